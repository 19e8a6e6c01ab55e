"""Organisations in the data file."""

from coordinator_app.domain.organisations import Organisation
from coordinator_app.storage import tables
from coordinator_app.storage.records import Records
from coordinator_app.storage.rows import Shape

ORGANISATIONS = Records(Organisation, Shape(tables.organisation))

get, get_many, every = ORGANISATIONS.get, ORGANISATIONS.get_many, ORGANISATIONS.every
save, delete = ORGANISATIONS.save, ORGANISATIONS.delete
