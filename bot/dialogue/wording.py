"""How a reply is put together: plain GSM-7, at most one question, two SMS parts wherever possible."""

import re
from collections.abc import Sequence
from datetime import datetime

from actions.check_status import sentence_case
from actions.registry import MENU
from bot.core.calendar import SchoolCalendar
from bot.core.gsm import count_parts, to_gsm

STANDING_LINE = "Automatic school message line. Not watched all the time. In an emergency call 999."
CORRECTABLE = "If anything is wrong, just tell me."
WELCOMES = ("You are welcome.", "Happy to help.", "Glad to help.")
CLOSED = "OK, I have left that. Text me any time."
WRONG_NUMBER = "No problem. I have left it and told nobody."
ASKED_LATER = "OK. The office will ask you if they need to know."
NOTED = "Thank you."
NO_HURRY = "No hurry. Text me when you are ready."
WHAT_IS_IT = "Thank you. What do you need? You can text MENU for a list."
SHARE_PHONE = "Press the button below to share your phone number, so that the school knows who you are."
OUT_OF_SCOPE = (
    "This is the school's message line, so I have left that one. If you need the school, just text what you need, or text MENU for a list.",
    "I am only here for school messages. Text MENU for what I can do.",
)
CANNOT_READ_NOW = "Sorry, I am slow to read messages just now. Yours is kept safe and will be read."
PARTS = 2


def menu(*, is_greeting: bool = False) -> str:
    opening = "Hello. Tell me what you need" if is_greeting else "You can just tell me what you need"
    return f"{opening}, or text a number. {menu_lines()}"


def or_a_number() -> str:
    return f"You can also text a number. {menu_lines()}"


def menu_lines() -> str:
    return " ".join(f"{number} {action.menu_line}." for number, action in enumerate(MENU, 1))


def left_out(called: Sequence[str]) -> str:
    """What is let go of while the rest goes on."""
    return f"OK, I have left out {' and '.join(called)}."


def read_back(phrases: Sequence[str]) -> str:
    """ "Thank you. Passed to the office: Maryam off today (Tue 10 March), sick bug. A paper pack for Maryam."."""
    if not phrases:
        return ""
    listed = ". ".join([phrases[0], *(sentence_case(phrase) for phrase in phrases[1:])])
    return f"Thank you. Passed to the office: {listed}."


def compose(*, said: Sequence[str], question: str = "", optional: Sequence[str] = ()) -> tuple[str, ...]:
    """One reply, or two where an answer and a question do not fit together; optional lines only where they fit."""
    body = " ".join(_one_line(line) for line in said if line)
    asked = _one_line(question)
    whole = _together(body, asked)
    if not whole:
        return ()
    if body and asked and count_parts(whole) > PARTS and count_parts(to_gsm(body)) <= PARTS:
        return (_no_question(to_gsm(body)), _one_question(to_gsm(asked)))
    for line in optional:
        if line and count_parts(_together(f"{body} {line}", asked)) <= PARTS:
            body = f"{body} {line}"
    return (_together(body, asked),)


def _together(body: str, asked: str) -> str:
    """The question comes last, where it is seen."""
    return _one_question(to_gsm(" ".join(part for part in (body.strip(), asked) if part)))


def _one_line(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text.strip())


def _one_question(text: str) -> str:
    """At most one question mark: the last, which is the question put."""
    *before, last = text.split("?")
    if not before:
        return text
    return _no_question("?".join(before)) + "?" + last


def _no_question(text: str) -> str:
    return re.sub(r"\?+(?=[.!,])|\?+$", "", text).replace("?", ".") + ("." if text.endswith("?") else "")


def not_readable(calendar: SchoolCalendar, now: datetime, *, is_file: bool) -> str:
    """The receipt for a picture, voice note or words in a script that cannot be read here."""
    first = (
        "Thank you. I cannot look at pictures or hear voice notes" if is_file else "Sorry, I cannot read that"
    )
    said = [f"{first}, so I have passed it to a person in the school."]
    if not calendar.is_open(now):
        opening = calendar.next_opening(now)
        said.append(
            f"The office next opens {calendar.say_day(opening.date(), now.date())} at {opening:%H:%M}."
        )
    return compose(said=said, optional=(STANDING_LINE,))[0]
