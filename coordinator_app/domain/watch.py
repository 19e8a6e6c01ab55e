"""What the rules of Today look at: one visit with what concerns it, and the rest of the desk."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from coordinator_app.domain.briefing import Dossier, PackVersion
from coordinator_app.domain.called_visits import called
from coordinator_app.domain.clash import ALONE, ClashContext
from coordinator_app.domain.municipality import Municipality
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.visits import Visit
from coordinator_app.words import Either, Message


@dataclass(frozen=True, kw_only=True)
class WatchedVisit:
    """A visit as far as Today needs it; a dossier without pictures, earlier visits and organisations will do.

    `received_on` is the day on which it was entered, `changed_at` the moment of the last change to it, and `context`
    what its programme is held against. `deviated` holds the checks of the policy from which it is decided to deviate.
    """

    dossier: Dossier
    packs: tuple[PackVersion, ...] = ()
    received_on: date | None = None
    changed_at: datetime | None = None
    context: ClashContext = ALONE
    deviated: frozenset[str] = frozenset()

    @property
    def visit(self) -> Visit:
        """The visit itself."""
        return self.dossier.visit

    @property
    def title(self) -> Either:
        """What the visit is called, in the reader's language where it is written in that."""
        return Either(self.visit.title_sv, self.visit.title_en)

    @property
    def called(self) -> Message:
        """What the visit is called inside a sentence: by its partner, or by its title where it has none."""
        return called(self.visit, self.dossier.partner)

    @property
    def latest_pack(self) -> PackVersion | None:
        """The pack that was made last, or None."""
        return max(self.packs, key=lambda pack: pack.made_at, default=None)


@dataclass(frozen=True, kw_only=True)
class Upkeep:
    """What concerns no visit: the municipality, its policy, and how the data is kept.

    `unsaved_since` is the day of the newest backup, or of the first change where there is none; it is None while
    nothing has changed since then. `backup_failed_on` is the day on which none could be made.
    """

    municipality: Municipality | None
    policy: PolicyProfile
    unsaved_since: date | None = None
    has_backup: bool = True
    backup_failed_on: date | None = None


NOWHERE = UUID(int=0)
"""The id of what there is only one of, and that may not have been entered yet."""
