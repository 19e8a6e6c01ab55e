"""Names of files: telling, sortable by day, and possible on every system."""

import re

from coordinator_app.domain.briefing import Variant
from coordinator_app.domain.visits import Visit

LONGEST = 120
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_READERS = {
    "sv": {
        Variant.PRESIDIUM: "besöksunderlag_presidiet",
        Variant.SUMMARY: "sammanfattning_presidiet",
        Variant.HOSTS: "besöksunderlag_värdar",
        Variant.GUESTS: "program_gäster",
    },
    "en": {
        Variant.PRESIDIUM: "briefing_presidium",
        Variant.SUMMARY: "summary_presidium",
        Variant.HOSTS: "briefing_hosts",
        Variant.GUESTS: "programme_guests",
    },
}


def pack_file_name(visit: Visit | None, variant: Variant, language: str, number: int) -> str:
    """Return the name of a pack's file: 2026-11-23_Shijiazhuang_besöksunderlag_presidiet_v1.pdf."""
    tail = f"{_READERS[language][variant]}_v{number}.pdf"
    if visit is None:
        return tail
    return f"{_head(visit, language, LONGEST - len(tail) - 1)}_{tail}"


def calendar_file_name(visit: Visit, language: str) -> str:
    """Return the name of a visit's calendar file: 2026-11-23_Shijiazhuang.ics."""
    return f"{_head(visit, language, LONGEST - len('.ics'))}.ics"


def _head(visit: Visit, language: str, room: int) -> str:
    """Return the day and the title, in no more than so many characters."""
    title = (visit.title_sv or visit.title_en) if language == "sv" else (visit.title_en or visit.title_sv)
    bare = _FORBIDDEN.sub("", title).strip(" .").replace(" ", "-")
    return f"{visit.starts_on.isoformat()}_{bare}"[:room].rstrip("-_.")
