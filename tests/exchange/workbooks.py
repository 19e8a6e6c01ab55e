"""Workbooks as Excel and LibreOffice write them, in the few parts that a reader needs."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

Value = str | int | float | date | datetime | time | None
Sheets = Mapping[str, Sequence[Sequence[Value]]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKED = "http://schemas.openxmlformats.org/package/2006"
_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_FORMATS = (0, 14, 22, 20)
"""The number formats of the cell styles: general, day, day with hour, hour."""


def write_xlsx(file: Path, sheets: Sheets, hidden: str = "") -> Path:
    """Write a workbook; one of its sheets may be hidden."""
    names = list(sheets)
    states = {name: "hidden" if name == hidden else "visible" for name in names}
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" state="{states[name]}" r:id="rId{n}"/>'
        for n, name in enumerate(names, start=1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(names) + 1)
    )
    styles = f'<Relationship Id="rId99" Type="{_LINKS}/styles" Target="styles.xml"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKED}/content-types"/>',
        "_rels/.rels": _related(f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _related(links + styles),
        "xl/styles.xml": _styles(),
        **{f"xl/worksheets/sheet{n}.xml": _sheet(sheets[name]) for n, name in enumerate(names, start=1)},
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return file


def write_ods(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write an OpenDocument sheet of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Blad1">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis"/>')
        packed.writestr("content.xml", content)
    return file


def _related(links: str) -> str:
    return f'<Relationships xmlns="{_PACKED}/relationships">{links}</Relationships>'


def _styles() -> str:
    formats = "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in _FORMATS)
    return f'<styleSheet xmlns="{_MAIN}"><cellXfs count="{len(_FORMATS)}">{formats}</cellXfs></styleSheet>'


def _sheet(rows: Sequence[Sequence[Value]]) -> str:
    lines = "".join(
        f'<row r="{n}">{"".join(_cell(value, f"{chr(65 + c)}{n}") for c, value in enumerate(row))}</row>'
        for n, row in enumerate(rows, start=1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _cell(value: Value, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    style, number = _numbered(value)
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def _numbered(value: float | date | datetime | time) -> tuple[int, float]:
    """Return the style and the number by which Excel keeps a value."""
    day = timedelta(days=1)
    if isinstance(value, datetime):
        return 2, (value.replace(tzinfo=UTC) - _EPOCH) / day
    if isinstance(value, date):
        return 1, (value - _EPOCH.date()) / day
    if isinstance(value, time):
        return 3, timedelta(hours=value.hour, minutes=value.minute) / day
    return 0, value
