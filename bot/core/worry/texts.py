"""The fixed safeguarding texts. Never generated, never the sender's words; sent only after the commit.

A DSL approves them by version: change a word, and TEXTS_VERSION must change with it.
"""

from bot.core.school_settings import SchoolSettings
from bot.core.worry.helplines import Helplines
from bot.core.worry.levels import Worry
from bot.core.worry.screen import Verdict

TEXTS_VERSION = "1"

STANDING_LINE = "Automatic school message line. Not watched all the time. In an emergency call 999."
_RECEIPT = "Thank you for your message. A member of staff will read it."


def safeguarding_reply(
    verdict: Verdict, *, school: SchoolSettings, is_open: bool, next_opening: str, helplines: Helplines
) -> str:
    """The reply to a message that raised an alert."""
    return f"{_RECEIPT} {STANDING_LINE}"


def held_reply(*, school: SchoolSettings, is_open: bool, next_opening: str) -> str:
    """The receipt for an ordinary message while the conversation is held for the DSL."""
    return f"{_RECEIPT} {STANDING_LINE}"


def notice_text(reference: str, level: Worry) -> str:
    """What staff phones are told: that something waits, and nothing of what it is."""
    kind = "URGENT" if level is Worry.IMMEDIATE else "new"
    return f"School message line: 1 {kind} item waits for you. Ref {reference}. Sign in to read it."
