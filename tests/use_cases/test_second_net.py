"""One press in the office, and no word of the message is left there: not in a request, a ticket or a read-back."""

from uuid import UUID, uuid4

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember
from bot.core.sealing import readable
from bot.core.storage import SET_UP, WORKER, Access, DatabaseRole
from bot.core.understanding import Intent
from bot.use_cases.acknowledge_alert import pass_to_dsl
from tests.db.test_row_level_security import Look
from tests.fakes import reading
from tests.use_cases.desk_work import Line

ODD = "her new uncle xylophone stays in her room"
OFF = f"Maryam is off today, {ODD}"
PACK = "can Maryam have a paper pack please"


async def hire_office(line: Line) -> Access:
    member = StaffMember(
        id=uuid4(), school_id=line.school_id, name="Priya Office", email="o@oak.example", role=Role.OFFICE
    )
    async with line.database.uow(SET_UP) as uow:
        await uow.staff.add(member, password_hash="x", totp_secret=None)
        await uow.commit()
    return Access(role=DatabaseRole.OFFICE, school_id=line.school_id, staff_id=member.id)


async def passes(line: Line, access: Access, text: str) -> UUID:
    message_id = await line.database.value(
        "SELECT id FROM messages WHERE body = :text AND direction = 'in'", text=text
    )
    await pass_to_dsl(line.database.web_uow, line.clock, access=access, message_id=message_id)
    assert isinstance(message_id, UUID)
    return message_id


async def what_the_office_reads(line: Line, access: Access) -> str:
    return (await Look(line.database, access).everything()).lower()


def report(line: Line) -> None:
    line.interpreter.known[OFF] = reading(
        OFF, Intent.REPORT_ABSENCE, child="Maryam", day_phrase="today", reason=ODD
    )


async def test_the_words_go_from_the_request_and_the_absence_stays(line: Line) -> None:
    access = await hire_office(line)
    report(line)
    await line.say(OFF)
    assert "xylophone" in await what_the_office_reads(line, access), "else this test shows nothing"
    await passes(line, access, OFF)
    seen = await what_the_office_reads(line, access)
    assert "xylophone" not in seen
    assert await line.database.rows("SELECT child, reason, note, status FROM absence_reports") == [
        {"child": "Maryam Yusuf", "reason": "", "note": "", "status": "open"}
    ]
    dsl = Look(
        line.database, Access(role=DatabaseRole.DSL, school_id=line.school_id, staff_id=access.staff_id)
    )
    sealed = await dsl.rows("SELECT sealed_body FROM messages WHERE direction = 'in'")
    assert ODD in readable(line.database.opener, sealed[0][0])


async def test_the_words_go_from_a_request_that_the_message_only_changed(line: Line) -> None:
    access = await hire_office(line)
    line.interpreter.known["Maryam is off today, cold"] = reading(
        "Maryam is off today, cold",
        Intent.REPORT_ABSENCE,
        child="Maryam",
        day_phrase="today",
        reason="cold",
    )
    await line.say("Maryam is off today, cold")
    report(line)
    line.wait(minutes=5)
    await line.say(OFF)
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 1
    await passes(line, access, OFF)
    assert "xylophone" not in await what_the_office_reads(line, access)


async def test_a_ticket_of_that_message_alone_is_closed_without_words(line: Line) -> None:
    access = await hire_office(line)
    line.interpreter.known[ODD] = reading(ODD, Intent.ASK_QUESTION)
    await line.say(ODD)
    assert "xylophone" in await line.database.value("SELECT about FROM tickets")
    await passes(line, access, ODD)
    assert await line.database.rows("SELECT about, status FROM tickets") == [
        {"about": "", "status": "closed"}
    ]
    assert "xylophone" not in await what_the_office_reads(line, access)


async def test_a_ticket_of_other_messages_too_still_waits_for_a_person(line: Line) -> None:
    access = await hire_office(line)
    for text in ("what is the blue triangle for", ODD):
        line.interpreter.known[text] = reading(text, Intent.ASK_QUESTION)
        await line.say(text)
    assert await line.database.value("SELECT cardinality(message_ids) FROM tickets") == 2
    await passes(line, access, ODD)
    assert await line.database.rows("SELECT about, status FROM tickets") == [
        {"about": "please read the conversation", "status": "open"}
    ]
    seen = await what_the_office_reads(line, access)
    assert "xylophone" not in seen
    assert "blue triangle" in seen


async def test_what_the_bot_read_back_later_goes_too(line: Line) -> None:
    access = await hire_office(line)
    report(line)
    await line.say(OFF)
    line.wait(minutes=5)
    line.interpreter.known["did you get that?"] = reading("did you get that?", Intent.CHECK_STATUS)
    [answer] = await line.say("did you get that?")
    assert "xylophone" in answer, "else this test shows nothing"
    await passes(line, access, OFF)
    seen = await what_the_office_reads(line, access)
    assert "xylophone" not in seen
    assert "did you get that?" in seen


async def test_a_form_half_filled_keeps_nothing_of_it(line: Line) -> None:
    access = await hire_office(line)
    line.interpreter.known[ODD] = reading(ODD, Intent.REPORT_ABSENCE)
    conversation_id = await line.write(ODD)
    await line.work(conversation_id)
    await passes(line, access, ODD)
    assert await line.database.value("SELECT state FROM conversation_states") == {}


async def test_other_requests_of_that_parent_keep_their_words(line: Line) -> None:
    access = await hire_office(line)
    report(line)
    line.interpreter.known[PACK] = reading(PACK, Intent.REQUEST_WORK_PACK, child="Maryam")
    await line.say(PACK)
    await line.say("collect")
    await line.database.run("UPDATE work_pack_requests SET work = 'maths sheets'")
    await line.say(OFF)
    await passes(line, access, OFF)
    assert "maths sheets" in await what_the_office_reads(line, access)


@pytest.mark.parametrize("visibility", [Visibility.DSL, Visibility.HEAD, Visibility.CHAIR])
async def test_a_message_restricted_by_a_later_screening_takes_its_words_along(
    line: Line, visibility: Visibility
) -> None:
    access = await hire_office(line)
    report(line)
    await line.say(OFF)
    message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    async with line.database.uow(WORKER) as uow:
        await uow.messages.restrict(message_id, visibility)
        await uow.commit()
    assert "xylophone" not in await what_the_office_reads(line, access)
