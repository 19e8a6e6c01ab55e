"""Prints the statements of the schema as it is now: `python -m tests.storage.first_schema > …/revision_0001.sql`.

The first revision may be written anew in this way until the first release; after that a change is a new revision.
"""

from sqlalchemy import create_engine

from coordinator_app.storage import schema

_STATEMENTS = (
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT IN ('alembic_version')"
    " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid"
)


def statements() -> list[str]:
    """Return the statements that make a new data file, in their order, without Alembic's own table."""
    with create_engine("sqlite://").begin() as connection:
        schema.create(connection)
        built = [str(row[0]) for row in connection.exec_driver_sql(_STATEMENTS)]
    return ["\n".join(line.rstrip() for line in sql.replace("\t", "    ").splitlines()) for sql in built]


if __name__ == "__main__":
    print(";\n\n".join(statements()))
