"""Notification lists in words: whom each concerns, who is on it, how long before they are told, and who is missing."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from uuid import UUID

from coordinator_app.domain.edited_lists import BY_VISIT
from coordinator_app.domain.labels import label
from coordinator_app.domain.list_members import Found, Matter, Standing
from coordinator_app.domain.notification_lists import (
    Condition,
    ConditionKind,
    Lead,
    LeadUnit,
    Member,
    MemberKind,
    NotificationList,
    Purpose,
    Round,
)
from coordinator_app.domain.notification_register import NotificationRegister
from coordinator_app.domain.partners import PartnerKind
from coordinator_app.domain.policy import PolicyProfile
from coordinator_app.domain.recipients import ListRecipients, members_of
from coordinator_app.domain.visits import Direction, VisitKind
from coordinator_app.ui.agreement_words import shortened
from coordinator_app.ui.capital import capital
from coordinator_app.ui.stage import Stage
from coordinator_app.words import Message, message

MOST_NAMED = 3
"""How many members a line names before it only counts them."""
_LONGEST = 60

_KINDS: Mapping[str, Message] = {
    VisitKind.OFFICIAL: message("official visits"),
    VisitKind.WORKING: message("working visits"),
    VisitKind.STUDY: message("study visits"),
    VisitKind.YOUTH_EXCHANGE: message("youth exchanges"),
    VisitKind.COURTESY: message("courtesy visits"),
    VisitKind.CONFERENCE: message("conferences"),
    VisitKind.ANNIVERSARY: message("anniversaries"),
}
_WAYS: Mapping[str, Message] = {
    Direction.INCOMING: message("visits here"),
    Direction.OUTGOING: message("journeys"),
    Direction.DIGITAL: message("digital meetings"),
}
_WHERE: Mapping[str, Message] = {
    Direction.INCOMING: message("here"),
    Direction.OUTGOING: message("abroad"),
    Direction.DIGITAL: message("by video"),
}
_PARTNERS: Mapping[str, Message] = {
    PartnerKind.FRIENDSHIP: message("towns of friendship"),
    PartnerKind.MUNICIPAL_PARTNERSHIP: message("municipal partners"),
    PartnerKind.NETWORK: message("networks"),
    PartnerKind.PROJECT: message("projects"),
}


class ListWords:
    """Says lists in words; what they name is looked up once for any number of them."""

    def __init__(self, stage: Stage, register: NotificationRegister) -> None:
        """Take what the members of the lists are looked up in."""
        self._stage, self.register = stage, register
        self._people: dict[UUID, str] = {}

    def name(self, each: NotificationList) -> str:
        """Return what a list is called."""
        return self._stage.words.pick(each.name_sv, each.name_en) or self._stage.say("No name")

    def purpose(self, each: NotificationList) -> str:
        """Return what a list is for."""
        return capital(self._stage.say(label(each.purpose)))

    def today(self, each: NotificationList) -> ListRecipients:
        """Return whoever is on a list today, as far as no visit is needed to tell."""
        return members_of(each, Matter(day=self._stage.today), self.register)

    def people(self, person_ids: Iterable[UUID]) -> list[str]:
        """Return the names of people, in their order."""
        wanted = list(person_ids)
        unknown = [each for each in dict.fromkeys(wanted) if each not in self._people]
        if unknown:
            found = {one.id: one.name or one.native_name for one in self._stage.desk.people.several(unknown)}
            self._people |= {each: found.get(each, "") for each in unknown}
        return [self._people[each] or self._stage.say("No name") for each in wanted]

    def body(self, body_id: UUID | None) -> str:
        """Return what a body is called."""
        body = self.register.bodies.get(body_id) if body_id else None
        return self._stage.words.pick(body.name_sv, body.name_en) if body else "–"

    def leads(self, each: NotificationList) -> str:
        """Return how long before a visit a list is told, such as 21 days before, programme 7 days before."""
        notice, programme = each.lead(Round.NOTICE), each.lead(Round.PROGRAMME)
        parts = [self.lead(notice)] if notice else []
        if programme:
            parts.append(self._stage.say("programme {lead}", lead=self.lead(programme)))
        return ", ".join(parts)

    def lead(self, lead: Lead) -> str:
        """Return how long before a visit one round is told."""
        words = self._stage.words
        if lead.number == 0:
            return self._stage.say("on the first day")
        if lead.unit == LeadUnit.WORKING_DAYS:
            return words.say_many("{number} working day before", "{number} working days before", lead.number)
        return words.say_many("{number} day before", "{number} days before", lead.number)

    def concerns(self, each: NotificationList) -> str:
        """Return which visits a list concerns, such as visits here from sister cities; empty where it is for others."""
        if each.purpose != Purpose.VISITS:
            return ""
        if not each.conditions:
            return self._stage.say("every visit")
        said = self._stage.say
        by: dict[ConditionKind, list[Condition]] = {}
        for condition in each.conditions:
            by.setdefault(condition.kind, []).append(condition)
        parts = [self._what(by), *self._with(by)]
        for kind, sentence in _MORE.items():
            if kind in by:
                parts.append(said(sentence, name=self._either(self._names(by[kind]))))
        return " ".join(parts)

    def members(self, each: NotificationList) -> str:
        """Return who is on a list: the first members in words, and how many more there are."""
        shown = each.members[:MOST_NAMED]
        self.people(one.person_id for one in shown if one.person_id)
        named = [self.member(one) for one in shown]
        more = len(each.members) - len(shown)
        if more:
            named.append(self._stage.words.say_many("{number} more", "{number} more", more))
        return self._stage.words.listing(named) if named else self._stage.say("nobody yet")

    def role(self, one: Member) -> str:
        """Return the role of a member that is an office, in the language of the window."""
        role = self.register.role_in(one.body_id, one.role)
        return self._stage.words.pick(role.swedish, role.english)

    def member(self, one: Member) -> str:
        """Return who a member is, in a few words."""
        say = self._stage.say
        if one.kind == MemberKind.PERSON:
            return self.people([one.person_id])[0] if one.person_id else "–"
        if one.kind == MemberKind.OFFICE:
            return ", ".join(filter(None, (self.role(one), self.body(one.body_id))))
        if one.kind == MemberKind.BODY:
            return self.body(one.body_id)
        if one.kind == MemberKind.CONTACTS:
            return say("contact persons, {body}", body=self.body(one.body_id))
        if one.kind == MemberKind.LIST:
            inner = self.register.lists.get(one.list_id) if one.list_id else None
            return say("the list {name}", name=self.name(inner)) if inner else "–"
        return say(label(one.kind))

    def reach(self, each: NotificationList, today: ListRecipients) -> str:
        """Return how many a list reaches today; whoever the visit tells is not counted yet."""
        number = len(today.recipients)
        if self.needs_visit(each):
            return self._stage.say("{number} and more", number=number) if number else self._stage.say("By the visit")
        return str(number)

    def reached(self, each: NotificationList, today: ListRecipients) -> str:
        """Return in a sentence how many a list reaches today, and whether a visit tells of others."""
        words, number = self._stage.words, len(today.recipients)
        if self.needs_visit(each):
            if not number:
                return words.say("Reaches those whom the visit names.")
            return words.say_many(
                "Reaches {number} person today, and those whom the visit names.",
                "Reaches {number} people today, and those whom the visit names.",
                number,
            )
        if not number:
            return words.say("Reaches nobody today.")
        return words.say_many("Reaches {number} person today.", "Reaches {number} people today.", number)

    def needs_visit(self, each: NotificationList) -> bool:
        """Tell whether only a visit tells some of those on a list, or on the lists that it holds."""
        ahead, seen = [each], {each.id}
        while ahead:
            for one in ahead.pop().members:
                if one.kind in BY_VISIT:
                    return True
                inner = self.register.lists.get(one.list_id) if one.list_id else None
                if inner is not None and inner.id not in seen:
                    seen.add(inner.id)
                    ahead.append(inner)
        return False

    def vacancies(self, number: int) -> str:
        """Return how many members nobody is now, empty where there are none."""
        return self._stage.words.say_many("{number} vacant", "{number} vacant", number) if number else ""

    def standings(self, found: Iterable[Standing]) -> tuple[list[str], list[str]]:
        """Return the names of those who are found, and what is vacant in words."""
        ones = list(found)
        names = self.people(one.person_id for one in ones if isinstance(one, Found))
        return names, [self._stage.say(one.told) for one in ones if not isinstance(one, Found)]

    def _what(self, by: Mapping[ConditionKind, list[Condition]]) -> str:
        """Return the beginning of the sentence: which visits, and in which direction."""
        say, listing = self._stage.say, self._stage.words.listing
        kinds = [say(_KINDS[one.word]) for one in by.get(ConditionKind.VISIT_KIND, ()) if one.word in _KINDS]
        ways = [one.word for one in by.get(ConditionKind.DIRECTION, ()) if one.word in _WAYS]
        if not kinds:
            return listing([say(_WAYS[way]) for way in ways]) if ways else say("visits")
        where = self._either([say(_WHERE[way]) for way in ways])
        return f"{listing(kinds)} {where}".strip()

    def _with(self, by: Mapping[ConditionKind, list[Condition]]) -> list[str]:
        """Return from or with whom: kinds of partners, and partners by name."""
        ways = {one.word for one in by.get(ConditionKind.DIRECTION, ())}
        sentence = message("with {partner}")
        if ways == {Direction.INCOMING}:
            sentence = message("from {partner}")
        elif ways == {Direction.OUTGOING}:
            sentence = message("to {partner}")
        kinds = [self._partner_kind(one.word) for one in by.get(ConditionKind.PARTNER_KIND, ())]
        named = self._names(by.get(ConditionKind.PARTNER, ()))
        if kinds and named:
            met = self._stage.say(sentence.id, partner=self._either(kinds))
            return [self._stage.say("{kinds}, only {partner}", kinds=met, partner=self._either(named))]
        return [self._stage.say(sentence.id, partner=self._either(group)) for group in (kinds, named) if group]

    def _partner_kind(self, word: str) -> str:
        if word == PartnerKind.SISTER_CITY:
            return self._stage.words.pick(self._policy.sister_cities_sv, self._policy.sister_cities_en)
        return self._stage.say(_PARTNERS[word]) if word in _PARTNERS else word

    def _names(self, conditions: Iterable[Condition]) -> list[str]:
        return [shortened(self._called(one), _LONGEST) for one in conditions]

    def _called(self, one: Condition) -> str:
        if one.person_id is not None:
            return self.people([one.person_id])[0]
        if one.body_id is not None:
            return self.body(one.body_id)
        if one.partner_id is not None:
            partner = self._stage.desk.partners.get(one.partner_id)
            return self._stage.words.pick(partner.name_sv, partner.name_en) if partner else "–"
        known = self._policies if one.kind == ConditionKind.POLICY else self._goals
        return known.get(one.word, one.word) or "–"

    def _either(self, parts: list[str]) -> str:
        return self._stage.words.either(parts) if parts else ""

    @cached_property
    def _goals(self) -> dict[str, str]:
        pick = self._stage.words.pick
        return {one.code: pick(one.text_sv, one.text_en) for one in self._policy.goals}

    @cached_property
    def _policy(self) -> PolicyProfile:
        return self._stage.desk.municipality.policy()

    @cached_property
    def _policies(self) -> dict[str, str]:
        return {one.key: one.name for one in self._stage.desk.municipality.policies()}


_MORE: Mapping[ConditionKind, Message] = {
    ConditionKind.GOAL: message("that serve “{name}”"),
    ConditionKind.BODY: message("that concern {name}"),
    ConditionKind.HOST: message("hosted by {name}"),
    ConditionKind.POLICY: message("under the policy of {name}"),
}
"""How the rest of the conditions go on with the sentence, in their order."""
