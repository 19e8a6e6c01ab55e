"""What most people come to after Today; to import this loads all of it, off the window's thread, while they read."""

from coordinator_app.ui.forms import form
from coordinator_app.ui.packs import pack_dialog
from coordinator_app.ui.partners import partners_page
from coordinator_app.ui.people import people_page
from coordinator_app.ui.visits import visits_page

__all__ = ["form", "pack_dialog", "partners_page", "people_page", "visits_page"]
