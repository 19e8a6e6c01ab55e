"""Words at the beginning of a line."""


def capital(said: str) -> str:
    """Return a text with its first letter as a capital, and the rest as it is."""
    return said[:1].upper() + said[1:]
