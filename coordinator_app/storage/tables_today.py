"""The table of what was set aside on Today."""

from sqlalchemy import Column, Index, Uuid

from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.storage.columns import choice, day, flag, texts
from coordinator_app.storage.metadata import kept

set_aside = kept(
    "set_aside",
    SetAside,
    texts("rule"),
    choice("about", About),
    Column("about_id", Uuid, nullable=False),
    day("due_on"),
    day("until_on", nullable=True),
    flag("is_done"),
    texts("reason"),
    Index("ix_set_aside_about_id", "about_id", "rule", "due_on"),
)
