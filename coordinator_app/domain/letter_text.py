"""The text of a letter in the two forms that mail programs show: plain, and as HTML with bold words."""

import re
from html import escape

_BOLD = re.compile(r"\*\*(?=\S)([^\n]*?\S)\*\*")
_STYLE = "font-family:Calibri,Arial,sans-serif;font-size:11pt"


def as_plain(text: str) -> str:
    """Return the text without the asterisks that mark bold words."""
    return _BOLD.sub(r"\1", text)


def as_html(text: str) -> str:
    """Return the text as a whole HTML page: paragraphs at empty lines, and nothing in it is markup but bold words."""
    paragraphs = (part.strip("\n") for part in re.split(r"\n[ \t]*\n", text))
    body = "".join(f"<p>{_inline(part)}</p>\n" for part in paragraphs if part.strip())
    return (
        '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"></head>\n'
        f'<body style="{_STYLE}">\n{body}</body>\n</html>\n'
    )


def _inline(text: str) -> str:
    return _BOLD.sub(r"<strong>\1</strong>", escape(text)).replace("\n", "<br>\n")
