"""The door of the program."""

import sys

INTERRUPTED = 130


def start() -> int:
    """Run the program and return its exit code; Ctrl+C ends it quietly, also while it is still being loaded."""
    try:
        from coordinator_app.app import main

        return main(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # a frozen program is begun anew for each process that reads a calendar
    sys.exit(start())
