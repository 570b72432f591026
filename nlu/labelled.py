"""The labelled messages of nlu/data (or of the tests), read without Rasa, as Rasa reads them (a test compares)."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import yaml

from nlu.components.examples import Example

DATA = Path(__file__).parent / "data"
LINKED_DATA = (
    Path(__file__).parent / "linked_data"
)  # who and what belongs together, for the child reader alone
DEV_DATA = Path(__file__).parent / "tests" / "dev"  # settings were chosen by these
TEST_DATA = Path(__file__).parent / "tests" / "data"  # by these nothing was
LINKED_TEST_DATA = Path(__file__).parent / "tests" / "linked"
MARKED = re.compile(r"\[([^\]]+)\]\(([a-z_]+)\)")


@dataclass(frozen=True)
class Labelled:
    """One message with its labels."""

    text: str
    asked: str
    example: Example
    entities: List[Dict[str, Any]]
    category: str
    requests: Optional[List[Dict[str, Any]]] = None  # which words each request is of, where that was labelled


def unmarked(marked: str) -> Tuple[str, List[Dict[str, Any]]]:
    """Take the marks out of a message: its text, and the entities that were marked."""
    parts: List[str] = []
    entities: List[Dict[str, Any]] = []
    at = length = 0
    for found in MARKED.finditer(marked):
        before, (value, kind) = marked[at : found.start()], found.groups()
        start = length + len(before)
        parts += [before, value]
        length, at = start + len(value), found.end()
        entities.append({"entity": kind, "value": value, "start": start, "end": length})
    return "".join([*parts, marked[at:]]), entities


def labelled(folder: Path = DATA) -> List[Labelled]:
    """Load all messages of a folder."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        content = yaml.load(
            path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        )
        for group in content["nlu"]:
            for one in group["examples"]:
                text, entities = unmarked(one["text"].strip())
                metadata = one.get("metadata") or {}
                found.append(
                    Labelled(
                        text,
                        metadata.get("asked", ""),
                        Example.told(group["intent"], metadata),
                        entities,
                        metadata.get("category", ""),
                        metadata.get("requests"),
                    )
                )
    return found
