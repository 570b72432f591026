"""The labelled messages of nlu/data (or of the tests), as Rasa reads them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List

from rasa.shared.nlu.constants import ENTITIES, METADATA, METADATA_EXAMPLE
from rasa.shared.nlu.training_data.loading import load_data

from nlu.components.examples import Example

DATA = Path(__file__).parent / "data"
TEST_DATA = Path(__file__).parent / "tests" / "data"


@dataclass(frozen=True)
class Labelled:
    """One message with its labels."""

    text: str
    asked: str
    example: Example
    entities: List[Dict[str, Any]]
    category: str


def labelled(folder: Path = DATA) -> List[Labelled]:
    """Load all messages of a folder."""
    found = []
    for message in load_data(str(folder)).training_examples:
        meta = (message.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}
        found.append(
            Labelled(
                message.data["text"],
                meta.get("asked", ""),
                Example.of(message),
                message.get(ENTITIES) or [],
                meta.get("category", ""),
            )
        )
    return found
