"""The answers of the first run, kept while it lasts: a change of language or of the size of text builds it anew."""

from dataclasses import asdict, dataclass

from coordinator_app.ui.remembered import Remembered

_NAME = "first_run"


@dataclass(kw_only=True)
class Answers:
    """What has been answered so far, and how far one has come."""

    step: int = 0
    sought: str = ""
    name_sv: str = ""
    name_en: str = ""
    suggested: str = "general"
    policy: str = ""
    """The profile that was chosen; empty while the suggested one holds."""

    @property
    def profile(self) -> str:
        """The profile that will be taken."""
        return self.policy or self.suggested

    @property
    def name(self) -> str:
        """The name in the language that it was given in."""
        return self.name_sv or self.name_en


def remembered_answers(remembered: Remembered) -> Answers:
    """Return what was answered before, or nothing."""
    kept = remembered.several(_NAME)
    return Answers(**kept[0]) if kept and _fits(kept[0]) else Answers()


def remember(answers: Answers, remembered: Remembered) -> None:
    """Keep the answers."""
    remembered.keep(_NAME, [asdict(answers)])


def forget(remembered: Remembered) -> None:
    """Let go of the answers, since they are in the data file now."""
    remembered.keep(_NAME, [])


def _fits(kept: object) -> bool:
    """Tell whether what was kept is what is kept today, and not what another version did."""
    usual = asdict(Answers())
    return (
        isinstance(kept, dict)
        and kept.keys() == usual.keys()
        and all(isinstance(kept[key], type(said)) for key, said in usual.items())
    )
