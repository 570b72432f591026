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

from nlu.components.encoder import Encoded, published_encoder
from nlu.components.question import ASKED, message_text

READING = "reading"
EMBEDDING = "embedding"


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


@lru_cache(maxsize=512)
def read_question(asked: str) -> np.ndarray:
    """Read a question of the bot's; there are few, so each is read once."""
    if not asked:
        return np.zeros(384, dtype=np.float32)
    return published_encoder().read(asked[:500]).sentence


def read(text: str, asked: str = "") -> Reading:
    """Read a message with the shipped encoder."""
    # A lone surrogate is not text; the tokenizer would refuse it. One character for one keeps offsets right.
    clean = "".join("\ufffd" if "\ud800" <= mark <= "\udfff" else mark for mark in text)
    return Reading(text, asked, published_encoder().read(clean), read_question(asked))


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class SentenceReader(GraphComponent):
    """Reads each message once, for every head, and answers with its embedding."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceReader":
        """Create the component and load the encoder."""
        published_encoder()
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
