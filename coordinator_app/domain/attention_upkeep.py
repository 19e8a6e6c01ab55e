"""The rules of Today that concern no visit: the municipality, the revision of its policy, and the backups."""

from collections.abc import Iterator
from datetime import date, timedelta

from coordinator_app.domain.attention import Action, Attention, Rule
from coordinator_app.domain.lead_times import BACKUP_DAYS, months_after
from coordinator_app.domain.set_asides import About
from coordinator_app.domain.severity import Severity
from coordinator_app.domain.watch import NOWHERE, Upkeep
from coordinator_app.words import Dated, DayForm, Message, message, messages

_FOUR_YEARS = 48


def upkeep_attentions(upkeep: Upkeep, today: date) -> Iterator[Attention]:
    """Return what is to be done around the visits."""
    yield from _municipality(upkeep, today)
    yield from _policy_revision(upkeep, today)
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


def _policy_revision(upkeep: Upkeep, today: date) -> Iterator[Attention]:
    policy = upkeep.policy
    if policy.adopted_on is None or not policy.revision_months:
        return
    due_on = months_after(policy.adopted_on, policy.revision_months)
    is_past = due_on < today
    yield Attention(
        rule=Rule.POLICY_REVISION,
        about=About.POLICY,
        about_id=upkeep.municipality.id if upkeep.municipality else NOWHERE,
        due_on=due_on,
        severity=Severity.NOTE,
        sentence=message("The policy was to be revised by {day}", day=Dated(due_on, DayForm.FULL))
        if is_past
        else message("The policy is to be revised by {day}", day=Dated(due_on, DayForm.FULL)),
        detail=message(
            "“{title}” was adopted on {day} and is still in force.",
            title=policy.title_sv,
            day=Dated(policy.adopted_on, DayForm.FULL),
        ),
        because=_interval(policy.revision_months),
        action=Action.SHOW_POLICY,
    )


def _interval(months: int) -> Message:
    if months == _FOUR_YEARS:
        return message("The policy is to be revised every fourth year.")
    return messages(
        "The policy is to be revised every month.", "The policy is to be revised every {number} months.", months
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
