"""`schoolgate ask`: a school's answers, on a throw-away database."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from bot.bootstrap import open_interpreter, open_throwaway_database, open_units
from bot.commands.json_lines import counted, read_lines, say, write_line
from bot.commands.set_up import policies_in, telling
from bot.core.answers.unsaid import Unsaid
from bot.core.clock import SystemClock
from bot.core.ports import Answer
from bot.core.school_settings import SchoolSettings
from bot.core.storage import SET_UP
from bot.core.understanding import Intent, IntentReading, Understanding
from bot.dialogue.outcome import TurnContext
from bot.dialogue.turn import take_turn
from bot.meanings import Meanings
from bot.policy_readers.registry import read_policy
from bot.processes.rasa_model import model_path
from bot.processes.rasa_server import rasa_running
from bot.settings import Settings
from bot.settings_files import load_school
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.import_policy import import_policy

TEMPLATE = "demo"  # an unknown school has its office hours and nothing that it has said


def ask_lines(settings: Settings, slug: str, policies: Sequence[Path]) -> None:
    with (
        rasa_running(settings.nlu_url, settings.models_dir, say) as nlu_url,
        open_throwaway_database() as database,
    ):
        asyncio.run(
            _ask(
                settings, nlu_url, database.url, slug, [*policies_in(settings.schools_dir / slug), *policies]
            )
        )


async def _ask(
    settings: Settings, nlu_url: str, database_url: str, slug: str, policies: Sequence[Path]
) -> None:
    clock = SystemClock()
    school = school_for(settings, slug)
    async with (
        open_units(database_url) as uow_factory,
        open_interpreter(nlu_url, settings.nlu_timeout_seconds) as interpreter,
    ):
        async with uow_factory(SET_UP) as uow:
            school_id = await uow.schools.save(school)
            await uow.commit()
        for path in policies:
            report = await import_policy(
                uow_factory,
                clock,
                telling(interpreter.meanings_of),
                school_id=school_id,
                path=path,
                name=path.stem,
                read=read_policy,
            )
            say(f"{path.name}: {report.sections} sections, {report.passages} passages")
        answers = PolicyAnswers(uow_factory, clock, reader=interpreter)
        await answers.prepare([school], Meanings(interpreter, model_path(settings.models_dir)).embed)
        async for line in counted(read_lines(sys.stdin), "questions answered"):
            question = str(line.get("text", ""))
            understanding = await interpreter.interpret(question)
            answer = await answers.find(school, school_id, question, understanding)
            unsaid = answers.why_unsaid(school, school_id, question, understanding)
            write_line({"id": line["id"]} | reply_to(question, answer, unsaid, school, clock.now()))


def reply_to(
    question: str, answer: Answer | None, unsaid: Unsaid, school: SchoolSettings, now: datetime
) -> dict[str, Any]:
    """The dialogue's own words for this question and answer, and the answer's source if they hold it."""
    asking = IntentReading(name=Intent.ASK_QUESTION, confidence=1.0)
    context = TurnContext(
        now=now,
        school=school,
        family=None,
        recent_requests=(),
        answer=answer and replace(answer, by_part=()),  # nothing can be asked back: all is said
        unsaid=unsaid,
        new_id=uuid4,
        is_opted_out=False,
    )
    outcome = take_turn({}, question, Understanding(intents=(asking,), ranking=(asking,)), context)
    reply = "\n".join(outcome.replies)
    if answer is None or answer.text.strip() not in reply:
        return {"answered": False, "reply": reply}
    source = {"policy": answer.document, "section": answer.section}
    return {"answered": True, "reply": reply, "source": source}


def school_for(settings: Settings, slug: str) -> SchoolSettings:
    """The school of this slug; an unknown one knows nothing but what is imported."""
    folder = settings.schools_dir / slug
    if (folder / "school.toml").exists():
        return load_school(folder)
    template = load_school(settings.schools_dir / TEMPLATE)
    return SchoolSettings(
        slug=slug,
        name=slug.replace("-", " ").title(),
        is_demo=True,
        office=template.office.model_copy(update={"is_placeholder": True}),
        safeguarding=template.safeguarding,
        calendar=template.calendar,
    )
