"""What parents write in these tests, and how it is read without Rasa."""

from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from tests.fakes import FakeInterpreter, reading

THREE_REQUESTS = "Maryam is off today, sick bug. can i collect a paper pack and ask Mr Ali to ring me after 3"
WORRYING = "her dad hit her again last night and she wont go home"


def interpreter() -> FakeInterpreter:
    return FakeInterpreter(
        {
            THREE_REQUESTS: reading(
                THREE_REQUESTS,
                Intent.REPORT_ABSENCE,
                Intent.REQUEST_WORK_PACK,
                Intent.REQUEST_CALLBACK,
                child="Maryam",
                day_phrase="today",
                reason="sick bug",
                delivery="collect",
                who="Mr Ali",
                time_window="after 3",
            ),
            WORRYING: reading(WORRYING, Intent.WORRY, worry=Worry.IMMEDIATE),
        }
    )
