"""Sets up Utblick in its own folder and opens it, or runs one of the project's tasks: see `start.py --help`.

Needs Python 3.11 and nothing else. This module keeps to what older Pythons can read, so that they get a message.
"""

import sys

OLDEST = (3, 11)
TOO_OLD = """\
Utblick kräver Python {0}.{1} eller nyare; det här är {2}.{3}.
Utblick needs Python {0}.{1} or newer; this is {2}.{3}.
"""


def main(arguments: list) -> int:  # type: ignore[type-arg]  # Python 3.8 knows no list[str]
    """Do what the arguments ask for and return the exit code."""
    if sys.version_info < OLDEST:
        sys.stderr.write(TOO_OLD.format(*OLDEST, *sys.version_info))
        return 1
    from perform import perform  # not before the version is known

    return perform(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
