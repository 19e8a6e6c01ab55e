"""The tab of a visit on which its informing stands, as on the page of that section."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator_app.ui.informing.informing_view import InformingView
from coordinator_app.ui.stage import Stage


class InformedTab(QWidget):
    """Who is to be told, the letter, and at the foot what to do with it."""

    def __init__(self, stage: Stage, visit_id: UUID) -> None:
        """Show the informing of a visit."""
        super().__init__()
        self.view = InformingView(stage, visit_id, is_alone=False)
        px = stage.look.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(12), px(8), px(12))
        whole.setSpacing(px(10))
        whole.addWidget(self.view, 1)
        whole.addWidget(self.view.foot)
