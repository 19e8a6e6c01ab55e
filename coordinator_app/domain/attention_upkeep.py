"""The rules of Today that concern neither visit nor agreement: the municipality, and the backups."""

from collections.abc import Iterator
from datetime import date, timedelta

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.lead_times import BACKUP_DAYS
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watch import NOWHERE, Upkeep
from coordinator_app.words import Dated, DayForm, Message, message


def upkeep_attentions(upkeep: Upkeep, today: date) -> Iterator[Attention]:
    """Return what is to be done around the visits."""
    yield from _municipality(upkeep, today)
    yield from _backup(upkeep, today)


def _municipality(upkeep: Upkeep, today: date) -> Iterator[Attention]:
    if upkeep.municipality is None or not upkeep.municipality.name_sv:
        yield Attention(
            rule=Rule.MUNICIPALITY,
            about=About.MUNICIPALITY,
            about_id=NOWHERE,
            due_on=today,
            severity=Severity.WARNING,
            sentence=message("Enter the details of your municipality"),
            detail=message("The name, the arms and who holds which office stand in every briefing pack."),
            because=message("A briefing pack needs a municipality as its sender."),
            action=Action.OPEN_SETTINGS,
        )


def _backup(upkeep: Upkeep, today: date) -> Iterator[Attention]:
    """Ask for a backup once it is due, not before: the next start makes one by itself."""
    failed_on, since = upkeep.backup_failed_on, upkeep.unsaved_since
    due_on = failed_on or (since + timedelta(days=BACKUP_DAYS) if since else date.max)
    if due_on > today:
        return
    yield Attention(
        rule=Rule.BACKUP,
        about=About.BACKUP,
        about_id=NOWHERE,
        due_on=due_on,
        severity=Severity.WARNING,
        sentence=message("The last backup failed") if failed_on else message("Make a backup"),
        detail=_age(upkeep),
        because=message("The program makes a backup at the start, and asks for one when the newest is two weeks old."),
        action=Action.BACK_UP,
    )


def _age(upkeep: Upkeep) -> Message:
    if upkeep.backup_failed_on:
        return message("None could be made at the start. Your data is untouched.")
    day = Dated(upkeep.unsaved_since or date.max, DayForm.SHORT)
    if upkeep.has_backup:
        return message("The newest is of {day}, and things have changed since.", day=day)
    return message("There is none yet, and the first change was made on {day}.", day=day)
