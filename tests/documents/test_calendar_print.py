"""Printed calendars: sound tables whose every entry is told, on as few pages as hold them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from coordinator_app import paths
from coordinator_app.documents import calendar_print
from coordinator_app.documents.calendars.lanes import in_lanes
from coordinator_app.documents.calendars.shares import Shares
from coordinator_app.documents.composing import Document
from coordinator_app.documents.fonts import Fonts
from coordinator_app.domain.briefing import Marking, MarkingKind
from coordinator_app.domain.calendar import Entry, EntryKind, Layer, in_order
from coordinator_app.domain.calendar_print import (
    CalendarForm,
    CalendarPrint,
    EntryDetail,
    Paper,
    period_of,
    printed_days,
)
from coordinator_app.domain.day_marks import day_marks, holidays_abroad
from coordinator_app.domain.municipality import Municipality
from coordinator_app.words import LANGUAGES, Language, Words
from tests.documents.briefings import MADE_AT, example_dossier
from tests.documents.hearing import lonely_headings, told_in_order
from tests.documents.reading import page_texts, text, violations
from tests.documents.selfcheck import told

DECEMBER = date(2026, 12, 1)
LONG_TITLE = ("Överläggningar om äldreomsorg, välfärdsteknik och internationellt utbyte " * 5).strip()


def entry(number: int, first: date, last: date | None = None, **fields: Any) -> Entry:
    """Return a visit in the calendar, to us where nothing else is said."""
    plain = Entry(
        id=UUID(int=number),
        record_id=UUID(int=number),
        kind=EntryKind.VISIT,
        layer=Layer.INCOMING,
        title_sv=f"Besök {number}",
        title_en=f"Visit {number}",
        starts_on=first,
        ends_on=last or first,
    )
    return replace(plain, **fields)


def meeting(number: int, on: date, at: time | None = None) -> Entry:
    """Return a meeting."""
    return entry(
        number, on, kind=EntryKind.MEETING, layer=Layer.MEETING, title_sv="KS", title_en="KS", at=at or time(13)
    )


SOME = (
    entry(1, date(2026, 12, 16), date(2026, 12, 18)),
    entry(2, date(2026, 12, 3), date(2026, 12, 8), layer=Layer.OUTGOING, country="DE"),
    entry(3, date(2026, 12, 14), date(2026, 12, 22), is_tentative=True),
    entry(4, date(2026, 12, 28), date(2027, 1, 2), is_cancelled=True, layer=Layer.NETWORK),
    meeting(5, date(2026, 12, 8)),
)


def printed(
    form: CalendarForm, entries: Sequence[Entry] = SOME, language: Language = "sv", **fields: Any
) -> CalendarPrint:
    """Return a calendar of December, or of its year, as a print."""
    first_on, last_on = period_of(CalendarForm.MONTH if form == CalendarForm.LIST else form, DECEMBER)
    plain = CalendarPrint(
        form=form,
        language=language,
        first_on=first_on,
        last_on=last_on,
        entries=in_order(entries),
        marks=day_marks(*printed_days(form, first_on, last_on)),
        sender=Municipality(id=UUID(int=99), name_sv="Norrvikens kommun", name_en="Municipality of Norrviken"),
        made_at=MADE_AT,
    )
    return replace(plain, **fields)


def sound(made_of: CalendarPrint) -> Document:
    """Return the document of a calendar after holding it against PDF/UA-1, PDF/A-2a and the check of our own."""
    words = Words(made_of.language, paths.resources() / "translations")
    document = calendar_print.make(made_of, words, paths.resources())
    found = violations(document.content)
    assert found == [], found
    return document


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", CalendarForm)
def test_every_form_is_sound_and_tells_every_entry(form: CalendarForm, language: Language) -> None:
    document = sound(printed(form, language=language))
    said = text(document.content)
    for each in SOME:
        assert (each.title_sv if language == "sv" else each.title_en) in said
    assert document.missing == frozenset()
    assert lonely_headings(document.content) == []


@pytest.mark.parametrize("form", CalendarForm)
def test_an_empty_calendar_is_one_page(form: CalendarForm) -> None:
    assert sound(printed(form, ())).page_count == 1


def test_a_month_is_a_table_of_six_weeks_with_heads_of_rows_and_columns() -> None:
    content = sound(printed(CalendarForm.MONTH)).content
    roles = [role for role, _ in told(content)]
    assert (roles.count("Table"), roles.count("TR")) == (1, 7)
    assert roles.count("TH") == 8 + 6
    assert roles.count("TD") == 6 * 7
    assert sound(printed(CalendarForm.MONTH)).page_count == 1
    said = text(content)
    for expected in ("December 2026", "v. 49", "v. 53", "Måndag", "Söndag", "Juldagen", "13.00 KS"):
        assert expected in said.replace("\u00a0", " ")


def test_a_bar_is_told_in_the_day_on_which_it_begins_and_again_in_each_week_that_it_goes_on() -> None:
    said = text(sound(printed(CalendarForm.MONTH, [SOME[2]], "en")).content)
    assert said.count("Visit 3") == 2
    assert said.count("Visit 3 (cont.)") == 1
    assert said.index("14") < said.index("Visit 3") < said.index("15 16")


def test_direction_and_state_are_said_in_words_and_signs_and_not_by_colour_alone() -> None:
    said = text(sound(printed(CalendarForm.MONTH, language="en")).content)
    for expected in ("↙ Visit 1", "↗ Visit 2", "Prel. Visit 3", "● Cancelled: Visit 4", "↙ Visits here"):
        assert expected in said


def test_the_legend_explains_only_what_stands_there() -> None:
    said = text(sound(printed(CalendarForm.MONTH, [SOME[0]], "en")).content)
    assert "Visits here" in said
    assert "Journeys out" not in said


def test_a_year_has_a_row_a_month_and_a_list_with_the_whole_titles_after_it() -> None:
    content = sound(printed(CalendarForm.YEAR, [entry(1, date(2026, 5, 4), title_sv=LONG_TITLE)])).content
    plan, *others = page_texts(content)
    assert "…" in plan
    assert LONG_TITLE in " ".join(" ".join(others).split())
    roles = [role for role, _ in told(content)]
    assert roles.count("TH") >= 32 + 12
    assert roles.count("TD") >= 12 * 31
    assert "25 dec Juldagen" in " ".join(plan.split())


def test_a_holiday_of_another_country_is_told_with_that_country() -> None:
    eve = holidays_abroad("PL", date(2026, 12, 24), date(2026, 12, 24))
    plain = printed(CalendarForm.MONTH)
    content = sound(replace(plain, marks=(*plain.marks, *eve))).content
    assert "Polen: Julafton" in " ".join(text(content).split())


def test_a_leap_day_has_its_place() -> None:
    leap = printed(CalendarForm.YEAR, [entry(1, date(2028, 2, 29))])
    first_on, last_on = period_of(CalendarForm.YEAR, date(2028, 1, 1))
    leap = replace(leap, first_on=first_on, last_on=last_on, marks=day_marks(first_on, last_on))
    assert "Besök 1" in page_texts(sound(leap).content)[0]


def test_a_year_plan_may_be_on_a_larger_sheet() -> None:
    import pypdfium2

    document = sound(printed(CalendarForm.YEAR, paper=Paper.A3))
    pdf = pypdfium2.PdfDocument(document.content)
    assert [round(each) for each in pdf[0].get_size()] == [1191, 842]
    assert [round(each) for each in pdf[1].get_size()] == [595, 842]
    pdf.close()


def test_a_list_tells_titles_alone_or_also_why_and_who() -> None:
    detail = EntryDetail(
        record_id=SOME[0].record_id,
        partner_sv="Grudziądz",
        description_sv="Att lära av varandra.\nAndra stycket.",
        guests=("王丽华", "Tadeusz Mrówczyński"),
        hosts=("Karin Ek",),
    )
    bare = text(sound(printed(CalendarForm.LIST)).content)
    full = text(sound(printed(CalendarForm.LIST, details=(detail,))).content)
    for expected in ("Att lära av varandra.", "Andra stycket.", "王丽华, Tadeusz Mrówczyński", "Karin Ek", "Grudziądz"):
        assert expected in full
        assert expected not in bare
    assert "Tyskland" in bare


def test_what_began_before_the_period_stands_in_its_first_month() -> None:
    early = entry(1, date(2026, 11, 28), date(2026, 12, 2))
    headings = [each.text for each in told_in_order(sound(printed(CalendarForm.LIST, [early])).content)]
    assert "December 2026" in headings
    assert "November 2026" not in headings


def test_sixty_visits_in_one_week_with_long_titles_are_all_told() -> None:
    many = [
        entry(n, DECEMBER + timedelta(days=6 + n % 7), title_sv=f"{n}. {LONG_TITLE}", title_en="") for n in range(60)
    ]
    document = sound(printed(CalendarForm.MONTH, many))
    said = text(document.content).replace("-\n", "")
    assert [n for n in range(60) if f"↙ {n}. Överläggningar" not in said] == []
    assert document.page_count >= 5


def test_a_busy_week_takes_room_from_quiet_ones_before_it_takes_another_page() -> None:
    busy = [entry(n, date(2026, 12, 7 + n % 5), date(2026, 12, 9 + n % 5)) for n in range(14)]
    assert sound(printed(CalendarForm.MONTH, busy)).page_count == 1


def test_a_print_bears_the_arms_the_day_and_its_marking() -> None:
    dossier = example_dossier("falun")
    internal = Marking(kind=MarkingKind.INTERNAL)
    made_of = printed(CalendarForm.MONTH, sender=dossier.municipality, arms=dossier.arms, marking=internal)
    said = text(sound(made_of).content)
    assert "Falu kommun" in said
    assert "EXEMPEL · INTERN" in said
    assert "1 december 2026" in said


def test_the_same_calendar_makes_the_same_bytes() -> None:
    assert sound(printed(CalendarForm.YEAR)).content == sound(printed(CalendarForm.YEAR)).content


class _Stretch:
    def __init__(self, left: float, right: float) -> None:
        self.left, self.right = left, right


class _Row:
    def __init__(self, need: float) -> None:
        self.need = need

    def natural(self, fonts: Fonts, width: float) -> float:
        """Return what it needs."""
        return self.need


def test_lanes_hold_what_does_not_meet_and_no_more_of_them_than_needed() -> None:
    lanes = in_lanes([_Stretch(0, 3), _Stretch(3, 5), _Stretch(2, 4), _Stretch(5, 7)])
    assert [[(each.left, each.right) for each in lane] for lane in lanes] == [[(0, 3), (3, 5), (5, 7)], [(2, 4)]]


@pytest.mark.parametrize(
    ("needs", "level"),
    [((10, 10), 50.0), ((80, 10), 20.0), ((200, 10), 5.0), ((), 5.0)],
)
def test_low_rows_share_what_the_high_ones_leave(needs: tuple[float, ...], level: float) -> None:
    shares = Shares(100.0, 5.0)
    shares.rows = [_Row(need) for need in needs]
    assert shares.level(Fonts(paths.resources() / "fonts"), 100.0) == level
