"""The seam between the encoders and the heads: a message as it was read."""

import ctypes
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, Optional, Sequence, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from nlu.components.encoder import Encoder, cut, embeddings_by, unit
from nlu.components.family import MINILM
from nlu.components.meaning import meaning_encoder, meaning_of, meanings_of
from nlu.components.question import ASKED, MEANING_ALONE, SENTENCE, SEPARATOR, message_text
from nlu.components.quotation import quotation_reader
from nlu.components.tuned import TunedReading, child_reader, tuned_reader

READING = "reading"
EMBEDDING = "embedding"
MEANING, MEANINGS, FITS = "meaning", "meanings", "fits"
MOST_SENTENCE_WINDOWS = 4  # windows whose mean is a message's embedding; a search needs no more
MOST_TUNED_WINDOWS = 10  # some 4,000 characters; what lies between is still counted, part by part


@dataclass(frozen=True)
class Reading:
    """One message and the bot's question before it, as the encoders read them."""

    text: str
    asked: str
    # None where only the meaning is wanted.
    tuned: Optional[TunedReading]

    def fingerprint(self) -> str:
        """Tell Rasa's cache which reading this is."""
        return hashlib.sha256(f"{self.asked}{SEPARATOR}{self.text}".encode("utf-8", "replace")).hexdigest()


@lru_cache(maxsize=1)
def published_encoder() -> Encoder:
    """Load the encoder once in a process."""
    return Encoder.of(MINILM)


def sentence_of(text: str) -> np.ndarray:
    """Give a text's embedding by the published encoder, (384,) of unit length."""
    pieces = cut(text, MINILM)
    windows = pieces.windows()[:MOST_SENTENCE_WINDOWS]
    states = published_encoder().states(
        [MINILM.sequence([], pieces.ids[start:stop])[0] for start, stop in windows]
    )
    return unit(np.mean([unit(state.mean(0)) for state in states], axis=0))


def sentences_of(texts: Sequence[str]) -> np.ndarray:
    """Give the embeddings of many short texts, (texts, 384); what is longer than a window is left out of it."""
    return embeddings_by(published_encoder(), MINILM, texts)


def rounded(vector: np.ndarray) -> List[float]:
    """Give a vector as the answer tells it."""
    return [round(float(x), 5) for x in vector]


def give_memory_back() -> None:
    """Return to the system what is left free, 170 MB once the encoders are made: with glibc, in a millisecond; elsewhere nothing is done."""
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):
        return


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=False)
class SentenceReader(GraphComponent):
    """Reads each message once with each encoder, for every head, and answers with its embedding."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceReader":
        """Create the component."""
        return cls()

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SentenceReader":
        """Create the component and load all encoders, so that the first message waits for neither."""
        # Messages are read one at a time: a second thread would only spin beside the first.
        threadpool_limits(1)
        published_encoder()
        tuned_reader()
        child_reader()
        meaning_encoder()
        quotation_reader()
        give_memory_back()
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: what the heads learn at each training, they learn from words alone."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Read the messages and put their embeddings into the answer."""
        for message in messages:
            text, asked = message_text(message), message.get(ASKED, "")
            if text.startswith(SENTENCE):
                sentences = text.split(SENTENCE)[1:]
                if asked:
                    fits = [round(quotation_reader().fit(asked, sentence), 4) for sentence in sentences]
                    message.set(FITS, fits, add_to_output=True)
                else:
                    told = [rounded(meaning) for meaning in meanings_of(sentences)]
                    message.set(MEANINGS, told, add_to_output=True)
                    give_memory_back()  # a policy's sentences leave 40 MB free in the process
                message.set(TEXT, text := MEANING_ALONE)  # nothing else reads it
            is_meaning_alone = text.startswith(MEANING_ALONE)
            own = text.lstrip(MEANING_ALONE)
            sentence = np.zeros(MINILM.width) if text == MEANING_ALONE else sentence_of(own)
            tuned = None if is_meaning_alone else tuned_reader().read(text, asked, MOST_TUNED_WINDOWS)
            if is_meaning_alone and own:
                message.set(MEANING, rounded(meaning_of(own)), add_to_output=True)
            message.set(READING, Reading(text, asked, tuned))
            message.set(EMBEDDING, rounded(sentence), add_to_output=True)
        return messages
