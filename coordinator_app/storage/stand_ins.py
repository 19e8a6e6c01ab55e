"""Stand-ins for what SQLAlchemy imports and Utblick never uses, while SQLAlchemy is loaded.

`asyncio`, with TLS, sockets and processes, serves engines that Utblick has none of; `importlib.metadata`, with the
parts of `email`, finds dialects of other makers. Together they take five megabytes and a tenth of the time in which the
data are opened. A stand-in knows what SQLAlchemy takes at once; whatever else is asked of it, the real module answers.
When SQLAlchemy is there, the stand-ins go, and whoever imports these modules has the real ones.
"""

import importlib
import inspect
import sys
from types import ModuleType
from typing import Any

_KNOWN: dict[str, dict[str, Any]] = {"asyncio": {"iscoroutine": inspect.iscoroutine}, "importlib.metadata": {}}


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        step_aside()
        return getattr(importlib.import_module(self.__name__), name)


def stand_in() -> None:
    """Put a stand-in where each of the modules would be that has not been loaded."""
    for name, known in _KNOWN.items():
        if name not in sys.modules:
            made = _StandIn(name)
            vars(made).update(known)
            sys.modules[name] = made
            package, _, last = name.rpartition(".")
            if package:
                setattr(sys.modules[package], last, made)


def step_aside() -> None:
    """Let whoever imports one of the modules from now on have the real one."""
    for name in _KNOWN:
        if isinstance(sys.modules.get(name), _StandIn):
            del sys.modules[name]
