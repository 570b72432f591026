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
ALONE = frozenset({"other", "greet", "thank", "goodbye", "help"})  # said beside a request, these are not acted on


def chosen(chances: np.ndarray, thresholds: np.ndarray) -> List[int]:
    """Choose the intents to act on, most confident first; none when unsure of everything."""
    sure = [int(at) for at in np.argsort(-chances) if chances[at] >= thresholds[at]]
    acted = [at for at in sure if INTENTS[at] not in ALONE]
    return acted or sure[:1]


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class IntentHead(GraphComponent):
    """Weighs both readers' scores of every intent, so that one message may hold several."""

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._config = config
        own = config["thresholds"]
        self._thresholds = np.array([own.get(name, config["threshold"]) for name in INTENTS])

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change: how much each reader counts, calibration, thresholds."""
        return {"tuned": 0.5, "counted": 0.5, "shift": 0.4, "threshold": 0.35, "thresholds": {}}

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource,
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
            ranking = [{INTENT_NAME_KEY: INTENTS[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                       for at in np.argsort(-chances)]
            at_all = chosen(chances, self._thresholds) if reading.text.strip() else []
            acted = [{INTENT_NAME_KEY: INTENTS[at], PREDICTED_CONFIDENCE_KEY: round(float(chances[at]), 4)}
                     for at in at_all]
            # Rasa's single intent holds them all, joined in the order of nlu/data, so that `rasa test nlu` agrees.
            whole = {INTENT_NAME_KEY: "+".join(INTENTS[at] for at in sorted(at_all)) or None,
                     PREDICTED_CONFIDENCE_KEY: min((one[PREDICTED_CONFIDENCE_KEY] for one in acted), default=0.0)}
            message.set(INTENT, whole, add_to_output=True)
            message.set(RANKING, ranking, add_to_output=True)
            message.set(ACTED_ON, acted, add_to_output=True)
        return messages
