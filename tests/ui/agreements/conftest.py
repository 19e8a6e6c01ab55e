"""The page of one agreement on a copy of the example."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from coordinator_app.ui.addresses import Address, Section
from coordinator_app.ui.agreements.agreement_page import AgreementPage
from coordinator_app.ui.page import Page
from coordinator_app.words import Words
from tests.ui.opened_pages import Opened, falun, opened_page


class OneAgreement(Page):
    """Shows the page of the agreement that an address names, and follows the addresses that it chooses."""

    shown: AgreementPage | None = None

    def show_address(self, address: Address) -> None:
        """Open the agreement."""
        if address.record_id is not None:
            self.open(address.record_id)

    def open(self, agreement_id: UUID) -> AgreementPage:
        """Open an agreement in place of the one before."""
        self.leave()
        if self.layout() is None:
            QVBoxLayout(self)
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
        self.shown = AgreementPage(self.stage, agreement_id)
        self.shown.address_chosen.connect(self.stage.go)
        self.layout().addWidget(self.shown)  # type: ignore[union-attr]
        self.shown.show_tab("overview")
        return self.shown

    def refresh(self, _kinds: frozenset[str]) -> None:
        """Show it again."""
        if self.shown is not None:
            self.shown.reload()

    def leave(self) -> None:
        """Save what is being typed."""
        if self.shown is not None:
            self.shown.commit()


@pytest.fixture
def in_falun(
    qtbot: QtBot, filled: Path, tmp_path: Path, clock: Callable[[], datetime], swedish: Words
) -> Iterator[Opened]:
    """Open the agreements of Falun, in Swedish."""
    with opened_page(OneAgreement, Section.AGREEMENTS, falun(filled, tmp_path), clock, swedish) as opened:
        yield opened
