"""What is chosen of a pack: for whom, in which language, what it holds in which order, and its marking."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from coordinator_app.domain.briefing import Marking, MarkingKind, Variant
from coordinator_app.domain.labels import label
from coordinator_app.domain.readiness import Finding
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.visits import Visit
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.forms.days_field import DayField
from coordinator_app.ui.forms.labelled import Labelled
from coordinator_app.ui.forms.line_field import LineField
from coordinator_app.ui.layouts import clear, column, held, row, scrolling
from coordinator_app.ui.marks import IconMark
from coordinator_app.ui.packs.part_list import PartList
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Language, Message, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coordinator_app.services.briefings import Order

_ICONS = {
    Severity.ERROR: ("error_circle", "danger"),
    Severity.WARNING: ("warning", "warn"),
    Severity.NOTE: ("info", "text2"),
}
_MARKINGS: tuple[tuple[MarkingKind | None, Message], ...] = (
    (None, message("The one that suits")),
    (MarkingKind.NONE, message("No marking")),
    (MarkingKind.DRAFT, message("Working material")),
    (MarkingKind.INTERNAL, message("Internal")),
    (MarkingKind.CONFIDENTIAL, message("Marked confidential")),
)


class PackOptions(QWidget):
    """Remembers for whom and in which language the last pack was made."""

    changed = Signal()
    mend_asked = Signal(object)

    def __init__(self, stage: Stage, visit: Visit) -> None:
        """Take the visit."""
        super().__init__()
        self._stage, self._visit = stage, visit
        look, say, remembered = stage.look, stage.say, stage.remembered
        self._readers = QButtonGroup(self)
        self._variant = Variant(remembered.text("packs/variant", Variant.PRESIDIUM))
        self._language = ChoiceField(look, say("Language"), [("sv", "Svenska"), ("en", "English")])
        self._chosen_language = remembered.text("packs/language", "sv")
        self._language.show_value(self._chosen_language)
        self._language.committed.connect(self._choose_language)
        self._parts = PartList(stage)
        self._parts.show_variant(self._variant)
        self._parts.changed.connect(self.changed)
        self._kind: MarkingKind | None = None
        self._marking = ChoiceField(look, say("Marking"), [(kind, say(name)) for kind, name in _MARKINGS])
        self._marking.show_value(None)
        self._marking.committed.connect(self._choose_marking)
        self._provision = LineField(look, say("Provision of secrecy"))
        self._authority = LineField(look, say("Authority"))
        self._noted_on = DayField(stage, say("Day of the note"), has_passed=True)
        self._note_day = stage.today
        self._noted_on.show_value(stage.today)
        self._noted_on.committed.connect(self._choose_day)
        for field in (self._provision, self._authority):
            field.committed.connect(self._choose_ground)
        self._ground = self._ground_fields()
        self._ground.hide()
        self._findings = QVBoxLayout()
        self._findings.setSpacing(look.px(6))
        self._build()

    def order(self) -> "Order":
        """Return what has been chosen."""
        from coordinator_app.services.briefings import Order

        language: Language = "en" if self._chosen_language == "en" else "sv"
        return Order(
            visit_id=self._visit.id,
            variant=self._variant,
            language=language,
            marking=self._marked(),
            parts=self._parts.chosen,
            made_at=self._stage.clock(),
        )

    def choose_variant(self, variant: Variant) -> None:
        """Make the pack for another reader, with the parts that suit that one."""
        self._variant = variant
        self._stage.remembered.keep("packs/variant", variant)
        self._parts.show_variant(variant)
        self.changed.emit()

    @property
    def parts(self) -> PartList:
        """The parts and their order."""
        return self._parts

    def show_findings(self, findings: "Sequence[Finding]", unprintable: "Sequence[str]") -> None:
        """Show what the pack lacks, each with a button that leads to what mends it."""
        clear(self._findings)
        look, say = self._stage.look, self._stage.say
        for finding in findings:
            self._findings.addWidget(self._finding(finding))
        if unprintable:
            said = say(
                "No font has these characters, and a square stands for them: {characters}",
                characters=" ".join(unprintable),
            )
            self._findings.addWidget(text(look, said, "caption", "warn", wraps=True))
        if not findings and not unprintable:
            self._findings.addWidget(text(look, say("Nothing is missing."), "caption", "text2"))

    def _finding(self, finding: Finding) -> QWidget:
        look, say = self._stage.look, self._stage.say
        icon, colour = _ICONS[finding.severity]
        said = say(finding.message)
        cited = f"{said} ({finding.clause})" if finding.clause else said
        words = text(look, cited, "caption", "text", wraps=True)
        mend = button(look, say("Mend"), lambda: self.mend_asked.emit(finding), kind="link")
        mend.setAccessibleName(say("Mend: {what}", what=said))
        parts = row(IconMark(look, icon, colour, size=16, filled=True), words, mend, gap=look.px(8))
        parts.setStretch(1, 1)
        return held(parts)

    def _build(self) -> None:
        look, say = self._stage.look, self._stage.say
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, look.px(8), 0)
        inner.setSpacing(look.px(10))
        inner.addWidget(text(look, say("For whom"), "strong"))
        for variant in Variant:
            inner.addWidget(self._reader(variant))
        inner.addWidget(Labelled(look, say("Language"), self._language))
        inner.addWidget(text(look, say("Content"), "strong"))
        inner.addWidget(self._parts)
        hint = say("Internal notes, dietary needs and health are never part of a pack.")
        inner.addWidget(text(look, hint, "caption", "text3", wraps=True))
        inner.addWidget(Labelled(look, say("Marking"), self._marking))
        inner.addWidget(self._ground)
        inner.addWidget(text(look, say("What is missing"), "strong"))
        inner.addLayout(self._findings)
        inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _reader(self, variant: Variant) -> QRadioButton:
        said = self._stage.say(label(variant))
        made = QRadioButton(said[:1].upper() + said[1:])
        made.setFont(self._stage.look.font("body"))
        made.setChecked(variant == self._variant)
        made.clicked.connect(lambda: self.choose_variant(variant))
        self._readers.addButton(made)
        return made

    def _ground_fields(self) -> QWidget:
        look, say = self._stage.look, self._stage.say
        return held(
            column(
                Labelled(look, say("Provision of secrecy"), self._provision, say("Such as OSL 15 kap. 1 §")),
                Labelled(look, say("Day of the note"), self._noted_on),
                Labelled(look, say("Authority"), self._authority),
            )
        )

    def _choose_language(self, language: str) -> None:
        self._chosen_language = language
        self._stage.remembered.keep("packs/language", language)
        self.changed.emit()

    def _choose_marking(self, kind: MarkingKind | None) -> None:
        self._kind = kind
        self._ground.setVisible(kind == MarkingKind.CONFIDENTIAL)
        self.changed.emit()

    def _choose_ground(self) -> None:
        for field in (self._provision, self._authority):
            field.kept()
        self.changed.emit()

    def _choose_day(self, day: object) -> None:
        self._note_day = day if day is not None else self._stage.today  # type: ignore[assignment]
        self._noted_on.kept()
        self.changed.emit()

    def _marked(self) -> Marking | None:
        if self._kind is None:
            return None
        if self._kind != MarkingKind.CONFIDENTIAL:
            return Marking(kind=self._kind)
        return Marking(
            kind=self._kind,
            provision=self._provision.text().strip(),
            noted_on=self._note_day,
            authority=self._authority.text().strip(),
        )
