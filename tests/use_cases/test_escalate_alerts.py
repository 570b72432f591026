"""An alert nobody acknowledges climbs, and its notices say nothing of a child."""

from uuid import uuid4

from bot.core.errors import SendFailed
from bot.core.people import Role, StaffMember
from bot.core.storage import SET_UP, Access, DatabaseRole
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.use_cases.acknowledge_alert import acknowledge_alert
from bot.use_cases.escalate_alerts import escalate_alerts, send_notices
from tests.fakes import reading
from tests.use_cases.desk_work import Line

DSL, HEAD, OFFICE = "+447700900801", "+447700900802", "+447700900803"
DANGER = "please hurry Maryam is alone with him"


class Phones:
    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.is_away = False

    async def send(self, phone: str, text: str) -> None:
        if self.is_away:
            raise SendFailed
        self.told.append((phone, text))


async def staffed(line: Line) -> Access:
    members = {}
    async with line.database.uow(SET_UP) as uow:
        for role, phone in ((Role.DSL, DSL), (Role.HEAD, HEAD), (Role.OFFICE, OFFICE)):
            members[role] = StaffMember(
                id=uuid4(),
                school_id=line.school_id,
                name=role.value,
                email=f"{role.value}@oak.example",
                role=role,
                phone=phone,
            )
            await uow.staff.add(members[role], password_hash="x", totp_secret=None)
        await uow.commit()
    return Access(role=DatabaseRole.DSL, school_id=line.school_id, staff_id=members[Role.DSL].id)


async def raise_immediate(line: Line, worry: Worry = Worry.IMMEDIATE) -> None:
    line.interpreter.known[DANGER] = reading(DANGER, Intent.WORRY, worry=worry)
    await line.say(DANGER)


async def watch(line: Line, phones: Phones) -> list[str]:
    before = len(phones.told)
    await escalate_alerts(line.desk.uow, line.clock)
    await send_notices(line.desk.uow, line.clock, phones)
    return [phone for phone, _ in phones.told[before:]]


async def test_immediate_danger_tells_the_dsl_at_once_then_the_office_then_the_head(line: Line) -> None:
    await staffed(line)
    await raise_immediate(line)
    phones = Phones()
    assert await watch(line, phones) == [DSL]
    assert await watch(line, phones) == []
    line.wait(minutes=11)
    assert set(await watch(line, phones)) == {DSL, OFFICE}
    line.wait(minutes=10)
    assert set(await watch(line, phones)) == {DSL, HEAD}
    assert all("Maryam" not in text and "alone" not in text for _, text in phones.told)


async def test_an_acknowledged_alert_stops_climbing(line: Line) -> None:
    access = await staffed(line)
    await raise_immediate(line)
    phones = Phones()
    await watch(line, phones)
    alert_id = await line.database.value("SELECT id FROM alerts")
    await acknowledge_alert(line.database.web_uow, line.clock, access=access, alert_id=alert_id)
    line.wait(hours=2)
    assert await watch(line, phones) == []


async def test_a_concern_waits_in_the_queue_and_climbs_when_nobody_comes(line: Line) -> None:
    await staffed(line)
    await raise_immediate(line, Worry.CONCERN)
    phones = Phones()
    if await line.database.value("SELECT level FROM alerts") == "concern":
        assert await watch(line, phones) == []
    line.wait(minutes=61)
    assert DSL in await watch(line, phones)


async def test_notices_wait_for_a_vendor_that_is_away(line: Line) -> None:
    await staffed(line)
    await raise_immediate(line)
    phones = Phones()
    phones.is_away = True
    assert await watch(line, phones) == []
    phones.is_away = False
    assert await watch(line, phones) == [DSL]
