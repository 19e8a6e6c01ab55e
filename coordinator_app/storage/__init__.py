"""The data file: SQLite by SQLAlchemy, with its journal, its backups and its files."""

from coordinator_app.storage.late_asyncio import stand_in

stand_in()
