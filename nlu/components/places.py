"""Where a message's words stand among its word pieces, and what may stand before it."""

from typing import List, Sequence, Tuple

import numpy as np

from nlu.components.words import Word

WINDOW = 126  # word pieces of a text that are read together
ASKED_PIECES = 30  # how much of the bot's question is read beside the message
MOST_ASKED, MOST_TOLD = 96, 64  # how much of a parent's question, and of a policy's sentence beside it


def word_places(
    cut_words: Sequence[Word], spans: np.ndarray, start: int, stop: int
) -> List[Tuple[int, int, int]]:
    """Give (word, first piece, last piece) for each word with a piece between start and stop."""
    found, at = [], start
    for number, word in enumerate(cut_words):
        while at < stop and spans[at][1] <= word.start:
            at += 1
        last = at
        while last < stop and spans[last][0] < word.end:
            last += 1
        if last > at:
            found.append((number, at, last - 1))
        # A piece may hold two words ("y3"), so the search goes on from this word's last piece.
        at = max(at, last - 1)
    return found


def asked_about(mention: str) -> str:
    """Say what the reader is asked, before the message, about one child."""
    return f"About {mention}"
