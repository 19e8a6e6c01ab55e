"""Tables open in a spreadsheet as they were meant: parted by semicolons, in UTF-8, with nothing that is computed."""

import csv
from io import StringIO

from coordinator_app.exchange.tables import semicolons


def test_a_table_is_read_back_as_it_was_written() -> None:
    rows = [("Part", "Avgift"), ("Grudziądz; Røros", 'Han sa "ja"'), ("Rad ett\nrad två", ""), ("石家庄", "42 000")]
    content = semicolons(rows)
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"Part;Avgift\r\n" in content
    read = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert [tuple(row) for row in read] == rows


def test_no_text_of_a_user_is_computed() -> None:
    content = semicolons([("=1+1", "+46 31", "-5", "@SUM", "2026-11-23")]).decode("utf-8-sig")
    assert content == "'=1+1;'+46 31;'-5;'@SUM;2026-11-23\r\n"
