"""The intent head: every intent a message holds, each with a calibrated probability."""

from typing import Any, Dict, List, Optional, Text

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.examples import Example
from nlu.components.features import MessageFeatures
from nlu.components.logistic import FOLDS, Labels, train_label
from nlu.components.reading import READING, Reading

RANKING = "intent_ranking"
INTENTS = "intents"
WORRY = "worry"
ALONE = frozenset({"other", "greet", "thank", "goodbye"})  # said beside a request, these are not acted on


def chosen(names: List[str], chances: np.ndarray, thresholds: np.ndarray) -> List[int]:
    """Choose the intents to act on, most confident first; none when unsure of everything."""
    order = np.argsort(-chances)
    sure = [int(at) for at in order if chances[at] >= thresholds[at]]
    acted = [at for at in sure if names[at] not in ALONE]
    return acted or sure[:1]


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class IntentHead(GraphComponent):
    """Scores every intent apart, so that one message may hold several."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._features: Optional[MessageFeatures] = None
        self._labels: Optional[Labels] = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change."""
        return {"strength": 3.0}

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> "IntentHead":
        """Create the component, not yet trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> "IntentHead":
        """Load what training kept."""
        head = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            head._features, head._labels = joblib.load(folder / "intents.joblib")
        return head

    def fit(self, readings: List[Reading], examples: List[Example]) -> None:
        """Fit a model for each intent; an example silent about intents speaks of worry alone."""
        self._features = MessageFeatures().fit(readings)
        rows = self._features.rows(readings)
        folds = np.array([example.fold(FOLDS) for example in examples])
        models = {}
        for name in sorted({intent for example in examples for intent in example.intents}):
            known = np.array([at for at, example in enumerate(examples) if example.knows_intents or name == WORRY])
            truth = np.array([int(name in examples[at].intents) for at in known])
            models[name] = train_label(rows[known], truth, folds[known], self._config["strength"])
        self._labels = Labels.joined(models)

    def train(self, training_data: TrainingData) -> Resource:
        """Train on Rasa's examples and keep the result."""
        messages = training_data.training_examples
        self.fit([message.get(READING) for message in messages], [Example.of(message) for message in messages])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self._features, self._labels), folder / "intents.joblib")
        return self._resource

    def chances(self, readings: List[Reading]) -> np.ndarray:
        """Give each reading's probability of each intent."""
        return self._labels.chances(self._features.rows(readings))

    @property
    def labels(self) -> Labels:
        """Give the trained models."""
        return self._labels

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the intents into the answer."""
        for message, chances in zip(messages, self.chances([message.get(READING) for message in messages])):
            names = self._labels.names
            ranking = [{INTENT_NAME_KEY: names[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                       for at in np.argsort(-chances)]
            said = chosen(names, chances, self._labels.thresholds)
            acted = [{INTENT_NAME_KEY: names[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                     for at in said]
            whole = {INTENT_NAME_KEY: "+".join(sorted(one[INTENT_NAME_KEY] for one in acted)) or None,
                     PREDICTED_CONFIDENCE_KEY: min((one[PREDICTED_CONFIDENCE_KEY] for one in acted), default=0.0)}
            message.set(INTENT, whole, add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
            message.set(INTENTS, acted, add_to_output=True)
        return messages
