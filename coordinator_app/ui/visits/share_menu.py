"""The button that shares a programme: every paper as PDF and as a table, and the language in which they are made."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from coordinator_app.domain.programme_papers import PAPER_NAMES, PaperKind
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.visits.sharing import Sharing
from coordinator_app.words import LANGUAGES

_WHOLE = (PaperKind.GUESTS, PaperKind.RUN_SHEET, PaperKind.POCKET)
"""The papers that are not about one person."""


def share_button(stage: Stage, subject: Subject, more: Sequence[tuple[str, Callable[[], object]]] = ()) -> QPushButton:
    """Return the button with its menu; `more` are further ways of sharing, as what is said and what is done.

    It is pressed as every other button, and opens its menu after that, as `menu_button` does and for its reason.
    """
    made = button(stage.look, stage.say("Share…"), icon="arrow_up_right")
    sharing = Sharing(stage, subject.record_id, made)
    menu = QMenu(made)
    menu.setAccessibleName(stage.say("Share the programme"))
    menu.aboutToShow.connect(lambda: _fill(menu, stage, sharing, more))
    made.clicked.connect(lambda _checked=False: QTimer.singleShot(0, made, lambda: _open(menu, made)))
    return made


def _open(menu: QMenu, beneath: QPushButton) -> None:
    menu.popup(beneath.mapToGlobal(beneath.rect().bottomLeft()))


def _fill(menu: QMenu, stage: Stage, sharing: Sharing, more: Sequence[tuple[str, Callable[[], object]]]) -> None:
    """Fill the menu the first time that it is opened, and let it show each time which language is chosen."""
    say = stage.say
    if menu.isEmpty():
        for kind in _WHOLE:
            paper = say(PAPER_NAMES[kind])
            _offer(menu, say("{paper}: save PDF…", paper=paper), partial(sharing.save, kind))
            _offer(menu, say("{paper}: copy as table", paper=paper), partial(sharing.copy, kind))
            _offer(menu, say("{paper}: save calendar file…", paper=paper), partial(sharing.save_calendar, kind))
            menu.addSeparator()
        _offer(menu, say("Somebody's own programme…"), lambda: _ask_whose(stage, sharing, menu))
        for said, run in more:
            _offer(menu, said, run)
        menu.addSeparator()
        _offer_languages(menu, stage, sharing)
    for action in menu.actions():
        if action.isCheckable():
            action.setChecked(action.data() == sharing.language)


def _offer(menu: QMenu, said: str, run: Callable[[], object]) -> None:
    action = QAction(said.replace("&", "&&"), menu)
    action.triggered.connect(lambda _checked=False: run())
    menu.addAction(action)


def _offer_languages(menu: QMenu, stage: Stage, sharing: Sharing) -> None:
    """Offer the languages of the papers, one of which holds."""
    group = QActionGroup(menu)
    names = {"sv": stage.say("Papers in Swedish"), "en": stage.say("Papers in English")}
    for language in LANGUAGES:
        action = QAction(names[language], group)
        action.setCheckable(True)
        action.setData(language)
        action.triggered.connect(partial(_choose, sharing, language))
        menu.addAction(action)


def _choose(sharing: Sharing, language: str, _checked: bool = False) -> None:
    sharing.choose_language("en" if language == "en" else "sv")


def _ask_whose(stage: Stage, sharing: Sharing, menu: QMenu) -> None:
    from coordinator_app.ui.visits.own_programme_dialog import OwnProgrammeDialog

    people = sharing.participants()
    if people:
        OwnProgrammeDialog(stage, sharing, people, menu.window()).open()
    else:
        stage.tell(stage.say("Nobody takes part yet. Add the delegation, the hosts or those who take part first."))
