"""The worry head: how likely it is that the DSL should see a message, and how soon."""

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
from nlu.components.features import MessageFeatures
from nlu.components.logistic import FOLDS, Labels, train_label
from nlu.components.reading import READING, Reading

WORRY = "worry"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class WorryHead(GraphComponent):
    """Scores a message whole, and each window of a long one; the most worrying part counts."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._features: Optional[MessageFeatures] = None
        self._labels: Optional[Labels] = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change; thresholds are on the calibrated score."""
        return {"strength": 2.0, "look": 0.15, "concern": 0.3, "immediate": 0.4}

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> "WorryHead":
        """Create the component, not yet trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> "WorryHead":
        """Load what training kept."""
        head = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            head._features, head._labels = joblib.load(folder / "worry.joblib")
        return head

    def fit(self, readings: List[Reading], examples: List[Example]) -> None:
        """Fit two models: worrying at all, and, among the worrying, danger now."""
        self._features = MessageFeatures().fit(readings)
        rows = self._features.rows(readings)
        folds = np.array([example.fold(FOLDS) for example in examples])
        worrying = np.array([int(example.worrying > 0.5) for example in examples])
        urgent = np.array([int(example.worry == "immediate") for example in examples])
        among = np.flatnonzero(worrying)
        strength = self._config["strength"]
        self._labels = Labels.joined({
            "worrying": train_label(rows, worrying, folds, strength),
            "urgent": train_label(rows[among], urgent[among], folds[among], strength),
        })

    def train(self, training_data: TrainingData) -> Resource:
        """Train on Rasa's examples and keep the result."""
        messages = training_data.training_examples
        self.fit([message.get(READING) for message in messages], [Example.of(message) for message in messages])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self._features, self._labels), folder / "worry.joblib")
        return self._resource

    def scores(self, readings: List[Reading]) -> np.ndarray:
        """Give (readings, 2): the chance of worry, and of danger now if there is worry."""
        return self._labels.chances(self._features.rows(readings))

    def level(self, score: float, urgent: float) -> str:
        """Name the level that a score comes to."""
        if score >= self._config["concern"]:
            return "immediate" if urgent >= self._config["immediate"] else "concern"
        return "look" if score >= self._config["look"] else "none"

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the worry into the answer."""
        for message, (score, urgent) in zip(messages, self.scores([m.get(READING) for m in messages])):
            answer = {"score": round(float(score), 4), "level": self.level(float(score), float(urgent))}
            message.set(WORRY, answer, add_to_output=True)
        return messages
