"""How rows of agreements look: the icon and the colour of each status, the colours and the names of the groups."""

from coordinator_app.domain.agreement_dates import Standing
from coordinator_app.domain.agreement_lines import AgreementGroup, AgreementLine, SeenAgreement
from coordinator_app.domain.agreement_status import StatusLook
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

STATUSES = {
    StatusLook.ENDS_SOON: ("error_circle", "danger", "danger"),
    StatusLook.ATTENTION: ("warning", "warn", "warn"),
    StatusLook.IN_FORCE: ("checkmark_circle", "ok", "text"),
    StatusLook.RENEWS: ("history", "text2", "text"),
    StatusLook.PROPOSED: ("document_edit", "text2", "text"),
    StatusLook.COMING: ("clock", "text2", "text"),
    StatusLook.LEAVING: ("arrow_right", "text2", "text"),
    StatusLook.OVER: ("circle", "text2", "text"),
}
"""The icon of each status, its colour, and that of its words."""

FILLED = frozenset({StatusLook.ENDS_SOON, StatusLook.ATTENTION, StatusLook.IN_FORCE})
"""Whose icons are filled."""

GROUPS: dict[AgreementGroup, tuple[str, Message]] = {
    AgreementGroup.SISTER_CITY: ("incoming", message("Sister city agreements")),
    AgreementGroup.MEMBERSHIP: ("network", message("Memberships")),
    AgreementGroup.OTHER: ("outgoing", message("Projects & other")),
}
"""The tone and the name of each group."""

_OVER = frozenset({Standing.EXPIRED, Standing.ENDED, Standing.DECLINED})


def tone_of(seen: SeenAgreement) -> str:
    """Return the tone of a bar: that of its group, or a neutral one where the agreement is over."""
    return "neutral" if seen.validity.standing in _OVER else GROUPS[seen.line.group][0]


def group_name(stage: Stage, group: AgreementGroup) -> str:
    """Return the name of a group, with the word that the policy has for a sister city."""
    if group is not AgreementGroup.SISTER_CITY:
        return stage.say(GROUPS[group][1])
    policy = stage.desk.municipality.policy()
    sister = stage.words.pick(policy.sister_city_sv, policy.sister_city_en)
    usual, said = stage.say("sister city"), stage.say(GROUPS[group][1])
    return sister[:1].upper() + said.casefold().replace(usual, sister)[1:]


def flag_of(line: AgreementLine) -> str:
    """Return the country whose flag stands for the other party; a network has none."""
    return "" if line.partner_kind in {None, PartnerKind.NETWORK} else line.country


def name_of(stage: Stage, line: AgreementLine) -> str:
    """Return with whom an agreement is, or its title where nobody is named."""
    pick = stage.words.pick
    named = pick(line.partner_name_sv, line.partner_name_en) or pick(line.party_sv, line.party_en)
    return named or pick(line.title_sv, line.title_en) or stage.say("No title")


def about(stage: Stage, line: AgreementLine, kind: str) -> str:
    """Return what stands beneath the name: the kind, and the title where it tells more than kind and name."""
    title, name = stage.words.pick(line.title_sv, line.title_en), name_of(stage, line)
    tells_more = title and title != name and name.casefold() not in title.casefold()
    if not tells_more:
        return kind
    return title if title.casefold().startswith(kind.casefold()) else f"{kind} · {title}"
