"""The worry head: how likely it is that the DSL should see a message, and how soon."""

from typing import Any, Dict, List, Text, Tuple

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from scipy.special import expit

from nlu.components.counting import COUNTED, parts
from nlu.components.reading import MOST_TUNED_WINDOWS, READING, Reading
from nlu.components.tuned import tuned_reader

WORRY = "worry"
READ_AGAIN = 3  # parts of a very long text that the tuned reader reads beyond its first and last windows


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class WorryHead(GraphComponent):
    """Weighs both readers' scores of every part of a message; the most worrying part counts."""

    def __init__(self, config: Dict[Text, Any]) -> None:
        self._config = config

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings that config.yml may change; thresholds are on the calibrated score."""
        return {
            "tuned": 0.75,
            "counted": 0.25,
            "shift": 0.0,
            "look": 0.05,
            "concern": 0.2,
            "immediate": 0.4,
            "urgent": 0.3,
        }

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "WorryHead":
        """Create the component; what it knows stands in config.yml."""
        return cls(config)

    def scores(self, reading: Reading, counted: np.ndarray) -> Tuple[float, float]:
        """Give the chance of worry, and of danger now if there is worry."""
        logits = self._config["counted"] * counted[:, -2:].max(0)
        if reading.tuned is not None:
            tuned = [reading.tuned.worry]
            if len(reading.tuned.worry) >= MOST_TUNED_WINDOWS:
                cut = parts(reading.text)
                # Every part was counted; those that count as most worrying are read with more understanding.
                tuned += [
                    tuned_reader().read(cut[at], "", MOST_TUNED_WINDOWS).worry
                    for at in np.argsort(-counted[:, -2])[:READ_AGAIN]
                ]
            logits = logits + self._config["tuned"] * np.concatenate(tuned).max(0)
        chance, urgent = expit(logits + np.array([self._config["shift"], 0.0]))
        return float(chance), float(urgent)

    def level(self, score: float, urgent: float) -> str:
        """Name the level that a score comes to."""
        # Urgency is of those that worry: told of a message that hardly does, it says nothing.
        if score >= self._config["immediate"] and urgent >= self._config["urgent"]:
            return "immediate"
        if score >= self._config["concern"]:
            return "concern"
        return "look" if score >= self._config["look"] else "none"

    def process(self, messages: List[Message]) -> List[Message]:
        """Put the worry into the answer."""
        for message in messages:
            score, urgent = self.scores(message.get(READING), message.get(COUNTED))
            worry = {"score": round(score, 4), "urgent": round(urgent, 4), "level": self.level(score, urgent)}
            message.set(WORRY, worry, add_to_output=True)
        return messages
