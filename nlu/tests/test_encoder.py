"""The encoders and their weights."""

import numpy as np
import pytest

from nlu.components import built, published
from nlu.components.built import folder_of
from nlu.components.encoder import Encoder, cut, session
from nlu.components.encoder_graph import build
from nlu.components.family import MINILM, MPNET, Family, relative_buckets
from nlu.components.published import WeightsChanged, WeightsMissing, published_weights
from nlu.components.reading import sentence_of

TEXT = "Ella has a temperature and will be off until Thursday"


def exact(family: Family) -> Encoder:
    """Make an encoder in 32 bits."""
    weights = published_weights(family)
    return Encoder([session(build(family, weights, eight_bits=False))], weights[family.words])


def test_weights_that_are_not_the_published_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(published.SHA256, MINILM.name, "0" * 64)
    with pytest.raises(WeightsChanged):
        published_weights(MINILM)


def test_a_missing_part_of_the_weights_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "MPNET_FOLDERS", ["nowhere"])
    with pytest.raises(WeightsMissing, match="001"):
        published_weights(MPNET)


def test_like_sentences_are_near_and_unlike_ones_far() -> None:
    ill, sick, oil = (sentence_of(text) for text in ("my son is ill", "my boy is sick", "the price of oil"))
    assert ill @ sick > 0.7
    assert ill @ oil < 0.3


@pytest.mark.parametrize("family", [MINILM, MPNET], ids=lambda family: family.name)
def test_eight_bits_say_nearly_what_thirty_two_say(family: Family) -> None:
    ids, _ = family.sequence([], cut(TEXT, family).ids)
    for long, short in zip(exact(family).states([ids])[0], Encoder.of(family).states([ids])[0], strict=True):
        assert long @ short / np.linalg.norm(long) / np.linalg.norm(short) > 0.97


@pytest.mark.parametrize("family", [MINILM, MPNET], ids=lambda family: family.name)
def test_a_sequence_reads_the_same_alone_and_beside_a_longer_one(family: Family) -> None:
    reader = exact(family)
    short, long = (
        family.sequence([], cut(text, family).ids)[0] for text in ("off today", "off today with a bad cold")
    )
    assert np.allclose(reader.states([short])[0], reader.states([short, long])[0], atol=1e-4)


def test_what_was_merged_once_is_found_again(tmp_path: "object", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built, "BUILT", tmp_path)
    first = folder_of(MINILM)
    made = (first / built.TRUNK).stat().st_mtime_ns
    assert folder_of(MINILM) == first
    assert (first / built.TRUNK).stat().st_mtime_ns == made
    assert [path.name for path in tmp_path.iterdir()] == [first.name]  # type: ignore[attr-defined]


def test_near_distances_have_buckets_of_their_own_and_far_ones_share() -> None:
    buckets = relative_buckets(140)
    assert len({int(buckets[20, at]) for at in range(13, 28)}) == 15
    assert buckets[0, 120] == buckets[0, 139]
    assert buckets.min() >= 0
    assert buckets.max() < 32


@pytest.mark.parametrize("text", ["", "\x00", "é" * 10, "a" * 400, "🤒"])
@pytest.mark.parametrize("family", [MINILM, MPNET], ids=lambda family: family.name)
def test_offsets_stay_within_the_text(family: Family, text: str) -> None:
    pieces = cut(text, family)
    assert len(pieces.ids) == len(pieces.spans)
    assert all(0 <= start <= end <= len(text) for start, end in pieces.spans)
