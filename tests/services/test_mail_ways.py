"""The ways by which letters leave: drafts in the data folder, mail merge, and what stands in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from uuid import uuid4

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.letters import Address, Letter
from coordinator_app.domain.relays import Relay, Security
from coordinator_app.services.mail_ways import MailWays
from coordinator_app.words import Problem

LETTER = Letter(to=(Address("Eva", "eva@falun.example"),), subject="Besök: 23/11 <från> Grudziądz..", text="Hej")
TEMPLATE = LetterTemplate(
    id=uuid4(), purpose=TemplatePurpose.NOTICE, name="x", subject="Till {mottagare}", text="{hälsning}, {partner}"
)


class Stopped(Exception):
    """Somebody has pressed cancel."""


@pytest.fixture
def ways(tmp_path: Path, clock: Callable[[], datetime]) -> MailWays:
    """Return the ways out of an empty folder."""
    return MailWays(tmp_path, clock)


def test_a_draft_lies_in_the_data_folder_for_its_owner_alone_under_a_name_that_tells(
    ways: MailWays, tmp_path: Path
) -> None:
    file = ways.write_draft(LETTER)
    assert file.name == "Besök 23-11 från Grudziądz.eml"
    assert file.is_relative_to(tmp_path / "outgoing")
    assert file.stat().st_mode & 0o077 == 0
    assert message_from_bytes(file.read_bytes(), policy=default)["To"] == "Eva <eva@falun.example>"
    assert ways.write_draft(LETTER) != file


def test_the_days_in_the_name_of_a_draft_stay_apart(ways: MailWays) -> None:
    file = ways.write_draft(replace(LETTER, subject="Besök från Grudziądz 23–25 december 2026, 12/11"))
    assert file.name == "Besök från Grudziądz 23-25 december 2026, 12-11.eml"


def test_drafts_go_after_two_weeks_and_what_is_not_ours_stays(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    old = MailWays(tmp_path, lambda: clock() - timedelta(days=15)).write_draft(LETTER)
    recent = MailWays(tmp_path, lambda: clock() - timedelta(days=13)).write_draft(LETTER)
    other = tmp_path / "outgoing" / "Mina brev"
    other.mkdir()
    MailWays(tmp_path, clock).write_draft(LETTER)
    assert (old.exists(), recent.exists(), other.exists()) == (False, True, True)


def test_a_folder_that_refuses_is_told_with_another_way(ways: MailWays, tmp_path: Path) -> None:
    (tmp_path / "outgoing").write_text("in the way")
    with pytest.raises(Problem) as met:
        ways.write_draft(LETTER)
    assert "Copy recipients" in str(met.value.remedy)


def test_a_merge_fills_each_letter_by_itself_and_tells_what_is_missing(ways: MailWays) -> None:
    eva, nils = Address("Eva", "eva@falun.example"), Address("Nils", "nils@falun.example")
    merged = ways.merge(
        TEMPLATE,
        [
            (eva, {"recipient": "Eva", "salutation": "Hej {partner}", "partner": "Jönköping"}),
            (nils, {"recipient": "Nils", "salutation": "Hej"}),
        ],
    )
    assert [each.subject for each in merged.letters] == ["Till Eva", "Till Nils"]
    assert [each.to for each in merged.letters] == [(eva,), (nils,)]
    assert merged.letters[0].text == "Hej {partner}, Jönköping"
    assert merged.missing == {1: ("{partner}",)}


def test_many_drafts_stand_in_their_order_with_progress(ways: MailWays) -> None:
    told: list[tuple[int, int]] = []
    files = ways.write_drafts([LETTER] * 11, lambda *of: told.append(of))
    assert [file.name[:3] for file in files][::10] == ["01 ", "11 "]
    assert len({file.parent for file in files}) == 1
    assert told == [(n, 11) for n in range(11)]


def test_a_merge_that_is_stopped_leaves_nothing(ways: MailWays, tmp_path: Path) -> None:
    def stop(done: int, whole: int) -> None:
        if done == 5:
            raise Stopped

    with pytest.raises(Stopped):
        ways.write_drafts([LETTER] * 11, stop)
    assert list((tmp_path / "outgoing").iterdir()) == []
    with pytest.raises(Stopped):
        ways.merge(TEMPLATE, [(LETTER.to[0], {})] * 11, progress=stop)


def test_without_a_keyring_nothing_is_sent_and_that_is_told(ways: MailWays) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    relay = Relay(host="localhost", port=587, security=Security.TLS, user="eva", sender=LETTER.to[0])
    try:
        with pytest.raises(Problem) as met:
            ways.send(relay, LETTER, dry_run=True)
    finally:
        keyring.set_keyring(before)
    assert "no keyring" in str(met.value.happened)
