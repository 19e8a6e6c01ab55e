"""What has been typed into letters, each by what it is about and its template, while one looks at another."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass
class TypedLetters:
    """Subject and text as they were left, and which template each letter was of."""

    _typed: dict[tuple[object, UUID], tuple[str, str]] = field(default_factory=dict)
    _templates: dict[object, UUID] = field(default_factory=dict)

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
