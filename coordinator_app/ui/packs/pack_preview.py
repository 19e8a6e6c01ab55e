"""The preview of a pack: the pages of the real PDF, one at a time, drawn off the window's thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from coordinator_app.ui.announcing import announce
from coordinator_app.ui.buttons import tool
from coordinator_app.ui.jobs import Job
from coordinator_app.ui.layouts import held, row
from coordinator_app.ui.roles import hear_as
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Problem

if TYPE_CHECKING:
    from coordinator_app.services.briefings import Pack, PageImage, PageSize

_POINTS_PER_INCH = 72.0
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_FITS = 2
"""The place in the zooms at which the whole page is seen."""


class PackPreview(QWidget):
    """Page Up and Page Down turn pages, Ctrl and the wheel or the buttons zoom."""

    def __init__(self, stage: Stage) -> None:
        """Begin without a pack."""
        super().__init__()
        self._stage = stage
        self._pack: Pack | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._number, self._zoom = 0, _FITS
        self._job: Job | None = None
        look, say = stage.look, stage.say
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page.setAccessibleName(say("Page of the briefing pack"))
        self._area = _Area(self)
        self._area.setWidget(self._page)
        self._where = text(look, "", "body", "text2")
        self._previous = tool(look, "chevron_left", say("Previous page"), lambda: self.turn(-1))
        self._next = tool(look, "chevron_right", say("Next page"), lambda: self.turn(1))
        foot = row(
            None,
            self._previous,
            self._where,
            self._next,
            look.px(16),
            tool(look, "zoom_out", say("Zoom out"), lambda: self.zoom(-1)),
            tool(look, "zoom_in", say("Zoom in"), lambda: self.zoom(1)),
            None,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addWidget(held(foot))
        self._tell()

    @property
    def number(self) -> int:
        """The page that is shown, counted from 0."""
        return self._number

    @property
    def shown_pixmap(self) -> QPixmap:
        """The picture of the page that is shown."""
        return self._page.pixmap()

    def show_pack(self, pack: "Pack", sizes: "tuple[PageSize, ...]") -> None:
        """Show a pack, at the page that was shown before where it has one of that number."""
        self._pack, self._sizes = pack, sizes
        self._number = min(self._number, len(sizes) - 1)
        self._draw()

    def turn(self, step: int) -> None:
        """Show another page."""
        number = max(0, min(len(self._sizes) - 1, self._number + step))
        if number != self._number:
            self._number = number
            self._draw()
            announce(self._area, self._where.text())

    def zoom(self, step: int) -> None:
        """Show pages larger or smaller."""
        self._zoom = max(0, min(len(_ZOOMS) - 1, self._zoom + step))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw the page in the background; one that is asked for meanwhile takes its place."""
        self._tell()
        pack, number = self._pack, self._number
        if pack is None:
            return
        if self._job is not None:
            self._job.cancel()
        briefings, density = self._stage.desk.briefings, self.devicePixelRatioF()
        dots = self._dots_per_inch() * density
        self._job = Job(self, lambda _progress: briefings.page(pack, number, dots))
        self._job.done.connect(lambda image: self._show(image, density))
        self._job.failed.connect(self._failed)
        self._job.start()

    def _dots_per_inch(self) -> float:
        size = self._sizes[self._number]
        room = self._area.viewport().size() - QSize(16, 16)
        fits = min(room.width() / size.width, room.height() / size.height) * _POINTS_PER_INCH
        return max(24.0, fits) * _ZOOMS[self._zoom]

    def _show(self, image: "PageImage", density: float) -> None:
        self._job = None
        shape = (image.width, image.height, image.stride)
        drawn = QPixmap.fromImage(QImage(image.pixels, *shape, QImage.Format.Format_RGB32))
        drawn.setDevicePixelRatio(density)
        self._page.setPixmap(drawn)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, Problem):
            raise error
        self._stage.problem_met.emit(error)

    def _tell(self) -> None:
        pages = len(self._sizes)
        said = self._stage.say("{number} of {pages}", number=self._number + 1, pages=pages) if pages else ""
        self._where.setText(said)
        self._previous.setEnabled(self._number > 0)
        self._next.setEnabled(self._number + 1 < pages)


class _Area(QScrollArea):
    def __init__(self, preview: PackPreview) -> None:
        super().__init__()
        self._preview = preview
        self.setWidgetResizable(True)
        hear_as(self, QAccessible.Role.Document)
        self.setAccessibleName(preview._stage.say("Preview"))  # noqa: SLF001 - its own preview
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget > QWidget { background: palette(midlight); border: none; }"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in steps:
            self._preview.turn(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without, and turn the page at its end."""
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._preview.zoom(-1 if down else 1)
        elif bar.value() == (bar.maximum() if down else bar.minimum()):
            self._preview.turn(1 if down else -1)
        else:
            super().wheelEvent(event)
