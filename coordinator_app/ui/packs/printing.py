"""Printing: the pages of a pack on paper, as the preview shows them, finer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QWidget

from coordinator_app.ui.stage import Stage

if TYPE_CHECKING:
    from coordinator_app.services.briefings import Pack

_DOTS_PER_INCH = 300.0


def ask_and_print(stage: Stage, pack: "Pack", parent: QWidget) -> bool:
    """Ask for the printer and print; tell whether it was printed, and not cancelled on the way."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(stage.desk.briefings.file_name(pack).removesuffix(".pdf"))
    pages = len(stage.desk.briefings.pages(pack))
    asked = QPrintDialog(printer, parent)
    asked.setMinMax(1, pages)
    asked.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if asked.exec() != QDialog.DialogCode.Accepted:
        return False
    first, last = (printer.fromPage() or 1), (printer.toPage() or pages)
    return print_pages(stage, pack, printer, range(first - 1, min(last, pages)), parent)


def print_pages(stage: Stage, pack: "Pack", printer: QPrinter, numbers: range, parent: QWidget) -> bool:
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
        image = stage.desk.briefings.page(pack, number, _DOTS_PER_INCH)
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
