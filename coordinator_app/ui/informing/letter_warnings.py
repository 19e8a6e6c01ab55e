"""What is said beneath a letter before it leaves: whom it does not reach, and which file should stay within."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from coordinator_app.ui.bars import bar
from coordinator_app.ui.informing.occasion import Addressee
from coordinator_app.ui.layouts import clear
from coordinator_app.ui.stage import Stage

_FEW = 5
"""So many recipients without an address are told one by one; beyond that their number is told."""


class LetterWarnings(QVBoxLayout):
    """Bars beneath one another."""

    def __init__(self, stage: Stage, add_address: Callable[[UUID], object]) -> None:
        """Take what asks for somebody's address."""
        super().__init__()
        self._stage, self._add_address = stage, add_address
        self.setSpacing(stage.look.px(6))

    def tell(self, lacking: Sequence[Addressee], leaving: str) -> None:
        """Tell who has no address that can be used, and that an internal file would leave, where one would."""
        clear(self)
        look, say = self._stage.look, self._stage.say
        for one in lacking[:_FEW]:
            name = one.name or say("No name")
            said = say("{name} has no e-mail address that can be used, and is not included.", name=name)
            add = (say("Add address"), partial(self._add_address, one.person_id))
            self.addWidget(bar(look, [said], [add], is_warning=True))
        if len(lacking) > _FEW:
            more = say("{number} more have no address either.", number=len(lacking) - _FEW)
            self.addWidget(bar(look, [more], is_warning=True))
        if leaving:
            self.addWidget(bar(look, [leaving], is_warning=True))
