"""The look: colours that can be told apart by everybody and the system's own wishes followed."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import Direction, VisitStatus
from coordinator_app.ui import appearance
from coordinator_app.ui import look as look_module
from coordinator_app.ui.look import Look
from coordinator_app.ui.main_window import MainWindow
from coordinator_app.ui.marks import TONES
from coordinator_app.ui.readiness_lines import STATES
from coordinator_app.ui.status_looks import status_look
from coordinator_app.ui.tokens import APPEARANCES, CONTRAST, DARK, LIGHT, Tokens
from coordinator_app.ui.visits.visit_header import DIRECTIONS
from coordinator_app.words import Words
from tests.ui.windows import settle, until

Open = Callable[..., MainWindow]

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text and of what tells something by its shape (WCAG 1.4.3, 1.4.11)."""

PAIRS = (
    [
        (text, ground, TEXT)
        for text in ("text", "text2", "text3", "accent_text")
        for ground in ("window", "page", "card", "sunken", "hover", "selected")
    ]
    + [("text", "pressed", TEXT), ("text2", "pressed", TEXT)]
    + [("on_accent", ground, TEXT) for ground in ("accent", "accent_hover", "accent_pressed")]
    + [(text, "accent_tint", TEXT) for text in ("accent_text", "text", "text2")]
    + [(tone, ground, TEXT) for tone in ("danger", "warn", "ok") for ground in ("card", "page", f"{tone}_tint")]
    + [("text", f"{tone}_tint", TEXT) for tone in ("danger", "warn", "ok")]
    + [(colour, tint, TEXT) for tint, colour in TONES.values()]
    + [
        (kind, ground, SHAPE)
        for kind in ("incoming", "outgoing", "network", "agreement", "neutral")
        for ground in ("card", "page")
    ]
    + [("agreement_text", "agreement_tint", TEXT)]
    + [("line_strong", ground, SHAPE) for ground in ("card", "page", "window")]
    + [("focus", ground, SHAPE) for ground in ("card", "page", "window", "hover", "accent_tint")]
    + [("on_toast", "toast", TEXT), ("toast_accent", "toast", TEXT)]
)


def contrast(one: str, two: str) -> float:
    """Return the contrast of two colours, as WCAG reckons it."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(two))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("tokens", APPEARANCES, ids=lambda tokens: tokens.name)
def test_every_text_and_every_edge_stands_out_from_its_ground(tokens: Tokens) -> None:
    weak = [
        (one, two, round(contrast(getattr(tokens, one), getattr(tokens, two)), 2))
        for one, two, least in PAIRS
        if contrast(getattr(tokens, one), getattr(tokens, two)) < least
    ]
    assert weak == []


def shape(look: Look, name: str, *, filled: bool) -> bytes:
    """Return what can be seen of an icon by somebody who sees no colours."""
    drawn = look.pixmap(name, "text", 16, 1, filled=filled).toImage().convertToFormat(QImage.Format.Format_Alpha8)
    return bytes(1 if drawn.pixelColor(x, y).alpha() > 96 else 0 for x in range(16) for y in range(16))


def test_how_far_something_has_come_is_told_by_shape_and_by_word(
    qapp: QApplication, resources: object, swedish: Words
) -> None:
    look = Look(DARK, 1.0, resources)  # type: ignore[arg-type]
    shapes = {state: shape(look, icon, filled=filled) for state, (icon, _, filled, _) in STATES.items()}
    assert all(shapes[one] != shapes[two] for one, two in combinations(shapes, 2))
    assert all(any(each) for each in shapes.values())
    said = [swedish.say(word) for *_, word in STATES.values()]
    assert len(set(said)) == len(STATES)
    directions = {direction: shape(look, icon, filled=False) for direction, (_, icon) in DIRECTIONS.items()}
    assert len(set(directions.values())) == len(Direction)


@pytest.mark.parametrize("words", ["swedish", "english"])
def test_every_status_has_its_own_word_and_every_tone_its_own_shape(
    words: str, request: pytest.FixtureRequest, qapp: QApplication, resources: object
) -> None:
    spoken: Words = request.getfixturevalue(words)
    assert len({spoken.say(label(status)) for status in VisitStatus}) == len(VisitStatus)
    assert len({spoken.say(label(direction)) for direction in Direction}) == len(Direction)
    look = Look(DARK, 1.0, resources)  # type: ignore[arg-type]
    by_tone = {tone: shape(look, icon, filled=True) for tone, icon in map(status_look, VisitStatus)}
    assert len(set(by_tone.values())) == len(by_tone)


Wish = Callable[[Qt.ColorScheme], None]


@pytest.fixture
def wish(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Wish:
    """Return what lets the system wish for a scheme, as somebody does in its settings."""
    hints = QGuiApplication.styleHints()

    def wished(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(type(hints), "colorScheme", lambda _self: scheme)
        hints.colorSchemeChanged.emit(scheme)

    return wished


def test_the_system_s_dark_is_followed_at_the_start_and_when_it_changes(open_window: Open, wish: Wish) -> None:
    wish(Qt.ColorScheme.Dark)
    window = open_window(appearance="system")
    assert window.stage.look.tokens.name == "dark"
    wish(Qt.ColorScheme.Light)
    until(lambda: window.stage.look.tokens.name == "light")


def test_icons_are_drawn_anew_for_a_screen_that_is_denser(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def sharp(window: MainWindow) -> bool:
        return window.stage.look.icon("add").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)

    window = open_window()
    assert not sharp(window)
    monkeypatch.setattr(look_module, "densities", lambda: (1.0, 2.0))
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    until(lambda: sharp(window))


def test_who_has_chosen_a_look_keeps_it_whatever_the_system_does(open_window: Open, wish: Wish) -> None:
    window = open_window(appearance="light")
    wish(Qt.ColorScheme.Dark)
    settle()
    assert window.stage.look.tokens.name == "light"


def test_the_system_s_high_contrast_is_followed_when_it_changes(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(appearance="system")
    wishes = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(type(wishes), "contrastPreference", lambda _self: Qt.ContrastPreference.HighContrast)
    assert appearance.tokens_of("system") is CONTRAST
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    until(lambda: window.stage.look.tokens is CONTRAST)


def test_the_system_s_larger_text_is_followed_when_it_changes(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    before = window.stage.look.scale
    monkeypatch.setattr(appearance, "measure", lambda running: running.setProperty("systemPixels", 24))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    until(lambda: window.stage.look.scale == 2.0)
    monkeypatch.undo()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    until(lambda: window.stage.look.scale == before)


def test_a_look_that_is_worn_already_dresses_nothing_again(qapp: QApplication, resources: Path) -> None:
    told: list[QEvent.Type] = []

    class Dressed(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            told.append(event.type())

    light, dark = Look(LIGHT, 1.0, resources), Look(DARK, 1.0, resources)
    appearance.wear(qapp, light)
    dressed = Dressed()
    dressed.show()
    told.clear()
    appearance.wear(qapp, light)
    assert QEvent.Type.StyleChange not in told
    appearance.wear(qapp, dark)
    assert QEvent.Type.StyleChange in told
    dressed.close()
    dressed.deleteLater()


@pytest.mark.parametrize(("language", "locale"), [("sv", "sv_SE"), ("en", "en_GB")])
def test_the_program_speaks_the_chosen_language_to_qt_too(open_window: Open, language: str, locale: str) -> None:
    open_window(language=language)
    assert QLocale().name() == locale
    said = QApplication.translate("QPlatformTheme", "Cancel")
    assert said == {"sv": "Avbryt", "en": "Cancel"}[language]
