"""A programme paper for the clipboard: HTML that Word and Outlook take as tables, and text with tabs between cells."""

from collections.abc import Iterator
from html import escape

from coordinator_app.domain.paper_tables import (
    Cell,
    Line,
    PaperTable,
    booking_table,
    contact_table,
    day_tables,
    journey_table,
)
from coordinator_app.domain.programme_papers import PAPER_NAMES, PaperKind, ProgrammePaper, Written
from coordinator_app.words import Words

_FONT = "font-family:'Segoe UI',Arial,sans-serif;font-size:10pt;color:#16202A"
_TABLE = f"border-collapse:collapse;width:100%;{_FONT}"
_CELL = "border-top:0.5pt solid #C6CED5;padding:3pt 6pt;vertical-align:top;text-align:left"
_HEAD = "border-bottom:1pt solid #16202A;padding:3pt 6pt;text-align:left;font-size:9pt;color:#566370"
_NOTE = "font-size:9pt;color:#566370"
_TITLE = f"margin:0 0 4pt 0;{_FONT};font-size:14pt;font-weight:bold"
_DAY = f"margin:10pt 0 2pt 0;{_FONT};font-size:12pt;font-weight:bold"
_STARTS_FORMULA = ("=", "@")


def as_html(paper: ProgrammePaper, words: Words) -> str:
    """Return a paper as HTML whose looks are inline, since Word and Outlook drop every style sheet."""
    heading, about = _title(paper, words)
    body = "".join(_html_table(paper, table) for table in tables(paper, words))
    head = f'<p style="{_TITLE}">{_html(heading)}</p><p style="margin:0;{_FONT}">{_html(about)}</p>'
    return f'<html><head><meta charset="utf-8"></head><body lang="{words.tag}">{head}{body}</body></html>'


def as_text(paper: ProgrammePaper, words: Words) -> str:
    """Return a paper as lines of cells with tabs between them; the day stands first in each line of its items."""
    return "\n".join(_text_lines(paper, words)) + "\n"


def tables(paper: ProgrammePaper, words: Words) -> tuple[PaperTable, ...]:
    """Return the tables that a paper has something for, in the order in which they are read."""
    more = (journey_table(paper, words), booking_table(paper, words)) if paper.kind == PaperKind.RUN_SHEET else ()
    whom = () if paper.kind == PaperKind.POCKET else (contact_table(paper, words),)
    return tuple(table for table in (*day_tables(paper, words), *whom, *more) if table.rows)


def _title(paper: ProgrammePaper, words: Words) -> tuple[Written, Written]:
    """Return what the visit is called, and what the paper is."""
    name = words.say(PAPER_NAMES[paper.kind])
    whose = words.say("{paper} of {name}", paper=name, name=paper.person.name) if paper.person else name
    about = f"{whose} · {words.days(paper.starts_on, paper.ends_on)}"
    return paper.title or Written(text=words.say("Visit")), Written(text=about)


def _html_table(paper: ProgrammePaper, table: PaperTable) -> str:
    heads = "".join(
        f'<th scope="col" width="{share:.0%}" style="{_HEAD}">{_headed(paper, head)}</th>'
        for head, share in zip(table.heads, table.shares, strict=True)
    )
    rows = "".join(f"<tr>{''.join(map(_html_cell, row, range(len(row))))}</tr>" for row in table.rows)
    title = f'<p style="{_DAY}">{_headed(paper, table.title)}</p>'
    return f'{title}<table style="{_TABLE}"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _headed(paper: ProgrammePaper, said: str) -> str:
    own = paper.own(said)
    return f"{escape(said)} · {_html(own)}" if own else escape(said)


def _html_cell(lines: Cell, place: int) -> str:
    shown = [_html_line(line) for line in lines]
    notes = "".join(f'<br><span style="{_NOTE}">{line}</span>' for line in shown[1:])
    if place == 0:
        return f'<th scope="row" style="{_CELL};white-space:nowrap">{"".join(shown[:1])}{notes}</th>'
    first = f"<b>{shown[0]}</b>" if place == 1 and shown else "".join(shown[:1])
    return f'<td style="{_CELL}">{first or "&nbsp;"}{notes}</td>'


def _html_line(line: Line) -> str:
    text = _html(line.text)
    if line.link:
        text = f'<a href="{escape(line.link)}" style="color:#12507B">{text}</a>'
    if line.is_strong:
        text = f"<b>{text}</b>"
    return f"<b>{escape(line.label)}:</b> {text}" if line.label else text


def _html(written: Written) -> str:
    """Return a text as HTML, in its language; it is never markup, and its lines stay lines."""
    text = "<br>".join(escape(_visible(part)) for part in written.text.splitlines())
    return f'<span lang="{escape(written.language)}">{text}</span>' if written.language else text


def _text_lines(paper: ProgrammePaper, words: Words) -> Iterator[str]:
    yield from (_plain(part) for part in _title(paper, words))
    for table in tables(paper, words):
        day = [table.title] if table.on else []
        yield ""
        if not day:
            yield _plain(Written(text=table.title))
        yield "\t".join([*([words.say("Day")] if day else []), *table.heads])
        for row in table.rows:
            yield "\t".join([*day, *(_text_cell(each) for each in row)])


def _text_cell(lines: Cell) -> str:
    told = [line for line in lines if line.text]
    said = "; ".join(f"{line.label}: {line.text.text}" if line.label else line.text.text for line in told)
    return _plain(Written(text=said))


def _plain(written: Written) -> str:
    """Return a text on one line without tabs; one that a spreadsheet would compute begins with an apostrophe."""
    text = " ".join(_visible(" ".join(written.text.split("\t"))).split())
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def _visible(text: str) -> str:
    """Return a text without characters that draw nothing or reorder what follows."""
    return "".join(c if c.isprintable() or c == "\u00a0" else " " if c.isspace() else "" for c in text)
