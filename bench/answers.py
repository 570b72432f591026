"""Measure answers: every school's own questions, and each school's questions put to all the others.

Run by `make answers`. Questions lie in tests/answers/questions, one file a school, and were never tuned to.
"""

import argparse
import asyncio
import hashlib
import json
import os
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import httpx

from bot.bootstrap import open_interpreter, open_throwaway_database, open_units
from bot.core.clock import SystemClock
from bot.core.gsm import count_parts, is_gsm
from bot.core.ports import Answer
from bot.core.school_settings import SchoolSettings
from bot.core.storage import SET_UP, UnitOfWorkFactory
from bot.core.understanding import NOT_UNDERSTOOD, Understanding
from bot.interpreter.rasa import MEANING_ALONE, RasaInterpreter
from bot.policy_readers.registry import read_policy
from bot.settings_files import load_schools
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.import_policy import import_policy

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ROOT / "tests" / "answers" / "questions"
POLICIES = (
    ROOT.parent / "shared" / "policies"
)  # where the trial schools' documents lie; they are not part of the project
_NUMBERED = ("beech-green", "blended-001", "staffordshire-002", "ratby", "balfour")
ENCODER = ROOT / "nlu" / "weights" / "meaning_encoder.safetensors"
MODELS = ROOT / "var" / "models"
_AT_ONCE = 4
_SECONDS = 60.0


@dataclass(frozen=True)
class Question:
    school: str
    text: str
    expected: tuple[str, ...] | None  # what the answer must hold; None: there is none


class Embedder:
    """Asks Rasa for the embeddings of questions and the meanings of sentences and keeps them; () for all while it is away."""

    def __init__(self, url: str) -> None:
        self._url = url
        kind = hashlib.sha256(ENCODER.read_bytes()).hexdigest()[:12]
        self._path = ROOT / "var" / f"bench-{kind}.json"
        self._known: dict[str, dict[str, list[float]]] = (
            json.loads(self._path.read_text()) if self._path.exists() else {}
        )
        self._fits: dict[tuple[str, str], float] = {}

    async def __call__(self, texts: Sequence[str]) -> list[Sequence[float]]:
        return await self._read("embedding", texts)

    async def meanings(self, texts: Sequence[str]) -> list[Sequence[float]]:
        return await self._read("meaning", texts)

    async def _read(self, kind: str, texts: Sequence[str]) -> list[Sequence[float]]:
        missing = [text for text in dict.fromkeys(texts) if text not in self._known]
        if missing and self._url:
            gate = asyncio.Semaphore(_AT_ONCE)
            async with httpx.AsyncClient(timeout=60) as client:

                async def ask(text: str) -> None:
                    async with gate:
                        answer = await client.post(
                            f"{self._url}/model/parse", json={"text": f"{MEANING_ALONE}{text}"}
                        )
                        self._known[text] = {name: answer.json()[name] for name in ("embedding", "meaning")}

                try:
                    await asyncio.gather(*map(ask, missing))
                except httpx.HTTPError as error:
                    print(f"no embeddings for {len(missing)} texts: {error}", file=sys.stderr)
            self._path.parent.mkdir(exist_ok=True)
            self._path.write_text(json.dumps(self._known))
        return [self._known.get(text, {}).get(kind, ()) if self._url else () for text in texts]

    def fit(self, question: str, sentence: str) -> float:
        """How well a sentence answers a question; 0 while Rasa is away."""
        if not self._url:
            return 0.0
        pair = (question, sentence)
        if pair not in self._fits:
            self._fits[pair] = asyncio.run(self._fit(*pair))
        return self._fits[pair]

    async def _fit(self, question: str, sentence: str) -> float:
        async with open_interpreter(self._url, _SECONDS) as interpreter:
            fit = await interpreter.fit(question, sentence)
        if fit is None:
            raise SystemExit("the understanding did not answer; nothing was measured")
        return fit

    async def read_questions(self, texts: Sequence[str]) -> list[Understanding]:
        """Their meanings and topics, which are not kept: they change with every training."""
        if not self._url:
            return [NOT_UNDERSTOOD for _ in texts]
        async with open_interpreter(self._url, _SECONDS) as interpreter:
            return [await interpreter.read_question(text) for text in texts]


def load_questions(folder: Path) -> list[Question]:
    questions = []
    for path in sorted(folder.glob("*.toml")):
        values = tomllib.loads(path.read_text())
        questions += [Question(path.stem, text, tuple(expected)) for text, *expected in values["answerable"]]
        questions += [Question(path.stem, text, None) for text in values["unanswerable"]]
    return questions


def judge(question: Question, answer: Answer | None) -> str:
    if answer is None:
        return "abstained rightly" if question.expected is None else "abstained wrongly"
    if question.expected is None:
        return "wrong"
    said = answer.text.lower()
    is_right = all(any(word in said for word in wanted.lower().split("|")) for wanted in question.expected)
    return "right" if is_right else "wrong"


async def measure(
    uow_factory: UnitOfWorkFactory,
    questions: Sequence[Question],
    embedder: Embedder,
    interpreter: RasaInterpreter | None,
    policies: Path,
    verbose: bool,
) -> int:
    schools = {school.slug: school for school in load_schools(ROOT / "schools")}
    ids: dict[str, UUID] = {}
    for slug, school in schools.items():
        async with uow_factory(SET_UP) as uow:
            ids[slug] = await uow.schools.save(school)
            await uow.commit()
        for path in documents_of(slug, policies):
            await import_policy(
                uow_factory,
                SystemClock(),
                embedder.meanings,
                school_id=ids[slug],
                path=path,
                name=path.stem,
                read=read_policy,
            )
    answers = PolicyAnswers(uow_factory, reader=interpreter)
    await answers.prepare(list(schools.values()), embedder)
    understood = {
        question.text: await interpreter.read_question(question.text) if interpreter else NOT_UNDERSTOOD
        for question in questions
    }
    table: dict[str, Counter[str]] = {slug: Counter() for slug in schools}
    leaks, took = 0, []
    for question in questions:
        for slug, school in schools.items():
            began = time.perf_counter()
            answer = await answers.find(school, ids[slug], question.text, understood[question.text])
            took.append(time.perf_counter() - began)
            if answer and not (is_gsm(answer.text) and count_parts(answer.text) <= 2):
                print(f"too long or not plain: {answer.text}")
            if slug != question.school:
                leaks += bool(answer) and is_anothers(answer, school, schools.values())
                continue
            verdict = judge(question, answer)
            table[slug][verdict] += 1
            if verbose and verdict in {"wrong", "abstained wrongly"}:
                print(f"  {slug}: {verdict}: {question.text}\n      {answer and answer.text}")
    print_table(table)
    took.sort()
    print(f"\nanswers of another school: {leaks} in {len(questions) * (len(schools) - 1)} tries")
    print(
        f"time an answer: {took[len(took) // 2] * 1000:.1f} ms p50, {took[int(len(took) * 0.99)] * 1000:.1f} ms p99"
    )
    print(f"by {'meaning and words' if any(each.topics for each in understood.values()) else 'words alone'}")
    return leaks


def documents_of(slug: str, policies: Path) -> list[Path]:
    """A school's documents: its own, and those named after it, or numbered in the order of the trial schools."""
    number = f"{_NUMBERED.index(slug):03}_*" if slug in _NUMBERED else slug
    return [
        *(ROOT / "schools" / slug).glob("policy.*"),
        *policies.glob(f"{slug}.*"),
        *policies.glob(number),
    ]


def is_anothers(answer: Answer | None, school: SchoolSettings, schools: Iterable[SchoolSettings]) -> bool:
    if answer is None:
        return False
    own = {fact.answer for fact in school.facts}
    others = {fact.answer for other in schools for fact in other.facts} - own
    return any(words in answer.text for words in others) and not any(words in answer.text for words in own)


def print_table(table: dict[str, Counter[str]]) -> None:
    kinds = ("right", "abstained wrongly", "abstained rightly", "wrong")
    print(f"{'school':<20}" + "".join(f"{kind:>19}" for kind in kinds))
    total: Counter[str] = Counter()
    for slug, counts in table.items():
        total += counts
        print(f"{slug:<20}" + "".join(f"{counts[kind]:>19}" for kind in kinds))
    print(f"{'all':<20}" + "".join(f"{total[kind]:>19}" for kind in kinds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    parser.add_argument(
        "--policies", type=Path, default=POLICIES, help="a folder with SLUG.pdf, SLUG.txt ... to import first"
    )
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--show", action="store_true", help="print what was answered wrongly")
    arguments = parser.parse_args()
    questions = load_questions(arguments.questions)

    async def run(url: str) -> int:
        nlu_url = arguments.nlu_url
        async with open_units(url) as uow_factory, open_interpreter(nlu_url, _SECONDS) as interpreter:
            return await measure(
                uow_factory,
                questions,
                Embedder(nlu_url),
                interpreter if nlu_url else None,
                arguments.policies,
                arguments.show,
            )

    with open_throwaway_database() as database:
        sys.exit(1 if asyncio.run(run(database.url)) else 0)


if __name__ == "__main__":
    main()
