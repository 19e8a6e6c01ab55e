"""What the events of a calendar are to become: visits, meetings of a body, or items of a visit's programme."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.imported_records import Target
from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.forms.choice_field import Choice, ChoiceField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.layouts import held
from coordinator_app.ui.stage import Stage

_PAST = timedelta(days=60)
"""So long after it began a visit is still offered."""


class TargetFields(QWidget):
    """Begins with what the same calendar's events became the last time; `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, stage: Stage, usual: ImportedAs = ImportedAs.VISIT) -> None:
        """Offer what there is; `usual` is what events become that were never imported before."""
        super().__init__()
        self._stage, self._usual = stage, usual
        say = stage.say
        kinds = [
            (ImportedAs.VISIT, say("Visits")),
            (ImportedAs.MEETING, say("Meetings of a body")),
            (ImportedAs.PROGRAMME_ITEM, say("Items of a programme")),
        ]
        self._kind = self._field(say("The events become"), kinds)
        self._direction = self._field(say("Direction"), [(each, say(label(each))) for each in Direction])
        self._body = self._field(say("Body"), self._bodies())
        self._visit = self._field(say("Visit"), self._visits())
        flow = Flow(gap=stage.look.px(16), line_gap=stage.look.px(8))
        for field in (self._kind, self._direction, self._body, self._visit):
            flow.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(held(flow))
        self._show(Target(kind=usual))

    def begin(self, source: str) -> None:
        """Show what the events of a calendar became the last time, what is usual where there was none."""
        before = self._stage.desk.imports.remembered(source)
        if before is None:
            self._show(Target(kind=self._usual))
            return
        self._show(Target(kind=before.kind, body_id=before.body_id), before.visit_id)

    def target(self) -> Target:
        """Return what is chosen."""
        kind: ImportedAs = _value(self._kind)
        return Target(
            kind=kind,
            direction=_value(self._direction),
            body_id=_value(self._body) if kind == ImportedAs.MEETING else None,
            visit=self._chosen_visit() if kind == ImportedAs.PROGRAMME_ITEM else None,
        )

    def _chosen_visit(self) -> Visit | None:
        visit_id: UUID | None = _value(self._visit)
        return self._stage.desk.visits.get(visit_id) if visit_id is not None else None

    def _show(self, target: Target, visit_id: UUID | None = None) -> None:
        shown = (target.kind, target.direction, target.body_id, visit_id)
        for field, value in zip((self._kind, self._direction, self._body, self._visit), shown, strict=True):
            _choice(field).show_value(value)
        self._fit()

    def _fit(self) -> None:
        """Show only what has to be said for the kind that is chosen."""
        kind = _value(self._kind)
        self._direction.setVisible(kind == ImportedAs.VISIT)
        self._body.setVisible(kind == ImportedAs.MEETING)
        self._visit.setVisible(kind == ImportedAs.PROGRAMME_ITEM)

    def _field(self, name: str, choices: list[Choice]) -> Labelled:
        field = ChoiceField(self._stage.look, name, choices)
        field.committed.connect(self._committed)
        return Labelled(self._stage.look, name, field)

    def _committed(self, _value: object) -> None:
        self._fit()
        self.changed.emit()

    def _bodies(self) -> list[Choice]:
        words = self._stage.words
        bodies = self._stage.desk.municipality.bodies()
        return sorted(((each.id, words.pick(each.name_sv, each.name_en)) for each in bodies), key=lambda each: each[1])

    def _visits(self) -> list[Choice]:
        words = self._stage.words
        lines = self._stage.desk.visits.lines(self._stage.today - _PAST)
        return [
            (line.id, f"{words.pick(line.title_sv, line.title_en)}, {words.days(line.starts_on, line.ends_on)}")
            for line in lines
        ]


def _choice(labelled: Labelled) -> ChoiceField:
    assert isinstance(labelled.field, ChoiceField)
    return labelled.field


def _value(labelled: Labelled) -> Any:
    return _choice(labelled).value
