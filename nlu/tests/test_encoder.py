"""The encoder and its weights."""

import numpy as np
import pytest

from nlu.components import encoder
from nlu.components.encoder import CLS, SEP, Encoder, WeightsChanged, cut, layer_weights
from nlu.components.encoder_graph import build
from nlu.components.reading import sentence_of


def test_weights_that_are_not_the_published_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder.published_weights.cache_clear()
    monkeypatch.setattr(encoder, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(WeightsChanged):
        encoder.published_weights()
    monkeypatch.undo()
    encoder.published_weights.cache_clear()


def test_like_sentences_are_near_and_unlike_ones_far() -> None:
    ill, sick, oil = (sentence_of(text) for text in ("my son is ill", "my boy is sick", "the price of oil"))
    assert ill @ sick > 0.7
    assert ill @ oil < 0.3


def test_eight_bits_say_nearly_what_thirty_two_say() -> None:
    ids = [CLS, *cut("Ella has a temperature and will be off until Thursday").ids, SEP]
    exact, rounded = (
        Encoder(build(layer_weights(), eight_bits=small)).states([ids])[0].mean(0) for small in (False, True)
    )
    assert exact @ rounded / np.linalg.norm(exact) / np.linalg.norm(rounded) > 0.97


def test_a_sequence_reads_the_same_alone_and_beside_a_longer_one() -> None:
    reader = Encoder(build(layer_weights(), eight_bits=False))
    short, long = (
        [CLS, *cut("off today").ids, SEP],
        [CLS, *cut("off today with a bad cold, back soon").ids, SEP],
    )
    assert np.allclose(reader.states([short])[0], reader.states([short, long])[0], atol=1e-4)


@pytest.mark.parametrize("text", ["", "\x00", "é" * 10, "a" * 400, "🤒"])
def test_offsets_stay_within_the_text(text: str) -> None:
    pieces = cut(text)
    assert len(pieces.ids) == len(pieces.spans)
    assert all(0 <= start <= end <= len(text) for start, end in pieces.spans)
