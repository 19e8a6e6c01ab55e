"""Decisions as a list shows them, with what each of them decided."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from coordinator_app.domain.decisions import DecisionKind
from coordinator_app.domain.disclosure import personal, public, secret


@dataclass(frozen=True, kw_only=True)
class Decided:
    """An agreement that a decision entered into or extended."""

    agreement_id: UUID = public()
    title_sv: str = public("")
    title_en: str = public("")


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedDecision:
    """What a decision is called by where one is chosen; it cannot be saved."""

    id: UUID = public()
    title_sv: str = public("")
    title_en: str = public("")
    body_id: UUID | None = public(None)
    decided_on: date | None = public(None)
    paragraph: str = public("")


@dataclass(frozen=True, kw_only=True)
class DecisionLine:
    """A decision as a list shows it; it cannot be saved."""

    id: UUID = public()
    kind: DecisionKind = public(DecisionKind.BY_BODY)
    title_sv: str = public("")
    title_en: str = public("")
    body_id: UUID | None = public(None)
    body_sv: str = public("")
    body_en: str = public("")
    body_short: str = public("")
    decided_on: date | None = public(None)
    paragraph: str = public("")
    case_number: str = public("")
    decided_by: str = personal("")
    reported_on: date | None = public(None)
    minutes_name: str = secret("")
    decided: tuple[Decided, ...] = public(())

    @property
    def is_unreported(self) -> bool:
        """Whether it was made under delegated authority and has not been reported to its body."""
        return self.kind == DecisionKind.DELEGATED and self.reported_on is None
