"""Briefing packs: gathered in one reading, made once for each content, and kept with their visit."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from coordinator_app.documents.preview import PageImage, PageSize, page_image, page_sizes
from coordinator_app.documents.writing import write_whole
from coordinator_app.domain.briefing import (
    AUDIENCES,
    Briefing,
    Dossier,
    Marking,
    MarkingKind,
    PackVersion,
    Part,
    Variant,
    brief,
    digest_of,
)
from coordinator_app.domain.disclosure import disclosed
from coordinator_app.domain.file_names import pack_file_name
from coordinator_app.domain.readiness import Finding, findings
from coordinator_app.domain.severity import Severity
from coordinator_app.services.dossiers import Dossiers
from coordinator_app.services.own_files import refuse_own
from coordinator_app.storage import packs, visits
from coordinator_app.storage.database import Database
from coordinator_app.storage.files import Files
from coordinator_app.words import Language, Problem, Words, message

if TYPE_CHECKING:
    from coordinator_app.documents.composing import Document

__all__ = ["Briefings", "Order", "Pack", "PageImage", "PageSize", "Progress", "fitting_marking"]

Progress = Callable[[int, int], None]

_NOT_MADE = message("No pack has been made. Your data is untouched.")


@dataclass(frozen=True, kw_only=True)
class Order:
    """What somebody asks for: which pack, in which language, for which moment; no marking means the one that suits."""

    visit_id: UUID
    variant: Variant = Variant.PRESIDIUM
    language: Language = "sv"
    marking: Marking | None = None
    parts: tuple[Part, ...] | None = None
    """The parts in their order; None means those that the variant usually has."""

    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A pack with its number, and what its maker should know of it: what no font could print, and what is missing."""

    order: Order
    content: bytes
    number: int
    digest: str
    is_new: bool
    unprintable: tuple[str, ...]
    findings: tuple[Finding, ...]


class Briefings:
    """The briefing packs of one data file."""

    def __init__(self, database: Database, files: Files, dossiers: Dossiers, resources: Path) -> None:
        """Keep what a pack is made from: the data, the files, and the program's own resources."""
        self._database = database
        self._files = files
        self._dossiers = dossiers
        self._resources = resources

    def lay_out(self, order: Order, progress: Progress | None = None) -> Pack:
        """Return a pack without keeping it, on any thread; unchanged content gives the version that is kept already.

        `progress` is told what is done of how much, and stops the work by raising.
        """
        dossier = self._dossiers.gather(order.visit_id)
        briefing = _sifted(dossier, order)
        digest = digest_of(briefing)
        kept = self._kept(order)
        found = findings(dossier)
        content = self._again(order, kept, briefing) if kept and kept.sha256 and kept.digest == digest else b""
        if kept and content:
            return Pack(
                order=order,
                content=content,
                number=kept.number,
                digest=digest,
                is_new=False,
                unprintable=kept.unprintable,
                findings=found,
            )
        number = kept.number + 1 if kept else 1
        made = self._made(replace(briefing, number=number, previous=self._previous(order, kept)), progress)
        return Pack(
            order=order,
            content=made.content,
            number=number,
            digest=digest,
            is_new=True,
            unprintable=tuple(sorted(made.missing)),
            findings=(*found, *(_overflowing() for _ in made.overflowing)),
        )

    def keep(self, pack: Pack) -> None:
        """Keep a new pack as a version of its visit: its bytes first, then the row that names them."""
        if not pack.is_new:
            return
        version = PackVersion(
            id=uuid4(),
            visit_id=pack.order.visit_id,
            number=pack.number,
            variant=pack.order.variant,
            language=pack.order.language,
            digest=pack.digest,
            sha256=self._files.keep(pack.content),
            made_at=pack.order.made_at,
            unprintable=pack.unprintable,
        )
        label = message("Make briefing pack, version {number}", number=pack.number)
        with self._database.transaction(label, can_be_undone=False) as transaction:
            packs.save(transaction, version)

    def make(self, order: Order, progress: Progress | None = None) -> Pack:
        """Lay out a pack and keep it."""
        pack = self.lay_out(order, progress)
        self.keep(pack)
        return pack

    def export(self, order: Order, target: Path, progress: Progress | None = None) -> Pack:
        """Lay out a pack, write it to a file whole or not at all, and keep it. Raises Problem for a hopeless target.

        Nothing is kept of a pack that could not be written.
        """
        refuse_own(self._files, target, _NOT_MADE)
        pack = self.lay_out(order, progress)
        write_whole(pack.content, target)
        self.keep(pack)
        return pack

    def save_as(self, pack: Pack, target: Path) -> None:
        """Write a pack that was laid out to a file, whole or not at all, and keep it as a version of its visit.

        Raises Problem for a hopeless target; nothing is kept of a pack that could not be written.
        """
        refuse_own(self._files, target, _NOT_MADE)
        write_whole(pack.content, target)
        self.keep(pack)

    def versions(self, visit_id: UUID) -> tuple[PackVersion, ...]:
        """Return the packs that were made of a visit, the latest first."""
        with self._database.reading() as connection:
            return packs.of_visit(connection, visit_id)[::-1]

    def content(self, version: PackVersion) -> bytes:
        """Return the bytes of a version. Raises Problem where its file is missing, damaged or was erased."""
        if not version.sha256:
            raise Problem(
                message(
                    "Version {number} names somebody who has been erased, and its file went with them.",
                    number=version.number,
                ),
                message("That it was made is still known."),
                message("Make a new version."),
            )
        return self._files.read(version.sha256)

    def file_name(self, pack: Pack) -> str:
        """Return a name for the file of a pack that tells it from others: day, visit, reader, language and version."""
        with self._database.reading() as connection:
            visit = visits.get(connection, pack.order.visit_id)
        return pack_file_name(visit, pack.order.variant, pack.order.language, pack.number)

    def pages(self, pack: Pack) -> tuple[PageSize, ...]:
        """Return the sizes of the pages of a pack, on any thread."""
        return page_sizes(pack.content)

    def page(self, pack: Pack, number: int, dots_per_inch: float) -> PageImage:
        """Return a page of a pack, counted from 0, as a picture, on any thread."""
        return page_image(pack.content, number, dots_per_inch)

    def _previous(self, order: Order, kept: PackVersion | None) -> Dossier | None:
        """Return what a version told its reader, as the journal remembers it; None where there is none before."""
        if kept is None:
            return None
        then = self._dossiers.gather_as_of(order.visit_id, kept.made_at)
        return disclosed(then, AUDIENCES[order.variant]) if then is not None else None

    def _kept(self, order: Order) -> PackVersion | None:
        with self._database.reading() as connection:
            return packs.latest(connection, order.visit_id, order.variant, order.language)

    def _before(self, kept: PackVersion) -> PackVersion | None:
        """Return the version before a version of the same sort, or None where it was the first."""
        alike = [
            version
            for version in self.versions(kept.visit_id)
            if (version.variant, version.language, version.number) == (kept.variant, kept.language, kept.number - 1)
        ]
        return alike[0] if alike else None

    def _again(self, order: Order, kept: PackVersion, briefing: Briefing) -> bytes:
        """Return the kept pack's bytes; a file that is missing or damaged is made again and put back."""
        with suppress(Problem):
            return self._files.read(kept.sha256)
        made_at = kept.made_at.astimezone(briefing.made_at.tzinfo)
        before = self._previous(order, self._before(kept))
        again = replace(briefing, number=kept.number, made_at=made_at, previous=before)
        content = self._made(again, None).content
        if sha256(content).hexdigest() != kept.sha256:
            return b""
        self._files.keep(content)
        return content

    def _made(self, briefing: Briefing, progress: Progress | None) -> "Document":
        from coordinator_app.documents import briefing_pack

        words = Words(briefing.language, self._resources / "translations")
        return briefing_pack.make(briefing, words, self._resources, progress)


def _overflowing() -> Finding:
    sentence = message("The page of summary holds more than one page can; shorten its texts.")
    return Finding(severity=Severity.NOTE, about="lead_sv", message=sentence)


def _sifted(dossier: Dossier, order: Order) -> Briefing:
    marking = order.marking or fitting_marking(dossier, order.variant)
    if marking.kind == MarkingKind.DRAFT and not dossier.visit.is_draft:
        raise Problem(
            message("The visit is confirmed, so its pack is no working material."),
            _NOT_MADE,
            message("Choose another marking, or none."),
        )
    if not marking.is_complete or (marking.noted_on and marking.noted_on > order.made_at.date()):
        raise Problem(
            message(
                "A pack that is marked confidential must name the provision, a day that has come, and the authority."
            ),
            _NOT_MADE,
            message("Give all three, or choose another marking."),
        )
    return brief(
        dossier,
        AUDIENCES[order.variant],
        variant=order.variant,
        language=order.language,
        marking=marking,
        number=1,
        made_at=order.made_at,
        parts=order.parts,
    )


def fitting_marking(dossier: Dossier, variant: Variant = Variant.PRESIDIUM) -> Marking:
    """Return the marking of a pack for which none was chosen: working material until the visit is confirmed.

    After that it is internal, or where guests are to have it, none.
    """
    if dossier.visit.is_draft:
        return Marking(kind=MarkingKind.DRAFT)
    return Marking(kind=MarkingKind.NONE if variant == Variant.GUESTS else MarkingKind.INTERNAL)
