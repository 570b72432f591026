"""Every rule of the table is held to its own examples."""

import pytest

from bot.core.worry.levels import Worry
from bot.core.worry.reading import read_words
from bot.core.worry.rules import Rule
from bot.core.worry.words import RULES

MUST = [(rule, example) for rule in RULES for example in rule.must]
MUST_NOT = [(rule, example) for rule in RULES for example in rule.must_not]


def label(value: object) -> str:
    return value.name if isinstance(value, Rule) else str(value)[:60]


def names(example: str) -> set[str]:
    asked, _, text = example.rpartition(" | ")
    return {rule.name for rule in read_words(text, asked=asked)}


@pytest.mark.parametrize(("rule", "example"), MUST, ids=label)
def test_a_rule_finds_what_it_must(rule: Rule, example: str) -> None:
    assert rule.name in names(example)


@pytest.mark.parametrize(("rule", "example"), MUST_NOT, ids=label)
def test_a_rule_leaves_alone_what_it_must_not_find(rule: Rule, example: str) -> None:
    assert rule.name not in names(example)


def test_every_rule_has_a_reason_and_examples_of_both_kinds() -> None:
    assert [
        rule.name for rule in RULES if not (rule.why and rule.must and rule.must_not and rule.category)
    ] == []


def test_no_two_rules_share_a_name() -> None:
    listed = [rule.name for rule in RULES]
    assert sorted(set(listed)) == sorted(listed)


def test_no_rule_is_of_level_none() -> None:
    assert all(rule.level is not Worry.NONE for rule in RULES)
