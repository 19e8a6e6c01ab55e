"""Imports that read no source: PySide reads that of every module, for features that nobody uses here.

From its first import on, PySide looks through the source of whatever is imported, wherever from, to see whether it
asks for `__feature__`; `linecache` then keeps all that was read. That takes a fifth of the memory of the program and as
much of its start. PySide keeps the function that was there before beside its own, in `builtins`; where it does not,
nothing is done.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - brings PySide's way with it

__all__ = ["restore"]

_ORIGINAL = "__orig_import__"


def restore() -> None:
    """Let modules be imported without their source being read."""
    builtins.__import__ = getattr(builtins, _ORIGINAL, builtins.__import__)
