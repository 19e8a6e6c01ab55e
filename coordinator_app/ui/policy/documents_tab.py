"""The tab Governing documents: the register, and the document that is open in its place."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coordinator_app.domain.governing_documents import GoverningDocument, next_revision_on
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.empty import Empty
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import card, clear, column, headed, held, scrolling, shorten
from coordinator_app.ui.marks import Pill
from coordinator_app.ui.policy.document_page import DocumentPage
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem, message


class DocumentsTab(QWidget):
    """Those in force come first, and the one that is to be revised next before others."""

    def __init__(self, stage: Stage) -> None:
        """Take the stage; `show_now` reads what there is."""
        super().__init__()
        self._stage = stage
        self.open_page: DocumentPage | None = None
        look, say = stage.look, stage.say
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(10))
        about = say("Policies and guidelines with the facts that head each, and when each is to be revised.")
        new = button(look, say("New governing document"), self.make_new, kind="primary", icon="add")
        head = headed(text(look, about, "body", "text2", wraps=True), new, gap=look.px(12))
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, look.px(8), look.px(8), look.px(12))
        inner.setSpacing(look.px(12))
        inner.addLayout(head)
        inner.addLayout(self._column)
        inner.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(content))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def show_now(self) -> None:
        """Read the documents, and show them."""
        if self.open_page is not None:
            self.open_page.reload()
        clear(self._column)
        found = self._stage.desk.governing.all()
        for document in found:
            self._column.addWidget(self._card(document))
        if not found:
            said = self._stage.say("No governing documents yet. Begin with the policy for the international work.")
            self._column.addWidget(Empty(self._stage.look, said))

    def show_document(self, document_id: UUID | None, field: str = "") -> None:
        """Show the form of a document, or the list again."""
        is_open = self.open_page is not None and self.open_page.subject.record_id == document_id
        if not is_open:
            self.put_away()
            if document_id is None or self._stage.desk.governing.get(document_id) is None:
                return
            self.open_page = DocumentPage(self._stage, document_id)
            self.open_page.back_chosen.connect(self._go_back)
            self.open_page.gone.connect(self._lost)
            self._stack.addWidget(self.open_page)
        if self.open_page is not None:
            self._stack.setCurrentWidget(self.open_page)
            self.open_page.point_at(field)

    def put_away(self) -> None:
        """Save what is being typed, and show the list."""
        if self.open_page is not None:
            self.open_page.commit()
        self._lost()

    def make_new(self) -> None:
        """Make a document, and open it at its title."""
        new = GoverningDocument(id=uuid4(), title_sv=self._stage.say("New governing document"))
        try:
            self._stage.desk.governing.save(new, message("New governing document"))
        except Problem as problem:
            self._stage.problem_met.emit(problem)
            return
        self._go(new.id, "title_sv")

    def _go(self, document_id: UUID | None, field: str = "") -> None:
        self._stage.go(Address(section=Section.POLICY, record_id=document_id, tab="documents", field=field))

    def _go_back(self) -> None:
        self._go(None)

    def _lost(self) -> None:
        self.open_page = None
        self._stack.setCurrentIndex(0)
        shorten(self._stack, 1)

    def _card(self, document: GoverningDocument) -> QWidget:
        look, stage = self._stage.look, self._stage
        title = stage.words.pick(document.title_sv, document.title_en) or stage.say("No title")
        said, tone, icon = state_of(stage, document)
        pill = Pill(look, said, tone, icon, filled=tone != "neutral")
        head = headed(text(look, title, "strong", wraps=True, is_heading=True), pill, gap=look.px(8))
        open_it = button(look, stage.say("Open"), lambda: self._go(document.id), kind="link")
        open_it.setAccessibleDescription(title)
        acts = Flow(gap=look.px(12))
        acts.addWidget(open_it)
        facts = text(look, facts_of(stage, document), "body", "text2", wraps=True)
        return card(column(head, facts, held(acts), gap=look.px(6)), look)


def state_of(stage: Stage, document: GoverningDocument) -> tuple[str, str, str]:
    """Return how a document stands: in words, with the tone and the icon of its pill."""
    words, due_on = stage.words, next_revision_on(document)
    if document.ended_on is not None and document.ended_on <= stage.today:
        return stage.say("Ended {day}", day=words.day(document.ended_on)), "neutral", "circle"
    if due_on is None:
        return stage.say("No day of revision"), "neutral", "circle"
    if due_on < stage.today:
        return stage.say("To be revised since {day}", day=words.day(due_on)), "warn", "warning"
    return stage.say("To be revised by {day}", day=words.day(due_on)), "ok", "checkmark_circle"


def facts_of(stage: Stage, document: GoverningDocument) -> str:
    """Return the facts of a document in one line."""
    adopted = stage.words.day(document.adopted_on) if document.adopted_on else ""
    force = "" if document.ended_on else document.validity
    facts = (document.document_type, document.adopted_by, adopted, document.case_number, force)
    return " · ".join(fact for fact in facts if fact)
