"""The list of the network on paper: who stands for which department, on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coordinator_app.domain.agreement_list import INTERNAL
from coordinator_app.domain.briefing import Marking, Picture
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.network_lines import NetworkLine


@dataclass(frozen=True, kw_only=True)
class NetworkList:
    """All that a list of the network tells."""

    language: Literal["sv", "en"]
    today: date
    lines: tuple[NetworkLine, ...]
    sender: Municipality
    arms: Picture | None = None
    made_at: datetime
    marking: Marking = INTERNAL
