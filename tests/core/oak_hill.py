"""The calendar of a school year with a half term, an INSET day after each, and Easter from 28 March to 12 April 2026."""

from datetime import date, time

from bot.core.calendar import SchoolCalendar
from bot.core.school_settings import Calendar, DateRange, Office, Safeguarding, SchoolSettings

CALENDAR = SchoolCalendar.of(
    SchoolSettings(
        slug="oak-hill",
        name="Oak Hill Primary",
        office=Office(phone="01632 960100", opens=time(8, 15), closes=time(16)),
        safeguarding=Safeguarding(
            lead="Designated Safeguarding Lead",
            children_services_name="the council",
            children_services_phone="01632 960999",
        ),
        calendar=Calendar(
            terms=(
                DateRange(name="Autumn term", first_day=date(2025, 9, 3), last_day=date(2025, 12, 19)),
                DateRange(name="Spring term", first_day=date(2026, 1, 5), last_day=date(2026, 3, 27)),
                DateRange(name="Summer term", first_day=date(2026, 4, 13), last_day=date(2026, 7, 21)),
            ),
            closures=(
                DateRange(name="February half term", first_day=date(2026, 2, 16), last_day=date(2026, 2, 20)),
                DateRange(name="May half term", first_day=date(2026, 5, 25), last_day=date(2026, 5, 29)),
            ),
            inset_days=(date(2026, 2, 23), date(2026, 6, 1)),
        ),
    )
)
