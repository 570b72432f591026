"""The entity head: the best row of tags over a message's words, as spans of its text."""

from typing import Any, Dict, FrozenSet, List, Optional, Text

import joblib
import numpy as np
import sklearn_crfsuite
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import log_softmax

from nlu.components.labels import CHILD, TAGS
from nlu.components.possessives import name_end
from nlu.components.question import ASKED, message_text
from nlu.components.rasa_examples import example_of
from nlu.components.reading import READING, Reading
from nlu.components.sources import sources
from nlu.components.tagging import best_tags, spans_of, tags_of
from nlu.components.word_features import word_features
from nlu.components.words import words

FLOOR = 1e-5  # no tag is impossible to one reader alone


def _names_in(messages: List[Message]) -> FrozenSet[str]:
    marked = [one for message in messages for one in message.get(ENTITIES) or [] if one["entity"] == CHILD]
    return frozenset(one["value"].split()[-1].lower() for one in marked if one["value"].istitle())


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class EntityHead(GraphComponent):
    """Weighs the tuned reader's tags with a conditional random field's, learned from nlu/data at each training."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._field: Optional[sklearn_crfsuite.CRF] = None
        self._names: FrozenSet[str] = (
            frozenset()
        )  # what the children of the examples are called, in small letters

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change: how much each reader counts, what an outside tag costs."""
        return {"tuned": 0.4, "field": 0.6, "outside": 0.5, "c1": 0.05, "c2": 0.02, "steps": 60}

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
    ) -> "EntityHead":
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
    ) -> "EntityHead":
        """Load what training kept."""
        head = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            head._field, head._names = joblib.load(folder / "entities.joblib")
        return head

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the field on the examples whose entities were labelled."""
        known = [message for message in training_data.training_examples if example_of(message).knows_entities]
        cut = [words(message_text(message)) for message in known]
        field = sklearn_crfsuite.CRF(
            algorithm="lbfgs",
            c1=self._config["c1"],
            c2=self._config["c2"],
            max_iterations=self._config["steps"],
        )
        field.fit(
            [word_features(each, message.get(ASKED, "")) for each, message in zip(cut, known, strict=False)],
            [tags_of(each, message.get(ENTITIES) or []) for each, message in zip(cut, known, strict=False)],
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((field, _names_in(known)), folder / "entities.joblib")
        return self._resource

    def find(self, reading: Reading) -> List[Dict[Text, Any]]:
        """Find the entities of one message."""
        if reading.tuned is None or not reading.tuned.words:
            return []
        seen = reading.tuned.words
        marginals = self._field.predict_marginals_single(word_features(seen, reading.asked))
        counted = np.log([[tags.get(tag, 0.0) + FLOOR for tag in TAGS] for tags in marginals])
        scores = (
            self._config["tuned"] * log_softmax(reading.tuned.tags, axis=1) + self._config["field"] * counted
        )
        chances = np.exp(log_softmax(scores, axis=1))
        scores[:, 0] -= self._config["outside"]
        path = best_tags(scores)
        sure = [float(chances[at, tag]) for at, tag in enumerate(path)]
        found = spans_of(reading.text, seen, [TAGS[tag] for tag in path], sure)
        for one in found:
            if one["entity"] == CHILD:
                one["end"] = name_end(reading.text, one["start"], one["end"], self._names)
                one["value"] = reading.text[one["start"] : one["end"]]
        return found

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the entities into the answer."""
        for message in messages:
            message.set(ENTITIES, self.find(message.get(READING)), add_to_output=True)
        return messages
