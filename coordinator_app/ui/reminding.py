"""Tells what is newly due once: in the tray where that is wished for, else in passing to whoever comes back."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coordinator_app.domain.attention import Attentions
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.tray import MakeTray, TrayLike, tray_of

SETTING, ON = "tray", "on"
"""The preference by which reminders are told in the tray, and its value where they are."""


class Reminding(QObject):
    """Tells when the window opens and when another day begins; meanwhile only to whoever looks at another window."""

    def __init__(self, stage: Stage, parent: QWidget, make_tray: MakeTray = tray_of) -> None:
        """Take what the reminding ends with."""
        super().__init__(parent)
        self._stage, self._within, self._make_tray = stage, parent, make_tray
        self._tray: TrayLike | None = None
        self._told_on: date | None = None
        stage.tray_chosen.connect(self._show_or_hide)
        stage.leaving.connect(self._hide)
        self._show_or_hide(is_on=stage.remembered.text(SETTING) == ON)

    def take(self, attentions: Attentions) -> None:
        """Tell what is new of what has been derived, and keep that it was told."""
        if not self._stage.has_desk:
            return
        reminders, today = self._stage.desk.reminders, self._stage.today
        is_known = reminders.has_told
        news = reminders.news(attentions.all, today)
        is_coming_back, self._told_on = self._told_on != today, today
        if not news:
            return
        is_away = not self._within.window().isActiveWindow()
        if self._tray is not None and (is_coming_back or is_away):
            from coordinator_app.services.reminders import catch_up, catch_up_title

            say = self._stage.say
            self._tray.tell(say(catch_up_title(news)), "\n".join(say(line) for line in catch_up(news)))
        elif is_coming_back and is_known:
            self._stage.tell(
                self._stage.words.say_many(
                    "{number} new thing to do since you were here.",
                    "{number} new things to do since you were here.",
                    len(news),
                )
            )
        reminders.tell(news)

    def _show_or_hide(self, is_on: bool) -> None:
        self._hide()
        if is_on:
            lock = self._stage.remembered.file.with_name("tray.lock")
            self._tray = self._make_tray(self._stage.look, self._stage.words, lock)
        if self._tray is not None:
            self._tray.opened.connect(self._open)
            self._tray.quit_chosen.connect(self._quit)

    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.close()
            self._tray = None

    def _open(self) -> None:
        window = self._within.window()
        window.show()
        window.raise_()
        window.activateWindow()
        self._stage.go(Address(section=Section.TODAY))

    def _quit(self) -> None:
        self._within.window().close()
