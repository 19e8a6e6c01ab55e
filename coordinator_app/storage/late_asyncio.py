"""A stand-in for `asyncio` while SQLAlchemy is loaded.

SQLAlchemy imports `asyncio`, with TLS, sockets and processes, for engines that Utblick has none of. That takes three
megabytes and a tenth of the time in which the data are opened. The stand-in knows the one name that SQLAlchemy takes at
once; at any other, the real package answers. When SQLAlchemy is there, the stand-in goes, and whoever imports `asyncio`
has the real one.
"""

import inspect
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_NAME = "asyncio"


class _StandIn(ModuleType):
    iscoroutine = staticmethod(inspect.iscoroutine)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        step_aside()
        return getattr(import_module(_NAME), name)


def stand_in() -> None:
    """Put the stand-in where `asyncio` would be, unless that has been loaded."""
    sys.modules.setdefault(_NAME, _StandIn(_NAME))


def step_aside() -> None:
    """Let whoever imports `asyncio` from now on have the real one."""
    if isinstance(sys.modules.get(_NAME), _StandIn):
        del sys.modules[_NAME]
