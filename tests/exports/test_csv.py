"""A concern as rows: the school's own columns, one row a child, and nothing that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.core.errors import SettingsError
from bot.core.exports.columns import CPOMS, MYCONCERN, ExportColumn, Exports
from bot.core.exports.record import ConcernRecord
from bot.core.exports.rows import csv_of, safe_cell
from bot.settings_files import read_school
from tests.conftest import school_settings
from tests.exports.concerns import concern

STAMP = "ab" * 32


def rows(record: ConcernRecord, columns: tuple[ExportColumn, ...]) -> list[dict[str, str]]:
    text = csv_of(record, columns, stamp=STAMP).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_child_has_a_row_in_the_columns_of_cpoms() -> None:
    first, second = rows(concern("he comes home hungry", "are you there"), CPOMS)
    assert list(first) == [column.heading for column in CPOMS]
    assert (first["Student"], first["Class"]) == ("Maryam Yusuf", "3K")
    assert (second["Student"], second["Class"]) == ("Idris Yusuf", "1B")
    assert (first["Date"], first["Time"], first["Category"]) == ("10/03/2026", "09:15", "Concern")
    assert first["Incident"].splitlines()[:2] == [
        "10/03/2026 09:15 Amina Yusuf wrote: he comes home hungry",
        "10/03/2026 09:15 Amina Yusuf wrote: are you there",
    ]
    assert first["Actions taken"].splitlines()[0] == "10/03/2026 09:15 Tom Lead acknowledged it."
    assert (first["Outcome"], first["Reference"], first["SHA-256"]) == (
        "Rang; recorded as 12.",
        "4F7K",
        STAMP,
    )


def test_myconcern_has_the_message_by_itself() -> None:
    [row] = rows(concern("he comes home hungry", "are you there", pupils=()), MYCONCERN)
    assert (row["Pupil name"], row["Details of concern"]) == ("", "he comes home hungry")
    assert row["Reported by"] == "Amina Yusuf"


def test_an_unknown_number_is_called_one() -> None:
    [row] = rows(concern("hm", pupils=(), from_name=""), MYCONCERN)
    assert row["Reported by"] == "Unknown number"


def test_a_school_s_own_columns_are_kept_in_their_order() -> None:
    values = school_settings("oak").model_dump(mode="json")
    values["exports"] = {
        "cpoms": [{"heading": "Ref", "holds": "reference"}, {"heading": "Child", "holds": "pupil"}]
    }
    settings = read_school(values, "school.toml", is_live=False)
    [row, _] = rows(concern("hm"), settings.exports.cpoms)
    assert list(row.items()) == [("Ref", "4F7K"), ("Child", "Maryam Yusuf")]
    assert settings.exports.myconcern == MYCONCERN


@pytest.mark.parametrize(
    "columns", [[], [{"heading": "", "holds": "pupil"}], [{"heading": "Child", "holds": "secret"}]]
)
def test_columns_that_hold_nothing_known_are_refused(columns: list[dict[str, str]]) -> None:
    values = school_settings("oak").model_dump(mode="json")
    values["exports"] = {"cpoms": columns}
    with pytest.raises(SettingsError, match=r"exports\.cpoms"):
        read_school(values, "school.toml")
    with pytest.raises(ValidationError):
        Exports.model_validate({"cpoms": columns})


FORMULAS = (
    "=1+1",
    "+44",
    "-1",
    "@SUM(A1)",
    "＝1",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u200b=1",
    "\ufeff=1",
    "|x",
    "%x",
)


@pytest.mark.parametrize("words", FORMULAS)
def test_no_words_become_a_formula(words: str) -> None:
    assert safe_cell(words) == f"'{words}"
    [row, _] = rows(concern(words, from_name=words, school=words, outcome=words), MYCONCERN)
    assert row["Details of concern"] == f"'{words}"
    assert row["Reported by"] == f"'{words}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_nothing_of_the_words_is_lost(words: str) -> None:
    assert safe_cell(words).removeprefix("'") == words.removeprefix("'")
    [row, _] = rows(concern(words), MYCONCERN)
    assert row["Details of concern"] == safe_cell(words)


def test_half_a_character_is_no_reason_to_lose_the_rest() -> None:
    assert b"before \\ud800 after" in csv_of(concern("before \ud800 after"), CPOMS, stamp=STAMP)
