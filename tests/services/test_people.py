"""People, their photos, and their right to be forgotten."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image

from coordinator_app.domain.people import Person, Phone
from coordinator_app.services.desk import Desk
from coordinator_app.words import Problem


def photo_with_position() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "canary 57.9N 12.5E"
    made = BytesIO()
    Image.new("RGB", (900, 600), (200, 30, 30)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def test_a_person_is_kept_as_they_were_saved(opened: Desk) -> None:
    person = Person(id=uuid4(), given_name="Väinö", family_name="Hämäläistö", phones=(Phone(id=uuid4(), number="1"),))
    saved = opened.people.save(person)
    assert saved == replace(person, version=1)
    assert opened.people.get(person.id) == saved


def test_a_photo_keeps_no_trace_of_where_it_was_taken(opened: Desk, folder: Path) -> None:
    person = opened.people.all()[0]
    changed = opened.people.set_photo(person, photo_with_position())
    stored = folder / "files" / changed.photo[:2] / changed.photo
    assert b"canary" not in stored.read_bytes()
    with Image.open(stored) as image:
        assert abs(image.width / image.height - 23 / 29) < 0.01


def test_what_is_no_picture_is_told_in_words_and_changes_nothing(opened: Desk) -> None:
    person = opened.people.all()[0]
    with pytest.raises(Problem, match="not a picture"):
        opened.people.set_photo(person, b"%PDF-1.7")
    assert opened.people.get(person.id) == person


def test_a_save_of_what_somebody_else_has_changed_is_refused(opened: Desk) -> None:
    person = opened.people.all()[0]
    opened.people.save(replace(person, note="first"))
    with pytest.raises(Problem, match="changed or deleted elsewhere"):
        opened.people.save(replace(person, note="second"))


def test_an_erased_person_leaves_no_bytes_behind(opened: Desk, folder: Path) -> None:
    person = Person(id=uuid4(), given_name="Zacharinna", family_name="Kanariefågel", dietary="jordnötskanarie")
    opened.people.erase(opened.people.set_photo(opened.people.save(person), photo_with_position()))
    left = b"".join(path.read_bytes() for path in (folder / "utblick.db", *folder.glob("files/*/*")))
    for canary in ("Zacharinna", "Kanariefågel", "jordnötskanarie"):
        assert canary.encode() not in left
    assert opened.people.get(person.id) is None
