"""Scripted conversations in many voices, replayed by `schoolgate converse`: records and alerts as expected."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.core.gsm import is_gsm
from tests.whole.commands import Installation, say

FOLDER = Path(__file__).parent / "conversations"
NEVER_ASKED_FOR = re.compile(
    r"\b(?:send|text|reply|type) \W?(?:STOP|STOPALL|UNSUBSCRIBE|CANCEL|END|QUIT|OPTOUT|REVOKE)\b"
)
IN_WORDS = {"reason", "work", "window", "about", "who", "delivery", "child"}  # compared by the words expected
Record = dict[str, Any]


def conversations() -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(FOLDER.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.timeout(600)
def test_every_conversation_ends_in_the_records_and_alerts_expected(with_rasa: Installation) -> None:
    given = conversations()
    assert len(given) >= 30
    assert len({each["id"] for each in given}) == len(given)
    expected = {each["id"]: each.pop("expected") for each in given}

    answers = with_rasa.lines("converse", given=given)

    wrong = {answer["id"]: found for answer in answers if (found := problems(answer, expected[answer["id"]]))}
    for answer in answers:
        if answer["id"] in wrong:
            say(f"\n{answer['id']}")
            for turn in answer["turns"]:
                say(f"  parent: {turn['parent']}")
                for reply in turn["replies"]:
                    say(f"     bot: {reply}")
            for problem in wrong[answer["id"]]:
                say(f"  WRONG   {problem}")
    say(f"{len(answers) - len(wrong)} of {len(answers)} conversations as expected")
    assert not wrong, f"{len(wrong)} of {len(answers)}: " + ", ".join(wrong)


def problems(answer: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    """What is not as it should be; the order of records says nothing."""
    found = []
    left = list(answer["records"])
    for wanted in expected["records"]:
        match = next((record for record in left if is_as(record, wanted)), None)
        if match is None:
            found.append(f"no record {wanted}")
        else:
            left.remove(match)
    found += [f"a record too many: {record}" for record in left]
    levels = [alert["level"] for alert in answer["alerts"]]
    if len(levels) != len(expected["alerts"]) or not all(
        level in wanted.split("|") for level, wanted in zip(levels, expected["alerts"], strict=True)
    ):
        found.append(f"alerts {levels}, not {expected['alerts']}")
    for turn, words in expected.get("said", {}).items():
        said = " ".join(answer["turns"][int(turn)]["replies"])
        found += [f"turn {turn} does not say {word!r}" for word in words if not re.search(word, said)]
    for turn in answer["turns"]:
        for reply in turn["replies"]:
            if not is_gsm(reply):
                found.append(f"not plain GSM-7: {reply}")
            if NEVER_ASKED_FOR.search(reply):
                found.append(f"asks for an opt-out word: {reply}")
    return found


def is_as(record: Record, wanted: Record) -> bool:
    return all(_is_value(name, record.get(name), value) for name, value in wanted.items())


def _is_value(name: str, value: Any, wanted: Any) -> bool:
    if wanted is None or value is None:
        return value is wanted
    if name in IN_WORDS:
        return str(wanted).lower() in str(value).lower()
    return bool(value == wanted)


def test_a_missing_or_additional_record_is_noticed() -> None:
    absence = {"kind": "absence", "child": "Ava Price", "first_day": "2026-03-10"}
    answer = {"turns": [], "records": [absence], "alerts": [{"level": "concern"}]}
    assert (
        problems(answer, {"records": [{"kind": "absence", "child": "Ava"}], "alerts": ["concern|immediate"]})
        == []
    )
    assert len(problems(answer, {"records": [], "alerts": []})) == 2
    assert len(problems(answer, {"records": [absence, absence], "alerts": ["concern"]})) == 1
