import pytest

from bot.core.answers.documents import FoundPassage
from bot.core.answers.index import PolicyIndex
from bot.core.answers.quoting import choose, say
from bot.core.answers.ranking import Candidate
from bot.core.answers.units import meanings_of, texts_to_embed, units_of
from bot.core.gsm import count_parts

TEXTS = ("Packs are ready on Monday.", "Bring a bag.", "The gate is open from 3pm.")


def index_of(*texts: str, section: str = "Packs") -> PolicyIndex:
    return PolicyIndex(
        [FoundPassage(document="d", version=1, section=section, page=None, body=" ".join(texts))]
    )


def candidates(*chances: float) -> list[Candidate]:
    return [Candidate(index=index, features=(), chance=chance) for index, chance in enumerate(chances)]


def test_a_sentence_is_quoted_with_those_beside_it() -> None:
    windows = choose(index_of(*TEXTS), candidates(0.1, 0.2, 0.7), 2)
    assert say(windows, 2) == f'Our policy says: "{" ".join(TEXTS)}" (section "Packs")'


def test_two_places_are_quoted_where_both_may_answer_and_both_can_be_said() -> None:
    between = "This stands between the two and says nothing that a parent asked about today. " * 3
    windows = choose(
        index_of(TEXTS[0], *[between.strip()] * 2, TEXTS[2]), candidates(0.5, *[0.0] * 6, 0.5), 2
    )
    assert say(windows, 2) == f'Our policy says: "{TEXTS[0]}" and "{TEXTS[2]}" (section "Packs")'


def test_a_sentence_longer_than_a_message_is_cut() -> None:
    text = say(choose(index_of("word " * 200 + "end."), candidates(1.0), 2), 2)
    assert count_parts(text) == 2
    assert '..." (section "Packs")' in text


def test_an_item_keeps_the_words_that_lead_into_it() -> None:
    units = units_of("Rules", "In every call:\n- sit up;\n- be kind. Be quiet.")
    assert [(unit.lead, unit.text) for unit in units] == [
        ("In every call:", "sit up;"),
        ("In every call:", "be kind."),
        ("In every call:", "Be quiet."),
    ]


def test_a_passage_without_every_embedding_has_none() -> None:
    passages = [("Rules", "One is here. Two is here."), ("Rules", "Three is here.")]
    count = sum(len(texts_to_embed(*passage)) for passage in passages)
    assert meanings_of(passages, [[0.5]] * (count - 1) + [()])[1] == ()
    assert meanings_of(passages, [[0.5]] * count)[1] == [[0.5]]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("10.2 A complaint goes to the head.", "A complaint goes to the head."),
        ("4.1.12 Packs are free.", "Packs are free."),
        ("(b) a packed lunch is left at the gate.", "a packed lunch is left at the gate."),
        ("(iii) a coat is worn.", "a coat is worn."),
        ("(Also) a coat is worn.", "(Also) a coat is worn."),
        ("(only) a coat is worn.", "(only) a coat is worn."),
        ("9.30 Maths is live.", "9.30 Maths is live."),
        ("9.30am is when maths begins.", "9.30am is when maths begins."),
        ("2.5 hours are set a day.", "2.5 hours are set a day."),
        ("(2026) is the year of this policy.", "(2026) is the year of this policy."),
    ],
)
def test_a_clause_is_quoted_without_its_number_and_a_time_stays(clause: str, said: str) -> None:
    assert (
        say(choose(index_of(clause), candidates(1.0), 2), 2) == f'Our policy says: "{said}" (section "Packs")'
    )
