"""The cells of a drawn table: where its columns are, and how they are told."""

from coordinator_app.documents.elements import Tag

Column = tuple[float, float]
"""Where a column begins, and how wide it is."""


def columns_of(left: float, width: float, first: float, number: int) -> list[Column]:
    """Return a first column so wide, and so many equal ones in what is left of the width."""
    wide = (width - first) / number
    return [(left, first), *((left + first + n * wide, wide) for n in range(number))]


def cell_tag(row: Tag, scope: str = "") -> Tag:
    """Return the element of a cell of a row, a head where it has a scope (Row, Column)."""
    if not scope:
        return Tag("TD", parent=row)
    return Tag("TH", parent=row, attributes={"O": "Table", "Scope": scope})
