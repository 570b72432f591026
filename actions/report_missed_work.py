"""Work that was not done or a lesson that was missed: the teacher hears of it before the deadline."""

import re
from dataclasses import replace
from typing import cast
from uuid import UUID

from actions.absence_words import reason_in
from actions.base import Circumstances, Form, Question, Result, Slot, Values
from actions.child_slot import CHILD
from actions.children import called, fields_of, join_names, say_children
from actions.reading import Reading, is_question
from actions.spans import day, same_day, span_in
from actions.words import ILLNESS, NOT_KNOWN, OTHER_REASON, is_bare_yes, is_no, squash
from actions.work_named import names_of_work
from bot.core.requests import MissedWorkReport, Request, RequestStatus
from bot.core.understanding import EntityKind, Intent

_WORK = (
    r"(?:home ?learning(?: grid)?|home ?work(?: grid)?|spellings?(?: test| sentences)?|maths?(?: sheet| homework| work| lesson)?|english(?: homework| work| lesson)?|reading(?: log| record| book)?"
    r"|phonics|times ?tables?(?: booklet)?|work ?sheets?|science|history|geography|topic(?: work)?|project|poster|diary|(?:live |online |zoom |teams )?(?:lesson|call|session)s?|handwriting|grammar|spag(?: test)?|presentation|booklet|essay|story|model|recorder practice|writing|fractions)"
)
WORK = re.compile(rf"\b{_WORK}\b")
CUES = re.compile(
    rf"\b(?:(?:not|hasn'?t|hasnt|didn'?t|didnt|did not|couldn'?t|couldnt|haven'?t|havent|never|wasn'?t able to|unable to|forgot to|forgotten) (?:been )?(?:able to |managed to |manage to )?(?:done?|did|do|finish(?:ed)?|complete(?:d)?|get|getting|print(?:ed)?|hand(?:ed)? in|submit(?:ted)?)"
    rf" (?:\w+ ){{0,3}}?{_WORK}|missed (?:\w+ ){{0,3}}?{_WORK}|{_WORK} (?:\w+ )?(?:is |was |has )?(?:n't|not) (?:been )?(?:done|finished|complete|ready|handed)|{_WORK} (?:isn'?t|wasn'?t|didn'?t get|not|hasn'?t been) (?:done|finished|complete|completed|handed)"
    rf"|(?:won'?t|not|isn'?t|never|no chance of|no way) (?:\w+ ){{0,4}}?(?:get|getting|have|having|got) (?:\w+ ){{0,2}}?{_WORK} (?:\w+ )?(?:done|finished|completed?|ready)"
    rf"|{_WORK} (?:(?:is|are|will) not|isn'?t|aren'?t|won'?t) (?:going to |gonna )?(?:be |get )?(?:done|finished|completed?|ready|handed))"
)
HINTS = re.compile(
    rf"\b(?:{_WORK}|missed|finish(?:ed)?|hand(?:ed)? in|submit(?:ted)?|complete(?:d)?|not done|deadline|unfinished|incomplete)\b"
)


def work_in(reading: Reading) -> str:
    """The work in the parent's words: what the interpreter marked, else a school word."""
    denied = [found.span() for found in _DENIED.finditer(reading.plain)]
    reading = reading.without(denied) if denied else reading
    marked = names_of_work(reading)
    if marked:
        return squash(join_names(marked[:3]), 90)
    found = WORK.search(reading.plain)
    return squash(reading.text[found.start() : found.end()], 50) if found else ""


# "Not the volcano", "it wasn't fractions": what was taken for the work and is not.
_DENIED = re.compile(
    r"\b(?:(?<!did )(?<!do )(?<!does )(?<!has )(?<!have )(?<!had )(?<!could )not|isn'?t|isnt|wasn'?t|wasnt|instead of|rather than) (?:the |her |his |their |about |for )*(?!done\b|finish|hand|complet|able|been|in\b|sure|ready)(\w+)"
)
_MORE = re.compile(r"\b(?:too|also|as well|aswell|plus|another|either|neither)\b")


def is_vague(name: str, said: str) -> bool:
    """ "Homework", until it is said which."""
    return (
        name == "work"
        and re.fullmatch(r"(?:his |her |the |their )?home ?(?:work|learning)|h/?w", said.lower()) is not None
    )


# A thing at home that does not work is why, not a wish for help.
_THING = r"(?:printers?|wi-?fi|inter ?net|broadband|router|lap ?top|tablet|i-?pad|computer|chrome ?book|phone|ink|electric(?:ity)?|power|app|site|website|link|screen|device)"
_FAILED = r"(?:broken?|bust(?:ed)?|down|dead|off|cracked|not (?:been )?working|playing up|packed (?:in|up)|conked out|ran out|run out|gone|crashed|died|stopped working|won'?t (?:work|print|load|connect|turn on)|isn'?t working|wasn'?t working|doesn'?t work|didn'?t work|broke(?:n)? down)"
_WHY = re.compile(
    rf"\b(?:(?:no|out of|without) {_THING}|{_THING}(?:'?s)?(?: (?:at (?:home|ours|mine)|in (?:the|our|my) (?:house|home)|here))?(?: (?:she|he|it))?(?: (?:is|was|has|had|went|got|been|just|all|still|keeps|kept))* {_FAILED}|broken? {_THING}|{_FAILED} {_THING})\b"
)


def why_not_done(reading: Reading) -> str:
    thing = _WHY.search(reading.plain)
    whole = squash(reading.text[thing.start() : thing.end()], 50) if thing else ""
    if reading.values(EntityKind.REASON):
        marked = reason_in(reading)
        return whole if marked.lower() in whole.lower() else marked  # "broken", of "the internet is broken"
    told = next((why for why in _TOLD_WHY.finditer(reading.plain)), None)
    return whole or (squash(reading.text[told.start() : told.end()], 50) if told else "")


# Why, where nothing marks it; "holiday homework" and the "cold war poster" are work.
_TOLD_WHY = re.compile(
    rf"(?:{OTHER_REASON.pattern}|{ILLNESS.pattern})(?!'?s? (?:{_WORK}|\w+ (?:home ?work|project|poster|book|diary)|club|pack|task|challenge|test)\b)"
)


def begin(reading: Reading, here: Circumstances) -> Values:
    span = span_in(reading.without(found.span() for found in _TO_COME.finditer(reading.plain)), here, "past")
    return {
        "is_which": not reading.finds(_MORE) and not reading.values(EntityKind.CHILD),
        "not_work": [found[1] for found in _DENIED.finditer(reading.plain)],
        "work": work_in(reading),
        "reason": why_not_done(reading),
        "first": span.first_day.isoformat() if span and span.first_day else None,
        "last": span.last_day.isoformat() if span and span.last_day else None,
    }


# "Due Friday", "she can bring it Monday": a day to come, and not that of the work.
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri)(?:day)?|today|tomorrow|tomoz|tmrw|tomo|2moro|next \w+"
_TO_COME = re.compile(
    rf"\b(?:due|needed|wanted|bring\w*|hand\w*|send\w*|give|gives|done|finished|ready|finish|will (?:do|have)|'ll (?:do|have))\b(?: (?:it|them|that|all|back|in|to|the|teacher|school|on|for|by|this|next|will|be))* (?:{_DAY})\b"
    rf"|\b(?:for|by) (?:the )?(?:{_DAY})\b"
)


def _ask_work(values: Values, here: Circumstances, times: int) -> Question:
    who = say_children(values.get("children") or []) or "your child"
    words = (
        f"Which work did {who} miss?",
        "Please tell me the lesson or the work in a few words. Which was it?",
        "What was the work?",
    )[times % 3]
    return Question(words=words)


def _answer_work(reading: Reading, values: Values, here: Circumstances) -> Values | None:
    if reading.finds(NOT_KNOWN) or (is_no(reading.plain) and len(reading.plain.split()) <= 4):
        return {"work": "", "is_work_kept": True}
    if is_bare_yes(reading.plain):
        return None
    work = work_in(reading)
    if names_of_work(reading):
        return {"work": work}
    if (
        0 < len(reading.plain.split()) <= 14
        and re.search(r"[^\W\d_]{2}", reading.plain)
        and not is_question(reading.plain)
    ):
        return {
            "work": squash(
                re.sub(
                    r"^(?:it was |its |it's |just |the |his |her |their )+",
                    "",
                    reading.text.strip(),
                    flags=re.I,
                ),
                60,
            )
        }
    return {"work": work} if work else None


WORK_SLOT = Slot(
    name="work",
    is_needed=False,
    is_open=lambda values, here: not values.get("work") and not values.get("is_work_kept"),
    ask=_ask_work,
    answer=_answer_work,
    takes_any_words=True,
)


def complete(values: Values, here: Circumstances) -> Result:
    records: list[MissedWorkReport] = []
    for child in values["children"]:
        kept = (values.get("ids") or {}).get(child["name"])
        record = MissedWorkReport(
            id=UUID(kept) if kept else here.new_id(),
            **{
                **fields_of(child),
                "work": values["work"],
                "reason": values["reason"],
                "first_day": day(values["first"]),
                "last_day": day(values["last"]),
            },
        )
        earlier = _earlier(record, here, values)
        if earlier is not None:
            record = replace(
                earlier, work=record.work or earlier.work, reason=record.reason or earlier.reason
            )
        records.append(record)
        values.setdefault("ids", {})[child["name"]] = str(record.id)
    return Result(
        requests=tuple(records),
        passed_on=(_say(join_names([called(record, here) for record in records]), values["work"]),),
    )


def _earlier(record: MissedWorkReport, here: Circumstances, values: Values) -> MissedWorkReport | None:
    for request in here.recent:
        if isinstance(request, MissedWorkReport) and request.id == record.id:
            return request
    for request in here.recent:
        if not isinstance(request, MissedWorkReport) or request.child != record.child:
            continue
        is_same = request.work.lower() == record.work.lower() or (
            str(request.id) in here.latest and _is_made_exact(request, record, values)
        )
        if (
            is_same
            and request.status in {RequestStatus.OPEN, RequestStatus.UNVERIFIED}
            and same_day(request.created_at, here.now)
        ):
            return request
    return None


def _is_made_exact(earlier: MissedWorkReport, later: MissedWorkReport, values: Values) -> bool:
    """ "The fractions sheet", just after "homework"; "not the volcano, the shield"."""
    if not later.work:
        return False
    words = set(earlier.work.lower().split())
    if words & set(values.get("not_work") or []):
        return True
    return bool(values.get("is_which")) and (not earlier.work or is_vague("work", earlier.work))


def say(request: Request, here: Circumstances) -> str:
    record = cast(MissedWorkReport, request)
    name = called(record, here)
    return _say(name, record.work)


def _say(names: str, work: str) -> str:
    return f"{names} missed work ({work})" if work and len(work) <= 40 else f"{names} missed some work"


def revise(request: Request, reading: Reading, here: Circumstances) -> Request | None:
    report = cast(MissedWorkReport, request)
    denied = [found.span() for found in _DENIED.finditer(reading.plain)]
    left = reading.without(denied) if denied else reading
    if marked := names_of_work(left):
        new = [name for name in marked if name.lower() not in report.work.lower()] or marked[-1:]
        return replace(report, work=squash(join_names(new[:3]), 90))
    span = span_in(reading, here)
    if span is not None and span.first_day is not None:
        return replace(report, first_day=span.first_day, last_day=span.last_day)
    return None


ACTION = Form(
    name="report_missed_work",
    intents=(Intent.REPORT_MISSED_WORK,),
    menu_line="Missed work",
    likely="Tell the teacher about work not done",
    cues=CUES,
    hints=HINTS,
    is_about_children=True,
    slots=(CHILD, WORK_SLOT),
    begin=begin,
    complete=complete,
    kind="missed_work",
    called="the missed work",
    revise=revise,
    say=say,
)
