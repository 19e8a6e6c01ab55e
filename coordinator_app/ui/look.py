"""How the window looks at one moment: its colours, the size of its text, its typefaces, icons and flags."""

import sys
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from coordinator_app.ui.tokens import ICON, TYPE, Tokens

TEXT_FAMILIES = ["Segoe UI Variable Text", "Segoe UI", "Inter", "Microsoft YaHei UI", "Noto Sans SC", "sans-serif"]
DISPLAY_FAMILIES = ["Segoe UI Variable Display", "Segoe UI", "Inter Display", "Inter", "sans-serif"]

_EDGE = QColor(0, 0, 0, 45)
_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Light: "card",
}


class Look:
    """Colours, measures, type and pictures; a change of appearance or size of text makes a new one."""

    def __init__(self, tokens: Tokens, scale: float, resources: Path) -> None:
        """Take the colours, the size of text (1.0 is 100 %), and where icons and flags lie."""
        self.tokens = tokens
        self.scale = scale
        self.densities = densities()
        self._resources = resources
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}

    def px(self, pixels: float) -> int:
        """Return a measure at 100 % text as pixels at this size of text, at least one."""
        return max(1, round(pixels * self.scale))

    def colour(self, name: str) -> QColor:
        """Return a colour by its token. Raises AttributeError for a name that is no token."""
        return QColor(getattr(self.tokens, name))

    def font(self, kind: str = "body", *, tabular: bool = False) -> QFont:
        """Return the type of a kind of text; tabular figures are for times and counts that stand in columns."""
        if (kind, tabular) not in self._fonts:
            size, _, weight = TYPE[kind]
            families = DISPLAY_FAMILIES if kind in {"display", "title"} else TEXT_FAMILIES
            font = QFont(families)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if kind == "display":
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.3 * self.scale)
            if tabular:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[kind, tabular] = font
        return self._fonts[kind, tabular]

    def line_height(self, kind: str) -> int:
        """Return the height of a line of a kind of text, in pixels."""
        return self.px(TYPE[kind][1])

    @cached_property
    def palette(self) -> QPalette:
        """The palette of the whole program."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text_disabled"))
        return palette

    def icon(self, name: str, colour: str = "text2", *, size: int = ICON, filled: bool = False) -> QIcon:
        """Return an icon for a button, in the colour of a token, sharp on every screen that there is."""
        icon = QIcon()
        for density in self.densities:
            for shade, mode in ((colour, QIcon.Mode.Normal), ("text_disabled", QIcon.Mode.Disabled)):
                icon.addPixmap(self.pixmap(name, shade, self.px(size), density, filled=filled), mode)
        return icon

    def icon_size(self, size: int = ICON) -> QSize:
        """Return the size of an icon in pixels."""
        return QSize(self.px(size), self.px(size))

    def pixmap(self, name: str, colour: str, side: int, density: float, *, filled: bool = False) -> QPixmap:
        """Return an icon as a picture, `side` logical pixels wide and high."""
        key = (name, colour, side, density, filled)
        if key not in self._pixmaps:
            form = "filled" if filled else "regular"
            drawn = (self._resources / "icons" / f"{name}_20_{form}.svg").read_text(encoding="utf-8")
            shaded = drawn.replace("<path", f'<path fill="{getattr(self.tokens, colour)}"')
            self._pixmaps[key] = _rendered(shaded.encode(), round(side * density), round(side * density), density)
        return self._pixmaps[key]

    def paint_icon(self, painter: QPainter, place: QRect, name: str, colour: str, *, filled: bool = False) -> None:
        """Draw an icon into a square of the painter's device."""
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self.pixmap(name, colour, place.width(), density, filled=filled))

    def flag(self, country: str, height: int, density: float) -> QPixmap | None:
        """Return the flag of a country (ISO 3166-1) or of the EU, whole, 4:3; None where there is none."""
        file = self._resources / "flags" / f"{country.casefold()}.svg"
        key = ("flag", country, height, density)
        if key not in self._pixmaps:
            if not country.isalpha() or not file.is_file():
                return None
            self._pixmaps[key] = _framed(_rendered(file.read_bytes(), *_flag_size(height, density), density))
        return self._pixmaps[key]

    def drawing(self, name: str) -> str:
        """Return the file of a drawing that is made for each appearance, as a style sheet names it."""
        return (self._resources / "icons" / f"{name}_{self.tokens.name}.svg").as_posix()


def densities() -> tuple[float, ...]:
    """Return the ratios of physical to logical pixels that the screens have now."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


def load_typefaces(resources: Path) -> None:
    """Make the window's own typeface known where the system has none of Windows' own."""
    if sys.platform != "win32":
        for file in ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "InterDisplay-SemiBold"):
            QFontDatabase.addApplicationFont(str(resources / "fonts" / f"{file}.ttf"))


def load_han(resources: Path) -> None:
    """Make Chinese characters readable where the system has no typeface of them."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        QFontDatabase.addApplicationFont(str(resources / "fonts" / "NotoSansSC-Regular.ttf"))


def _flag_size(height: int, density: float) -> tuple[int, int]:
    return round(height * density * 4 / 3), round(height * density)


def _rendered(svg: bytes, width: int, height: int, density: float) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, width, height))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap


def _framed(flag: QPixmap) -> QPixmap:
    """Round a flag's corners a little and draw a hair round it, so that white flags end somewhere."""
    density = flag.devicePixelRatio()
    whole = QRectF(0, 0, flag.width(), flag.height())
    framed = QPixmap(flag.size())
    framed.fill(Qt.GlobalColor.transparent)
    painter = QPainter(framed)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = QPainterPath()
    corners.addRoundedRect(whole, 2 * density, 2 * density)
    painter.setClipPath(corners)
    painter.drawPixmap(whole, flag, whole)
    painter.setClipping(False)
    painter.setPen(QPen(_EDGE, density))
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 2 * density, 2 * density)
    painter.end()
    framed.setDevicePixelRatio(density)
    return framed
