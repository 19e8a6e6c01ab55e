"""Which reminders say the same as rules of policies: a decision to deviate from the one quiets the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from coordinator_app.domain.attention import Attention, Rule
from coordinator_app.domain.own_policy import Deviation
from coordinator_app.domain.policy import PolicyRule
from coordinator_app.domain.set_asides import About

SAME_AS: Mapping[Rule, str] = {
    Rule.HOST: "visit_is_represented",
    Rule.REPRESENTATION: "visit_is_represented",
    Rule.TERM_ENDED: "visit_is_represented",
    Rule.INFORM: "visit_is_informed_of",
    Rule.INFORM_PROGRAMME: "visit_is_informed_of",
    Rule.INFORM_VACANT: "visit_is_informed_of",
    Rule.MEMBERSHIP_DECISION: "is_decided",
    Rule.MEMBERSHIP_QUIET: "is_active",
    Rule.REPRESENTATIVE_ENDS: "has_representatives",
    Rule.DECISION_UNREPORTED: "is_reported",
    Rule.DOCUMENT_REVISION: "is_revised",
    Rule.ANNUAL_REPORT: "is_report_season",
    Rule.SEAT_VACANT: "has_contact_person",
}
"""The check of policies that asks for the same as a rule of Today."""

GOAL_OF_VISIT = "visit_has_goal"
"""The check that asks for the goals, one of several things that the details of a visit are reminded of."""

_DAY = timedelta(days=1)
_Case = tuple[str, About, UUID]


@dataclass(frozen=True, kw_only=True)
class Quiet:
    """The decisions to deviate as they are seen on a day: the last day of each, `date.max` where no end is known."""

    last_on: Mapping[_Case, date] = field(default_factory=dict)

    def checks_of(self, about: About, about_id: UUID, until: date) -> frozenset[str]:
        """Return the checks of a record from which it is decided to deviate until a day at least."""
        cases = (case for case, last in self.last_on.items() if last >= until)
        return frozenset(check for check, *record in cases if record == [about, about_id])


def quiet(deviations: Iterable[Deviation], rules: Iterable[PolicyRule], today: date) -> Quiet:
    """Return what is deviated from in the rules of a policy; a decision that is yet to come counts from its day on."""
    checks = {rule.id: rule.check for rule in rules}
    found: dict[_Case, date] = {}
    for each in deviations:
        if each.rule in checks and (each.decided_on is None or each.decided_on <= today):
            case = (checks[each.rule], each.about, each.about_id)
            found[case] = max(each.until_on or date.max, found.get(case, date.min))
    return Quiet(last_on=found)


def without_deviated(found: Iterable[Attention], silence: Quiet, until: date) -> Iterator[Attention]:
    """Return what is told until a day though there are deviations: what returned is told from the day after their end.

    What is only due later than it returned is told as if there had been no deviation.
    """
    for one in found:
        case = (SAME_AS.get(one.rule, ""), one.about, one.about_id)
        last = silence.last_on.get(case)
        if last is None:
            yield one
        elif last < until:
            back_on = last + _DAY
            yield replace(one, told_on=back_on) if back_on > one.since_on else one
