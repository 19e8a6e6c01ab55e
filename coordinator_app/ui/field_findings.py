"""What the policy finds, beneath the fields that it concerns: one quiet line each, heard with the field itself."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator_app.domain.findings import Finding
from coordinator_app.domain.labels import label
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.finding_places import SEVERITY_LOOKS
from coordinator_app.ui.layouts import column, held
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.ui.tokens import ICON_SMALL, PILL
from coordinator_app.ui.why_dialog import WhyDialog

_SPARE = 4
"""Room after a sentence, in pixels at 100 % text."""


class FindingPlace(Protocol):
    """A field, or a table of parts, beneath which findings can stand."""

    def hold_findings(self, lines: QWidget | None, said: str) -> None:
        """Show lines beneath it in place of those before, or none; what they say is heard as its description."""


@runtime_checkable
class HasPlaces(Protocol):
    """What shows fields beneath which findings can stand."""

    def place_of(self, field: str) -> FindingPlace | None:
        """Return the place of a field, by its name with or without its language, or None where it is not seen."""


class FieldFindings:
    """Keeps what stands beneath the fields of one form or tab, so that lines that stay keep the keyboard."""

    def __init__(self, stage: Stage, place_of: Callable[[str], FindingPlace | None]) -> None:
        """Take what finds the place of a field."""
        self._stage, self._place_of = stage, place_of
        self._shown: dict[str, tuple[Finding, ...]] = {}

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show each finding beneath its field; one without a field that is seen stands nowhere here."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for each in findings:
            found[each.where.field].append(each)
        for field in dict.fromkeys((*self._shown, *found)):
            place, wanted = self._place_of(field), tuple(found.get(field, ()))
            if place is not None and self._shown.get(field, ()) != wanted:
                self._shown[field] = wanted
                place.hold_findings(_Lines(self._stage, wanted) if wanted else None, _heard(self._stage, wanted))


class _Lines(QWidget):
    """The findings beneath one field."""

    def __init__(self, stage: Stage, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(stage.look.px(4))
        for each in findings:
            lines.addWidget(FieldFinding(stage, each))


class FieldFinding(QWidget):
    """The icon of the severity, the sentence, and the way to the clause."""

    def __init__(self, stage: Stage, finding: Finding) -> None:
        """Take the finding."""
        super().__init__()
        self._stage, self._finding = stage, finding
        look, say = stage.look, stage.say
        icon, colour = SEVERITY_LOOKS[finding.severity]
        mark = IconMark(look, icon, colour, size=ICON_SMALL, filled=True)
        mark.setToolTip(capital(say(label(finding.severity))))
        why = button(look, say("Why?"), self._show_why, kind="link")
        why.setFont(look.font("caption"))
        why.setProperty("is_small", True)
        why.setAccessibleDescription(say(finding.sentence))
        sentence = text(look, say(finding.sentence), "caption", "text2", wraps=True)
        sentence.setMaximumWidth(sentence.fontMetrics().horizontalAdvance(sentence.text()) + look.px(_SPARE))
        beside, above = (PILL - ICON_SMALL) // 2, (look.px(PILL) - look.line_height("caption")) // 2
        sentence.setContentsMargins(0, above, 0, above)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(6))
        whole.addWidget(held(column(mark, None), margins=(0, look.px(beside), 0, 0)))
        whole.addWidget(sentence, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        whole.addStretch(0)

    def _show_why(self) -> None:
        WhyDialog(self._stage, self._finding, self).open()


def _heard(stage: Stage, findings: tuple[Finding, ...]) -> str:
    """Return findings in words for those who hear the field, the severity before each, since they see no icon."""
    return " ".join(f"{capital(stage.say(label(each.severity)))}: {stage.say(each.sentence)}" for each in findings)
