"""Measure what an answer adds to a turn: many schools in one database, each with a long policy, their own vectors.

Run by `python -m bench.answer_speed`. Beside the answer itself it times PostgreSQL's full text on the same questions.
"""

import argparse
import asyncio
import random
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from sqlalchemy import text

from bench.answers import QUESTIONS, ROOT, load_questions
from bench.parents import percentile
from bot.bootstrap import open_throwaway_database, open_units
from bot.core.answers.documents import NewDocument, NewPassage
from bot.core.answers.topics import all_topics
from bot.core.answers.units import texts_to_embed
from bot.core.answers.words import words_of
from bot.core.clock import SystemClock
from bot.core.school_settings import SchoolSettings
from bot.core.storage import SET_UP, UnitOfWorkFactory
from bot.settings_files import load_school
from bot.use_cases.find_answer import PolicyAnswers
from db.engine import make_engine

WIDTH = 384  # numbers in an embedding
_FULL_TEXT = (
    (
        "ALTER TABLE passages ADD COLUMN search tsvector"
        " GENERATED ALWAYS AS (to_tsvector('english'::regconfig, section || ' ' || body)) STORED"
    ),
    "CREATE INDEX ON passages USING gin (search)",
)
_COPY = text(
    "INSERT INTO passages (id, school_id, document_id, ordinal, section, body)"
    " SELECT gen_random_uuid(), :school, :document, p.ordinal, p.section,"
    " p.body || ' ' || md5(p.id::text || CAST(:school AS text))"
    " FROM passages p WHERE p.school_id = :pattern"
)
_BY_WORDS = text(
    "SELECT p.id, ts_rank(p.search, q) AS rank FROM passages p JOIN policy_documents d ON d.id = p.document_id AND d.is_current,"
    " to_tsquery('english', :words) q WHERE p.school_id = :school AND p.search @@ q ORDER BY rank DESC LIMIT 60"
)


def some_vector(chance: random.Random) -> list[float]:
    return [chance.gauss(0, 1) for _ in range(WIDTH)]


def passages(count: int, chance: random.Random) -> list[NewPassage]:
    """A long policy of sentences parents' questions are made of."""
    said = [question for topic in all_topics().values() for question in topic.questions]
    found = []
    for number in range(count):
        body = " ".join(f"{chance.choice(said).capitalize()}." for _ in range(chance.choice((1, 2, 3))))
        section = f"{number // 20 + 1}. Part {number // 20 + 1}"
        units = [some_vector(chance) for _ in texts_to_embed(section, body)]
        found.append(NewPassage(section=section, body=body, unit_embeddings=units))
    return found


async def fill(units: UnitOfWorkFactory, url: str, school: SchoolSettings, schools: int, count: int) -> UUID:
    """The measured school with vectors, and as many others with as many passages."""
    async with units(SET_UP) as uow:
        pattern = await uow.schools.save(school)
        await uow.policies.replace(
            pattern,
            NewDocument(name="policy", title="Policy", sha256="0"),
            passages(count, random.Random(1)),
            SystemClock().now(),
        )
        await uow.commit()
    engine = make_engine(url)
    async with engine.begin() as connection:
        for statement in _FULL_TEXT:
            await connection.execute(text(statement))
    for number in range(1, schools):
        other = school.model_copy(update={"slug": f"other-{number}", "channels": type(school.channels)()})
        async with units(SET_UP) as uow:
            other_id = await uow.schools.save(other)
            await uow.policies.replace(
                other_id, NewDocument(name="policy", title="Policy", sha256="0"), [], SystemClock().now()
            )
            await uow.commit()
        async with engine.begin() as connection:
            document = await connection.scalar(
                text("SELECT id FROM policy_documents WHERE school_id = :school"), {"school": other_id}
            )
            await connection.execute(_COPY, {"school": other_id, "document": document, "pattern": pattern})
        if number % 50 == 0:
            print(f"{number} schools", file=sys.stderr)
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.execute(text("VACUUM (ANALYZE) passages"))
    await engine.dispose()
    return pattern


async def timed(work: Callable[[str], Awaitable[object]], questions: Sequence[str]) -> list[float]:
    took = []
    for question in questions:
        began = time.perf_counter()
        await work(question)
        took.append((time.perf_counter() - began) * 1000)
    return took


def tell(name: str, took: Sequence[float]) -> None:
    print(f"{name:<44}{percentile(took, 0.5):>9.1f} ms p50{percentile(took, 0.99):>9.1f} ms p99")


async def measure(url: str, schools: int, count: int) -> None:
    chance = random.Random(2)
    school = load_school(ROOT / "schools" / "beech-green").model_copy(update={"facts": (), "not_stated": ()})
    questions = [question.text for question in load_questions(QUESTIONS)]
    vectors = {question: some_vector(chance) for question in questions}

    async def embed(texts: Sequence[str]) -> list[Sequence[float]]:
        return [some_vector(chance) for _ in texts]

    async with open_units(url) as units:
        school_id = await fill(units, url, school, schools, count)
        answers = PolicyAnswers(units)
        await answers.prepare([school], embed)
        print(f"{schools} schools with {count} passages each")
        began = time.perf_counter()
        await answers.find(school, school_id, questions[0], vectors[questions[0]])
        print(f"{'the first question after an import':<44}{(time.perf_counter() - began) * 1000:>9.1f} ms")
        tell(
            "an answer, by meaning and words",
            await timed(lambda one: answers.find(school, school_id, one, vectors[one]), questions),
        )
        tell(
            "an answer, by words alone",
            await timed(lambda one: answers.find(school, school_id, one, ()), questions),
        )
    engine = make_engine(url)
    async with engine.connect() as connection:

        async def by_words(question: str) -> object:
            words = " | ".join(sorted(word for word in words_of(question) if word.isalnum())) or "none"
            found = await connection.execute(_BY_WORDS, {"words": words, "school": school_id})
            return found.all()

        tell("PostgreSQL's full text alone", await timed(by_words, questions))
    await engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schools", type=int, default=500)
    parser.add_argument("--passages", type=int, default=2000)
    wishes = parser.parse_args()
    with open_throwaway_database() as database:
        asyncio.run(measure(database.url, wishes.schools, wishes.passages))


if __name__ == "__main__":
    main()
