"""What the network has brought up, the latest first, and the initiative that is open in its place."""

from uuid import UUID, uuid4

from coordinator_app.domain.labels import label
from coordinator_app.domain.network_meetings import Initiative, InitiativeState
from coordinator_app.services.network_meetings import InitiativeLine
from coordinator_app.ui.capital import capital
from coordinator_app.ui.forms.choice_field import ChoiceField
from coordinator_app.ui.list_and_record import ListAndRecord
from coordinator_app.ui.network.filtered_list import FilteredList, ListSpec
from coordinator_app.ui.network.initiative_columns import Order, cells, columns, key_of, sentence, what_of
from coordinator_app.ui.network.initiative_form import InitiativeForm
from coordinator_app.ui.network.network_head import NetworkHead, View
from coordinator_app.ui.stage import Stage
from coordinator_app.words import message

_OPEN = "open"


class InitiativesView(ListAndRecord):
    """Enter opens an initiative, Del puts it in the trash."""

    kinds = frozenset({"initiative", "network_meeting", "person", "body"})

    def __init__(self, stage: Stage) -> None:
        """Show everything that has been brought up."""
        super().__init__(stage)
        look, say = stage.look, stage.say
        self._head = NetworkHead(stage, View.INITIATIVES, self.view_chosen.emit, say("New initiative"), self.make_new)
        states = [(state, capital(say(label(state)))) for state in InitiativeState]
        self.state = ChoiceField(
            look, say("State"), [(None, say("Every state")), (_OPEN, say("Those that are open")), *states]
        )
        self.state.show_value(None)
        self.state.committed.connect(lambda _: self.show_list())
        self.list: FilteredList[InitiativeLine] = FilteredList(
            stage,
            ListSpec(
                key="initiatives",
                name=say("Initiatives"),
                filter=say("Filter initiatives"),
                columns=columns(stage),
                cells=cells(stage),
                sentence=lambda line: sentence(stage, line),
                searched=_searched,
                order=lambda key: key_of(stage, Order(key)),
                nothing_matches=say("No initiatives match the filter."),
                nothing=say("Nothing here. An initiative is a matter that a department wishes to bring up."),
                first=say("New initiative"),
                make=self.make_new,
                latest_first=Order.RAISED,
            ),
            self.state,
        )
        self.list.view.chosen.connect(self.open)
        self.list.view.edited.connect(self._edit)
        self.list.view.removed.connect(self.delete)
        self.lay_out(self._head, self.list)
        self.show_list()

    def point_in_list(self) -> None:
        """Put the keyboard on the list."""
        self.list.point()

    def filter_list(self) -> None:
        """Put the keyboard into the filter."""
        self.list.find_in_list()

    def page_of(self, record_id: UUID) -> InitiativeForm:
        """Make the form of an initiative. Raises LookupError where there is none with that id."""
        return InitiativeForm(self.stage, record_id)

    def make_new(self) -> None:
        """Make an initiative of today, and open it at its text."""
        new = Initiative(id=uuid4(), raised_on=self.stage.today)
        meetings = self.stage.desk.network_meetings
        self.make(lambda label: meetings.save_initiative(new, label), message("New initiative"), new.id, "text")

    def _edit(self, initiative_id: UUID) -> None:
        self.open(initiative_id)
        self.point_at("text")

    def show_list(self) -> None:
        """Show the initiatives as they are now, and how many are open."""
        lines = self.stage.desk.network_meetings.initiative_lines()
        self.list.show_lines([line for line in lines if self._is_wanted(line.initiative)])
        open_ones = sum(1 for line in lines if line.initiative.is_open)
        said = self.stage.words.say_many("{number} initiative is open.", "{number} initiatives are open.", open_ones)
        self._head.tell(said if lines else "")

    def _is_wanted(self, initiative: Initiative) -> bool:
        wanted = self.state.value
        return wanted is None or (initiative.is_open if wanted == _OPEN else initiative.state == wanted)

    def delete(self, record_id: UUID) -> None:
        """Put an initiative in the trash."""
        self.commit()
        meetings = self.stage.desk.network_meetings
        line = next((one for one in meetings.initiative_lines() if one.id == record_id), None)
        if line is not None:
            self.put_away(lambda: meetings.delete_initiative(line.initiative), what_of(self.stage, line))


def _searched(line: InitiativeLine) -> str:
    names = f"{line.body.swedish} {line.body.english} {line.person} {line.owner}"
    return f"{line.initiative.text} {line.initiative.answer} {names}"
