"""The table of what the municipality has made of the templates of letters."""

from sqlalchemy import CheckConstraint, Column, String

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.storage.columns import choice, texts
from coordinator_app.storage.metadata import kept

letter_template = kept(
    "letter_template",
    LetterTemplate,
    choice("purpose", TemplatePurpose),
    Column("language", String(2), nullable=False),
    CheckConstraint("language IN ('sv', 'en')", name="language"),
    texts("name", "subject", "text"),
)
