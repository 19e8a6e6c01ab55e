"""What may be asked for on the command line, in the language of the screen."""

import argparse
import gettext
import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from coordinator_app import __version__, paths
from coordinator_app.words import DOMAIN, LANGUAGES, Message, Words, message

_EARLIEST, _LATEST = 1900, 2200
_DIGITS = 4

ARGPARSE_WORDS = (  # for the collector of words: argparse asks for them by itself
    message("usage: "),
    message("options"),
    message("show this help message and exit"),
    message("positional arguments"),
    message("the following arguments are required: %s"),
    message("unrecognized arguments: %s"),
    message("ignored explicit argument %r"),
    message("ambiguous option: %(option)s could match %(matches)s"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
    message("argument %(argument_name)s: %(message)s"),
    message("expected one argument"),
    message("not allowed with argument %s"),
    message("one of the arguments %s is required"),
    message("%(prog)s: error: %(message)s\n"),
)


def plain_start(argv: Sequence[str]) -> argparse.Namespace | None:
    """Return what a double click asks for, without making a parser first; None for every other command line."""
    if list(argv) in ([], ["--demo"]):
        return argparse.Namespace(command=None, data=None, is_example=bool(argv), is_tray=False)
    return None


def parser(words: Words, argv: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of a command line; what it leaves in `command` is None for the window.

    Only commands that the command line names are described in full: the window opens without knowing their choices.
    """
    _lend(words)
    say = words.say
    whole = argparse.ArgumentParser(
        prog="utblick",
        allow_abbrev=False,
        description=say("Utblick keeps a municipality's official visits. Without a command its window opens."),
    )
    whole.add_argument(
        "--version", action="version", version=f"Utblick {__version__}", help=say("show the program's version and exit")
    )
    _folder(whole, words, default=None)
    whole.add_argument(
        "--tray",
        dest="is_tray",
        action="store_true",
        help=say("wait in the system tray, and open the window from there"),
    )
    commands = whole.add_subparsers(dest="command", title=say("commands"), metavar=say("COMMAND"))
    for name, summary, fill in (
        ("demo", say("fill an empty data folder with the example, or renew one that nobody has touched"), _demo),
        ("visits", say("list the visits"), _visits),
        ("pack", say("write the briefing pack of a visit"), _pack),
        ("export", say("write the calendar to a file for other programs"), _export),
        ("due", say("tell what is to be done, and write it to files"), _due),
        ("informing-record", say("write the record of who was informed of a visit, or of those of a year"), _record),
        ("inform", say("write the draft of a letter to those who are to be told of a visit; records nothing"), _inform),
        ("informed", say("tell who has been told of a visit; ends with 10 where somebody is late"), _informed),
        ("import", say("take over the events of calendar files (.ics)"), _import),
        ("check", say("examine the data file and its files"), _json),
        ("backup", say("make a verified backup"), _nothing),
        ("restore", say("bring back a backup; what it replaces is kept"), _restore),
    ):
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        _folder(command, words, default=argparse.SUPPRESS)
        if name in argv:
            fill(command, words)
    return whole


def _folder(command: argparse.ArgumentParser, words: Words, default: str | None) -> None:
    """Let the data folder be named before the command and after it."""
    data, example = words.say("the data folder to use instead of your own"), words.say("use the example's data folder")
    command.add_argument("--data", metavar=words.say("FOLDER"), default=default, help=data)
    command.add_argument("--demo", dest="is_example", action="store_true", default=default or False, help=example)


def _lend(words: Words) -> None:
    """Let argparse, which asks gettext's own domain, speak this language too."""
    os.environ["LANGUAGE"] = words.language
    gettext.bindtextdomain(DOMAIN, str(paths.resources() / "translations"))
    gettext.textdomain(DOMAIN)


def _demo(command: argparse.ArgumentParser, words: Words) -> None:
    command.set_defaults(is_example=True)
    command.add_argument(
        "--policy", choices=("falun", "falkenberg"), help=words.say("whose policy the example follows")
    )
    _on(command, words)
    command.add_argument("--pack", action="store_true", help=words.say("write the pack for the next visit as well"))


def _visits(command: argparse.ArgumentParser, words: Words) -> None:
    _json(command, words)
    for option, dest, text in (
        ("--from", "first", words.say("only visits that end on or after this day")),
        ("--to", "last", words.say("only visits that start on or before this day")),
    ):
        command.add_argument(option, dest=dest, type=_day(words), metavar=words.say("DATE"), help=text)


def _due(command: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    _on(command, words)
    command.add_argument(
        "--digest",
        type=_file(words, ".eml", message("“{text}” does not end in .eml")),
        metavar=say("FILE.eml"),
        help=say("write it as the draft of a letter, too"),
    )
    command.add_argument(
        "--ics",
        type=_file(words, ".ics", message("“{text}” does not end in .ics")),
        metavar=say("FILE.ics"),
        help=say("write the deadlines of a year to a calendar file, too"),
    )
    command.add_argument(
        "--language", dest="file_language", choices=LANGUAGES, default="sv", help=say("the language of the files")
    )
    _json(command, words)


def _record(command: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    about = command.add_mutually_exclusive_group()
    about.add_argument(
        "visit",
        nargs="?",
        metavar=say("VISIT"),
        help=say("the beginning of the visit's id, its case number, or next"),
    )
    about.add_argument(
        "--year",
        type=_year(words),
        metavar=say("YEAR"),
        help=say("the visits that begin in this year; without a visit and a year, in the present one"),
    )
    target = command.add_mutually_exclusive_group(required=True)
    for option, ending, metavar, otherwise, text in (
        ("--pdf", ".pdf", say("FILE.pdf"), message("“{text}” does not end in .pdf"), say("write it as a PDF")),
        ("--xlsx", ".xlsx", say("FILE.xlsx"), message("“{text}” does not end in .xlsx"), say("write it as a workbook")),
    ):
        target.add_argument(option, type=_file(words, ending, otherwise), metavar=metavar, help=text)
    command.add_argument(
        "--on", dest="day", type=_day(words), metavar=say("DATE"), help=say("the day that counts as today")
    )
    command.add_argument(
        "--language", dest="file_language", choices=LANGUAGES, default="sv", help=say("the language of the file")
    )


def _inform(command: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    _visit(command, words)
    _on(command, words)
    command.add_argument(
        "--list",
        default="",
        metavar=say("LIST"),
        help=say("the name of a notification list; without it, all who are to be told"),
    )
    command.add_argument(
        "--eml",
        required=True,
        type=_file(words, ".eml", message("“{text}” does not end in .eml")),
        metavar=say("FILE.eml"),
        help=say("the file to write the draft to"),
    )
    command.add_argument(
        "--language", dest="file_language", choices=LANGUAGES, default="sv", help=say("the language of the letter")
    )


def _informed(command: argparse.ArgumentParser, words: Words) -> None:
    _visit(command, words)
    _on(command, words)
    _json(command, words)


def _visit(command: argparse.ArgumentParser, words: Words) -> None:
    """Let a visit be named."""
    command.add_argument(
        "visit", metavar=words.say("VISIT"), help=words.say("the beginning of the visit's id, its case number, or next")
    )


def _on(command: argparse.ArgumentParser, words: Words) -> None:
    """Let another day count as today."""
    command.add_argument(
        "--on", dest="day", type=_day(words), metavar=words.say("DATE"), help=words.say("the day that counts as today")
    )


def _import(command: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    command.add_argument("files", nargs="+", type=Path, metavar=say("FILE"), help=say("a calendar file"))
    command.add_argument(
        "--as",
        dest="becomes",
        choices=("visits", "meetings", "programme"),
        help=say("what its events become; without it, what those of the same calendar became before, else visits"),
    )
    command.add_argument("--body", metavar=say("NAME"), help=say("the body whose meetings they are"))
    command.add_argument("--visit", metavar=say("VISIT"), help=say("the visit whose programme they are"))
    command.add_argument("--dry-run", action="store_true", help=say("tell what would be done, and change nothing"))
    _json(command, words)


def _pack(command: argparse.ArgumentParser, words: Words) -> None:
    from coordinator_app.domain.briefing import Variant

    say = words.say
    _visit(command, words)
    command.add_argument(
        "--variant", choices=[v.value for v in Variant], default=Variant.PRESIDIUM.value, help=say("which pack")
    )
    command.add_argument(
        "--language", dest="pack_language", choices=LANGUAGES, default="sv", help=say("the language of the pack")
    )
    command.add_argument(
        "--on",
        dest="moment",
        type=_moment(words),
        metavar=say("MOMENT"),
        help=say("the day or moment that the pack is made for, such as 2026-12-01 or 2026-12-01T09:30"),
    )
    command.add_argument(
        "--output",
        required=True,
        type=_file(words, ".pdf", message("“{text}” does not end in .pdf")),
        metavar=say("FILE.pdf"),
        help=say("the file to write the pack to"),
    )
    _marking(command, words)


def _export(command: argparse.ArgumentParser, words: Words) -> None:
    say = words.say
    things = command.add_subparsers(dest="what", required=True, title=say("what to write"), metavar=say("WHAT"))
    for name, summary in (
        ("calendar", say("all visits with their programmes, and the meetings of political bodies")),
        ("visit", say("one visit and its programme")),
    ):
        thing = things.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        _folder(thing, words, default=argparse.SUPPRESS)
        if name == "visit":
            _visit(thing, words)
        _calendar_file(thing, words)


def _calendar_file(command: argparse.ArgumentParser, words: Words) -> None:
    from coordinator_app.domain.calendar_sharing import Detail

    say = words.say
    command.add_argument(
        "--detail",
        choices=[detail.value for detail in Detail],
        default=Detail.TITLES.value,
        help=say("how much is told: that time is taken, titles too, or all that anyone may see"),
    )
    command.add_argument(
        "--language", dest="file_language", choices=LANGUAGES, default="sv", help=say("the language of the file")
    )
    ending = message("“{text}” does not end in .ics")
    command.add_argument(
        "--output",
        required=True,
        type=_file(words, ".ics", ending),
        metavar=say("FILE.ics"),
        help=say("the file to write the calendar to"),
    )


def _marking(command: argparse.ArgumentParser, words: Words) -> None:
    from coordinator_app.domain.briefing import MarkingKind

    say = words.say
    command.add_argument(
        "--marking",
        choices=[kind.value for kind in MarkingKind],
        help=say("the marking on every page; confidential demands the three that follow"),
    )
    command.add_argument("--provision", default="", metavar=say("TEXT"), help=say("the provision of secrecy"))
    command.add_argument(
        "--noted-on", type=_day(words), metavar=say("DATE"), help=say("the day of the note of secrecy")
    )
    command.add_argument("--authority", default="", metavar=say("TEXT"), help=say("the authority that made the note"))


def _json(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument("--json", action="store_true", help=words.say("answer in JSON, for other programs"))


def _nothing(command: argparse.ArgumentParser, words: Words) -> None:
    """Leave the command as it is: it takes no arguments."""


def _restore(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument(
        "copy",
        nargs="?",
        metavar=words.say("BACKUP"),
        help=words.say("the name of the backup to bring back; without it, the newest good one"),
    )


def _day(words: Words) -> Callable[[str], date]:
    """Return what reads a day as ISO 8601 writes it."""

    def read(text: str) -> date:
        try:
            return _sensible(date.fromisoformat(text))
        except ValueError as error:
            raise argparse.ArgumentTypeError(
                words.say("“{text}” is not a day; write it as 2026-12-01", text=text)
            ) from error

    return read


def _year(words: Words) -> Callable[[str], int]:
    """Return what reads a year in four digits."""

    def read(text: str) -> int:
        is_number = text.isascii() and text.isdecimal() and len(text) == _DIGITS
        if not is_number or not _EARLIEST <= int(text) <= _LATEST:
            raise argparse.ArgumentTypeError(words.say("“{text}” is not a year; write it as 2026", text=text))
        return int(text)

    return read


def _moment(words: Words) -> Callable[[str], datetime]:
    """Return what reads a day or a moment as ISO 8601 writes it; without a zone it is the machine's own."""

    def read(text: str) -> datetime:
        try:
            moment = datetime.fromisoformat(text)
            _sensible(moment.date())
            return moment.astimezone()
        except ValueError as error:
            raise argparse.ArgumentTypeError(
                words.say("“{text}” is not a day or a moment; write it as 2026-12-01T09:30", text=text)
            ) from error

    return read


def _sensible(day: date) -> date:
    """Return the day. Raises ValueError for one that no visit can be near, and that calendars cannot count from."""
    if not _EARLIEST <= day.year <= _LATEST:
        raise ValueError(day)
    return day


def _file(words: Words, ending: str, otherwise: Message) -> Callable[[str], Path]:
    """Return what reads the name of a file to write, and says something of a name that ends otherwise."""

    def read(text: str) -> Path:
        if not text.casefold().endswith(ending):
            raise argparse.ArgumentTypeError(words.say(otherwise.id, text=text))
        return Path(text).expanduser()

    return read
