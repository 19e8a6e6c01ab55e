"""What is asked for of a notification list: what it is, who is on it, which visits it concerns, and when it is told."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.edited_lists import BY_VISIT, WITH_BODY, EditedList, holders, is_known, names_record
from coordinator_app.domain.list_members import Matter, stands_for
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    LeadUnit,
    Member,
    MemberKind,
    Purpose,
)
from coordinator_app.domain.visits import Direction, VisitKind
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choices import choices_of
from coordinator_app.ui.forms.specs import Group, Kind, RowsSpec, Spec
from coordinator_app.ui.notification_words import ListWords
from coordinator_app.ui.partner_words import kind_names
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

Extra = Callable[[], QWidget]
Known = Callable[[], ListWords]
"""What says lists in words as they are kept at the moment of asking."""

LONGEST_LEAD = 366
MOST_MEMBERS = 20
_LONGEST = 48
_LANGUAGES = ("sv", "en")

MEMBERS: dict[MemberKind, Message] = {
    MemberKind.PERSON: message("Person"),
    MemberKind.OFFICE: message("Holder of an office"),
    MemberKind.BODY: message("Whole body"),
    MemberKind.CONTACTS: message("Contact persons of a department"),
    MemberKind.HOSTS: message("Hosts of the visit"),
    MemberKind.PARTICIPANTS: message("Those who take part in the programme"),
    MemberKind.INVOLVED_CONTACTS: message("Contact persons of the departments concerned"),
    MemberKind.INVOLVED_CHAIRS: message("Chairs of the committees concerned"),
    MemberKind.RESPONSIBLE: message("The responsible department"),
}
"""What each kind of member is called above its fields."""

_BY_VISIT: dict[MemberKind, Message] = {
    MemberKind.HOSTS: message("Those whom the visit names as hosts."),
    MemberKind.PARTICIPANTS: message("Those whom the programme names; on a journey also those who travel."),
    MemberKind.INVOLVED_CONTACTS: message("Contact person and deputy of each department that the visit involves."),
    MemberKind.INVOLVED_CHAIRS: message("Whoever chairs each committee that the visit involves."),
    MemberKind.RESPONSIBLE: message("The contact person of the visit, and those of the department responsible for it."),
}

_NAMED: dict[ConditionKind, Message] = {
    ConditionKind.PARTNER: message("Partner"),
    ConditionKind.BODY: message("Department or committee concerned"),
    ConditionKind.HOST: message("Host"),
}


_DAY_OF_VISIT = message("Offices, bodies and contact persons are whoever holds them on the first day of the visit.")
_DAY_OF_LETTER = message(
    "Offices, bodies and contact persons are whoever holds them on the day that the letter is about, or today once that"
    " has passed."
)


def about_group(stage: Stage) -> Group:
    """Return what a list is called and for."""
    tongues = [(code, capital(stage.words.tongue(code))) for code in _LANGUAGES]
    fields = (
        Spec(name="name_sv", label=message("Name in Swedish")),
        Spec(name="name_en", label=message("Name in English")),
        Spec(name="purpose", label=message("Purpose"), kind=Kind.CHOICE, choices=choices_of(stage, Purpose)),
        Spec(name="language", label=message("Language of its letters"), kind=Kind.CHOICE, choices=lambda: tongues),
        Spec(name="note", label=message("Note"), kind=Kind.TEXT, width=1.0),
    )
    return Group(heading=message("The list"), fields=fields)


def leads_group(stage: Stage) -> Group:
    """Return how long before a visit the list is told."""
    number = partial(Spec, kind=Kind.NUMBER, bounds=(0, LONGEST_LEAD))
    unit = partial(Spec, kind=Kind.CHOICE, choices=choices_of(stage, LeadUnit))
    fields = (
        number(name="notice_number", label=message("Notice of the visit, before")),
        unit(name="notice_unit", label=message("Notice counted in")),
        number(name="programme_number", label=message("Programme, before")),
        unit(name="programme_unit", label=message("Programme counted in")),
    )
    note = message("Empty: not told by itself. A change is told at once, to those who were told before.")
    return Group(heading=message("How long before"), fields=fields, note=note)


def members_group(stage: Stage, known: Known, purpose: Purpose) -> Group:
    """Return who is on the list; those whom a visit tells are offered where the list is for visits."""
    offered = [kind for kind in MEMBERS if purpose == Purpose.VISITS or kind not in BY_VISIT]
    body = partial(Spec, name="body_id", kind=Kind.BODY, width=0.5)
    rows = RowsSpec(
        name="members",
        label=message("People, offices and bodies"),
        hint=_DAY_OF_VISIT if purpose == Purpose.VISITS else _DAY_OF_LETTER,
        make=_made_member(MemberKind.PERSON),
        add=message("Add a recipient"),
        adds=tuple((MEMBERS[kind], _made_member(kind)) for kind in offered),
        is_ready=is_known,
        titled=lambda one: MEMBERS[one.kind],
        told=lambda one: member_told(stage, known(), one),
        is_parted=True,
        most=MOST_MEMBERS,
        sought=lambda one: f"{known().member(one)} {stage.say(MEMBERS[one.kind])}",
        columns=(
            Spec(name="person_id", label=message("Name"), kind=Kind.PERSON, matters=_is(MemberKind.PERSON)),
            body(label=message("Body"), matters=lambda one: one.kind in WITH_BODY),
            Spec(
                name="role",
                label=message("Office as it is held"),
                kind=Kind.OFFERED,
                offers=lambda one: roles_in(stage, known(), one),
                matters=_is(MemberKind.OFFICE),
            ),
            Spec(name="reason_*", label=message("Reason in your own words")),
        ),
    )
    return Group(heading=message("Recipients"), fields=(rows,))


def conditions_group(stage: Stage, said: Extra) -> Group:
    """Return which visits the list concerns; of each kind of condition that is used, one must hold."""
    fields = (
        _words("directions", message("Direction"), choices_of(stage, Direction)),
        _words("visit_kinds", message("Kind of visit"), choices_of(stage, VisitKind)),
        _words("partner_kinds", message("Kind of partner"), lambda: list(kind_names(stage).items())),
        _words("goals", message("Goal that the visit serves"), lambda: _goals(stage)),
        _words("policies", message("Policy that applies"), lambda: _policies(stage)),
        _records(),
    )
    note = message("Of each line in which something is ticked, one must be so. Nothing ticked: every visit.")
    return Group(heading=message("Which visits"), fields=fields, note=note, extra=said)


def inner_group(stage: Stage, known: Known, edited: EditedList, unfold: Extra) -> Group:
    """Return which other lists the list holds; none that holds it is offered."""

    def others() -> list[tuple[Any, str]]:
        words = known()
        lists = words.register.lists.values()
        barred = holders(edited.id, lists) - set(edited.inner)
        return [(each.id, shortened(words.name(each), _LONGEST)) for each in lists if each.id not in barred]

    field = Spec(name="inner", label=message("Other lists on this list"), kind=Kind.CHOICES, width=1.0, choices=others)
    return Group(heading=message("Advanced"), fields=(field,), extra=unfold)


def member_told(stage: Stage, words: ListWords, one: Member) -> tuple[str, str]:
    """Return who a member is today, and the tone in which it is said: what is vacant stands out."""
    if one.kind in _BY_VISIT:
        return stage.say(_BY_VISIT[one.kind]), "text3"
    if one.kind == MemberKind.PERSON or not is_known(one):
        return "", "text3"
    names, vacant = words.standings(stands_for(one, Matter(day=stage.today), words.register))
    said = [stage.say("Today: {names}.", names=stage.words.listing(names))] if names else []
    if vacant and one.kind == MemberKind.OFFICE:
        roles = roles_in(stage, words, one)
        there = stage.say("Offices held there: {roles}.", roles=stage.words.listing(roles)) if roles else ""
        vacant = [*vacant, there or stage.say("No offices there have been entered. They stand under Offices held.")]
    return " ".join([*said, *vacant]), "warn" if vacant else "text3"


def roles_in(stage: Stage, words: ListWords, one: Member) -> list[str]:
    """Return the offices that are held in the body of a member today, each once, as they are written."""
    if one.body_id is None:
        return []
    held = words.register.offices_in(one.body_id, stage.today)
    return list(dict.fromkeys(office.role_sv for office in held if office.role_sv))


def _made_member(kind: MemberKind) -> Callable[[], Member]:
    return lambda: Member(id=uuid4(), kind=kind)


def _is(kind: MemberKind) -> Callable[[Member], bool]:
    return lambda one: one.kind == kind


def _words(name: str, called: Message, choices: Callable[[], Any]) -> Spec:
    return Spec(name=name, label=called, kind=Kind.CHOICES, width=1.0, choices=choices)


def _records() -> RowsSpec:
    def made(kind: ConditionKind) -> Callable[[], Condition]:
        return lambda: Condition(id=uuid4(), kind=kind)

    def of(kind: ConditionKind) -> Callable[[Condition], bool]:
        return lambda one: one.kind == kind

    partner, body, host = ConditionKind.PARTNER, ConditionKind.BODY, ConditionKind.HOST
    return RowsSpec(
        name="named",
        label=message("By name"),
        make=made(partner),
        add=message("Add a partner, a department or a host"),
        adds=tuple((called, made(kind)) for kind, called in _NAMED.items()),
        is_ready=names_record,
        is_ordered=False,
        columns=(
            Spec(name="partner_id", label=_NAMED[partner], kind=Kind.PARTNER, width=1.0, matters=of(partner)),
            Spec(name="body_id", label=_NAMED[body], kind=Kind.BODY, width=1.0, matters=of(body)),
            Spec(name="person_id", label=_NAMED[host], kind=Kind.PERSON, width=1.0, matters=of(host)),
        ),
    )


def _goals(stage: Stage) -> list[tuple[str, str]]:
    pick = stage.words.pick
    return [(one.code, pick(one.text_sv, one.text_en)) for one in stage.desk.municipality.policy().goals]


def _policies(stage: Stage) -> list[tuple[str, str]]:
    return [(one.key, one.name) for one in stage.desk.municipality.policies()]
