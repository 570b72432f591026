"""What a DSL writes beside an alert is for those who may read the alert, and for no process."""

from datetime import timedelta
from uuid import uuid4

import pytest

from bot.core.alerts import AlertStatus, Outcome
from bot.core.casework import HERE_FOR, NoteKind
from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember
from bot.core.sealing import is_sealed, readable
from bot.core.storage import SET_UP, WORKER, Access, DatabaseRole
from bot.core.worry.levels import Worry
from db.reads_safeguarding import SqlSafeguardingReads
from db.repositories.verdicts import verdict_of
from tests.db.test_row_level_security import Look

OURS = ["alert_notes", "alert_readers", "alert_links", "alert_verdicts"]
SECRET = "zebra and lighthouse"
MOTHER, FATHER, STRANGER = "+447700900101", "+447700900102", "+447700900999"


@pytest.fixture
def reads(database) -> SqlSafeguardingReads:
    return SqlSafeguardingReads(database.web_engine, database.opener)


async def work(database, line, alert, role=DatabaseRole.DSL) -> None:
    """Everything that can be written beside an alert."""
    access = line.access(role)
    async with database.web_uow(access) as uow:
        await uow.notes.add(alert.id, NoteKind.NOTE, SECRET, staff_id=access.staff_id, at=line.tick())
        await uow.verdicts.give(alert.id, is_worrying=True, staff_id=access.staff_id, at=line.tick())
        await uow.verdicts.allow(alert.id, SECRET, staff_id=access.staff_id, at=line.tick())
        await uow.casework.be_here(alert.id, staff_id=access.staff_id, at=line.tick())
        await uow.commit()


async def test_the_office_and_the_worker_have_no_grant_on_a_dsl_s_work(database, line) -> None:
    _, alert = await line.worry("something")
    await work(database, line, alert)
    office = Look(database, line.access(DatabaseRole.OFFICE))
    for table in OURS:
        assert await office.error(f"SELECT 1 FROM {table}") == f"permission denied for table {table}"
        with pytest.raises(NotPermitted):
            async with database.uow(WORKER) as uow:
                await uow.transaction.rows(f"SELECT 1 FROM {table}")
    assert SECRET not in await office.everything()


async def test_what_is_the_head_s_is_not_the_dsl_s(database, line) -> None:
    _, alert = await line.worry("about the lead", visibility=Visibility.HEAD)
    await work(database, line, alert, DatabaseRole.HEAD)
    dsl = Look(database, line.access(DatabaseRole.DSL))
    for table in OURS:
        assert await dsl.rows(f"SELECT 1 FROM {table}") == []
    assert SECRET not in await dsl.everything()
    head = Look(database, line.access(DatabaseRole.HEAD))
    [(body,)] = await head.rows("SELECT body FROM alert_notes")
    assert readable(database.opener, body) == SECRET


async def test_a_dsl_writes_nothing_beside_what_is_not_theirs(database, line, open_line) -> None:
    _, of_head = await line.worry("about the lead", visibility=Visibility.HEAD)
    _, own = await line.worry("something")
    elm = await open_line("elm")
    _, of_elm = await elm.worry("something else")
    access = line.access(DatabaseRole.DSL)
    who = {"staff_id": access.staff_id, "at": line.now}
    for alert_id in (of_head.id, of_elm.id, uuid4()):
        for attempt in (
            lambda uow, alert_id=alert_id: uow.notes.add(alert_id, NoteKind.NOTE, "x", **who),
            lambda uow, alert_id=alert_id: uow.verdicts.allow(alert_id, "x", **who),
            lambda uow, alert_id=alert_id: uow.casework.be_here(alert_id, **who),
            lambda uow, alert_id=alert_id: uow.alerts.assign(
                alert_id, access.staff_id, by=access.staff_id, at=line.now
            ),
            lambda uow, alert_id=alert_id: uow.casework.unlink(own.id, alert_id),
        ):
            async with database.web_uow(access) as uow:
                with pytest.raises(NotPermitted):
                    await attempt(uow)
        async with database.web_uow(access) as uow:
            await uow.casework.link(own.id, alert_id, **who)
            await uow.verdicts.give(alert_id, is_worrying=True, **who)
            await uow.commit()
    for table in OURS:
        assert await database.rows(f"SELECT 1 FROM {table}") == []


async def test_a_note_is_written_in_one_s_own_name_and_never_changed(database, line) -> None:
    _, alert = await line.worry("something")
    await work(database, line, alert)
    access = line.access(DatabaseRole.DSL)
    async with database.web_uow(access) as uow:
        with pytest.raises(NotPermitted):
            await uow.notes.add(
                alert.id, NoteKind.NOTE, "x", staff_id=line.staff[DatabaseRole.HEAD], at=line.now
            )
    look = Look(database, access)
    for change in ("UPDATE alert_notes SET body = ''", "DELETE FROM alert_notes"):
        assert await look.error(change) == "permission denied for table alert_notes"


async def test_an_alert_is_given_only_to_those_who_may_read_it(database, line, open_line) -> None:
    elm = await open_line("elm")
    _, ordinary = await line.worry("something", sender=MOTHER)
    _, of_head = await line.worry("about the lead", sender=FATHER, visibility=Visibility.HEAD)
    dsl, head = line.access(DatabaseRole.DSL), line.access(DatabaseRole.HEAD)
    refused = [
        (ordinary, line.staff[DatabaseRole.OFFICE]),
        (ordinary, elm.staff[DatabaseRole.DSL]),
        (of_head, line.staff[DatabaseRole.DSL]),
    ]
    for alert, to in refused:
        async with database.web_uow(head) as uow:
            with pytest.raises(NotPermitted):
                await uow.alerts.assign(alert.id, to, by=head.staff_id, at=line.now)
    async with database.web_uow(dsl) as uow:
        await uow.alerts.assign(ordinary.id, dsl.staff_id, by=dsl.staff_id, at=line.now)
        await uow.alerts.assign(ordinary.id, head.staff_id, by=dsl.staff_id, at=line.now)
        given = await uow.alerts.by_id(ordinary.id)
        assert (given.assigned_to, given.assignments) == (head.staff_id, 2)
        await uow.alerts.assign(ordinary.id, None, by=dsl.staff_id, at=line.now)
        assert (await uow.alerts.by_id(ordinary.id)).assigned_to is None


async def test_what_is_noted_of_a_concern_about_somebody_is_not_theirs_to_read_or_to_have(
    database, line, reads
) -> None:
    """Whatever their role lets them read: not the alert, not what was written beside it."""
    deputy = StaffMember(
        id=uuid4(), school_id=line.school_id, name="A. Deputy", email="d@oak.example", role=Role.DSL
    )
    async with database.uow(SET_UP) as uow:
        await uow.staff.add(deputy, password_hash="x", totp_secret="S")
        await uow.commit()
    _, alert = await line.worry("something")
    dsl, head = line.access(DatabaseRole.DSL), line.access(DatabaseRole.HEAD)
    subject = Look(database, Access(role=DatabaseRole.DSL, school_id=line.school_id, staff_id=deputy.id))
    await work(database, line, alert)
    async with database.web_uow(dsl) as uow:
        await uow.alerts.assign(alert.id, deputy.id, by=dsl.staff_id, at=line.now)
        await uow.commit()
    [(body,)] = await subject.rows("SELECT body FROM alert_notes")
    assert body in await subject.everything()
    await database.run("UPDATE alerts SET kept_from = ARRAY[CAST(:id AS uuid)]", id=deputy.id)
    assert body not in await subject.everything()
    for table in OURS:
        assert await subject.rows(f"SELECT 1 FROM {table}") == []
    view = await reads.alert(dsl, alert.id)
    assert (view.alert.assigned_to, [each.name for each in view.colleagues]) == (None, ["A. Dsl", "A. Head"])
    async with database.web_uow(head) as uow:
        with pytest.raises(NotPermitted):
            await uow.alerts.assign(alert.id, deputy.id, by=head.staff_id, at=line.now)


async def test_what_is_the_chair_s_is_worked_on_by_the_chair_and_read_by_nobody_else(
    database, line, reads
) -> None:
    _, alert = await line.worry("about the head", visibility=Visibility.CHAIR)
    await work(database, line, alert, DatabaseRole.CHAIR)
    chair = line.access(DatabaseRole.CHAIR)
    for role in (DatabaseRole.HEAD, DatabaseRole.DSL, DatabaseRole.OFFICE):
        async with database.web_uow(chair) as uow:
            with pytest.raises(NotPermitted):
                await uow.alerts.assign(alert.id, line.staff[role], by=chair.staff_id, at=line.now)
    async with database.web_uow(chair) as uow:
        await uow.alerts.assign(alert.id, chair.staff_id, by=chair.staff_id, at=line.now)
        await uow.commit()
    view = await reads.alert(chair, alert.id)
    assert [each.name for each in view.colleagues] == ["A. Chair"]
    assert [note.text for note in view.notes] == [SECRET]
    for role in (DatabaseRole.HEAD, DatabaseRole.DSL):
        look = Look(database, line.access(role))
        for table in OURS:
            assert await look.rows(f"SELECT 1 FROM {table}") == []
        assert SECRET not in await look.everything()


async def test_whoever_had_an_alert_and_left_does_not_hold_it_up(database, line) -> None:
    _, alert = await line.worry("something")
    access = line.access(DatabaseRole.DSL)
    async with database.web_uow(access) as uow:
        await uow.alerts.assign(alert.id, line.staff[DatabaseRole.HEAD], by=access.staff_id, at=line.now)
        await uow.commit()
    await database.run(
        "UPDATE staff_members SET is_active = false WHERE id = :id", id=line.staff[DatabaseRole.HEAD]
    )
    async with database.web_uow(access) as uow:
        await uow.alerts.acknowledge(alert.id, staff_id=access.staff_id, at=line.now)
        await uow.commit()
    assert await database.value("SELECT status FROM alerts") == "acknowledged"


async def test_an_alert_raised_again_has_no_outcome(database, line) -> None:
    said = await line.receive("hm")
    await line.handle(said)
    alert = await line.alert(said, level=Worry.LOOK)
    dsl = line.access(DatabaseRole.DSL)
    async with database.web_uow(dsl) as uow:
        await uow.alerts.close(alert.id, staff_id=dsl.staff_id, at=line.now, outcome=Outcome.SEEN)
        await uow.commit()
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        assert await uow.alerts.pass_on(said.message_id, alert_id=uuid4(), reference="7KMX", at=line.tick())
        await uow.commit()
    async with database.web_uow(dsl) as uow:
        again = await uow.alerts.by_id(alert.id)
    assert (again.status, again.outcome) == (AlertStatus.RAISED, None)


async def test_readers_see_each_other_until_a_minute_after_the_last_sign_of_them(
    database, line, reads
) -> None:
    _, alert = await line.worry("something")
    dsl, head = line.access(DatabaseRole.DSL), line.access(DatabaseRole.HEAD)

    async def at_it(access) -> None:
        async with database.web_uow(access) as uow:
            await uow.casework.be_here(alert.id, staff_id=access.staff_id, at=line.now)
            await uow.commit()

    opened = line.now
    await at_it(head)
    line.now += timedelta(seconds=40)
    await at_it(head)
    await at_it(dsl)
    [reader] = (await reads.standing(dsl, alert.id)).readers
    assert (reader.name, reader.opened_at) == ("A. Head", opened)
    assert [each.name for each in (await reads.standing(head, alert.id)).readers] == ["A. Dsl"]
    line.now += HERE_FOR + timedelta(seconds=1)
    await at_it(dsl)
    assert (await reads.standing(dsl, alert.id)).readers == ()
    assert await database.value("SELECT count(*) FROM alert_readers") == 1, "only the one who is here"


async def test_a_changed_verdict_must_be_allowed_anew_and_a_repeated_one_not(database, line) -> None:
    _, alert = await line.worry("something")
    await work(database, line, alert)
    access = line.access(DatabaseRole.DSL)
    async with database.web_uow(access) as uow:
        await uow.verdicts.give(alert.id, is_worrying=True, staff_id=access.staff_id, at=line.now)
        [allowed] = await uow.verdicts.allowed()
        assert (is_sealed(allowed.text), readable(database.opener, allowed.text)) == (True, SECRET)
        await uow.verdicts.give(alert.id, is_worrying=False, staff_id=access.staff_id, at=line.now)
        assert await uow.verdicts.allowed() == ()
        verdict = await verdict_of(uow.transaction, database.opener, alert.id)
    assert verdict is not None
    assert (verdict.is_worrying, verdict.allowed_by, verdict.words) == (False, "", "")


async def test_the_chronology_is_of_the_children_s_guardians_and_of_nobody_else(
    database, line, reads
) -> None:
    async with database.uow(SET_UP) as uow:
        await uow.people.add_family(
            line.school_id, [("Amina Yusuf", MOTHER), ("Omar Yusuf", FATHER)], [("Maryam Yusuf", "3K")]
        )
        await uow.people.add_family(line.school_id, [("Dean Harper", "+447700900103")], [("Ella", "RO")])
        await uow.commit()
    _, first = await line.worry("first", sender=FATHER)
    _, second = await line.worry("second", sender=MOTHER)
    _, third = await line.worry("third", sender=MOTHER)
    _, hidden = await line.worry("about the lead", sender=FATHER, visibility=Visibility.HEAD)
    _, harper = await line.worry("another family", sender="+447700900103")
    _, unknown = await line.worry("nobody we know", sender=STRANGER)
    dsl = line.access(DatabaseRole.DSL)

    async def together(access, alert_id):
        return [each.alert.id for each in (await reads.alert(access, alert_id)).chronology]

    assert await together(dsl, second.id) == [first.id, second.id, third.id]
    assert await together(line.access(DatabaseRole.HEAD), second.id) == [
        first.id, second.id, third.id, hidden.id
    ]  # fmt: skip
    assert await together(dsl, unknown.id) == [unknown.id]
    async with database.web_uow(dsl) as uow:
        for _ in range(2):
            await uow.casework.link(unknown.id, second.id, staff_id=dsl.staff_id, at=line.now)
        await uow.commit()
    assert await together(dsl, unknown.id) == [second.id, unknown.id]
    assert await together(dsl, second.id) == [first.id, second.id, third.id, unknown.id]
    [linked] = [each for each in (await reads.alert(dsl, second.id)).chronology if each.linked_by]
    assert (linked.alert.id, linked.linked_by) == (unknown.id, "A. Dsl")
    assert harper.id not in await together(dsl, second.id)
    async with database.web_uow(dsl) as uow:
        await uow.casework.unlink(second.id, unknown.id)
        await uow.commit()
    assert await together(dsl, unknown.id) == [unknown.id]


async def test_a_guardian_without_children_on_roll_still_has_one_chronology(database, line, reads) -> None:
    async with database.uow(SET_UP) as uow:
        await uow.people.add_family(line.school_id, [("Amina Yusuf", MOTHER)], [])
        await uow.commit()
    _, first = await line.worry("first", sender=MOTHER)
    _, second = await line.worry("second", sender=MOTHER)
    view = await reads.alert(line.access(DatabaseRole.DSL), second.id)
    assert [each.alert.id for each in view.chronology] == [first.id, second.id]


async def test_colleagues_are_those_of_the_school_who_may_read_it(database, line, open_line, reads) -> None:
    await open_line("elm")
    deputy = StaffMember(
        id=uuid4(), school_id=line.school_id, name="A. Deputy", email="d@oak.example", role=Role.DSL
    )
    async with database.uow(SET_UP) as uow:
        await uow.staff.add(deputy, password_hash="x", totp_secret="S")
        await uow.commit()
    _, ordinary = await line.worry("something", sender=MOTHER)
    _, of_head = await line.worry("about the lead", sender=FATHER, visibility=Visibility.HEAD)
    head = line.access(DatabaseRole.HEAD)
    for alert, names in ((ordinary, ["A. Deputy", "A. Dsl", "A. Head"]), (of_head, ["A. Head"])):
        assert [each.name for each in (await reads.alert(head, alert.id)).colleagues] == names


@pytest.mark.parametrize("role", [DatabaseRole.DSL, DatabaseRole.HEAD])
async def test_a_graver_reading_leaves_an_alert_with_whom_it_was_handed_to(database, line, role) -> None:
    received = await line.receive("the lead said a thing")
    await line.alert(received, visibility=Visibility.HEAD, level=Worry.LOOK)
    await line.alert(received, visibility=Visibility.DSL, level=Worry.IMMEDIATE)
    seen = await Look(database, line.access(role)).rows("SELECT level, visibility FROM alerts")
    assert seen == ([] if role is DatabaseRole.DSL else [("immediate", "head")])
