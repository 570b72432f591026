"""The commands that tests and school staff use alike, and what a start without right settings says."""

import json
from datetime import date, datetime

import pytest

from bot.core.calendar import SchoolCalendar
from bot.core.clock import LONDON
from bot.core.gsm import count_parts
from bot.processes.places import ROOT
from bot.settings_files import load_school
from tests.whole.commands import Installation

pytestmark = pytest.mark.timeout(600)
SAMIRA = "+447700900101"
THREE_REQUESTS = (
    "Maryam is off {day}, sick bug. can you send a paper pack and ask Mr Ali to ring me after 3\n"
)
LEVELS = {"none", "look", "concern", "immediate"}


def a_school_day(today: date) -> tuple[str, date]:
    """Today, or the school day that the test can name when there is no school today."""
    calendar = SchoolCalendar.of(load_school(ROOT / "schools" / "demo"))
    if calendar.is_school_day(today):
        return "today", today
    day = calendar.next_school_day(today)
    return f"on {day.strftime('%A')} {day.day} {day.strftime('%B')}", day


def test_chat_takes_three_requests_in_one_text(with_rasa: Installation) -> None:
    words, day = a_school_day(datetime.now(LONDON).date())

    done = with_rasa.run("chat", "--as", SAMIRA, typed=THREE_REQUESTS.format(day=words))

    assert done.returncode == 0, done.stderr
    reply = done.stdout.strip()
    assert count_parts(reply) <= 2, reply
    for named in ("Maryam", "sick bug", "pack", "Mr Ali"):
        assert named in reply
    absence = "SELECT child, first_day, last_day, status, reason FROM absence_reports"
    assert with_rasa.rows(absence) == [
        {"child": "Maryam Yusuf", "first_day": day, "last_day": day, "status": "open", "reason": "sick bug"}
    ]
    assert with_rasa.rows("SELECT child, status FROM work_pack_requests") == [
        {"child": "Maryam Yusuf", "status": "open"}
    ]
    assert with_rasa.rows("SELECT who, time_window, status FROM callback_requests") == [
        {"who": "Mr Ali", "time_window": "after 15:00", "status": "open"}
    ]


def test_understand_answers_each_line_with_what_it_reads(with_rasa: Installation) -> None:
    text = "Ella's poorly, can you send work and get Miss Khan to ring"
    read, worrying, answering, nothing = with_rasa.lines(
        "understand",
        given=[
            {"id": "a", "text": text},
            {"id": 2, "text": "he hit me again last night and im scared he'll hurt the kids"},
            {"id": "c", "text": "yes", "asked": "Is Ella off tomorrow as well?"},
            {"id": "d", "text": ""},
        ],
    )

    assert list(read) == ["id", "intents", "entities", "worry", "worry_score", "screened_by"]
    assert set(read["intents"]) == {"report_absence", "request_work_pack", "request_callback"}
    for entity in read["entities"]:
        assert set(entity) == {"entity", "value", "start", "end"}
        assert text[entity["start"] : entity["end"]] == entity["value"]
    assert read["screened_by"] == ["words", "model"]
    assert worrying["worry"] == "immediate"
    assert answering["intents"] == ["affirm"]
    for answer in (read, worrying, answering, nothing):
        assert answer["worry"] in LEVELS
        assert isinstance(answer["worry_score"], float)


def test_ask_answers_from_the_school_and_says_where_from(with_rasa: Installation) -> None:
    known, unknown = with_rasa.lines(
        "ask",
        "--school",
        "demo",
        given=[
            {"id": 1, "text": "Where do I find the work they set?"},
            {"id": 2, "text": "What colour are the new curtains in the hall?"},
        ],
    )

    assert list(known) == ["id", "answered", "reply", "source"]
    assert known["answered"] is True
    assert "Google Classroom" in known["reply"]
    assert set(known["source"]) == {"policy", "section"}
    assert unknown["answered"] is False
    assert set(unknown) <= {"id", "answered", "reply"}


def test_ask_imports_a_policy_for_a_school_it_does_not_know(with_rasa: Installation) -> None:
    policy = with_rasa.folder / "policy.md"
    policy.write_text(
        "# Remote learning\n\n"
        "This policy says how we teach children who cannot come to school for a while.\n\n"
        "## 1. Lending\n\n"
        "Families without a laptop can borrow a tablet from the office. Bring it back when your child returns.\n"
    )

    (answer,) = with_rasa.lines(
        "ask", "--school", "elm-grove", "--policy", str(policy),
        given=[{"id": 1, "text": "can we borrow a tablet?"}],
    )  # fmt: skip

    assert answer["answered"] is True
    assert "tablet from the office" in answer["reply"]
    assert "Lending" in answer["source"]["section"]


def test_a_line_that_is_no_json_is_named(with_rasa: Installation) -> None:
    done = with_rasa.run("understand", typed='{"id": 1, "text": "hello"}\nhello\n')

    assert done.returncode == 1
    assert "line 2" in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1]


@pytest.mark.parametrize("command", ["run", "web", "worker"])
def test_a_start_with_wrong_settings_is_refused_and_each_is_named(
    installation: Installation, command: str
) -> None:
    done = installation.run(
        command,
        SCHOOLGATE_PORT="eighty",
        SCHOOLGATE_WORKER_SLOTS="0",
        SCHOOLGATE_NLU_TIMEOUT_SECONDS="soon",
    )

    assert done.returncode == 1
    for name in ("SCHOOLGATE_PORT", "SCHOOLGATE_WORKER_SLOTS", "SCHOOLGATE_NLU_TIMEOUT_SECONDS"):
        assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert not (installation.folder / "postgres").exists()


def test_a_start_with_half_a_vendor_is_refused(installation: Installation) -> None:
    done = installation.run(
        "run",
        SCHOOLGATE_TWILIO_ACCOUNT_SID="AC1",
        SCHOOLGATE_TELEGRAM_BOT_TOKEN="7000000001:x",
        SCHOOLGATE_PUBLIC_URL="ftp://school.example",
    )

    assert done.returncode == 1
    for name in (
        "SCHOOLGATE_TWILIO_AUTH_TOKEN", "SCHOOLGATE_TELEGRAM_BOT_NAME", "SCHOOLGATE_PUBLIC_URL",
    ):  # fmt: skip
        assert name in done.stderr
    assert "Traceback" not in done.stderr
