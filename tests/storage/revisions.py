"""Revisions that tests add after the released ones, in a folder of their own."""

from pathlib import Path
from textwrap import dedent, indent

NEXT = "0002"

BATCH = """
with op.batch_alter_table("person") as table:
    table.add_column(sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    table.create_check_constraint("ck_person_nickname_length", "length(nickname) <= 200")
op.execute("UPDATE person SET nickname = given_name")
op.add_column("visit", sa.Column("registered_on", sa.Date(), nullable=True))
op.create_index("ix_person_nickname", "person", ["nickname"])
"""


def write_revision(folder: Path, statements: str, number: str = NEXT) -> Path:
    """Write the revision after the last released one and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f"""\
        import sqlalchemy as sa
        from alembic import op

        revision = "{number}"
        down_revision = "{int(number) - 1:04d}"


        def upgrade() -> None:
        """
    (folder / f"revision_{number}.py").write_text(dedent(head) + indent(statements.strip(), "    ") + "\n")
    return folder
