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
    sys.exit(start())
