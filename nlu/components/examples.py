"""What a training example says, and which labels it is silent about."""

import zlib
from dataclasses import dataclass

from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_EXAMPLE
from rasa.shared.nlu.training_data.message import Message

LEVELS = ("none", "look", "concern", "immediate")


@dataclass(frozen=True)
class Example:
    """The labels of one message."""

    intents: frozenset[str]
    worry: str
    author: str
    family: str  # examples of one family are never parted by a fold
    knows_intents: bool  # False: only the worry level was labelled

    @classmethod
    def of(cls, message: Message) -> "Example":
        """Read an example's labels from Rasa's message."""
        meta = (message.get(METADATA) or {}).get(METADATA_EXAMPLE) or {}
        intents = frozenset((message.get(INTENT) or "other").split("+"))
        worry = meta.get("worry") or ("concern" if "worry" in intents else "none")
        author = meta.get("author", "unnamed")
        return cls(intents, worry, author, meta.get("pair") or message.data["text"], meta.get("labels") != "worry only")

    def fold(self, folds: int) -> int:
        """Give the example's fold; the same text is in the same fold at every training."""
        return zlib.crc32(self.family.encode()) % folds
