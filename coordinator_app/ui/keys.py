"""All keys of the program, as one list: those of the menus, and those that lists and fields know."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from coordinator_app.ui.layouts import card, column
from coordinator_app.ui.menus import MENUS
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text
from coordinator_app.words import Message, message


@dataclass(frozen=True, kw_only=True)
class KeyLine:
    """What is done, and the keys that do it, as Qt writes them."""

    name: Message
    keys: tuple[str, ...]


_KEYS_WIDTH = 150

LISTS = (
    KeyLine(name=message("Walk through the list"), keys=("Up", "Down", "PgUp", "PgDown", "Home", "End")),
    KeyLine(name=message("Open the row"), keys=("Return",)),
    KeyLine(name=message("Open the row to change its name"), keys=("F2",)),
    KeyLine(name=message("Move the row to the trash"), keys=("Del",)),
)
FIELDS = (
    KeyLine(
        name=message("To the next field, or to the one before; what was typed is saved"), keys=("Tab", "Shift+Tab")
    ),
    KeyLine(name=message("Save a field of one line"), keys=("Return",)),
    KeyLine(name=message("Save a field of several lines"), keys=("Ctrl+Return",)),
    KeyLine(name=message("Take back what was typed in the field"), keys=("Esc",)),
    KeyLine(name=message("Choose among suggestions"), keys=("Up", "Down", "Return")),
)
CALENDAR = (
    KeyLine(name=message("To the day before or after, or a week away"), keys=("Left", "Right", "Up", "Down")),
    KeyLine(name=message("To the month before or after, or the week in the week's view"), keys=("PgUp", "PgDown")),
    KeyLine(name=message("To the first or the last day of the week"), keys=("Home", "End")),
    KeyLine(name=message("Show what stands on the day, one after another"), keys=("Space",)),
    KeyLine(name=message("Open what is shown, or make a visit on an empty day"), keys=("Return",)),
    KeyLine(name=message("Move the visit that is shown by a day or a week"), keys=("Alt+Left", "Alt+Right", "Alt+Up")),
    KeyLine(name=message("Make it a day longer or shorter"), keys=("Alt+Shift+Right", "Alt+Shift+Left")),
    KeyLine(name=message("Month, week, year, agenda"), keys=("M", "V", "Y", "A")),
    KeyLine(name=message("Close the panel"), keys=("Esc",)),
)
PROGRAMME = (
    KeyLine(name=message("To the item before or after on the same day"), keys=("Up", "Down")),
    KeyLine(name=message("To the day before or after"), keys=("Left", "Right")),
    KeyLine(name=message("Open the item of the programme"), keys=("Return",)),
    KeyLine(name=message("Enter the line that was typed as an item"), keys=("Return",)),
    KeyLine(name=message("Move the item by a quarter of an hour"), keys=("Alt+Up", "Alt+Down")),
    KeyLine(name=message("Move the item to the day before or after"), keys=("Alt+Left", "Alt+Right")),
    KeyLine(name=message("Let the item end earlier or later"), keys=("Alt+Shift+Up", "Alt+Shift+Down")),
    KeyLine(name=message("Move the item to a day and hours"), keys=("M",)),
    KeyLine(name=message("Tell why the item clashes, and what would solve it"), keys=("K",)),
    KeyLine(name=message("Duplicate the item"), keys=("Ctrl+D",)),
    KeyLine(name=message("Remove the item that is marked"), keys=("Del",)),
    KeyLine(name=message("Show all that can be done with the item"), keys=("Menu",)),
    KeyLine(name=message("Paste a programme from Excel or a mail"), keys=("Ctrl+V",)),
)
DELEGATION = (
    KeyLine(name=message("Move the guest up or down in the order"), keys=("Alt+Up", "Alt+Down")),
    KeyLine(name=message("Open the person"), keys=("Return",)),
    KeyLine(name=message("Remove the guest from the visit"), keys=("Del",)),
    KeyLine(name=message("Paste a list of guests"), keys=("Ctrl+V",)),
)
INFORMING = (
    KeyLine(name=message("To the recipient above or below"), keys=("Up", "Down")),
    KeyLine(name=message("Tick the recipient"), keys=("Space",)),
    KeyLine(name=message("Make the words in the letter that are marked bold"), keys=("Ctrl+B",)),
    KeyLine(name=message("Open the draft"), keys=("Ctrl+Return",)),
)
PACKS = (
    KeyLine(name=message("Move the part up or down"), keys=("Alt+Up", "Alt+Down")),
    KeyLine(name=message("Turn the pages of the preview"), keys=("PgUp", "PgDown")),
    KeyLine(name=message("Save the briefing pack"), keys=("Ctrl+Return",)),
    KeyLine(name=message("Close without saving"), keys=("Esc",)),
)
WINDOW = (
    KeyLine(name=message("Show the menu bar, or hide it"), keys=("Alt",)),
    KeyLine(name=message("To what can be used next, or before"), keys=("Tab", "Shift+Tab")),
    KeyLine(name=message("Press the button, tick the box"), keys=("Space",)),
)


def key_groups() -> tuple[tuple[Message, tuple[KeyLine, ...]], ...]:
    """Return the keys in groups, each with its heading."""
    of_menus = tuple(
        (
            Message(heading.id.replace("&", "")),
            tuple(KeyLine(name=each.name, keys=(each.shortcut,)) for each in commands if each.shortcut),
        )
        for heading, commands in MENUS
    )
    return (
        *of_menus,
        (message("Lists"), LISTS),
        (message("Fields"), FIELDS),
        (message("Calendar"), CALENDAR),
        (message("Programme"), PROGRAMME),
        (message("Delegation"), DELEGATION),
        (message("Inform"), INFORMING),
        (message("Briefing pack"), PACKS),
        (message("The window"), WINDOW),
    )


def written(keys: str) -> str:
    """Return keys as the window's language writes them, and Return as keyboards do."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def keys_table(stage: Stage) -> QWidget:
    """Return the list of all keys, a card for each group."""
    cards = column(gap=stage.look.px(16))
    for heading, lines in _said(stage):
        grid = QGridLayout()
        grid.setHorizontalSpacing(stage.look.px(24))
        grid.setVerticalSpacing(stage.look.px(8))
        grid.setColumnMinimumWidth(0, stage.look.px(_KEYS_WIDTH))
        grid.setColumnStretch(1, 1)
        for number, (keys, name) in enumerate(lines):
            grid.addWidget(text(stage.look, keys, "strong"), number, 0)
            grid.addWidget(text(stage.look, name, wraps=True), number, 1)
        cards.addWidget(card(column(text(stage.look, heading, "subtitle"), grid, gap=stage.look.px(12)), stage.look))
    whole = QWidget()
    whole.setLayout(cards)
    return whole


def _said(stage: Stage) -> list[tuple[str, list[tuple[str, str]]]]:
    names = {heading.id.replace("&", ""): stage.say(heading).replace("&", "") for heading, _ in MENUS}
    return [
        (
            names.get(heading.id) or stage.say(heading),
            [("  ".join(map(written, line.keys)), stage.say(line.name)) for line in lines],
        )
        for heading, lines in key_groups()
    ]
