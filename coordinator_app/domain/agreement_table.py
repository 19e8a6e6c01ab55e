"""The list of agreements as a table for spreadsheets: a row for each, its days as numbers that can be ordered."""

from collections.abc import Iterator
from datetime import date

from coordinator_app.domain.agreement_lines import SeenAgreement
from coordinator_app.domain.agreement_list import AgreementList, party_of
from coordinator_app.domain.agreement_next_step import next_step
from coordinator_app.domain.agreement_status import status
from coordinator_app.domain.kind_words import kind_said
from coordinator_app.domain.labels import label
from coordinator_app.words import Message, Words, message

_HEADS: tuple[Message, ...] = (
    message("Party"),
    message("Country"),
    message("Title"),
    message("Kind"),
    message("Level"),
    message("Case number"),
    message("Decided on"),
    message("In force from"),
    message("First end"),
    message("Current end"),
    message("Renewal"),
    message("Last day for notice"),
    message("Next review"),
    message("Status"),
    message("Next step"),
    message("Responsible"),
    message("Responsible unit"),
    message("Cost per year"),
    message("Currency"),
)


def table_rows(told: AgreementList, words: Words) -> Iterator[tuple[str, ...]]:
    """Yield the heads and a row for each agreement, in the order of the list."""
    yield tuple(words.say(head) for head in _HEADS)
    for seen in told.agreements:
        yield _row(told, seen, words)


def _row(told: AgreementList, seen: SeenAgreement, words: Words) -> tuple[str, ...]:
    line, days, step = seen.line, seen.validity, next_step(seen)
    return (
        party_of(line, words),
        words.country(line.country) if line.country else "",
        words.pick(line.title_sv, line.title_en),
        kind_said(line.kind, told.policy, words),
        words.say(label(line.level)),
        line.case_number,
        *(_day(day) for day in (line.decided_on, days.begins_on, days.first_end_on, days.current_end_on)),
        words.say(label(line.terms.renewal)),
        *(_day(day) for day in (days.notice_on, days.review_on)),
        words.say(status(seen).sentence),
        words.say(step.sentence) if step else "",
        line.responsible,
        words.pick(line.responsible_body_sv, line.responsible_body_en),
        "" if line.cost_per_year is None else str(line.cost_per_year),
        "" if line.cost_per_year is None else line.currency,
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
