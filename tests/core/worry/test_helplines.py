"""Help numbers: complete, dated, and refused when stale."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import SettingsError
from bot.core.worry.helplines import Helplines

FILE = Path(__file__).parents[3] / "schools/helplines.toml"


def mapping() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text())


def test_the_shipped_file_is_whole() -> None:
    helplines = Helplines.from_mapping(mapping())
    assert helplines.number("emergency") == "999"
    assert helplines.number("samaritans") == "116 123"


def test_a_number_checked_over_a_year_ago_is_refused_by_name() -> None:
    changed = mapping()
    changed["nspcc"]["checked_on"] = date(2025, 1, 1)
    with pytest.raises(SettingsError, match="nspcc"):
        Helplines.from_mapping(changed).check(date(2026, 6, 1))


def test_a_number_that_nobody_checked_is_refused() -> None:
    changed = mapping()
    changed["childline"]["checked_by"] = " "
    with pytest.raises(SettingsError, match="childline"):
        Helplines.from_mapping(changed).check(date(2026, 11, 22))


def test_every_missing_or_malformed_line_is_named_at_once() -> None:
    changed = mapping()
    del changed["samaritans"]
    changed["childline"]["checked_on"] = "last week"
    changed["nspcc"] = "0808"
    with pytest.raises(SettingsError) as raised:
        Helplines.from_mapping(changed)
    assert len(raised.value.problems) == 3


def test_an_impossible_day_is_refused() -> None:
    with pytest.raises(SettingsError, match="future"):
        Helplines.from_mapping(mapping()).check(date(2020, 1, 1))
