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
    title = (visit.title_sv or visit.title_en) if language == "sv" else (visit.title_en or visit.title_sv)
    bare = _FORBIDDEN.sub("", title).strip(" .").replace(" ", "-")
    head = f"{visit.starts_on.isoformat()}_{bare}"[: LONGEST - len(tail) - 1].rstrip("-_.")
    return f"{head}_{tail}"
