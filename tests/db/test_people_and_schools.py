from uuid import uuid4

import pytest

from bot.core.errors import UnknownSchool
from bot.core.messages import ChannelName
from bot.core.people import Role, StaffMember
from bot.core.storage import RECEIVER, SET_UP, SIMULATOR, WORKER, DatabaseRole

MUM, DAD = ("Mrs Yusuf", "+447700900101"), ("Mr Yusuf", "+447700900102")
MARYAM, AMIR = ("Maryam Yusuf", "3K"), ("Amir Yusuf", "RB")


@pytest.fixture
def add_family(database, line):
    async def add(guardians, pupils) -> None:
        async with database.uow(SET_UP) as uow:
            await uow.people.add_family(line.school_id, guardians, pupils)
            await uow.commit()

    return add


@pytest.fixture
def family_of(database, line):
    async def find(sender, channel=ChannelName.SMS):
        received = await line.receive("hello", sender=sender, channel=channel)
        async with database.uow(WORKER) as uow:
            return await uow.people.family_at(received.conversation_id)

    return find


async def test_a_family_is_found_by_each_guardians_number(add_family, family_of) -> None:
    await add_family([MUM, DAD], [MARYAM, AMIR])
    for name, phone in (MUM, DAD):
        for channel in (ChannelName.SMS, ChannelName.WHATSAPP, ChannelName.SIMULATOR):
            family = await family_of(phone, channel)
            assert (family.guardian.name, family.guardian.phone) == (name, phone)
            assert [(pupil.name, pupil.class_name, pupil.year_group) for pupil in family.pupils] == [
                ("Amir Yusuf", "RB", "R"),
                ("Maryam Yusuf", "3K", "3"),
            ]


async def test_importing_again_updates_and_does_not_double(database, add_family, family_of) -> None:
    await add_family([MUM, DAD], [MARYAM])
    await family_of(MUM[1])
    await add_family([("Mrs S Yusuf", MUM[1]), DAD], [("Maryam Yusuf", "4K"), AMIR])

    family = await family_of(MUM[1])
    assert family.guardian.name == "Mrs S Yusuf"
    assert {pupil.class_name for pupil in family.pupils} == {"4K", "RB"}
    assert await database.value("SELECT count(*) FROM guardians") == 2
    assert await database.value("SELECT count(*) FROM pupils") == 2


async def test_a_new_number_replaces_the_old_one_of_the_same_guardian(
    database, add_family, family_of
) -> None:
    await add_family([MUM], [MARYAM])
    assert await family_of(MUM[1])
    await add_family([(MUM[0], "+447700900777")], [MARYAM])

    assert await family_of("+447700900777")
    assert await family_of(MUM[1]) is None
    assert await database.value("SELECT count(*) FROM guardians") == 1


async def test_two_people_of_one_name_stay_two(database, add_family, family_of) -> None:
    await add_family([("J Khan", "+447700900111")], [("Sara Khan", "1A")])
    await add_family([("J Khan", "+447700900112")], [("Adam Khan", "5B")])

    assert [pupil.name for pupil in (await family_of("+447700900111")).pupils] == ["Sara Khan"]
    assert [pupil.name for pupil in (await family_of("+447700900112")).pupils] == ["Adam Khan"]


async def test_separated_parents_share_a_child_and_nothing_else(add_family, family_of) -> None:
    await add_family([MUM], [MARYAM, AMIR])
    await add_family([DAD], [MARYAM])

    assert [pupil.name for pupil in (await family_of(DAD[1])).pupils] == ["Maryam Yusuf"]


async def test_a_family_knows_the_other_guardians_of_its_own_children_alone(add_family, family_of) -> None:
    grandad, stranger = ("Amin Yusuf", "+447700900103"), ("J Khan", "+447700900104")
    await add_family([MUM, DAD], [MARYAM])
    await add_family([MUM, grandad], [AMIR])
    await add_family([stranger], [("Sara Khan", "1A")])

    assert (await family_of(MUM[1])).other_guardians == ("Amin Yusuf", "Mr Yusuf")
    assert (await family_of(DAD[1])).other_guardians == ("Mrs Yusuf",)
    assert (await family_of(stranger[1])).other_guardians == ()


async def test_a_number_that_wrote_first_is_known_once_it_is_on_the_roll(add_family, family_of) -> None:
    assert await family_of(MUM[1]) is None
    await add_family([MUM], [MARYAM])
    assert await family_of(MUM[1]) is not None


async def test_a_chat_is_tied_by_the_number_its_owner_shares(database, line, add_family) -> None:
    await add_family([MUM], [MARYAM])
    received = await line.receive("hello", sender="7001", channel=ChannelName.TELEGRAM)
    async with database.uow(WORKER) as uow:
        assert not await uow.people.tie_address(received.conversation_id, "+447700900999")
        assert await uow.people.family_at(received.conversation_id) is None
        assert await uow.people.tie_address(received.conversation_id, MUM[1])
        await uow.commit()
    await add_family([DAD], [AMIR])  # an import leaves the chat tied
    async with database.uow(WORKER) as uow:
        family = await uow.people.family_at(received.conversation_id)
    assert family is not None
    assert family.guardian.name == MUM[0]


async def test_a_family_of_another_school_is_no_family_here(database, line, open_line, add_family) -> None:
    await add_family([MUM], [MARYAM])
    elm = await open_line("elm")
    received = await elm.receive("hello", sender=MUM[1])
    async with database.uow(WORKER) as uow:
        assert await uow.people.family_at(received.conversation_id) is None
        assert not await uow.people.tie_address(received.conversation_id, MUM[1])


@pytest.mark.parametrize(
    ("class_name", "year_group"),
    [("3K", "3"), ("Year 5", "5"), ("Y2 Oak", "2"), ("RB", "R"), ("N", "N"), ("R", "R"), ("Reception", "R"), ("Nursery", "N"),
     ("Oak", None), ("", None), ("Robins", None), ("12A", None)],
)  # fmt: skip
async def test_a_class_tells_its_year_where_its_name_does(
    add_family, family_of, class_name, year_group
) -> None:
    await add_family([MUM], [("Maryam Yusuf", class_name)])
    assert [pupil.year_group for pupil in (await family_of(MUM[1])).pupils] == [year_group]


async def test_staff_are_found_by_role_and_replaced_by_address(database, line) -> None:
    deputy = StaffMember(
        id=uuid4(), school_id=line.school_id, name="B. Deputy", email=" Deputy@School.example ", role=Role.DSL
    )
    async with database.uow(SET_UP) as uow:
        await uow.staff.add(deputy, password_hash="$1$", totp_secret=None)
        await uow.staff.add(deputy, password_hash="$2$", totp_secret="S")
        await uow.commit()
    async with database.uow(WORKER) as uow:
        found = await uow.staff.by_role(line.school_id, Role.DSL)
        assert [(member.name, member.email) for member in found] == [
            ("A. Dsl", "dsl@school.example"),
            ("B. Deputy", "deputy@school.example"),
        ]
        assert await uow.staff.by_role(uuid4(), Role.DSL) == []


async def test_a_second_factor_is_shown_for_demo_schools_alone(database, line) -> None:
    async with database.uow(SET_UP) as uow:
        assert await uow.staff.demo_totp_secret("dsl@school.example") is None
        await uow.schools.save(database.settings("oak", is_demo=True))
        assert await uow.staff.demo_totp_secret("DSL@school.example") == "SECRET"
        assert await uow.staff.demo_totp_secret("nobody@school.example") is None


async def test_settings_are_saved_over_the_old_ones_and_seen_at_once(database) -> None:
    school_id = await database.add_school("oak")
    async with database.web_uow(RECEIVER) as uow:
        before = await uow.schools.by_id(school_id)
    assert await database.add_school("oak", name="Oak Tree Primary") == school_id
    async with database.web_uow(RECEIVER) as uow:
        after = await uow.schools.by_slug("oak")
        (listed,) = await uow.schools.all()
    assert before.settings.name == "Oak Primary School"
    assert after.settings == listed.settings == database.settings("oak", name="Oak Tree Primary")


async def test_an_unknown_school_is_said_to_be_unknown(database) -> None:
    async with database.uow(SET_UP) as uow:
        with pytest.raises(UnknownSchool):
            await uow.schools.by_slug("nowhere")
        with pytest.raises(UnknownSchool):
            await uow.schools.by_id(uuid4())


async def test_staff_see_their_own_school_alone(database, line, open_line) -> None:
    elm = await open_line("elm")
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        assert [school.id for school in await uow.schools.all()] == [line.school_id]
        with pytest.raises(UnknownSchool):
            await uow.schools.by_id(elm.school_id)


async def test_the_simulator_lists_families_of_demo_schools_alone(database, line, add_family) -> None:
    await add_family([MUM], [MARYAM])
    async with database.web_uow(SIMULATOR) as uow:
        assert await uow.transaction.rows("SELECT name FROM guardians") == []
    await database.add_school("oak", is_demo=True)
    await line.receive("from a phone", channel=ChannelName.SIMULATOR)
    await line.receive("from a real phone")
    async with database.web_uow(SIMULATOR) as uow:
        assert [row.name for row in await uow.transaction.rows("SELECT name FROM guardians")] == [MUM[0]]
        assert [row.body for row in await uow.transaction.rows("SELECT body FROM messages")] == [
            "from a phone"
        ]
