"""The way to the dialog in which the record of informing is saved."""

from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.notifying.record_export import export_record
from tests.ui.going.screen import Screen, next_visit


def save(window: MainWindow) -> None:
    """Ask of what the record is to be, beginning with the next visit."""
    export_record(window.stage, window, next_visit(window).id)


SCREENS = (Screen(name="informing-record", go=save, is_dialog=True),)
