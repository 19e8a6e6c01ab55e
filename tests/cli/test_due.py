"""What is due without a window: sentences, JSON, files, and an exit code for Task Scheduler and cron."""

import json
from collections.abc import Callable
from datetime import date, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from uuid import uuid4

import pytest
from icalendar import Calendar

from coordinator_app.cli import SOMETHING_DUE
from coordinator_app.domain.agreement_terms import Renewal
from coordinator_app.domain.agreements import Agreement, AgreementKind
from coordinator_app.services.desk import desk
from tests.cli.conftest import Run
from tests.storage.folders import fingerprint

DAY = "2026-11-23"
QUIET = "1999-06-01"
"""Long before anything in the example, so that nothing is due."""


@pytest.fixture
def kept(data: Path, resources: Path, clock: Callable[[], datetime]) -> Path:
    """Return the example with an agreement that ends."""
    with desk(data, resources, clock, "eva", writes=True) as opened:
        opened.agreements.save(
            Agreement(
                id=uuid4(),
                kind=AgreementKind.COOPERATION,
                title_sv="Räddningstjänst ÅÄÖ",
                in_force_on=date(2024, 1, 1),
                first_end_on=date(2026, 12, 15),
                renewal=Renewal.ENDS,
            )
        )
    return data


def test_what_is_due_is_told_in_groups_with_days_and_ends_with_ten(run: Run, kept: Path) -> None:
    said = run("--data", kept, "due", "--on", DAY)
    lines = said.out.splitlines()
    assert said.code == SOMETHING_DUE
    assert [line for line in lines if not line.startswith(" ")] == ["Försenat:", "Den här veckan:", "Kan vänta:"]
    assert "  2026-12-15  Bestäm vad som ska följa på ”Räddningstjänst ÅÄÖ”, som löper ut 15 december 2026" in lines
    assert said.err == f"{len(lines) - 3} saker att göra.\n"


def test_what_it_is_decided_to_deviate_in_is_not_due_until_the_day_after_the_last(
    run: Run, data: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(data, resources, clock, "eva", writes=True) as opened:
        new = Agreement(
            id=uuid4(), kind=AgreementKind.MEMBERSHIP, title_sv="Åkrarnas nätverk", signed_on=date(2026, 6, 1)
        )
        opened.agreements.save(new)
        day = date.fromisoformat(DAY)
        finding = next(one for one in opened.compliance.of_agreement(new.id, day) if one.rule.endswith("membership"))
        assert "Ange beslutet om ”Åkrarnas nätverk”" in run("--data", data, "due", "--on", DAY).out
        opened.compliance.deviate(finding, reason="Ärvt", decided_by="KS", decided_on=day, until_on=date(2026, 11, 30))
    for day_said in (DAY, "2026-11-30"):
        assert "Ange beslutet om ”Åkrarnas nätverk”" not in run("--data", data, "due", "--on", day_said).out
    assert "Ange beslutet om ”Åkrarnas nätverk”" in run("--data", data, "due", "--on", "2026-12-01").out


def test_when_nothing_is_due_it_ends_with_zero(run: Run, data: Path) -> None:
    said = run("--data", data, "due", "--on", QUIET)
    assert (said.code, said.out, said.err) == (0, "", "0 saker att göra.\n")


def test_json_is_alone_on_standard_output_and_the_same_in_every_language(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = run("--data", kept, "due", "--on", DAY, "--json")
    answer = json.loads(said.out)
    assert (said.code, said.err, answer["is_due"], answer["on"]) == (SOMETHING_DUE, "", True, DAY)
    (ends,) = [one for one in answer["things"] if one["rule"] == "agreement_end" and "ÅÄÖ" in one["sentence"]["sv"]]
    assert (ends["due_on"], ends["group"], ends["about"]) == ("2026-12-15", "later", "agreement")
    assert ends["sentence"]["en"].startswith("Decide what follows on “Räddningstjänst ÅÄÖ”")
    monkeypatch.setenv("UTBLICK_LANGUAGE", "en")
    assert run("--data", kept, "due", "--on", DAY, "--json").out == said.out


def test_it_changes_nothing_and_works_while_the_window_is_open(
    run: Run, kept: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(kept, resources, clock, "eva", writes=True):
        before = fingerprint(kept)
        assert run("--data", kept, "due", "--on", DAY).code == SOMETHING_DUE
        assert fingerprint(kept) == before


def test_a_letter_is_a_draft_that_can_be_sent(run: Run, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "brev.eml"
    assert run("--data", kept, "due", "--on", DAY, "--digest", target).code == SOMETHING_DUE
    letter = message_from_bytes(target.read_bytes(), policy=default)
    assert (letter["X-Unsent"], letter["To"], letter["From"]) == ("1", None, None)
    assert letter["Subject"].startswith("Internationellt arbete: Vecka 48 · ")
    text = letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "– Bestäm vad som ska följa på ”Räddningstjänst ÅÄÖ”, som löper ut 15 december 2026" in text.splitlines()
    assert all(part.get_content_charset() == "utf-8" for part in letter.iter_parts())
    assert b"\r\n" in target.read_bytes()


def test_deadlines_are_whole_days_whose_ids_stay_while_their_days_move(
    run: Run, kept: Path, tmp_path: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    def ends() -> tuple[str, date, int]:
        target = tmp_path / "frister.ics"
        run("--data", kept, "due", "--on", DAY, "--ics", target)
        events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
        assert len({str(event["UID"]) for event in events}) == len(events) > 3
        ends = [event for event in events if str(event["UID"]).startswith("agreement_end")]
        (one,) = [event for event in ends if "ÅÄÖ" in str(event["SUMMARY"])]
        return str(one["UID"]), one.decoded("DTSTART"), one.decoded("SEQUENCE")

    first = ends()
    with desk(kept, resources, clock, "eva", writes=True) as opened:
        (agreement,) = [each for each in opened.agreements.all() if each.title_sv.startswith("Räddning")]
        from dataclasses import replace

        opened.agreements.save(replace(agreement, first_end_on=date(2027, 2, 28)))
    later = ends()
    assert (first[0], first[1]) == (later[0], date(2026, 12, 15))
    assert later[1] == date(2027, 2, 28)


@pytest.mark.parametrize("words", [("--on", "i morgon"), ("--digest", "brev.txt"), ("--ics", "frister.eml")])
def test_wrong_words_are_told(run: Run, data: Path, words: tuple[str, str]) -> None:
    said = run("--data", data, "due", *words)
    assert said.code == 2
    assert words[1] in said.err


def test_no_file_is_written_into_the_data_folder(run: Run, data: Path) -> None:
    said = run("--data", data, "due", "--digest", data / "brev.eml")
    assert said.code == 1
    assert not (data / "brev.eml").exists()
