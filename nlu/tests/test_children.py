"""What is asked for each of several children, and the messages that it is learned from."""

from typing import Any, Dict, Set

import pytest

from nlu.components.children import MOST_CHILDREN, ChildHead
from nlu.components.labels import KINDS
from nlu.components.reading import Reading
from nlu.components.tuned import tuned_reader
from nlu.labelled import LINKED_DATA, LINKED_TEST_DATA, Labelled, labelled
from nlu.linked import linked_in
from nlu.tests.conftest import Ask


def asked_for(answer: Dict[str, Any]) -> Dict[str, Set[str]]:
    return {
        child["value"]: {kind for kind, chance in child["requests"].items() if chance >= 0.5}
        for child in answer["children"]
    }


@pytest.fixture(scope="module")
def linked() -> "list[Labelled]":
    return labelled(LINKED_DATA)


def test_a_well_sister_is_asked_nothing_for(ask: Ask) -> None:
    answer = ask("Kayden is not in today, he has a bad belly. Lexi is fine and coming in")
    assert asked_for(answer) == {"Kayden": {"report_absence"}, "Lexi": set()}


def test_the_reason_of_one_is_not_the_others(ask: Ask) -> None:
    answer = ask("Ella is off today with a cough. Jack is off tomorrow, he has the dentist")
    own = {
        child["value"]: {
            answer["entities"][at]["value"]
            for at, entity in enumerate(child["entities"])
            if entity["share"] >= 0.5
        }
        for child in answer["children"]
    }
    assert "cough" in own["Ella"]
    assert "cough" not in own["Jack"]
    assert "dentist" in own["Jack"]
    assert "dentist" not in own["Ella"]


@pytest.mark.parametrize("text", ["Ella is off today", "hello", "", "Ella, Ella, Ella is off"])
def test_a_message_that_names_one_child_or_none_is_read_once(ask: Ask, text: str) -> None:
    assert ask(text)["children"] == []


@pytest.mark.parametrize(("more", "readings"), [(0, MOST_CHILDREN), (1, 0)])
def test_a_longer_list_of_children_is_not_read_again(more: int, readings: int) -> None:
    names = ["Ava", "Ben", "Cara", "Dan", "Eve", "Finn"][: MOST_CHILDREN + more]
    text = " ".join(names)
    marked = [
        {"entity": "child", "value": name, "start": text.index(name), "end": text.index(name) + len(name)}
        for name in names
    ]
    reading = Reading(text, "", tuned_reader().read(text, "", 1))
    assert len(ChildHead().find(reading, marked)) == readings


def test_every_linked_message_names_its_words(linked: "list[Labelled]") -> None:
    for one in (*linked, *labelled(LINKED_TEST_DATA)):
        found = linked_in(one)
        assert found is not None, one.text
        assert {request.kind for request in found} <= set(KINDS), one.text
        assert {request.kind for request in found} <= one.example.intents, one.text


def test_linked_test_messages_are_by_authors_of_their_own(linked: "list[Labelled]") -> None:
    known = {one.example.author for one in linked}
    assert not known & {one.example.author for one in labelled(LINKED_TEST_DATA)}
    texts = {" ".join(one.text.lower().split()) for one in linked}
    assert not texts & {" ".join(one.text.lower().split()) for one in labelled(LINKED_TEST_DATA)}
