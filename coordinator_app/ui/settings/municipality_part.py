"""The part Municipality: its names, its arms, its colour and its policy profile."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.municipality import Municipality
from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.specs import Group, Kind, Spec
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.settings.accent_field import AccentField
from coordinator_app.ui.settings.arms_field import ArmsField
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.policy_summary import PolicySummary
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message


class MunicipalityPart(Part):
    """What stands at the head of every document."""

    def __init__(self, stage: Stage) -> None:
        """Show the municipality."""
        super().__init__(stage)
        own = stage.desk.municipality
        kept = own.get()
        assert kept is not None, "The window asks for a municipality before it shows any page."
        self._subject = Subject(stage, "municipality", kept.id, self._load, own.save)
        self._subject.setParent(self)
        self._form = Form(stage, self._subject, self._groups(), stage.words.language)
        self.fill(stage.say("Municipality"), self._form)

    def commit(self) -> None:
        """Save what is being typed."""
        self._form.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the municipality again."""
        if "municipality" in kinds:
            self._subject.reload()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        self._form.point_at(field)

    def _load(self, _id: UUID) -> Municipality | None:
        return self.stage.desk.municipality.get()

    def _groups(self) -> tuple[Group, ...]:
        return (
            Group(
                heading=message("Names"),
                fields=(
                    Spec(name="name_sv", label=message("Name in Swedish")),
                    Spec(name="name_en", label=message("Name in English")),
                    Spec(name="office_sv", label=message("Office that receives guests, in Swedish")),
                    Spec(name="office_en", label=message("Office that receives guests, in English")),
                    Spec(name="phone", label=message("Telephone of the switchboard")),
                ),
            ),
            Group(
                heading=message("Policy profile"),
                note=message(
                    "The profile brings the goals, who represents the municipality, and its word for sister city."
                ),
                fields=(Spec(name="policy", label=message("Profile"), kind=Kind.CHOICE, choices=self._profiles),),
                extra=self._policy,
            ),
            Group(heading=message("Arms"), fields=(), extra=self._arms),
            Group(
                heading=message("Colour of documents"),
                note=message("Headings and lines of briefing packs are drawn in it."),
                fields=(Spec(name="accent", label=message("Accent colour"), hint=message("Such as #12507B")),),
                extra=self._accent,
            ),
        )

    def _profiles(self) -> list[tuple[str, str]]:
        return [(each.key, each.name) for each in self.stage.desk.municipality.policies()]

    def _policy(self) -> QWidget:
        return PolicySummary(self.stage, self._subject)

    def _arms(self) -> QWidget:
        return ArmsField(self.stage, self._subject)

    def _accent(self) -> QWidget:
        return AccentField(self.stage, self._subject)
