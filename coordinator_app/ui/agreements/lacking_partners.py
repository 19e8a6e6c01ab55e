"""The partners with which nothing is in force, in place of the agreements that the list would show."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.domain.agreement_lines import AgreementLine, partners_with_agreements, seen_on
from coordinator_app.domain.collation import is_within, sort_key
from coordinator_app.domain.labels import label
from coordinator_app.domain.partners import PartnerKind, PartnerStatus
from coordinator_app.domain.registers import PartnerLine
from coordinator_app.ui.capital import capital
from coordinator_app.ui.layouts import card, column
from coordinator_app.ui.list_view import Cell, Cells, ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.partner_words import KINDS, kind_names
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Column, TableModel
from coordinator_app.ui.texts import text
from coordinator_app.words import message


class LackingPartners(QWidget):
    """Partners that have ended are left out; Enter opens the partner."""

    partner_chosen = Signal(object)

    def __init__(self, stage: Stage) -> None:
        """Show nobody yet."""
        super().__init__()
        self._stage = stage
        say = stage.say
        self._named = kind_names(stage)
        self._model: TableModel[PartnerLine] = TableModel(self._columns(), stage.words)
        self.view = ListView(stage, "lacking", say("Partners without agreement"), self._model, self._cells())
        self.view.chosen.connect(self.partner_chosen)
        self._sentence = text(stage.look, "", "body", "text2", wraps=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sentence)
        self._rows = card(column(self.view), stage.look, margin=2)
        whole.addWidget(self._rows, 1)
        whole.addStretch(0)

    def show_partners(self, lines: Sequence[AgreementLine], sought: str) -> None:
        """Show the partners that none of the agreements in force is with, and whose names are sought."""
        bound = partners_with_agreements(seen_on(lines, self._stage.today))
        wanted = [
            one
            for one in self._stage.desk.partners.lines(self._stage.words.language)
            if one.id not in bound
            and one.status != PartnerStatus.ENDED
            and is_within(sought, f"{one.name_sv} {one.name_en} {one.native_name}")
        ]
        self._model.show(lambda _key, descends: LoadedLines(wanted, self._name_key, is_descending=descends))
        said = self._stage.words.say_many(
            "Nothing is in force with {number} partner.", "Nothing is in force with {number} partners.", len(wanted)
        )
        self._rows.setVisible(bool(wanted))
        self._sentence.setText(said if wanted else self._stage.say("Something is in force with every partner."))

    def point(self) -> None:
        """Put the keyboard on the list."""
        self.view.point()

    def _name_key(self, one: PartnerLine) -> str:
        return sort_key(self._stage.words.pick(one.name_sv, one.name_en))

    def _columns(self) -> list[Column[PartnerLine]]:
        pick, say = self._stage.words.pick, self._stage.say
        return [
            Column(key="name", heading=message("Name"), text=lambda p: pick(p.name_sv, p.name_en), is_sortable=True),
            Column(key="kind", heading=message("Kind"), text=lambda p: self._named[p.kind], width=240),
            Column(key="status", heading=message("Status"), text=lambda p: capital(say(label(p.status))), width=150),
        ]

    def _cells(self) -> Cells:
        pick, say = self._stage.words.pick, self._stage.say
        drawn: dict[str, Callable[[PartnerLine], Cell]] = {
            "name": lambda p: _name(pick(p.name_sv, p.name_en) or say("No name"), p),
            "kind": lambda p: Cell(said=self._named[p.kind]),
            "status": lambda p: Cell(said=capital(say(label(p.status)))),
        }
        return drawn


def _name(said: str, partner: PartnerLine) -> Cell:
    flag = "" if partner.kind == PartnerKind.NETWORK else partner.country
    return Cell(said=said, flag=flag, icon="" if flag else KINDS[partner.kind][1], is_strong=True)
