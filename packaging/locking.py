"""Locks the libraries: every version and its hashes, for all systems at once, and no word of where they are fetched."""

from collections.abc import Sequence

_OPTIONS = "--universal --python-version=3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet"

GROUPS = {
    "requirements.txt": (),
    "requirements-test.txt": ("test",),
    "requirements-benchmarks.txt": ("test", "benchmarks"),
}
"""The lock files and the groups of pyproject.toml that each adds to the program's own libraries.

Each file holds all that the ones before it hold.
"""


def lock_commands(uv: str, words: Sequence[str]) -> list[list[str]]:
    """Return the commands, for the checkout's folder, that write the lock files, each bound by the one before."""
    commands = []
    bound: list[str] = []
    for name, groups in GROUPS.items():
        chosen = [f"--group={group}" for group in groups]
        output = f"--output-file=packaging/{name}"
        commands.append([uv, "pip", "compile", "pyproject.toml", *chosen, *bound, output, *_OPTIONS.split(), *words])
        bound = [f"--constraint=packaging/{name}"]
    return commands
