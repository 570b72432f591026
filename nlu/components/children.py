"""The child head: what a message that names several children asks for each, and which of its words are of that."""

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from nlu.components.about import read_about
from nlu.components.labels import CHILD
from nlu.components.reading import READING, Reading
from nlu.components.tuned import child_reader

CHILDREN = "children"
MOST_CHILDREN = 5  # distinct mentions that are read again; a longer list is read as all alike


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class ChildHead(GraphComponent):
    """Reads a message that names several children once more for each of them."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ChildHead":
        """Create the component; what it knows stands in its weights."""
        return cls()

    def find(self, reading: Reading, entities: List[Dict[str, Any]]) -> List[Dict[Text, Any]]:
        """Read for each child that is named; nothing where there is one or none."""
        mentions = list(dict.fromkeys(one["value"] for one in entities if one["entity"] == CHILD))
        if reading.tuned is None or not 1 < len(mentions) <= MOST_CHILDREN:
            return []
        return [read_about(mention, reading.text, entities, child_reader()) for mention in mentions]

    def process(self, messages: List[Message]) -> List[Message]:
        """Put what is said of each child into the answer."""
        for message in messages:
            found = self.find(message.get(READING), message.get(ENTITIES) or [])
            message.set(CHILDREN, found, add_to_output=True)
        return messages
