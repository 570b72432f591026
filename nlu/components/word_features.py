"""What the conditional random field is told of each word."""

from typing import Any, Dict, List

from nlu.components.lists import LISTS
from nlu.components.words import Word, shape, words


def _topic(asked: str) -> List[str]:
    # The question's own words tell what kind of answer follows.
    return [f"asked={word.text.lower()}" for word in words(asked)][:14]


def _one(word: Word, prefix: str) -> Dict[str, Any]:
    low = word.text.lower()
    features = {f"{prefix}w={low}": 1.0, f"{prefix}s={shape(word.text)}": 1.0}
    for name, members in LISTS.items():
        if low in members:
            features[f"{prefix}list={name}"] = 1.0
    return features


def word_features(cut: List[Word], asked: str) -> List[Dict[str, Any]]:
    """Describe each word by itself, its letters, its neighbours and the question."""
    topic = _topic(asked) if asked else []
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
