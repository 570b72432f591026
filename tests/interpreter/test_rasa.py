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


async def test_sentences_are_weighed_beside_the_question() -> None:
    rasa = Rasa({"answers": [1.5, -2]})
    assert await rasa.interpreter().weigh("is it free", ["Packs are free.", "Ring us."]) == (1.5, -2.0)
    assert rasa.sent == [f"is it free{ASKED_SEPARATOR}{SENTENCE}Packs are free.{SENTENCE}Ring us."]


@pytest.mark.parametrize("answer", [{}, {"answers": [1.0]}, {"answers": "ab"}, [], None])
async def test_an_answer_that_does_not_fit_the_sentences_is_none(answer: object) -> None:
    assert await Rasa(answer).interpreter().weigh("is it free", ["Packs are free.", "Ring us."]) == ()
