"""What the overview of a visit asks for, in groups."""

from uuid import uuid4

from coordinator_app.domain.collation import sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.programme import Speech, TalkingPoints
from coordinator_app.domain.visits import (
    DayContact,
    Direction,
    Host,
    InvolvedBody,
    InvolvedOrganisation,
    Level,
    PracticalMatter,
    TargetGroup,
    Visit,
    VisitKind,
)
from coordinator_app.ui.forms.specs import NOBODY, Group, Kind, RowsSpec, Spec
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.visit_agreements import agreement_choices
from coordinator_app.words import message


def groups(stage: Stage, visit: Visit) -> tuple[Group, ...]:
    """Return the groups for a visit; what a journey, a visit here and a digital meeting need differs."""
    return (
        _core(stage, visit),
        _meeting(visit),
        _hosts(visit),
        _texts(),
        _talks(stage),
        _speeches(stage),
        _taking_part(),
        _practical(visit),
    )


def _core(stage: Stage, visit: Visit) -> Group:
    profile = stage.desk.municipality.policy()
    return Group(
        heading=message("Purpose and goals"),
        fields=(
            Spec(name="purpose_*", label=message("Purpose, in one sentence"), kind=Kind.TEXT, width=1.0),
            Spec(name="partner_id", label=message("Partner"), kind=Kind.PARTNER),
            Spec(name="responsible_body_id", label=message("Responsible department"), kind=Kind.BODY),
            Spec(
                name="agreement_id",
                label=message("Agreement"),
                kind=Kind.CHOICE,
                width=1.0,
                choices=lambda: agreement_choices(stage, visit),
            ),
            Spec(name="case_number", label=message("Case number"), hint=message("Such as KS 2026-318")),
            Spec(
                name="kind",
                label=message("Kind of visit"),
                kind=Kind.CHOICE,
                choices=lambda: [(kind, _capital(stage.say(label(kind)))) for kind in VisitKind],
            ),
            Spec(
                name="goals",
                label=message("Goals of the policy"),
                kind=Kind.CHOICES,
                width=1.0,
                choices=lambda: [(goal.code, stage.words.pick(goal.text_sv, goal.text_en)) for goal in profile.goals],
            ),
            Spec(name="council_goals_*", label=message("Goals of the council"), kind=Kind.LINES, hint=_EACH_LINE),
            Spec(name="benefit_*", label=message("Benefit for the municipality"), kind=Kind.TEXT),
            Spec(
                name="levels",
                label=message("Levels on which people meet"),
                kind=Kind.CHOICES,
                width=1.0,
                choices=lambda: [(level, _capital(stage.say(label(level)))) for level in Level],
            ),
        ),
        key="core",
    )


def _meeting(visit: Visit) -> Group:
    here = visit.direction == Direction.INCOMING
    return Group(
        heading=message("On one page for the presidium"),
        note=message("These lines make the summary with which the briefing pack begins."),
        fields=(
            Spec(name="lead_*", label=message("In two sentences: what it is about"), kind=Kind.TEXT, width=1.0),
            Spec(name="achieve_*", label=message("To achieve"), kind=Kind.LINES, hint=_THREE, lines=3),
            Spec(name="avoid_*", label=message("Not to raise"), kind=Kind.LINES, hint=_THREE, lines=3),
            Spec(name="gift_*", label=message("Gift")),
            Spec(name="dress_*", label=message("Dress")),
            Spec(
                name="contact_id",
                label=message("Contact person on the day") if here else message("Contact person during the journey"),
                kind=Kind.PERSON,
            ),
            Spec(name="coordinator_id", label=message("Coordinator"), kind=Kind.PERSON),
        ),
        key="summary",
    )


def _hosts(visit: Visit) -> Group:
    abroad = (Spec(name="host_abroad_id", label=message("Host abroad"), kind=Kind.PERSON),)
    return Group(
        heading=message("Hosts") if visit.direction == Direction.INCOMING else message("Representing the municipality"),
        fields=(
            RowsSpec(
                name="hosts",
                label=message("Who hosts or represents the municipality"),
                add=message("Add host"),
                begins_with="person_id",
                make=lambda: Host(id=uuid4(), person_id=NOBODY),
                columns=(
                    Spec(name="person_id", label=message("Name"), kind=Kind.PERSON, width=0.34),
                    Spec(name="role_*", label=message("What they do during the visit"), width=0.33),
                    Spec(
                        name="is_representative",
                        label=message("Represents the municipality"),
                        kind=Kind.FLAG,
                        width=0.33,
                    ),
                ),
            ),
            *(abroad if visit.direction == Direction.OUTGOING else ()),
        ),
        key="hosts",
    )


def _texts() -> Group:
    return Group(
        heading=message("Background"),
        fields=(
            Spec(name="background_*", label=message("Background note"), kind=Kind.TEXT, width=1.0, lines=4),
            Spec(
                name="internal_note",
                label=message("Internal note"),
                kind=Kind.TEXT,
                width=1.0,
                hint=message("Yours alone: it is never part of a document."),
            ),
        ),
        key="background",
    )


def _talks(stage: Stage) -> Group:
    return Group(
        heading=message("Talking points"),
        fields=(
            RowsSpec(
                name="talking_points",
                label=message("For each meeting, at most four points under each heading"),
                add=message("Add talking points"),
                make=lambda: TalkingPoints(id=uuid4(), title_sv=stage.say("New meeting")),
                columns=(
                    Spec(name="title_*", label=message("Meeting or subject")),
                    Spec(name="goal_*", label=message("Our goal")),
                    Spec(name="raise_*", label=message("We raise"), kind=Kind.LINES, hint=_EACH_LINE, lines=3),
                    Spec(name="expect_*", label=message("They may raise"), kind=Kind.LINES, hint=_EACH_LINE, lines=3),
                    Spec(name="avoid_*", label=message("Avoid"), kind=Kind.LINES, hint=_EACH_LINE),
                    Spec(name="background_*", label=message("Background"), kind=Kind.TEXT),
                ),
            ),
        ),
        key="talks",
    )


def _speeches(stage: Stage) -> Group:
    return Group(
        heading=message("Speeches and toasts"),
        fields=(
            RowsSpec(
                name="speeches",
                label=message("Who speaks, when and for how long"),
                add=message("Add a speech"),
                make=lambda: Speech(id=uuid4(), title_sv=stage.say("New speech")),
                columns=(
                    Spec(name="title_*", label=message("Title")),
                    Spec(name="speaker_id", label=message("Speaker"), kind=Kind.PERSON),
                    Spec(name="occasion_*", label=message("Occasion")),
                    Spec(name="minutes", label=message("Minutes"), kind=Kind.NUMBER, width=0.2),
                    Spec(
                        name="language",
                        label=message("Language"),
                        kind=Kind.CHOICE,
                        width=0.3,
                        choices=lambda: tongues(stage),
                    ),
                    Spec(name="text", label=message("The speech"), kind=Kind.TEXT, width=1.0, lines=5),
                    Spec(name="text_en", label=message("Translation into English"), kind=Kind.TEXT, width=1.0),
                ),
            ),
        ),
        key="speeches",
    )


def _taking_part() -> Group:
    return Group(
        heading=message("Taking part"),
        fields=(
            RowsSpec(
                name="bodies",
                label=message("Departments and bodies"),
                add=message("Add department"),
                begins_with="body_id",
                make=lambda: InvolvedBody(id=uuid4(), body_id=NOBODY),
                columns=(Spec(name="body_id", label=message("Department or body"), kind=Kind.BODY, width=1.0),),
            ),
            RowsSpec(
                name="organisations",
                label=message("Local and regional actors"),
                add=message("Add organisation"),
                begins_with="organisation_id",
                make=lambda: InvolvedOrganisation(id=uuid4(), organisation_id=NOBODY),
                columns=(
                    Spec(name="organisation_id", label=message("Organisation"), kind=Kind.ORGANISATION, width=1.0),
                ),
            ),
            RowsSpec(
                name="target_groups",
                label=message("Target groups"),
                add=message("Add target group"),
                make=lambda: TargetGroup(id=uuid4()),
                columns=(
                    Spec(name="name_*", label=message("Group")),
                    Spec(name="number", label=message("Participants"), kind=Kind.NUMBER, width=0.25),
                    Spec(name="young_number", label=message("Of whom young"), kind=Kind.NUMBER, width=0.25),
                ),
            ),
        ),
        key="taking_part",
    )


def _practical(visit: Visit) -> Group:
    costs = (
        Spec(name="travel_decision", label=message("Decision on the journey")),
        Spec(name="cost_centre", label=message("Cost centre")),
    )
    return Group(
        heading=message("Practical matters"),
        fields=(
            Spec(name="interpreter_*", label=message("Interpreter"), kind=Kind.INTERPRETER),
            Spec(name="lodging_*", label=message("Accommodation")),
            *(costs if visit.direction == Direction.OUTGOING else ()),
            RowsSpec(
                name="practical",
                label=message("More that guests and hosts should know"),
                add=message("Add practical matter"),
                make=lambda: PracticalMatter(id=uuid4()),
                columns=(
                    Spec(name="label_*", label=message("About"), width=0.3),
                    Spec(name="text_*", label=message("What applies"), kind=Kind.TEXT, width=0.7),
                ),
            ),
            RowsSpec(
                name="contacts",
                label=message("Contacts on the day"),
                add=message("Add contact"),
                begins_with="person_id",
                make=lambda: DayContact(id=uuid4(), person_id=NOBODY),
                columns=(
                    Spec(name="person_id", label=message("Name"), kind=Kind.PERSON),
                    Spec(name="role_*", label=message("Call about")),
                ),
            ),
        ),
        key="practical",
    )


def tongues(stage: Stage) -> list[tuple[str, str]]:
    """Return the languages that speeches are given in, by their names."""
    codes = ("sv", "en", "de", "fr", "es", "pl", "fi", "no", "da", "zh", "uk", "et", "lv", "lt", "nl", "it")
    return sorted(((code, stage.words.tongue(code)) for code in codes), key=lambda each: sort_key(each[1]))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


_EACH_LINE = message("One on each line")
_THREE = message("One on each line, at most three")
