"""Splits what the bot had just asked from what the parent wrote."""

from typing import Any, Dict, List, Text, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, METADATA_EXAMPLE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

ASKED = "asked"
SENTENCE = "\u241d"  # SYMBOL FOR GROUP SEPARATOR; before each of several sentences of which only the meanings are wanted, or how well each answers what was asked
MEANING_ALONE = "\u241f"  # SYMBOL FOR UNIT SEPARATOR; before a text of which only the embedding is wanted
SEPARATOR = "\u241e"  # SYMBOL FOR RECORD SEPARATOR; stands between the question and the message


class ParentMessage(Message):
    """A message whose leading slash is the parent's own, never one of Rasa's commands."""

    def get(self, prop: Text, default: Any = None) -> Any:
        """Retrieve a property; Rasa's slash handler sees a text that it leaves alone."""
        value = super().get(prop, default)
        if prop == TEXT and isinstance(value, str) and value.lstrip().startswith("/"):
            return SEPARATOR + value
        return value


def message_text(message: Message) -> str:
    """Give a message's text exactly as it was written."""
    return message.data.get(TEXT) or ""


def whole(text: str) -> str:
    """Put U+FFFD for each lone surrogate, which no library takes for a character; offsets stay as they were."""
    return "".join("\ufffd" if "\ud800" <= mark <= "\udfff" else mark for mark in text)


def split(sent: str) -> Tuple[str, str]:
    """Part `ASKED + U+241E + MESSAGE`; the question is empty when there is none."""
    asked, mark, text = sent.partition(SEPARATOR)
    return (asked.strip(), text) if mark else ("", sent)


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER], is_trainable=False)
class QuestionSplitter(GraphComponent):
    """Puts the bot's question aside, so that text and offsets are of the message alone."""

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "QuestionSplitter":
        """Create the component; it keeps nothing."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Take each example's question from its metadata."""
        for message in training_data.training_examples:
            example = (message.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}
            message.set(ASKED, example.get(ASKED, ""))
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Split the messages that came in."""
        parted = []
        for message in messages:
            asked, text = split(whole(message.data.get(TEXT) or ""))
            new = ParentMessage(message.data, set(message.output_properties), message.time, message.features)
            new.set(TEXT, text, add_to_output=True)
            new.set(ASKED, asked)
            parted.append(new)
        return parted
