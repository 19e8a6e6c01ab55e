"""Prints the project's figures, each as a ratio of two things measured in turn, A B A B …, in one run."""

import sys

import calendar_view
import clashes
import due
import gaps
import importing
import informing
import lists
import mailing
import packs
import saving
import standing
import starting
import using


def main(words: list[str]) -> int:
    """Run the benchmarks named, or all of them, and return 1 if a figure misses its goal."""
    known = {
        "saving": saving.run,
        "packs": packs.run,
        "lists": lists.run,
        "starting": starting.run,
        "gaps": gaps.run,
        "using": using.run,
        "calendar": calendar_view.run,
        "clashes": clashes.run,
        "due": due.run,
        "standing": standing.run,
        "importing": importing.run,
        "informing": informing.run,
        "mailing": mailing.run,
    }
    chosen = words or list(known)
    unknown = [word for word in chosen if word not in known]
    if unknown:
        print(f"No benchmark is called {', '.join(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    verdicts = [figure for name in chosen for figure in known[name]()]
    for figure in verdicts:
        print(figure)
    return 0 if all(figure.is_met for figure in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
