"""The list of Sweden's municipalities that comes with the program."""

import csv
from collections.abc import Iterator
from pathlib import Path

from coordinator_app.domain.municipalities import ListedMunicipality, in_order


def every_municipality(resources: Path) -> tuple[ListedMunicipality, ...]:
    """Return all municipalities by the Swedish alphabet; `resources/municipalities/README.md` tells the source."""
    folder = resources / "municipalities"
    counties = {row["code"]: row["name_sv"] for row in _rows(folder / "counties.csv")}
    return in_order(
        ListedMunicipality(
            code=row["code"],
            short_name=row["short_name"],
            name_sv=row["name_sv"],
            name_en=row["name_en"],
            county=counties[row["county_code"]],
        )
        for row in _rows(folder / "municipalities.csv")
    )


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
