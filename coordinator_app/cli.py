"""The program without a window: one command is one call of a service, told in plain lines or in JSON."""

import argparse
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coordinator_app.domain.briefing import Marking, MarkingKind, Variant
from coordinator_app.domain.calendar_sharing import Detail
from coordinator_app.domain.imported import ImportedAs
from coordinator_app.domain.labels import label
from coordinator_app.domain.visits import VisitLine
from coordinator_app.services import example, upkeep
from coordinator_app.services.briefings import Order, Pack
from coordinator_app.services.desk import Desk, desk
from coordinator_app.session import DONE, FAILED, Command, Session
from coordinator_app.words import LANGUAGES, Problem, Words, message, messages

if TYPE_CHECKING:
    from coordinator_app.domain.imported_records import Target
    from coordinator_app.services.import_reports import ImportReport

NOTHING_USABLE, WITH_LOSSES = 2, 3
"""How an import ends where no file held anything to import, and where something in one was not imported."""

SOMETHING_DUE = 10
"""How `due` ends where something is overdue or to be done this week, and `informed` where somebody is late."""


def _demo(session: Session) -> int:
    filled = example.fill(
        session.folder,
        session.resources,
        session.clock,
        session.user,
        policy=session.asked.policy,
        day=session.asked.day,
    )
    session.say(
        message("The example is ready in {folder}.", folder=session.folder)
        if filled
        else message("The example in {folder} is left as it is.", folder=session.folder)
    )
    if session.asked.pack:
        with _desk(session, writes=True) as opened:
            line = opened.visits.find("next", session.today)
            target = session.folder / "packs" / f"{line.starts_on}-{line.id.hex[:8]}.pdf"
            target.parent.mkdir(exist_ok=True)
            _export(session, opened, line, target)
        session.say(str(target))
    return DONE


def _visits(session: Session) -> int:
    with _desk(session, writes=False) as opened:
        lines = opened.visits.lines(session.asked.first or date.min, session.asked.last or date.max)
    if session.asked.json:
        print(json.dumps([_record(line) for line in lines], ensure_ascii=False, indent=2))
        return DONE
    for line in lines:
        session.say(_sentence(session.words, line))
    session.warn(messages("{number} visit.", "{number} visits.", len(lines)))
    return DONE


def _record(line: VisitLine) -> dict[str, object]:
    return {
        "id": str(line.id),
        "title": {"sv": line.title_sv, "en": line.title_en},
        "direction": line.direction.value,
        "kind": line.kind.value,
        "status": line.status.value,
        "starts_on": line.starts_on.isoformat(),
        "ends_on": line.ends_on.isoformat(),
        "partner": {"sv": line.partner_name_sv, "en": line.partner_name_en},
        "case_number": line.case_number,
    }


def _sentence(words: Words, line: VisitLine) -> str:
    title = words.pick(line.title_sv, line.title_en)
    return f"{line.id.hex[:8]}  {line.starts_on} – {line.ends_on}  {title} ({words.say(label(line.status))})"


def _pack(session: Session) -> int:
    with _desk(session, writes=True) as opened:
        line = opened.visits.find(session.asked.visit, session.today)
        _export(session, opened, line, session.asked.output)
    session.say(str(session.asked.output))
    return DONE


def _export(session: Session, opened: Desk, line: VisitLine, target: Path) -> None:
    order = Order(
        visit_id=line.id,
        variant=Variant(getattr(session.asked, "variant", Variant.PRESIDIUM)),
        language=getattr(session.asked, "pack_language", "sv"),
        marking=_marking(session.asked),
        made_at=getattr(session.asked, "moment", None) or session.clock(),
    )
    _report(session, opened.briefings.export(order, target))


_GROUND = ("provision", "noted_on", "authority")


def _marking(asked: argparse.Namespace) -> Marking | None:
    kind = getattr(asked, "marking", None)
    if kind != MarkingKind.CONFIDENTIAL and any(getattr(asked, name, None) for name in _GROUND):
        raise Problem(
            message("A provision, a day and an authority belong to a confidential marking alone."),
            message("No pack has been made. Your data is untouched."),
            message("Add “--marking confidential”, or leave them out."),
        )
    if kind is None:
        return None
    return Marking(
        kind=MarkingKind(kind), provision=asked.provision, noted_on=asked.noted_on, authority=asked.authority
    )


def _report(session: Session, pack: Pack) -> None:
    session.warn(
        message("The briefing pack is ready, version {number}.", number=pack.number)
        if pack.is_new
        else message("Nothing has changed since version {number}, so it is the same file again.", number=pack.number)
    )
    if pack.unprintable:
        session.warn(
            message(
                "No font has these characters, and a square stands for them: {characters}",
                characters=" ".join(pack.unprintable),
            )
        )
    for finding in pack.findings:
        cited = message("{finding} ({clause})", finding=finding.message, clause=finding.clause)
        session.warn(cited if finding.clause else finding.message)


def _calendar(session: Session) -> int:
    asked, detail = session.asked, Detail(session.asked.detail)
    with _desk(session, writes=False) as opened:
        files = opened.calendar_files
        if asked.what == "visit":
            visit_id = opened.visits.find(asked.visit, session.today).id
            content = files.export_visit(visit_id, detail, asked.file_language)
        else:
            content = files.export_everything(detail, asked.file_language)
        files.save(content, asked.output)
    session.say(str(asked.output))
    return DONE


def _due(session: Session) -> int:
    from coordinator_app.services import due_reports

    asked, day = session.asked, session.today
    with _desk(session, writes=False) as opened:
        attentions = opened.today.overview(day).attentions
        files, language = opened.deadline_files, asked.file_language
        if asked.digest:
            files.save(files.letter(day, language), asked.digest)
        if asked.ics:
            files.save(files.calendar(day, language), asked.ics)
    if asked.json:
        words = [Words(each, session.resources / "translations") for each in LANGUAGES]
        print(json.dumps(due_reports.plain(attentions, day, *words), ensure_ascii=False, indent=2))
    else:
        for sentence in due_reports.sentences(attentions):
            session.say(sentence)
        session.warn(messages("{number} thing to do.", "{number} things to do.", len(attentions.all)))
    return SOMETHING_DUE if due_reports.is_anything_due(attentions) else DONE


def _record_of_informing(session: Session) -> int:
    from coordinator_app.services.informing_papers import RecordOrder

    asked, day = session.asked, session.today
    with _desk(session, writes=False) as opened:
        papers = opened.informing_papers
        order = RecordOrder(
            today=day,
            year=asked.year or day.year,
            visit_id=opened.visits.find(asked.visit, day).id if asked.visit is not None else None,
            language=asked.file_language,
        )
        if asked.pdf:
            papers.save_as(papers.pdf(order), asked.pdf)
        else:
            papers.save_as(papers.xlsx(order), asked.xlsx)
    session.say(str(asked.pdf or asked.xlsx))
    return DONE


def _inform(session: Session) -> int:
    asked = session.asked
    with _desk(session, writes=False) as opened:
        line = opened.visits.find(asked.visit, session.today)
        made = opened.informing_reports.draft(line.id, session.today, asked.file_language, asked.list)
        opened.deadline_files.save(made.content, asked.eml)
    session.say(str(asked.eml))
    number = made.reaches
    session.warn(messages("The draft goes to {number} person.", "The draft goes to {number} people.", number))
    for name in made.without_address:
        session.warn(message("{name} has no e-mail address that can be used.", name=name))
    session.warn(message("Nobody counts as informed until you have said so in the program."))
    return DONE


def _informed(session: Session) -> int:
    from coordinator_app.services import informing_reports

    with _desk(session, writes=False) as opened:
        line = opened.visits.find(session.asked.visit, session.today)
        informed = opened.informing_reports.of_visit(line.id, session.today)
    if session.asked.json:
        words = [Words(each, session.resources / "translations") for each in LANGUAGES]
        print(json.dumps(informing_reports.plain(informed, *words), ensure_ascii=False, indent=2))
    else:
        for sentence in informing_reports.sentences(informed):
            session.say(sentence)
        session.warn(informing_reports.summary(informed))
    return SOMETHING_DUE if informed.late else DONE


def _import(session: Session) -> int:
    from coordinator_app.services.import_reports import plain, sentences

    asked = session.asked
    with _desk(session, writes=not asked.dry_run) as opened:
        reports = [_imported(session, opened, file) for file in asked.files]
    if asked.json:
        print(json.dumps([plain(report, session.words.say) for report in reports], ensure_ascii=False, indent=2))
    else:
        for report in reports:
            for sentence in sentences(report):
                (session.say if report.is_usable else session.warn)(sentence)
    if not any(report.is_usable for report in reports):
        return NOTHING_USABLE
    return WITH_LOSSES if any(report.has_losses for report in reports) else DONE


def _imported(session: Session, opened: Desk, file: Path) -> "ImportReport":
    from coordinator_app.services.import_reports import ImportReport

    read = opened.imports.read(file)
    if not read.is_usable:
        return ImportReport(read=read, is_rehearsal=session.asked.dry_run)
    target = _target(session, opened, read.source)
    carry_out = opened.imports.preview if session.asked.dry_run else opened.imports.apply
    return ImportReport(read=read, rows=carry_out(read, target), is_rehearsal=session.asked.dry_run)


_BECOMES = {
    "visits": ImportedAs.VISIT,
    "meetings": ImportedAs.MEETING,
    "programme": ImportedAs.PROGRAMME_ITEM,
}


def _target(session: Session, opened: Desk, source: str) -> "Target":
    """Return what events are to become: what was asked for, else what those of the calendar became before."""
    asked = session.asked
    return opened.imports.target(
        source,
        _BECOMES.get(asked.becomes),
        body=asked.body,
        visit_id=opened.visits.find(asked.visit, session.today).id if asked.visit else None,
    )


def _check(session: Session) -> int:
    report = upkeep.check(session.folder)
    if session.asked.json:
        print(json.dumps(upkeep.plain(report), ensure_ascii=False, indent=2))
    else:
        for sentence in upkeep.sentences(report, session.folder):
            session.say(sentence)
    return DONE if report.is_sound else FAILED


def _backup(session: Session) -> int:
    made = upkeep.back_up_now(session.folder, session.clock(), session.user)
    session.say(message("A verified backup is in {file}.", file=made.file))
    for sha256 in made.files_missing:
        session.warn(message("A file is missing: {detail}", detail=sha256))
    return FAILED if made.files_missing else DONE


def _restore(session: Session) -> int:
    restored = upkeep.restore(session.folder, session.clock(), session.user, session.asked.copy)
    session.say(message("The data are again as they were in the backup {copy}.", copy=restored.copy))
    if restored.kept_aside:
        session.say(message("What they replace is kept in {file}.", file=restored.kept_aside))
    if restored.erased_again:
        session.say(
            messages(
                "{number} person who had been erased was erased again.",
                "{number} people who had been erased were erased again.",
                restored.erased_again,
            )
        )
    for sha256 in restored.files_missing:
        session.warn(message("A file is missing: {detail}", detail=sha256))
    return DONE


@contextmanager
def _desk(session: Session, *, writes: bool) -> Iterator[Desk]:
    with desk(session.folder, session.resources, session.clock, session.user, writes=writes) as opened:
        for notice in opened.notices:
            session.warn(notice)
        yield opened


COMMANDS: Mapping[str, Command] = {
    "demo": _demo,
    "visits": _visits,
    "pack": _pack,
    "export": _calendar,
    "due": _due,
    "informing-record": _record_of_informing,
    "inform": _inform,
    "informed": _informed,
    "import": _import,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}
"""What each command does, by its name."""
