"""A large data file: forty years of visits, and everybody who ever came; all of it is invented."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from uuid import UUID

import invented_names
from sqlalchemy import Connection, insert

from coordinator_app.domain.collation import RULES
from coordinator_app.domain.municipality import Appointment, Body, BodyKind, Municipality
from coordinator_app.domain.organisations import Organisation, Sector
from coordinator_app.domain.partners import Partner, PartnerContact, PartnerKind
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.programme import Participation, ProgrammeItem
from coordinator_app.domain.visits import Delegate, DelegateRole, Direction, Host, Visit, VisitKind, VisitStatus
from coordinator_app.storage import municipality, organisations, partners, people, register, visits
from coordinator_app.storage.connection import engine
from coordinator_app.storage.durable import becoming
from coordinator_app.storage.inspection import fresh_structure
from coordinator_app.storage.metadata import METADATA
from coordinator_app.storage.opening import open_for_writing
from coordinator_app.storage.places import Places
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import rows_of
from coordinator_app.storage.schema import create

CACHE = Path(__file__).parents[2] / "build" / "large"
TODAY = date(2026, 11, 23)
YEARS = 40

_SOME = 2_000
_COUNTRIES = {"sv": "SE", "pl": "PL", "de": "DE", "zh": "CN", "no": "NO", "fi": "FI"}
_TITLES = ("Studiebesök", "Ungdomsutbyte", "Delegation", "Kulturutbyte", "Årsmöte", "Ömsesidigt besök", "Arbetsmöte")
_THEMES = ("skola", "vatten", "äldreomsorg", "näringsliv", "demokrati", "idrott", "klimat", "bibliotek")
_PLACES = ("Rådhuset", "Stadshuset", "Kulturhuset", "Biblioteket", "Vattenverket", "Skola", "Hotellet", "Järnvägen")
_GOALS = ("exchange", "learning", "business", "youth", "democracy")

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many of each kind there are."""

    visits: int = 20_000
    people: int = 100_000
    organisations: int = 2_000
    partners: int = 200


def large_folder(size: Size | None = None, cache: Path = CACHE) -> Path:
    """Return a data folder of this size, made once and kept; copy it before it is written to.

    It has everything that the program would have written, the register included, but the journal of forty years.
    """
    size = size or Size()
    shape = sha256("".join(sorted(fresh_structure().values())).encode()).hexdigest()[:8]
    numbers = (size.visits, size.people, size.organisations, size.partners, RULES)
    folder = cache / "-".join(map(str, (*numbers, shape)))
    if not Places(folder).data.exists():
        fill(folder, size)
    return folder


def fill(folder: Path, size: Size) -> None:
    """Make the data folder."""
    folder.mkdir(parents=True, exist_ok=True)
    invented = _Inventor(size, Random(20261123))
    with becoming(Places(folder).data) as part, engine(part, writes=True).begin() as connection:
        create(connection)
        keep(connection, municipality.MUNICIPALITIES, [Municipality(id=invented.id(), name_sv="Stora kommun")])
        keep(connection, municipality.BODIES, invented.bodies())
        keep(connection, organisations.ORGANISATIONS, invented.organisations())
        keep(connection, people.PEOPLE, invented.people())
        keep(connection, municipality.APPOINTMENTS, invented.appointments())
        keep(connection, partners.PARTNERS, invented.partners())
        keep(connection, visits.VISITS, invented.visits())
        register.make_whole(connection)
    open_for_writing(folder, lambda: datetime.combine(TODAY, time(12), UTC), "eva").close()


def keep(connection: Connection, records: Records[Any], made: Iterable[Any]) -> None:
    """Write new records, a few thousand at a time."""
    shape, values = records.shape, iter(made)
    while some := list(islice(values, _SOME)):
        rows: dict[str, list[dict[str, Any]]] = {}
        for record in some:
            for (table, row_id), row in rows_of(shape, record).items():
                rows.setdefault(table, []).append(row | ({"version": 1} if row_id == record.id else {}))
        for table, alike in rows.items():
            connection.execute(insert(METADATA.tables[table]), alike)


class _Inventor:
    """Invents the records, each time the same ones."""

    def __init__(self, size: Size, random: Random) -> None:
        self._size = size
        self._random = random
        self._people: list[UUID] = []
        self._organisations: list[UUID] = []
        self._partners: list[tuple[UUID, str]] = []
        self._bodies: list[UUID] = []

    def id(self) -> UUID:
        """Return a new id."""
        return UUID(int=self._random.getrandbits(128), version=4)

    def _one(self, of: Sequence[R]) -> R:
        return of[int(self._random.random() * len(of))]

    def bodies(self) -> Iterator[Body]:
        """Invent a council and a department."""
        for kind, name in ((BodyKind.COUNCIL, "Kommunfullmäktige"), (BodyKind.DEPARTMENT, "Kommunledningen")):
            body = Body(id=self.id(), kind=kind, name_sv=name)
            self._bodies.append(body.id)
            yield body

    def organisations(self) -> Iterator[Organisation]:
        """Invent the organisations."""
        for number in range(self._size.organisations):
            place = invented_names.family_name(self._random, "sv").lower().capitalize()
            name = f"{place}s {self._one(_THEMES)} {number % 97}"
            made = Organisation(id=self.id(), name_sv=name, sector=self._one(list(Sector)), place=place)
            self._organisations.append(made.id)
            yield made

    def people(self) -> Iterator[Person]:
        """Invent the people; every other one is from abroad."""
        for number in range(self._size.people):
            country = "sv" if self._random.random() < 0.5 else self._one(list(_COUNTRIES))
            person = Person(
                id=self.id(),
                given_name=invented_names.given_name(self._random, country),
                family_name=invented_names.family_name(self._random, country),
                is_family_name_first=country == "zh",
                native_name=invented_names.native_name(self._random, country),
                title_sv="Handläggare" if number % 3 else "Ordförande",
                organisation_id=self._one(self._organisations) if number % 4 else None,
                email=f"nr{number}@exempel.example" if number % 2 else "",
                phones=(Phone(id=self.id(), label="mobil", number=f"070-{number:07}"),) if number % 2 else (),
            )
            self._people.append(person.id)
            yield person

    def appointments(self) -> Iterator[Appointment]:
        """Invent who holds an office, one in two hundred."""
        for number, person_id in enumerate(self._people[::200]):
            body_id = self._bodies[number % len(self._bodies)]
            yield Appointment(id=self.id(), person_id=person_id, body_id=body_id, from_on=date(2022, 10, 15))

    def partners(self) -> Iterator[Partner]:
        """Invent the partners, with three contacts each."""
        for _ in range(self._size.partners):
            country = self._one(list(_COUNTRIES))
            name = invented_names.family_name(self._random, country).lower().capitalize()
            contacts = [PartnerContact(id=self.id(), person_id=self._one(self._people)) for _ in range(3)]
            made = Partner(
                id=self.id(),
                kind=self._one(list(PartnerKind)),
                name_sv=f"{name}stad",
                native_name=invented_names.native_name(self._random, country),
                country=_COUNTRIES[country],
                contacts=tuple(contacts),
            )
            self._partners.append((made.id, made.name_sv))
            yield made

    def visits(self) -> Iterator[Visit]:
        """Invent the visits: forty years of them, the last to come in a year from today."""
        first = TODAY.replace(year=TODAY.year - YEARS + 1)
        for number in range(self._size.visits):
            starts_on = first + timedelta(days=number * YEARS * 365 // self._size.visits)
            yield self._visit(starts_on, self._random.randrange(4))

    def _visit(self, starts_on: date, days: int) -> Visit:
        partner_id, partner_name = self._one(self._partners)
        return Visit(
            id=self.id(),
            direction=self._one(list(Direction)),
            kind=self._one(list(VisitKind)),
            status=VisitStatus.COMPLETED if starts_on < TODAY else self._one(list(VisitStatus)[:5]),
            title_sv=f"{self._one(_TITLES)} {partner_name}: {self._one(_THEMES)}",
            partner_id=partner_id,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=days),
            case_number=f"KS {starts_on.year}/{self._random.randrange(1000):04}",
            goals=(self._one(_GOALS),),
            hosts=tuple(Host(id=self.id(), person_id=self._one(self._people)) for _ in range(2)),
            delegation=tuple(self._delegates(self._random.randint(1, 9))),
            programme=tuple(self._programme(starts_on, days)),
        )

    def _delegates(self, number: int) -> Iterator[Delegate]:
        for place in range(number):
            role = DelegateRole.MEMBER if place else DelegateRole.HEAD
            yield Delegate(id=self.id(), person_id=self._one(self._people), role=role)

    def _programme(self, starts_on: date, days: int) -> Iterator[ProgrammeItem]:
        for place in range(4 * (days + 1)):
            named = f"{self._one(_PLACES)} {self._random.randrange(150)}"
            yield ProgrammeItem(
                id=self.id(),
                day_on=starts_on + timedelta(days=place // 4),
                starts_at=time(9 + 2 * (place % 4)),
                title_sv=f"Möte om {self._one(_THEMES)}",
                place=named,
                address=f"Gatan {len(named)}",
                host_id=self._one(self._people) if place % 4 == 0 else None,
                participants=(Participation(id=self.id(), person_id=self._one(self._people)),) if place == 0 else (),
            )
