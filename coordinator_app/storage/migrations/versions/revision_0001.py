"""The first schema, as it was released; the statements stand in the file beside."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, index and trigger of the first schema in an empty file."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split(";\n\n"):
        op.execute(statement.replace(":", "\\:"))
    op.execute("PRAGMA application_id = 1229870163")
