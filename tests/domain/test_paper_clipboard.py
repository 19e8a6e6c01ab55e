"""A paper on the clipboard: one table a day, in HTML whose looks are inline, and in text with tabs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, Marking
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.paper_clipboard import as_html, as_text
from coordinator_app.domain.paper_making import programme_paper
from coordinator_app.domain.partners import Partner, PartnerKind, Phrase
from coordinator_app.domain.pasted_html import tables as pasted
from coordinator_app.domain.people import Person, Phone
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.programme_papers import PaperKind, ProgrammePaper
from coordinator_app.domain.visits import Booking, DayContact, Direction, Visit
from coordinator_app.words import Words

DAY = date(2026, 12, 16)
EMBLA = Person(
    id=UUID(int=1),
    given_name="Embla",
    family_name="Norrgårdh",
    email="embla@falun.example",
    phones=(Phone(id=UUID(int=2), number="070-174 06 05"),),
)


def item(number: int, **fields: object) -> ProgrammeItem:
    """Return an item."""
    plain = ProgrammeItem(
        id=UUID(int=100 + number),
        day_on=DAY.replace(day=16 + number),
        starts_at=time(9),
        ends_at=time(10, 30),
        title_sv=f"Punkt {number}",
        place="Rådhuset",
        address="Stora torget",
        host_id=EMBLA.id,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


def paper(*items: ProgrammeItem, kind: PaperKind = PaperKind.GUESTS, partner: Partner | None = None) -> ProgrammePaper:
    """Return a paper of a visit with these items."""
    visit = Visit(
        id=UUID(int=50),
        direction=Direction.INCOMING,
        title_sv="Besök <från> Grudziądz & Łódź",
        starts_on=DAY,
        ends_on=DAY.replace(day=18),
        programme=items,
        contacts=(DayContact(id=UUID(int=60), person_id=EMBLA.id, role_sv="samordnare"),),
        bookings=(Booking(id=UUID(int=70), what="Buss", reference="EB-1183", is_confirmed=True),),
    )
    dossier = Dossier(
        municipality=Municipality(id=UUID(int=80)),
        policy=PolicyProfile(key="general"),
        visit=visit,
        people=(EMBLA,),
        partner=partner,
    )
    made_at = datetime(2026, 12, 1, tzinfo=UTC)
    return programme_paper(dossier, kind, "sv", marking=Marking(), made_at=made_at)


class Reading(HTMLParser):
    """Reads tags as they nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.seen.append((tag, dict(attrs)))
        if tag not in {"br", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hold an end tag against what is open."""
        assert self.open.pop() == tag


def read(html: str) -> Reading:
    """Return the tags of some HTML, all of which are closed where they should be."""
    reading = Reading()
    reading.feed(html)
    reading.close()
    assert reading.open == []
    return reading


def rows_of(text: str) -> Iterator[list[str]]:
    """Yield the rows that have cells."""
    yield from (line.split("\t") for line in text.splitlines() if "\t" in line)


def test_html_has_a_table_a_day_and_one_of_contacts_with_looks_in_every_cell(swedish: Words) -> None:
    reading = read(as_html(paper(item(0), item(1)), swedish))
    assert [tag for tag, _ in reading.seen].count("table") == 3
    cells = [attributes for tag, attributes in reading.seen if tag in {"td", "th", "table"}]
    assert all(attributes.get("style") for attributes in cells)
    assert "style" not in [tag for tag, _ in reading.seen]
    heads = [attributes.get("scope") for tag, attributes in reading.seen if tag == "th"]
    assert set(heads) == {"col", "row"}


def test_what_a_user_wrote_is_never_markup(swedish: Words) -> None:
    html = as_html(paper(item(0, title_sv='<img src=x onerror="a">', place="A & B\x00\u202e<td>")), swedish)
    reading = read(html)
    assert {tag for tag, _ in reading.seen} <= {
        "html",
        "head",
        "meta",
        "body",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
        "b",
        "br",
        "a",
    }
    assert "&lt;img src=x" in html
    assert "A &amp; B&lt;td&gt;" in html
    assert "Besök &lt;från&gt; Grudziądz &amp; Łódź" in html


def test_the_table_can_be_pasted_back_as_rows(swedish: Words) -> None:
    day = pasted(as_html(paper(item(0)), swedish))[0]
    assert [cell.splitlines()[0] for cell in day[1]] == ["09.00–10.30", "Punkt 0", "Rådhuset", "Embla Norrgårdh"]


def test_text_has_a_line_an_item_that_begins_with_its_day(swedish: Words) -> None:
    rows = list(rows_of(as_text(paper(item(0), item(1)), swedish)))
    assert rows[1] == ["Onsdag 16 december", "09.00–10.30", "Punkt 0", "Rådhuset; Stora torget", "Embla Norrgårdh"]
    assert rows[3][0] == "Torsdag 17 december"
    assert {len(row) for row in rows[:4]} == {5}
    assert rows[-1][:2] == ["Embla Norrgårdh", "samordnare"]


def test_tabs_and_lines_in_a_text_do_not_break_the_table(swedish: Words) -> None:
    rows = list(rows_of(as_text(paper(item(0, title_sv="Ett\tmöte\nmed rader\r\noch mer")), swedish)))
    assert rows[1][2] == "Ett möte med rader och mer"


def test_what_a_spreadsheet_would_compute_is_text(swedish: Words) -> None:
    rows = list(rows_of(as_text(paper(item(0, title_sv='=HYPERLINK("x")')), swedish)))
    assert rows[1][2] == '\'=HYPERLINK("x")'


def test_numbers_and_addresses_can_be_pressed(swedish: Words) -> None:
    links = [attributes["href"] for tag, attributes in read(as_html(paper(item(0)), swedish)).seen if tag == "a"]
    assert links == ["tel:0701740605", "mailto:embla@falun.example"]


def test_bookings_are_carried_by_the_run_sheet_alone(swedish: Words) -> None:
    for carried in (as_html, as_text):
        assert "EB-1183" in carried(paper(item(0), kind=PaperKind.RUN_SHEET), swedish)
        assert "EB-1183" not in carried(paper(item(0), kind=PaperKind.GUESTS), swedish)


def test_a_text_in_another_language_is_told_as_such(swedish: Words) -> None:
    html = as_html(paper(item(0, title_sv="", title_en="Lunch")), swedish)
    assert '<span lang="en-GB">Lunch</span>' in html


def test_heads_are_given_in_the_partners_language_where_it_has_them(swedish: Words) -> None:
    phrase = Phrase(id=UUID(int=9), meaning_sv="Tid", meaning_en="Time", text="Czas", language="pl")
    partner = Partner(id=UUID(int=8), kind=PartnerKind.SISTER_CITY, phrases=(phrase,))
    html = as_html(paper(item(0), partner=partner), swedish)
    assert 'Tid · <span lang="pl">Czas</span>' in html


def test_a_paper_without_items_has_its_title_and_contacts(swedish: Words) -> None:
    assert "Embla Norrgårdh" in as_text(paper(), swedish)
    assert as_text(paper(kind=PaperKind.POCKET), swedish).count("\n") == 2
