"""The colours and measures of the window, each with a name; nothing else in the window knows a number of them."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one appearance, as #RRGGBB; a tuple, since it is made before the window is seen, and soon made.

    `line` decorates, `line_strong` bounds what can be typed in (at least 3:1, WCAG 1.4.11). The kinds of what a
    calendar holds have an edge, a tint and a text each.
    """

    name: str
    window: str
    page: str
    card: str
    sunken: str
    hover: str
    pressed: str
    selected: str
    line: str
    line_control: str
    line_strong: str
    text: str
    text2: str
    text3: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_tint: str
    accent_text: str
    focus: str
    danger: str
    danger_tint: str
    warn: str
    warn_tint: str
    ok: str
    ok_tint: str
    incoming: str
    incoming_tint: str
    incoming_text: str
    outgoing: str
    outgoing_tint: str
    outgoing_text: str
    network: str
    network_tint: str
    network_text: str
    agreement: str
    agreement_tint: str
    agreement_text: str
    neutral: str
    neutral_tint: str
    neutral_text: str
    toast: str
    on_toast: str
    toast_accent: str


LIGHT = Tokens(
    name="light",
    window="#F1F0EC",
    page="#FAF9F6",
    card="#FFFFFF",
    sunken="#F4F3EF",
    hover="#ECEAE5",
    pressed="#E3E1DB",
    selected="#FFFFFF",
    line="#E4E2DC",
    line_control="#CFCCC4",
    line_strong="#8C8982",
    text="#1F1E1C",
    text2="#57554F",
    text3="#6B6963",
    text_disabled="#A6A39C",
    accent="#0B6479",
    accent_hover="#095567",
    accent_pressed="#074655",
    on_accent="#FFFFFF",
    accent_tint="#E1F0F3",
    accent_text="#0A5C70",
    focus="#0B6479",
    danger="#B3261E",
    danger_tint="#FBEAE8",
    warn="#855000",
    warn_tint="#FBF0DA",
    ok="#1D6B3C",
    ok_tint="#E3F2E8",
    incoming="#0B6F86",
    incoming_tint="#DCEEF2",
    incoming_text="#073F4D",
    outgoing="#84479A",
    outgoing_tint="#F0E4F4",
    outgoing_text="#4B2459",
    network="#56731D",
    network_tint="#E9F0DA",
    network_text="#33460F",
    agreement="#A05A00",
    agreement_tint="#FBEBD3",
    agreement_text="#643800",
    neutral="#77746D",
    neutral_tint="#EFEDE8",
    neutral_text="#3E3C38",
    toast="#2B2A28",
    on_toast="#FFFFFF",
    toast_accent="#8FDDEE",
)

DARK = Tokens(
    name="dark",
    window="#191A1C",
    page="#1F2023",
    card="#292A2E",
    sunken="#242529",
    hover="#303237",
    pressed="#383A40",
    selected="#303237",
    line="#38393E",
    line_control="#4A4B51",
    line_strong="#85858A",
    text="#EDECE9",
    text2="#BDBBB6",
    text3="#A19F9A",
    text_disabled="#6C6B68",
    accent="#6DC5DA",
    accent_hover="#83D0E2",
    accent_pressed="#58B5CB",
    on_accent="#06262E",
    accent_tint="#173A44",
    accent_text="#7FD0E3",
    focus="#7FD0E3",
    danger="#FF8A80",
    danger_tint="#47211F",
    warn="#F2B95C",
    warn_tint="#40311A",
    ok="#77CC94",
    ok_tint="#1C3A27",
    incoming="#4FB3CB",
    incoming_tint="#173C47",
    incoming_text="#BFE8F2",
    outgoing="#C08AD6",
    outgoing_tint="#3B2645",
    outgoing_text="#EBD3F4",
    network="#9DBB66",
    network_tint="#2C3624",
    network_text="#D9E6C3",
    agreement="#E0A050",
    agreement_tint="#432F14",
    agreement_text="#F8DDB5",
    neutral="#9A9893",
    neutral_tint="#35363A",
    neutral_text="#D8D6D1",
    toast="#EDECE9",
    on_toast="#1F1E1C",
    toast_accent="#0A5C70",
)

CONTRAST = Tokens(
    name="contrast",
    window="#000000",
    page="#000000",
    card="#000000",
    sunken="#000000",
    hover="#1A1A1A",
    pressed="#2B2B2B",
    selected="#1A1A1A",
    line="#FFFFFF",
    line_control="#FFFFFF",
    line_strong="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#FFFFFF",
    text_disabled="#9A9A9A",
    accent="#FFE100",
    accent_hover="#FFF07A",
    accent_pressed="#D6BD00",
    on_accent="#000000",
    accent_tint="#1A1A1A",
    accent_text="#FFE100",
    focus="#FFE100",
    danger="#FF9C94",
    danger_tint="#000000",
    warn="#FFC45C",
    warn_tint="#000000",
    ok="#8CF0B0",
    ok_tint="#000000",
    incoming="#6FE3FF",
    incoming_tint="#000000",
    incoming_text="#6FE3FF",
    outgoing="#F0B0FF",
    outgoing_tint="#000000",
    outgoing_text="#F0B0FF",
    network="#C8F080",
    network_tint="#000000",
    network_text="#C8F080",
    agreement="#FFC070",
    agreement_tint="#000000",
    agreement_text="#FFC070",
    neutral="#FFFFFF",
    neutral_tint="#000000",
    neutral_text="#FFFFFF",
    toast="#FFFFFF",
    on_toast="#000000",
    toast_accent="#00427A",
)

APPEARANCES = (LIGHT, DARK, CONTRAST)

RADIUS, RADIUS_CARD = 4, 8
"""Of controls and bars, and of cards and what floats, in pixels at 100 % text."""

CONTROL, NAVIGATION_ROW, ROW, TALL_ROW, PILL, TAB = 32, 36, 40, 56, 24, 40
"""Heights in pixels at 100 % text."""

SIDEBAR, RAIL, NARROW = 232, 68, 1000
"""Width of the sidebar, of its rail of icons, and the width of a window, in pixels at 100 % text, that has the rail."""

ICON, ICON_SMALL = 20, 16

TYPE = {
    "display": (28, 36, 600),
    "title": (20, 28, 600),
    "subtitle": (16, 22, 600),
    "body": (14, 20, 400),
    "strong": (14, 20, 600),
    "caption": (12, 16, 400),
    "caption_strong": (12, 16, 600),
    "micro": (11, 14, 500),
}
"""Size and line height in pixels at 100 % text, and weight, of each kind of text."""
