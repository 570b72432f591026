"""What a school must have supplied before it goes live: nothing made up, nothing left open that keeps people safe."""

import re
from collections.abc import Iterator

from bot.core.school_settings import SchoolSettings

# Numbers that stand for none, in plays and in examples.
_NO_NUMBER = re.compile(r"(?:1632960|7700900)\d{3}")
_NO_NAME = re.compile(r"\((?:made up|invented)\)", re.IGNORECASE)
_POST = re.compile(r"\b(?:safeguarding|dsl)\b", re.IGNORECASE)


def missing_before_live(school: SchoolSettings) -> list[str]:
    """Each setting that is still to be supplied, by name; none for a demo school."""
    return [] if school.is_demo else list(_missing(school))


def _missing(school: SchoolSettings) -> Iterator[str]:
    office, safeguarding, live = school.office, school.safeguarding, school.going_live
    if office.is_placeholder:
        yield "office.opens, office.closes: are made up (is_placeholder); want the office's real hours"
    if is_made_up(office.phone):
        yield "office.phone: is made up; wants the office's phone number"
    if is_made_up(safeguarding.lead):
        yield "safeguarding.lead: is a post; wants the Designated Safeguarding Lead's name"
    if safeguarding.opens is None or safeguarding.closes is None:
        yield "safeguarding.opens, safeguarding.closes: are missing; want when the lead or a deputy can be reached"
    if is_made_up(safeguarding.children_services_name):
        yield "safeguarding.children_services_name: is made up; wants the local children's services"
    if is_made_up(safeguarding.children_services_phone):
        yield "safeguarding.children_services_phone: is made up; wants the local children's services' number"
    if not school.calendar.terms:
        yield "calendar.terms: are missing; want the school's terms"
    if live.line_named_on is None:
        yield "going_live.line_named_on: is missing; wants the day this line was named as a school channel"
    if live.hosting_agreed_on is None:
        yield "going_live.hosting_agreed_on: is missing; wants the day the impact assessment was agreed"


def is_made_up(value: str) -> bool:
    """A number from examples, a name that says so itself, or a post where a name is wanted."""
    no_number = _NO_NUMBER.search(value.replace(" ", ""))
    return bool(no_number or _NO_NAME.search(value) or _POST.search(value))
