"""What the words cost at the start, before the first window is painted."""

import subprocess
import sys
from pathlib import Path

from coordinator_app import paths

_STORY = """
import sys
from pathlib import Path
from coordinator_app.words import Words
words = Words("sv", Path(sys.argv[1]))
print(words.say("confirmed"), words.tag, "babel" in sys.modules, "locale" in sys.modules)
"""


def test_a_sentence_is_said_before_the_languages_of_the_world_are_loaded() -> None:
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _STORY, str(paths.resources() / "translations")],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert said.stdout.split() == ["bekräftat", "sv-SE", "False", "False"]
