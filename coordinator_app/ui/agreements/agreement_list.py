"""The list of agreements: how each stands, from when to when, and what comes next."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.agreement_lines import (
    AgreementFilter,
    AgreementGroup,
    AgreementLine,
    AgreementSpan,
    SeenAgreement,
)
from coordinator_app.domain.agreement_years import scale_for
from coordinator_app.domain.collation import is_within
from coordinator_app.services.agreement_papers import ListOrder
from coordinator_app.ui.agreement_words import agreement_kinds
from coordinator_app.ui.agreements.agreement_columns import Order, cells, columns, key_of, sentence
from coordinator_app.ui.agreements.agreement_table import AgreementTable
from coordinator_app.ui.agreements.exporting import export_list
from coordinator_app.ui.agreements.filter_row import FilterRow
from coordinator_app.ui.agreements.lacking_partners import LackingPartners
from coordinator_app.ui.agreements.list_bar import ListBar
from coordinator_app.ui.agreements.read_list import ReadList, read_list
from coordinator_app.ui.agreements.section_head import SectionHead, View
from coordinator_app.ui.agreements.validity_bar import ValidityBar
from coordinator_app.ui.announcing import announce
from coordinator_app.ui.deriving import Deriving
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.layouts import card, scrolling, shorten
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import Lines, TableModel
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message

_KINDS = frozenset({"agreement", "partner", "decision", "person", "body", "meeting", "municipality", "own_policy"})
_LEAST_HEIGHT = 180
"""The height of the list in pixels at 100 % text, under which the page scrolls."""


class AgreementList(QWidget):
    """All agreements are read at once, since what is shown of each follows from the day; off the window's thread."""

    agreement_chosen = Signal(object)
    agreement_edited = Signal(object)
    agreement_removed = Signal(object)
    partner_chosen = Signal(object)
    view_chosen = Signal(str)
    new_chosen = Signal()

    def __init__(self, stage: Stage) -> None:
        """Show the current agreements, or what was shown last."""
        super().__init__()
        self._stage = stage
        look, say = stage.look, stage.say
        self._read_last = ReadList()
        self._deriving = Deriving(stage, self)
        self._deriving.derived.connect(self._take)
        self._points_later = False
        self._wanted: Lines[SeenAgreement] = LoadedLines(())
        self._choices = ListBar(stage)
        self._choices.changed.connect(self._show)
        self._choices.filter_switched.connect(lambda is_shown: self.show_filter(is_shown=is_shown))
        self._filter = FilterRow(stage)
        self._filter.changed.connect(self._show)
        self._filter.line.left.connect(self.point)
        self._filter.hide()
        new = say("New agreement")
        self._head = SectionHead(stage, View.LIST, self.view_chosen.emit, new, self.new_chosen.emit, self.export)
        self._named = agreement_kinds(stage)
        self._model: TableModel[SeenAgreement] = TableModel(
            columns(stage, self._named), stage.words, lambda seen: sentence(stage, self._named, seen)
        )
        self._model.sort(list(Order).index(Order.STATUS))
        self._bar = ValidityBar(look, scale_for((), stage.today, self._choices.span))
        self.view = AgreementTable(stage, self._model, cells(stage, self._named), self._bar)
        self.view.chosen.connect(self.agreement_chosen)
        self.view.edited.connect(self.agreement_edited)
        self.view.removed.connect(self.agreement_removed)
        self.lacking = LackingPartners(stage)
        self.lacking.partner_chosen.connect(self.partner_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(card(_column(self.view), look, margin=2))
        self._stack.addWidget(self.lacking)
        self._legend = text(
            look,
            say("Red line = today. Hatched = period of notice. Arrow = until further notice. Diamond = decision."),
            "caption",
            "text3",
            wraps=True,
        )
        kept = self._legend.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # else the room that it leaves could bring the bars back, and so on
        self._legend.setSizePolicy(kept)
        self._has_rows = False
        self._lay_out()
        self._read()
        self.view.fitted.connect(self._show_legend)
        stage.day_turned.connect(self._read)

    @property
    def current_id(self) -> UUID | None:
        """The agreement of the current row."""
        return self.view.current_id

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show the list again where what it shows may have changed, or the day has."""
        if kinds & _KINDS:
            self._named.update(agreement_kinds(self._stage))
            self._choices.rename()
            self._read()

    def point(self) -> None:
        """Put the keyboard on the list, or as soon as it is read."""
        self._points_later = self._deriving.is_underway
        if self._filter.wants_partners:
            self.lacking.point()
        elif self._model.rowCount():
            self.view.point()

    def find_in_list(self) -> None:
        """Put the keyboard into the filter."""
        self._points_later = False
        self.show_filter(is_shown=True)
        self._filter.line.take_keyboard()

    def show_filter(self, *, is_shown: bool) -> None:
        """Show or hide the row of what the list can be asked for."""
        self._filter.setVisible(is_shown)
        self._choices.tell_filter(self._filter.number, is_shown=is_shown)

    def export(self) -> None:
        """Save what the list shows, in the order in which it shows it."""
        export_list(self._stage, self, self._ordered())

    def show_chosen(self, asked: AgreementFilter, told: str) -> None:
        """Show what was chosen in the portfolio, which is told above the list."""
        if asked.span is not None:
            self._choices.choose(asked.span)
        self._choices.show_all_groups()
        self.show_filter(is_shown=True)
        self._filter.come_with(asked, told)

    def _lay_out(self) -> None:
        look = self._stage.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(32), look.px(20), look.px(24), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(self._head)
        column.addWidget(self._choices)
        column.addWidget(self._filter)
        column.addWidget(self._stack, 1)
        column.addWidget(self._legend)
        self._stack.setMinimumHeight(look.px(_LEAST_HEIGHT))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content))

    def _read(self) -> None:
        """Read the agreements off the window's thread; those that are shown stay until then."""
        desk, today = self._stage.desk, self._stage.today
        self._deriving.begin(lambda _: read_list(desk, today))

    def _take(self, found: ReadList) -> None:
        self._read_last = found
        self._head.tell(" ".join(self._stage.say(part) for part in found.headline))
        self._filter.offer_years(list(found.end_years))
        self._show()
        if self._points_later:
            self.point()

    def _show(self) -> None:
        if self._deriving.is_underway and not self._read_last.seen:
            return
        seen = [each for each in self._read_last.seen if self._is_sought(each.line)]
        found = {span: list(filter(self._asked(span).holds, seen)) for span in AgreementSpan}
        self._choices.count({span: len(those) for span, those in found.items()})
        wanted = found[self._choices.span]
        self._bar.scale = scale_for(wanted, self._stage.today, self._choices.span)
        self._model.show(lambda key, descends: self._in_order(wanted, Order(key), is_descending=descends))
        self.view.show_scale()
        self._choices.tell_filter(self._filter.number, is_shown=not self._filter.isHidden())
        self._show_what(len(wanted))

    def _in_order(
        self, wanted: Sequence[SeenAgreement], order: Order, *, is_descending: bool
    ) -> LoadedLines[SeenAgreement]:
        self._wanted = LoadedLines(wanted, key_of(self._stage, order), is_descending=is_descending)
        return self._wanted

    def _ordered(self) -> ListOrder:
        """Return what is to be exported: the agreements that are shown, in their order."""
        shown = self._wanted.window(0, self._wanted.count())
        words = self._choices.said() + ([self._stage.say("filtered")] if self._filter.number else [])
        ids = tuple(each.id for each in shown)
        language = self._stage.words.language
        return ListOrder(today=self._stage.today, language=language, ids=ids, narrowed=", ".join(words))

    def _show_what(self, number: int) -> None:
        """Show the list, the partners without an agreement, or why there is nothing."""
        is_partners = self._filter.wants_partners
        self._has_rows = bool(number) and not is_partners
        self._show_legend()
        if is_partners:
            self.lacking.show_partners([each.line for each in self._read_last.seen], self._filter.text)
            self._stack.setCurrentIndex(1)
        elif number:
            self._stack.setCurrentIndex(0)
        else:
            self._show_empty()
        if self._filter.text and not is_partners:
            said = self._stage.words.say_many("{number} agreement.", "{number} agreements.", number)
            announce(self._filter.line, said)

    def _show_legend(self) -> None:
        """Explain the bars where there are any."""
        self._legend.setVisible(self._has_rows and self.view.has_bars)

    def _asked(self, span: AgreementSpan) -> AgreementFilter:
        base = AgreementFilter(today=self._stage.today, span=span, groups=self._choices.groups)
        asked = self._filter.asked(base)
        return replace(asked, among=self._read_last.gapped) if self._filter.wants_gaps else asked

    def _is_sought(self, line: AgreementLine) -> bool:
        sought = self._filter.text
        if not sought:
            return True
        country = self._stage.words.country(line.country) if line.country else ""
        names = f"{line.partner_name_sv} {line.partner_name_en} {line.party_sv} {line.party_en}"
        titles = f"{line.title_sv} {line.title_en} {line.case_number} {line.responsible}"
        return is_within(sought, f"{names} {titles} {country} {self._named[line.kind]}")

    def _show_empty(self) -> None:
        """Say why nothing is shown, and offer what helps."""
        say, look = self._stage.say, self._stage.look
        if self._filter.number or self._choices.groups != frozenset(AgreementGroup):
            empty = Empty(look, say("No agreements match the filter."), say("Clear the filter"), self._clear)
        elif not self._read_last.seen:
            said = say("No agreements here yet. Enter the first: with whom and of what kind is enough.")
            empty = Empty(look, said, say("New agreement"), self.new_chosen.emit)
        else:
            empty = Empty(look, say(_NOTHING[self._choices.span]))
        shorten(self._stack, 2)
        self._stack.addWidget(empty)
        self._stack.setCurrentWidget(empty)

    def _clear(self) -> None:
        self._choices.show_all_groups()
        self._filter.clear()


_NOTHING: dict[AgreementSpan, Message] = {
    AgreementSpan.CURRENT: message("No agreement is in force or proposed. What is over lies in the archive."),
    AgreementSpan.ENDING: message("No agreement ends or must be decided within six months."),
    AgreementSpan.ARCHIVE: message("No agreement is over yet."),
}


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(widget)
    return column
