"""PySide6 itself: the defect that decided which version is used."""

import sys

import pytest
from PySide6.QtGui import QFont

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on, so nothing can be lost")
def test_calls_that_return_nothing_lose_no_reference() -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        font.setPixelSize(12)
    assert sys.getrefcount(None) > before - CALLS // 10
