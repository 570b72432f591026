"""When an alert is told to whom: in hours, out of hours, and on the nights the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
from pydantic import ValidationError

from bot.core.alerts import Alert, AlertStatus
from bot.core.climbing import climb_of
from bot.core.clock import LONDON
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.school_settings import Calendar, DateRange, Office, OutOfHours, Safeguarding
from bot.core.worry.levels import Worry
from tests.conftest import school_settings

SCHOOL = school_settings(
    office=Office(phone="01632 960100", opens=time(8, 30), closes=time(15, 30)),
    safeguarding=Safeguarding(
        lead="Lead",
        children_services_name="Children's services",
        children_services_phone="01632 960200",
        acknowledge_within_minutes=10,
        head_after_minutes=20,
        limit_minutes=45,
        concern_within_minutes=60,
        out_of_hours=OutOfHours(
            acknowledge_within_minutes=30,
            head_after_minutes=60,
            limit_minutes=180,
            concern_within_minutes=960,
        ),
    ),
    calendar=Calendar(
        terms=(
            DateRange(name="Spring", first_day=date(2026, 1, 5), last_day=date(2026, 3, 27)),
            DateRange(name="Autumn", first_day=date(2026, 9, 2), last_day=date(2026, 12, 18)),
        )
    ),
)


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def alert(raised_at: datetime, level: Worry = Worry.IMMEDIATE, **changed: object) -> Alert:
    fields: dict[str, object] = {
        "id": uuid4(),
        "school_id": uuid4(),
        "conversation_id": uuid4(),
        "message_id": uuid4(),
        "reference": "4F7K",
        "level": level,
        "visibility": Visibility.DSL,
        "status": AlertStatus.RAISED,
        "raised_at": raised_at,
    }
    return Alert(**(fields | changed))  # type: ignore[arg-type]


def minutes(found: Alert) -> list[float]:
    """True minutes from the raising to each step and to the limit."""
    climb = climb_of(found, SCHOOL)
    raised = found.raised_at.astimezone(UTC)
    moments = [*(step.at for step in climb.steps), climb.limit_at]
    return [(moment - raised).total_seconds() / 60 for moment in moments]


def test_danger_is_told_at_once_and_climbs_on_the_school_s_times() -> None:
    assert minutes(alert(london("2026-03-10T10:00"))) == [0, 10, 20, 45]


@pytest.mark.parametrize("moment", ["2026-03-10T19:00", "2026-03-14T10:00", "2026-04-07T10:00"])
def test_out_of_hours_it_is_told_at_once_and_climbs_on_the_times_of_the_evening(moment: str) -> None:
    assert minutes(alert(london(moment))) == [0, 30, 60, 180]


def test_the_hours_are_those_of_its_first_notice() -> None:
    assert minutes(alert(london("2026-03-10T15:29"))) == [0, 10, 20, 45]
    assert minutes(alert(london("2026-03-10T15:30"))) == [0, 30, 60, 180]


@pytest.mark.parametrize(
    ("raised", "begins"),
    [
        ("2026-03-10T10:00", "2026-03-10T11:00"),
        ("2026-03-10T15:00", "2026-03-11T07:00"),  # half an hour of today, then the night is too long
        ("2026-03-10T20:00", "2026-03-11T09:30"),
        ("2026-03-10T07:00", "2026-03-10T09:30"),
        ("2026-03-13T17:00", "2026-03-14T09:00"),  # a Friday: not left until Monday
    ],
)
def test_a_concern_waits_for_the_school_to_open_but_no_longer_than_the_night(
    raised: str, begins: str
) -> None:
    climb = climb_of(alert(london(raised), Worry.CONCERN), SCHOOL)
    assert climb.steps[0].at == london(begins).astimezone(UTC)


def test_what_a_person_handed_on_is_told_at_once() -> None:
    raised, handed = london("2026-03-10T10:00"), london("2026-03-10T13:00")
    climb = climb_of(alert(raised, Worry.CONCERN, climbs_from=handed), SCHOOL)
    assert climb.steps[0].at == handed


@pytest.mark.parametrize(
    "night", ["2026-03-29T00:50", "2026-10-25T00:50", "2026-10-25T01:10", "2026-03-29T02:10"]
)
def test_an_hour_is_an_hour_on_the_nights_the_clocks_change(night: str) -> None:
    assert minutes(alert(london(night))) == [0, 30, 60, 180]


@pytest.mark.parametrize(("night", "true_minutes"), [("2026-03-28T23:50", 60), ("2026-10-24T23:50", 60)])
def test_what_is_due_is_counted_in_true_hours(night: str, true_minutes: int) -> None:
    raised = london(night)
    climb = climb_of(alert(raised), SCHOOL)
    just_before = (raised.astimezone(UTC) + timedelta(minutes=true_minutes - 1)).astimezone(LONDON)
    then = (raised.astimezone(UTC) + timedelta(minutes=true_minutes)).astimezone(LONDON)
    assert (climb.due(just_before), climb.due(then)) == (2, 3)


def test_a_concern_over_the_night_the_clocks_go_forward_waits_its_true_hours() -> None:
    raised = london("2026-03-27T20:00")  # the last evening of term, two days before
    climb = climb_of(alert(raised, Worry.CONCERN), SCHOOL)
    assert climb.steps[0].at - raised.astimezone(UTC) == timedelta(hours=16)


def test_who_hears_of_it() -> None:
    def roles(visibility: Visibility) -> list[tuple[Role, ...]]:
        return [
            step.roles
            for step in climb_of(alert(london("2026-03-10T10:00"), visibility=visibility), SCHOOL).steps
        ]

    assert roles(Visibility.DSL) == [(Role.DSL,), (Role.DSL, Role.OFFICE), (Role.DSL, Role.HEAD)]
    for visibility in (Visibility.HEAD, Visibility.CHAIR):
        told = {role for step in roles(visibility) for role in step}
        assert not told & {Role.OFFICE, Role.DSL}, "a concern about staff stays with those who may read it"


def test_times_that_run_backwards_are_refused() -> None:
    with pytest.raises(ValidationError, match="each no less than the one before"):
        OutOfHours(acknowledge_within_minutes=30, head_after_minutes=20)


def test_the_leads_own_hours_count_where_they_are_given() -> None:
    safeguarding = SCHOOL.safeguarding.model_copy(update={"opens": time(8), "closes": time(18)})
    longer = SCHOOL.model_copy(update={"safeguarding": safeguarding})
    evening = london("2026-03-10 17:00")
    assert climb_of(alert(evening), longer).limit_at == evening.astimezone(UTC) + timedelta(minutes=45)
    assert climb_of(alert(evening), SCHOOL).limit_at == evening.astimezone(UTC) + timedelta(minutes=180)
