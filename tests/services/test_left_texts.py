"""What was typed and not saved when the program was killed, and how it comes into its field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from coordinator_app.domain.people import Person
from coordinator_app.domain.transfers import Transfer
from coordinator_app.domain.visits import Direction, Host, Visit
from coordinator_app.services.desk import Desk, open_desk
from coordinator_app.services.left_texts import LeftText
from coordinator_app.words import Problem, message

Open = Callable[[], Desk]
LABEL = message("Put in")


@pytest.fixture
def reopened(tmp_path: Path, resources: Path, clock: Callable[[], datetime]) -> Open:
    """Return what opens the data as after the program was killed: nothing was closed that could be saved."""

    def opened() -> Desk:
        return open_desk(tmp_path, resources, clock, "eva", writes=True, may_create=True)

    return opened


def visit_of(opened: Desk, host: Person) -> Visit:
    visit = Visit(
        id=uuid4(),
        direction=Direction.INCOMING,
        title_sv="Besök från Hamina",
        starts_on=date(2026, 12, 1),
        ends_on=date(2026, 12, 2),
        hosts=(Host(id=uuid4(), person_id=host.id),),
    )
    return opened.visits.save(visit)


def only(opened: Desk) -> LeftText:
    (left,) = opened.left_texts.left()
    return left


@pytest.fixture
def ids(reopened: Open) -> tuple[UUID, UUID, UUID]:
    """Return the ids of a visit, its host's place in it, and the host, after a draft of its purpose was left."""
    first = reopened()
    host = first.people.save(Person(id=uuid4(), given_name="Karin", family_name="Ek"))
    visit = visit_of(first, host)
    first.drafts.keep("visit", visit.id, "purpose_sv", "Förnya avtalet\n")
    first.close()
    return visit.id, visit.hosts[0].id, host.id


def test_a_text_is_put_into_its_field_and_can_be_undone(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    left = only(opened)
    assert left.called.swedish == "Besök från Hamina"
    assert left.can_be_put_in
    assert not left.is_hidden
    opened.left_texts.put_in(left, LABEL)
    assert opened.visits.get(ids[0]).purpose_sv == "Förnya avtalet"
    assert opened.left_texts.left() == ()
    assert opened.drafts.left() == ()
    opened.history.undo()
    assert opened.visits.get(ids[0]).purpose_sv == ""
    opened.close()


def test_a_text_of_a_part_is_put_into_that_part(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.drafts.drop("visit", ids[0], "purpose_sv")
    opened.drafts.keep("visit", ids[0], "hosts/role_sv", "Ordförande", ids[1])
    opened.close()
    opened = reopened()
    opened.left_texts.put_in(only(opened), LABEL)
    assert opened.visits.get(ids[0]).hosts[0].role_sv == "Ordförande"
    opened.close()


def test_what_is_discarded_does_not_come_back(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.left_texts.drop(only(opened))
    opened.close()
    opened = reopened()
    assert opened.left_texts.left() == ()
    opened.close()


def test_what_is_not_answered_is_asked_again(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    for _ in range(2):
        opened = reopened()
        assert only(opened).draft.text == "Förnya avtalet\n"
        opened.close()


def test_what_is_typed_now_is_not_what_was_left(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.drafts.keep("visit", ids[0], "lead_sv", "Just nu")
    assert only(opened).draft.field == "purpose_sv"
    opened.close()


def test_what_has_been_saved_as_it_was_typed_is_not_left(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.visits.save(replace(opened.visits.get(ids[0]), purpose_sv="Förnya avtalet"))
    assert opened.left_texts.left() == ()
    opened.close()


def test_a_sensitive_text_is_not_shown_but_can_be_put_in(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.drafts.drop("visit", ids[0], "purpose_sv")
    opened.drafts.keep("person", ids[2], "dietary", "Nötallergi")
    opened.close()
    opened = reopened()
    left = only(opened)
    assert left.is_hidden
    opened.left_texts.put_in(left, LABEL)
    person = opened.people.get(ids[2])
    assert person is not None
    assert person.dietary == "Nötallergi"
    opened.close()


@pytest.mark.parametrize(("field", "part"), [("starts_on", None), ("hosts/person_id", 1), ("no_such_field", None)])
def test_what_is_no_text_can_only_be_copied(
    reopened: Open, ids: tuple[UUID, UUID, UUID], field: str, part: int | None
) -> None:
    opened = reopened()
    opened.drafts.drop("visit", ids[0], "purpose_sv")
    opened.drafts.keep("visit", ids[0], field, "23-26 nov", ids[part] if part is not None else None)
    opened.close()
    opened = reopened()
    left = only(opened)
    assert not left.can_be_put_in
    with pytest.raises(Problem, match="no longer there"):
        opened.left_texts.put_in(left, LABEL)
    assert only(opened) == left
    opened.close()


def test_a_text_whose_part_is_gone_is_kept_to_copy(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.drafts.keep("visit", ids[0], "hosts/role_sv", "Ordförande", uuid4())
    opened.close()
    opened = reopened()
    assert {left.can_be_put_in for left in opened.left_texts.left()} == {True, False}
    opened.close()


def test_lines_are_put_in_as_lines(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    opened.drafts.drop("visit", ids[0], "purpose_sv")
    opened.drafts.keep("visit", ids[0], "achieve_sv", "Ett avtal\n\n  Två möten ")
    opened.close()
    opened = reopened()
    opened.left_texts.put_in(only(opened), LABEL)
    assert opened.visits.get(ids[0]).achieve_sv == ("Ett avtal", "Två möten")
    opened.close()


def test_a_place_of_a_way_is_put_into_it(reopened: Open, ids: tuple[UUID, UUID, UUID]) -> None:
    opened = reopened()
    kept = opened.transfers.save(Transfer(id=uuid4(), place="Rådhuset", other_place="Gruvan", minutes=25))
    opened.drafts.drop("visit", ids[0], "purpose_sv")
    opened.drafts.keep("transfer", kept.id, "place", "Stadshuset")
    opened.close()
    opened = reopened()
    assert only(opened).called.swedish == "Rådhuset – Gruvan"
    opened.left_texts.put_in(only(opened), LABEL)
    assert opened.transfers.between("Stadshuset", "Gruvan") is not None
    opened.close()


def test_texts_of_governing_documents_and_of_the_own_policy_are_put_in(reopened: Open) -> None:
    first = reopened()
    first.beginnings.begin("Falkenbergs kommun", "", "falkenberg")
    (document,) = first.governing.all()
    first.drafts.keep("governing_document", document.id, "document_owner", "Utvecklingschefen")
    first.drafts.keep("own_policy", first.compliance.own_policy().id, "sister_city_sv", "systerkommun")
    first.close()
    opened = reopened()
    for left in opened.left_texts.left():
        assert left.can_be_put_in
        opened.left_texts.put_in(left, LABEL)
    assert opened.governing.all()[0].document_owner == "Utvecklingschefen"
    assert opened.municipality.policy().sister_city_sv == "systerkommun"
    opened.close()
