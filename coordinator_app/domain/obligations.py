"""That somebody is told a round of a visit: by when, why, how it stands, and with which margin (Falun, FA-O3)."""

from dataclasses import dataclass
from datetime import date, tzinfo
from enum import StrEnum
from uuid import UUID

from coordinator_app.domain.list_members import Vacancy
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.notifications import Notification
from coordinator_app.domain.told_visits import Change
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Message


class State(StrEnum):
    """How it stands with somebody and a round, in the order in which it asks for something."""

    LATE = "late"
    TO_INFORM = "to_inform"
    DRAFT_OPENED = "draft_opened"
    INFORMED_LATE = "informed_late"
    INFORMED = "informed"
    EXEMPTED = "exempted"
    NOT_CONCERNED = "not_concerned"


OPEN = frozenset({State.LATE, State.TO_INFORM, State.DRAFT_OPENED})


@dataclass(frozen=True, kw_only=True)
class Obligation:
    """That somebody is told a round of a visit by a day: why, how it stands, and what was done about it.

    `list` is the one whose deadline comes first, None for whoever was added by hand or is on no list any more;
    `margin_days` is by how many days before the deadline somebody was informed, negative for late, None where nobody
    was or no deadline held. `change` is what is to be told at once.
    """

    visit_id: UUID
    person_id: UUID
    round: Round
    list: NotificationList | None = None
    reasons: tuple[Message, ...] = ()
    due_on: date | None = None
    state: State
    done: Notification | None = None
    margin_days: int | None = None
    change: Change | None = None

    @property
    def is_open(self) -> bool:
        """Whether somebody is still to be informed, or to be asked whether the draft was sent."""
        return self.state in OPEN

    @property
    def is_overdue(self) -> bool:
        """Whether the deadline has passed and nobody has said that the person was informed."""
        return self.state == State.LATE

    @property
    def was_informed(self) -> bool:
        """Whether the person was informed, in time or late."""
        return self.state in {State.INFORMED, State.INFORMED_LATE}


@dataclass(frozen=True, kw_only=True)
class VisitObligations:
    """All that is to be told of a visit and all that was, with the offices on its lists that nobody holds.

    `vacant_due_on` is the day by which whoever held them was to be told of the visit.
    """

    visit: Visit
    obligations: tuple[Obligation, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    vacant_due_on: date | None = None

    @property
    def open(self) -> tuple[Obligation, ...]:
        """Those who are still to be informed."""
        return tuple(one for one in self.obligations if one.is_open)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is known of the telling of one visit.

    `changed_on` is the day on which it last changed, from which a change is due to be told; `presidium` are its members
    on the day of the visit, whom the items of the presidium concern. `zone` is where moments become days.
    """

    notifications: tuple[Notification, ...] = ()
    changed_on: date | None = None
    presidium: frozenset[UUID] = frozenset()
    zone: tzinfo | None = None
