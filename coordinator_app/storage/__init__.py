"""The data file: SQLite by SQLAlchemy, with its journal, its backups and its files."""
