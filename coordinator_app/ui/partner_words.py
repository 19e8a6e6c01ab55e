"""What partners are called: the municipality's policy says whether a sister city is a vänort or a systerstad."""

from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.ui.capital import capital
from coordinator_app.ui.stage import Stage


def section_name(stage: Stage) -> str:
    """Return the name of the section: Vänorter & nätverk, Systerstäder & nätverk."""
    policy = stage.desk.municipality.policy()
    said = stage.words.pick(policy.sister_cities_sv, policy.sister_cities_en)
    return stage.say("{sister_cities} & networks", sister_cities=capital(said))


def kind_names(stage: Stage) -> dict[PartnerKind, str]:
    """Return what each kind of partner is called, as the beginning of a line."""
    policy = stage.desk.municipality.policy()
    named = {kind: capital(stage.say(label(kind))) for kind in PartnerKind}
    return named | {
        PartnerKind.SISTER_CITY: capital(stage.words.pick(policy.sister_city_sv, policy.sister_city_en)),
    }


KINDS = {
    PartnerKind.SISTER_CITY: ("accent", "handshake"),
    PartnerKind.FRIENDSHIP: ("incoming", "star"),
    PartnerKind.MUNICIPAL_PARTNERSHIP: ("outgoing", "building_government"),
    PartnerKind.NETWORK: ("network", "globe"),
    PartnerKind.PROJECT: ("neutral", "task_list_ltr"),
}
"""The tone and the icon of each kind."""
