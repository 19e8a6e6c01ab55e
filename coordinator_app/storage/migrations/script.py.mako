"""${message}."""

% if imports:
${imports}
% endif
import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a data file of the revision before to this one; it relies on no other code of the project."""
    ${upgrades if upgrades else "pass"}
