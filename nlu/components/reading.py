"""The seam between an encoder and the heads: a message as it was read."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.encoder import CLS, SEP, Encoder, cut, unit
from nlu.components.question import ASKED, message_text

READING = "reading"
EMBEDDING = "embedding"


@dataclass(frozen=True)
class Encoded:
    """What the encoder saw in one text."""

    sentence: np.ndarray  # (384,), unit length; of all windows together
    states: np.ndarray  # (pieces, 384), one state a word piece; in an overlap, the later window's
    spans: np.ndarray  # (pieces, 2), character offsets of each piece in the text


@dataclass(frozen=True)
class Reading:
    """One message and the bot's question before it, read by the encoder."""

    text: str
    asked: str
    encoded: Encoded
    asked_sentence: np.ndarray  # (384,); zeros when nothing was asked

    def fingerprint(self) -> str:
        """Tell Rasa's cache which reading this is."""
        return hashlib.sha256(f"{self.asked}\u241e{self.text}".encode("utf-8", "replace")).hexdigest()


@lru_cache(maxsize=1)
def shipped_encoder() -> Encoder:
    """Load the encoder once in a process."""
    return Encoder.published()


def encode(text: str) -> Encoded:
    """Read every window of a text."""
    pieces = cut(text)
    states = np.zeros((len(pieces.ids), 384), dtype=np.float32)
    windows = []
    for start, stop in pieces.windows():
        found = shipped_encoder().states([[CLS, *pieces.ids[start:stop], SEP]])[0]
        windows.append(unit(found.mean(0)))
        states[start:stop] = found[1:-1]
    return Encoded(unit(np.mean(windows, axis=0)), states, pieces.spans)


@lru_cache(maxsize=512)
def read_question(asked: str) -> np.ndarray:
    """Read a question of the bot's; there are few, so each is read once."""
    return encode(asked).sentence if asked else np.zeros(384, dtype=np.float32)


def read(text: str, asked: str = "") -> Reading:
    """Read a message with the shipped encoder."""
    return Reading(text, asked, encode(text), read_question(asked[:500]))


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class SentenceReader(GraphComponent):
    """Reads each message once, for every head, and answers with its embedding."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceReader":
        """Create the component and load the encoder."""
        shipped_encoder()
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Read the training messages."""
        for message in training_data.training_examples:
            message.set(READING, read(message_text(message), message.get(ASKED, "")))
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Read the messages and put their embeddings into the answer."""
        for message in messages:
            reading = read(message_text(message), message.get(ASKED, ""))
            message.set(READING, reading)
            message.set(EMBEDDING, [round(float(x), 5) for x in reading.encoded.sentence], add_to_output=True)
        return messages
