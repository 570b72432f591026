"""Requests, tickets, alerts, notices, conversations: what is written is what is read."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from bot.core.alerts import AlertStatus, Outcome
from bot.core.errors import CannotSeal, NotPermitted
from bot.core.messages import Visibility
from bot.core.notices import Notice, Trouble
from bot.core.people import Way
from bot.core.requests import (
    RING,
    AbsenceReport,
    CallbackRequest,
    Handoff,
    MissedWorkReport,
    RequestStatus,
    Route,
    WorkPackRequest,
)
from bot.core.sealing import readable
from bot.core.storage import SET_UP, WORKER, DatabaseRole, Mode
from bot.core.worry.levels import Worry

TUESDAY = date(2026, 3, 10)


@pytest.fixture
async def said(line):
    return await line.receive("Ava is off today")


async def test_every_kind_of_request_is_read_as_it_was_written(database, line, said) -> None:
    written = (
        AbsenceReport(
            id=uuid4(), child="Ava", class_name="3K", first_day=TUESDAY, reason="cough", note="in at 11"
        ),
        MissedWorkReport(
            id=uuid4(), child="Ava", work="maths", reason="ill", first_day=TUESDAY, last_day=TUESDAY
        ),
        WorkPackRequest(
            id=uuid4(), child="Leo", delivery="collect", work="phonics", status=RequestStatus.UNVERIFIED
        ),
        CallbackRequest(
            id=uuid4(),
            child="",
            who="Mr Ali",
            window="after 15:00",
            first_day=TUESDAY,
            phone="+447700900102",
            about="PE",
        ),
    )
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        for request in written:
            await uow.requests.save(conversation, request, message_id=said.message_id, at=line.now)
        read = await uow.requests.recent(conversation.id, line.now - timedelta(days=1))
        nothing = await uow.requests.recent(conversation.id, line.now + timedelta(days=1))

    assert [replace(request, created_at=None) for request in read] == list(reversed(written))
    assert {request.created_at for request in read} == {line.now}
    assert nothing == ()


async def test_a_request_of_the_same_id_is_replaced_and_keeps_its_birthday(database, line, said) -> None:
    report = AbsenceReport(id=uuid4(), child="Ava", first_day=TUESDAY)
    born = line.now
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        await uow.requests.save(conversation, report, message_id=said.message_id, at=born)
        await uow.requests.set_status(
            "absence", report.id, RequestStatus.DONE, staff_id=line.staff[DatabaseRole.OFFICE], at=line.tick()
        )
        later = replace(report, first_day=TUESDAY + timedelta(days=1), status=RequestStatus.OPEN)
        await uow.requests.save(conversation, later, message_id=said.message_id, at=line.tick())
        (read,) = await uow.requests.recent(conversation.id, born)
        await uow.commit()
    assert (read.first_day, read.status, read.created_at) == (later.first_day, RequestStatus.OPEN, born)
    assert await database.rows("SELECT done_by, done_at FROM absence_reports") == [
        {"done_by": None, "done_at": None}
    ]


async def test_a_request_of_another_conversation_is_never_replaced(database, line, said) -> None:
    other = await line.receive("hello", sender="+447700900102")
    report = AbsenceReport(id=uuid4(), child="Ava", first_day=TUESDAY)
    async with database.uow(WORKER) as uow:
        ours = await uow.conversations.lock(said.conversation_id)
        theirs = await uow.conversations.lock(other.conversation_id)
        await uow.requests.save(ours, report, message_id=None, at=line.now)
        with pytest.raises(NotPermitted):
            await uow.requests.save(theirs, replace(report, child="Leo"), message_id=None, at=line.now)


async def test_two_guardians_of_one_child_share_its_absence_and_nothing_else(database, line) -> None:
    mother, father, stranger = "+447700900101", "+447700900102", "+447700900103"
    async with database.uow(SET_UP) as uow:
        pupils = [("Ava Larkin", "3K")]
        await uow.people.add_family(line.school_id, [("Jo Larkin", mother), ("Lee Larkin", father)], pupils)
        await uow.people.add_family(line.school_id, [("Sam Otley", stranger)], [("Ava Otley", "3K")])
        await uow.commit()
    ids = [
        (await line.receive("hello", sender=sender)).conversation_id for sender in (mother, father, stranger)
    ]
    async with database.uow(WORKER) as uow:
        mothers, fathers, strangers = [await uow.conversations.lock(found) for found in ids]
        family = await uow.people.family_at(mothers.id)
        ava = family.pupils[0]
        report = AbsenceReport(
            id=uuid4(),
            child=ava.name,
            pupil_id=ava.id,
            class_name="3K",
            first_day=TUESDAY,
            last_day=TUESDAY,
            reason="cold",
        )
        pack = WorkPackRequest(id=uuid4(), child=ava.name, pupil_id=ava.id)
        for request in (report, pack):
            await uow.requests.save(mothers, request, message_id=None, at=line.now)
        since = line.now - timedelta(days=1)
        assert await uow.requests.absences_by_others(mothers.id, since) == ()
        assert await uow.requests.absences_by_others(strangers.id, since) == ()
        assert [found.id for found in await uow.requests.absences_by_others(fathers.id, since)] == [report.id]
        assert await uow.requests.recent(fathers.id, since) == ()
        longer = replace(report, last_day=TUESDAY + timedelta(days=1))
        await uow.requests.save(fathers, longer, message_id=None, at=line.tick())
        kept = [found for found in await uow.requests.recent(mothers.id, since) if found.kind == "absence"]
        assert [(found.id, found.last_day, found.reason) for found in kept] == [
            (report.id, longer.last_day, "cold")
        ]
        with pytest.raises(NotPermitted):
            await uow.requests.save(strangers, report, message_id=None, at=line.now)
        with pytest.raises(NotPermitted):  # nor may the child be changed from there
            await uow.requests.save(fathers, replace(report, pupil_id=None), message_id=None, at=line.now)


async def test_the_office_marks_a_request_done(database, line, said) -> None:
    pack = WorkPackRequest(id=uuid4(), child="Ava")
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        await uow.requests.save(conversation, pack, message_id=said.message_id, at=line.now)
        await uow.commit()
    access = line.access(DatabaseRole.OFFICE)
    async with database.web_uow(access) as uow:
        await uow.requests.set_status(
            "work_pack", pack.id, RequestStatus.DONE, staff_id=access.staff_id, at=line.tick()
        )
        for kind, request_id in (("work_pack", uuid4()), ("absence", pack.id), ("messages", pack.id)):
            with pytest.raises(NotPermitted):
                await uow.requests.set_status(
                    kind, request_id, RequestStatus.DONE, staff_id=access.staff_id, at=line.now
                )
        await uow.commit()
    assert await database.rows("SELECT status, done_by, done_at FROM work_pack_requests") == [
        {"status": "done", "done_by": access.staff_id, "done_at": line.now}
    ]


async def test_a_second_handoff_of_the_same_route_joins_the_open_ticket(database, line, said) -> None:
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        for about, route, visibility in (
            ("asked for a person", Route.OFFICE, Visibility.OFFICE),
            ("asked for a person", Route.OFFICE, Visibility.OFFICE),
            ("complaint", Route.OFFICE, Visibility.OFFICE),
            ("complaint", Route.HEAD, Visibility.OFFICE),
            (RING, Route.OFFICE, Visibility.DSL),
        ):
            who = "Mr Ali" if visibility is Visibility.OFFICE else ""
            handoff = Handoff(id=uuid4(), about=about, route=route, who=who)
            await uow.tickets.open(conversation, handoff, at=line.tick(), visibility=visibility)
        assert await uow.tickets.has_open(conversation.id)
        tickets = await uow.tickets.of_school(line.school_id)
        await uow.commit()
    assert [(ticket.about, ticket.route) for ticket in tickets] == [
        ("asked for a person; complaint", Route.OFFICE),
        ("complaint", Route.HEAD),
        (RING, Route.OFFICE),
    ]


async def test_a_ticket_the_office_cannot_see_says_fixed_words_only(database, line, said) -> None:
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        for words in ({"about": "she wrote: help"}, {"about": RING, "who": "her aunt"}):
            with pytest.raises(CannotSeal):
                await uow.tickets.open(
                    conversation, Handoff(id=uuid4(), **words), at=line.now, visibility=Visibility.HEAD
                )


async def test_what_is_settled_leaves_the_ticket_and_closes_it_when_nothing_is_left(
    database, line, said
) -> None:
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        for about in ("asks about a message", "complaint", "not understood: hm"):
            await uow.tickets.open(conversation, Handoff(id=uuid4(), about=about), at=line.tick())
        for about, left in (
            ("asks about a message", "complaint; not understood: hm"),
            ("not understood: hm", "complaint"),
            ("something else", "complaint"),
        ):
            await uow.tickets.settle(conversation.id, about, at=line.tick())
            assert [ticket.about for ticket in await uow.tickets.of_school(line.school_id)] == [left]
        await uow.tickets.settle(conversation.id, "complaint", at=line.tick())
        assert not await uow.tickets.has_open(conversation.id)
        assert await uow.tickets.of_school(line.school_id, is_open=True) == ()
        await uow.commit()


async def test_the_same_matter_after_its_ticket_was_closed_opens_another(database, line, said) -> None:
    handoff = Handoff(id=uuid4(), about="ring this parent")
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        await uow.tickets.open(conversation, handoff, at=line.tick())
        await uow.tickets.close_all(conversation.id, staff_id=None, at=line.tick())
        await uow.tickets.open(conversation, handoff, at=line.tick())
        assert await uow.tickets.has_open(conversation.id)
        assert len(await uow.tickets.of_school(line.school_id)) == 2


async def test_tickets_are_closed_one_by_one_or_all_at_once(database, line, said) -> None:
    await line.handle(said)
    access = line.access(DatabaseRole.OFFICE)
    ids = [uuid4(), uuid4()]
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        for ticket_id, route in zip(ids, (Route.OFFICE, Route.HEAD), strict=True):
            await uow.tickets.open(conversation, Handoff(id=ticket_id, about="x", route=route), at=line.now)
        await uow.commit()
    async with database.web_uow(access) as uow:
        await uow.tickets.close(ids[0], staff_id=access.staff_id, at=line.tick())
        assert await uow.tickets.has_open(said.conversation_id)
        await uow.tickets.close_all(said.conversation_id, staff_id=access.staff_id, at=line.tick())
        assert not await uow.tickets.has_open(said.conversation_id)
        with pytest.raises(NotPermitted):
            await uow.tickets.close(uuid4(), staff_id=access.staff_id, at=line.now)


async def test_an_alert_is_acknowledged_by_the_first_and_closed_with_its_outcome(
    database, line, said
) -> None:
    alert = await line.alert(said)
    access = line.access(DatabaseRole.DSL)
    at = line.tick()
    async with database.web_uow(access) as uow:
        assert await uow.alerts.by_id(alert.id) == replace(alert, category="")
        await uow.alerts.acknowledge(alert.id, staff_id=access.staff_id, at=at)
        await uow.alerts.acknowledge(alert.id, staff_id=line.staff[DatabaseRole.HEAD], at=line.tick())
        await uow.alerts.close(
            alert.id, staff_id=access.staff_id, at=line.tick(), outcome=Outcome.SPOKE_WITH_FAMILY
        )
        closed = await uow.alerts.by_id(alert.id)
        with pytest.raises(NotPermitted):
            await uow.alerts.acknowledge(uuid4(), staff_id=access.staff_id, at=at)
        await uow.commit()
    assert (closed.status, closed.acknowledged_at, closed.closed_at) == (AlertStatus.CLOSED, at, line.now)
    assert closed.outcome is Outcome.SPOKE_WITH_FAMILY
    kept = await database.value("SELECT category FROM alerts")
    assert "harm" not in kept
    assert readable(database.opener, kept) == "harm"
    assert await database.value("SELECT acknowledged_by FROM alerts") == access.staff_id


async def test_unacknowledged_alerts_climb_and_never_fall(database, line, said) -> None:
    alert = await line.alert(said)
    second = await line.receive("hm")
    await line.alert(second, level=Worry.LOOK)
    async with database.uow(WORKER) as uow:
        assert [found.id for found in await uow.alerts.unacknowledged()] == [alert.id]
        await uow.alerts.set_climbed(alert.id, 2)
        await uow.alerts.set_climbed(alert.id, 1)
        assert (await uow.alerts.by_id(alert.id)).climbed == 2
        assert len(await uow.alerts.of_school(line.school_id)) == 2
        assert await uow.alerts.of_message(line.school_id) is None


async def test_a_message_has_one_alert_and_a_look_may_become_graver(database, line, said) -> None:
    look = await line.alert(said, level=Worry.LOOK)
    await line.alert(said, level=Worry.IMMEDIATE, visibility=Visibility.HEAD)
    await line.alert(said, level=Worry.CONCERN)
    async with database.uow(WORKER) as uow:
        (alert,) = await uow.alerts.of_school(line.school_id)
    assert (alert.id, alert.level, alert.visibility) == (look.id, Worry.IMMEDIATE, Visibility.HEAD)


async def claim(uow, at, way=Way.TEXT):
    long_ago = at - timedelta(minutes=1)
    return await uow.notices.claim(
        way, at=at, abandoned_before=long_ago, since=at - timedelta(days=1), limit=10
    )


async def test_a_notice_is_there_once_and_is_claimed_once(database, line, said) -> None:
    alert = await line.alert(said)
    notice = Notice(
        id=uuid4(),
        school_id=line.school_id,
        alert_id=alert.id,
        step=0,
        way=Way.TEXT,
        address="+447700900900",
        text="ref 4F7K",
        created_at=line.now,
    )
    async with database.uow(WORKER) as uow:
        assert await uow.notices.add(notice) is True
        assert await uow.notices.add(notice) is False
        assert await claim(uow, line.now, Way.EMAIL) == []
        assert await claim(uow, line.now) == [replace(notice, attempts=1)]
        assert await claim(uow, line.now) == []
        line.now += timedelta(minutes=2)
        assert await claim(uow, line.now) == [replace(notice, attempts=2)], "its worker died"
        await uow.notices.put_off(notice.id, until=line.now + timedelta(seconds=3), error_code="503")
        assert await claim(uow, line.now) == []
        line.now += timedelta(seconds=3)
        assert await claim(uow, line.now) == [replace(notice, attempts=3)]
        await uow.notices.give_up(notice.id, line.now, error_code="21211")
        line.now += timedelta(minutes=2)
        assert await claim(uow, line.now) == []
        assert await uow.notices.refused(alert.id) == {(Way.TEXT, "+447700900900")}


async def test_a_trouble_begins_once_and_may_begin_again(database, line) -> None:
    async with database.uow(WORKER) as uow:
        begin = uow.troubles.begin
        assert await begin(line.school_id, Trouble.UNANSWERED, line.now) is not None
        assert await begin(line.school_id, Trouble.UNANSWERED, line.tick()) is None
        assert await begin(line.school_id, Trouble.NOBODY_REACHABLE, line.now) is not None
        await uow.troubles.end_others(line.school_id, {Trouble.NOBODY_REACHABLE}, line.tick())
        assert await begin(line.school_id, Trouble.NOBODY_REACHABLE, line.tick()) is None
        assert await begin(line.school_id, Trouble.UNANSWERED, line.tick()) is not None


async def test_a_conversations_state_and_address_are_kept(database, line, said) -> None:
    async with database.uow(WORKER) as uow:
        await uow.conversations.save_state(said.conversation_id, {"form": {"child": "Ava"}, "asked": ["who"]})
        await uow.conversations.set_opted_out(said.conversation_id, True, line.now)
        await uow.commit()
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(said.conversation_id)
        assert conversation.state == {"form": {"child": "Ava"}, "asked": ["who"]}
        assert (conversation.is_opted_out, conversation.is_held, conversation.mode) == (True, False, Mode.BOT)
        assert conversation.address == "+447700900101"
        await uow.conversations.set_opted_out(said.conversation_id, False, line.now)
        assert not (await uow.conversations.lock(said.conversation_id)).is_opted_out


async def test_a_take_over_ends_when_nobody_speaks(database, line, said) -> None:
    staff_id = line.staff[DatabaseRole.OFFICE]
    at = line.tick()
    async with database.uow(WORKER) as uow:
        await uow.conversations.set_mode(said.conversation_id, Mode.STAFF, staff_id=staff_id, at=at)
        assert await uow.conversations.idle_takeovers(line.school_id, at) == []
        assert await uow.conversations.idle_takeovers(line.school_id, line.tick()) == [said.conversation_id]
        assert await uow.conversations.idle_takeovers(uuid4(), line.now) == []
        assert (await uow.conversations.lock(said.conversation_id)).taken_over_at == at
        await uow.conversations.set_mode(said.conversation_id, Mode.BOT, staff_id=None, at=line.now)
        assert (await uow.conversations.lock(said.conversation_id)).taken_over_at is None
