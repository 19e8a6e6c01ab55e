"""Programmes to begin with: templates that come with the program, and visits that were held before."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from coordinator_app.domain.programme import ProgrammeItem
from coordinator_app.domain.templates import Template, TemplateItem, with_checklist, with_programme_of, with_template
from coordinator_app.domain.visits import Task, Visit, VisitLine
from coordinator_app.storage import visits
from coordinator_app.storage.database import Database
from coordinator_app.words import Either, Message, Problem, message

_YEARS_BACK = timedelta(days=3 * 366)
_MOST = 30
_PLACED = frozenset({"day", "starts", "ends"})


class Templates:
    """What fills the programme and the checklist of a visit in one change."""

    def __init__(self, database: Database, resources: Path) -> None:
        """Keep the database and where the templates lie."""
        self._database = database
        self._folder = resources / "templates"

    def every(self) -> tuple[Template, ...]:
        """Return the templates, by their Swedish names."""
        read = (template_of(file) for file in self._folder.glob("*.toml"))
        return tuple(sorted(read, key=lambda template: template.name_sv, reverse=True))

    def apply(self, visit_id: UUID, template: Template) -> Visit:
        """Add the programme and the checklist of a template to a visit. Raises Problem where the visit is gone."""
        label = message("Use the template “{name}”", name=Either(template.name_sv, template.name_en))
        return self._change(visit_id, label, lambda visit: with_template(visit, template, uuid4))

    def apply_checklist(self, visit_id: UUID, template: Template) -> Visit:
        """Add the checklist of a template to a visit. Raises Problem where the visit is gone."""
        label = message("Use the checklist of “{name}”", name=Either(template.name_sv, template.name_en))
        return self._change(visit_id, label, lambda visit: with_checklist(visit, template.tasks, uuid4))

    def earlier(self, visit: Visit) -> tuple[VisitLine, ...]:
        """Return visits of the last three years to copy from: of the same partner first, then the latest first."""
        with self._database.reading() as connection:
            lines = visits.with_programme(connection, visit.starts_on - _YEARS_BACK, visit.starts_on)
        before = [line for line in lines if line.id != visit.id]
        latest = sorted(before, key=lambda line: line.starts_on, reverse=True)
        return tuple(sorted(latest, key=lambda line: line.partner_id != visit.partner_id)[:_MOST])

    def copy(self, visit_id: UUID, earlier_id: UUID) -> Visit:
        """Add the programme and the checklist of an earlier visit. Raises Problem where one of the two is gone."""
        with self._database.reading() as connection:
            earlier = visits.get(connection, earlier_id)
        if earlier is None:
            raise _gone()
        label = message("Copy the programme of “{title}”", title=Either(earlier.title_sv, earlier.title_en))
        return self._change(visit_id, label, lambda visit: with_programme_of(visit, earlier, uuid4))

    def _change(self, visit_id: UUID, label: Message, make: Callable[[Visit], Visit]) -> Visit:
        with self._database.transaction(label) as transaction:
            visit = visits.get(transaction.connection, visit_id)
            if visit is None:
                raise _gone()
            return visits.save(transaction, make(visit))


def template_of(file: Path) -> Template:
    """Read a template from its file."""
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Template(
        key=file.stem,
        name_sv=content["name_sv"],
        name_en=content["name_en"],
        items=tuple(_item(entry) for entry in content.get("items", ())),
        tasks=tuple(Task(id=_NOBODYS, **entry) for entry in content.get("tasks", ())),
    )


_NOBODYS = UUID(int=0)


def _item(entry: Mapping[str, Any]) -> TemplateItem:
    texts = tuple((name, said) for name, said in entry.items() if name not in _PLACED)
    unknown = {name for name, _ in texts} - set(ProgrammeItem.__dataclass_fields__)
    if unknown:
        raise ValueError(f"An item of a programme has no {', '.join(sorted(unknown))}.")
    ends = entry.get("ends")
    return TemplateItem(
        day=entry["day"],
        starts_at=time.fromisoformat(entry["starts"]),
        ends_at=time.fromisoformat(ends) if ends else None,
        texts=texts,
    )


def _gone() -> Problem:
    return Problem(
        message("The visit is no longer in the data file."),
        message("Nothing has been changed."),
        message("Look in the trash if it was deleted by mistake."),
    )
