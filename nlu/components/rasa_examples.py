"""The labels of one of Rasa's training messages."""

from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_EXAMPLE
from rasa.shared.nlu.training_data.message import Message

from nlu.components.examples import Example


def example_of(message: Message) -> Example:
    """Read an example's labels from Rasa's message."""
    metadata = (message.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}
    return Example.told(message.get(INTENT), metadata)
