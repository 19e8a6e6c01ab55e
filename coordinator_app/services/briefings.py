"""Briefing packs: gathered in one reading, made once for each content, and kept with their visit."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID, uuid4

from coordinator_app.documents import briefing_pack
from coordinator_app.documents.composing import Document
from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import (
    Briefing,
    Dossier,
    Marking,
    MarkingKind,
    PackVersion,
    Variant,
    brief,
    digest_of,
)
from coordinator_app.domain.disclosure import Audience
from coordinator_app.domain.readiness import Finding, findings
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.storage import packs
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Language, Problem, Words, message

Progress = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What somebody asks for: which pack, in which language, for which moment; no marking means the one that suits."""

    visit_id: UUID
    variant: Variant = Variant.PRESIDIUM
    language: Language = "sv"
    marking: Marking | None = None
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A finished pack: its bytes, its number, and what the maker should know of it."""

    content: bytes
    number: int
    is_new: bool
    unprintable: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class Briefings:
    """The briefing packs of one data file."""

    def __init__(self, database: Database, files: Files, dossiers: Dossiers, resources: Path) -> None:
        """Keep what a pack is made from: the data, the files, and the program's own resources."""
        self._database = database
        self._files = files
        self._dossiers = dossiers
        self._resources = resources

    def make(self, order: Order, progress: Progress | None = None) -> Pack:
        """Make a pack and keep it as a version of its visit; unchanged content gives the version that is kept already.

        `progress` is told pages done and pages in all, and stops the work by raising.
        """
        dossier = self._dossiers.gather(order.visit_id)
        briefing = _sifted(dossier, order)
        kept = self._kept(order)
        found = findings(dossier)
        again = self._again(kept, briefing, progress) if kept and kept.sha256 else None
        if kept and again is not None:
            return Pack(content=again, number=kept.number, is_new=False, findings=found)
        numbered = replace(briefing, number=kept.number + 1 if kept else 1)
        made = self._made(numbered, progress)
        self._keep(order, numbered, made.content)
        unprintable = tuple(sorted(made.missing))
        return Pack(content=made.content, number=numbered.number, is_new=True, unprintable=unprintable, findings=found)

    def _again(self, kept: PackVersion, briefing: Briefing, progress: Progress | None) -> bytes | None:
        """Return the kept pack where it tells the same, to the byte; what no page shows makes no new version.

        A kept file that is missing or damaged is put back when it is made again.
        """
        if kept.digest == digest_of(briefing):
            with suppress(Problem):
                return self._files.read(kept.sha256)
        content = self._made(replace(briefing, number=kept.number, made_at=kept.made_at), progress).content
        if sha256(content).hexdigest() != kept.sha256:
            return None
        self._files.keep(content)
        return content

    def _made(self, briefing: Briefing, progress: Progress | None) -> Document:
        words = Words(briefing.language, self._resources / "translations")
        return briefing_pack.make(briefing, words, self._resources, progress)

    def export(self, order: Order, target: Path, progress: Progress | None = None) -> Pack:
        """Make a pack and write it to a file, whole or not at all. Raises Problem where the file cannot be written."""
        pack = self.make(order, progress)
        write_whole(pack.content, target)
        return pack

    def _kept(self, order: Order) -> PackVersion | None:
        with self._database.reading() as connection:
            return packs.latest(connection, order.visit_id, order.variant, order.language)

    def _keep(self, order: Order, briefing: Briefing, content: bytes) -> None:
        version = PackVersion(
            id=uuid4(),
            visit_id=order.visit_id,
            number=briefing.number,
            variant=order.variant,
            language=order.language,
            digest=digest_of(briefing),
            sha256=self._files.keep(content),
            made_at=order.made_at,
        )
        label = message("Make briefing pack, version {number}", number=briefing.number)
        with self._database.transaction(label) as transaction:
            packs.save(transaction, version)


def _sifted(dossier: Dossier, order: Order) -> Briefing:
    marking = order.marking or fitting_marking(dossier)
    if not marking.is_complete:
        raise Problem(
            message("A pack that is marked confidential must name the provision, the day and the authority."),
            message("No pack has been made. Your data is untouched."),
            message("Give all three, or choose another marking."),
        )
    return brief(
        dossier,
        Audience.PRESIDIUM,
        variant=order.variant,
        language=order.language,
        marking=marking,
        number=1,
        made_at=order.made_at,
    )


def fitting_marking(dossier: Dossier) -> Marking:
    """Return the marking of a pack for which none was chosen: working material until the visit is confirmed."""
    return Marking(kind=MarkingKind.DRAFT if dossier.visit.is_draft else MarkingKind.INTERNAL)
