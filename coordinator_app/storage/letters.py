"""The municipality's own templates of letters."""

from coordinator_app.domain.letter_templates import LetterTemplate
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

LETTER_TEMPLATES = Records(LetterTemplate, Shape(tables.letter_template))
