"""The figures of `make worry`: what counts as raised, and when a figure has fallen."""

import tomllib

from bench.worry import ANSWERS, figures_of, interval, policy_questions, worse_than
from bot.core.alerts import Screening
from bot.core.worry.levels import Worry
from nlu.components.examples import Example
from nlu.labelled import Labelled
from nlu.measures import HARD, PLAIN, Share


def read(worry: str, found: Worry, category: str = "") -> tuple[Labelled, Screening]:
    example = Example(frozenset({"other"}), worry, "author", "worry only")
    return Labelled("text", "", example, [], category), Screening(level=found, screened_by=("words",))


def test_a_look_is_seen_and_not_raised() -> None:
    figures = figures_of(
        [
            read("concern", Worry.LOOK),
            read("concern", Worry.CONCERN),
            read("immediate", Worry.CONCERN),
            read("none", Worry.LOOK, "plain"),
            read("none", Worry.NONE, "hard"),
            read("look", Worry.CONCERN),
        ]
    )
    assert figures["worrying raised"] == Share(2, 3)
    assert figures["worrying seen"] == Share(3, 3)
    assert figures["immediate raised"] == Share(1, 1)
    assert figures["immediate as immediate"] == Share(0, 1)
    assert figures[f"{PLAIN} raised"] == Share(0, 1)
    assert figures[f"{PLAIN} seen"] == Share(1, 1)
    assert figures[f"{HARD} seen"] == Share(0, 1)


def test_a_figure_has_fallen_when_it_leaves_the_last_ones_interval_on_the_wrong_side() -> None:
    raised, in_vain = "worrying raised", f"{PLAIN} raised"
    before = {raised: [95, 100], in_vain: [1, 100]}
    assert worse_than({raised: Share(92, 100), in_vain: Share(3, 100)}, before) == []
    worse = worse_than({raised: Share(80, 100), in_vain: Share(9, 100)}, before)
    assert [line.split(":")[0] for line in worse] == [raised, in_vain]
    assert worse_than({raised: Share(100, 100), in_vain: Share(0, 100)}, before) == []


def test_an_interval_holds_its_share_and_narrows_with_more_messages() -> None:
    few, many = interval(Share(9, 10)), interval(Share(900, 1000))
    assert few[0] < 0.9 < few[1]
    assert many[1] - many[0] < few[1] - few[0]
    assert interval(Share(0, 0)) == (0.0, 1.0)


def test_every_question_labelled_as_worrying_is_one_that_measures_answers() -> None:
    labels = tomllib.loads((ANSWERS / "worrying.toml").read_text())
    questions = policy_questions()
    assert {one.text for texts in labels.values() for one in questions if one.text in texts} == {
        text for texts in labels.values() for text in texts
    }
    assert (
        {one.example.worry for one in questions}
        == {"none", "look", "concern", "immediate"}
        == {"none", *labels}
    )
