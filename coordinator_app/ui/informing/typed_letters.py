"""What has been typed into letters, each by what it is about and its template, while one looks at something else."""

from uuid import UUID

from PySide6.QtCore import QObject

from coordinator_app.ui.stage import Stage


class TypedLetters(QObject):
    """Subject and text as they were left, and which template each letter was of.

    It belongs to the stage, not to the page, so that what was typed is there again when one comes back to the page.
    """

    def __init__(self, stage: Stage) -> None:
        """Begin with nothing typed."""
        super().__init__(stage)
        self._typed: dict[tuple[object, UUID], tuple[str, str]] = {}
        self._templates: dict[object, UUID] = {}

    def keep(self, about: object, template_id: UUID, subject: str, said: str) -> None:
        """Keep a letter as it was typed."""
        self._typed[about, template_id] = (subject, said)
        self._templates[about] = template_id

    def forget(self, about: object, template_id: UUID) -> None:
        """Let go of what was typed."""
        self._typed.pop((about, template_id), None)
        if self._templates.get(about) == template_id:
            del self._templates[about]

    def typed(self, about: object, template_id: UUID) -> tuple[str, str] | None:
        """Return subject and text as they were typed, None where nothing was."""
        return self._typed.get((about, template_id))

    def template_of(self, about: object) -> UUID | None:
        """Return which template the letter that was typed last is of, None where none was typed."""
        return self._templates.get(about)


def typed_letters(stage: Stage) -> TypedLetters:
    """Return what has been typed since the window was opened."""
    return stage.findChild(TypedLetters) or TypedLetters(stage)
