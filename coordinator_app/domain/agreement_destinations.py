"""Where a click leads: the tab of an agreement's page on which one of its fields stands."""

from enum import StrEnum


class AgreementTab(StrEnum):
    """The tabs of an agreement's page; that of the network is for memberships alone."""

    OVERVIEW = "overview"
    VALIDITY = "validity"
    DECISION = "decision"
    FILES = "files"
    NETWORK = "network"
    ECONOMY = "economy"
    HISTORY = "history"


_FIELDS: dict[AgreementTab, frozenset[str]] = {
    AgreementTab.VALIDITY: frozenset(
        (
            *("stage", "sent_on", "sign_by_on", "signed_on", "in_force_on", "first_end_on"),
            *("renewal", "renewal_months", "review_months", "reviewed_on", "open_ended_reason"),
            *("notice_number", "notice_unit", "notice_given_on", "notice_by", "extensions"),
            *("ended_on", "end_reason", "has_own_ladder", "ladder"),
        )
    ),
    AgreementTab.DECISION: frozenset({"decision_id", "assessments"}),
    AgreementTab.FILES: frozenset({"signatories", "files"}),
    AgreementTab.NETWORK: frozenset({"network_level", "representatives", "activities"}),
    AgreementTab.ECONOMY: frozenset({"cost_per_year", "currency", "fees"}),
}


def tab_of(field: str) -> AgreementTab:
    """Return the tab on which a field of an agreement stands, by its name with or without its language."""
    bare = field.removesuffix("_sv").removesuffix("_en")
    return next((tab for tab, names in _FIELDS.items() if bare in names), AgreementTab.OVERVIEW)
