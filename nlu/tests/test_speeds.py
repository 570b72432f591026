"""What times this pipeline beside Rasa's stock ones."""

from pathlib import Path

from nlu.compare import DEFAULT, LONG_MESSAGE, plain_groups, summed
from nlu.comparing.language_model import SPECIAL, vocabulary, with_language_model
from nlu.comparing.parse import megabytes
from nlu.comparing.speeds import OURS, as_table


def test_the_timed_message_has_25_words() -> None:
    assert len(LONG_MESSAGE.split()) == 25


def test_of_a_hundred_times_all_but_one_stay_within_the_ninety_ninth() -> None:
    found = summed([float(each) for each in range(100, 0, -1)])
    assert found == {"ms a message, median": 51.0, "ms a message, 99 of 100": 99.0}


def test_of_few_times_the_slowest_counts() -> None:
    assert summed([2.0, 9.0, 1.0])["ms a message, 99 of 100"] == 9.0


def test_a_part_of_the_messages_still_names_every_set_of_intents() -> None:
    groups = [
        {"intent": "greet", "examples": [{"text": "hi"}, {"text": "hello", "metadata": {"asked": "days"}}]},
        {"intent": "greet+thank", "examples": [{"text": "hi and ta"}]},
        {"intent": "other", "examples": [{"text": "nobody hears me", "metadata": {"labels": "worry only"}}]},
    ]
    assert plain_groups(groups, most=1) == [
        {"intent": "greet", "examples": [{"text": "hi"}]},
        {"intent": "greet+thank", "examples": [{"text": "hi and ta"}]},
    ]
    assert plain_groups(groups)[0]["examples"] == [{"text": "hi"}, {"text": "hello"}]


def test_common_words_are_whole_pieces_and_rare_ones_can_be_spelled() -> None:
    pieces = vocabulary(["Poorly today", "poorly, again"])
    assert pieces[: len(SPECIAL)] == SPECIAL
    assert "poorly" in pieces
    assert "today" not in pieces
    assert {"t", "##o", "##d", "##a", "##y", ","} <= set(pieces)
    assert len(pieces) == len(set(pieces))


def test_the_language_model_stands_behind_the_tokenizer_and_changes_nothing_else() -> None:
    pipeline = with_language_model(DEFAULT["pipeline"], Path("folder"))
    assert [part["name"] for part in pipeline[:2]] == ["WhitespaceTokenizer", "LanguageModelFeaturizer"]
    assert pipeline[1]["model_weights"] == "folder"
    assert [*pipeline[:1], *pipeline[2:]] == DEFAULT["pipeline"]


def test_memory_is_read_from_the_systems_own_account() -> None:
    status = "Name:\tpython\nVmHWM:\t 2000000 kB\nVmRSS:\t 1000000 kB\nThreads:\t3\n"
    assert megabytes(status) == {"now": 1024.0, "at most": 2048.0}
    assert megabytes("") == {}


def test_the_table_says_how_many_times_ours_each_takes() -> None:
    table = as_table({OURS: {"ms a message, median": 20.0}, "other": {"ms a message, median": 50.0}})
    assert table.splitlines()[-1].split()[-2:] == ["1.00", "2.50"]
