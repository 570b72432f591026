"""A school that is no demo starts only with everything supplied, and each thing that is missing is named."""

from datetime import date, time
from typing import Any

import pytest

from bot.bootstrap import Database as Place
from bot.commands.run import refuse_unready_schools
from bot.core.errors import SettingsError
from bot.core.going_live import missing_before_live
from bot.core.school_settings import Calendar, DateRange, SchoolSettings
from bot.core.storage import SET_UP
from bot.settings_files import load_schools, read_school
from tests.answers.answering import school
from tests.conftest import Database
from tests.schools.test_schools import SCHOOLS

TERM = DateRange(name="Spring", first_day=date(2026, 1, 5), last_day=date(2026, 3, 27))
READY = school(
    office={"phone": "0117 496 0999", "opens": time(8), "closes": time(16)},
    safeguarding={
        "lead": "Ada Quill",
        "opens": time(8),
        "closes": time(17),
        "children_services_name": "Anyshire Children's Services",
        "children_services_phone": "0117 496 0998",
    },
    calendar=Calendar(terms=(TERM,)),
    going_live={"line_named_on": date(2026, 1, 5), "hosting_agreed_on": date(2026, 1, 5)},
)


def changed(section: str, **values: object) -> SchoolSettings:
    settings: dict[str, Any] = READY.model_dump()
    settings[section] |= values
    return SchoolSettings.model_validate(settings)


def test_a_school_with_everything_supplied_may_start() -> None:
    assert missing_before_live(READY) == []


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        (changed("office", is_placeholder=True), "office.opens, office.closes"),
        (changed("office", phone="01632 960701"), "office.phone"),
        (changed("safeguarding", lead="the Designated Safeguarding Lead"), "safeguarding.lead"),
        (changed("safeguarding", opens=None), "safeguarding.opens, safeguarding.closes"),
        (changed("safeguarding", closes=None), "safeguarding.opens, safeguarding.closes"),
        (changed("safeguarding", children_services_name="Services (made up)"), "safeguarding.children_services_name"),
        (changed("safeguarding", children_services_phone="+44 1632 960790"), "safeguarding.children_services_phone"),
        (changed("calendar", terms=()), "calendar.terms"),
        (changed("going_live", line_named_on=None), "going_live.line_named_on"),
        (changed("going_live", hosting_agreed_on=None), "going_live.hosting_agreed_on"),
    ],
)  # fmt: skip
def test_each_thing_that_is_missing_is_named_alone(settings: SchoolSettings, named: str) -> None:
    assert [problem.split(":")[0] for problem in missing_before_live(settings)] == [named]


def test_a_file_that_is_no_demo_any_more_is_refused_with_every_name() -> None:
    for trial in load_schools(SCHOOLS):
        assert missing_before_live(trial) == []
        with pytest.raises(SettingsError) as caught:
            read_school({**trial.model_dump(mode="json"), "is_demo": False}, "school.toml")
        assert any("safeguarding.lead" in problem for problem in caught.value.problems)
        assert any("going_live.line_named_on" in problem for problem in caught.value.problems)


def test_a_school_must_have_a_name() -> None:
    with pytest.raises(SettingsError, match="name: is missing; wants the school's name"):
        read_school({"slug": "oak"}, "school.toml")


async def test_the_start_is_refused_while_a_stored_school_lacks_something(database: Database) -> None:
    await database.add_school("oak")
    place = Place(url=database.url, web_url=database.web_url)
    with pytest.raises(SettingsError, match=r"oak: safeguarding\.opens"):
        await refuse_unready_schools(place)


async def test_the_start_goes_on_where_every_school_is_ready_or_a_demo(database: Database) -> None:
    async with database.uow(SET_UP) as uow:
        await uow.schools.save(READY)
        await uow.commit()
    await database.add_school("elm", is_demo=True)
    await refuse_unready_schools(Place(url=database.url, web_url=database.web_url))
