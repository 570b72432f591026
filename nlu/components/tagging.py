"""Entities to tags, and tags back to spans of the text."""

from typing import Any, Dict, List

from nlu.components.words import Word


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
