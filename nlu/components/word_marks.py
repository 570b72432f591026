"""What the tuned reader is told of a word beside its encoder state: letters' case, lists, neighbours, as hashes."""

import zlib
from typing import List

from nlu.components.lists import LISTS
from nlu.components.words import Word, shape

BUCKETS = 4096
NEIGHBOURS = (-2, -1, 1, 2)


def _listed(word: str) -> List[str]:
    return [name for name, members in LISTS.items() if word in members]


def word_marks(cut: List[Word]) -> List[List[int]]:
    """Give each word's marks as numbers from 1 to BUCKETS; 0 is left for padding."""
    low = [word.text.lower() for word in cut]
    shapes, listed = [shape(word.text) for word in cut], [_listed(word) for word in low]
    rows = []
    for at, word in enumerate(cut):
        joined = at > 0 and cut[at - 1].end == word.start
        marks = [
            f"s={shapes[at]}",
            f"w={low[at]}",
            f"l={min(len(low[at]), 8)}",
            f"p={low[at][:3]}",
            f"u={low[at][-3:]}",
            f"u2={low[at][-2:]}",
            f"j={joined}",
            *(f"L={name}" for name in listed[at]),
        ]
        for step in NEIGHBOURS:
            other = at + step
            if 0 <= other < len(cut):
                marks.append(f"{step}s={shapes[other]}")
                marks.extend(f"{step}L={name}" for name in listed[other])
            else:
                marks.append(f"{step}edge")
        rows.append([zlib.crc32(mark.encode()) % BUCKETS + 1 for mark in marks])
    return rows
