"""What the counting reader looks at: a message's letters and words, and whether it answers a question."""

from typing import List, Tuple

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

ANSWER = "\u241e"
Counted = Tuple[str, str]  # text, what was asked


def _answers(text: str, asked: str) -> str:
    # An answer's words count apart from a first message's: "yes" after a question is not "yes" alone.
    return " ".join([ANSWER, *(ANSWER + word for word in text.lower().split()[:8])]) if asked else ""


class MessageFeatures:
    """Letters, words and answer's words as one row."""

    def __init__(self, most_letters: int = 20000, most_words: int = 12000) -> None:
        self._letters = TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=(2, 5),
            min_df=3,
            sublinear_tf=True,
            max_features=most_letters,
            dtype=np.float32,
        )
        self._words = TfidfVectorizer(
            token_pattern=r"[\w']+|[^\w\s]",
            ngram_range=(1, 2),
            min_df=2,
            sublinear_tf=True,
            max_features=most_words,
            dtype=np.float32,
        )
        self._answers = TfidfVectorizer(token_pattern=r"\S+", min_df=2, dtype=np.float32)

    def fit(self, messages: List[Counted]) -> "MessageFeatures":
        """Learn which letters and words count."""
        texts = [text.lower() for text, _ in messages]
        self._letters.fit(texts)
        self._words.fit(texts)
        self._answers.fit([_answers(text, asked) for text, asked in messages] + [ANSWER] * 2)
        for counter in (self._letters, self._words, self._answers):
            counter.stop_words_ = None  # what was too rare to count; kept, it would outweigh the rest
        return self

    def rows(self, messages: List[Counted]) -> sparse.csr_matrix:
        """Give one row a message."""
        texts = [text.lower() for text, _ in messages]
        return sparse.hstack(
            [
                self._letters.transform(texts),
                self._words.transform(texts),
                self._answers.transform([_answers(text, asked) for text, asked in messages]),
            ],
            format="csr",
            dtype=np.float32,
        )
