"""The years that the bars of validity lie on, on paper as in a window."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coordinator_app.domain.agreement_lines import AgreementSpan, SeenAgreement

_BEFORE, _AFTER = 4, 2
_MOST_BEFORE = 14


@dataclass(frozen=True, kw_only=True)
class YearScale:
    """Whole years, the last one included."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """The years in their order."""
        return range(self.first, self.last + 1)

    def share(self, day: date) -> float:
        """Return how far along the scale a day begins, 0.0 to 1.0; what lies outside stands at the nearer end."""
        begins, ends = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return min(1.0, max(0.0, (day.toordinal() - begins) / (ends - begins)))

    def holds(self, day: date) -> bool:
        """Tell whether a day lies on the scale."""
        return self.first <= day.year <= self.last


def scale_for(agreements: Iterable[SeenAgreement], today: date, span: AgreementSpan) -> YearScale:
    """Return the years to show: those around today, or of what is over as far back as it reaches."""
    if span is not AgreementSpan.ARCHIVE:
        return YearScale(first=today.year - _BEFORE, last=today.year + _AFTER)
    begun = [seen.validity.begins_on.year for seen in agreements if seen.validity.begins_on is not None]
    earliest = max(min(begun, default=today.year), today.year - _MOST_BEFORE)
    return YearScale(first=min(earliest, today.year - _BEFORE), last=today.year)
