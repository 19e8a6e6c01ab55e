"""What the rows and figures of the record of informing say, in words."""

from collections.abc import Iterator

from coordinator_app.domain.informing_figures import InformingFigures, InformingYear, ListFigures
from coordinator_app.domain.informing_rows import InformingRow, RecordedVisit
from coordinator_app.domain.labels import label
from coordinator_app.domain.obligations import State
from coordinator_app.words import Either, Message, Words, message

_STATES: dict[State, Message] = {
    State.LATE: message("not told, the deadline has passed"),
    State.TO_INFORM: message("to be told"),
    State.DRAFT_OPENED: message("draft opened, not confirmed"),
    State.INFORMED_LATE: message("told late"),
    State.INFORMED: message("told in time"),
    State.EXEMPTED: message("exempted"),
    State.NOT_CONCERNED: message("not concerned"),
}

DEFINITIONS = (
    message(
        "Each row is one person and one round of one visit: the notice, the programme, or a change of what was told."
    ),
    message(
        "The margin is the number of days between the deadline and the day of the first telling, negative where that "
        "was late. The median is taken over the notice alone, and of an even number it is the mean of the middle two."
    ),
    message(
        "The share in time is of those who were told or should have been by now, rounded down. Nobody counts as told "
        "because a draft was opened, and who was told late stays so."
    ),
    message(
        "Where no deadline was set, whoever was told counts as told in time, and the time ends when the visit begins."
    ),
)

ALL, BY_ROUND = message("All"), message("By round")
"""What figures are parted by, the whole not at all."""

WHO_MAY_SEE = message("Internal: it names people and why they were told. It is for those who work with the visits.")


def opening(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def person_said(row: InformingRow, words: Words) -> str:
    """Return who a row is about."""
    return row.person or words.say("A person whose name has been erased")


def state_said(row: InformingRow, words: Words) -> str:
    """Return how it stands with a telling."""
    if row.state == State.INFORMED and row.due_on is None:
        return opening(words.say("told, without a deadline"))
    return opening(words.say(_STATES[row.state]))


def list_said(row: InformingRow, words: Words) -> str:
    """Return on which list somebody is, or that they were added by hand or are on none."""
    if row.list_name is not None:
        return _named(row.list_name, words)
    return words.say("Added by hand") if row.is_by_hand else words.say("On no list")


def reasons_said(row: InformingRow, words: Words) -> str:
    """Return why somebody was to be told."""
    return ", ".join(said for said in (words.say(reason).strip() for reason in row.reasons) if said)


def visit_said(visit: RecordedVisit, words: Words) -> str:
    """Return what a visit is called, and that it was cancelled."""
    title = words.pick(visit.title.swedish, visit.title.english) or words.say("No title")
    return words.say("{visit} (cancelled)", visit=title) if visit.is_cancelled else title


def parts_said(figures: InformingYear, words: Words) -> Iterator[tuple[Message, str, InformingFigures]]:
    """Yield what the figures are parted by, what each part is called, and its own figures; the whole comes first."""
    yield ALL, words.say(ALL), figures.whole
    for told, each in figures.by_round:
        yield BY_ROUND, opening(words.say(label(told))), each
    for one in figures.by_list:
        yield message("By list"), _list_named(one, words), one.figures
    for month, each in figures.by_month if figures.year is not None else ():
        yield message("By month of the visit"), words.month(month), each


def _list_named(one: ListFigures, words: Words) -> str:
    return _named(one.name, words) if one.name is not None else words.say("On no list")


def _named(name: Either, words: Words) -> str:
    return words.pick(name.swedish, name.english) or "–"
