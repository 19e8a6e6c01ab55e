"""Appearance: which colours, how large a text and which language, by the user's choice or the system's."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from coordinator_app.ui.look import Look, load_typefaces
from coordinator_app.ui.remembered import Remembered
from coordinator_app.ui.stylesheet import stylesheet
from coordinator_app.ui.tokens import APPEARANCES, CONTRAST, DARK, LIGHT, Tokens
from coordinator_app.words import Language

SMALLEST, LARGEST, STEP = 90, 200, 10
"""The user's size of text in percent."""

_SYSTEM_PIXELS = "systemPixels"
_USUAL_PIXELS = 12.0
"""The height of Windows' own text at 96 dots per inch, which is what 100 % means."""


def prepare(running: QApplication, resources: Path) -> None:
    """Choose the style that looks the same on every system, load the typefaces, and note how large text is here.

    All of it is done the first time alone, and not before the bare window has been seen: a style is made in the time
    that the window takes to show.
    """
    if running.property(_SYSTEM_PIXELS) is None:
        running.setStyle("Fusion")
        measure(running)
        load_typefaces(resources)


def dress(running: QApplication, remembered: Remembered, resources: Path) -> Look:
    """Let the whole program wear what the user has chosen, or the system, and return it."""
    prepare(running, resources)
    choose_scheme(remembered.text("appearance", "system"))
    look = look_of(remembered, resources)
    wear(running, look)
    return look


def measure(running: QApplication) -> None:
    """Note how large the system's own text is now."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    running.setProperty(_SYSTEM_PIXELS, QFontInfo(system).pixelSize())


def look_of(remembered: Remembered, resources: Path) -> Look:
    """Return the look that the user has chosen, or the system's."""
    return Look(tokens_of(remembered.text("appearance", "system")), _scale(remembered), resources)


def tokens_of(appearance: str) -> Tokens:
    """Return the colours by the name of an appearance; any other name means as the system."""
    chosen = next((tokens for tokens in APPEARANCES if tokens.name == appearance), None)
    if chosen is not None:
        return chosen
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def percent(remembered: Remembered) -> int:
    """Return the user's size of text in percent, within its bounds."""
    return round(max(SMALLEST, min(LARGEST, remembered.number("text_percent", 100))))


def choose_scheme(appearance: str) -> None:
    """Let the system's own parts, such as the title bar, follow the user's choice; call it before `look_of`."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "contrast": Qt.ColorScheme.Dark}
    if appearance in scheme:
        QGuiApplication.styleHints().setColorScheme(scheme[appearance])
    else:
        QGuiApplication.styleHints().unsetColorScheme()


def wear(running: QApplication, look: Look) -> None:
    """Let the whole program wear a look; rules that it follows already would be tried on every widget once more."""
    running.setPalette(look.palette)
    running.setFont(look.font("body"))
    rules = stylesheet(look)
    if rules != running.styleSheet():
        running.setStyleSheet(rules)


def speak(running: QApplication, language: Language) -> None:
    """Let Qt's own dialogs speak the language, as its own catalogues have it."""
    QLocale.setDefault(QLocale("sv_SE" if language == "sv" else "en_GB"))
    for child in running.findChildren(QTranslator):
        running.removeTranslator(child)
        child.deleteLater()
    translator = QTranslator(running)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        running.installTranslator(translator)


def _scale(remembered: Remembered) -> float:
    """Return the user's size times the system's, so that a larger text set in Windows is larger here too."""
    running = QApplication.instance()
    pixels = running.property(_SYSTEM_PIXELS) if running is not None else None
    system = float(pixels) / _USUAL_PIXELS if isinstance(pixels, int) and pixels > _USUAL_PIXELS else 1.0
    return percent(remembered) / 100 * system
