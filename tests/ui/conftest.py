"""The window's tests need Qt's system libraries; the start script says loudly when it must leave them out."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

collect_ignore_glob = ["test_*.py"] if os.environ.get("UTBLICK_NO_QT") else []
