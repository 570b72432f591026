"""What a training example says, and which labels it is silent about."""

from dataclasses import dataclass
from typing import Any, Dict, Optional, Text

# The metadata `labels` of an example whose intents and entities nobody has labelled.
WORRY_ONLY = "worry only"
WORRYING = {"none": 0.0, "look": 0.4, "concern": 1.0, "immediate": 1.0}


@dataclass(frozen=True)
class Example:
    """The labels of one message."""

    intents: "frozenset[str]"
    worry: str
    author: str
    labels: str

    @classmethod
    def told(cls, intent: Optional[str], metadata: Dict[Text, Any]) -> "Example":
        """Read an example's labels from its joined intents and its metadata."""
        intents = frozenset((intent or "other").split("+"))
        worry = metadata.get("worry") or ("concern" if "worry" in intents else "none")
        return cls(
            intents,
            worry,
            metadata.get("author", "unnamed"),
            metadata.get("labels", ""),
        )

    @property
    def knows_intents(self) -> bool:
        """Tell whether the example's intents were labelled."""
        return self.labels != WORRY_ONLY

    @property
    def knows_entities(self) -> bool:
        """Tell whether the example's entities were labelled."""
        return not self.labels

    @property
    def worrying(self) -> float:
        """Give how worrying the example is, from 0 to 1."""
        return WORRYING[self.worry]

    @property
    def urgent(self) -> float:
        """Give 1 for danger now."""
        return float(self.worry == "immediate")
