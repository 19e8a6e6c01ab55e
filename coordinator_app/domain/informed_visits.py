"""A visit with who is to be informed of it and who was, as pages, documents and the command line show it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from coordinator_app.domain.list_members import Vacancy
from coordinator_app.domain.notification_lists import NotificationList, Round
from coordinator_app.domain.obligations import Obligation, State
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.people import Person
from coordinator_app.domain.policy_world import Informed
from coordinator_app.domain.visits import Visit


@dataclass(frozen=True, kw_only=True)
class InformedVisit:
    """A visit, its partner, whom it concerns with how it stands, and those people by their ids.

    `vacant_due_on` is the day by which whoever is missing on the lists was to be told.
    """

    visit: Visit
    partner: Partner | None = None
    obligations: tuple[Obligation, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    vacant_due_on: date | None = None
    people: Mapping[UUID, Person] = field(default_factory=dict)

    @property
    def counted(self) -> tuple[Obligation, ...]:
        """Those who count: nobody who is exempted or not concerned."""
        return tuple(one for one in self.obligations if one.state not in {State.EXEMPTED, State.NOT_CONCERNED})

    @property
    def informed(self) -> int:
        """How many of those who count were informed."""
        return sum(1 for one in self.counted if one.was_informed)

    @property
    def open(self) -> tuple[Obligation, ...]:
        """Those who are still to be informed, the earliest deadline first."""
        waiting = [one for one in self.obligations if one.is_open]
        return tuple(sorted(waiting, key=lambda one: (one.due_on or date.max, str(one.person_id))))

    @property
    def late(self) -> tuple[Obligation, ...]:
        """Those whose deadline has passed."""
        return tuple(one for one in self.open if one.is_overdue)

    @property
    def next_due_on(self) -> date | None:
        """The day by which somebody is to be informed next, None where nobody waits or no day is set."""
        return next((one.due_on for one in self.open if one.due_on), None)

    def of_round(self, told: Round) -> tuple[Obligation, ...]:
        """Return those of a round who count."""
        return tuple(one for one in self.counted if one.round == told)

    @property
    def asking(self) -> Round:
        """The round that asks for something: a change first, then the notice, then the programme."""
        waiting = {one.round for one in self.open}
        return next((one for one in (Round.CHANGE, Round.NOTICE, Round.PROGRAMME) if one in waiting), Round.NOTICE)

    @property
    def underway(self) -> Round:
        """The round by which it is told how far the informing has come: the first that somebody waits for."""
        rounds = [one for one in (Round.NOTICE, Round.PROGRAMME) if self.of_round(one)]
        waiting = {one.round for one in self.open}
        return next((one for one in rounds if one in waiting), rounds[-1] if rounds else Round.NOTICE)

    def name_of(self, one: Obligation) -> str:
        """Return who somebody is, as it was kept where they are no longer among the people."""
        person = self.people.get(one.person_id)
        return person.name if person else (one.done.person_name if one.done else "")

    def facts(self) -> Informed:
        """Return what a policy asks of the notice: whom it concerns, and who was told in time, late or not yet."""
        notice = [one for one in self.counted if one.round == Round.NOTICE]
        states = Counter(one.state for one in notice)
        days = (one.due_on for one in notice if one.is_open and one.due_on)
        return Informed(
            concerned=len(notice),
            in_time=states[State.INFORMED],
            late=states[State.INFORMED_LATE],
            rest_due_on=min(days, default=None),
        )

    def states(self) -> Counter[State]:
        """Return how many are in each state."""
        return Counter(one.state for one in self.obligations)

    def waiting(self, today: date, until: date) -> int:
        """Return how many people wait on a day to be told by another, whose visit has not ended."""
        if self.visit.ends_on < today:
            return 0
        return len({one.person_id for one in self.open if one.due_on and one.due_on <= until})

    def by_list(self, told: Round) -> Iterator[tuple[NotificationList | None, tuple[Obligation, ...]]]:
        """Yield the lists with whoever is told a round through each, those on no list last."""
        groups: dict[UUID | None, list[Obligation]] = {}
        lists: dict[UUID | None, NotificationList | None] = {}
        for one in (one for one in self.obligations if one.round == told):
            key = one.list.id if one.list else None
            lists.setdefault(key, one.list)
            groups.setdefault(key, []).append(one)
        for key in sorted(groups, key=lambda key: key is None):
            yield lists[key], tuple(groups[key])
