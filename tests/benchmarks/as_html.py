"""The same pages as HTML and CSS: each block of a pack in its face, size, colour and place, for another engine."""

import base64
from collections.abc import Iterable, Sequence
from functools import singledispatchmethod
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from coordinator_app.documents.block import Block, Stack, Whole
from coordinator_app.documents.characters import clean
from coordinator_app.documents.colours import Colour
from coordinator_app.documents.figures import Figure
from coordinator_app.documents.flow import Section
from coordinator_app.documents.fonts import Face, Fonts
from coordinator_app.documents.furniture import Surroundings
from coordinator_app.documents.headings import ContentsLine, Heading
from coordinator_app.documents.layout import Columns, Fitted, Foot, NewPage, Panel, Room, Rule, Space
from coordinator_app.documents.links import allowed
from coordinator_app.documents.lists import Item
from coordinator_app.documents.prose import Prose
from coordinator_app.documents.runs import Run, Text
from coordinator_app.documents.sheets import A4, Sheet
from coordinator_app.documents.styles import Styles, TextStyle
from coordinator_app.documents.tables import Row, Table

_FAMILIES = {
    Face.SANS: ("Sans", 400),
    Face.BOLD: ("Sans", 600),
    Face.SERIF: ("Serif", 400),
    Face.TITLE: ("Serif", 600),
    Face.HAN: ("Han", 400),
}


def as_html(sections: Sequence[Section], said: Surroundings, looks: Styles, resources: Path) -> tuple[str, str]:
    """Return the document and its style sheet."""
    writer = _Writer(Fonts(resources / "fonts"), looks)
    bodies = [
        f'<section class="sheet{number}">{writer.many(section.blocks)}</section>'
        for number, section in enumerate(sections)
    ]
    body = "".join(bodies)
    sheets = "".join(_sheet(number, section.sheet, said, looks) for number, section in enumerate(sections))
    css = _faces(resources / "fonts") + sheets + _COMMON + writer.css()
    return f'<!doctype html><html lang="{looks.language}"><meta charset="utf-8"><title>Pack</title>{body}</html>', css


_COMMON = """html{font-family:Sans,Han}body{margin:0}p,h1,h2,h3,ul,ol,table,figure{margin:0;padding:0;font-weight:400}
h1,h2,h3{bookmark-level:none}h1[id],h2[id]{bookmark-level:attr(data-level integer)}a{text-decoration:none}
table{border-collapse:collapse;table-layout:fixed}th{text-align:left}td,th{vertical-align:top}tr{break-inside:avoid}
ul,ol{padding-left:13pt}li{padding-bottom:3pt}.whole{break-inside:avoid}.columns{display:flex}.columns>div{flex:none}
.toc a{display:block;color:inherit}.toc a::after{content:target-counter(attr(href),page);float:right;font-weight:600}
"""


def _faces(folder: Path) -> str:
    return "".join(
        f"@font-face{{font-family:{family};font-weight:{weight};src:url('{(folder / f'{face}.ttf').as_uri()}')}}"
        for face, (family, weight) in _FAMILIES.items()
    )


def _sheet(number: int, sheet: Sheet, said: Surroundings, looks: Styles) -> str:
    """Return the page of a section: the common one has header and footer, cover and card their marking alone."""
    margins = f"{sheet.top}pt {sheet.right}pt {sheet.bottom}pt {sheet.left}pt"
    small = f"font:{looks.furniture.size}pt Sans;color:{_rgb(looks.theme.grey)}"
    boxes = f"@top-right{{content:{_quoted(' · '.join(said.marking))};font:600 8pt Sans;border:.7pt solid}}"
    if number == 1:
        page_of = _quoted(said.page_of(11, 22)).replace("11", '" counter(page) "').replace("22", '" counter(pages) "')
        boxes += f"@top-left{{content:{_quoted(said.running)};{small}}}"
        boxes += f"@bottom-left{{content:{_quoted(said.sender)};{small}}}"
        boxes += f"@bottom-right{{content:{page_of};{small}}}"
    page = f"@page sheet{number}{{size:{sheet.width}pt {sheet.height}pt;margin:{margins};{boxes}}}"
    return page + f".sheet{number}{{page:sheet{number}}}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _rgb(colour: Colour) -> str:
    return f"rgb({','.join(str(round(part * 255)) for part in colour)})"


class _Writer:
    """Writes blocks; styles become classes, so that the other engine reads each once."""

    def __init__(self, fonts: Fonts, looks: Styles) -> None:
        self._fonts = fonts
        self._looks = looks
        self._classes: dict[str, str] = {}

    def css(self) -> str:
        """Return the classes that were used."""
        return "".join(f".{name}{{{rules}}}" for rules, name in self._classes.items())

    def many(self, blocks: Iterable[Block]) -> str:
        """Return blocks after each other; items of one list are put in it."""
        parts = []
        for whole, alike in groupby(blocks, lambda block: block._tags[0].parent if isinstance(block, Item) else None):
            written = "".join(map(self.block, alike))
            kind = "ol" if whole and whole.attributes["ListNumbering"] == "Decimal" else "ul"
            parts.append(f"<{kind}>{written}</{kind}>" if whole else written)
        return "".join(parts)

    def _class(self, rules: str) -> str:
        return f'class="{self._classes.setdefault(rules, f"c{len(self._classes)}")}"'

    def _text_class(self, style: TextStyle) -> str:
        family, weight = _FAMILIES[style.face]
        return self._class(
            f"font:{weight} {style.size}pt/{style.leading}pt {family},Sans,Han;color:{_rgb(style.colour)};"
            f"margin:{style.before}pt 0 {style.after}pt;hyphens:{'auto' if style.hyphenation else 'manual'};"
            f"break-after:{'avoid' if style.keeps_with_next else 'auto'}"
        )

    @singledispatchmethod
    def block(self, block: Any) -> str:
        """Return a block; one of a new kind must be taught here first."""
        raise TypeError(type(block))

    @block.register
    def _(self, block: Prose) -> str:
        role = block.tag.role.lower() if block.tag and block.tag.role in {"H1", "H2", "H3"} else "p"
        key = f' id="{block._key}" data-level="{role[-1]}"' if isinstance(block, Heading) and block._key else ""
        return f"<{role}{key} {self._text_class(block.style)}>{self._runs(block.text)}</{role}>"

    def _runs(self, text: Text) -> str:
        runs = (text,) if isinstance(text, str) else text
        return "".join(self._run(run) if isinstance(run, Run) else escape(clean(run)) for run in runs)

    def _run(self, run: Run) -> str:
        family, weight = _FAMILIES[run.face] if run.face else ("", 0)
        rules = f"font-weight:{weight};" if family else ""
        rules += f"color:{_rgb(run.colour)}" if run.colour else ""
        tongue = f' lang="{run.language}"' if run.language else ""
        link = allowed(run.link)
        name, target = ("a", f' href="{escape(link)}"') if link else ("span", "")
        return f"<{name}{target}{tongue} {self._class(rules)}>{escape(clean(run.text))}</{name}>"

    @block.register
    def _(self, block: Table) -> str:
        body, look = block._body, block._body.look
        columns = "".join(f'<col style="width:{width}pt">' for width in body.widths)
        head = f"<thead>{self._row(body.head, 'th', set(), '')}</thead>" if body.head else ""
        cell = f"padding:{look.above}pt {look.gutter}pt {look.below}pt 0;border-bottom:{look.row_rule}pt solid #ccc"
        rows = "".join(self._row(row, "td", set(body.row_heads), cell) for row in block._rows)
        return f'<table style="width:{sum(body.widths)}pt">{columns}{head}<tbody>{rows}</tbody></table>'

    def _row(self, row: Row, kind: str, heads: set[int], cell: str) -> str:
        theme = self._looks.theme
        marked = f"background:{_rgb(theme.tint)};border-left:3pt solid {_rgb(theme.accent)}" if row.is_marked else ""
        cells = (
            f'<th scope="row" {self._class(cell)}>{self.many(stack.blocks)}</th>'
            if place in heads
            else f"<{kind} {self._class(cell)}>{self.many(stack.blocks)}</{kind}>"
            for place, stack in enumerate(row.cells)
        )
        return f"<tr {self._class(marked)}>{''.join(cells)}</tr>"

    @block.register
    def _(self, block: Columns) -> str:
        parts = "".join(
            f'<div style="width:{width}pt;margin-right:{block._gutter}pt">{self.many(stack.blocks)}</div>'
            for stack, width in zip(block._stacks, block._widths, strict=True)
        )
        return f'<div class="columns" style="margin:{block.before}pt 0 {block.after}pt">{parts}</div>'

    @block.register
    def _(self, block: Stack) -> str:
        kind = ' class="whole"' if isinstance(block, (Whole, Foot)) else ""
        return f'<div{kind} style="margin:{block.before}pt 0 {block.after}pt">{self.many(block.blocks)}</div>'

    @block.register
    def _(self, block: Panel) -> str:
        look = f"background:{_rgb(block._theme.tint)};border-top:2pt solid {_rgb(block._theme.accent)};padding:9pt"
        return f"<div {self._class(look)}>{self.many(block._inner.blocks)}</div>"

    @block.register
    def _(self, block: Fitted) -> str:
        return self.block(block._choice(self._fonts, A4.text_width))

    @block.register
    def _(self, block: Rule) -> str:
        line = f"border-top:{block._stroke}pt solid {_rgb(block._colour)};margin:{block.before}pt 0 {block.after}pt"
        return f"<div {self._class(line + ';break-after:avoid')}></div>"

    @block.register
    def _(self, block: Space) -> str:
        if isinstance(block, Room):
            return ""
        return (
            '<div style="break-after:page"></div>'
            if isinstance(block, NewPage)
            else f'<div style="height:{block._high}pt"></div>'
        )

    @block.register
    def _(self, block: Item) -> str:
        return f"<li {self._class(f'font-size:{block._style.size}pt')}>{self.many(block._body.blocks)}</li>"

    @block.register
    def _(self, block: ContentsLine) -> str:
        look = f"{self._text_class(block._styles.body)}"
        return f'<nav class="toc"><p {look}><a href="#{block._key}">{escape(block._text)}</a></p></nav>'

    @block.register
    def _(self, block: Figure) -> str:
        seen = _Seen(self._fonts, block._size)
        paint: Any = block._paint
        paint(seen, (0.0, 0.0, *block._size))
        alt = block._tag.alt if block._tag else ""
        return seen.html(alt)


class _Seen:
    """Stands in for the canvas, and sees what a figure paints into its box."""

    def __init__(self, fonts: Fonts, size: tuple[float, float]) -> None:
        self.fonts = fonts
        self._size = size
        self._shapes: list[str] = []
        self._image = ""

    def html(self, alt: str) -> str:
        """Return the figure with its text alternative."""
        wide, high = self._size
        place = f'style="display:block;width:{wide}pt;height:{high}pt" alt="{escape(alt)}"'
        drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">{"".join(self._shapes)}</svg>'
        source = self._image or "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode()
        return f'<img src="{source}" {place}>'

    def picture(self, name: str, stream: Any, box: object) -> None:
        made = stream()
        if made.dictionary.dict.get("Filter"):
            self._image = "data:image/jpeg;base64," + base64.b64encode(made.content).decode()

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        self.squares([(x, y, width, height)], colour)

    def squares(self, cells: Sequence[tuple[float, float, float, float]], colour: Colour) -> None:
        path = "".join(f"M{x} {self._size[1] - y}h{wide}v-{high}h-{wide}z" for x, y, wide, high in cells)
        self._shapes.append(f'<path fill="{_rgb(colour)}" d="{path}"/>')

    def text(self, pieces: Sequence[Any]) -> None:
        for piece in pieces:
            x, y = piece.at or (0.0, 0.0)
            look = f'font-size="{piece.size}" font-family="Serif" font-weight="600" fill="{_rgb(piece.colour)}"'
            self._shapes.append(f'<text x="{x}" y="{self._size[1] - y}" {look}>{escape(piece.text)}</text>')
