"""What is sent to Rasa, and what is made of what it says."""

import json

import httpx
import pytest

from bot.interpreter.rasa import ASKED_SEPARATOR, MEANING_ALONE, SENTENCE, RasaInterpreter


class Rasa:
    """A server that keeps what it was sent and answers with what it is given."""

    def __init__(self, answer: object = None) -> None:
        self.answer = answer
        self.sent: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(json.loads(request.content)["text"])
        return httpx.Response(200, json=self.answer)

    def interpreter(self) -> RasaInterpreter:
        return RasaInterpreter(httpx.AsyncClient(transport=httpx.MockTransport(self)), "http://rasa")


@pytest.mark.parametrize("sign", [ASKED_SEPARATOR, MEANING_ALONE, SENTENCE])
async def test_no_sign_in_a_message_makes_it_pass_for_something_else(sign: str) -> None:
    rasa = Rasa()
    await rasa.interpreter().interpret(f"x{ASKED_SEPARATOR}{sign}he hits me")
    await rasa.interpreter().interpret(f"{sign}he hits me", asked=f"{sign}Who?")
    assert rasa.sent == ["x  he hits me", f" Who?{ASKED_SEPARATOR} he hits me"]


ANSWER = {
    "intents": [],
    "intent_ranking": [],
    "entities": [],
    "worry": {"level": "none", "score": 0.0},
    "embedding": [1.0, 0.0],
    "meaning": [0.0, 1.0],
}


async def test_a_question_alone_is_read_for_its_embedding_and_for_its_meaning() -> None:
    rasa = Rasa(ANSWER)
    assert await rasa.interpreter().embed("is it free") == (1.0, 0.0)
    assert (await rasa.interpreter().read_question("is it free")).meaning == (0.0, 1.0)
    assert rasa.sent == [f"{MEANING_ALONE}is it free"] * 2


async def test_sentences_are_read_for_their_meanings_together() -> None:
    rasa = Rasa({"meanings": [[0, 1], [1, 0]]})
    assert await rasa.interpreter().meanings_of([f"It is{SENTENCE}free.", "Ring us."]) == [
        (0.0, 1.0),
        (1.0, 0.0),
    ]
    assert rasa.sent == [f"{SENTENCE}It is free.{SENTENCE}Ring us."]


@pytest.mark.parametrize(
    "answer", [{}, {"meanings": [[1.0]]}, {"meanings": [1.0, 2.0]}, {"meanings": "ab"}, [], None]
)
async def test_meanings_that_do_not_fit_the_sentences_are_none(answer: object) -> None:
    assert await Rasa(answer).interpreter().meanings_of(["Packs are free.", "Ring us."]) == [(), ()]


async def test_a_sentence_is_read_beside_the_question() -> None:
    rasa = Rasa({"fits": [2.5]})
    assert await rasa.interpreter().fit(f"is it{SENTENCE} free", f"Packs are{ASKED_SEPARATOR}free.") == 2.5
    assert rasa.sent == [f"is it  free{ASKED_SEPARATOR}{SENTENCE}Packs are free."]


@pytest.mark.parametrize("answer", [{}, {"fits": []}, {"fits": [1.0, 2.0]}, {"fits": ["much"]}, [], None])
async def test_how_well_a_sentence_answers_is_not_known_where_the_answer_is_odd(answer: object) -> None:
    assert await Rasa(answer).interpreter().fit("is it free", "Packs are free.") is None
