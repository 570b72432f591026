"""Words that ask for nothing, just after a record: more of it, less of it, or nothing new."""

import re

from actions import more_of_a_call, request_callback
from actions.base import Result
from actions.change_words import DAY_WORDS, STANDING
from actions.reading import Reading, is_question
from actions.registry import CHANGE, FORMS
from actions.words import COMMON
from bot.core.requests import AbsenceReport, CallbackRequest, MissedWorkReport, Request
from bot.core.understanding import EntityKind, Intent
from bot.dialogue import filling
from bot.dialogue.working import Working


def adds_to_latest(work: Working, reading: Reading) -> bool:
    """ "Vomiting", just after a report: nothing was asked, and it belongs to what was sent."""
    if work.is_fresh or not work.memory.latest:
        return False
    is_marked = bool(reading.entities) or not reading.has(Intent.HELP, Intent.OTHER)
    result = CHANGE.run(reading, work.here) if is_marked else None
    if result is None or not result.requests:
        return False
    work.take(result)
    filling.forget_withdrawn(work)
    return True


def adds_days_to_latest(work: Working, reading: Reading) -> bool:
    """ "No, just the Friday"."""
    return reading.finds(DAY_WORDS) and adds_to_latest(work, reading)


_AGREES = re.compile(r"\b(?:same|yes|yeah|yep|yh|correct|exactly|that'?s (?:right|it)|thats (?:right|it))\b")
_SAME_AGAIN = COMMON | {"thing", "correct", "exactly", "indeed", "before", "above"}


def says_nothing_new(work: Working, reading: Reading) -> bool:
    """ "Same thing, croup, yeah", after a report of croup."""
    if work.is_fresh or not work.memory.latest or not reading.finds(_AGREES) or is_question(reading.plain):
        return False
    latest = [
        request
        for request in (*work.here.recent, *work.here.by_others)
        if str(request.id) in work.memory.latest
    ]
    known = " ".join(
        f"{request.child} {getattr(request, 'reason', '')} {getattr(request, 'work', '')}"
        for request in latest
    )
    said = set(re.findall(r"[^\W\d_]+", reading.plain))
    return bool(latest) and said <= _SAME_AGAIN | set(re.findall(r"[^\W\d_]+", known.lower()))


_SUBJECT = r"(?:(?:s?he|they|we|i|it|that|kids|both|all|(?:the|my|our) \w+|\w+)(?:'ll| will| 'll|ll| gonna| going to| gunna|'?s? (?:gonna|going to)| are (?:gonna|going to)| shall| can| promise to| try to| make sure \w+(?: will)?))"
_PROMISES = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|sorry|honestly?|dont worry|don't worry|no worry)\W+)*{_SUBJECT} (?:(?:all|both|definitely|def|be|get|have|try to|sit and|sit down and|have to|then|just) )*(?:do|done|doing|finish\w*|complete\w*|catch(?:ing)? up|(?:bring|hand) (?:it|them|the|this|his|her|their)|make (?:it|them) up|it done|them done|try|read|learn|practi[sc]e|sorted)\b"
    r"|\b(?:i|we) promise\b|^\W*(?:doing|do|finish|finishing|catching up)\b[^.!?]*\b(?:tonight|weekend|later|tomorrow|soon)\b"
)
_MOST_PROMISED = 16  # words


def only_promises(work: Working, reading: Reading) -> bool:
    """ "They will do it on the weekend", after work that was missed: nothing is asked, and nothing else is told."""
    if work.is_fresh or is_question(reading.plain) or len(reading.plain.split()) > _MOST_PROMISED:
        return False
    missed = [
        request
        for request in work.here.recent
        if isinstance(request, MissedWorkReport)
        and request.status in STANDING
        and str(request.id) in work.memory.latest
    ]
    others = [form for form in FORMS if form.kind != "missed_work"]
    is_more = any(
        pattern and reading.finds(pattern) for form in others for pattern in (form.cues, form.hints)
    )
    known = " ".join(request.work.lower() for request in missed)
    is_other_work = any(value.lower() not in known for value in reading.values(EntityKind.WORK))
    return bool(missed) and not is_more and not is_other_work and reading.finds(_PROMISES)


def days_after_yes(work: Working, reading: Reading) -> bool:
    """ "Yes, and tomorrow also": days that hold those reported are taken; another day is asked about."""
    if work.is_fresh or not work.memory.latest or not reading.finds(DAY_WORDS):
        return False
    result = CHANGE.run(reading, work.here)
    before = {request.id: request for request in work.here.recent}
    if not result.requests or any(request.status not in STANDING for request in result.requests):
        return False
    if all(_holds(request, before.get(request.id)) for request in result.requests):
        work.take(result)
        return True
    return False


def _holds(after: Request, before: Request | None) -> bool:
    """Whether a changed absence still has every day it had."""
    if before is None:
        return True
    if not isinstance(after, AbsenceReport) or not isinstance(before, AbsenceReport):
        return False
    is_later = after.last_day is None or (before.last_day is not None and after.last_day >= before.last_day)
    return after.first_day <= before.first_day and is_later


def latest_calls(work: Working) -> list[CallbackRequest]:
    """The calls asked for a moment ago, still standing."""
    return [
        request
        for request in work.here.recent
        if isinstance(request, CallbackRequest)
        and request.status in STANDING
        and str(request.id) in work.here.latest
    ]


def fills_in_call(work: Working, reading: Reading, *, is_silent: bool = False) -> Reading | None:
    """When or where to ring, of a call that has none yet; the words that are left. None where nothing is filled in."""
    more = None if work.is_fresh else more_of_a_call.more_in(reading)
    if more is None:
        return None
    filled = [more_of_a_call.filled_in(call, more.said, work.here) for call in latest_calls(work)]
    calls = [call for call in filled if call is not None]
    if not calls:
        return None
    if not is_silent:
        calls = [more_of_a_call.with_rest(call, more.rest, work.here) for call in calls]
    work.take(
        Result(
            requests=tuple(calls),
            passed_on=tuple(request_callback.say(call, work.here) for call in calls) if not is_silent else (),
        )
    )
    return more.rest
