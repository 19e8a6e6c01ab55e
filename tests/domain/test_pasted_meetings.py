"""Meeting plans as registrars send them: lines, tables, and calendars with a column for each body or month."""

from datetime import date, time
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator_app.domain.meetings import Meeting
from coordinator_app.domain.municipality import Body, BodyKind
from coordinator_app.domain.pasted_meetings import (
    MOST_MEETINGS,
    MeetingPlan,
    meeting_of,
    plan_of_text,
    planned_meetings,
)
from coordinator_app.domain.planned_meetings import PlannedMeeting
from coordinator_app.words import Words

TODAY = date(2025, 11, 23)


def a_body(kind: BodyKind, name: str, short: str = "") -> Body:
    return Body(id=uuid4(), kind=kind, name_sv=name, short_name=short)


BODIES = (
    a_body(BodyKind.COUNCIL, "Kommunfullmäktige", "KF"),
    a_body(BodyKind.EXECUTIVE_BOARD, "Kommunstyrelsen", "KS"),
    a_body(BodyKind.WORKING_COMMITTEE, "Kommunstyrelsens arbetsutskott"),
    a_body(BodyKind.COMMITTEE, "Kultur- och fritidsnämnden", "KFN"),
    a_body(BodyKind.DEPARTMENT, "Kommunstyrelseförvaltningen", "KSF"),
)
NAMES = {body.id: body.short_name or "AU" for body in BODIES}


def read(text: str, html: str = "") -> tuple[PlannedMeeting, ...]:
    return planned_meetings(plan_of_text(text, html, BODIES, TODAY), BODIES, TODAY)


def told(one: PlannedMeeting) -> str:
    """Return a meeting in one line, such as “KS 2026-01-14 13:00-16:00 hand in 2026-01-02 12:00”."""
    body = NAMES[one.body_id] if one.body_id else "?"
    hours = "-".join(f"{at:%H:%M}" for at in (one.starts_at, one.ends_at) if at)
    by = f"hand in {one.hand_in_on}" if one.hand_in_on else ""
    parts = (body, str(one.held_on), hours, by, f"{one.hand_in_at:%H:%M}" if one.hand_in_at else "")
    return " ".join(part for part in parts if part)


THREE = ["KS 2026-01-14 13:00", "KS 2026-02-11 13:00", "KS 2026-03-11 13:00"]


@pytest.mark.parametrize(
    "text",
    [
        "KS 14 jan, 11 feb, 11 mars 2026 kl. 13.00",
        "Kommunstyrelsen: 14/1, 11/2 och 11/3 2026 kl 13",
        "Kommunstyrelsen (KS) sammanträder den 14 januari, den 11 februari samt den 11 mars 2026, kl. 13.00.",
        "Sammanträdestider 2026\nKommunstyrelsen, kl. 13:00\n14 januari kl 13\n11 februari kl 13\n11 mars kl 13",
        "KS 2026-01-14 13:00\nKS 2026-02-11 13:00\nKS 2026-03-11 13:00",
        "KS\n• onsdag 14 januari 2026 kl. 13.00\n• onsdag 11 februari 2026 kl. 13.00\n• onsdag 11 mars 2026 kl. 13.00",
        "Organ\tDatum\tTid\nKS\t2026-01-14\t13.00\n\t2026-02-11\t13.00\n\t2026-03-11\tkl 13",
        "KS 2026\nVeckodag\tDatum\tKl\nons\t14 januari\t13.00\nons\t11 februari\t13.00\nons\t11 mars\t13.00",
        "Organ;Månad;Dag;Tid\nKS;Januari 2026;14;13.00\nKS;Februari 2026;11;13.00\nKS;Mars 2026;11;13.00",
        "2026\tJanuari\tFebruari\tMars\nKS kl. 13.00\t14\t11\t11",
        "\tJanuari 2026\tFebruari 2026\tMars 2026\nKS\t14 kl 13\t11 kl 13\t11 kl 13",
        "Hej! Här kommer datum för 2026: KS 14/1, 11/2 och 11/3 kl. 13. Hälsningar Eva",
        "KS\tTid\n14-jan-26\t13:00\n11-feb-26\t13:00\n11-mar-26\t13:00",
        "KS 2026\n14-jan kl 13\n11-feb kl 13\n11-mar kl 13",
        "14/1 2026 kl 13 KS\n11/2 2026 kl 13 KS\n11/3 2026 kl 13 KS",
        "2026\nMånad\tKS kl. 13\tKF\nJanuari\t14\t\nFebruari\t11\t\nMars\t11\t",
    ],
)
def test_a_plan_says_the_same_in_many_layouts(text: str) -> None:
    assert [told(one) for one in read(text)] == THREE


def test_a_line_of_many_days_may_name_the_month_once() -> None:
    found = read("Kommunstyrelsen 2026\nJanuari: 14, 28\n11, 25 februari\nmars 11")
    assert [told(one) for one in found] == [f"KS 2026-{day}" for day in ("01-14", "01-28", "02-11", "02-25", "03-11")]


def test_several_bodies_stand_in_one_line_each_with_its_own_hour() -> None:
    found = read("KS 14 januari kl. 13.00, 11 februari kl. 9-12; KF 26 januari, 23 februari 2026 kl 18.00")
    assert [told(one) for one in found] == [
        "KS 2026-01-14 13:00",
        "KS 2026-02-11 09:00-12:00",
        "KF 2026-01-26 18:00",
        "KF 2026-02-23 18:00",
    ]


def test_a_table_tells_when_matters_are_handed_in_and_leaves_out_what_precedes() -> None:
    found = read(
        "Sammanträdesplan 2026 för kommunstyrelsen\t\t\t\t\n"
        "Sammanträde\tTid\tHandlingar in\tBeredning\tPlats\n"
        "14 januari\t13.00–16.00\t19 december kl. 12\t7 januari\tStadshuset\n"
        "11 februari\t13.00–16.00\t28 januari\t4 februari\tStadshuset"
    )
    assert [told(one) for one in found] == [
        "KS 2026-01-14 13:00-16:00 hand in 2025-12-19 12:00",
        "KS 2026-02-11 13:00-16:00 hand in 2026-01-28",
    ]
    assert {one.place for one in found} == {"Stadshuset"}


def test_a_day_to_hand_in_may_stand_beside_the_meeting_in_words() -> None:
    found = read("KF 26 januari 2026 kl 18 (stoppdatum 9 januari kl 12.00), inställt\nKS 14 jan 2026, deadline 2/1")
    assert [told(one) for one in found] == [
        "KF 2026-01-26 18:00 hand in 2026-01-09 12:00",
        "KS 2026-01-14 hand in 2026-01-02",
    ]
    assert [one.is_cancelled for one in found] == [True, False]


def test_a_table_on_a_web_page_has_a_column_for_each_body() -> None:
    rows = (("Månad", "KSAU", "KS", "KF"), ("Januari 2026", "7, 21", "14", "26"), ("Februari 2026", "4", "11", ""))
    html = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    found = read("", f"<table>{html}</table>")
    assert [told(one) for one in found] == [
        *("AU 2026-01-07", "AU 2026-01-21", "KS 2026-01-14", "KF 2026-01-26"),
        *("AU 2026-02-04", "KS 2026-02-11"),
    ]


def test_a_body_that_is_not_known_gives_its_days_to_no_other(english: Words) -> None:
    found = read("KS 14 jan 2026\nBUN 15 jan 2026\nSocialnämnden\n20 jan 2026\nKultur- och fritidsnämnden 21 jan 2026")
    assert [told(one) for one in found] == [
        *("KS 2026-01-14", "? 2026-01-15", "? 2026-01-20", "KFN 2026-01-21"),
    ]
    assert [english.say(reason) for one in found for reason in one.unclear] == [
        "“BUN” is not among your bodies.",
        "“Socialnämnden” is not among your bodies.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Socialnämndens arbetsutskott 14 jan 2026",
        "KS personalutskott 14 jan 2026",
        "Kommunstyrelsens näringslivsutskott, 14 jan 2026",
        "14/1 2026 BUN",
        "onsdag 14 januari 2026 Barn- och utbildningsnämnden",
    ],
)
def test_a_body_that_only_resembles_a_known_one_is_no_other(line: str) -> None:
    (_, one) = read(f"Kommunstyrelsen 7 jan 2026\n{line}")
    assert (one.body_id, one.held_on, bool(one.strange_body)) == (None, date(2026, 1, 14), True)


@pytest.mark.parametrize(
    ("line", "place", "note"),
    [
        ("KF 26 januari 2026 kl 18, fullmäktigesalen", "fullmäktigesalen", ""),
        ("KF 26 januari 2026 (budget)", "", "budget"),
        ("KF 26 januari 2026 kl 18.00, Stadshuset, sal A, extra", "Stadshuset, sal A, extra", ""),
        ("Hej Eva! Här är datum: KF 26 januari 2026", "", ""),
        ("KF 26 januari 2026, TEAMS", "TEAMS", ""),
    ],
)
def test_what_stands_beside_a_day_is_a_place_or_a_note(line: str, place: str, note: str) -> None:
    (one,) = read(line)
    assert (told(one)[:13], one.place, one.note) == ("KF 2026-01-26", place, note)


def test_a_meeting_on_a_day_off_is_pointed_out(english: Words) -> None:
    (one,) = read("KS 6 januari 2026")
    assert [english.say(reason) for reason in one.unclear] == ["It is a day off."]


def test_what_is_not_understood_is_told(english: Words) -> None:
    found = read("KS 31 februari 2026\nKS 14–15 januari 2026\nKS tisdag 11 februari 2026, beredning 4 februari")
    assert [[english.say(reason) for reason in one.unclear] for one in found] == [
        ["There is no such day."],
        ["It lasts several days; the first is entered."],
        ["11 Feb is a Wednesday", "Left out: beredning 4 februari."],
    ]
    assert found[0].held_on is None


def test_a_plan_without_a_body_waits_for_one_to_be_chosen(english: Words) -> None:
    plan = plan_of_text("14 januari\n11 februari", "", BODIES, TODAY)
    (reason,) = {reason for one in planned_meetings(plan, BODIES, TODAY) for reason in map(english.say, one.unclear)}
    assert reason == "Which body meets is not said."
    chosen = planned_meetings(plan, BODIES, TODAY, body_id=BODIES[0].id)
    assert [told(one) for one in chosen] == ["KF 2026-01-14", "KF 2026-02-11"]


def test_a_year_that_is_given_holds_where_the_plan_names_none() -> None:
    plan = plan_of_text("KS 14 januari, 11 november", "", BODIES, TODAY)
    assert [told(one) for one in planned_meetings(plan, BODIES, TODAY)] == ["KS 2026-01-14", "KS 2026-11-11"]
    given_year = planned_meetings(plan, BODIES, TODAY, year=2025)
    assert [told(one) for one in given_year] == ["KS 2025-01-14", "KS 2025-11-11"]


def test_a_place_is_what_stands_beside_the_hour() -> None:
    (one,) = read("KS onsdag 14 januari 2026 kl. 13.00, Stadshuset, sal A")
    assert (told(one), one.place) == ("KS 2026-01-14 13:00", "Stadshuset, sal A")


def test_a_meeting_keeps_what_the_plan_does_not_say() -> None:
    kept = Meeting(id=uuid4(), version=3, body_id=BODIES[1].id, held_on=date(2026, 1, 14), place="Rådhuset", note="Val")
    (planned,) = read("KS 14 januari 2026 kl 13")
    made = meeting_of(planned, kept)
    assert (made.id, made.version, made.place, made.note, made.starts_at) == (kept.id, 3, "Rådhuset", "Val", time(13))


def test_a_plan_without_end_is_read_to_a_limit() -> None:
    assert len(read("KS 14 jan 2026\n" * 1200)) == MOST_MEETINGS


@pytest.mark.parametrize("text", ["", "   ", "Välkommen till kommunen", "Sammanträdesplan 2026", "Tel. 023-830 00"])
def test_what_is_no_plan_has_no_meetings(text: str) -> None:
    assert [one for one in read(text) if one.held_on] == []


@given(st.text(alphabet="KSF 0123456789/.-–,;:()\t\njanfebmrskl", max_size=120))
def test_no_text_stops_the_reading(text: str) -> None:
    plan = plan_of_text(text, "", BODIES, TODAY)
    assert isinstance(plan, MeetingPlan)
    for one in planned_meetings(plan, BODIES, TODAY):
        assert one.held_on is not None or one.unclear
