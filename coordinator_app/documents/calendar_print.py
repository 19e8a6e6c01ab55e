"""A printed calendar: a month, a year plan with its list, or the list of a period, as a tagged PDF."""

from pathlib import Path

from coordinator_app.documents.calendars.agenda import agenda
from coordinator_app.documents.calendars.month import month
from coordinator_app.documents.calendars.scene import Scene
from coordinator_app.documents.calendars.year import year
from coordinator_app.documents.colours import theme
from coordinator_app.documents.composing import Document, compose
from coordinator_app.documents.flow import Progress, Section
from coordinator_app.documents.furniture import Surroundings, titled_furniture
from coordinator_app.documents.identity import Identity
from coordinator_app.documents.images import Embedded
from coordinator_app.documents.marking_lines import marking_lines
from coordinator_app.documents.pack.legible import legible
from coordinator_app.documents.sheets import A3_WIDE, A4, A4_WIDE
from coordinator_app.documents.styles import styles
from coordinator_app.domain.calendar_print import CalendarForm, CalendarPrint, Paper
from coordinator_app.words import Words

PROGRAM = "Utblick"


def make(told: CalendarPrint, words: Words, resources: Path, progress: Progress | None = None) -> Document:
    """Return the document of a calendar, as PDF/UA-1 and PDF/A-2a; the same calendar makes the same bytes.

    `progress` is told of every page, and may raise to stop the work. Raises Problem for an accent that is no colour.
    """
    looks = styles(theme(told.sender.accent), words.language)
    is_large = told.paper == Paper.A3 and told.form == CalendarForm.YEAR
    scale = A3_WIDE.text_width / A4_WIDE.text_width if is_large else 1.0
    scene = Scene(told=legible(told), words=words, looks=looks, scale=scale)
    return compose(_sections(scene), _identity(scene), resources, progress)


def _sections(scene: Scene) -> list[Section]:
    around = titled_furniture(_surroundings(scene), scene.looks)
    if scene.told.form == CalendarForm.MONTH:
        return [Section(sheet=A4_WIDE, furniture=around, blocks=month(scene))]
    if scene.told.form == CalendarForm.LIST:
        days = scene.words.days(scene.told.first_on, scene.told.last_on)
        listed = agenda(scene, A4.text_width, scene.words.say("Calendar"), days)
        return [Section(sheet=A4, furniture=around, blocks=listed)]
    sheet = A3_WIDE if scene.scale > 1 else A4_WIDE
    plan = Section(sheet=sheet, furniture=around, blocks=year(scene, sheet))
    title = scene.words.say("The year {year}, day by day", year=scene.told.first_on.year)
    following = Section(sheet=A4, furniture=around, blocks=agenda(scene, A4.text_width, title))
    return [plan, following] if scene.told.entries else [plan]


def _surroundings(scene: Scene) -> Surroundings:
    words, sender = scene.words, scene.told.sender
    made = words.say("Printed {day}", day=words.day(scene.told.made_at.date()))
    name = words.pick(sender.name_sv, sender.name_en)
    return Surroundings(
        running=scene.title,
        marking=marking_lines(words, scene.told.marking, is_example=sender.is_example),
        sender=" · ".join(part for part in (name, made) if part),
        page_of=lambda page, total: words.say("Page {page} of {total}", page=page, total=total),
        arms=Embedded(scene.told.arms.content) if scene.told.arms else None,
    )


def _identity(scene: Scene) -> Identity:
    words, sender = scene.words, scene.told.sender
    return Identity(
        title=scene.title,
        author=words.pick(sender.name_sv, sender.name_en),
        subject=words.say("Visits and meetings in the calendar"),
        language=words.tag,
        program=PROGRAM,
        made_at=scene.told.made_at,
    )
