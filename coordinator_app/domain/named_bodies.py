"""Bodies as meeting plans name them: by their names, by their short names, or by what everybody calls them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from coordinator_app.domain.day_words import MONTHS
from coordinator_app.domain.municipality import Body, BodyKind

_USUAL: dict[BodyKind, str] = {
    BodyKind.COUNCIL: "kommunfullmäktige|fullmäktige|kf|municipal council",
    BodyKind.EXECUTIVE_BOARD: "kommunstyrelsen|kommunstyrelse|ks|executive board",
    BodyKind.WORKING_COMMITTEE: "kommunstyrelsens arbetsutskott|arbetsutskottet|arbetsutskott|ksau|ks au|au",
    BodyKind.PRESIDIUM: "kommunfullmäktiges presidium|presidiet|presidium",
}
"""What a body is called in every municipality; it holds where there is one of its kind."""

_WITHOUT_MEETINGS = frozenset({BodyKind.DEPARTMENT})
_STRANGE = re.compile(
    r"(?<!\w)(?:[A-ZÅÄÖ]{2,6}(?!\w)"
    r"|[^\W\d]*(?:nämnd|utskott|styrelse|beredning|fullmäktige|rådet|presidi)(?!\w*(?:hus|sal|rum))\w*)",
)
_FEW_WORDS = 3
_NO_BODIES = frozenset(
    ("OBS", "NB", "VT", "HT", "HK", "EU", "PM", "TEAMS", "ZOOM", "KL", "DEN", *(month.upper() for month in MONTHS))
)
"""Words in capitals that plans contain and that no body is called."""


@dataclass(frozen=True, kw_only=True)
class NamedBody:
    """A body that a text names, the words that did, and the text without them; the id is None for a strange body."""

    body_id: UUID | None
    name: str
    rest: str


class BodyNames:
    """The names that the bodies of one municipality go by."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        """Take the bodies; two that share a name are told apart by neither."""
        meeting = [body for body in bodies if body.kind not in _WITHOUT_MEETINGS]
        named: dict[str, set[UUID]] = {}
        for body in meeting:
            for name in (body.name_sv, body.name_en, body.short_name):
                named.setdefault(_plain(name), set()).add(body.id)
        for name, body_id in _usual_names(meeting):
            named.setdefault(name, {body_id})
        self._ids = {name: next(iter(ids)) for name, ids in named.items() if name and len(ids) == 1}
        names = sorted(self._ids, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, names))})(?!\w)", re.IGNORECASE)

    def find(self, text: str) -> NamedBody | None:
        """Return the body that a text names, or a strange one that looks like a body; None where it names none.

        What looks like a body is an abbreviation in capitals, or a word such as nämnden. A name beside one is a strange
        body as well: neither “KS personalutskott” nor “Socialnämndens arbetsutskott” is one that is known.
        """
        match = self._pattern.search(text) if self._ids else None
        body_id = self._ids[_plain(match[0])] if match is not None else None
        rest = text if body_id is None else self._without(text, body_id)
        strange = next((found for found in _STRANGE.finditer(rest) if found[0] not in _NO_BODIES), None)
        if strange is not None:
            return NamedBody(body_id=None, name=_bare(text), rest=_without(rest, strange))
        return None if match is None else NamedBody(body_id=body_id, name=match[0], rest=rest)

    def _without(self, text: str, body_id: UUID) -> str:
        """Return a text without any name of a body: “Kommunstyrelsen (KS)” names it twice."""
        return self._pattern.sub(lambda match: " " if self._ids[_plain(match[0])] == body_id else match[0], text)

    def of(self, cell: str) -> UUID | None:
        """Return the body that a cell holds, where it holds little else."""
        named = self.find(cell)
        return named.body_id if named is not None and len(named.rest.split()) <= _FEW_WORDS else None

    def kept_whole(self, text: str) -> str:
        """Return a text whose names of bodies hold no spaces, so that no “och” within one parts it."""
        return self._pattern.sub(lambda match: "_".join(match[0].split()), text) if self._ids else text


def _usual_names(bodies: Sequence[Body]) -> Iterable[tuple[str, UUID]]:
    for kind, names in _USUAL.items():
        of_kind = [body for body in bodies if body.kind is kind]
        if len(of_kind) == 1:
            yield from ((name, of_kind[0].id) for name in names.split("|"))


def _bare(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).strip(" :–-.()")


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").split())


def _spaced(name: str) -> str:
    return r"[\s_]+".join(map(re.escape, name.split()))


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
