"""What a visit is called inside a sentence."""

from coordinator_app.domain.partners import Partner
from coordinator_app.domain.visits import Direction, Visit
from coordinator_app.words import Either, Message, message


def called(visit: Visit, partner: Partner | None) -> Message:
    """Return what a visit is called inside a sentence: by its partner, or by its title where it has none."""
    if partner is None:
        return message("“{title}”", title=Either(visit.title_sv, visit.title_en))
    name = Either(partner.name_sv, partner.name_en)
    if visit.direction == Direction.OUTGOING:
        return message("the journey to {partner}", partner=name)
    if visit.direction == Direction.DIGITAL:
        return message("the digital meeting with {partner}", partner=name)
    return message("the visit from {partner}", partner=name)
