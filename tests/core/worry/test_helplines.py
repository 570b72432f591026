"""Help numbers: complete, dated, and refused when stale."""

import tomllib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import load_helplines
from bot.core.clock import LONDON, FixedClock
from bot.core.errors import SettingsError
from bot.core.worry.helplines import Helplines
from bot.settings import Settings

ROOT = Path(__file__).parents[3]
FILE = ROOT / "schools/helplines.toml"


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


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (None, "helplines.toml"),
        ("[nspcc", "helplines.toml"),
        ("", "helplines.childline: missing"),
        (FILE.read_text(), "last checked"),
    ],
)
def test_no_process_starts_without_numbers_that_were_checked_within_a_year(
    tmp_path: Path, words: str | None, wanted: str
) -> None:
    if words is not None:
        (tmp_path / "helplines.toml").write_text(words)
    checked = min(line.checked_on for line in Helplines.from_mapping(mapping()).lines.values())
    later = datetime.combine(checked, datetime.min.time(), LONDON) + timedelta(days=366)
    with pytest.raises(SettingsError, match=wanted):
        load_helplines(Settings(schools_dir=tmp_path), FixedClock(later))


def test_help_numbers_stand_in_that_file_alone() -> None:
    numbers = {line["number"] for key, line in mapping().items() if key != "emergency"}
    looked_in = [
        path
        for folder in ("bot", "actions", "schools")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".html", ".toml", ".sql", ".md"} and path != FILE
    ]
    assert len(looked_in) > 100
    assert [path for path in looked_in if any(number in path.read_text() for number in numbers)] == []
