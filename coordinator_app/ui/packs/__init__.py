"""The dialog in which a pack is put together."""
