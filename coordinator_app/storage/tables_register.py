"""The register: what lists are ordered by and found by. It is derived from the records, and holds nothing else."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Uuid

from coordinator_app.domain.collation import LONGEST_KEY, LONGEST_WORD
from coordinator_app.domain.likeness import LONGEST_SIGNATURE
from coordinator_app.storage.metadata import METADATA

_KEY = String(2 * LONGEST_KEY + 1)

register_entry = Table(
    "register_entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("record_id", Uuid, nullable=False, unique=True),
    Column("name_sv", _KEY, nullable=False),
    Column("name_en", _KEY, nullable=False),
    Column("group_sv", _KEY, nullable=False),
    Column("group_en", _KEY, nullable=False),
    Column("group_id", Uuid, nullable=True, index=True),
    Column("signature", String(LONGEST_SIGNATURE), nullable=False),
    Index("ix_register_entry_kind", "kind"),
    Index("ix_register_entry_name_sv", "kind", "name_sv"),
    Index("ix_register_entry_name_en", "kind", "name_en"),
    Index("ix_register_entry_group_sv", "kind", "group_sv", "name_sv"),
    Index("ix_register_entry_group_en", "kind", "group_en", "name_en"),
)

register_word = Table(
    "register_word",
    METADATA,
    Column("kind", String(40), primary_key=True),
    Column("word", String(LONGEST_WORD), primary_key=True),
    Column("spelt", String(LONGEST_WORD), primary_key=True),
    Column("entry_id", Integer, ForeignKey("register_entry.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_register_word_entry_id", "entry_id"),
    sqlite_with_rowid=False,
)

register_rules = Table("register_rules", METADATA, Column("number", Integer, primary_key=True, autoincrement=False))

register_size = Table(
    "register_size",
    METADATA,
    Column("kind", String(40), primary_key=True),
    Column("number", Integer, nullable=False),
)
