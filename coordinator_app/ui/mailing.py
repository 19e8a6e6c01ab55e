"""Letters handed over to other programs: a draft, an address, or pieces on the clipboard."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from coordinator_app.services.mail_ways import Pieces
from coordinator_app.words import Problem, message


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
