"""Mail merge: 2,000 letters filled in and written, against three seconds of a processor."""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from figures import Figure

from coordinator_app.domain.letter_templates import LetterTemplate, TemplatePurpose
from coordinator_app.domain.letters import Address
from coordinator_app.domain.merge_fields import MERGE_FIELDS
from coordinator_app.services.mail_ways import MailWays

RECIPIENTS = 2_000
SECONDS = 3.0
PAIRS = 3
TEXT = "\n\n".join(
    f"**Rad** {field.written('sv')} och åäö i en mening som är så lång som de är." for field in MERGE_FIELDS
)


def run() -> Iterator[Figure]:
    """Merge and write, with progress told at every letter."""
    template = LetterTemplate(
        id=UUID(int=1), purpose=TemplatePurpose.NOTICE, name="x", subject="Besök: {mottagare}", text=TEXT
    )
    recipients = [
        (Address(f"Öberg, Åsa {n}", f"a{n}@falun.example"), {field.key: f"Värde {n}" for field in MERGE_FIELDS})
        for n in range(RECIPIENTS)
    ]
    ratios = []
    for _ in range(PAIRS):
        with tempfile.TemporaryDirectory() as folder:
            ways = MailWays(Path(folder), lambda: datetime(2026, 11, 23, tzinfo=UTC))
            started = time.process_time()
            merged = ways.merge(template, recipients, progress=lambda done, whole: None)
            ways.write_drafts(merged.letters, progress=lambda done, whole: None)
            ratios.append((time.process_time() - started) / SECONDS)
    yield Figure(name="a mail merge of 2,000 / 3 seconds", ratios=tuple(ratios), goal=1.0)
