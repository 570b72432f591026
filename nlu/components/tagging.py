"""Words to features and tags, and tags back to spans of the text."""

from typing import Any, Dict, List

from nlu.components.lists import LISTS
from nlu.components.reading import Reading
from nlu.components.words import Word, shape

FRONT = frozenset("on at the a an for about to".split())  # never the first word of a span
KEEPS_FRONT = {"child": frozenset(["the", "all"]), "phone": frozenset(["the", "this"]), "day_phrase": frozenset(["the"]),
               "who": frozenset(["the", "a"]), "time_window": frozenset(["at"])}


def _topic(asked: str) -> List[str]:
    # The question's own words tell what kind of answer follows.
    return [f"asked={word.text.lower()}" for word in _words(asked)][:14]


def _words(text: str) -> List[Word]:
    from nlu.components.words import words

    return words(text)


def _one(word: Word, prefix: str) -> Dict[str, Any]:
    low = word.text.lower()
    features = {f"{prefix}w={low}": 1.0, f"{prefix}s={shape(word.text)}": 1.0}
    for name, members in LISTS.items():
        if low in members:
            features[f"{prefix}list={name}"] = 1.0
    return features


def word_features(cut: List[Word], reading: Reading) -> List[Dict[str, Any]]:
    """Describe each word by itself, its letters, its neighbours and the question."""
    topic = _topic(reading.asked) if reading.asked else []
    alone = [_one(word, "") for word in cut]
    rows = []
    for at, word in enumerate(cut):
        low = word.text.lower()
        row: Dict[str, Any] = dict(alone[at])
        row["bias"] = 1.0
        for size in (1, 2, 3, 4):
            if len(low) > size:
                row[f"pre={low[:size]}"] = 1.0
                row[f"suf={low[-size:]}"] = 1.0
        row[f"len={min(len(low), 9)}"] = 1.0
        if at and cut[at - 1].end == word.start:
            row["joined"] = 1.0
        for step in (-3, -2, -1, 1, 2, 3):
            other = at + step
            if 0 <= other < len(cut):
                row[f"{step}:w={cut[other].text.lower()}"] = 1.0
                if abs(step) < 3:
                    for name in alone[other]:
                        if not name.startswith("w="):
                            row[f"{step}:{name}"] = 1.0
            else:
                row[f"{step}:edge"] = 1.0
        if at:
            row[f"pair-={cut[at - 1].text.lower()} {low}"] = 1.0
        if at + 1 < len(cut):
            row[f"pair+={low} {cut[at + 1].text.lower()}"] = 1.0
        for name in topic:
            row[name] = 1.0
        if topic:
            row[f"answer words={min(len(cut), 6)}"] = 1.0
        rows.append(row)
    return rows


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
        found.append({"entity": kind, "value": text[start:end], "start": start, "end": end,
                      "confidence": round(min(sure[at:stop]), 4), "extractor": "EntityHead"})
        at = stop
    return found
