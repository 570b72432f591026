"""A concern about staff, from the parent's text to who can read it: never its subject, by role or by person."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from bot.core.casework import HandOn
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember
from bot.core.storage import SET_UP, STAFF_DATABASE_ROLES, Access
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from tests.fakes import reading
from tests.use_cases.desk_work import Line

NAMES = {
    "Mrs Farrow": Role.DSL,
    "Femi Oduya": Role.DSL,
    "Ms Tregenza": Role.HEAD,
    "Sunita Khan": Role.CHAIR,
    "Pat Office": Role.OFFICE,
}
TEACHER = "Her teacher shouted and grabbed her arm"
LEAD = "Mrs Farow grabbed her arm and shouted at her"
HEAD = "the headteacher slapped him"
TABLES = ("alerts", "messages", "outbox", "screenings", "conversation_states")


@pytest.fixture
async def staff(line: Line) -> dict[str, Access]:
    return await hire(line)


async def hire(line: Line, *, without: Role | None = None) -> dict[str, Access]:
    people = {}
    async with line.database.uow(SET_UP) as uow:
        for name, role in NAMES.items():
            if role is without:
                continue
            member = StaffMember(
                id=uuid4(), school_id=line.school_id, name=name, email=f"{uuid4()}@oak.example", role=role
            )
            await uow.staff.add(member, password_hash="x", totp_secret=None)
            people[name] = Access(
                role=STAFF_DATABASE_ROLES[role], school_id=line.school_id, staff_id=member.id
            )
        await uow.commit()
    return people


async def sees(line: Line, access: Access) -> bool:
    """Whether this person finds any trace of a restricted row, in any table they have a right to."""
    found = 0
    for table in TABLES:
        column = "conversation_id" if table == "conversation_states" else "*"
        where = "WHERE visibility <> 'office'" if table in ("messages", "outbox") else ""
        try:
            async with line.database.web_uow(access) as uow:
                rows = await uow.transaction.rows(text(f"SELECT {column} FROM {table} {where}"))
        except NotPermitted:
            continue
        found += len(rows)
    return found > 0


async def readers(line: Line, staff: dict[str, Access]) -> set[str]:
    return {name for name, access in staff.items() if await sees(line, access)}


async def alert_id(line: Line) -> UUID:
    found = await line.database.value(
        "SELECT id FROM alerts WHERE level <> 'look' ORDER BY raised_at LIMIT 1"
    )
    assert isinstance(found, UUID)
    return found


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (TEACHER, {"Ms Tregenza"}),
        (LEAD, {"Ms Tregenza"}),
        (HEAD, {"Sunita Khan"}),
        ("he hit her again last night and locked us out", {"Mrs Farrow", "Femi Oduya", "Ms Tregenza"}),
        ("Mrs Farrow knows dad hit him again", {"Femi Oduya", "Ms Tregenza"}),
    ],
)
async def test_only_those_read_it_who_may(
    line: Line, staff: dict[str, Access], said: str, who: set[str]
) -> None:
    [reply] = await line.say(said)
    assert "999" in reply
    assert await readers(line, staff) == who


async def test_what_follows_goes_the_same_way_and_not_to_the_dsl(
    line: Line, staff: dict[str, Access]
) -> None:
    await line.say(LEAD)
    await line.say("she has been like this all term")
    await line.say("what is for lunch")
    assert await readers(line, staff) == {"Ms Tregenza"}
    seen = await line.database.rows("SELECT DISTINCT visibility FROM messages")
    assert seen == [{"visibility": "head"}]


async def test_a_later_message_that_says_who_it_was_takes_the_first_out_of_their_sight(
    line: Line, staff: dict[str, Access]
) -> None:
    await line.say(TEACHER)
    await line.say("it was the headteacher")
    assert await readers(line, staff) == {"Sunita Khan"}
    assert await line.database.value("SELECT count(*) FROM alerts WHERE visibility = 'head'") == 0


async def test_thanking_the_head_hides_nothing_from_the_head(line: Line, staff: dict[str, Access]) -> None:
    await line.say(TEACHER)
    await line.say("thank you, the head rang me and was very kind about everything")
    assert await readers(line, staff) == {"Ms Tregenza"}


async def test_danger_now_in_a_held_conversation_is_told_to_the_dsls_it_is_not_about(
    line: Line, staff: dict[str, Access]
) -> None:
    await line.say(LEAD)
    await line.say("he has got a knife and he is coming upstairs")
    assert await readers(line, staff) == {"Ms Tregenza", "Femi Oduya"}


async def test_without_a_chair_the_dsls_read_what_concerns_the_head(line: Line) -> None:
    staff = await hire(line, without=Role.CHAIR)
    await line.say(HEAD)
    assert await readers(line, staff) == {"Mrs Farrow", "Femi Oduya"}


async def test_a_name_in_the_message_before_counts(line: Line, staff: dict[str, Access]) -> None:
    await line.say("mrs farrow does not like maryam")
    await line.say("her teacher grabbed her by the arm and shouted in her face")
    rows = await line.database.rows("SELECT kept_from FROM alerts")
    assert rows == [{"kept_from": [staff["Mrs Farrow"].staff_id]}]


async def test_after_the_release_a_worry_about_home_is_the_dsl_s_again(
    line: Line, staff: dict[str, Access]
) -> None:
    conversation = await line.write(LEAD)
    await line.work(conversation)
    async with line.database.web_uow(staff["Ms Tregenza"]) as uow:
        await uow.conversations.set_held(conversation, False)
        await uow.commit()
    await line.say("his dad hit him again last night")
    rows = await line.database.rows(
        "SELECT visibility, kept_from FROM alerts ORDER BY raised_at DESC, visibility LIMIT 1"
    )
    assert rows == [{"visibility": "dsl", "kept_from": []}]
    assert await readers(line, staff) == {"Ms Tregenza", "Femi Oduya", "Mrs Farrow"}


async def test_the_screen_that_comes_later_goes_past_the_subject_too(
    line: Line, staff: dict[str, Access]
) -> None:
    said = "mrs farrow smacked my boy"
    line.interpreter.known[said] = reading(said, Intent.WORRY, worry=Worry.CONCERN)
    await line.say(said)
    assert await readers(line, staff) == {"Ms Tregenza"}


async def hand_on(line: Line, access: Access, to: Visibility) -> HandOn:
    async with line.database.web_uow(access) as uow:
        outcome = await uow.alerts.hand_on(await alert_id(line), to, line.clock.now())
        await uow.commit()
    return outcome


async def test_the_head_hands_it_to_the_dsls_and_its_subject_still_cannot_read_it(
    line: Line, staff: dict[str, Access]
) -> None:
    await line.say(LEAD)
    await line.say("are you there")
    assert await hand_on(line, staff["Ms Tregenza"], Visibility.DSL) is HandOn.HANDED_ON
    assert await readers(line, staff) == {"Ms Tregenza", "Femi Oduya"}
    await line.say("hello")
    assert await readers(line, staff) == {"Ms Tregenza", "Femi Oduya"}
    assert "alert_handed_to_dsl" in [
        row["action"] for row in await line.database.rows("SELECT action FROM audit_events")
    ]


async def test_a_dsl_hands_it_to_the_head_or_the_chair(line: Line, staff: dict[str, Access]) -> None:
    await line.say("his dad hit him again last night")
    assert await hand_on(line, staff["Femi Oduya"], Visibility.CHAIR) is HandOn.HANDED_ON
    assert await readers(line, staff) == {"Sunita Khan"}
    assert await hand_on(line, staff["Femi Oduya"], Visibility.DSL) is HandOn.NOT_THERE
    assert await hand_on(line, staff["Sunita Khan"], Visibility.HEAD) is HandOn.HANDED_ON
    assert await readers(line, staff) == {"Ms Tregenza"}


async def test_it_is_not_handed_where_nobody_may_read_it(line: Line, staff: dict[str, Access]) -> None:
    await line.say("the safeguarding lead grabbed my daughter")
    assert await hand_on(line, staff["Ms Tregenza"], Visibility.DSL) is HandOn.NOBODY
    assert await readers(line, staff) == {"Ms Tregenza"}


async def test_the_head_lets_one_read_it_whom_it_is_not_about(line: Line, staff: dict[str, Access]) -> None:
    await line.say("the safeguarding lead grabbed my daughter")
    oduya = staff["Femi Oduya"].staff_id
    assert oduya is not None
    async with line.database.web_uow(staff["Ms Tregenza"]) as uow:
        assert await uow.alerts.let_read(await alert_id(line), oduya, line.clock.now())
        await uow.commit()
    assert await hand_on(line, staff["Ms Tregenza"], Visibility.DSL) is HandOn.HANDED_ON
    assert await readers(line, staff) == {"Ms Tregenza", "Femi Oduya"}


async def test_no_dsl_lets_anybody_read_and_the_office_hands_nothing_on(
    line: Line, staff: dict[str, Access]
) -> None:
    await line.say("Mrs Farrow knows dad hit him again")
    farrow = staff["Mrs Farrow"].staff_id
    assert farrow is not None
    for name in ("Femi Oduya", "Mrs Farrow", "Pat Office"):
        with pytest.raises(NotPermitted):
            async with line.database.web_uow(staff[name]) as uow:
                await uow.alerts.let_read(await alert_id(line), farrow, line.clock.now())
    with pytest.raises(NotPermitted):
        await hand_on(line, staff["Pat Office"], Visibility.HEAD)
    assert await hand_on(line, staff["Mrs Farrow"], Visibility.HEAD) is HandOn.NOT_THERE
