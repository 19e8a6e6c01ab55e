"""The part Notification lists: who is to be informed of what, how long before, and why."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from coordinator_app.domain.collation import is_within
from coordinator_app.domain.edited_lists import EditedList, edited, kept
from coordinator_app.domain.letter_templates import TemplatePurpose
from coordinator_app.domain.list_templates import with_template
from coordinator_app.domain.notification_lists import NotificationList, Purpose
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.buttons import button
from coordinator_app.ui.forms.specs import Group
from coordinator_app.ui.forms.subject import Subject
from coordinator_app.ui.layouts import column, held, row
from coordinator_app.ui.list_view import ListView
from coordinator_app.ui.loaded_lines import LoadedLines
from coordinator_app.ui.notification_words import ListWords
from coordinator_app.ui.settings.list_groups import (
    about_group,
    conditions_group,
    inner_group,
    leads_group,
    members_group,
)
from coordinator_app.ui.settings.list_preview import ListPreview
from coordinator_app.ui.settings.list_rows import ListRow, cells, columns, copied_names, key_of, list_rows
from coordinator_app.ui.settings.list_templates import ListTemplates
from coordinator_app.ui.settings.register_part import RegisterPart
from coordinator_app.ui.stage import Stage
from coordinator_app.ui.table_model import TableModel
from coordinator_app.ui.texts import readable
from coordinator_app.words import Message, Problem, message

_LONGEST = 60
_RARE = ("goals", "policies", "named")
_UNITS = ("notice", "programme")


class ListsPart(RegisterPart):
    """What is said of a list follows what is saved: who holds an office is looked up anew when that has changed."""

    kinds = frozenset(
        {
            "notification_list",
            "appointment",
            "body",
            "person",
            "partner",
            "municipality",
            "own_policy",
            "letter_template",
        }
    )

    def __init__(self, stage: Stage) -> None:
        """Show all lists."""
        look, say = stage.look, stage.say
        self._usual = button(look, say("Add the policy's lists"), self.add_usual, icon="book")
        self._merging = button(look, say("Merge two lists…"), self.merge, icon="merge")
        self._words: ListWords | None = None
        self._summary: QLabel | None = None
        self._sentence: QLabel | None = None
        self._preview: ListPreview | None = None
        self._templates: ListTemplates | None = None
        self._more: dict[str, QPushButton] = {}
        empty = say("No lists yet. Begin with the lists of the policy, or make one for those who host visits.")
        super().__init__(stage, say("Notification lists"), say("New list"), empty)

    @property
    def words(self) -> ListWords:
        """What says lists in words, as they are kept now."""
        if self._words is None:
            self._words = ListWords(self.stage, self.stage.desk.notification_lists.register())
        return self._words

    @property
    def preview(self) -> ListPreview:
        """Who would be told by the list that is open; where none is, it is a bug to ask for it (RuntimeError)."""
        if self._preview is None:
            raise RuntimeError("No list is open.")
        return self._preview

    def bar(self) -> list[QWidget]:
        """Return what is done with several lists."""
        return [self._usual, self._merging]

    def made_view(self) -> ListView:
        """Return the list."""
        stage = self.stage
        self._model: TableModel[ListRow] = TableModel(columns(), stage.words)
        return ListView(stage, "notification_lists", stage.say("Notification lists"), self._model, cells())

    def show_list(self) -> None:
        """Show the lists that match the filter."""
        sought = self.filter.text().strip()
        every = list_rows(self.stage, self.words)
        rows = [each for each in every if is_within(sought, each.sought)]
        self._model.show(lambda key, descends: LoadedLines(rows, key_of(key), is_descending=descends))
        self._usual.setVisible(bool(self.stage.desk.notification_lists.missing()))
        self._merging.setEnabled(len(every) > 1)
        self.show_rows(len(rows))

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show list and record again, and who holds what now."""
        if kinds & self.kinds:
            self._words = None
        super().refresh(kinds)
        if kinds & self.kinds and self.has_record and self._form is not None:
            self._form.show_subject()
            self._show_said()

    def subject_of(self, record_id: UUID) -> Subject:
        """Return the list."""
        return Subject(self.stage, "notification_list", record_id, self._load, self._save)

    def groups_of(self, record: EditedList) -> tuple[Group, ...]:
        """Return what is asked for of a list; only one of visits has days, conditions and whom a visit tells."""
        stage = self.stage
        members = members_group(stage, lambda: self.words, record.purpose)
        preview = Group(heading=message("Who would be told"), fields=(), extra=self._made_preview)
        inner = inner_group(stage, lambda: self.words, record, lambda: self._unfolding("inner"))
        letters = Group(heading=message("Templates of its letters"), fields=(), extra=self._made_templates)
        brief = Group(heading=message("In brief"), fields=(), extra=self._made_summary)
        if record.purpose != Purpose.VISITS:
            return (brief, about_group(stage), members, letters, preview, inner)
        conditions = conditions_group(stage, self._made_conditions)
        return (brief, about_group(stage), members, conditions, leads_group(stage), letters, preview, inner)

    def open(self, record_id: UUID) -> None:
        """Show a list in place of the lists."""
        self._more = {}
        super().open(record_id)
        if not self.has_record or self._form is None:
            return
        subject: Subject = self.subject
        purpose = subject.value.purpose
        subject.changed.connect(lambda: self._changed(record_id, purpose))
        for key, names in self._folded().items():
            is_used = any(getattr(subject.value, name) for name in names)
            self._unfold(key, is_seen=is_used)
        self._show_units()
        self._show_said()

    def show_record(self, record_id: UUID) -> None:
        """Open the list that an address names, unless it is open already."""
        if not self.has_record or self.subject.record_id != record_id:
            self.open(record_id)

    def acts(self, record_id: UUID) -> list[QWidget]:
        """Return what is done with the list that is open."""
        look, say = self.stage.look, self.stage.say
        return [
            button(look, say("Copy"), lambda: self._copy(record_id), icon="document_add"),
            button(look, say("Merge…"), lambda: self._ask_merge(record_id), icon="merge"),
        ]

    def make_new(self) -> None:
        """Make a list, and open it at its name."""
        is_swedish = self.stage.words.language == "sv"
        said = self.stage.say("New list")
        begun = self.stage.desk.notification_lists.new()
        new = replace(begun, name_sv=said if is_swedish else "", name_en="" if is_swedish else said)
        self._keep_and_open(lambda: self.stage.desk.notification_lists.save(new, message("New list")))

    def duplicate(self) -> None:
        """Copy the list that is open, or that the keyboard is on."""
        record_id = self.subject.record_id if self.has_record else self.view.current_id
        if record_id is not None:
            self._copy(record_id)

    def delete(self, record_id: UUID) -> str | None:
        """Put a list in the trash."""
        lists = self.stage.desk.notification_lists
        each = lists.get(record_id)
        if each is None:
            return None
        lists.delete(each)
        self._words = None
        return self.stage.say("“{title}” is in the trash.", title=self.words.name(each))

    def add_usual(self) -> None:
        """Make the lists of the policy that are missing."""
        try:
            made = self.stage.desk.notification_lists.add_missing()
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return
        self._words = None
        self.show_list()
        said = self.stage.words.say_many(
            "{number} list of the policy was added.", "{number} lists of the policy were added.", len(made)
        )
        self.stage.tell(said, self.stage.desk.history.latest())

    def merge(self) -> None:
        """Ask which two lists are to become one, beginning with the one that the keyboard is on."""
        self._ask_merge(self.view.current_id)

    def _ask_merge(self, record_id: UUID | None) -> None:
        from coordinator_app.ui.settings.merge_lists_dialog import MergeListsDialog

        self.commit()
        dialog = MergeListsDialog(self.stage, self.words, record_id, self)
        dialog.chosen.connect(self._merge_into)
        dialog.open()

    def _merge_into(self, kept_id: UUID, other_id: UUID) -> None:
        lists = self.stage.desk.notification_lists
        into, other = lists.get(kept_id), lists.get(other_id)
        if into is None or other is None:
            return
        title = shortened(self.words.name(into), _LONGEST)
        gone = shortened(self.words.name(other), _LONGEST)
        if self._keep_and_open(lambda: lists.merge(into, other)):
            said = self.stage.say("“{other}” is now part of “{title}”.", other=gone, title=title)
            self.stage.tell(said, self.stage.desk.history.latest())

    def _copy(self, record_id: UUID) -> None:
        self.commit()
        lists = self.stage.desk.notification_lists
        each = lists.get(record_id)
        if each is None:
            return
        names = copied_names(each, self.stage.resources)
        self._keep_and_open(lambda: lists.copy(each, *names))

    def _keep_and_open(self, make: Any) -> bool:
        """Make a list and open it; tell whether it could be kept."""
        try:
            made = make()
        except Problem as problem:
            self.stage.problem_met.emit(problem)
            return False
        self._words = None
        self.show_list()
        self.open(made.id)
        self._point_at_name()
        return True

    def _point_at_name(self) -> None:
        """Put the keyboard on the name in the language of the window, so that what is typed takes its place."""
        if self._form is not None:
            name = f"name_{self.stage.words.language}"
            self.point_at(name)
            self._form.labelled(name).field.selectAll()  # type: ignore[attr-defined]

    def _load(self, record_id: UUID) -> EditedList | None:
        each = self.stage.desk.notification_lists.get(record_id)
        return edited(each) if each is not None else None

    def _save(self, wanted: EditedList, label: Message) -> EditedList:
        if not (wanted.name_sv.strip() or wanted.name_en.strip()):
            raise Problem(
                message("A list needs a name."),
                message("What there was is kept."),
                message("Write a name, or move the list to the trash."),
            )
        lists = self.stage.desk.notification_lists
        before = lists.get(wanted.id) or NotificationList(id=wanted.id)
        saved = edited(lists.save(kept(wanted, before, uuid4), label))
        self._words = None
        return saved

    def _changed(self, record_id: UUID, purpose: Purpose) -> None:
        """Show what follows from a change; a list of another purpose is asked for other things."""
        value: EditedList = self.subject.value
        if value.purpose != purpose:
            QTimer.singleShot(0, self, lambda: self._reopen(record_id))
            return
        self._show_units()
        self._show_said()

    def _reopen(self, record_id: UUID) -> None:
        self.open(record_id)
        self.point_at("purpose")

    def _show_units(self) -> None:
        """Ask what a lead time is counted in where there is one."""
        if self._form is None or not self._form.has("notice_unit"):
            return
        for each in _UNITS:
            is_seen = getattr(self.subject.value, f"{each}_number") is not None
            self._form.let_see(f"{each}_unit", is_seen=is_seen)

    def _folded(self) -> dict[str, tuple[str, ...]]:
        """Return what is hidden until it is asked for or used, by the buttons that ask for it."""
        return {key: names for key, names in (("inner", ("inner",)), ("more", _RARE)) if key in self._more}

    def _unfold(self, key: str, *, is_seen: bool = True) -> None:
        if self._form is None:
            return
        for name in self._folded()[key]:
            self._form.let_see(name, is_seen=is_seen)
        self._more[key].setVisible(not is_seen)

    def _unfolding(self, key: str) -> QWidget:
        say = self.stage.say
        said = say("Other lists on this list…") if key == "inner" else say("More conditions…")
        made = self._more[key] = button(self.stage.look, said, lambda: self._ask_more(key), kind="ghost", icon="add")
        return held(row(made, None))

    def _ask_more(self, key: str) -> None:
        self._unfold(key)
        self.point_at(self._folded()[key][0])

    def _made_summary(self) -> QWidget:
        self._summary = readable(self.stage.look, "", "body")
        return self._summary

    def _made_conditions(self) -> QWidget:
        self._sentence = readable(self.stage.look, "", "body", "text2")
        return held(column(self._unfolding("more"), self._sentence))

    def _made_preview(self) -> QWidget:
        self._preview = ListPreview(self.stage)
        return self._preview

    def _made_templates(self) -> QWidget:
        self._templates = ListTemplates(self.stage)
        self._templates.chosen.connect(self._choose_template)
        return self._templates

    def _choose_template(self, purpose: TemplatePurpose, language: str, template_id: UUID | None) -> None:
        def wanted(each: EditedList) -> EditedList:
            return replace(each, templates=with_template(each.templates, purpose, language, template_id, uuid4))

        problem = self.subject.alter(message("Change “{field}”", field=message("Templates of its letters")), wanted)
        if problem is not None:
            self.stage.problem_met.emit(problem)
            self._show_said()

    def _show_said(self) -> None:
        """Say the list in words, and who is on it, as it is saved."""
        each = self.words.register.lists.get(self.subject.record_id)
        if each is None or self._preview is None or self._summary is None or self._templates is None:
            return
        self._summary.setText(self._said(each))
        if self._sentence is not None and each.purpose == Purpose.VISITS:
            self._sentence.setText(self.stage.say("Concerns {visits}.", visits=self.words.concerns(each)))
        self._templates.show_list(each)
        self._preview.show_list(each, self.words)

    def _said(self, each: NotificationList) -> str:
        say, words = self.stage.say, self.words
        today = words.today(each)
        parts = [words.reached(each, today)]
        if today.vacancies:
            parts.append(words.vacancies(len(today.vacancies)) + ".")
        if each.purpose == Purpose.VISITS:
            parts.append(say("Concerns {visits}.", visits=words.concerns(each)))
            leads = words.leads(each)
            parts.append(say("Told {leads}.", leads=leads) if leads else say("Chosen by hand."))
        return " ".join(parts)
