"""What a time in the settings means at the moment of asking."""

from datetime import datetime, time

from bot.core.calendar import SchoolCalendar
from bot.core.school_settings import SchoolSettings

_REPLY_TOPICS = frozenset({"reply_by", "hours.email_reply_window"})


def office_hours(school: SchoolSettings, now: datetime) -> str | None:
    """When the office is open, and whether it is now; None while the school has not given its hours."""
    office = school.office
    if office.is_placeholder:
        return None
    hours = f"The office is open {say_time(office.opens)} to {say_time(office.closes)} on school days."
    calendar = SchoolCalendar.of(school)
    if calendar.is_open(now):
        return f"{hours} It is open now."
    opening = calendar.next_opening(now)
    day = calendar.say_day(opening.date(), now.date())
    return f"{hours} It is closed now and opens {day} at {say_time(opening.timetz())}."


def what_it_means_now(school: SchoolSettings, topic: str, now: datetime) -> str:
    """A sentence to stand after a fact about replies; "" where nothing can be worked out."""
    replies = school.replies
    if topic not in _REPLY_TOPICS or not replies.promise:
        return ""
    calendar = SchoolCalendar.of(school)
    today = now.date()
    next_day = calendar.say_day(calendar.next_school_day(today), today)
    if replies.promise == "normally_one_working_day":
        return f"From now that is normally by {next_day}."
    if not calendar.is_school_day(today) or _is_after(now, replies.closes):
        return f"From now that is {next_day} at the soonest."
    if replies.opens and now.time() < replies.opens:
        return f"From now that is {calendar.say_day(today, today)} at the soonest."
    return ""


def _is_after(now: datetime, closes: time | None) -> bool:
    return closes is not None and now.time() >= closes


def say_time(moment: time) -> str:
    """ "8:30am", "4pm"."""
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"
