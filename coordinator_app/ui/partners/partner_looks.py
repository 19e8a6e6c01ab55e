"""How the status of a partner and its flag are shown."""

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.partners import Partner, PartnerKind, PartnerStatus
from coordinator_app.domain.registers import PartnerLine
from coordinator_app.ui.marks import FlagMark, IconMark
from coordinator_app.ui.partner_words import KINDS
from coordinator_app.ui.stage import Stage

STATUSES = {
    PartnerStatus.CANDIDATE: ("warn", "clock"),
    PartnerStatus.ACTIVE: ("ok", "checkmark_circle"),
    PartnerStatus.DORMANT: ("neutral", "history"),
    PartnerStatus.PAUSED: ("warn", "error_circle"),
    PartnerStatus.ENDED: ("neutral", "dismiss"),
}
"""The tone and the icon of each status."""


def flag_of(partner: Partner | PartnerLine) -> str:
    """Return the country whose flag stands for a partner; a network has none."""
    return "" if partner.kind == PartnerKind.NETWORK else partner.country


def native_name(stage: Stage, partner: Partner | PartnerLine) -> str:
    """Return the name in the partner's own language, empty where the window shows that one anyway."""
    is_shown = partner.native_name == stage.words.pick(partner.name_sv, partner.name_en)
    return "" if is_shown else partner.native_name


def mark_of(stage: Stage, partner: Partner) -> QWidget:
    """Return the flag of a partner, or the icon of its kind where it has none."""
    flag = flag_of(partner)
    if flag and stage.look.flag(flag, 8, 1.0) is not None:
        return FlagMark(stage.look, flag, stage.words.country(flag), 40)
    return IconMark(stage.look, KINDS[partner.kind][1], "text3", size=32)
