"""Which templates the letters of a notification list begin with: the usual ones, or those that the list names."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.notification_lists import ListTemplate, Purpose

PURPOSES: Mapping[Purpose, tuple[TemplatePurpose, ...]] = {
    Purpose.VISITS: (
        TemplatePurpose.NOTICE,
        TemplatePurpose.PROGRAMME,
        TemplatePurpose.CHANGE,
        TemplatePurpose.CHANGE_SHORT,
        TemplatePurpose.CANCELLED,
    ),
    Purpose.AGREEMENTS: (TemplatePurpose.AGREEMENT_RENEWAL,),
    Purpose.TRAVEL_REPORTS: (TemplatePurpose.TRAVEL_REPORT,),
    Purpose.NEWSLETTERS: (TemplatePurpose.NEWSLETTER,),
    Purpose.NETWORK_MEETINGS: (TemplatePurpose.MEETING_INVITATION, TemplatePurpose.MEETING_CANCELLED),
}
"""What the letters of a list are for, by what the list is for."""


def named_template(templates: Iterable[ListTemplate], purpose: TemplatePurpose, language: str) -> UUID | None:
    """Return the id of the template that is named for a purpose in a language, None where it is the usual one."""
    return next((one.template_id for one in templates if (one.purpose, one.language) == (purpose, language)), None)


def with_template(
    templates: Iterable[ListTemplate],
    purpose: TemplatePurpose,
    language: str,
    template_id: UUID | None,
    new_id: Callable[[], UUID],
) -> tuple[ListTemplate, ...]:
    """Return what a list names, with another template for a purpose in a language; None lets it be the usual one."""
    known = tuple(templates)
    was = next((one for one in known if (one.purpose, one.language) == (purpose, language)), None)
    others = tuple(one for one in known if (one.purpose, one.language) != (purpose, language))
    if template_id is None:
        return others
    if was is not None:
        return tuple(replace(one, template_id=template_id) if one.id == was.id else one for one in known)
    return (*others, ListTemplate(id=new_id(), purpose=purpose, language=language, template_id=template_id))


def begun_with(
    offered: Sequence[LetterTemplate], named: Iterable[ListTemplate], language: str
) -> LetterTemplate | None:
    """Return what a letter in a language begins with: what its list names, else the usual one; None where none is.

    `offered` are the templates for what is told, of each purpose and language the usual one first. A template that is
    no longer there, or has come to be for something else, is not missed.
    """
    spoken = [one for one in offered if one.language == language] or list(offered)
    usual = next(iter(spoken), None)
    if usual is None:
        return None
    wanted = named_template(named, usual.purpose, usual.language)
    return next((one for one in spoken if one.id == wanted and one.purpose == usual.purpose), usual)
