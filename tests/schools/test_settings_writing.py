import os
import tomllib
from datetime import time
from pathlib import Path

import pytest

import bot.settings_writing
from bot.core.errors import SettingsError
from bot.processes.places import ROOT
from bot.settings_writing import NewFact, write_changes

BEDROOM = NewFact(topic="live.bedroom", answer="Not a bedroom, please.", document="Policy", section="4")
PLAIN = """# Ours.

slug = "oak"
name = "Oak"
not_stated = [
  "live.bedroom",  # looked for in May
  "pack.cost",
]

[office]
phone = "01632 960000"
opens = 08:30:00  # the bell
closes = 16:00:00

[safeguarding]
lead = "the lead"
children_services_name = "Services"
children_services_phone = "01632 960001"

[calendar]
terms = [
  { name = "Autumn", first_day = 2025-09-02, last_day = 2025-12-19 },
]

# What parents are told.
[[facts]]
topic = "pack.handover"
answer = "Packs are collected."
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "oak"
    folder.mkdir()
    (folder / "school.toml").write_text(PLAIN)
    return folder / "school.toml"


def changed_lines(path: Path, before: str = PLAIN) -> set[str]:
    return set(path.read_text().splitlines()) ^ set(before.splitlines())


def test_a_setting_is_changed_and_no_other_line(path: Path) -> None:
    school = write_changes(path, {"office.closes": time(16, 30)})
    assert school.office.closes == time(16, 30)
    assert changed_lines(path) == {"closes = 16:00:00", "closes = 16:30:00"}


def test_a_new_table_stands_before_the_facts(path: Path) -> None:
    school = write_changes(path, {"packs.delivery": ("collect", "post"), "packs.is_available": True})
    assert school.packs.delivery == ("collect", "post")
    text = path.read_text()
    assert text.index("[packs]") < text.index("[[facts]]")
    assert "# What parents are told." in text


def test_a_fact_is_put_after_the_others_and_no_longer_listed_as_not_stated(path: Path) -> None:
    school = write_changes(path, {}, (BEDROOM,))
    assert [fact.topic for fact in school.facts] == ["pack.handover", "live.bedroom"]
    assert school.not_stated == ("pack.cost",)


def test_a_fact_of_the_same_topic_is_replaced(path: Path) -> None:
    school = write_changes(
        path, {}, (NewFact(topic="pack.handover", answer="By post.", document="New", section=""),)
    )
    assert [(fact.topic, fact.answer, fact.document) for fact in school.facts] == [
        ("pack.handover", "By post.", "New")
    ]


def test_a_school_without_facts_gets_its_first(path: Path) -> None:
    path.write_text(PLAIN[: PLAIN.index("# What parents")])
    assert [fact.topic for fact in write_changes(path, {}, (BEDROOM,)).facts] == ["live.bedroom"]


@pytest.mark.parametrize("answer", ["\u017b\u00f3\u0142w", "very long " * 40, ""])
def test_what_does_not_load_is_not_written(path: Path, answer: str) -> None:
    with pytest.raises(SettingsError):
        write_changes(path, {}, (NewFact(topic="live.chat", answer=answer, document="", section=""),))
    assert path.read_text() == PLAIN


def test_hours_that_end_before_they_begin_are_not_written(path: Path) -> None:
    with pytest.raises(SettingsError, match=r"office\.closes"):
        write_changes(path, {"office.closes": time(7)})
    assert path.read_text() == PLAIN


def test_a_write_that_fails_leaves_the_earlier_file_and_nothing_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(handle: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(bot.settings_writing.os, "fsync", fails)
    with pytest.raises(OSError, match="disk full"):
        write_changes(path, {"office.closes": time(16, 30)})
    assert path.read_text() == PLAIN
    assert os.listdir(path.parent) == ["school.toml"]


@pytest.mark.parametrize(
    "school", sorted(folder.name for folder in (ROOT / "schools").iterdir() if folder.is_dir())
)
def test_every_school_s_file_keeps_all_but_the_line_that_changes(school: str, tmp_path: Path) -> None:
    before = (ROOT / "schools" / school / "school.toml").read_text(encoding="utf-8")
    path = tmp_path / "school.toml"
    path.write_text(before, encoding="utf-8")
    write_changes(path, {"absence.report_by": time(9, 17)})
    after = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in before.splitlines() if line not in after and "report_by" not in line] == []
    assert tomllib.loads(path.read_text())["absence"]["report_by"] == time(9, 17)
