"""The intent head: every intent a message holds, each with a calibrated probability."""

from typing import Any, Dict, List, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message
from scipy.special import expit

from nlu.components.counting import COUNTED
from nlu.components.labels import INTENTS
from nlu.components.reading import READING, Reading

RANKING = "intent_ranking"
ACTED_ON = "intents"
# Said beside a request, these are not acted on; how worrying a message is, the worry head says.
ALONE = frozenset({"other", "greet", "thank", "goodbye", "help", "worry"})


def chosen(chances: np.ndarray, threshold: float, alone: float) -> List[int]:
    """Choose the intents to act on, most confident first; none when unsure of everything.

    An intent beside others needs `threshold`; the likeliest, when no other reaches that, needs only `alone`.
    """
    order = [int(at) for at in np.argsort(-chances)]
    sure = [at for at in order if chances[at] >= threshold]
    acted = [at for at in sure if INTENTS[at] not in ALONE]
    return acted or sure[:1] or [at for at in order[:1] if chances[at] >= alone]


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class IntentHead(GraphComponent):
    """Weighs both readers' scores of every intent, so that one message may hold several."""

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._config = config

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change: how much each reader counts, calibration, thresholds."""
        return {"tuned": 0.7, "counted": 0.3, "shift": 0.2, "threshold": 0.45, "alone": 0.3}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "IntentHead":
        """Create the component; what it knows stands in config.yml."""
        return cls(config)

    def chances(self, reading: Reading, counted: np.ndarray) -> np.ndarray:
        """Give the probability of each intent; of a long text, its surest part counts."""
        logits = self._config["counted"] * counted[:, : len(INTENTS)].max(0) + self._config["shift"]
        if reading.tuned is not None:
            logits = logits + self._config["tuned"] * reading.tuned.intents.max(0)
        return expit(logits)

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the intents into the answer."""
        for message in messages:
            reading = message.get(READING)
            chances = self.chances(reading, message.get(COUNTED))
            ranking = [
                {INTENT_NAME_KEY: INTENTS[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                for at in np.argsort(-chances)
            ]
            at_all = []
            if reading.text.strip():
                at_all = chosen(chances, self._config["threshold"], self._config["alone"])
            acted = [
                {INTENT_NAME_KEY: INTENTS[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                for at in at_all
            ]
            # Rasa's single intent holds them all, joined in the order of nlu/data, so that `rasa test nlu` agrees.
            whole = {
                INTENT_NAME_KEY: "+".join(INTENTS[at] for at in sorted(at_all)) or None,
                PREDICTED_CONFIDENCE_KEY: min((one[PREDICTED_CONFIDENCE_KEY] for one in acted), default=0.0),
            }
            message.set(INTENT, whole, add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
            message.set(ACTED_ON, acted, add_to_output=True)
        return messages
