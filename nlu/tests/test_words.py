"""Words, tags and spans."""

import itertools

import numpy as np

from nlu.components.encoder import cut
from nlu.components.entities import best_tags
from nlu.components.family import MPNET
from nlu.components.labels import TAGS
from nlu.components.places import WINDOW, word_places
from nlu.components.tagging import spans_of, tags_of
from nlu.components.word_marks import BUCKETS, word_marks
from nlu.components.words import shape, words


def test_words_stand_where_they_say() -> None:
    text = "Y3/4B, zoe\u0301's 2moz 👍🏽 ok?"
    assert all(text[word.start : word.end] == word.text for word in words(text))


def test_letters_and_digits_are_parted_so_that_an_entity_can_end_there() -> None:
    assert [word.text for word in words("3K 11-12")] == ["3", "K", "11", "-", "12"]


def test_a_shape_keeps_case_and_shortens_runs() -> None:
    assert shape("Maryam") == "Xxx"
    assert shape("07700900123") == "99"
    assert shape("Y") == "X"


def test_tags_and_spans_are_each_others_inverse() -> None:
    text = "Ava Y3 off today, sick bug"
    entities = [
        {"entity": "child", "start": 0, "end": 3},
        {"entity": "class", "start": 4, "end": 6},
        {"entity": "reason", "start": 18, "end": 26},
    ]
    cut_words = words(text)
    found = spans_of(text, cut_words, tags_of(cut_words, entities), [1.0] * len(cut_words))
    assert [(one["entity"], one["start"], one["end"]) for one in found] == [
        (one["entity"], one["start"], one["end"]) for one in entities
    ]


def test_an_inside_tag_never_stands_alone() -> None:
    scores = np.zeros((3, len(TAGS)), dtype=np.float32)
    scores[:, TAGS.index("I-child")] = 5
    tags = [TAGS[at] for at in best_tags(scores)]
    assert tags[0] != "I-child"
    for before, tag in zip(["O", *tags], tags, strict=False):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


def test_windows_hold_every_piece() -> None:
    pieces = cut("word " * 1000, MPNET)
    windows = pieces.windows()
    assert windows[0][0] == 0
    assert windows[-1][1] == len(pieces.ids)
    assert all(
        after[0] < before[1] and stop - start <= WINDOW
        for before, after in itertools.pairwise(windows)
        for start, stop in (before, after)
    )


def test_every_word_of_a_window_has_its_pieces() -> None:
    text = "Y3 Jensons' antidisestablishmentarianism 07700 900123 zoe\u0301"
    pieces, cut_words = cut(text, MPNET), words(text)
    placed = {
        number: (first, last)
        for number, first, last in word_places(cut_words, pieces.spans, 0, len(pieces.ids))
    }
    for number, (first, last) in placed.items():
        assert pieces.spans[first][0] < cut_words[number].end
        assert pieces.spans[last][1] > cut_words[number].start
    assert len(placed) == len(cut_words)


def test_marks_are_numbers_that_the_reader_has_rows_for() -> None:
    rows = word_marks(words("Mr Ali, after 3"))
    assert all(0 < mark <= BUCKETS for row in rows for mark in row)
