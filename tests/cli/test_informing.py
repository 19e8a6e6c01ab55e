"""Informing without a window: the draft of a letter, how it stands, and clear words where neither can be."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.policy import default
from email.utils import getaddresses
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from coordinator_app.cli import SOMETHING_DUE
from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.list_templates import with_template
from coordinator_app.domain.notification_lists import Round
from coordinator_app.domain.notifications import Channel
from coordinator_app.domain.obligations import State
from coordinator_app.services.desk import desk
from tests.cli.conftest import Run, is_told
from tests.conftest import NOON
from tests.storage.folders import fingerprint

ON = ("--on", "2026-11-23")


def states(said: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(said)
    return told


def test_the_draft_goes_to_whoever_is_to_be_told_in_secret_from_each_other_and_records_nothing(
    run: Run, data: Path, tmp_path: Path
) -> None:
    target, asked = tmp_path / "utkast å.eml", ("--data", data, "informed", "next", *ON, "--json")
    known, before = run(*asked).out, fingerprint(data)
    said = run("--data", data, "inform", "next", *ON, "--eml", target)
    assert (said.code, said.out) == (0, f"{target}\n")
    assert "Ingen räknas som informerad förrän du har angett det i programmet." in said.err
    letter = message_from_bytes(target.read_bytes(), policy=default)
    assert letter["X-Unsent"] == "1"
    assert letter["Subject"].startswith("Besök från ")
    hidden = getaddresses([str(letter["Bcc"])])
    assert hidden
    assert letter["To"] is None
    assert fingerprint(data) == before
    assert run(*asked).out == known


def test_a_list_is_named_as_it_is_called_and_the_letter_may_be_in_english(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "draft.eml"
    words = ("--list", "hosts and those who take part", "--language", "en", "--eml", target)
    assert run("--data", data, "inform", "next", *ON, *words).code == 0
    assert str(message_from_bytes(target.read_bytes(), policy=default)["Subject"]).startswith("Visit from ")


def test_the_draft_begins_with_the_template_that_the_list_names_and_holds_no_braces(
    run: Run, data: Path, tmp_path: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(data, resources, clock, "eva", writes=True) as opened:
        usual = opened.letter_templates.for_purpose(TemplatePurpose.NOTICE, "sv")[0]
        own = opened.letter_templates.save_as(replace(usual, subject="Till värdarna {mötesdag}"), "Till värdarna")
        hosts = next(each for each in opened.notification_lists.all() if each.name_sv == "Värdar och medverkande")
        named = with_template((), TemplatePurpose.NOTICE, "sv", own.id, uuid4)
        opened.notification_lists.save(replace(hosts, templates=named))
    target = tmp_path / "utkast.eml"
    assert run("--data", data, "inform", "next", *ON, "--list", hosts.name_sv, "--eml", target).code == 0
    assert message_from_bytes(target.read_bytes(), policy=default)["Subject"] == "Till värdarna …"


def test_how_it_stands_is_told_for_each_recipient_and_a_deadline_that_passed_ends_with_ten(
    run: Run, data: Path, resources: Path, clock: Callable[[], datetime]
) -> None:
    with desk(data, resources, clock, "eva", writes=True) as opened:
        visit = opened.visits.find("next", NOON.date())
        informed = opened.notifications.of_visit(visit.id, NOON.date())
        assert informed is not None
        first = next(one for one in informed.open if one.state == State.TO_INFORM and one.round == Round.NOTICE)
        opened.notifications.inform(visit.id, [(first.person_id, Round.NOTICE)], Channel.PHONE)
    said = run("--data", data, "informed", visit.id.hex[:8], *ON)
    assert len(said.out.splitlines()) == len(informed.obligations)
    notice = informed.of_round(Round.NOTICE)
    done = sum(one.was_informed for one in notice) + 1
    assert f"{done} av {len(notice)} informerade: besked om besöket." in said.err, "As the page of the visit counts"
    assert len(notice) < len(informed.counted)
    told = states(run("--data", data, "informed", visit.id.hex[:8], *ON, "--json").out)
    (one,) = [
        each for each in told["recipients"] if each["person"] == str(first.person_id) and each["round"] == "notice"
    ]
    assert (one["state"], one["channel"], one["by"]) == ("informed", "phone", "eva")
    assert (one["margin_days"], told["round"], told["informed"], told["concerned"]) == (2, "notice", done, len(notice))
    assert (said.code, run("--data", data, "informed", visit.id.hex[:8], "--on", "2026-11-26").code) == (
        0,
        SOMETHING_DUE,
    )


@pytest.mark.parametrize(
    "words", [("inform", "finns-inte", "--eml", "a.eml"), ("informed", "finns-inte"), ("informed", "")]
)
def test_a_visit_that_nobody_knows_is_told_in_three_sentences(run: Run, data: Path, words: tuple[str, ...]) -> None:
    said = run("--data", data, *words)
    assert said.code == 1
    assert is_told(said)


def test_a_list_that_nobody_knows_is_told_with_those_that_there_are(run: Run, data: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.eml"
    for name in ("Vännerna", " ", "{0}", "Å" * 5_000):
        said = run("--data", data, "inform", "next", *ON, "--list", name, "--eml", target)
        if name.strip():
            assert (said.code, said.out) == (1, "")
            assert "Kommunfullmäktiges presidium" in said.err
            assert not target.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("inform", "next"),
        ("inform", "next", "--on", "igår", "--eml", "a.eml"),
        ("inform", "next", "--eml", "brev.txt"),
        ("inform", "next", "--eml", "a.eml", "--language", "de"),
        ("informed",),
        ("informed", "next", "extra"),
    ],
)
def test_what_is_asked_wrongly_is_told_with_the_usage_and_two(run: Run, data: Path, words: tuple[str, ...]) -> None:
    said = run("--data", data, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("användning: ")


def test_the_data_folder_is_no_place_for_a_draft(run: Run, data: Path) -> None:
    said = run("--data", data, "inform", "next", *ON, "--eml", data / "a.eml")
    assert said.code == 1
    assert not (data / "a.eml").exists()
