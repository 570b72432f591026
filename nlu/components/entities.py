"""The entity head: a conditional random field over a message's words."""

from typing import Any, Dict, List, Optional, Text

import joblib
import sklearn_crfsuite
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.examples import Example
from nlu.components.reading import READING, Reading
from nlu.components.tagging import spans_of, tags_of, word_features
from nlu.components.words import words

MOST_WORDS = 1500  # words that are searched for entities, from the beginning of a message


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class EntityHead(GraphComponent):
    """Finds children, days, reasons and the rest, with exact character offsets."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._model: Optional[sklearn_crfsuite.CRF] = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change."""
        return {"c1": 0.05, "c2": 0.02, "iterations": 120}

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext,
    ) -> "EntityHead":
        """Create the component, not yet trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
        execution_context: ExecutionContext, **kwargs: Any,
    ) -> "EntityHead":
        """Load what training kept."""
        head = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            head._model = joblib.load(folder / "entities.joblib")
        return head

    def fit(self, readings: List[Reading], entities: List[List[Dict[Text, Any]]]) -> None:
        """Fit the field on tagged words."""
        self._model = sklearn_crfsuite.CRF(
            algorithm="lbfgs", c1=self._config["c1"], c2=self._config["c2"],
            max_iterations=self._config["iterations"], all_possible_transitions=False,
        )
        cut = [words(reading.text) for reading in readings]
        self._model.fit(
            [word_features(each, reading) for each, reading in zip(cut, readings)],
            [tags_of(each, known) for each, known in zip(cut, entities)],
        )

    def train(self, training_data: TrainingData) -> Resource:
        """Train on Rasa's examples and keep the result."""
        known = [message for message in training_data.training_examples if Example.of(message).knows_entities]
        self.fit([message.get(READING) for message in known], [message.get(ENTITIES) or [] for message in known])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / "entities.joblib")
        return self._resource

    def find(self, reading: Reading) -> List[Dict[Text, Any]]:
        """Find the entities of one message."""
        cut = words(reading.text)[:MOST_WORDS]
        if not cut:
            return []
        features = word_features(cut, reading)
        tags = self._model.predict_single(features)
        chances = self._model.predict_marginals_single(features)
        sure = [chance.get(tag, 0.0) for chance, tag in zip(chances, tags)]
        return spans_of(reading.text, cut, tags, sure)

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the entities into the answer."""
        for message in messages:
            message.set(ENTITIES, self.find(message.get(READING)), add_to_output=True)
        return messages
