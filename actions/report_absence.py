"""A child will not be in school, will be late, or leaves early. The parent's claim; the office chooses the code."""

import re
from dataclasses import replace
from typing import cast
from uuid import UUID

from actions.base import Circumstances, Form, Question, Result, Slot, Values
from actions.children import CHILD, fields_of, say_children
from actions.reading import Reading, is_question
from actions.spans import day, days_of, say_span, span_in
from actions.words import (
    APPOINTMENT,
    INJURY,
    NOT_KNOWN,
    OTHER_REASON,
    PLAIN_REASON,
    RATHER_NOT,
    is_bare_yes,
    is_no,
    squash,
)
from bot.core.days import DaySpan
from bot.core.requests import AbsenceReport, Handoff, Request, RequestStatus, Route
from bot.core.understanding import EntityKind, Intent
from bot.core.windows import read_window

CUES = re.compile(
    r"\b(?:off (?:sick|ill|poorly|today|tod|2day|tomorrow|tomo|tmrw|tmoz|tomoz|2moro|school|again|with|until|till?|all week|this week|the rest|for the (?:week|day|rest)|mon|tue|wed|thu|fri)"
    r"|(?:is|are|be|'s|hes|shes|theyre|staying|stopping|stay|keep(?:ing)? (?:him|her|them|\w+)) (?:off|absent|(?:at )?home (?:today|with|ill|sick|poorly|tomorrow))"
    r"|not (?:be |coming |going to be )?in(?:to)? (?:school )?(?:today|tod|2day|tomorrow|tomo|tmrw|2moro|school|this|until|till?|on|again|mon|tue|wed|thu|fri)"
    r"|(?:won'?t|wont|will not|isn'?t|isnt|not|aint|ain'?t) (?:be |going to be |gonna be )?(?:in|there|coming(?: in)?|attending|at school|coming to school|fit for school|well enough for school)"
    r"(?=\s*(?:$|[.,;!\n]|today|2day|tomorrow|2moro|school|this|till?|until|because|cos|cus|due|as\b|with|she|he|they|mon|tue|wed|thu|fri|for\b|on\b|again|sorry|thanks|im afraid|i'm afraid))"
    r"|can'?t (?:come|make it) (?:in|to school)|(?:absence|absent) (?:for|today|tomorrow|report)|report(?:ing)? (?:an? )?(?:absence|sick)"
    r"|keep(?:ing)? (?:him|her|them|\w+) (?:off|at home|home)|(?:late|leaving early|leave early) (?:today|this morning|tomorrow|because|due)|will be (?:in )?late\b|be late in)"
)
HINTS = re.compile(
    rf"\b(?:off|absent|absence|sick|ill|poorly|unwell|not in|home today|at home|late|leav(?:e|ing)|back (?:in|on|mon|tue|wed|thu|fri|tomorrow)|holiday|away|{PLAIN_REASON.pattern})\b"
)
LEAVE = re.compile(
    r"\b(?:holidays?|vacation|term[- ]time|leave request|request(?:ing|ed)? (?:for )?(?:leave|time off)|time off for|(?:go|going|away|fly|flying|travel+ing|travel|trip) (?:to|on|abroad|home)|flights?|flying"
    r"|abroad|days? off for|wedding|permission|bridesmaid|pilgrimage|umrah|hajj|weekend away|skiing|disney(?:land)?|request for leave|(?:please|can you|could you) allow|authori[sz]ed? (?:absence|leave)|take (?:him|her|them|\w+) out|take time out|out of school for"
    r"|cheaper|booked|away (?:from|on|for|until|till?|\d))\b"
)
_FAMILY_TRIP = re.compile(
    r"\b(?:holidays?|term[- ]time|leave request|flights?|flying|abroad|wedding|skiing|umrah|hajj|request for leave|disney(?:land)?|cheaper|time off for)\b"
)
_LATE = re.compile(
    r"\b(?:late|in (?:after|at|by|around|about)|come (?:after|at|in at|around|about|by|(?=\d))|coming (?:in )?(?:after|at)|be (?:there|here|in|with you) (?:by|at|around|about|for|before|after)|drop(?:ping)? (?:him|her|them) (?:off )?(?:after|at)|bring(?:ing)? (?:him|her|them|\w+) (?:in )?(?:after|at|back))\b"
)
_EARLY = re.compile(
    r"\b(?:leav(?:e|ing)|pick(?:ing)? (?:him|her|them|\w+) up|pick(?:ing)? up|collect(?:ing|ed)? (?:him|her|them|\w+)? ?(?:at|early|from)|released?|come out|out (?:at|from)|finish(?:ing)? early|sign(?:ing|ed)? out)\b"
)


def reason_in(reading: Reading) -> str:
    """The reason in the parent's words, cut short; "" when none is given."""
    marked = [squash(value, 50) for value in reading.values(EntityKind.REASON)]
    if marked:
        return squash(
            re.sub(
                r"^(?:(?:because|cos|cus|with|due to|has got|has|got|as|an?|her|his|their) )+",
                "",
                marked[0],
                flags=re.I,
            ),
            50,
        )
    if plain := plain_reason_in(reading):
        return plain
    other = INJURY.search(reading.plain) or OTHER_REASON.search(reading.plain)
    return squash(reading.text[other.start() : other.end()], 50) if other else ""


def plain_reason_in(reading: Reading) -> str:
    """A word for an illness or appointment, as written; the longest of those there are."""
    found = [match.span() for match in PLAIN_REASON.finditer(reading.plain)]
    if not found:
        return ""
    start, end = max(found, key=lambda span: span[1] - span[0])
    return squash(reading.text[start:end], 50)


def note_in(reading: Reading) -> str:
    """Lateness or leaving early with its time: "in at 11:15", "leaving at 13:40"."""
    window = _window_in(reading)
    if reading.finds(_EARLY) and (
        window or reading.finds(re.compile(r"\b(?:leav\w+|pick\w*|collect\w*|out) early\b"))
    ):
        return f"leaving {window}".strip() if window else "leaving early"
    if reading.finds(_LATE):
        if window:
            return f"in {window}"
        if reading.finds(re.compile(r"\blate\b")) and not reading.finds(
            re.compile(
                r"\b(?:(?:too|how) late|late mark|late (?:notice|message|text|msg|reply)|sorry (?:its|it's|so|for the) late)\b"
            )
        ):
            return "late"
    if window and reading.finds(APPOINTMENT):
        return f"appointment {window}"
    return ""


def _window_in(reading: Reading) -> str:
    for phrase in reading.values(EntityKind.TIME_WINDOW):
        window = read_window(phrase)
        if window:
            return window
    return read_window(reading.text) or ""


def begin(reading: Reading, here: Circumstances) -> Values:
    span = span_in(reading, here, "past" if _WAS.search(reading.plain) else "future")
    reason = reason_in(reading)
    days = days_of(span, here)
    return {
        "days": days,
        "has_days": span is not None,
        "reason": reason,
        "note": note_in(reading),
        "is_leave": _is_leave(reading, days, reason, here),
    }


_WAS = re.compile(
    r"\b(?:was|were|has been|have been|been|had) (?:off|absent|away|ill|sick|poorly|not in)\b|\b(?:wasn'?t|weren'?t) (?:in|at school)\b"
)


def _is_leave(reading: Reading, days: Values, reason: str, here: Circumstances) -> bool:
    """Leave in term time is for the head to grant; a holiday named as the reason, or a trip planned for later."""
    is_later = days["first"] > here.now.date().isoformat()
    if re.search(r"\b(?:cancelled|delayed|stuck|stranded)\b", reading.plain):
        return False
    if _FAMILY_TRIP.search(reading.plain) and not PLAIN_REASON.search(reason.lower()):
        return True
    return is_later and LEAVE.search(reading.plain) is not None and not PLAIN_REASON.search(reading.plain)


# -- slots --------------------------------------------------------------------------------------------------------


def _ask_day(values: Values, here: Circumstances, times: int) -> Question:
    who = say_children(values.get("children") or []) or "your child"
    words = (
        f"Which day or days will {who} be off?",
        f"Please tell me the day, like today or Monday to Wednesday. When is {who} off?",
        "Sorry, I did not catch the day. Which day is it?",
    )[times % 3]
    return Question(words=words)


def _answer_day(reading: Reading, values: Values, here: Circumstances) -> Values | None:
    span = span_in(reading, here)
    return None if span is None else {"days": days_of(span, here), "has_days": True}


DAY = Slot(
    name="day",
    is_needed=True,
    is_open=lambda values, here: not values.get("days"),
    ask=_ask_day,
    answer=_answer_day,
)


def _ask_reason(values: Values, here: Circumstances, times: int) -> Question:
    words = (
        "Can you tell me why, in a word or two? You can say rather not.",
        "Please give the reason in a few words, or say rather not. What is it?",
        "What is the reason? A word or two is enough.",
    )[times % 3]
    return Question(words=words)


def _answer_reason(reading: Reading, values: Values, here: Circumstances) -> Values | None:
    if (
        reading.finds(RATHER_NOT)
        or (is_no(reading.plain) and len(reading.plain.split()) <= 4)
        or reading.finds(NOT_KNOWN)
    ):
        return {"reason": "", "is_reason_kept": True}
    if is_bare_yes(reading.plain):
        return None
    reason = _reason_said(reading)
    if reason is None:
        return None
    note = note_in(reading)
    window = _window_in(reading)
    if not note and values.get("note") == "late" and window:
        note = f"in {window}"
    return {"reason": reason, "note": note} if note else {"reason": reason}


def _reason_said(reading: Reading) -> str | None:
    """The answer to "why": what is marked, or plain in a longer text, else the words themselves."""
    reason = reason_in(reading)
    words = reading.plain.split()
    if reason and (reading.values(EntityKind.REASON) or len(words) > 6 or _window_in(reading)):
        return reason
    is_short = 0 < len(words) <= 12 and re.search(r"[^\W\d_]{2}", reading.plain) is not None
    if is_short and not is_question(reading.plain):
        return squash(_LEAD_IN.sub("", reading.text.strip()), 50)
    return reason or None


_LEAD_IN = re.compile(
    r"^(?:because |cos |cus |got |has |having |its |it's |it is |he'?s got |she'?s got |they'?ve got |he has |she has |just |sorry |yes |yeah |yh |ok )+(?:a |an )?",
    re.I,
)

REASON = Slot(
    name="reason",
    is_needed=False,
    is_open=lambda values, here: not values.get("reason") and not values.get("is_reason_kept"),
    ask=_ask_reason,
    answer=_answer_reason,
    takes_any_words=True,
)


# -- the record ---------------------------------------------------------------------------------------------------


def complete(values: Values, here: Circumstances) -> Result:
    """One absence a child; an absence already reported for these days is brought up to date instead."""
    first, last = day(values["days"]["first"]), day(values["days"]["last"])
    if first is None:
        raise ValueError("an absence without its day")
    records: list[AbsenceReport] = []
    for child in values["children"]:
        earlier = _earlier(child, values, here)
        fields = fields_of(child)
        report = AbsenceReport(
            id=_kept_id(child, values) or here.new_id(),
            **{
                **fields,
                "first_day": first,
                "last_day": last,
                "reason": values["reason"],
                "note": values["note"],
            },
        )
        if earlier is not None:
            report = _merged(earlier, report, has_days=bool(values.get("has_days", True)))
            values["reason"] = values["reason"] or report.reason
        records.append(report)
        values.setdefault("ids", {})[child["name"]] = str(report.id)
    handoffs: tuple[Handoff, ...] = ()
    if values.get("is_leave") and not values.get("is_leave_sent"):
        names = ", ".join(record.child for record in records)
        about = f"leave request: {names}, {first:%d %B}" + (
            f" to {last:%d %B}" if last and last != first else ""
        )
        handoffs = (Handoff(id=here.new_id(), about=about, route=Route.HEAD),)
        values["is_leave_sent"] = True
    sentences = (
        ("Leave in term time is for the headteacher to decide, so I have passed it on to them.",)
        if handoffs
        else ()
    )
    return Result(
        requests=tuple(records),
        handoffs=handoffs,
        passed_on=say_all(records, values["children"], here),
        sentences=sentences,
        is_receipt=bool(handoffs),
    )


def say_all(records: list[AbsenceReport], children: list[Values], here: Circumstances) -> tuple[str, ...]:
    """Children who are off on the same days for the same reason share one phrase."""
    groups: dict[str, list[Values]] = {}
    for record, child in zip(records, children, strict=True):
        groups.setdefault(_predicate(record, here), []).append(child)
    return tuple(f"{say_children(group)} {predicate}" for predicate, group in groups.items())


def say(request: Request, here: Circumstances) -> str:
    return f"{_said(request, here)} {_predicate(cast(AbsenceReport, request), here)}"


def _predicate(record: AbsenceReport, here: Circumstances) -> str:
    days = say_span(record.first_day, record.last_day, here)
    verb = (
        "late"
        if record.note.startswith(("in ", "late"))
        else "leaving early"
        if record.note.startswith("leaving")
        else "off"
    )
    note = "" if record.note in {"late", "leaving early"} else record.note
    return ", ".join(part for part in (f"{verb} {days}", note, record.reason) if part)


def _said(request: Request, here: Circumstances) -> str:
    for pupil in here.pupils:
        if pupil.id == request.pupil_id:
            return pupil.first_name
    return request.child


def _kept_id(child: Values, values: Values) -> UUID | None:
    kept = (values.get("ids") or {}).get(child["name"])
    return UUID(kept) if kept else None


def _earlier(child: Values, values: Values, here: Circumstances) -> AbsenceReport | None:
    """The open report this one adds to: the form's own, or one for the same child that reaches these days."""
    kept = _kept_id(child, values)
    first = values["days"]["first"]
    for request in here.recent:
        if not isinstance(request, AbsenceReport):
            continue
        if request.id == kept:
            return request
        if (
            kept
            or request.child != child["name"]
            or request.status not in {RequestStatus.OPEN, RequestStatus.UNVERIFIED}
        ):
            continue
        is_over = request.last_day is not None and request.last_day < here.now.date()
        reach = here.calendar.next_school_day(request.last_day or request.first_day).isoformat()
        if not is_over and request.first_day.isoformat() <= first <= reach:
            return request
    return None


def _merged(earlier: AbsenceReport, later: AbsenceReport, *, has_days: bool) -> AbsenceReport:
    """What is newly said replaces; the days reach as far as either says."""
    first, last = earlier.first_day, earlier.last_day
    if has_days:
        first = min(first, later.first_day)
        last = None if later.last_day is None else max(later.last_day, last or later.last_day)
    return replace(
        earlier,
        first_day=first,
        last_day=last,
        reason=later.reason or earlier.reason,
        note=later.note or earlier.note,
    )


def revise(request: Request, reading: Reading, here: Circumstances) -> Request | None:
    """New days, a return, a reason or a time."""
    report = cast(AbsenceReport, request)
    changed = report
    span = span_in(reading, here)
    if span is not None:
        changed = replace(changed, **_revised_days(report, span, here, reading))
    marked = reading.values(EntityKind.REASON)
    if marked:
        changed = replace(changed, reason=squash(marked[-1], 50))
    elif (found := plain_reason_in(reading)) and span is None:
        changed = replace(changed, reason=found)
    if note := note_in(reading):
        changed = replace(changed, note=note)
    return changed if changed != report else None


_UNTIL = re.compile(
    r"\b(?:til|till|until|til+|through to|thru|up to|to the end|extend|as well|also|too|rest of|another|more)\b|'til"
)


def _revised_days(report: AbsenceReport, span: DaySpan, here: Circumstances, reading: Reading) -> Values:
    if span.back_on is not None and span.first_day is None:
        return {"last_day": max(report.first_day, here.calendar.previous_school_day(span.back_on))}
    if span.is_open_ended:
        return {"last_day": None}
    if reading.finds(_UNTIL) and span.last_day is not None and span.last_day >= report.first_day:
        return {"last_day": span.last_day}
    days = days_of(span, here)
    last_day = day(days["last"])
    if last_day is None and report.last_day is not None and report.last_day.isoformat() >= days["first"]:
        last_day = report.last_day
    return {"first_day": day(days["first"]), "last_day": last_day}


ACTION = Form(
    name="report_absence",
    intents=(Intent.REPORT_ABSENCE,),
    menu_line="Child off or late",
    likely="Tell us your child is off",
    cues=CUES,
    hints=HINTS,
    is_about_children=True,
    slots=(CHILD, DAY, REASON),
    begin=begin,
    complete=complete,
    kind="absence",
    revise=revise,
    say=say,
)
