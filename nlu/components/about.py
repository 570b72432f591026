"""What a message that names several children asks for one of them, read by itself."""

from typing import Any, Dict, List, Text

import numpy as np
from scipy.special import expit, log_softmax

from nlu.components.labels import INTENTS, KINDS, TAGS
from nlu.components.places import asked_about
from nlu.components.tuned import TunedReader

MOST_WINDOWS = 2


def read_about(
    mention: str, text: str, entities: List[Dict[str, Any]], reader: TunedReader
) -> Dict[Text, Any]:
    """Read a message for one child: the chance of each request being of this child, and the entities that are."""
    read = reader.read(text, asked_about(mention), MOST_WINDOWS)
    chances = expit(read.intents.max(0))
    marked = 1 - np.exp(log_softmax(read.tags, axis=1)[:, TAGS.index("O")])

    def share(entity: Dict[str, Any]) -> float:
        own = [
            float(marked[at])
            for at, word in enumerate(read.words)
            if word.start < entity["end"] and word.end > entity["start"]
        ]
        return round(float(np.mean(own)), 4) if own else 0.0

    return {
        "value": mention,
        "requests": {kind: round(float(chances[INTENTS.index(kind)]), 4) for kind in KINDS},
        "entities": [
            {"start": entity["start"], "end": entity["end"], "share": share(entity)} for entity in entities
        ],
    }
