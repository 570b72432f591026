"""What a question is about: one of the topics that parents ask about, or none of them."""

import hashlib
from typing import Any, Dict, List, Optional, Sequence, Text, Tuple

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.counting import PART
from nlu.components.features import MessageFeatures
from nlu.components.linear import Linear, fit_choice
from nlu.components.question import MEANING_ALONE, message_text
from nlu.components.reading import EMBEDDING, sentences_of
from nlu.components.sources import sources
from nlu.components.topic_questions import known_questions

TOPICS = "topics"
NONE = "none"  # a question of no topic
MOST_LETTERS, MOST_WORDS = 9000, 6000
TOLD = 8  # topics that are told of a message


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER], is_trainable=True)
class TopicHead(GraphComponent):
    """Says of each message which topics it may be about, by its letters and words and by its embedding."""

    def __init__(self, config: Dict[Text, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._names: List[str] = []
        self._features: Optional[MessageFeatures] = None
        self._counted: Optional[Linear] = None
        self._meant: Optional[Linear] = None

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change: inverse penalties, and what letters and words weigh."""
        return {"counted": 6.0, "meant": 10.0, "weight": 1.0}

    @staticmethod
    def fingerprint_addon(config: Dict[Text, Any]) -> Optional[Text]:
        """Let a new question or a change of the components' source train anew."""
        joined = hashlib.sha256(sources().encode())
        for topic, question in known_questions():
            joined.update(f"{topic}\0{question}\0".encode())
        return joined.hexdigest()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicHead":
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
    ) -> "TopicHead":
        """Load what training kept."""
        head = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            head._names, head._features, head._counted, head._meant = joblib.load(folder / "topics.joblib")
        return head

    def fit(self, questions: Sequence[Tuple[str, str]]) -> None:
        """Learn from (topic, question)."""
        self._names = sorted({topic for topic, _ in questions})
        place = {name: at for at, name in enumerate(self._names)}
        truth = np.array([place[topic] for topic, _ in questions])
        counted = [(text, "") for _, text in questions]
        self._features = MessageFeatures(MOST_LETTERS, MOST_WORDS).fit(counted)
        self._counted = fit_choice(self._features.rows(counted), truth, self._config["counted"])
        self._meant = fit_choice(sentences_of([text for _, text in questions]), truth, self._config["meant"])

    def train(self, training_data: TrainingData) -> Resource:
        """Train on the written questions, which are none of Rasa's examples, and keep the result."""
        self.fit(list(known_questions()))
        with self._storage.write_to(self._resource) as folder:
            kept = (self._names, self._features, self._counted, self._meant)
            joblib.dump(kept, folder / "topics.joblib")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: no other head reads topics."""
        return training_data

    def chances(self, text: str, embedding: Sequence[float]) -> List[Tuple[str, float]]:
        """Give the likeliest topics of a text with their chances, likeliest first."""
        counted = self._counted.logits(self._features.rows([(text[:PART], "")]))[0]
        meant = self._meant.logits(np.asarray(embedding, dtype=np.float32)[None])[0]
        logits = self._config["weight"] * counted + meant
        powers = np.exp(logits - logits.max())
        powers /= powers.sum()
        return [(self._names[at], float(powers[at])) for at in np.argsort(-powers)[:TOLD]]

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the likeliest topics into the answer."""
        for message in messages:
            found = self.chances(message_text(message).lstrip(MEANING_ALONE), message.get(EMBEDDING))
            told = [{"name": name, "confidence": round(chance, 4)} for name, chance in found]
            message.set(TOPICS, told, add_to_output=True)
        return messages
