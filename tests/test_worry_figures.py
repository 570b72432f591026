"""The figures of `make worry`: what counts as raised, and when a figure has fallen."""

from bench.worry import Share, figures_of, kind_of, worse_than
from bot.core.alerts import Screening
from bot.core.worry.levels import Worry
from nlu.components.examples import Example
from nlu.labelled import Labelled


def message(worry: str, category: str = "", labels: str = "worry only") -> Labelled:
    return Labelled("text", "", Example(frozenset({"other"}), worry, "author", labels), [], category)


def read(worry: str, found: Worry, category: str = "") -> tuple[Labelled, Screening]:
    return message(worry, category), Screening(level=found, screened_by=("words",))


def test_ordinary_messages_are_plain_or_written_to_look_worrying() -> None:
    assert kind_of(message("none", "plain")) == "plain"
    assert kind_of(message("none", "hard")) == "hard"
    assert kind_of(message("none", "", labels="")) == "plain"  # it came with its intents
    assert kind_of(message("immediate", "physical")) == "immediate"


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
    assert figures["immediate raised as immediate"] == Share(0, 1)
    assert figures["plain raised in vain"] == Share(0, 1)
    assert figures["plain seen in vain"] == Share(1, 1)
    assert figures["hard ordinary seen in vain"] == Share(0, 1)


def test_a_figure_has_fallen_when_it_leaves_the_last_ones_interval_on_the_wrong_side() -> None:
    before = {"worrying raised": [95, 100], "plain raised in vain": [1, 100]}
    assert (
        worse_than({"worrying raised": Share(92, 100), "plain raised in vain": Share(3, 100)}, before) == []
    )
    worse = worse_than({"worrying raised": Share(80, 100), "plain raised in vain": Share(9, 100)}, before)
    assert [line.split(":")[0] for line in worse] == ["worrying raised", "plain raised in vain"]
    assert (
        worse_than({"worrying raised": Share(100, 100), "plain raised in vain": Share(0, 100)}, before) == []
    )


def test_an_interval_holds_its_share_and_narrows_with_more_messages() -> None:
    few, many = Share(9, 10).interval, Share(900, 1000).interval
    assert few[0] < 0.9 < few[1]
    assert many[1] - many[0] < few[1] - few[0]
    assert Share(0, 0).interval == (0.0, 1.0)
