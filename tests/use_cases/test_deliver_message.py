"""Replies leave once and in order; what cannot leave becomes a person's task."""

from uuid import UUID, uuid4

from bot.core.errors import SendFailed, SendRefused
from bot.core.messages import ChannelName
from bot.core.people import Role, StaffMember
from bot.core.storage import SET_UP, Access, DatabaseRole
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.record_receipts import apply_receipt
from bot.use_cases.reply_as_staff import hand_back, reply_as_staff, take_over
from tests.use_cases.desk_work import Line


async def office(line: Line) -> Access:
    member = StaffMember(
        id=uuid4(), school_id=line.school_id, name="Pat Office", email="office@oak.example", role=Role.OFFICE
    )
    async with line.database.uow(SET_UP) as uow:
        await uow.staff.add(member, password_hash="x", totp_secret=None)
        await uow.commit()
    return Access(role=DatabaseRole.OFFICE, school_id=line.school_id, staff_id=member.id)


async def deliver(line: Line, conversation: UUID) -> int:
    channels = {ChannelName.SIMULATOR: line.channel}
    return await deliver_conversation(line.desk.uow, line.clock, channels, conversation)


async def status(line: Line) -> list[str]:
    return [
        row["status"] for row in await line.database.rows("SELECT status FROM outbox ORDER BY created_at")
    ]


async def test_a_failed_send_is_tried_again_after_a_pause(line: Line) -> None:
    line.channel.failures = [SendFailed(code="503")]
    conversation = await line.write("hello")
    assert await line.work(conversation) == []
    assert await status(line) == ["waiting"]
    assert await deliver(line, conversation) == 0, "too early"
    line.wait(seconds=5)
    assert await deliver(line, conversation) == 1
    assert await status(line) == ["sent"]


async def test_a_refused_send_becomes_a_task_to_ring(line: Line) -> None:
    line.channel.failures = [SendRefused(code="21610")]
    await line.say("hello")
    assert await status(line) == ["failed"]
    assert "ring" in await line.database.value("SELECT about FROM tickets")


async def test_giving_up_after_many_tries_becomes_a_task_too(line: Line) -> None:
    line.channel.failures = [SendFailed(code="503") for _ in range(10)]
    conversation = await line.write("hello")
    await line.work(conversation)
    for _ in range(12):
        line.wait(minutes=11)
        await deliver(line, conversation)
    assert await status(line) == ["failed"]


async def test_a_reply_a_person_has_overtaken_is_dropped(line: Line) -> None:
    access = await office(line)
    conversation = await line.write("hello")
    await handle_conversation(line.desk, conversation)
    await take_over(line.database.web_uow, line.clock, access=access, conversation_id=conversation)
    assert await deliver(line, conversation) == 0
    assert await status(line) == ["dropped"]


async def test_the_bot_is_silent_while_a_person_has_the_conversation(line: Line) -> None:
    access = await office(line)
    conversation = await line.write("hello")
    await line.work(conversation)
    await reply_as_staff(
        line.database.web_uow, line.clock, access=access, conversation_id=conversation, text="It is Pat here."
    )
    assert await line.work(conversation) == ["It is Pat here."]
    assert await line.say("thanks pat, is he ok") == []
    await hand_back(line.database.web_uow, line.clock, access=access, conversation_id=conversation)
    assert await line.say("hello") != []


async def test_a_worry_is_answered_even_while_a_person_has_the_conversation(line: Line) -> None:
    access = await office(line)
    conversation = await line.write("hello")
    await line.work(conversation)
    await take_over(line.database.web_uow, line.clock, access=access, conversation_id=conversation)
    [reply] = await line.say("he has got a knife and he is coming upstairs")
    assert "999" in reply


async def test_a_late_failure_from_the_vendor_becomes_a_task(line: Line) -> None:
    await line.say("hello")
    vendor_id = await line.database.value("SELECT vendor_message_id FROM outbox")
    for state in ("delivered", "sent"):
        await apply_receipt(
            line.desk.uow, line.clock, channel="simulator", vendor_message_id=vendor_id, status=state
        )
    assert await status(line) == ["delivered"], "an older receipt moves nothing back"


async def test_a_receipt_that_says_failed_becomes_a_task(line: Line) -> None:
    await line.say("hello")
    vendor_id = await line.database.value("SELECT vendor_message_id FROM outbox")
    await apply_receipt(
        line.desk.uow, line.clock, channel="simulator", vendor_message_id=vendor_id, status="failed"
    )
    assert "ring" in await line.database.value("SELECT about FROM tickets")
