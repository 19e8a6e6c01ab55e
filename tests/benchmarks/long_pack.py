"""A briefing of some forty pages: twelve days, forty guests of whom every other has a photo, and much to say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from coordinator_app.domain.briefing import Briefing, Dossier, Marking, MarkingKind, Picture, Variant, brief
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.partners import Fact, Milestone, Partner, PartnerKind, Phrase
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import ProgrammeItem, Speech, TalkingPoints
from coordinator_app.domain.visits import (
    DayContact,
    Delegate,
    Direction,
    Host,
    PracticalMatter,
    Travel,
    Visit,
    VisitStatus,
)
from coordinator_app.exchange.vcard import card
from tests.documents.drawings import arms, photo

FIRST_DAY = date(2026, 10, 12)
DAYS, ITEMS, GUESTS, HOSTS, SPEECHES, MEETINGS = 12, 7, 40, 4, 5, 6
_PARAGRAPH = (
    "Kommunen har sedan länge ett nära samarbete med vänorten inom äldreomsorg, vattenrening, kultur och skola. "
    "Samarbetet omfattar personalutbyten, gemensamma projekt med stöd ur europeiska program och årliga möten mellan de "
    "politiska ledningarna. Under besöket vill båda parter utvärdera det senaste årets verksamhetsområden och enas om "
    "en ny avsiktsförklaring för den kommande treårsperioden."
)
_ITEMS = (
    ("Officiellt mottagande i rådhuset", "Rådhuset", "Fullmäktigesalen", "Karin Ek hälsar välkommen (3 min)."),
    ("Samtal om äldreomsorg och välfärdsteknik", "Rådhuset", "Sammanträdesrum Vågen", ""),
    ("Studiebesök: Norrvikens reningsverk", "Reningsverket", "Industrivägen 14", ""),
    ("Undertecknande av avsiktsförklaring", "Rådhuset", "Fullmäktigesalen", "Presidiet står bakom bordet."),
    ("Lunch", "Restaurang Kajen", "Hamngatan 2", ""),
    ("Stadsvandring med guide från hembygdsföreningen", "Rådhustrappan", "Stortorget 1", ""),
    ("Middag på Residenset", "Residenset", "Strandvägen 1", "Hela presidiet är värd. Skål på svenska och kinesiska."),
)
_NAMES = (
    ("Wang", "Lihua", "王丽华"),
    ("Zhang", "Wei", "张伟"),
    ("Liu", "Guoqiang", "刘国强"),
    ("Chen", "Jing", "陈静"),
)


def briefing() -> Briefing:
    """Return the briefing, in Swedish and for the presidium."""
    return brief(
        _dossier(),
        Audience.PRESIDIUM,
        variant=Variant.PRESIDIUM,
        language="sv",
        marking=Marking(kind=MarkingKind.DRAFT),
        number=3,
        made_at=datetime(2026, 10, 5, 9, 30, tzinfo=UTC),
    )


def _dossier() -> Dossier:
    people = (*map(_guest, range(GUESTS)), *map(_host, range(HOSTS)))
    own = Municipality(
        id=_id(0, 0), name_sv="Norrvikens kommun", office_sv="Kommunledningsförvaltningen", phone="0300-700 00"
    )
    return Dossier(
        municipality=own,
        policy=PolicyProfile(key="general"),
        visit=_visit(),
        partner=_partner(),
        people=people,
        arms=Picture(sha256="arms", content=arms().content),
        photos=tuple(Picture(sha256=f"{n}", content=photo(n).content) for n in range(0, GUESTS, 2)),
        contact_cards=tuple((person.id, card(person, own.name_sv)) for person in people[GUESTS:]),
    )


def _guest(number: int) -> Person:
    family, given, native = _NAMES[number % len(_NAMES)]
    return Person(
        id=_id(1, number),
        given_name=given,
        family_name=f"{family}",
        is_family_name_first=True,
        native_name=native,
        pronunciation="oang li-hoa",
        title_sv=f"Chef för stadens byrå nummer {number + 1}",
        salutation_sv=f"direktör {family}",
        languages=("zh", "en"),
        photo="" if number % 2 else f"{number}",
        bio_sv="Har arbetat med internationella frågor i staden sedan 1998 och besökt kommunen fyra gånger.",
    )


def _host(number: int) -> Person:
    return Person(
        id=_id(1, GUESTS + number),
        given_name=("Karin", "Eva", "Per", "Anna")[number],
        family_name=("Ek", "Lind", "Holm", "Sjö")[number],
        title_sv=("Ordförande", "Internationell samordnare", "Förvaltningschef", "Guide")[number],
        phones=(Phone(id=_id(2, number), number=f"070-174 06 0{number}"),),
        email=f"{number}@norrviken.example",
    )


def _visit() -> Visit:
    hosts = [_id(1, GUESTS + number) for number in range(HOSTS)]
    return Visit(
        id=_id(3, 0),
        direction=Direction.INCOMING,
        status=VisitStatus.PLANNED,
        title_sv="Besök från Shijiazhuang",
        title_own="石家庄市代表团来访",
        starts_on=FIRST_DAY,
        ends_on=FIRST_DAY + timedelta(days=DAYS - 1),
        case_number="KS 2026/0143",
        lead_sv="Fyrtio företrädare för staden besöker kommunen i tolv dagar. " + _PARAGRAPH,
        purpose_sv=_PARAGRAPH,
        background_sv="\n".join([_PARAGRAPH] * 12),
        benefit_sv=_PARAGRAPH,
        achieve_sv=("En ny avsiktsförklaring.", "En plan för skolutbytet.", "En gemensam ansökan."),
        avoid_sv=("Löften om pengar.", "Andra länders politik.", "Datum för nästa besök."),
        gift_sv="En skål i handblåst glas",
        dress_sv="Kavaj",
        contact_id=hosts[1],
        coordinator_id=hosts[1],
        hosts=tuple(Host(id=_id(4, n), person_id=person, role_sv="Tar emot") for n, person in enumerate(hosts)),
        delegation=tuple(map(_delegate, range(GUESTS))),
        programme=tuple(_item(day, number, hosts) for day in range(DAYS) for number in range(ITEMS)),
        talking_points=tuple(map(_points, range(MEETINGS))),
        speeches=tuple(_speech(number, hosts) for number in range(SPEECHES)),
        practical=tuple(
            PracticalMatter(id=_id(9, n), label_sv=f"Praktiskt {n + 1}", text_sv=_PARAGRAPH) for n in range(6)
        ),
        contacts=tuple(DayContact(id=_id(10, n), person_id=person) for n, person in enumerate(hosts)),
    )


def _delegate(number: int) -> Delegate:
    way = Travel(id=_id(6, 0), is_arrival=True, on=FIRST_DAY, at=time(9, 40), means_sv="flyg", number="SK 996")
    home = replace(way, id=_id(6, 1), is_arrival=False, on=FIRST_DAY + timedelta(days=DAYS - 1), at=time(18, 5))
    return Delegate(id=_id(5, number), person_id=_id(1, number), travels=(way, home))


def _item(day: int, number: int, hosts: list[UUID]) -> ProgrammeItem:
    title, place, address, duty = _ITEMS[number]
    return ProgrammeItem(
        id=_id(7, day * ITEMS + number),
        day_on=FIRST_DAY + timedelta(days=day),
        starts_at=time(8 + 2 * number),
        ends_at=time(9 + 2 * number, 30),
        title_sv=title,
        place=place,
        address=address,
        host_id=hosts[number % len(hosts)],
        presidium_sv=duty,
        note_sv="Flaggning från kl. 13. Fotografering på trappan 13.25. Skyddsskor lånas ut på plats.",
    )


def _points(number: int) -> TalkingPoints:
    return TalkingPoints(
        id=_id(8, number),
        title_sv=f"Möte {number + 1} om äldreomsorg",
        goal_sv="Enas om vem som gör vad till våren.",
        raise_sv=("Utbytet av lärare.", "Vattenreningen vid hamnen.", "Ungdomarnas läger."),
        avoid_sv=("Löften om pengar.", "Andra länders politik."),
        expect_sv=("Fler besök av skolklasser.",),
        background_sv=_PARAGRAPH,
    )


def _speech(number: int, hosts: list[UUID]) -> Speech:
    return Speech(
        id=_id(11, number),
        title_sv=f"Tal {number + 1}",
        speaker_id=hosts[0],
        minutes=3,
        text="\n".join([_PARAGRAPH] * 3),
    )


def _partner() -> Partner:
    years = range(1998, 2026)
    return Partner(
        id=_id(12, 0),
        kind=PartnerKind.SISTER_CITY,
        name_sv="Shijiazhuang",
        native_name="石家庄",
        country="CN",
        since_year=1998,
        facts=tuple(Fact(id=_id(13, n), label_sv=f"Fakta {n + 1}", text_sv=_PARAGRAPH) for n in range(5)),
        phrases=(Phrase(id=_id(14, 0), meaning_sv="Tack", text="谢谢", language="zh", reading="xièxie"),),
        history=tuple(Milestone(id=_id(15, year), year=year, text_sv="Besök av skolklasser.") for year in years),
        etiquette_sv=_PARAGRAPH,
    )


def _id(kind: int, number: int) -> UUID:
    return UUID(int=(kind << 64) | number)
