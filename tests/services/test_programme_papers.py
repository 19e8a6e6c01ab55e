"""The papers of a visit as the desk gives them: made, copied and saved, and refused in words."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Visit, VisitStatus
from coordinator_app.services.desk import Desk
from coordinator_app.storage.places import Places
from coordinator_app.words import Problem, message
from tests.conftest import NOON
from tests.documents.reading import page_texts, text, violations


@pytest.fixture
def visit(opened: Desk) -> Visit:
    """Return the next visit, with all that is prepared for it."""
    return opened.visits.get(opened.visits.find("next", NOON.date()).id)


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_is_made_and_copied(opened: Desk, visit: Visit, kind: PaperKind) -> None:
    whose, name = opened.programme_papers.participants(visit.id)[0]
    content = opened.programme_papers.pdf(visit.id, kind, "sv", whose)
    assert violations(content) == []
    copied = opened.programme_papers.table(visit.id, kind, "sv", whose)
    assert visit.programme[0].title_sv in text(content)
    assert visit.programme[0].title_sv in copied.html
    assert visit.programme[0].title_sv in copied.text
    assert (name in text(content)) or kind in {PaperKind.GUESTS, PaperKind.POCKET}


def test_the_delegation_stands_first_among_those_who_may_have_a_programme(opened: Desk, visit: Visit) -> None:
    ids = [one for one, _ in opened.programme_papers.participants(visit.id)]
    assert ids[: len(visit.delegation)] == [delegate.person_id for delegate in visit.delegation]
    assert len(set(ids)) == len(ids)


def test_nobody_chosen_is_told_in_words(opened: Desk, visit: Visit) -> None:
    for whose in (None, UUID(int=1)):
        with pytest.raises(Problem) as raised:
            opened.programme_papers.pdf(visit.id, PaperKind.ITINERARY, "sv", whose)
        assert "whose programme" in str(raised.value.happened)


def test_a_visit_that_is_gone_is_told_in_words(opened: Desk) -> None:
    with pytest.raises(Problem):
        opened.programme_papers.table(UUID(int=1), PaperKind.GUESTS, "sv")


def test_a_draft_is_marked_until_it_is_confirmed_and_what_is_internal_always(opened: Desk, visit: Visit) -> None:
    host = visit.hosts[0].person_id
    own = text(opened.programme_papers.pdf(visit.id, PaperKind.ITINERARY, "sv", host))
    assert "INTERN" in own
    assert "INTERN" not in text(opened.programme_papers.pdf(visit.id, PaperKind.GUESTS, "sv"))
    opened.visits.save(replace(visit, status=VisitStatus.PLANNED), message("Plan"))
    pages = page_texts(opened.programme_papers.pdf(visit.id, PaperKind.GUESTS, "sv"))
    assert all("ARBETSMATERIAL" in page for page in pages)


def test_a_paper_is_saved_whole_and_never_among_the_programs_own_files(
    opened: Desk, visit: Visit, tmp_path: Path, folder: Path
) -> None:
    content = opened.programme_papers.pdf(visit.id, PaperKind.POCKET, "sv")
    target = tmp_path / opened.programme_papers.file_name(visit.id, PaperKind.POCKET, "sv")
    opened.programme_papers.save_as(content, target)
    assert target.read_bytes() == content
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with pytest.raises(Problem) as raised:
        opened.programme_papers.save_as(content, folder / "utblick.db")
    assert "Nothing has been saved" in str(raised.value.means)
    with pytest.raises(Problem):
        opened.programme_papers.save_as(content, tmp_path / "no such folder" / "a.pdf")
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_the_name_of_a_file_says_whose_programme_it_is(opened: Desk, visit: Visit) -> None:
    whose, name = opened.programme_papers.participants(visit.id)[0]
    named = opened.programme_papers.file_name(visit.id, PaperKind.ITINERARY, "sv", whose)
    assert named == f"{visit.starts_on.isoformat()}_Besök-från-Grudziądz_eget_program_{name.replace(' ', '-')}.pdf"
    others = {opened.programme_papers.file_name(visit.id, kind, "sv", whose) for kind in PaperKind}
    assert len(others) == len(PaperKind)


def test_making_a_paper_changes_nothing_in_the_data(opened: Desk, visit: Visit) -> None:
    heard: list[frozenset[str]] = []
    opened.listen(heard.append)
    opened.programme_papers.pdf(visit.id, PaperKind.GUESTS, "en")
    assert heard == []
    assert opened.visits.get(visit.id) == visit


def test_what_a_menu_needs_is_read_without_a_picture(opened: Desk, visit: Visit, folder: Path) -> None:
    for picture in Places(folder).files.rglob("*"):
        if picture.is_file():
            picture.chmod(0o600)
            picture.unlink()
    assert opened.programme_papers.participants(visit.id)
    assert visit.programme[0].title_sv in opened.programme_papers.table(visit.id, PaperKind.GUESTS, "sv").text
    assert violations(opened.programme_papers.pdf(visit.id, PaperKind.GUESTS, "sv")) == []
