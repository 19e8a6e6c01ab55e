"""Names of files: telling, sortable by day, and possible on every system."""

import re
from datetime import date

from coordinator_app.domain.briefing import Variant
from coordinator_app.domain.calendar_print import CalendarForm
from coordinator_app.domain.programme_papers import PaperKind
from coordinator_app.domain.visits import Visit

LONGEST = 120
_LONGEST_NAME = 60
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


_PAPERS = {
    "sv": {
        PaperKind.GUESTS: "program",
        PaperKind.RUN_SHEET: "körschema",
        PaperKind.ITINERARY: "eget_program",
        PaperKind.POCKET: "fickprogram",
    },
    "en": {
        PaperKind.GUESTS: "programme",
        PaperKind.RUN_SHEET: "run_sheet",
        PaperKind.ITINERARY: "own_programme",
        PaperKind.POCKET: "pocket_programme",
    },
}
_CALENDARS = {
    "sv": {CalendarForm.MONTH: "kalender", CalendarForm.YEAR: "årsplan", CalendarForm.LIST: "kalender"},
    "en": {CalendarForm.MONTH: "calendar", CalendarForm.YEAR: "year_plan", CalendarForm.LIST: "calendar"},
}

_LISTS = {"sv": "avtal", "en": "agreements"}
_NETWORKS = {"sv": "kontaktnätverket", "en": "contact_network"}
_RECORDS = {"sv": "informering", "en": "record_of_informing"}
_ASSESSMENTS = {"sv": "beslutsunderlag", "en": "basis_for_decision"}


def pack_file_name(visit: Visit | None, variant: Variant, language: str, number: int) -> str:
    """Return the name of a pack's file: 2026-11-23_Shijiazhuang_besöksunderlag_presidiet_v1.pdf."""
    tail = f"{_READERS[language][variant]}_v{number}.pdf"
    if visit is None:
        return tail
    return f"{_head(visit, language, LONGEST - len(tail) - 1)}_{tail}"


def paper_file_name(visit: Visit, kind: PaperKind, language: str, whose: str = "") -> str:
    """Return the name of a programme paper's file: 2026-11-23_Shijiazhuang_eget_program_Karin-Ek.pdf."""
    parts = (_PAPERS[language][kind], _bare(whose)[:_LONGEST_NAME].rstrip("-."))
    tail = "_".join(part for part in parts if part) + ".pdf"
    return f"{_head(visit, language, LONGEST - len(tail) - 1)}_{tail}"


def printed_calendar_file_name(form: CalendarForm, first_on: date, last_on: date, language: str) -> str:
    """Return the name of a printed calendar's file: kalender_2026-12.pdf, årsplan_2026.pdf."""
    name = _CALENDARS[language][form]
    if form == CalendarForm.MONTH:
        return f"{name}_{first_on:%Y-%m}.pdf"
    if form == CalendarForm.YEAR:
        return f"{name}_{first_on:%Y}.pdf"
    return f"{name}_{first_on.isoformat()}_{last_on.isoformat()}.pdf"


def network_list_file_name(today: date, language: str) -> str:
    """Return the name of the file of a list of the network: kontaktnätverket_2026-11-23.pdf."""
    return f"{_NETWORKS[language]}_{today.isoformat()}.pdf"


def agreement_list_file_name(on: date, language: str, ending: str) -> str:
    """Return the name of the file of a list of agreements: avtal_2026-11-23.pdf."""
    return f"{_LISTS[language]}_{on.isoformat()}.{ending}"


def assessment_file_name(title: str, on: date, language: str) -> str:
    """Return the name of the file of a basis for decision: 2026-11-23_Vänortsavtal-med-Røros_beslutsunderlag.pdf."""
    tail = f"_{_ASSESSMENTS[language]}.pdf"
    return f"{on.isoformat()}_{_bare(title)}"[: LONGEST - len(tail)].rstrip("-_.") + tail


def informing_record_file_name(about: Visit | int, language: str, ending: str) -> str:
    """Return the name of the file of a record of informing: informering_2026.pdf, 2026-11-23_Wuhu_informering.xlsx."""
    if isinstance(about, int):
        return f"{_RECORDS[language]}_{about}.{ending}"
    tail = f"_{_RECORDS[language]}.{ending}"
    return _head(about, language, LONGEST - len(tail)) + tail


def calendar_file_name(visit: Visit, language: str) -> str:
    """Return the name of a visit's calendar file: 2026-11-23_Shijiazhuang.ics."""
    return f"{_head(visit, language, LONGEST - len('.ics'))}.ics"


def _head(visit: Visit, language: str, room: int) -> str:
    """Return the day and the title, in no more than so many characters."""
    title = (visit.title_sv or visit.title_en) if language == "sv" else (visit.title_en or visit.title_sv)
    return f"{visit.starts_on.isoformat()}_{_bare(title)}"[:room].rstrip("-_.")


def _bare(text: str) -> str:
    """Return a text as a part of a file's name."""
    return _FORBIDDEN.sub("", text).strip(" .").replace(" ", "-")
