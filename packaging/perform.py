"""Has the command line's request carried out, and tells in words what stopped it."""

import io
import os
import sys

from command_line import HELP, NotUnderstood, Request, read
from tasks import STEPS, TASKS
from voice import Problem, Voice, language, windows_language

NOT_UNDERSTOOD = 2
INTERRUPTED = 130


def perform(arguments: list[str]) -> int:
    """Do what the arguments ask for and return the exit code: 1 for a problem, 2 when they are not understood."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console may lack å or …
    try:
        request = read(arguments)
    except NotUnderstood as error:
        print(f"{error}?\n\n{HELP}", end="", file=sys.stderr)
        return NOT_UNDERSTOOD
    if request.is_help:
        print(HELP, end="")
        return 0
    return _carry_out(request)


def _carry_out(request: Request) -> int:
    spoken = language(os.environ, windows_language())
    is_program_alone = request.task == "run" and bool(request.words)
    # What the program prints for machines stays clean, and it needs no system libraries.
    voice = Voice(spoken, sys.stderr, 2) if is_program_alone else Voice(spoken, sys.stdout, STEPS[request.task])
    try:
        return TASKS[request.task](request, voice)
    except Problem as problem:
        Voice(spoken, sys.stderr, 0).complain(problem)
        return 1
    except KeyboardInterrupt:
        voice.say(("\nAvbrutet. Samma kommando tar vid igen.", "\nInterrupted. The same command goes on from here."))
        return INTERRUPTED
