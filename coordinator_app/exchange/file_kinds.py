"""What kind of file somebody gives us, by what it holds rather than by its name."""

import re
from enum import StrEnum
from pathlib import PurePath

_HEAD = 4096
_MAIL = re.compile(
    rb"^(?:From|Received|Return-Path|MIME-Version|Subject|Date|To|X-Unsent):", re.IGNORECASE | re.MULTILINE
)
_CALENDAR = re.compile(
    rb"^[ \t]*BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VTIMEZONE)\b", re.IGNORECASE | re.MULTILINE
)
_CARD = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD\b", re.IGNORECASE | re.MULTILINE)
_BY_BYTES = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "archive"), (b"\xd0\xcf\x11\xe0", "office"))
_BY_NAME = {".xlsx": "sheet", ".xls": "sheet", ".ods": "sheet", ".msg": "mail", ".docx": "document", ".doc": "document"}


class FileKind(StrEnum):
    """What a file is."""

    CALENDAR = "calendar"
    CONTACTS = "contacts"
    SHEET = "sheet"
    TABLE = "table"
    MAIL = "mail"
    PDF = "pdf"
    DOCUMENT = "document"
    EMPTY = "empty"
    TEXT = "text"
    UNKNOWN = "unknown"


def kind_of(content: bytes, name: str) -> FileKind:
    """Return the kind of a file from its bytes and, where they do not tell, its name."""
    head = content[:_HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    if not head.strip():
        return FileKind.EMPTY if len(content) < _HEAD else FileKind.UNKNOWN
    if _MAIL.match(head.lstrip()):
        return FileKind.MAIL
    plain = content.replace(b"\x00", b"").replace(b"\r", b"\n").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    for mark, kind in ((_CALENDAR, FileKind.CALENDAR), (_CARD, FileKind.CONTACTS)):
        if mark.search(plain):
            return kind
    return _of_another(content, head, PurePath(name).suffix.casefold())


def _of_another(content: bytes, head: bytes, suffix: str) -> FileKind:
    found = next((kind for mark, kind in _BY_BYTES if content.startswith(mark)), "")
    if found == "pdf":
        return FileKind.PDF
    if found:
        return FileKind(_BY_NAME.get(suffix, "unknown"))
    if suffix == ".eml":
        return FileKind.MAIL
    if b"\x00" in content[:_HEAD] or _is_binary(head):
        return FileKind.UNKNOWN
    return FileKind.TABLE if suffix in {".csv", ".tsv"} else FileKind.TEXT


def _is_binary(head: bytes) -> bool:
    odd = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in head)
    return odd * 20 > len(head)
