"""Partners in the data file."""

from coordinator_app.domain.partners import Partner
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

PARTNERS = Records(
    Partner,
    Shape(
        tables.partner,
        {
            "facts": Shape(tables.fact),
            "phrases": Shape(tables.phrase),
            "history": Shape(tables.milestone),
            "contacts": Shape(tables.partner_contact),
        },
    ),
)

get, get_many, every = PARTNERS.get, PARTNERS.get_many, PARTNERS.every
save, delete = PARTNERS.save, PARTNERS.delete
