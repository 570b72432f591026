"""A school with one family, a desk to handle what they write, and a clock that can be moved."""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from bot.core.clock import LONDON, FixedClock
from bot.core.messages import Attachment, ChannelName, InboundMessage
from bot.core.storage import SET_UP
from bot.core.worry.helplines import Helplines
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.desk import Desk, Patience
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.receive_messages import receive_messages
from tests.conftest import Database, school_settings
from tests.fakes import FakeAnswers, FakeChannel, FakeInterpreter

TUESDAY = datetime(2026, 3, 10, 8, 5, tzinfo=LONDON)
MOTHER = "+447700900101"
STRANGER = "+447700900999"
ROOT = Path(__file__).resolve().parents[2]
_ids = count(1)


@dataclass
class Line:
    """One school's message line, worked by hand."""

    database: Database
    school_id: UUID
    clock: FixedClock
    interpreter: FakeInterpreter
    channel: FakeChannel
    desk: Desk

    async def write(
        self, text: str, *, sender: str = MOTHER, attachments: tuple[Attachment, ...] = ()
    ) -> UUID:
        """A parent's text, stored; its conversation."""
        message = InboundMessage(
            channel=ChannelName.SIMULATOR,
            vendor_message_id=f"m{next(_ids)}",
            sender=sender,
            recipient="",
            text=text,
            attachments=attachments,
        )
        await receive_messages(self.desk.uow, self.clock, school_id=self.school_id, messages=[message])
        conversation = await self.database.value(
            "SELECT c.id FROM conversations c JOIN contact_addresses a ON a.id = c.contact_address_id"
            " WHERE a.address = :address AND a.school_id = :school",
            address=sender,
            school=self.school_id,
        )
        assert isinstance(conversation, UUID)
        return conversation

    async def work(self, conversation_id: UUID) -> list[str]:
        """Handle and deliver what waits; the words that left."""
        before = len(self.channel.sent)
        await handle_conversation(self.desk, conversation_id)
        await deliver_conversation(
            self.desk.uow, self.clock, {ChannelName.SIMULATOR: self.channel}, conversation_id
        )
        return [item.text for item in self.channel.sent[before:]]

    async def say(self, text: str, **options: Any) -> list[str]:
        """A whole turn."""
        return await self.work(await self.write(text, **options))

    def wait(self, **duration: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**duration))


async def open_line(database: Database, interpreter: FakeInterpreter | None = None) -> Line:
    settings = school_settings("oak")
    async with database.uow(SET_UP) as uow:
        school_id = await uow.schools.save(settings)
        await uow.people.add_family(school_id, [("Nadia Yusuf", MOTHER)], [("Maryam Yusuf", "3K")])
        await uow.commit()
    clock = FixedClock(TUESDAY)
    channel = FakeChannel()
    helplines = Helplines.from_mapping(tomllib.loads((ROOT / "schools" / "helplines.toml").read_text()))
    known = interpreter or FakeInterpreter()
    desk = Desk(
        uow=database.uow,
        clock=clock,
        interpreter=known,
        answers=FakeAnswers(),
        helplines=helplines,
        capabilities={ChannelName.SIMULATOR: channel.capabilities},
        new_id=uuid4,
        patience=Patience(quiet=timedelta(seconds=30), most=timedelta(minutes=15)),
    )
    return Line(
        database=database, school_id=school_id, clock=clock, interpreter=known, channel=channel, desk=desk
    )


def with_answers(line: Line, answers: FakeAnswers) -> None:
    line.desk = replace(line.desk, answers=answers)
