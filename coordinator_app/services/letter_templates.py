"""What the coordinator does with templates of letters: those that come along, changed or not, and those beside them."""

import tomllib
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from uuid import UUID, uuid4

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose, ready_made_id, unknown_fields
from coordinator_app.storage.database import Database
from coordinator_app.storage.letters import LETTER_TEMPLATES
from coordinator_app.words import LANGUAGES, Language, Message, Problem, message

_KEPT = message("What there was is kept.")
_ORDER = {purpose: number for number, purpose in enumerate(TemplatePurpose)}


class LetterTemplates:
    """The templates of one data file; what comes with the program is in the file only where it was changed."""

    def __init__(self, database: Database, resources: Path) -> None:
        """Keep the database and where the program's own templates lie."""
        self._database = database
        self._folder = resources / "letters"

    @cached_property
    def ready_made(self) -> dict[UUID, LetterTemplate]:
        """The templates that come with the program, by their ids."""
        read = (template for purpose in TemplatePurpose for template in _read(self._folder, purpose))
        return {template.id: template for template in read}

    def all(self) -> tuple[LetterTemplate, ...]:
        """Return every template, by what it is for, the program's own before those beside it."""
        with self._database.reading() as connection:
            own = {template.id: template for template in LETTER_TEMPLATES.every(connection)}
        return tuple(sorted((self.ready_made | own).values(), key=self._place))

    def for_purpose(self, purpose: TemplatePurpose, language: Language) -> tuple[LetterTemplate, ...]:
        """Return the templates for a purpose in a language, of which the first is the usual one."""
        return tuple(each for each in self.all() if (each.purpose, each.language) == (purpose, language))

    def get(self, template_id: UUID) -> LetterTemplate | None:
        """Return a template by its id, or None where none has it."""
        with self._database.reading() as connection:
            return LETTER_TEMPLATES.get(connection, template_id) or self.ready_made.get(template_id)

    def is_ready_made(self, template_id: UUID) -> bool:
        """Tell whether a template comes with the program, so that it can be reset and not deleted."""
        return template_id in self.ready_made

    def is_changed(self, template_id: UUID) -> bool:
        """Tell whether a template that comes with the program has been changed."""
        found = self.get(template_id)
        return self.is_ready_made(template_id) and found is not None and found.version > 0

    def save(self, template: LetterTemplate, label: Message | None = None) -> LetterTemplate:
        """Save a template as the municipality's own.

        Raises Problem where it has no name, or that of another for the same purpose and language, or names a field that
        there is not; Stale where it was changed since.
        """
        _check(template)
        self._check_name(template)
        said = label or message("Change the template “{name}”", name=template.name)
        with self._database.transaction(said) as transaction:
            return LETTER_TEMPLATES.save(transaction, template)

    def save_as(self, template: LetterTemplate, name: str) -> LetterTemplate:
        """Save a template under another name beside the one that it was made from. Raises Problem as `save`."""
        new = replace(template, id=uuid4(), version=0, name=name.strip())
        return self.save(new, message("New template “{name}”", name=new.name))

    def remove(self, template_id: UUID) -> None:
        """Put one's own template in the trash; one that comes with the program is then again as it came."""
        found = self.get(template_id)
        if found is None or found.version == 0:
            return
        reset, deleted = (
            message("Reset the template “{name}”", name=found.name),
            message("Delete the template “{name}”", name=found.name),
        )
        label = reset if self.is_ready_made(template_id) else deleted
        with self._database.transaction(label) as transaction:
            LETTER_TEMPLATES.delete(transaction, template_id)

    def _check_name(self, template: LetterTemplate) -> None:
        name = template.name.strip().casefold()
        alike = (each for each in self.all() if (each.purpose, each.language) == (template.purpose, template.language))
        if any(each.id != template.id and each.name.strip().casefold() == name for each in alike):
            raise Problem(
                message("Another template for the same purpose and language has that name."),
                _KEPT,
                message("Write a name that tells them apart."),
            )

    def _place(self, template: LetterTemplate) -> tuple[int, int, bool, str]:
        is_beside = template.id not in self.ready_made
        return _ORDER[template.purpose], -ord(template.language[0]), is_beside, template.name.casefold()


def _read(folder: Path, purpose: TemplatePurpose) -> tuple[LetterTemplate, ...]:
    content = tomllib.loads((folder / f"{purpose.value}.toml").read_text(encoding="utf-8"))
    return tuple(
        LetterTemplate(
            id=ready_made_id(purpose, language),
            purpose=purpose,
            language=language,
            name=content[language]["name"],
            subject=content[language]["subject"],
            text=content[language]["text"].strip(),
        )
        for language in LANGUAGES
    )


def _check(template: LetterTemplate) -> None:
    if not template.name.strip():
        raise Problem(message("The template has no name."), _KEPT, message("Write a name."))
    unknown = unknown_fields(template)
    if unknown:
        raise Problem(
            message("There is no merge field called {field}.", field=unknown[0]),
            _KEPT,
            message("Choose a field from the list, or take away the braces."),
        )
