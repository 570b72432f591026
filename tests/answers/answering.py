"""A school with a few facts and a short policy, and what it answers."""

from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from uuid import UUID

from bot.core.clock import LONDON, FixedClock
from bot.core.ports import Answer
from bot.core.school_settings import Fact, Office, Replies, Safeguarding, SchoolSettings
from bot.core.storage import SET_UP, UnitOfWorkFactory
from bot.core.understanding import NOT_UNDERSTOOD
from bot.policy_readers.registry import read_policy
from bot.use_cases.find_answer import PolicyAnswers
from bot.use_cases.import_policy import ImportReport, import_policy

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=LONDON)  # a Tuesday
EVENING = datetime(2026, 3, 10, 19, 30, tzinfo=LONDON)
FACTS = (
    Fact(
        topic="pack.handover", answer="Packs are collected from the office.", document="Policy", section="3"
    ),
    Fact(topic="live.bedroom", answer="Not a bedroom, please.", document="Policy", section="4"),
    Fact(
        topic="reply_by",
        also=("hours.email_reply_window",),
        answer="Teachers answer between 8:30am and 5pm, and after that on their next working day.",
        document="Policy",
        section="5",
    ),
)


def school(slug: str = "oak", **changes: object) -> SchoolSettings:
    values: dict[str, object] = {
        "slug": slug,
        "name": "Oak Primary",
        "office": Office(phone="01632 960000", opens=time(8, 30), closes=time(16)),
        "safeguarding": Safeguarding(
            lead="the lead", children_services_name="Services", children_services_phone="01632 960001"
        ),
        "replies": Replies(opens=time(8, 30), closes=time(17), promise="next_working_day"),
        "facts": FACTS,
        "not_stated": ("pack.must_return",),
    }
    return SchoolSettings.model_validate({**values, **changes})


async def no_embeddings(texts: Sequence[str]) -> list[Sequence[float]]:
    return [() for _ in texts]


class Asked:
    """One school in a database, asked by words alone."""

    def __init__(self, uow: UnitOfWorkFactory, settings: SchoolSettings, now: datetime = NOON) -> None:
        self.uow = uow
        self.settings = settings
        self.clock = FixedClock(now)
        self.answers = PolicyAnswers(uow, self.clock)
        self.school_id = UUID(int=0)

    async def settle(self) -> "Asked":
        async with self.uow(SET_UP) as uow:
            self.school_id = await uow.schools.save(self.settings)
            await uow.commit()
        return self

    async def __call__(self, question: str) -> Answer | None:
        return await self.answers.find(self.settings, self.school_id, question, NOT_UNDERSTOOD)

    async def learn(self, path: Path, name: str = "policy") -> ImportReport:
        return await import_policy(
            self.uow,
            self.clock,
            no_embeddings,
            school_id=self.school_id,
            path=path,
            name=name,
            read=read_policy,
        )
