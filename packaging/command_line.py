"""Reads the start script's command line: a task, and the words that are passed on."""

from dataclasses import dataclass

TASKS = ("run", "test", "check", "benchmarks", "screenshots", "translations", "lock")

HELP = """\
python3 packaging/start.py [--demo] [-- ORD …]   öppna Utblick, eller låt programmet utföra ORD
                                                 open Utblick, or let the program do WORDS
python3 packaging/start.py test [ORD …]          alla kontroller och tester (ORD till pytest)
                                                 every check and test (WORDS to pytest)
python3 packaging/start.py check                 stil, typer och arkitektur, utan tester
                                                 style, types and architecture, without tests
python3 packaging/start.py benchmarks            mätningar mot andra program
                                                 figures beside other programs
python3 packaging/start.py screenshots           bilder av fönster och dokument
                                                 pictures of windows and documents
python3 packaging/start.py translations          samla in och kompilera översättningarna
                                                 collect and compile the translations
python3 packaging/start.py lock [--upgrade]      lås programbiblioteken på nytt
                                                 lock the libraries anew
"""


class NotUnderstood(Exception):
    """The command line asks for something that the start script does not know."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """What the command line asks for."""

    task: str = "run"
    is_help: bool = False
    is_demo: bool = False
    words: tuple[str, ...] = ()
    """What is passed on: to the program for `run`, else to the task's own tool."""


def read(arguments: list[str]) -> Request:
    """Return what the arguments ask for. Raises NotUnderstood, with the word that is not known."""
    own, passed_on = _split(arguments)
    if own and own[0] in TASKS[1:]:
        if own[1:2] in (["-h"], ["--help"]):
            return Request(is_help=True)
        return Request(task=own[0], words=(*own[1:], *passed_on))
    own = own[1:] if own[:1] == ["run"] else own
    if unknown := [word for word in own if word not in {"--demo", "-h", "--help"}]:
        raise NotUnderstood(unknown[0])
    return Request(is_help="-h" in own or "--help" in own, is_demo="--demo" in own, words=tuple(passed_on))


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in arguments:
        return arguments, []
    place = arguments.index("--")
    return arguments[:place], arguments[place + 1 :]
