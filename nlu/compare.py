"""Measures Rasa's default pipeline and plain keyword rules on the messages that ours is measured on.

`python -m nlu.compare [--model FILE] [--epochs N]` prints the three side by side; docs/understanding.md keeps the last.
"""

import argparse
import asyncio
import logging
import math
import re
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

from rasa.core.agent import Agent
from rasa.model_training import train_nlu
from rasa.utils.log_utils import configure_structlog
from ruamel.yaml import YAML

from nlu.components.labels import INTENTS
from nlu.components.question import SEPARATOR
from nlu.evaluate import table_of, trained_model
from nlu.labelled import DATA, TEST_DATA, Labelled, labelled

HERE = Path(__file__).parent
ROWS = (
    "intents micro-F1",
    "intents exact set",
    "several intents, exact set",
    "other left alone",
    "entities F1",
    "entities F1, overlap is enough",
)
# What Rasa's documentation proposes for a new assistant. "+" parts joined intents, so that DIET can name several.
DEFAULT: Dict[str, Any] = {
    "recipe": "default.v1",
    "assistant_id": "schoolgate-compared",
    "language": "en",
    "pipeline": [
        {"name": "WhitespaceTokenizer", "intent_tokenization_flag": True, "intent_split_symbol": "+"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
        {"name": "EntitySynonymMapper"},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
    "policies": [],
}
KEYWORDS = {
    "report_absence": r"\b(off (today|sick|school|tom)|not (coming|in)\b|wont be in|won't be in|poorly|unwell|absent|ill\b|dentist|running late)",
    "report_missed_work": r"\b(not done|didn'?t do|hasn'?t done|couldn'?t do|not finished|missed (the|his|her|their|live))",
    "request_work_pack": r"\b(pack|worksheets?|send (some |the )?work|work (sent )?home|print)",
    "request_callback": r"\b(ring|call|phone|bell) (me|us|back)|\bcall ?back|give me a (ring|call|bell)",
    "ask_question": r"^(what|when|where|how|do you|does|is there|are there|can we|who)\b|\?",
    "technical_help": r"\b(log ?in|password|teams|app|link|wifi|internet|laptop|tablet|wont load|won't load)\b",
    "talk_to_person": r"\b(speak|talk) to|human|real person|complain",
    "update_request": r"\b(cancel|change|actually|instead|ignore that|meant)\b",
    "check_status": r"\b(did you get|have you got|any (news|update)|still waiting|where is)\b",
    "data_request": r"\b(new (number|address)|delete|what (do you|data)|my data)\b",
    "greet": r"^(hi|hello|hey|hiya|morning|good (morning|afternoon|evening))\W*$",
    "thank": r"^(thanks|thank you|ta|cheers|thx)\b",
    "goodbye": r"^(bye|goodbye|see you|night)\b",
    "affirm": r"^(yes|yeah|yep|ok|okay|sure|please)\b",
    "deny": r"^(no|nope|nah)\b",
    "help": r"^(help|menu|what can you do)\b",
    "opt_out": r"\b(stop|unsubscribe|no more (texts|messages))\b",
    "opt_in": r"^(start|unstop)\b|text me again",
}
ENTITY_KEYWORDS = {
    "class": r"\b(y(ea)?r? ?[1-6]\b|[1-6][a-z]\b|reception|nursery)",
    "day_phrase": r"\b(today|tomorrow|tmrw|yesterday|this week|(mon|tues?|weds?|wednes|thurs?|fri)(day)?)\b",
    "time_window": r"\b((after|before|until) \d{1,2}([.:]\d\d)?( ?[ap]m)?|\d{1,2}([.:]\d\d)? ?[ap]m)\b",
    "phone": r"\b0\d{3} ?\d{3} ?\d{4}\b|\b07\d{3} ?\d{6}\b",
    "delivery": r"\b(collect|pick (it )?up|post(ed)?|drop (it )?(off|round))\b",
    "who": r"\b(mr|mrs|miss|ms) [a-z]+|\b(office|head|senco|teacher)\b",
    "reason": r"\b(sick(ness)?( bug)?|temperature|dentist|poorly|cold|cough|chickenpox|headache|unwell)\b",
}
LONG_MESSAGE = (
    "Morning, Ella's poorly today so she won't be in, can you send some work home with her brother please and "
    "get Miss Khan to ring"
)
NO_WORRY = {"level": "none", "score": 0.0, "urgent": 0.0}


def by_keywords(text: str) -> Dict[str, Any]:
    """Answer as the model does, from the tables above."""
    low = text.lower()
    found = [name for name, pattern in KEYWORDS.items() if re.search(pattern, low)]
    named = [{"name": name, "confidence": 1.0} for name in found or ["other"]]
    entities = [
        {"entity": kind, "start": hit.start(), "end": hit.end()}
        for kind, pattern in ENTITY_KEYWORDS.items()
        for hit in re.finditer(pattern, low)
    ]
    return {"intents": named, "intent_ranking": named, "entities": entities, "worry": NO_WORRY}


def default_answer(answer: Dict[str, Any]) -> Dict[str, Any]:
    """Bring the default pipeline's answer into our shape; its fallback counts as other."""
    names = [name for name in (answer["intent"]["name"] or "other").split("+") if name in INTENTS] or [
        "other"
    ]
    named = [{"name": name, "confidence": answer["intent"]["confidence"]} for name in names]
    return {"intents": named, "intent_ranking": named, "entities": answer["entities"], "worry": NO_WORRY}


def plain_groups(groups: List[Dict[str, Any]], most: Optional[int] = None) -> List[Dict[str, Any]]:
    """Keep what has intents, without our metadata; with `most`, no more than so many messages of each group."""
    found = []
    for group in groups:
        kept = [one["text"] for one in group["examples"] if not (one.get("metadata") or {}).get("labels")]
        if kept:
            found.append({**group, "examples": [{"text": text} for text in kept[:most]]})
    return found


def plain_data(folder: Path, most: Optional[int] = None) -> None:
    """Write nlu/data as the default pipeline can learn it."""
    yaml = YAML(typ="safe")
    for path in sorted(DATA.glob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"))
        content["nlu"] = plain_groups(content["nlu"], most)
        if content["nlu"]:
            with (folder / path.name).open("w", encoding="utf-8") as file:
                yaml.dump(content, file)


async def times(agent: Agent, turns: int) -> List[float]:
    """Time one message of 25 words so many times, in milliseconds."""
    taken = []
    for _ in range(turns):
        began = time.perf_counter()
        await agent.parse_message(LONG_MESSAGE)
        taken.append((time.perf_counter() - began) * 1000)
    return taken


def summed(taken: Sequence[float]) -> Dict[str, float]:
    """Give the median of some times, and what 99 of 100 stay within."""
    ordered = sorted(taken)
    within = ordered[math.ceil(0.99 * len(ordered)) - 1]
    return {"ms a message, median": ordered[len(ordered) // 2], "ms a message, 99 of 100": within}


async def milliseconds(agent: Agent) -> Dict[str, float]:
    """Time a hundred messages after ten to warm up."""
    return summed((await times(agent, 110))[10:])


async def measured(
    model: Path, tests: Sequence[Labelled], shaped: "Callable[[Dict[str, Any]], Dict[str, Any]]"
) -> Dict[str, float]:
    """Ask a model about every test, and time it; the default pipeline cannot be told what had been asked."""
    agent = Agent.load(str(model))
    separator = SEPARATOR if shaped is ours else ""
    answers = []
    for test in tests:
        sent = f"{test.asked}{separator}{test.text}" if separator else test.text
        answers.append(shaped(await agent.parse_message(sent)))
    return {**figures(tests, answers), **await milliseconds(agent)}


def ours(answer: Dict[str, Any]) -> Dict[str, Any]:
    """Leave our own answer as it is."""
    return answer


def figures(tests: Sequence[Labelled], answers: List[Dict[str, Any]]) -> Dict[str, float]:
    """Give the compared rows."""
    table = table_of(list(tests), answers)["figures"]
    return {row: table[row]["value"] for row in ROWS}


def default_model(
    folder: str,
    epochs: int,
    pipeline: Sequence[Dict[str, Any]] = DEFAULT["pipeline"],
    most: Optional[int] = None,
) -> Path:
    """Train Rasa's default pipeline, or another, on our messages or so many of each group."""
    data, config = Path(folder) / "data", Path(folder) / "config.yml"
    data.mkdir()
    plain_data(data, most)
    parts = [{**part, "epochs": epochs} if "epochs" in part else part for part in pipeline]
    with config.open("w", encoding="utf-8") as file:
        YAML().dump({**DEFAULT, "pipeline": parts}, file)
    return Path(train_nlu(str(config), str(data), folder, domain=str(HERE / "domain.yml")))


def main() -> None:
    """Measure all three and print them."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--model", type=Path, help="our trained model; without one, one is trained")
    command.add_argument("--epochs", type=int, default=100, help="how often the default pipeline reads all")
    chosen = command.parse_args()
    model: Optional[Path] = chosen.model
    configure_structlog(logging.WARNING)
    tests = labelled(TEST_DATA)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as other:
        columns = {
            "this pipeline": asyncio.run(measured(model or trained_model(folder), tests, ours)),
            "Rasa's default": asyncio.run(
                measured(default_model(other, chosen.epochs), tests, default_answer)
            ),
            "keyword rules": figures(tests, [by_keywords(test.text) for test in tests]),
        }
    print(f"{'':34}" + "".join(f"{name:>18}" for name in columns))
    for row in columns["this pipeline"]:
        cells = [f"{column[row]:18.3f}" if row in column else f"{'':18}" for column in columns.values()]
        print(f"{row:34}" + "".join(cells))


if __name__ == "__main__":
    main()
