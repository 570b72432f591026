"""Stand-ins for what carries notices, and a school whose staff can be told."""

from uuid import uuid4

from bot.core.errors import SendFailed
from bot.core.notices import Notice
from bot.core.people import Role, StaffMember, Way
from bot.core.storage import SET_UP, STAFF_DATABASE_ROLES, Access
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.use_cases.escalate_alerts import escalate_alerts
from bot.use_cases.send_notices import Sent, send_notices
from bot.use_cases.watch_over import watch_over
from tests.fakes import reading
from tests.use_cases.desk_work import MOTHER, Line

DSL, HEAD, OFFICE = "+447700900801", "+447700900802", "+447700900803"
DEPUTY, CHAIR, ADMINISTRATOR = "+447700900804", "+447700900805", "+447700900806"
DANGER = "please hurry Maryam is alone with him"
PHONES = {
    "Dee Lead": (Role.DSL, DSL),
    "Pat Head": (Role.HEAD, HEAD),
    "Oak Office": (Role.OFFICE, OFFICE),
    "Sam Governor": (Role.CHAIR, CHAIR),
    "Kit Keeper": (Role.ADMINISTRATOR, ADMINISTRATOR),
}


class Carrier:
    """Keeps what it is given; fails as it was told to, before or after taking it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.error: Exception | None = None
        self.is_lost_after_taking = False
        self.can_be_asked = True

    async def send(self, notice: Notice) -> None:
        if self.error is not None:
            raise self.error
        self.told.append((notice.address, notice.text))
        if self.is_lost_after_taking:
            raise SendFailed(code="timeout")

    async def has_sent(self, notice: Notice) -> bool:
        return self.can_be_asked and (notice.address, notice.text) in self.told


def member(line: Line, name: str, role: Role, phone: str | None = None, **more: str | None) -> StaffMember:
    return StaffMember(
        id=uuid4(),
        school_id=line.school_id,
        name=name,
        email=f"{name.split()[0].lower()}@oak.example",
        role=role,
        phone=phone,
        **more,
    )


async def hire(line: Line, *members: StaffMember) -> None:
    async with line.database.uow(SET_UP) as uow:
        for each in members:
            await uow.staff.add(each, password_hash="x", totp_secret=None)
        await uow.commit()


async def staffed(line: Line, *, without: tuple[Role, ...] = ()) -> dict[Role, Access]:
    """Each role with a phone; what each may do."""
    members = [
        member(line, name, role, phone) for name, (role, phone) in PHONES.items() if role not in without
    ]
    await hire(line, *members)
    return {
        each.role: Access(role=STAFF_DATABASE_ROLES[each.role], school_id=line.school_id, staff_id=each.id)
        for each in members
        if each.role in STAFF_DATABASE_ROLES
    }


async def raise_alert(
    line: Line, worry: Worry = Worry.IMMEDIATE, *, sender: str = MOTHER, text: str = DANGER
) -> None:
    line.interpreter.known[text] = reading(text, Intent.WORRY, worry=worry)
    await line.say(text, sender=sender)


async def watch(line: Line, phones: Carrier) -> list[str]:
    """A minute's work of the worker; the phones that were told."""
    before = len(phones.told)
    await escalate_alerts(line.desk.uow, line.clock, [Way.TEXT])
    await watch_over(line.desk.uow, line.clock, [Way.TEXT])
    await send(line, {Way.TEXT: phones})
    return [phone for phone, _ in phones.told[before:]]


async def send(line: Line, ways: dict[Way, Carrier]) -> Sent:
    return await send_notices(line.desk.uow, line.clock, ways)
