"""What became of a file that was imported, told in sentences for people and in plain values for other programs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coordinator_app.domain.import_plan import ImportRow, RowKind
from coordinator_app.domain.read_calendar import Finding, Weight
from coordinator_app.services.import_files import ReadFile
from coordinator_app.services.imports import counts
from coordinator_app.words import Message, message, messages, verbatim

_EXAMPLES = 3
_LONGEST = 60
_HEADINGS = {
    Weight.SKIPPED: message("Not imported:"),
    Weight.DROPPED: message("Imported, but not all of it:"),
    Weight.REPAIRED: message("Repaired:"),
}


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """A file with what became of its events; `rows` is empty where it could not be read."""

    read: ReadFile
    rows: tuple[ImportRow, ...] = ()
    is_rehearsal: bool = False
    """Whether nothing was written."""

    @property
    def is_usable(self) -> bool:
        """Whether there was anything in the file to import."""
        return self.read.is_usable

    @property
    def has_losses(self) -> bool:
        """Whether anything in the file was not imported."""
        return not self.is_usable or bool(self.findings(Weight.SKIPPED) or self.findings(Weight.DROPPED))

    def findings(self, weight: Weight) -> tuple[Finding, ...]:
        """Return what was found amiss, what fits nowhere here among what was skipped."""
        unfit = [_finding(row) for row in self.rows if row.kind == RowKind.UNFIT]
        return (*self.read.findings(weight), *(unfit if weight == Weight.SKIPPED else ()))


def plain(report: ImportReport, say: Callable[[Message], str]) -> dict[str, object]:
    """Return a report as other programs read it, its reasons said by `say`."""
    read, number = report.read, counts(report.rows)
    calendar, problem = read.calendar, read.problem
    return {
        "file": read.name,
        "kind": read.kind.value if read.kind else None,
        "is_dry_run": report.is_rehearsal,
        "records": calendar.records if calendar else 0,
        "records_by_kind": dict(calendar.counted) if calendar else {},
        "read": calendar.read if calendar else 0,
        "new": number[RowKind.NEW],
        "updated": number[RowKind.CHANGED],
        "unchanged": number[RowKind.UNCHANGED],
        "deleted_here": number[RowKind.DELETED],
        **{weight.value: [_plain(each, say) for each in report.findings(weight)] for weight in Weight},
        "problem": [say(part) for part in (problem.happened, problem.means, problem.remedy)] if problem else None,
    }


def sentences(report: ImportReport) -> Iterator[Message]:
    """Yield what is to be said of a file: how much was read, what became of it, and all that was lost or mended."""
    read = report.read
    if read.calendar is None:
        problem = read.problem
        yield from (problem.happened, problem.means, problem.remedy) if problem else ()
        return
    yield messages(
        "{name} holds {number} record, of which {read} could be read.",
        "{name} holds {number} records, of which {read} could be read.",
        read.calendar.records,
        name=read.name,
        read=read.calendar.read,
    )
    yield _became(report)
    for weight, heading in _HEADINGS.items():
        found = report.findings(weight)
        if found:
            yield heading
            yield from grouped(found)


def grouped(found: Sequence[Finding]) -> Iterator[Message]:
    """Yield each reason once, and after it the first of those that it concerns with the number of the others."""
    by_reason: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        by_reason.setdefault((finding.reason.id, str(finding.reason)), []).append(finding)
    for alike in by_reason.values():
        yield _put("  {reason}", reason=alike[0].reason)
        about = {(each.title or each.raw, each.line): each for each in alike if each.line or each.title or each.raw}
        if about:
            yield _put("    {whose}", whose=_some([_whom(each) for each in about.values()]))


def _whom(finding: Finding) -> Message:
    """Return what a finding is about: the title of the event, else what stands in the line."""
    said = finding.title or finding.raw
    title = message("“{title}”", title=said[:_LONGEST])
    if finding.line is None:
        return title
    line = message("line {number}", number=finding.line)
    if finding.title and finding.raw:
        return _put("{title} ({line}: {raw})", title=title, line=line, raw=verbatim(finding.raw))
    return _put("{title} ({line})", title=title, line=line) if said else line


def _some(whose: Sequence[Message]) -> Message:
    more = len(whose) - _EXAMPLES
    listed = _joined(whose[:_EXAMPLES])
    return (
        listed
        if more <= 0
        else messages("{listed} and {number} more", "{listed} and {number} more", more, listed=listed)
    )


def _joined(parts: Sequence[Message]) -> Message:
    joined = parts[0]
    for part in parts[1:]:
        joined = _put("{first}, {second}", first=joined, second=part)
    return joined


def _put(form: str, **parts: Message) -> Message:
    """Return sentences put together by marks that are the same in every language."""
    return Message(form, parts)


def _became(report: ImportReport) -> Message:
    number = counts(report.rows)
    told = [
        messages("{number} new", "{number} new", number[RowKind.NEW]),
        messages("{number} changed", "{number} changed", number[RowKind.CHANGED]),
        messages("{number} unchanged", "{number} unchanged", number[RowKind.UNCHANGED]),
    ]
    if number[RowKind.DELETED]:
        told.append(messages("{number} deleted here", "{number} deleted here", number[RowKind.DELETED]))
    listed = _joined(told)
    if report.is_rehearsal:
        return message("Would be imported: {listed}. Nothing has been changed.", listed=listed)
    return message("Imported: {listed}.", listed=listed)


def _finding(row: ImportRow) -> Finding:
    return Finding(
        weight=Weight.SKIPPED,
        reason=row.reason or verbatim(""),
        line=row.event.line,
        uid=row.event.uid,
        title=row.event.title,
    )


def _plain(finding: Finding, say: Callable[[Message], str]) -> dict[str, object]:
    return {
        "line": finding.line,
        "uid": finding.uid,
        "title": finding.title,
        "reason": say(finding.reason),
        "text": finding.raw,
    }
