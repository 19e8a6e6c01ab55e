"""What the municipality sets on top of its profile: a cap, bodies and words; rules; reminders."""

from collections.abc import Callable

from coordinator_app.ui.forms.form import Form
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import card, column
from coordinator_app.ui.settings.ladder_lines import LadderLines
from coordinator_app.ui.settings.part import Part
from coordinator_app.ui.settings.policy_groups import own_groups
from coordinator_app.ui.settings.rule_lines import RuleLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text

OF_POLICY = frozenset({"municipality", "own_policy"})


def own_subject(stage: Stage) -> Subject:
    """Return what the municipality has set as a form takes it; there is one, kept or not."""
    compliance = stage.desk.compliance
    record_id = compliance.own_policy().id
    return Subject(stage, "own_policy", record_id, lambda _: compliance.own_policy(), compliance.save_own_policy)


class OwnPolicyPart(Part):
    """From when the policy judges, the cap on agreements, who decides, and the words."""

    def __init__(self, stage: Stage) -> None:
        """Show what is set."""
        super().__init__(stage)
        self._subject = own_subject(stage)
        self._subject.setParent(self)
        self._form = Form(stage, self._subject, own_groups(stage), stage.words.language)
        self.fill(stage.say("Cap and bodies"), self._form)

    def commit(self) -> None:
        """Save what is being typed."""
        self._form.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what may have changed."""
        if "own_policy" in kinds:
            self._subject.reload()

    def point_at(self, field: str) -> None:
        """Put the keyboard into a field."""
        self._form.point_at(field)


class _LinesPart(Part):
    """Lines of fields on one card; what is set in them is shown already, and keeps the keyboard."""

    def __init__(self, stage: Stage, heading: str, about: str) -> None:
        super().__init__(stage)
        self._subject = own_subject(stage)
        self._subject.setParent(self)
        self._lines, self._show_anew = self._made_lines()
        note = text(stage.look, about, "body", "text2", wraps=True)
        self.fill(heading, note, card(column(self._lines), stage.look))

    def _made_lines(self) -> tuple[RuleLines | LadderLines, Callable[[], None]]:
        raise NotImplementedError

    def commit(self) -> None:
        """Save what is being typed."""
        self._lines.commit()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show again what was changed elsewhere, such as by undo or by another profile."""
        if kinds & OF_POLICY:
            shown = self._subject.value
            self._subject.reload()
            if shown != self._subject.value or "municipality" in kinds:
                self._show_anew()


class RulesPart(_LinesPart):
    """The rules of the profile."""

    def __init__(self, stage: Stage) -> None:
        """Show them as they are set."""
        about = stage.say("How much it matters that a rule is not met. Nothing is ever kept from being saved.")
        super().__init__(stage, stage.say("Rules"), about)

    def _made_lines(self) -> tuple[RuleLines | LadderLines, Callable[[], None]]:
        lines = RuleLines(self.stage, self._subject)
        return lines, lines.show_rules


class LaddersPart(_LinesPart):
    """Reminders and lead times."""

    def __init__(self, stage: Stage) -> None:
        """Show them as they are set."""
        about = stage.say("How long before the last day you are reminded. Emptied, a field is as the profile has it.")
        super().__init__(stage, stage.say("Reminders and lead times"), about)

    def _made_lines(self) -> tuple[RuleLines | LadderLines, Callable[[], None]]:
        lines = LadderLines(self.stage, self._subject)
        return lines, lines.show_ladders
