"""What is due: the cost of deriving it, at a tenth, once and ten times 5,000 agreements and 20,000 visits."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from uuid import UUID

from figures import Figure, paired
from large import keep

from coordinator_app import paths
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Activity, Agreement, AgreementKind, Extension, Fee
from coordinator_app.domain.attention import Attentions, grouped
from coordinator_app.domain.attention_dates import dated_attentions
from coordinator_app.domain.attention_visits import visit_attentions
from coordinator_app.domain.decisions import Decision
from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind, Municipality
from coordinator_app.domain.partners import Partner, PartnerKind
from coordinator_app.domain.people import Person
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.usual_lists import usual_lists
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction, Host, Visit, VisitStatus
from coordinator_app.services.agreement_watching import AgreementWatching
from coordinator_app.services.desk import desk
from coordinator_app.services.policies import profile
from coordinator_app.services.watching import watched
from coordinator_app.storage import municipality, partners, people, register, visits, windows
from coordinator_app.storage.agreements import AGREEMENTS, DECISIONS
from coordinator_app.storage.calendar import MEETINGS
from coordinator_app.storage.connection import engine
from coordinator_app.storage.database import Database
from coordinator_app.storage.durable import becoming
from coordinator_app.storage.notifications import NOTIFICATION_LISTS
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.storage.schema import create

TODAY = date(2026, 11, 23)
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)
AGREED, VISITED = 5_000, 20_000
COMPUTED_MS, REFRESHED_MS = 150.0, 100.0
TENFOLD = 14.0
"""Ten times as much takes ten times as long; what is found is ordered, by n log n, and fits the cache less well."""

PAIRS = 9
YEARS = 40
PARTNERS = 200
PEOPLE = 400


def run() -> Iterator[Figure]:
    """Derive what is due in three files, and refresh Today in one of them after changes; garbage is left, as in use."""
    print("Making files of up to 200,000 visits and 50,000 agreements …", file=sys.stderr)
    gc.disable()
    with TemporaryDirectory() as folder:
        files = [
            filled(Path(folder) / str(number), AGREED * number // 10, VISITED * number // 10) for number in (1, 10, 100)
        ]
        small, usual, large = (_computing(file) for file in files)
        yield _within(f"computing what is due of {AGREED} agreements / {COMPUTED_MS:.0f} ms", usual, COMPUTED_MS)
        yield paired("what is due of 5,000 agreements / 500", usual, small, goal=TENFOLD, pairs=PAIRS)
        yield paired("what is due of 50,000 agreements / 5,000", large, usual, goal=TENFOLD, pairs=PAIRS)
        yield from _refreshing(files[1])
    gc.enable()


def _within(name: str, work: Callable[[], object], most_ms: float) -> Figure:
    work()
    shares = [_milliseconds(work) / most_ms for _ in range(PAIRS)]
    return Figure(name=name, ratios=tuple(shares), goal=1.0, a_ms=median(shares) * most_ms, b_ms=most_ms)


def _milliseconds(work: Callable[[], object]) -> float:
    """Return how long something keeps the processor, whatever else the computer does meanwhile."""
    gc.collect()
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def _computing(folder: Path) -> Callable[[], Attentions]:
    """Return what derives all that is due from rows that have been read."""
    database = Database(Places(folder).data, lambda: MOMENT, "eva")
    policy = profile(paths.resources(), "falun")
    with database.reading() as connection:
        window = windows.on(connection, TODAY)
    watch, _ = AgreementWatching(database).found(policy, TODAY, TODAY)
    database.close()

    def compute() -> Attentions:
        seen = watched(window, policy, UTC)
        found = [one for visit in seen for one in visit_attentions(visit, TODAY, UTC)]
        found += dated_attentions(watch, TODAY, TODAY)
        return grouped(found, window.set_asides, TODAY)

    print(f"{len(watch.agreements)} agreements, {len(compute().all)} things to do", file=sys.stderr)
    return compute


def _refreshing(folder: Path) -> Iterator[Figure]:
    """Refresh Today after a change of a visit, and after one of an agreement, whose rows are all read again."""
    with desk(folder, paths.resources(), lambda: MOMENT, "eva", writes=True) as opened:
        visit = opened.visits.get(opened.visits.find("next", TODAY).id)
        agreement = opened.agreements.all()[0]
        opened.today.overview(TODAY)
        numbers = iter(range(10**6))

        def change_visit() -> None:
            nonlocal visit
            visit = opened.visits.save(replace(visit, case_number=f"KS 2026/{next(numbers)}"))

        def change_agreement() -> None:
            nonlocal agreement
            agreement = opened.agreements.save(replace(agreement, case_number=f"KS 2026/{next(numbers)}"))

        for name, change in (("nothing", gc.collect), ("a visit", change_visit), ("an agreement", change_agreement)):
            taken = []
            for _ in range(PAIRS):
                change()
                taken.append(_milliseconds(lambda: opened.today.overview(TODAY)) / REFRESHED_MS)
            yield Figure(
                name=f"Today refreshed after {name} changed / {REFRESHED_MS:.0f} ms",
                ratios=tuple(taken),
                goal=1.0,
                a_ms=median(taken) * REFRESHED_MS,
                b_ms=REFRESHED_MS,
            )


@dataclass
class _Inventor:
    """Invents what there is, each time the same."""

    dice: Random
    last: int = 0

    def id(self) -> UUID:
        """Return a new id."""
        self.last += 1
        return UUID(int=self.last << 80, version=4)

    def day(self, first: int, last: int) -> date:
        """Return a day so many days from today, between the two."""
        return TODAY + timedelta(days=self.dice.randrange(first, last))

    def agreement(self, partner_id: UUID, decision_id: UUID) -> Agreement:
        """Return an agreement of some kind that began in the last twenty years."""
        dice, begins = self.dice, self.day(-20 * 365, -10)
        renewal = dice.choice(list(Renewal))
        kind = dice.choice(list(AgreementKind))
        has_end = renewal != Renewal.OPEN_ENDED
        return Agreement(
            id=self.id(),
            kind=kind,
            title_sv=f"Avtal {self.last}",
            partner_id=partner_id,
            decision_id=decision_id if dice.random() < 0.95 else None,
            in_force_on=begins,
            first_end_on=begins + timedelta(days=dice.choice((365, 730, 1461))) if has_end else None,
            renewal=renewal,
            renewal_months=dice.choice((12, 24, 48)) if renewal == Renewal.TACIT else None,
            review_months=None if has_end else dice.choice((24, 48)),
            reviewed_on=None if has_end else self.day(-700, -10),
            notice_number=dice.choice((3, 6)) if renewal == Renewal.TACIT else None,
            extensions=(Extension(id=self.id(), until_on=self.day(-200, 900)),) if renewal == Renewal.EXPRESS else (),
            activities=(Activity(id=self.id(), on=self.day(-500, 0)),) if kind == AgreementKind.MEMBERSHIP else (),
            fees=(Fee(id=self.id(), year=2026, invoice_due_on=self.day(-30, 300)),)
            if kind == AgreementKind.MEMBERSHIP
            else (),
        )

    def visit(self, starts_on: date, partner_id: UUID, agreement_id: UUID, people_ids: list[UUID]) -> Visit:
        """Return a visit, whole where it is near today."""
        is_near = abs((starts_on - TODAY).days) < 400
        visit = Visit(
            id=self.id(),
            direction=self.dice.choice(list(Direction)),
            status=VisitStatus.COMPLETED if starts_on < TODAY else self.dice.choice(list(VisitStatus)[:5]),
            title_sv=f"Besök {self.last}",
            partner_id=partner_id,
            agreement_id=agreement_id if self.dice.random() < 0.3 else None,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=2),
        )
        if not is_near:
            return visit
        chosen = self.dice.sample(people_ids, 4)
        return replace(
            visit,
            hosts=(Host(id=self.id(), person_id=chosen[0]),),
            delegation=tuple(
                Delegate(id=self.id(), person_id=one, role=DelegateRole.MEMBER if place else DelegateRole.HEAD)
                for place, one in enumerate(chosen[1:])
            ),
            programme=tuple(
                ProgrammeItem(id=self.id(), day_on=starts_on, starts_at=clock(9 + 2 * place), title_sv="Möte")
                for place in range(4)
            ),
        )


def filled(folder: Path, agreed: int, visited: int) -> Path:
    """Make a data file with so many agreements and visits, and the meetings of the bodies that decide."""
    folder.mkdir(parents=True)
    made = _Inventor(Random(agreed))
    board = Body(id=made.id(), kind=BodyKind.EXECUTIVE_BOARD, name_sv="Kommunstyrelsen", hand_in_working_days=8)
    committee = Body(
        id=made.id(),
        kind=BodyKind.WORKING_COMMITTEE,
        name_sv="Kommunstyrelsens ledningsutskott",
        hand_in_working_days=8,
    )
    months = [date(2026 + number // 12, number % 12 + 1, 1) for number in range(36)]
    meetings = [
        Meeting(id=made.id(), body_id=body.id, held_on=first + timedelta(days=after))
        for first in months
        for body, after in ((committee, 5), (board, 19))
    ]
    met = [Partner(id=made.id(), kind=PartnerKind.NETWORK, name_sv=f"Partner {n}") for n in range(PARTNERS)]
    known = [Person(id=made.id(), given_name="Karin", family_name=f"Ek {n}") for n in range(PEOPLE)]
    decision = Decision(id=made.id(), title_sv="Beslut", body_id=board.id, decided_on=date(2020, 1, 14))
    agreements = [made.agreement(made.dice.choice(met).id, decision.id) for _ in range(agreed)]
    first = TODAY.replace(year=TODAY.year - YEARS + 1)
    people_ids = [each.id for each in known]
    invited = (
        made.visit(
            first + timedelta(days=number * YEARS * 365 // visited),
            made.dice.choice(met).id,
            made.dice.choice(agreements).id,
            people_ids,
        )
        for number in range(visited)
    )
    with becoming(Places(folder).data) as part, engine(part, writes=True).begin() as connection:
        create(connection)
        keep(connection, municipality.MUNICIPALITIES, [Municipality(id=made.id(), name_sv="Stora", policy="falun")])
        keep(connection, municipality.BODIES, [board, committee])
        keep(connection, MEETINGS, meetings)
        keep(connection, partners.PARTNERS, met)
        keep(connection, people.PEOPLE, known)
        keep(connection, DECISIONS, [decision])
        keep(
            connection,
            NOTIFICATION_LISTS,
            usual_lists(profile(paths.resources(), "falun"), [board, committee], made.id),
        )
        keep(connection, AGREEMENTS, agreements)
        keep(connection, visits.VISITS, invited)
        register.make_whole(connection)
    open_for_writing(folder, lambda: MOMENT, "eva").close()
    return folder
