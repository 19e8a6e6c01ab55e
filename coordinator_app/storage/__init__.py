"""The data file: SQLite by SQLAlchemy, with its journal, its backups and its files."""

from coordinator_app.storage.stand_ins import stand_in

stand_in()
