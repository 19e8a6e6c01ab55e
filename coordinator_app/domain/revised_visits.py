"""Revisions of the visit as a whole: its days, its texts, and what is told about the partner."""

from collections.abc import Iterator
from dataclasses import replace

from coordinator_app.domain.briefing import Dossier, Part
from coordinator_app.domain.partners import Partner
from coordinator_app.domain.revised import Matter, Revision, differ
from coordinator_app.words import Dated, DayForm, Message, message

_COVER: frozenset[Part] = frozenset()
_PURPOSE = frozenset({Part.PURPOSE})
_SUMMARY = frozenset({Part.SUMMARY})
_IN_BRIEF = _PURPOSE | _SUMMARY
_PRACTICAL = frozenset({Part.PRACTICAL})

_TEXTS: tuple[tuple[tuple[str, ...], frozenset[Part], Message], ...] = (
    (("title_sv", "title_en", "title_own"), _COVER, message("The visit has another title.")),
    (("status",), _COVER, message("The state of the visit has changed.")),
    (("case_number",), _COVER, message("The case number has changed.")),
    (("coordinator_id",), _COVER, message("Somebody else is responsible.")),
    (("purpose_sv", "purpose_en", "lead_sv", "lead_en"), _IN_BRIEF, message("The purpose has been rewritten.")),
    (("achieve_sv", "achieve_en"), _SUMMARY, message("What to achieve has changed.")),
    (("avoid_sv", "avoid_en"), _SUMMARY, message("What not to raise has changed.")),
    (("goals", "council_goals_sv", "council_goals_en"), _PURPOSE, message("The goals have changed.")),
    (("benefit_sv", "benefit_en", "target_groups"), _PURPOSE, message("Whom the visit benefits has changed.")),
    (("background_sv", "background_en"), _PURPOSE, message("The background has been rewritten.")),
    (("bodies", "organisations", "levels"), _PURPOSE, message("Who takes part has changed.")),
    (("themes",), frozenset({Part.PROGRAMME}), message("The theme of a day has changed.")),
    (("gift_sv", "gift_en"), _SUMMARY, message("The gift has changed.")),
    (("dress_sv", "dress_en"), _SUMMARY, message("The dress has changed.")),
    (("lodging_sv", "lodging_en"), _PRACTICAL, message("The accommodation has changed.")),
    (("languages",), _PRACTICAL, message("The languages have changed.")),
    (("interpreter_sv", "interpreter_en"), _SUMMARY | _PRACTICAL, message("The interpreter has changed.")),
    (
        ("travel_decision", "cost_centre", "host_abroad_id"),
        _PRACTICAL,
        message("The travel decision, the cost centre or the host abroad has changed."),
    ),
    (("contact_id",), _COVER, message("There is another contact person on the day.")),
)


def of_visit(before: Dossier, after: Dossier) -> Iterator[Revision]:
    """Yield what is new of the visit as a whole."""
    was, now = before.visit, after.visit
    if (was.starts_on, was.ends_on) != (now.starts_on, now.ends_on):
        moved = message(
            "The visit takes place {first} – {last}, not {old_first} – {old_last}.",
            first=Dated(now.starts_on),
            last=Dated(now.ends_on, DayForm.FULL),
            old_first=Dated(was.starts_on),
            old_last=Dated(was.ends_on),
        )
        yield Revision(matter=Matter.VISIT, sentence=moved)
    for names, parts, sentence in _TEXTS:
        is_silent = names[0] == "lodging_sv" and now.has_matter_of_lodging
        if differ(was, now, names) and not is_silent:
            yield Revision(matter=Matter.VISIT, sentence=sentence, parts=parts, field=names[0])
    if _told(before.partner) != _told(after.partner):
        rewritten = message("What is told about the partner has changed.")
        about = frozenset({Part.PARTNER, Part.RELATION})
        yield Revision(matter=Matter.VISIT, sentence=rewritten, parts=about)
    if before.agreements != after.agreements:
        agreed = message("The agreements in force have changed.")
        yield Revision(matter=Matter.VISIT, sentence=agreed, parts=frozenset({Part.AGREEMENTS}))


def _told(partner: Partner | None) -> Partner | None:
    return replace(partner, version=0) if partner else None
