"""What answers are measured on is not what they are learned from."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEASURED = ("held", "questions", "told")
LEARNED = (
    ROOT / "nlu" / "answer_data",
    ROOT / "nlu" / "topic_data",
    ROOT / "bot" / "core" / "answers" / "topics",
)


def plain(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def measured() -> set[str]:
    found = set()
    for path in (
        path for folder in MEASURED for path in (ROOT / "tests" / "answers" / folder).rglob("*.toml")
    ):
        values = tomllib.loads(path.read_text())
        found |= {
            plain(text) for text in (*(row[0] for row in values["answerable"]), *values["unanswerable"])
        }
    return found


def test_no_question_that_measures_is_learned_from() -> None:
    learned = {
        plain(line)
        for folder in LEARNED
        for path in folder.glob("*.txt")
        for line in path.read_text().splitlines()
        if len(line.split()) > 5 and not line.startswith("[")
    }
    assert sorted(learned & measured()) == []


def test_no_policy_that_measures_is_learned_from() -> None:
    learned = {path.stem for path in (ROOT / "nlu" / "answer_data").glob("*.txt")}
    assert not learned & {path.stem for path in (ROOT / "tests" / "answers" / "held").glob("*.toml")}
