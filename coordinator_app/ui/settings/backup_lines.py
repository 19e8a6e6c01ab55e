"""A backup as a line: when it was made, why, and how large it is."""

from PySide6.QtWidgets import QWidget

from coordinator_app.services.backups import KeptBackup
from coordinator_app.ui.files import readable_size
from coordinator_app.ui.flow import Flow
from coordinator_app.ui.layouts import column, held, line
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.texts import text


def backup_line(stage: Stage, backup: KeptBackup) -> QWidget:
    """Return the line; files that were missing already when it was made are told."""
    look, words = stage.look, stage.words
    moment = backup.made_at.astimezone(stage.clock().tzinfo)
    parts = [stage.say(backup.reason), readable_size(words, backup.size_bytes)]
    if backup.files_missing:
        parts.append(words.say_many("without {number} file", "without {number} files", backup.files_missing))
    flow = Flow(gap=look.px(12))
    flow.addWidget(text(look, f"{words.brief_weekday(moment.date())} {moment.year}, {moment:%H:%M}", "strong"))
    flow.addWidget(text(look, " · ".join(parts), "body", "text2"))
    return held(column(line(), held(flow, margins=(0, look.px(8), 0, look.px(8))), gap=0))
