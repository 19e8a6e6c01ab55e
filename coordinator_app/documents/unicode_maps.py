"""The mending of the maps from glyph codes to Unicode that ReportLab writes, which readers and archives depend on."""

import re

import pikepdf

_ENTRY = re.compile(rb"^<(..)> <([0-9A-F]{4,6})>$", re.MULTILINE)
_HEAD_END = b"endcodespacerange\n"
_TAIL = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_BLOCK = 100
"""The most entries that one block may have (Adobe Technical Note 5014)."""


def mend_unicode_map(font: pikepdf.Object) -> None:
    """Rewrite the map of a font: ReportLab gives unused codes U+0000, rare characters five digits, and one block."""
    written = font.ToUnicode.read_bytes()
    found = [(code, chr(int(point, 16))) for code, point in _ENTRY.findall(written) if int(point, 16)]
    lines = [b"<%s> <%s>" % (code, said.encode("utf-16-be").hex().upper().encode()) for code, said in found]
    blocks = [lines[i : i + _BLOCK] for i in range(0, len(lines), _BLOCK)]
    body = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in blocks)
    font.ToUnicode.write(written.split(_HEAD_END)[0] + _HEAD_END + body + _TAIL)
