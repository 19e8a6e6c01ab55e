"""What a field of a form offers to choose from."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from coordinator_app.domain.labels import label
from coordinator_app.ui.capital import capital
from coordinator_app.ui.stage import Stage

Choices = Callable[[], Sequence[tuple[Any, str]]]


def choices_of(stage: Stage, kind: type[StrEnum]) -> Choices:
    """Return what offers the values of an enumeration by what they are called."""
    return lambda: [(value, capital(stage.say(label(value)))) for value in kind]
