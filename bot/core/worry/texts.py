"""The fixed safeguarding texts: never generated, never the sender's words, sent only after the commit.

    may the phone be watched? ──> the discreet receipt, which looks like any other
    a member of staff?        ──> senior staff
    a child writes            ──> Childline
    an adult about themselves ──> Samaritans, NHS
    anything else             ──> 999 and passed on, or what to do while the school is closed

A DSL approves them by version, which is made of the words themselves (fixed_texts.py).
"""

from collections.abc import Sequence

from bot.core.gsm import count_parts, to_gsm
from bot.core.messages import Visibility
from bot.core.notices import Trouble
from bot.core.school_settings import SchoolSettings
from bot.core.worry.helplines import Helplines
from bot.core.worry.levels import Worry
from bot.core.worry.screen import Verdict

PARTS = 2

STANDING_LINE = "Automatic school message line. Not watched all the time. In an emergency call 999."
_SILENT_CALL = "If you cannot speak, press 55 on a mobile when asked."
_DO_NOT_WAIT = "I am an automatic service, so please do not wait for me."


def safeguarding_reply(
    verdict: Verdict, *, school: SchoolSettings, is_open: bool, next_opening: str, helplines: Helplines
) -> str:
    """The reply to a message that raised an alert, chosen by who writes, of whom, how grave, and the hour."""
    is_immediate = verdict.screening.level is Worry.IMMEDIATE
    when = "" if is_open else next_opening.strip()
    if verdict.may_be_watched:
        if not is_immediate:
            return _receipt(when)
        # Whoever says that the phone is read is not sent the one line that could give them away.
        is_read = "phone_is_read" in verdict.screening.rules
        return _discreet_now(when, is_read=is_read)
    if verdict.concerns == "staff":
        return _about_staff(when, helplines)
    if verdict.sender == "child":
        return _to_child(when, helplines, is_immediate=is_immediate)
    if verdict.concerns == "self":
        return _to_adult_in_despair(helplines)
    if is_immediate:
        return _danger_now(when, helplines)
    return _passed_on(when, school, helplines)


def held_reply(*, school: SchoolSettings, is_open: bool, next_opening: str) -> str:
    """The receipt for an ordinary message while the conversation is held: like any other, and like a discreet one."""
    return _receipt("" if is_open else next_opening.strip())


def notice_text(reference: str, level: Worry) -> str:
    """What staff phones are told: that something waits, and nothing of what it is."""
    kind = "new URGENT item" if level is Worry.IMMEDIATE else "new item"
    return f"School message line: 1 {kind} in your queue. Ref {reference}. Sign in to read it."


_FIND = {
    Visibility.DSL: "the safeguarding lead or a deputy",
    Visibility.HEAD: "the head",
    Visibility.CHAIR: "the chair of governors",
}
_TROUBLES = {
    Trouble.NOBODY_REACHABLE: "nobody who leads on safeguarding can be reached by text, e-mail or Telegram.",
    Trouble.UNANSWERED: "the safeguarding queue has waited too long for somebody.",
}


def find_text(reference: str, visibility: Visibility) -> str:
    """For those who cannot read it: whom to find."""
    return (
        f"School message line: an item waits for {_FIND[visibility]}. Ref {reference}. Please find them now."
    )


def many_text() -> str:
    """In place of one notice each, when many unknown numbers write."""
    return (
        "School message line: many new items in your queue from unknown numbers. Known families stand first. "
        "Sign in to read them."
    )


def trouble_text(trouble: Trouble, school: str) -> str:
    """For the administrator, who reads nothing of it."""
    return to_gsm(
        f"School message line, {school}: {_TROUBLES[trouble]} Please find the safeguarding lead or the head now."
    )


def given_text(reference: str) -> str:
    """What a person's phone is told when a colleague has given them an item."""
    return f"School message line: item {reference} in your queue was given to you. Sign in to read it."


def _receipt(when: str) -> str:
    will_read = (
        f"A member of staff will read it when school opens, {when}."
        if when
        else "A member of staff will read it."
    )
    return _fit(f"Thank you for your message. {will_read}", (STANDING_LINE,))


def _discreet_now(when: str, *, is_read: bool) -> str:
    opens = (f"School opens {when}.",) if when else ()
    silent = () if is_read else (_SILENT_CALL,)
    return _fit(
        "Thank you for your message. I have passed it to staff. "
        "Automatic school message line. Not watched all the time. In an emergency call 999.",
        (*silent, *opens),
    )


def _about_staff(when: str, helplines: Helplines) -> str:
    seen = f"Senior staff will see it when school opens, {when}." if when else ""
    return _fit(
        "Thank you for telling us. I have passed your message to senior staff. The school office cannot see it.",
        (
            f"If a child is in danger now, call {helplines.number('emergency')}.",
            seen,
            f"You can also call the NSPCC, {helplines.number('nspcc')}.",
            _DO_NOT_WAIT,
        ),
    )


def _to_child(when: str, helplines: Helplines, *, is_immediate: bool) -> str:
    emergency = helplines.number("emergency")
    childline = helplines.number("childline")
    if is_immediate:
        return _fit(
            f"If someone is hurt, will not wake up or you are not safe, call {emergency} now. You will not be in trouble.",
            (
                "Thank you for telling us. I am a computer, not a person.",
                f"School opens {when}." if when else "A grown-up at school will see this.",
                f"Childline is free: {childline}.",
                _SILENT_CALL,
            ),
        )
    will_see = (
        f"A grown-up at school will see this when it opens, {when}."
        if when
        else "A grown-up at school will see this."
    )
    return _fit(
        "Thank you for telling us. You did the right thing. I am a computer, not a person.",
        (
            f"If you are in danger, call {emergency}.",
            f"You can call Childline free on {childline}.",
            will_see,
        ),
    )


def _to_adult_in_despair(helplines: Helplines) -> str:
    return _fit(
        "Thank you for telling us. I am sorry things are so hard. I am an automatic service, so please talk to a "
        f"person now: Samaritans {helplines.number('samaritans')}, free, day or night, or NHS "
        f"{helplines.number('nhs_mental_health')}. If a life is at risk, call {helplines.number('emergency')}.",
        ("I have passed your message to staff who can help.",),
    )


def _danger_now(when: str, helplines: Helplines) -> str:
    return _fit(
        f"If anyone is in danger now, call {helplines.number('emergency')}. Do not wait for us. {_SILENT_CALL}",
        (
            "I have passed your message to the school's safeguarding staff.",
            f"School opens {when}." if when else "",
            "This line is automatic.",
        ),
    )


def _passed_on(when: str, school: SchoolSettings, helplines: Helplines) -> str:
    emergency = helplines.number("emergency")
    if not when:
        return _fit(
            "Thank you for telling us. I have passed your message to the school's safeguarding staff.",
            (f"{_DO_NOT_WAIT} If anyone is in danger, call {emergency}.",),
        )
    return _fit(
        f"Thank you for telling us. School staff will see this when school opens, {when}.",
        (
            f"If anyone is in danger, call {emergency}.",
            f"If it cannot wait: children's services {school.safeguarding.children_services_phone}.",
            f"Or the NSPCC, {helplines.number('nspcc')}.",
        ),
    )


def _fit(said: str, wished: Sequence[str]) -> str:
    """What must be said, and as many of the wished sentences, the weightiest first, as two parts hold."""
    text = to_gsm(said)
    for sentence in wished:
        longer = to_gsm(f"{text} {sentence}")
        if sentence and count_parts(longer) <= PARTS:
            text = longer
    return text
