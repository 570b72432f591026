"""An alert nobody acknowledges climbs, on the school's times and past whoever cannot be reached."""

from uuid import UUID

import pytest

from bot.core.errors import SendFailed, SendRefused
from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember, Way
from bot.core.storage import Access
from bot.core.worry.levels import Worry
from bot.use_cases.acknowledge_alert import acknowledge_alert
from bot.use_cases.escalate_alerts import GROUPED_FOR, MOST_UNKNOWN, escalate_alerts
from bot.use_cases.hand_on_alert import hand_on_alert
from bot.use_cases.watch_over import watch_over
from bot.use_cases.work_on_alert import assign_alert
from tests.use_cases.desk_work import STRANGER, Line
from tests.use_cases.told import (
    ADMINISTRATOR,
    CHAIR,
    DEPUTY,
    DSL,
    HEAD,
    OFFICE,
    Carrier,
    hire,
    member,
    raise_alert,
    send,
    staffed,
    watch,
)


@pytest.fixture
def phones() -> Carrier:
    return Carrier()


def open_school(line: Line) -> None:
    line.wait(hours=2)  # it opens at 08:30


async def troubles(line: Line) -> list[str]:
    rows = await line.database.rows("SELECT kind FROM troubles WHERE ended_at IS NULL ORDER BY kind")
    return [row["kind"] for row in rows]


async def the_alert(line: Line) -> UUID:
    found = await line.database.value("SELECT id FROM alerts")
    assert isinstance(found, UUID)
    return found


async def test_immediate_danger_tells_the_dsl_at_once_then_the_office_then_the_head(
    line: Line, phones: Carrier
) -> None:
    open_school(line)
    await staffed(line)
    await raise_alert(line)
    assert await watch(line, phones) == [DSL]
    assert await watch(line, phones) == []
    line.wait(minutes=11)
    assert set(await watch(line, phones)) == {DSL, OFFICE}
    line.wait(minutes=10)
    assert set(await watch(line, phones)) == {DSL, HEAD}
    line.wait(hours=3)
    assert set(await watch(line, phones)) == {ADMINISTRATOR}
    assert all("Maryam" not in text and "alone" not in text for _, text in phones.told)


async def test_out_of_hours_it_climbs_on_the_times_of_the_evening(line: Line, phones: Carrier) -> None:
    line.wait(hours=12)
    await staffed(line)
    await raise_alert(line)
    assert await watch(line, phones) == [DSL]
    line.wait(minutes=11)
    assert await watch(line, phones) == []
    line.wait(minutes=10)
    assert set(await watch(line, phones)) == {DSL, OFFICE}


async def test_those_who_cannot_read_it_are_asked_to_find_those_who_can(line: Line, phones: Carrier) -> None:
    open_school(line)
    await staffed(line)
    await raise_alert(line)
    line.wait(minutes=11)
    await watch(line, phones)
    texts = dict(phones.told)
    assert "your queue" in texts[DSL]
    assert "find them now" in texts[OFFICE]
    assert "your queue" not in texts[OFFICE]


async def test_an_acknowledged_alert_stops_climbing(line: Line, phones: Carrier) -> None:
    access = await staffed(line)
    await raise_alert(line)
    await watch(line, phones)
    await acknowledge_alert(
        line.database.web_uow, line.clock, access=access[Role.DSL], alert_id=await the_alert(line)
    )
    line.wait(hours=2)
    assert await watch(line, phones) == []


async def test_what_is_acknowledged_before_its_notice_left_is_not_told_any_more(
    line: Line, phones: Carrier
) -> None:
    access = await staffed(line)
    await raise_alert(line)
    phones.error = SendFailed(code="503")
    await watch(line, phones)
    await acknowledge_alert(
        line.database.web_uow, line.clock, access=access[Role.DSL], alert_id=await the_alert(line)
    )
    phones.error = None
    line.wait(minutes=5)
    assert await watch(line, phones) == []


async def test_a_concern_waits_in_the_queue_and_climbs_when_nobody_comes(line: Line, phones: Carrier) -> None:
    open_school(line)
    await staffed(line)
    await raise_alert(line, Worry.CONCERN, text="things are not right at home")
    assert await watch(line, phones) == []
    line.wait(minutes=61)
    assert DSL in await watch(line, phones)


async def test_a_worker_that_was_away_writes_what_came_due_meanwhile_once(
    line: Line, phones: Carrier
) -> None:
    open_school(line)
    await staffed(line)
    await raise_alert(line)
    line.wait(minutes=25)
    assert sorted(await watch(line, phones)) == sorted([DSL, DSL, DSL, OFFICE, HEAD])
    assert await watch(line, phones) == []


async def test_where_no_dsl_can_be_reached_the_office_and_the_head_are_told_at_once(
    line: Line, phones: Carrier
) -> None:
    await staffed(line, without=(Role.DSL,))
    await hire(line, member(line, "Dee Lead", Role.DSL, notice_email="dee@oak.example"))
    await raise_alert(line)
    assert set(await watch(line, phones)) == {OFFICE, HEAD, ADMINISTRATOR}
    assert await troubles(line) == ["nobody_reachable"]


async def test_a_number_that_is_none_is_climbed_past(line: Line, phones: Carrier) -> None:
    await staffed(line)
    await raise_alert(line)
    phones.error = SendRefused(code="21211")
    await watch(line, phones)
    phones.error = None
    assert set(await watch(line, phones)) == {DSL, OFFICE, HEAD}, "the next steps do not wait for their time"


async def test_a_concern_about_the_dsl_is_not_told_to_the_dsl_nor_to_the_office(
    line: Line, phones: Carrier
) -> None:
    await staffed(line)
    await raise_alert(line, Worry.CONCERN, text="the safeguarding lead grabbed my daughter")
    line.wait(hours=30)
    await watch(line, phones)
    assert {phone for phone, _ in phones.told} == {HEAD, CHAIR, ADMINISTRATOR}
    chairs = [text for phone, text in phones.told if phone == CHAIR]
    assert all("find them now" in text for text in chairs)


async def test_a_concern_about_the_head_is_told_to_the_chair_alone(line: Line, phones: Carrier) -> None:
    await staffed(line)
    await raise_alert(line, Worry.CONCERN, text="the headteacher slapped him")
    line.wait(hours=30)
    await watch(line, phones)
    assert {phone for phone, _ in phones.told} == {CHAIR, ADMINISTRATOR}


async def test_one_deputy_whom_it_is_about_is_left_out_and_the_other_is_told(
    line: Line, phones: Carrier
) -> None:
    await staffed(line)
    await hire(line, member(line, "Mrs Farrow", Role.DSL, DEPUTY))
    await raise_alert(line, text="Mrs Farrow knows dad hit him again")
    assert await watch(line, phones) == [DSL]


# Whoever has it


async def give(line: Line, access: Access, to: StaffMember | UUID | None) -> None:
    to = to.id if isinstance(to, StaffMember) else to
    await assign_alert(
        line.database.web_uow, line.clock, access=access, alert_id=await the_alert(line), to=to
    )


async def hire_deputy(line: Line) -> StaffMember:
    """Last by name: in no order but the one asked for do they come first."""
    deputy = member(line, "Zed Deputy", Role.DSL, DEPUTY)
    await hire(line, deputy)
    return deputy


async def test_whoever_is_given_an_alert_is_told_once_and_is_first_at_every_step(
    line: Line, phones: Carrier
) -> None:
    open_school(line)
    access = await staffed(line)
    deputy = await hire_deputy(line)
    await raise_alert(line)
    assert await watch(line, phones) == [DSL, DEPUTY]
    await give(line, access[Role.DSL], deputy)
    assert await watch(line, phones) == [DEPUTY]
    assert "was given to you" in phones.told[-1][1]
    assert "Maryam" not in phones.told[-1][1]
    assert await watch(line, phones) == []
    line.wait(minutes=11)
    assert await watch(line, phones) == [DEPUTY, DSL, OFFICE]
    line.wait(minutes=10)
    assert await watch(line, phones) == [DEPUTY, DSL, HEAD]


async def test_being_given_an_alert_that_somebody_acknowledged_is_told_too(
    line: Line, phones: Carrier
) -> None:
    access = await staffed(line)
    deputy = await hire_deputy(line)
    await raise_alert(line)
    await watch(line, phones)
    await acknowledge_alert(
        line.database.web_uow, line.clock, access=access[Role.DSL], alert_id=await the_alert(line)
    )
    await give(line, access[Role.DSL], deputy)
    assert await watch(line, phones) == [DEPUTY]
    await give(line, access[Role.DSL], None)
    await give(line, access[Role.DSL], deputy)
    assert await watch(line, phones) == [DEPUTY], "given again, told again"


async def test_taking_an_alert_oneself_needs_no_notice(line: Line, phones: Carrier) -> None:
    access = await staffed(line)
    await raise_alert(line)
    await watch(line, phones)
    await give(line, access[Role.DSL], access[Role.DSL].staff_id)
    assert await watch(line, phones) == []


async def test_a_deputy_who_is_relieved_before_the_notice_left_is_not_told(
    line: Line, phones: Carrier
) -> None:
    access = await staffed(line)
    deputy = await hire_deputy(line)
    await raise_alert(line)
    await watch(line, phones)
    await give(line, access[Role.DSL], deputy)
    phones.error = SendFailed(code="503")
    await watch(line, phones)
    await give(line, access[Role.DSL], None)
    phones.error = None
    line.wait(minutes=1)
    assert await watch(line, phones) == []


async def test_an_unknown_sender_s_alert_that_somebody_was_given_is_told_of_by_itself(
    line: Line, phones: Carrier
) -> None:
    open_school(line)
    access = await staffed(line)
    deputy = await hire_deputy(line)
    await raise_alert(line, sender=STRANGER, text="he has got a knife, hurry")
    await watch(line, phones)
    await give(line, access[Role.DSL], deputy)
    await watch(line, phones)
    line.wait(minutes=8)
    await raise_alert(line, sender=STRANGER, text="he has got a knife, hurry up")
    assert await watch(line, phones) == []
    line.wait(minutes=3)
    assert await watch(line, phones) == [DEPUTY, DSL, OFFICE]


async def test_who_cannot_read_it_any_more_no_longer_has_it(line: Line, phones: Carrier) -> None:
    access = await staffed(line)
    deputy = await hire_deputy(line)
    await raise_alert(line)
    await give(line, access[Role.DSL], deputy)
    await watch(line, phones)
    await hand_on_alert(
        line.database.web_uow,
        line.clock,
        access=access[Role.DSL],
        alert_id=await the_alert(line),
        to=Visibility.HEAD,
    )
    assert await line.database.value("SELECT assigned_to FROM alerts") is None
    assert await watch(line, phones) == [HEAD]


# The watch over the leads themselves


async def test_an_alert_older_than_its_limit_is_a_trouble_told_once(line: Line, phones: Carrier) -> None:
    open_school(line)
    access = await staffed(line)
    await raise_alert(line)
    line.wait(minutes=59)
    assert ADMINISTRATOR not in await watch(line, phones)
    line.wait(minutes=2)
    assert await watch(line, phones) == [ADMINISTRATOR]
    assert await troubles(line) == ["unanswered"]
    for _ in range(3):
        line.wait(minutes=1)
        assert await watch(line, phones) == []
    [words] = [text for phone, text in phones.told if phone == ADMINISTRATOR]
    assert "Oak Primary School" in words
    assert not {"Maryam", "alone", "4F7K"} & set(words.split())
    await acknowledge_alert(
        line.database.web_uow, line.clock, access=access[Role.DSL], alert_id=await the_alert(line)
    )
    await watch(line, phones)
    assert await troubles(line) == []


async def test_a_school_without_a_reachable_dsl_is_a_trouble_before_anything_happens(
    line: Line, phones: Carrier
) -> None:
    await staffed(line, without=(Role.DSL,))
    assert await watch(line, phones) == [ADMINISTRATOR]
    assert await watch(line, phones) == []
    await hire(line, member(line, "Dee Lead", Role.DSL, DSL))
    assert await watch(line, phones) == []
    assert await troubles(line) == []


async def test_two_workers_that_watch_at_once_tell_once(line: Line, phones: Carrier) -> None:
    await staffed(line, without=(Role.DSL,))
    await raise_alert(line)
    for _ in range(2):
        await escalate_alerts(line.desk.uow, line.clock, [Way.TEXT])
        await watch_over(line.desk.uow, line.clock, [Way.TEXT])
    await send(line, {Way.TEXT: phones})
    assert sorted(phone for phone, _ in phones.told) == sorted([OFFICE, HEAD, ADMINISTRATOR])


# The flood


async def test_one_unknown_sender_pages_once_for_many_messages(line: Line, phones: Carrier) -> None:
    await staffed(line)
    for number in range(20):
        await raise_alert(
            line, sender=STRANGER, text=f"he has got a knife and he is coming upstairs {number}"
        )
        await watch(line, phones)
    assert [phone for phone, _ in phones.told] == [DSL]
    assert await line.database.value("SELECT count(*) FROM alerts") == 20


async def test_many_unknown_senders_page_a_few_times_then_once_for_all(line: Line, phones: Carrier) -> None:
    await staffed(line)
    for number in range(15):
        await raise_alert(line, sender=f"+4477009005{number:02}", text="he has got a knife, hurry")
        await watch(line, phones)
    assert len(phones.told) == MOST_UNKNOWN + 1
    assert "many new items" in phones.told[-1][1]


async def test_a_known_family_in_the_midst_of_a_flood_pages_as_ever(line: Line, phones: Carrier) -> None:
    await staffed(line)
    for number in range(MOST_UNKNOWN + 3):
        await raise_alert(line, sender=f"+4477009005{number:02}", text="he has got a knife, hurry")
    await watch(line, phones)
    before = len(phones.told)
    await raise_alert(line)
    assert await watch(line, phones) == [DSL]
    assert "1 new URGENT item" in phones.told[before][1]


async def test_a_graver_message_of_the_same_unknown_sender_is_told(line: Line, phones: Carrier) -> None:
    open_school(line)
    await staffed(line)
    await raise_alert(line, Worry.CONCERN, sender=STRANGER, text="things are not right at home")
    line.wait(minutes=61)
    assert await watch(line, phones) == [DSL]
    await raise_alert(line, sender=STRANGER, text="he has got a knife, hurry")
    assert await watch(line, phones) == [DSL]


async def test_a_sender_who_goes_on_is_told_of_again_after_a_while(line: Line, phones: Carrier) -> None:
    access = await staffed(line)
    await raise_alert(line, sender=STRANGER, text="he has got a knife, hurry")
    await watch(line, phones)
    await acknowledge_alert(
        line.database.web_uow, line.clock, access=access[Role.DSL], alert_id=await the_alert(line)
    )
    line.wait(seconds=GROUPED_FOR.total_seconds() + 60)
    await raise_alert(line, sender=STRANGER, text="he has got a knife, hurry up")
    assert await watch(line, phones) == [DSL]
