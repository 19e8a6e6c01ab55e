"""The page Today: all that it shows, read with the same few queries however much is kept, and what is set aside."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from coordinator_app.domain.attention import Attention, grouped
from coordinator_app.domain.attention_deviations import Quiet, quiet, without_deviated
from coordinator_app.domain.attention_informing import informing_attentions
from coordinator_app.domain.attention_lists import with_lists
from coordinator_app.domain.attention_mailings import mailing_attentions
from coordinator_app.domain.attention_network import network_attentions
from coordinator_app.domain.attention_reach import is_looked_into
from coordinator_app.domain.attention_upkeep import upkeep_attentions
from coordinator_app.domain.attention_visits import visit_attentions
from coordinator_app.domain.called_visits import called
from coordinator_app.domain.coming import fortnight, next_to_us, told_of
from coordinator_app.domain.headlines import headline, nothing_to_do
from coordinator_app.domain.informed_visits import InformedVisit
from coordinator_app.domain.overview import ChangeTold, Overview
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.preparations import Readiness
from coordinator_app.domain.readiness_lines import readiness
from coordinator_app.domain.set_asides import About, SetAside
from coordinator_app.domain.watch import WatchedVisit
from coordinator_app.services.agreement_watching import AgreementWatching
from coordinator_app.services.changes_told import partners_named, told, visits_named
from coordinator_app.services.clashes import Clashes
from coordinator_app.services.example import FILLED
from coordinator_app.services.policies import applied, clause
from coordinator_app.services.watching import upkeep, watched
from coordinator_app.storage import journal, mailings, network_watch, partners, set_asides, visits, windows
from coordinator_app.storage.backup import newest_backup_at
from coordinator_app.storage.opening import Store
from coordinator_app.storage.overviews import Overviews
from coordinator_app.storage.places import Places
from coordinator_app.storage.remembered import Remembered
from coordinator_app.words import Either, Message, message

if TYPE_CHECKING:
    from coordinator_app.services.informing import Informing

DAYS_KEPT = 6
"""Over a long week-end, such as from the Thursday before Easter until the Tuesday after it."""


class Today:
    """What is to be done, how the next visit stands, and what has changed; every reading may be on any thread."""

    def __init__(
        self,
        store: Store,
        resources: Path,
        clashes: Clashes,
        watching: AgreementWatching,
        informing: Callable[[], "Informing"],
    ) -> None:
        """Keep the open store, the resources, what programmes are held against, and what else is asked when read."""
        self._store = store
        self._clashes = clashes
        self._database = store.database
        self._resources = resources
        self._opened_on = store.clock().date()
        self._watching = watching
        self._informing = informing
        self._visits = Remembered(visits.VISITS)
        self._kept = Overviews(Places(store.folder))
        self._database.listen(lambda _: self._kept.drop())

    def overview(self, today: date, since: datetime | None = None) -> Overview:
        """Return all that Today shows on a day, with what has changed since a moment."""
        window, seen, found = self._found(today, today)
        attentions = grouped(found, window.set_asides, today)
        changes = self.changes(since) if since else ()
        coming = next_to_us(seen, today)
        return Overview(
            today=today,
            headline=headline(attentions, today),
            nothing_to_do=nothing_to_do([one.visit for one in seen], today),
            attentions=attentions,
            next_visit=told_of(self._held_against(coming), today) if coming else None,
            fortnight=fortnight(seen, today),
            changes=changes,
            since=since if changes else None,
        )

    def deadlines(self, today: date, until: date) -> tuple[Attention, ...]:
        """Return all that is to be done and is not set aside for good, as far as it is told until a day, by its day.

        What is overdue is among it.
        """
        window, _, found = self._found(today, until)
        settled = {
            (each.rule, each.about, each.about_id, each.due_on) for each in window.set_asides if each.until_on is None
        }
        left = (one for one in found if one.due_on <= until and settled.isdisjoint((one.key, one.rung_key)))
        return tuple(sorted(left, key=lambda one: (one.due_on, one.rule.value, one.about_id)))

    def keep_ahead(self, today: date, progress: Callable[[int, int], None]) -> None:
        """Keep what is shown on a day and on the next ones if nothing changes, so that it can be shown at once then.

        It tells its progress by days. Nothing is kept of data that change meanwhile, or have only just been changed.
        """
        days = [today + timedelta(days=number) for number in range(DAYS_KEPT)]
        stamp = self._kept.stamp(self._store.clock())
        if stamp is None or self._kept.are_known(days, self._store.clock()):
            return
        overviews = []
        for number, day in enumerate(days):
            progress(number, len(days))
            overviews.append(self.overview(day))
        if self._kept.stamp(self._store.clock()) == stamp:
            self._kept.keep(overviews, stamp)

    def readiness(self, visit_id: UUID, today: date) -> Readiness | None:
        """Return how far the preparations of a visit have come, or None where the visit is gone."""
        with self._database.reading() as connection:
            window = windows.around(connection, visit_id)
            informed = self._informing().told(connection, window.visits, today)
        seen = watched(window, self._policy(window), self._store.clock().tzinfo)
        if not seen:
            return None
        return readiness(self._held_against(_with_informed(seen, informed)[0]), today)

    def changes(self, since: datetime) -> tuple[ChangeTold, ...]:
        """Return what was done since a moment, in sentences, the latest first; the filling of the example is none."""
        with self._database.reading() as connection:
            done = [change for change in journal.since(connection, since) if change.label.id != FILLED.id]
            lines = visits.lines_of(connection, visits_named(done))
            known = partners.get_many(connection, partners_named(done))
        titles = {line.id: Either(line.title_sv, line.title_en) for line in lines}
        return told(done, titles | {partner.id: Either(partner.name_sv, partner.name_en) for partner in known})

    def clause_of(self, attention: Attention) -> Either | None:
        """Return the words of the policy's clause that something to do cites, or None where it cites none."""
        if not attention.clause:
            return None
        with self._database.reading() as connection:
            window = windows.around(connection, attention.about_id)
        return clause(self._resources, self._policy(window).key, attention.clause)

    def done(self, attention: Attention) -> SetAside:
        """Say that something is done; what stands on a ladder is asked about again on its next rung."""
        return self._set_aside(message("Done"), attention, attention.rung_key, is_done=True)

    def set_asides(self) -> tuple[SetAside, ...]:
        """Return all that has been set aside."""
        with self._database.reading() as connection:
            return set_asides.every(connection)

    def snooze(self, attention: Attention, until: date) -> SetAside:
        """Keep something to do quiet until a day, on which it returns."""
        return self._set_aside(message("Remind me later"), attention, attention.rung_key, until=until)

    def dismiss(self, attention: Attention, reason: str) -> SetAside:
        """Say that something to do does not apply, and why; it stays quiet until what it is about moves."""
        return self._set_aside(message("Not applicable"), attention, attention.key, reason=reason)

    def bring_back(self, set_aside: SetAside) -> None:
        """Let what was set aside be told again."""
        with self._database.transaction(message("Bring back what was set aside")) as transaction:
            set_asides.delete(transaction, set_aside.id)

    def _held_against(self, seen: WatchedVisit) -> WatchedVisit:
        """Return a visit with what its programme is held against, so that every page tells the same of it."""
        return replace(seen, context=self._clashes.context(seen.visit))

    def _set_aside(
        self,
        label: Message,
        attention: Attention,
        key: tuple[str, About, UUID, date],
        *,
        until: date | None = None,
        is_done: bool = False,
        reason: str = "",
    ) -> SetAside:
        with self._database.transaction(label) as transaction:
            kept = set_asides.find(transaction.connection, *key)
            rule, about, about_id, due_on = key
            fresh = kept or SetAside(id=uuid4(), rule=rule, about=about, about_id=about_id, due_on=due_on)
            return set_asides.save(transaction, replace(fresh, until_on=until, is_done=is_done, reason=reason))

    def _found(self, today: date, until: date) -> tuple[windows.Window, tuple[WatchedVisit, ...], list[Attention]]:
        """Return what is kept around a day, its visits, and all that is to be done."""
        with self._database.reading() as connection:
            window = windows.on(connection, today, self._visits)
            policy, whole = self._policy(window), [visit for visit in window.visits if is_looked_into(visit, today)]
            informed = self._informing().at_stake(connection, whole, today)
            left, register = self._informing().left(connection, today), self._informing().register(connection)
            network, drafts = network_watch.read(connection), mailings.unconfirmed(connection)
        zone = self._store.clock().tzinfo
        _, dated = self._watching.found(policy, today, until)
        rules = applied(self._resources, window.municipality, None).rules
        silence = quiet(window.deviations, rules, today)
        seen = _deviating(watched(window, policy, zone), silence, until)
        newest = newest_backup_at(self._store.folder)
        failed_on = self._opened_on if self._store.backup_problem else None
        found = [one for visit in seen for one in visit_attentions(visit, today, zone)]
        found += upkeep_attentions(upkeep(window, policy, newest, failed_on, zone), today)
        seen = _with_informed(seen, informed)
        found += [
            one
            for each in informed
            for one in informing_attentions(each, called(each.visit, each.partner), policy, today, zone)
        ]
        found += (*left, *with_lists(dated, register, today))
        found += network_attentions(network, policy, today, until)
        found += mailing_attentions(drafts, zone)
        return window, seen, list(without_deviated(found, silence, until))

    def _policy(self, window: windows.Window) -> PolicyProfile:
        return applied(self._resources, window.municipality, window.own_policy)


def _deviating(seen: tuple[WatchedVisit, ...], silence: Quiet, until: date) -> tuple[WatchedVisit, ...]:
    """Return the visits with what it is decided to deviate from in each until a day."""
    if not silence.last_on:
        return seen
    return tuple(replace(one, deviated=silence.checks_of(About.VISIT, one.visit.id, until)) for one in seen)


def _with_informed(seen: Iterable[WatchedVisit], informed: Iterable[InformedVisit]) -> tuple[WatchedVisit, ...]:
    """Return visits with who is to be told of them."""
    known = {one.visit.id: one for one in informed}
    return tuple(replace(each, informed=known.get(each.visit.id)) for each in seen)
