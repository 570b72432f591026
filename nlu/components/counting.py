"""The counting reader: learns from nlu/data at each training, beside the tuned reader that is made once."""

from typing import Any, Dict, List, Optional, Text

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.examples import Example
from nlu.components.features import Counted, MessageFeatures
from nlu.components.labels import INTENTS
from nlu.components.linear import Linear, fit
from nlu.components.question import ASKED, message_text
from nlu.components.rasa_examples import example_of
from nlu.components.reading import READING
from nlu.components.sources import sources

COUNTED = "counted"
OUTPUTS = (*INTENTS, "worrying", "urgent")
PART = 1200  # characters that are counted together; a longer text is counted part by part


def parts(text: str) -> List[str]:
    """Part a long text where words end, each part running 100 characters into the next."""
    if len(text) <= PART:
        return [text]
    found, start = [], 0
    while start < len(text):
        stop = min(start + PART, len(text))
        if stop < len(text):
            stop = max(text.rfind(" ", start + PART // 2, stop), start + PART // 2)
        found.append(text[start : stop + 100])
        start = stop
    return found


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=True)
class CountingReader(GraphComponent):
    """Scores every intent and worry from letters and words, as logits."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._features: Optional[MessageFeatures] = None
        self._linear: Optional[Linear] = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change."""
        return {"strength": 6.0}

    @staticmethod
    def fingerprint_addon(config: Dict[Text, Any]) -> Optional[Text]:
        """Let a change to any component's source train anew."""
        return sources()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "CountingReader":
        """Create the component, not yet trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CountingReader":
        """Load what training kept."""
        reader = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            reader._features, reader._linear = joblib.load(folder / "counting.joblib")
        return reader

    def fit(self, messages: List[Counted], examples: List[Example]) -> None:
        """Fit all outputs; an example silent about intents speaks of worry alone."""
        self._features = MessageFeatures().fit(messages)
        truth = np.zeros((len(examples), len(OUTPUTS)))
        known = np.zeros_like(truth)
        for row, example in enumerate(examples):
            truth[row, : len(INTENTS)] = [name in example.intents for name in INTENTS]
            known[row, : len(INTENTS)] = [example.knows_intents or name == "worry" for name in INTENTS]
            truth[row, -2:] = example.worrying, example.urgent
            known[row, -2:] = 1, example.worrying > 0.5
        self._linear = fit(self._features.rows(messages), truth, known, self._config["strength"])

    def train(self, training_data: TrainingData) -> Resource:
        """Train on Rasa's examples and keep the result."""
        messages = training_data.training_examples
        counted = [(message_text(message), message.get(ASKED, "")) for message in messages]
        self.fit(counted, [example_of(message) for message in messages])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self._features, self._linear), folder / "counting.joblib")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: no head learns from scores of what was trained on."""
        return training_data

    def scores(self, text: str, asked: str) -> np.ndarray:
        """Give (parts, outputs): every part of a long text is counted."""
        return self._linear.logits(self._features.rows([(part, asked) for part in parts(text)]))

    def process(self, messages: List[Message]) -> List[Message]:
        """Score the messages, for the heads."""
        for message in messages:
            reading = message.get(READING)
            message.set(COUNTED, self.scores(reading.text, reading.asked))
        return messages
