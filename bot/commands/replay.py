"""One scripted conversation on a school of its own: each turn received, handled and delivered in order."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from bot.channels.simulator import SimulatorChannel
from bot.commands.json_lines import Line
from bot.core.clock import FixedClock
from bot.core.messages import ChannelName, InboundMessage, OutboxItem
from bot.core.phones import read_uk_phone
from bot.core.ports import Channel
from bot.core.requests import Request
from bot.core.school_settings import SchoolSettings
from bot.core.storage import SET_UP, WORKER, UnitOfWorkFactory
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.desk import Desk
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.receive_messages import receive_messages

BETWEEN_TURNS = timedelta(seconds=40)
_NOT_PRINTED = {"id", "pupil_id", "class_name", "created_at", "note"}


class CollectingChannel(SimulatorChannel):
    """Keeps what it is given, for one address at a time."""

    def __init__(self) -> None:
        self.sent: list[OutboxItem] = []

    async def send(self, item: OutboxItem) -> str:
        self.sent.append(item)
        return await super().send(item)


async def replay(desk: Desk, clock: FixedClock, settings: SchoolSettings, line: Line) -> dict[str, Any]:
    """Play one {"id","now","roll","turns"}; what the parents were sent, and what the school then has."""
    clock.set(datetime.fromisoformat(line["now"]))
    school = settings.model_copy(update={"slug": f"replay-{uuid4().hex[:12]}"})
    async with desk.uow(SET_UP) as uow:
        school_id = await uow.schools.save(school)
        for family in line.get("roll", ()):
            await uow.people.add_family(
                school_id,
                [(guardian["name"], _address(guardian["phone"])) for guardian in family["guardians"]],
                [(child["name"], child.get("class") or "") for child in family["children"]],
            )
        await uow.commit()
    turns = [await _play_turn(desk, clock, school_id, turn) for turn in line["turns"]]
    records, alerts = await school_records(desk.uow, school_id)
    return {"id": line["id"], "turns": turns, "records": records, "alerts": alerts}


async def _play_turn(
    desk: Desk, clock: FixedClock, school_id: UUID, turn: Mapping[str, Any]
) -> dict[str, Any]:
    message = InboundMessage(
        channel=ChannelName.SIMULATOR,
        vendor_message_id=uuid4().hex,
        sender=_address(turn["from"]),
        recipient="",
        text=str(turn["parent"]),
    )
    await receive_messages(desk.uow, clock, school_id=school_id, messages=[message])
    channel = CollectingChannel()
    channels: dict[ChannelName, Channel] = {ChannelName.SIMULATOR: channel}
    async with desk.uow(WORKER) as uow:
        waiting = [
            found
            for found in await uow.conversations.with_unhandled(clock.now() + timedelta(seconds=1))
            if (await uow.conversations.lock(found)).school_id == school_id
        ]
    for conversation_id in waiting:
        await handle_conversation(desk, conversation_id)
        await deliver_conversation(desk.uow, clock, channels, conversation_id)
    clock.set(clock.now() + BETWEEN_TURNS)
    return {"parent": turn["parent"], "replies": [item.text for item in channel.sent]}


async def school_records(
    uow_factory: UnitOfWorkFactory, school_id: UUID
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Everything the school was asked for and still has, oldest first, and its alerts."""
    async with uow_factory(WORKER) as uow:
        requests = await uow.requests.of_school(school_id)
        handoffs = await uow.tickets.of_school(school_id, is_open=True)
        alerts = await uow.alerts.of_school(school_id)
    records = [request_record(request) for request in requests]
    records += [
        _without_empty({"kind": "handoff", "about": handoff.about, "who": handoff.who, "status": "open"})
        for handoff in handoffs
    ]
    return records, [{"level": alert.level.value} for alert in alerts if alert.level.is_alert]


def request_record(request: Request) -> dict[str, Any]:
    """A request as commands print it: what does not apply is left out."""
    return _without_empty(
        {name: _plain(value) for name, value in asdict(request).items() if name not in _NOT_PRINTED}
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else getattr(value, "value", value)


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value not in (None, "")}


def _address(phone: str) -> str:
    return read_uk_phone(phone) or phone
