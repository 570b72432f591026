"""What the message heads look at: the encoder's view of a message beside its letters and words."""

from dataclasses import dataclass, field

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from nlu.components.reading import Reading

ASKED_MARK = "\u241e "
LONGEST = 4000  # characters whose n-grams are counted, from each end of a long text


def pooled(reading: Reading) -> np.ndarray:
    """Join sentence, strongest token states and question into one row."""
    states = reading.encoded.states
    top = states.max(0) * 0.3 if len(states) else np.zeros(384, dtype=np.float32)
    return np.concatenate([reading.encoded.sentence * 3, top, reading.asked_sentence * 2])


def _letters(reading: Reading) -> str:
    text = reading.text
    if len(text) > 2 * LONGEST:
        text = text[:LONGEST] + " " + text[-LONGEST:]
    return text.lower()


def _in_context(reading: Reading) -> str:
    # An answer's words count apart from a first message's: "yes" after a question is not "yes" alone.
    return ASKED_MARK + " ".join("\u241e" + word for word in _letters(reading).split()[:8]) if reading.asked else ""


def _bare(text: str) -> str:
    return text


@dataclass
class MessageFeatures:
    """Dense and counted features of readings, as one sparse matrix."""

    letters: TfidfVectorizer = field(
        default_factory=lambda: TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True,
                                                max_features=40000, dtype=np.float32))
    terms: TfidfVectorizer = field(
        default_factory=lambda: TfidfVectorizer(token_pattern=r"[\w']+|[^\w\s]", ngram_range=(1, 2), min_df=2,
                                                sublinear_tf=True, max_features=20000, dtype=np.float32))
    answers: TfidfVectorizer = field(
        default_factory=lambda: TfidfVectorizer(token_pattern=r"\S+", min_df=2, dtype=np.float32))

    def fit(self, readings: list[Reading]) -> "MessageFeatures":
        """Learn which letters and words count."""
        texts = [_letters(reading) for reading in readings]
        self.letters.fit(texts)
        self.terms.fit(texts)
        self.answers.fit([_in_context(reading) for reading in readings] + [ASKED_MARK] * 2)
        return self

    def rows(self, readings: list[Reading]) -> sparse.csr_matrix:
        """Give one row a reading."""
        texts = [_letters(reading) for reading in readings]
        return sparse.hstack([
            sparse.csr_matrix(np.stack([pooled(reading) for reading in readings]).astype(np.float32)),
            self.letters.transform(texts),
            self.terms.transform(texts),
            self.answers.transform([_in_context(reading) for reading in readings]),
        ], format="csr")
