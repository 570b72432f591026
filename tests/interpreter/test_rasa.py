"""What is sent to Rasa, and what is made of what it says."""

import json

import httpx
import pytest

from bot.interpreter.rasa import ASKED_SEPARATOR, MEANING_ALONE, RasaInterpreter


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


@pytest.mark.parametrize("sign", [ASKED_SEPARATOR, MEANING_ALONE])
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


async def test_a_text_alone_is_read_for_its_embedding_and_for_its_meaning() -> None:
    rasa = Rasa(ANSWER)
    assert await rasa.interpreter().embed("is it free") == (1.0, 0.0)
    assert await rasa.interpreter().meaning_of(f"Packs are{ASKED_SEPARATOR}free.") == (0.0, 1.0)
    assert rasa.sent == [f"{MEANING_ALONE}is it free", f"{MEANING_ALONE}Packs are free."]


@pytest.mark.parametrize("answer", [{}, [], None, {**ANSWER, "meaning": 1.0}])
async def test_an_answer_without_a_meaning_gives_none(answer: object) -> None:
    assert await Rasa(answer).interpreter().meaning_of("Packs are free.") == ()
