"""Printing: the pages of a document on paper, as a preview shows them, finer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from coordinator_app.ui.stage import Stage

if TYPE_CHECKING:
    from coordinator_app.services.briefings import PageImage

_DOTS_PER_INCH = 300.0


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """A document to print: what the printer calls it, how many pages it has, and each, from 0, at so many dots an inch.

    `page` is asked in the window's own thread, between two pages.
    """

    name: str
    number: int
    page: "Callable[[int, float], PageImage]"


def ask_and_print(stage: Stage, sheets: Sheets, parent: QWidget) -> bool:
    """Ask for the printer and print; tell whether it was printed, and not cancelled on the way."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheets.name)
    asked = QPrintDialog(printer, parent)
    asked.setMinMax(1, sheets.number)
    asked.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return False
    first, last = (printer.fromPage() or 1), (printer.toPage() or sheets.number)
    return print_pages(stage, sheets, printer, range(first - 1, min(last, sheets.number)), parent)


def print_pages(stage: Stage, sheets: Sheets, printer: QPrinter, numbers: range, parent: QWidget) -> bool:
    """Print these pages; between two of them somebody may cancel."""
    progress = QProgressDialog(stage.say("Printing…"), stage.say("Cancel"), 0, len(numbers), parent)
    progress.setMinimumDuration(500)
    printer.setFullPage(True)
    painter = QPainter()
    for done, number in enumerate(numbers):
        progress.setValue(done)
        QApplication.processEvents()
        if progress.wasCanceled():
            painter.end()
            return False
        image = sheets.page(number, _DOTS_PER_INCH)
        drawn = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        is_wide = image.width > image.height
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)
        if not painter.isActive():
            painter.begin(printer)
        else:
            printer.newPage()
        paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        share = min(paper.width() / image.width, paper.height() / image.height)
        painter.drawImage(QRectF(0, 0, image.width * share, image.height * share), drawn)
    painter.end()
    progress.setValue(len(numbers))
    return True
