"""What the fields of records are called where a change of them is told."""

from coordinator_app.words import Message, message

_NAMES: dict[str, Message] = {
    "title": message("Title"),
    "starts_on": message("First day"),
    "ends_on": message("Last day"),
    "status": message("Status"),
    "direction": message("Direction"),
    "kind": message("Kind"),
    "case_number": message("Case number"),
    "purpose": message("Purpose"),
    "lead": message("In brief"),
    "background": message("Background"),
    "benefit": message("Benefit"),
    "goals": message("Goals of the policy"),
    "council_goals": message("Goals of the council"),
    "achieve": message("To achieve"),
    "avoid": message("Not to raise"),
    "gift": message("Gift"),
    "dress": message("Dress"),
    "levels": message("Levels"),
    "interpreter": message("Interpreter"),
    "lodging": message("Accommodation"),
    "internal_note": message("Internal note"),
    "partner_id": message("Partner"),
    "person_id": message("Person"),
    "host_id": message("Host"),
    "contact_id": message("Contact person"),
    "coordinator_id": message("Coordinator"),
    "responsible_body_id": message("Responsible department"),
    "organisation_id": message("Organisation"),
    "body_id": message("Department or body"),
    "day_on": message("Day"),
    "starts_at": message("From"),
    "ends_at": message("Until"),
    "place": message("Place"),
    "address": message("Address"),
    "transport": message("Transport"),
    "meal": message("Meal"),
    "presidium": message("What the presidium does"),
    "note": message("Note"),
    "guest_text": message("Text for the guests"),
    "role": message("Role"),
    "name": message("Name"),
    "text": message("Text"),
    "label": message("About"),
    "number": message("Number"),
    "given_name": message("Given name"),
    "family_name": message("Family name"),
    "email": message("E-mail"),
    "theme": message("Theme"),
    "raise": message("We raise"),
    "expect": message("They may raise"),
    "goal": message("Our goal"),
    "languages": message("Languages"),
    "is_representative": message("Represents the municipality"),
    "sha256": message("File"),
    "size_bytes": message("Size"),
    "added_on": message("Added on"),
}
_LANGUAGES = {"_sv": message("in Swedish"), "_en": message("in English")}


def field_name(name: str) -> Message:
    """Return what a field is called; one of the two languages says which."""
    bare, language = (name[:-3], _LANGUAGES[name[-3:]]) if name[-3:] in _LANGUAGES else (name, None)
    known = _NAMES.get(bare, Message(bare.replace("_", " ")))
    return known if language is None else message("{field} {language}", field=known, language=language)
