"""A fresh data file: its tables, and the marks by which a program knows whose file it is and how old."""

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, insert

from coordinator_app.storage import register
from coordinator_app.storage.connection import APPLICATION_ID, REVISION, SCHEMA
from coordinator_app.storage.tables import METADATA

_ALEMBIC = MetaData()
_alembic_version = Table(
    "alembic_version",
    _ALEMBIC,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def create(connection: Connection) -> None:
    """Make all tables and set the marks, in the transaction of the connection, which the caller begins and commits.

    The result equals a file that was migrated to `REVISION` and opened once.
    """
    METADATA.create_all(connection, checkfirst=False)
    _ALEMBIC.create_all(connection, checkfirst=False)
    connection.execute(insert(_alembic_version), {"version_num": REVISION})
    register.make_whole(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
