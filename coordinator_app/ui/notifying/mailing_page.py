"""The page on which one mailing is written: its head, the recipients, the letter, and what to do with it."""

from PySide6.QtWidgets import QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.mailing_matters import MailingMatter, OpenedMailing
from coordinator_app.domain.notification_lists import Purpose
from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.buttons import button
from coordinator_app.ui.capital import capital
from coordinator_app.ui.notifying.footed_page import FootedPage
from coordinator_app.ui.notifying.mailing_view import MailingView
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

_ABOUT: dict[Purpose, tuple[Section, Message, str]] = {
    Purpose.AGREEMENTS: (Section.AGREEMENTS, message("Open the agreement"), "document"),
    Purpose.TRAVEL_REPORTS: (Section.VISITS, message("Open the visit"), "handshake"),
    Purpose.NETWORK_MEETINGS: (Section.NETWORK, message("Open the meeting"), "people"),
}


class MailingPage(FootedPage):
    """Where it is about a record, that is one click away."""

    def __init__(self, stage: Stage, matter: MailingMatter) -> None:
        """Open the writing about a matter."""
        view = MailingView(stage, matter)
        super().__init__(stage, view, view.foot)
        self.view, self.matter = view, matter
        view.gone.connect(self.gone)
        view.shown.connect(self._show_head)
        if matter.purpose in _ABOUT:
            _, said, icon = _ABOUT[matter.purpose]
            self.bar.addWidget(button(stage.look, stage.say(said), self._open_record, icon=icon))
        self._show_head()

    @property
    def panel(self) -> QWidget:
        """The letter, which F6 goes to after the recipients."""
        return self.view.message

    def come_back(self) -> None:
        """Ask again what was put off, and put the keyboard on the recipients."""
        self.view.banner.show_again()
        self.view.reload()
        self.view.recipients.point()

    def reload(self) -> None:
        """Show again what may have changed."""
        self.view.reload()

    def act(self) -> None:
        """Open the draft."""
        self.view.act()

    def _show_head(self) -> None:
        opened, say = self.view.opened, self._stage.say
        if opened is None:
            return
        kind = capital(say(label(opened.matter.template)))
        is_named = opened.matter.purpose in {Purpose.AGREEMENTS, Purpose.TRAVEL_REPORTS}
        heading = say("{kind}: {title}", kind=kind, title=opened.matter.title) if is_named else kind
        self.say_head(heading, self._summed_up(opened))

    def _summed_up(self, opened: OpenedMailing) -> str:
        words, said = self._stage.words, []
        if opened.matter.day is not None:
            what = capital(words.say(opened.matter.said))
            said.append(words.say("{what} on {day}.", what=what, day=words.day(opened.matter.day)))
        elif opened.matter.purpose != Purpose.NEWSLETTERS:
            said.append(capital(words.say(opened.matter.said)) + ".")
        said.append(sent_said(self._stage, opened))
        return " ".join(said)

    def _open_record(self) -> None:
        section, _, _ = _ABOUT[self.matter.purpose]
        tab = "meetings" if section is Section.NETWORK else ""
        self._stage.go(Address(section=section, record_id=self.matter.about_id, tab=tab))


def sent_said(stage: Stage, opened: OpenedMailing) -> str:
    """Return whether a letter about it was sent, when and to how many."""
    sent = opened.sent
    called_on = opened.matter.called_on
    if opened.waiting:
        return stage.say("A draft is opened and waits for your answer.")
    if called_on is not None and sent is None:
        return stage.say("Called {day}.", day=stage.words.day(called_on))
    if sent is None or sent.sent_at is None:
        return stage.say("Choose recipients, read it through and open it as a draft.")
    day = stage.words.day(sent.sent_at.astimezone(stage.clock().tzinfo).date())
    return stage.words.say_many(
        "Sent {day} to {number} person.", "Sent {day} to {number} people.", len(sent.recipients), day=day
    )
