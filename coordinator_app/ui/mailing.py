"""Letters handed over to other programs: a draft, an address, or pieces on the clipboard."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from coordinator_app.domain.letters import Letter
from coordinator_app.services.mail_ways import MailWays, Pieces, Way
from coordinator_app.ui.files import open_file
from coordinator_app.words import Problem, message


def hand_over(ways: MailWays, way: Way, letter: Letter) -> Way:
    """Hand a letter over to the mail program or the clipboard, and return the way that it took.

    What does not fit in an address goes as a draft. A server is asked in the background instead (`MailWays.send`).
    Raises Problem where the way is closed; the clipboard never is.
    """
    address = ways.mailto(letter) if way is Way.MAILTO else None
    if address is not None:
        open_address(address)
        return Way.MAILTO
    if way is Way.CLIPBOARD:
        copy_text(ways.pieces(letter))
        return Way.CLIPBOARD
    open_file(ways.write_draft(letter))
    return Way.DRAFT_FILE


def open_address(address: str) -> None:
    """Open a mailto address in the mail program. Raises Problem where the system has none for it."""
    if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
        raise Problem(
            message("The system has no mail program for such addresses."),
            message("Nothing has been sent."),
            message("Ask IT which program opens mailto addresses, or choose another way."),
        )


def copy_said(said: str) -> None:
    """Put recipients or a subject on the clipboard."""
    QGuiApplication.clipboard().setText(said)


def copy_text(pieces: Pieces) -> None:
    """Put the text on the clipboard twice: as it stands, and with its bold words for who takes HTML."""
    copied = QMimeData()
    copied.setText(pieces.text)
    copied.setHtml(pieces.html)
    QGuiApplication.clipboard().setMimeData(copied)
