"""The figures that the table shows."""

from nlu.components.examples import Example
from nlu.evaluate import fallen, table_of
from nlu.labelled import Labelled
from nlu.measures import Share, f1


def message(text: str, intents: str, worry: str = "none") -> Labelled:
    return Labelled(text, "", Example(frozenset(intents.split("+")), worry, "a", ""), [], "")


def answer(intents: str, level: str = "none") -> dict:
    names = intents.split("+") if intents else []
    return {
        "intents": [{"name": name, "confidence": 0.9} for name in names],
        "intent_ranking": [{"name": name, "confidence": 0.9} for name in names],
        "entities": [],
        "worry": {"score": 0.5, "level": level},
    }


def test_a_missed_second_intent_is_no_exact_set() -> None:
    table = table_of([message("x", "greet+thank"), message("y", "deny")], [answer("greet"), answer("deny")])
    assert table["figures"]["intents exact set"]["value"] == 0.5
    assert table["figures"]["several intents, exact set"]["value"] == 0.0


def test_a_worry_counts_as_raised_at_concern_and_as_seen_at_look() -> None:
    tests = [message("x", "worry", "concern"), message("y", "worry", "immediate"), message("z", "greet")]
    figures = table_of(tests, [answer("", "look"), answer("", "immediate"), answer("greet", "concern")])[
        "figures"
    ]
    assert figures["worry: worrying raised"]["value"] == 0.5
    assert figures["worry: worrying seen"]["value"] == 1.0
    assert figures["worry: plain ordinary raised"]["value"] == 1.0


def test_a_fall_within_the_noise_is_no_fall() -> None:
    last = {"figures": {"intents micro-F1": {"value": 0.8, "noise": 0.05, "of": 100}}}
    within = {"figures": {"intents micro-F1": {"value": 0.76, "noise": 0.05, "of": 100}}}
    beyond = {"figures": {"intents micro-F1": {"value": 0.74, "noise": 0.05, "of": 100}}}
    assert fallen(within, last) == []
    assert len(fallen(beyond, last)) == 1


def test_more_false_alarms_are_a_fall() -> None:
    last = {"figures": {"worry: plain ordinary raised": {"value": 0.01, "noise": 0.02, "of": 100}}}
    now = {"figures": {"worry: plain ordinary raised": {"value": 0.2, "noise": 0.02, "of": 100}}}
    assert len(fallen(now, last)) == 1


def test_shares_of_nothing_are_nothing() -> None:
    assert Share(0, 0).value == 0.0
    assert f1(0, 0, 0) == 0.0
