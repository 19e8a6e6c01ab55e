"""Forms: fields that save themselves when they are left, put together from descriptions of a record."""
