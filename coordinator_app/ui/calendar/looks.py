"""How each layer of the calendar looks, and what it is called: a colour, a shape or an icon, and words."""

from collections.abc import Mapping
from dataclasses import dataclass

from coordinator_app.domain.calendar import Layer
from coordinator_app.words import Message, message


@dataclass(frozen=True, kw_only=True)
class LayerLook:
    """The tone of its tokens, the icon that tells it without colour, and its name."""

    tone: str
    icon: str
    name: Message


LAYERS: Mapping[Layer, LayerLook] = {
    Layer.INCOMING: LayerLook(tone="incoming", icon="arrow_down_left", name=message("Visits here")),
    Layer.OUTGOING: LayerLook(tone="outgoing", icon="arrow_up_right", name=message("Journeys out")),
    Layer.NETWORK: LayerLook(tone="network", icon="people", name=message("Networks & projects")),
    Layer.AGREEMENT: LayerLook(tone="agreement", icon="document_edit", name=message("Agreements")),
    Layer.DEADLINE: LayerLook(tone="agreement", icon="clock", name=message("Deadlines")),
    Layer.MEETING: LayerLook(tone="neutral", icon="building_government", name=message("Political meetings")),
}
"""The layers in the order in which they can be switched."""
