"""`policy propose` and `policy accept`, as a person types them."""

import json
from datetime import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.settings_files import load_school
from tests.schools.test_settings_writing import PLAIN

POLICY = """# Learning at Home Policy

Review date: June 2022.

# Zoom rules

Children must not be in a bedroom during the call.

# Packs

Packs are collected from school. Any family may have a paper pack.

# Work

Work is due by 4pm. Work should be handed in by 6pm.

# Answers

Teachers answer emails from 8:30am to 5pm.
"""


@pytest.fixture
def schools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "schools" / "oak"
    folder.mkdir(parents=True)
    (folder / "school.toml").write_text(PLAIN)
    (tmp_path / "policy.md").write_text(POLICY)
    monkeypatch.setenv("SCHOOLGATE_SCHOOLS_DIR", str(tmp_path / "schools"))
    monkeypatch.setenv("SCHOOLGATE_DATA_DIR", str(tmp_path / "var"))
    return tmp_path / "schools"


def policy(schools: Path, command: str, *options: str, typed: str = "") -> Result:
    return CliRunner().invoke(
        main, ["policy", command, str(schools.parent / "policy.md"), "--school", "oak", *options], input=typed
    )


def text_of(schools: Path) -> str:
    return (schools / "oak" / "school.toml").read_text()


def test_proposing_names_all_that_a_person_should_see_and_writes_nothing(schools: Path) -> None:
    result = policy(schools, "propose")
    assert result.exit_code == 0
    for words in (
        "replies.opens = 08:30",
        'Answers: "Teachers answer emails from 8:30am to 5pm."',
        "Contradicts itself (1)",
        "Work should be handed in by 6pm.",
        "NEEDED before going live",
        "due for review in June 2022",
    ):
        assert words in result.output, words
    assert text_of(schools) == PLAIN


def test_proposals_come_as_json_too(schools: Path) -> None:
    result = CliRunner().invoke(
        main, ["policy", "propose", str(schools.parent / "policy.md"), "--school", "oak", "--json"]
    )
    values = json.loads(result.stdout)
    proposal = next(entry for entry in values["proposals"] if entry["key"] == "packs.delivery")
    assert proposal["value"] == ["collect"]
    assert proposal["sources"][0]["sentence"] == "Packs are collected from school."
    assert [entry["key"] for entry in values["contradictions"]] == ["work.deadline"]


def test_named_drafts_are_written_as_they_stand(schools: Path) -> None:
    result = policy(schools, "accept", "--accept", "replies.opens", "--accept", "live.bedroom")
    assert result.exit_code == 0
    school = load_school(schools / "oak", is_live=False)
    assert school.replies.opens == time(8, 30)
    assert school.facts[-1].topic == "live.bedroom"
    assert school.facts[-1].section == "Zoom rules"


@pytest.mark.parametrize("key", ["work.deadline", "no.such", "safeguarding.lead"])
def test_one_key_that_is_not_proposed_refuses_them_all(schools: Path, key: str) -> None:
    result = policy(schools, "accept", "--accept", "replies.opens", "--accept", key)
    assert result.exit_code == 1
    assert key in result.output
    assert text_of(schools) == PLAIN


def test_the_walk_writes_what_got_a_yes_and_nothing_else(schools: Path) -> None:
    result = policy(schools, "accept", typed="n\n" * 3 + "y\nq\n")
    assert result.exit_code == 0
    assert "1 written, nothing else changed." in result.output
    assert len(text_of(schools).splitlines()) > len(PLAIN.splitlines())


def test_nothing_is_written_without_a_yes(schools: Path) -> None:
    assert policy(schools, "accept", typed="n\n" * 40).exit_code == 0
    assert text_of(schools) == PLAIN


def test_a_walk_that_is_cut_off_keeps_what_was_written_before(schools: Path) -> None:
    result = policy(schools, "accept", typed="y\n")
    assert result.exit_code == 1
    assert load_school(schools / "oak", is_live=False)
    assert text_of(schools) != PLAIN


def test_an_answer_is_put_in_the_person_s_words_and_asked_again_when_it_cannot_be(schools: Path) -> None:
    copied = "Children must not be in a bedroom during the call."
    keys = [entry["key"] for entry in json.loads(policy_json(schools))["proposals"]]
    typed = "n\n" * keys.index("live.bedroom") + f"e\n{copied}\nPlease use the kitchen.\nq\n"
    result = policy(schools, "accept", typed=typed)
    assert "own words" in result.output
    assert load_school(schools / "oak", is_live=False).facts[-1].answer == "Please use the kitchen."


def policy_json(schools: Path) -> str:
    return (
        CliRunner()
        .invoke(main, ["policy", "propose", str(schools.parent / "policy.md"), "--school", "oak", "--json"])
        .stdout
    )


def test_what_is_accepted_is_not_asked_again(schools: Path) -> None:
    policy(schools, "accept", "--accept", "replies.opens")
    assert "replies.opens = " not in policy(schools, "propose").output


@pytest.mark.parametrize("command", ["propose", "accept"])
def test_help_says_what_each_does(command: str) -> None:
    result = CliRunner().invoke(main, ["policy", command, "--help"])
    assert result.exit_code == 0
    assert "--school" in result.output


def test_a_school_or_a_file_that_is_not_there_is_refused(schools: Path) -> None:
    runner = CliRunner()
    file = str(schools.parent / "policy.md")
    assert runner.invoke(main, ["policy", "propose", file, "--school", "elm"]).exit_code == 1
    assert runner.invoke(main, ["policy", "propose", file + "x", "--school", "oak"]).exit_code == 1


def test_a_topic_the_school_answers_is_shown_and_not_asked_about_and_is_replaced_only_by_name(
    schools: Path,
) -> None:
    assert "pack.handover: Packs are collected." in policy(schools, "propose").output
    assert "pack.handover (" not in policy(schools, "accept", typed="n\n" * 40).output
    assert policy(schools, "accept", "--accept", "pack.handover").exit_code == 0
    assert load_school(schools / "oak", is_live=False).facts[0].answer == "Packs are collected from school."
    assert len(load_school(schools / "oak", is_live=False).facts) == 1
