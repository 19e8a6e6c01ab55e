"""Saving the list of the network as a PDF."""

from PySide6.QtWidgets import QWidget

from coordinator_app.ui.pdf_files import PdfFiles
from coordinator_app.ui.stage import Stage


def export_list(stage: Stage, parent: QWidget) -> bool:
    """Ask for a file and save the list of contact persons; tell whether somebody chose one."""
    papers, today, language = stage.desk.network_papers, stage.today, stage.words.language
    files = PdfFiles(stage, parent)
    target = files.ask(papers.list_file_name(today, language))
    if target is not None:
        files.write(target, lambda progress, to: papers.save_as(papers.list_pdf(today, language, progress), to))
    return target is not None
