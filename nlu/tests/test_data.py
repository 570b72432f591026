"""Guards over the training and test messages."""

from collections import Counter

import pytest
from rasa.shared.nlu.constants import ENTITIES as FOUND
from rasa.shared.nlu.training_data.loading import load_data

from nlu.components.labels import ENTITIES, INTENTS, LEVELS
from nlu.components.rasa_examples import example_of
from nlu.labelled import DATA, DEV_DATA, TEST_DATA, Labelled, labelled

ALLOWED_LABELS = {"", "worry only", "no entities"}


@pytest.fixture(scope="module")
def training() -> "list[Labelled]":
    return labelled(DATA)


@pytest.fixture(scope="module")
def tests() -> "list[Labelled]":
    return labelled(TEST_DATA) + labelled(DEV_DATA)


def test_messages_are_read_as_rasa_reads_them() -> None:
    for folder in (DATA, DEV_DATA, TEST_DATA):
        rasa = [
            (
                message.data["text"],
                example_of(message),
                [(one["entity"], one["start"]) for one in message.get(FOUND) or []],
            )
            for message in load_data(str(folder)).training_examples
        ]
        ours = [
            (one.text, one.example, [(entity["entity"], entity["start"]) for entity in one.entities])
            for one in labelled(folder)
        ]
        assert sorted(rasa, key=repr) == sorted(ours, key=repr)


def test_development_authors_are_no_test_authors() -> None:
    dev, test = ({one.example.author for one in labelled(folder)} for folder in (DEV_DATA, TEST_DATA))
    assert not dev & test


def plainly(text: str) -> str:
    return " ".join(text.lower().split())


def test_every_intent_has_at_least_twenty_examples(training: "list[Labelled]") -> None:
    counts = Counter(name for one in training for name in one.example.intents if one.example.knows_intents)
    counts["worry"] = sum("worry" in one.example.intents for one in training)
    assert {name: counts[name] for name in INTENTS if counts[name] < 20} == {}


def test_no_test_message_is_trained_on(training: "list[Labelled]", tests: "list[Labelled]") -> None:
    # A bare "yes" or a phone number belongs to nobody; what is longer than three words does.
    known = {plainly(one.text) for one in training}
    assert [one.text for one in tests if plainly(one.text) in known and len(one.text.split()) > 3] == []


def test_test_authors_are_no_training_authors(training: "list[Labelled]", tests: "list[Labelled]") -> None:
    assert not {one.example.author for one in training} & {one.example.author for one in tests}


def test_labels_are_ones_that_are_known(training: "list[Labelled]", tests: "list[Labelled]") -> None:
    for one in training + tests:
        assert one.example.intents <= set(INTENTS), one.text
        assert {entity["entity"] for entity in one.entities} <= set(ENTITIES), one.text
        assert one.example.worry in LEVELS, one.text
        assert one.example.labels in ALLOWED_LABELS, one.text


def test_entities_are_trimmed_and_stand_where_they_say(training: "list[Labelled]") -> None:
    for one in training:
        for entity in one.entities:
            assert one.text[entity["start"] : entity["end"]] == entity["value"] == entity["value"].strip()


def test_every_message_has_an_author(training: "list[Labelled]", tests: "list[Labelled]") -> None:
    assert "unnamed" not in {one.example.author for one in training + tests}


def test_no_message_is_trained_on_twice(training: "list[Labelled]") -> None:
    counts = Counter((one.text, one.asked) for one in training)
    assert [text for text, count in counts.items() if count > 1] == []


def test_phone_numbers_are_from_the_range_for_fiction(training: "list[Labelled]") -> None:
    for one in training:
        digits = "".join(mark for mark in one.text if mark.isdigit())
        at = digits.find("07")
        if at >= 0 and len(digits[at:]) >= 11:
            assert digits[at : at + 8] == "07700900", one.text
