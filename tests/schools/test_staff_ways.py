"""How staff are to be told is set when they are added, shown by the doctor, and wanted before parents are served."""

from uuid import UUID, uuid4

import pytest

from bot.bootstrap import Database as Place
from bot.commands.doctor import told
from bot.commands.run import refuse_unreachable_leads
from bot.commands.set_up import PlannedStaff, WaysAsked, plan_staff
from bot.core.errors import SettingsError
from bot.core.people import Role, StaffMember, Way
from bot.core.storage import SET_UP, School
from bot.settings import Settings
from tests.conftest import Database

DEMO = Settings(simulator=True)
TELEGRAM = Settings(telegram_bot_token="1:token", telegram_bot_name="demo_bot")


def plan(
    role: Role,
    settings: Settings = DEMO,
    *,
    phone: str | None = None,
    notice_email: str | None = None,
    is_by_email: bool = True,
    telegram_chat: str | None = None,
) -> tuple[PlannedStaff, list[str]]:
    problems: list[str] = []
    asked = WaysAsked(
        phone=phone, notice_email=notice_email, is_by_email=is_by_email, telegram_chat=telegram_chat
    )
    return plan_staff(settings, "Dee Lead", "dee@oak.example", role, asked, problems), problems


def ways(planned: PlannedStaff) -> dict[Way, str]:
    return dict(planned.member_of(uuid4()).ways)


def test_a_dsl_is_told_by_every_way_that_is_given_and_at_the_sign_in_address() -> None:
    planned, problems = plan(Role.DSL, phone="07700 900801", telegram_chat="5550000101")
    assert problems == []
    assert ways(planned) == {
        Way.TEXT: "+447700900801",
        Way.EMAIL: "dee@oak.example",
        Way.TELEGRAM: "5550000101",
    }
    elsewhere, _ = plan(Role.DSL, notice_email="duty@oak.example")
    assert ways(elsewhere) == {Way.EMAIL: "duty@oak.example"}
    assert ways(plan(Role.DSL, phone="07700 900801", is_by_email=False)[0]) == {Way.TEXT: "+447700900801"}


def test_the_office_is_told_of_nothing_unless_it_gives_a_phone() -> None:
    planned, problems = plan(Role.OFFICE)
    assert (ways(planned), problems) == ({}, [])


@pytest.mark.parametrize("role", [Role.DSL, Role.HEAD, Role.CHAIR, Role.ADMINISTRATOR])
def test_whoever_is_told_of_alerts_needs_a_way_that_is_carried_here(role: Role) -> None:
    assert plan(role, is_by_email=False)[1]
    assert plan(role, TELEGRAM, phone="07700 900801")[1], "nothing here carries texts or e-mail"
    assert not plan(role, TELEGRAM, telegram_chat="5550000101")[1]


def test_ways_that_are_none_are_named() -> None:
    _, problems = plan(Role.DSL, phone="12", notice_email="no address", telegram_chat="@dee")
    assert [problem.split(":")[0] for problem in problems] == ["--phone", "--notice-email", "--telegram"]


async def add(database: Database, school_id: UUID, role: Role, **more: str) -> None:
    member = StaffMember(
        id=uuid4(), school_id=school_id, name=f"The {role}", email=f"{role}@oak.example", role=role, **more
    )
    async with database.uow(SET_UP) as uow:
        await uow.staff.add(member, password_hash="x", totp_secret=None)
        await uow.commit()


async def test_the_doctor_shows_who_is_told_by_what_and_no_address(database: Database) -> None:
    school_id = await database.add_school("oak")
    await add(database, school_id, Role.DSL, phone="+447700900801", notice_email="dsl@oak.example")
    await add(database, school_id, Role.HEAD, telegram_chat="5550000101")
    school = School(id=school_id, settings=database.settings("oak"))
    findings = await told(database.uow, school, [Way.TEXT, Way.EMAIL])
    assert findings == [
        (True, "oak: The dsl (dsl) is told by text, email"),
        (False, "oak: The head (head) is told by NO WAY (not set up here: telegram)"),
        (True, "oak: no chair of governors: a concern about the head would go to the safeguarding lead"),
        (True, "oak: no administrator: nobody would be told when the lead cannot be reached"),
    ]


async def test_real_parents_are_not_served_while_no_dsl_can_be_told(database: Database) -> None:
    school_id = await database.add_school("oak")
    place = Place(url=database.url, web_url=database.web_url)
    await add(database, school_id, Role.DSL, phone="+447700900801")
    with pytest.raises(SettingsError, match="oak: no safeguarding lead"):
        await refuse_unreachable_leads(TELEGRAM, place)
    await add(database, school_id, Role.DSL, telegram_chat="5550000101")
    await refuse_unreachable_leads(TELEGRAM, place)
