"""Entities to tags, and tags back to spans of the text."""

from typing import Any, Dict, List

import numpy as np

from nlu.components.labels import TAGS
from nlu.components.words import Word

NEVER = -1e4


def _steps() -> np.ndarray:
    # An inside tag follows only a tag of its own kind.
    steps = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for to, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for before, other in enumerate(TAGS):
                if other[2:] != tag[2:]:
                    steps[before, to] = NEVER
    return steps


STEPS = _steps()


def best_tags(scores: np.ndarray) -> List[int]:
    """Find the likeliest row of tags that keeps to the rule (Viterbi)."""
    best = scores[0] + np.array([NEVER if tag.startswith("I-") else 0.0 for tag in TAGS])
    came: List[np.ndarray] = []
    for row in scores[1:]:
        through = best[:, None] + STEPS
        came.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(came):
        path.append(int(step[path[-1]]))
    return path[::-1]


def tags_of(cut: List[Word], entities: List[Dict[str, Any]]) -> List[str]:
    """Tag words B- at a span's first word, I- inside, O outside."""
    tags = ["O"] * len(cut)
    for entity in entities:
        first = True
        for at, word in enumerate(cut):
            if word.start < entity["end"] and word.end > entity["start"]:
                tags[at] = ("B-" if first else "I-") + entity["entity"]
                first = False
    return tags


def spans_of(text: str, cut: List[Word], tags: List[str], sure: List[float]) -> List[Dict[str, Any]]:
    """Turn tags into entities whose value is exactly text[start:end]."""
    found: List[Dict[str, Any]] = []
    at = 0
    while at < len(cut):
        if tags[at] == "O":
            at += 1
            continue
        kind, stop = tags[at][2:], at + 1
        while stop < len(cut) and tags[stop] == "I-" + kind:
            stop += 1
        start, end = cut[at].start, cut[stop - 1].end
        found.append(
            {
                "entity": kind,
                "value": text[start:end],
                "start": start,
                "end": end,
                "confidence": round(min(sure[at:stop]), 4),
                "extractor": "EntityHead",
            }
        )
        at = stop
    return found
