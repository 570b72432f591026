"""What a question without an answer is told: why, and whom it went to."""

import pytest

from bot.core.answers.matching import QuestionBank
from bot.core.answers.unsaid import Reason, Unsaid, why_unsaid
from bot.core.ports import Answer
from bot.core.requests import Route
from bot.core.school_settings import SchoolSettings
from bot.settings_files import load_schools
from tests.answers.answering import school
from tests.dialogue.conversing import Parent
from tests.dialogue.conversing import understanding as read
from tests.schools.test_schools import SCHOOLS

BANK = QuestionBank.shared()
OAK = school(routes={"it": "the IT helper", "data_protection": "the Data Protection Officer"})


def why(question: str, settings: SchoolSettings = OAK) -> Unsaid:
    return why_unsaid(settings, BANK.match(question)[0], has_meaning=False)


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("how much is the fine for taking her out of school", "attendance rules"),
        ("how do I ask for leave in term time", "attendance rules"),
        ("what are the stages of a complaint", "complaints procedure"),
        ("how do I make a subject access request", "data protection policy"),
        ("what is your child protection policy", "child protection policy"),
    ],
)
def test_what_another_document_holds_is_said_to_be_there(question: str, document: str) -> None:
    unsaid = why(question)
    assert (unsaid.reason, unsaid.document) == (Reason.ELSEWHERE, document)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("is he marked absent today", Reason.PERSONAL),
        ("is he behind in maths", Reason.PERSONAL),
        ("can you send me the teams link", Reason.WAY_IN),
        ("do we have to bring the pack back", Reason.NOT_STATED),
        ("wibble wobble", Reason.UNKNOWN),
    ],
)
def test_the_reason_follows_from_what_the_question_is_about(question: str, reason: Reason) -> None:
    assert why(question).reason is reason


def test_it_goes_to_whom_the_school_has_named_else_to_the_office() -> None:
    named = why("can we borrow a device")
    assert (named.who, named.route) == ("the IT helper", Route.TECHNICAL)
    unnamed = why("can we borrow a device", school())
    assert (unnamed.who, unnamed.route) == ("", Route.OFFICE)


def said(unsaid: Unsaid | None) -> tuple[str, Parent]:
    one = Parent()
    text = "will you do that?"
    reply = one.sends(text, read(text, "ask_question"), unsaid=unsaid)
    return reply, one


def test_the_reply_says_so_and_names_whom_it_is_for() -> None:
    reply, one = said(Unsaid(reason=Reason.NOT_STATED, who="the SENCo", route=Route.SEND))
    assert reply.startswith(
        "Our policy does not say. I have passed your question to the office, for the SENCo."
    )
    [handoff] = one.handoffs
    assert (handoff.route, handoff.who) == (Route.SEND, "the SENCo")
    elsewhere, _ = said(Unsaid(reason=Reason.ELSEWHERE, document="attendance rules"))
    assert "in the school's attendance rules, which I do not have" in elsewhere
    assert "A person needs to answer that" in said(Unsaid(reason=Reason.PERSONAL))[0]
    assert "come from the school only" in said(Unsaid(reason=Reason.WAY_IN))[0]
    assert "do not have the school's answer" in said(None)[0]


def test_an_answer_needs_no_reason() -> None:
    one = Parent()
    answer = Answer(text="By 9am.", document="P", section="1", confidence=0.9)
    assert one.sends("when?", read("when?", "ask_question"), answer=answer).startswith("By 9am.")


@pytest.mark.parametrize("settings", load_schools(SCHOOLS), ids=lambda settings: settings.slug)
def test_a_route_names_a_post_and_no_person(settings: SchoolSettings) -> None:
    for who in settings.routes.model_dump().values():
        assert who is None or not any(title in who.split() for title in ("Mr", "Mrs", "Miss", "Ms", "Dr"))
