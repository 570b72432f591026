"""Rasa's client: one request a message, with a time limit; silence is an understanding that says so."""

from collections.abc import Sequence
from typing import Any

import httpx

from bot.core.understanding import (
    NOT_UNDERSTOOD,
    Entity,
    EntityKind,
    Intent,
    IntentReading,
    OfChild,
    Understanding,
)
from bot.core.worry.levels import Worry

_ENTITY_KINDS = {kind.value for kind in EntityKind}
ASKED_SEPARATOR = (
    "\u241e"  # the bot's question, this sign, the parent's words: nlu/components takes them apart
)
# Before each of several sentences of which only the meanings are wanted; after a question, how well each answers it.
SENTENCE = "\u241d"
MEANING_ALONE = "\u241f"  # before a text of which only embedding, meaning and topics are wanted
_SIGNS = str.maketrans(dict.fromkeys((ASKED_SEPARATOR, MEANING_ALONE, SENTENCE), " "))


class RasaInterpreter:
    """Asks Rasa's stock server: POST /model/parse."""

    def __init__(self, client: httpx.AsyncClient, url: str) -> None:
        self._client = client
        self._parse_url = f"{url.rstrip('/')}/model/parse"

    async def interpret(self, text: str, *, asked: str = "") -> Understanding:
        """Read one message; NOT_UNDERSTOOD when Rasa is away, late or talks nonsense."""
        # One of our own signs in a message must not have it pass for something else, which nobody would screen.
        asked, text = _unsigned(asked), _unsigned(text)
        return await self._parse(f"{asked}{ASKED_SEPARATOR}{text}" if asked else text)

    async def embed(self, text: str) -> tuple[float, ...]:
        """A text's sentence embedding by itself; empty when Rasa is away, late or talks nonsense."""
        return (await self.read_question(text)).embedding

    async def meanings_of(self, sentences: Sequence[str]) -> list[Sequence[float]]:
        """Each sentence's meaning, by which questions find it; all empty when Rasa is away, late or talks nonsense."""
        try:
            answer = await self._post("".join(f"{SENTENCE}{_unsigned(sentence)}" for sentence in sentences))
            found = [tuple(map(float, meaning)) for meaning in answer["meanings"]]
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            found = []
        return [*found] if len(found) == len(sentences) else [() for _ in sentences]

    async def fit(self, question: str, sentence: str) -> float | None:
        """How well a sentence answers a question, as a logit; None when Rasa is away, late or talks nonsense."""
        try:
            sent = f"{_unsigned(question)}{ASKED_SEPARATOR}{SENTENCE}{_unsigned(sentence)}"
            (score,) = (await self._post(sent))["fits"]
            return float(score)
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            return None

    async def read_question(self, text: str) -> Understanding:
        """A text's embedding, meaning and topics alone; NOT_UNDERSTOOD when Rasa is away, late or talks nonsense."""
        return await self._parse(f"{MEANING_ALONE}{_unsigned(text)}")

    async def _parse(self, sent: str) -> Understanding:
        try:
            return read_answer(await self._post(sent))
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            return NOT_UNDERSTOOD

    async def _post(self, sent: str) -> dict[str, Any]:
        response = await self._client.post(self._parse_url, json={"text": sent})
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
        return answer

    async def is_ready(self) -> bool:
        """Whether a model is loaded and answers."""
        return (await self.interpret("hello")).is_available


def read_answer(answer: dict[str, Any]) -> Understanding:
    """Rasa's JSON as an understanding; names that the domain does not know are left out."""
    worry = answer["worry"]
    entities = _entities(answer["entities"])
    return Understanding(
        intents=_readings(answer["intents"]),
        ranking=_readings(answer["intent_ranking"]),
        entities=entities,
        children=tuple(_of_child(found, entities) for found in answer.get("children", ())),
        worry=Worry(worry["level"]),
        worry_score=float(worry["score"]),
        embedding=tuple(answer.get("embedding", ())),
        meaning=tuple(answer.get("meaning", ())),
        topics=tuple((found["name"], float(found["confidence"])) for found in answer.get("topics", ())),
    )


def _unsigned(text: str) -> str:
    """As long as it was, without our own signs."""
    return text.translate(_SIGNS)


def _entities(rows: list[dict[str, Any]]) -> tuple[Entity, ...]:
    return tuple(
        Entity(kind=EntityKind(found["entity"]), value=found["value"], start=found["start"], end=found["end"])
        for found in sorted(rows, key=lambda found: int(found["start"]))
        if found["entity"] in _ENTITY_KINDS
    )


def _of_child(found: dict[str, Any], entities: tuple[Entity, ...]) -> OfChild:
    known = {intent.value for intent in Intent}
    spans = {
        (int(own["start"]), int(own["end"])) for own in found["entities"] if own["share"] >= _LIKELY_ENOUGH
    }
    return OfChild(
        value=found["value"],
        requests=tuple(
            Intent(name) for name, chance in found["requests"].items() if name in known and chance >= _LIKELY
        ),
        entities=tuple(entity for entity in entities if (entity.start, entity.end) in spans),
    )


_LIKELY = 0.5
_LIKELY_ENOUGH = 0.3  # a word that might be of both is of both


def _readings(rows: list[dict[str, Any]]) -> tuple[IntentReading, ...]:
    known = {intent.value for intent in Intent}
    return tuple(
        IntentReading(name=Intent(row["name"]), confidence=float(row["confidence"]))
        for row in rows
        if row["name"] in known
    )
