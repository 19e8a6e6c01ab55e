"""Two readers of mail that share no code: Python's email, and Perl's Email::MIME."""

import base64
import json
import shutil
import subprocess
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from pathlib import Path
from typing import Any

import pytest

FIELDS = ("From", "To", "Cc", "Bcc")
_SCRIPT = Path(__file__).with_name("mail_reader.pl")


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a reader found in a message."""

    headers: tuple[str, ...]
    subject: str
    people: dict[str, list[tuple[str, str]]]
    text: str
    html: str
    files: list[tuple[str, bytes, str]]
    """The name, the content and the media type of each."""


def by_python(content: bytes) -> Read:
    """Read a message with Python's email."""
    found = message_from_bytes(content, _class=EmailMessage, policy=default)
    assert not found.defects
    return Read(
        headers=tuple(found.keys()),
        subject=str(found["Subject"]),
        people={name: _people(found, name) for name in FIELDS},
        text=_body(found, "plain"),
        html=_body(found, "html"),
        files=[(str(p.get_filename()), p.get_content(), p.get_content_type()) for p in found.iter_attachments()],
    )


def by_perl(content: bytes) -> Read:
    """Read a message with Email::MIME; without it the test is passed over, and says so."""
    perl = shutil.which("perl")
    said = subprocess.run([perl, _SCRIPT], input=content, capture_output=True, check=False) if perl else None
    if said is None or b"Can't locate" in said.stderr:
        pytest.skip("NOT RUN: Perl's Email::MIME is missing (Debian: libemail-mime-perl)")
    assert (said.returncode, said.stderr) == (0, b"")
    return _of_perl(json.loads(said.stdout))


def _body(found: EmailMessage, form: str) -> str:
    part = found.get_body((form,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def _people(found: EmailMessage, name: str) -> list[tuple[str, str]]:
    """Return who is named, decoded after the addresses are told apart (RFC 2047 §6.2, §5).

    Python's newer parser keeps the blank between two encoded words of a name, which every other reader drops.
    """
    raw = [said for key, said in found.raw_items() if key == name]
    return [(str(make_header(decode_header(phrase))), email) for phrase, email in getaddresses(raw) if email]


def _of_perl(said: dict[str, Any]) -> Read:
    texts = {part["type"]: part["text"].replace("\r\n", "\n") for part in said["parts"] if not part["name"]}
    return Read(
        headers=tuple(said["names"]),
        subject=said["subject"],
        people={name: [(phrase, email) for phrase, email in said["people"][name]] for name in FIELDS},
        text=texts["text/plain"],
        html=texts["text/html"],
        files=[
            (part["name"], base64.b64decode(part["content"]), part["type"]) for part in said["parts"] if part["name"]
        ],
    )


READERS = {"email": by_python, "Email::MIME": by_perl}
