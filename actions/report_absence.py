"""A child will not be in school, will be late, or leaves early. The parent's claim; the office chooses the code."""

import re
from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from actions.absence_changes import revise
from actions.absence_days import days_with_gaps, span_told
from actions.absence_words import (
    CUES,
    GOES_ON,
    HINTS,
    LEAVE_NOTE,
    VAGUE,
    cut_reason,
    is_leave,
    leave_span,
    note_in,
    reason_in,
    says_little,
    window_in,
)
from actions.base import Circumstances, Form, Question, Result, Slot, Values
from actions.change_words import STANDING
from actions.child_slot import CHILD
from actions.children import called, fields_of, join_names, read_children, say_children
from actions.each_child import of_those_off, own_of, portions, within
from actions.left_over import MOST, reason_left_over, says_nothing
from actions.other_guardian import by_another, without_their_words
from actions.reading import Reading, is_question
from actions.spans import ONLY, day, days_of, say_span, span_in, without_apart
from actions.words import (
    COMMON,
    NOT_KNOWN,
    RATHER_NOT,
    is_bare_yes,
    is_heard,
    is_no,
    squash,
)
from bot.core.requests import AbsenceReport, Request, RequestStatus
from bot.core.understanding import EntityKind, Intent


def begin(reading: Reading, here: Circumstances) -> Values:
    span = span_told(reading, here)
    reason = _reason_told(reading, here)
    days = days_with_gaps(span, reading, here)
    values = {
        "days": days,
        "has_days": span is not None,
        "reason": reason,
        "note": _note_said(reading, here),
        "goes_on": reading.finds(GOES_ON),
    }
    children = list(read_children(reading, here).children)
    return values | (_each_own(reading, children, here) if len(children) > 1 else {})


def _note_said(reading: Reading, here: Circumstances) -> str:
    """A time, and whether it is leave that the head must grant."""
    leave = is_leave(reading, days_of(leave_span(reading, here), here), reason_in(reading), here)
    return _joined(note_in(reading), LEAVE_NOTE if leave else "")


def _reason_told(reading: Reading, here: Circumstances) -> str:
    """What is marked or plain; where that says little or nothing, the clause that is left over."""
    marked = reason_in(reading)
    if marked and says_nothing(marked, reading, here):
        marked = ""
    if marked and not says_little(marked):
        return marked
    left = None if _has_reason_already(here) else reason_left_over(reading, here)
    if left is None or left.words.lower() in marked.lower():
        return marked
    if not marked or marked.lower() in left.words.lower() or not VAGUE.fullmatch(marked.lower()):
        return left.words
    both = f"{marked}, {left.words}"  # "poorly, sunstroke"
    return both if left.degree != 2 and len(both) <= MOST else marked


def _has_reason_already(here: Circumstances) -> bool:
    """More days of what was reported a moment ago: only a reason that is surely one replaces what is known."""
    return any(
        isinstance(request, AbsenceReport) and request.reason and str(request.id) in here.latest
        for request in here.recent
    )


def _joined(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def _each_own(reading: Reading, children: list[Values], here: Circumstances) -> Values:
    """ "Ali off tomorrow with a cough. Sara friday only, dentist": each child's own days, reason and note."""
    parts = portions(reading, children, here)
    if not parts:
        return {}
    own: Values = {}
    names = [child["name"] for child in children]
    shared_span = leave_span(parts[0].reading, here) if parts[0].names >= {*names} else None

    whole = span_told(reading, here)

    def days_in(part: Reading) -> Values | None:
        span = span_told(of_those_off(part), here)
        if span is None:
            return None
        if whole is not None and whole.first_day and (span.first_day is None or not span.is_start_said):
            end = span.last_day or span.back_on
            if (
                end is None or whole.first_day <= end
            ):  # "Ben stays until Tuesday 14": the start is that of all
                span = replace(span, first_day=whole.first_day)
        return days_with_gaps(within(span, shared_span, part), part, here)

    if reasons := own_of(parts, children, lambda part: _reason_told(part, here) or None):
        own["reasons"] = reasons
        own["reason"] = next(iter(reasons.values())) if len(reasons) == len(children) else ""
    if notes := own_of(parts, children, lambda part: _note_said(part, here) or None):
        own["notes"] = {child["name"]: notes.get(child["name"], "") for child in children}
    if days := own_of(parts, children, days_in):
        shared = next(iter(days.values()))
        own["days_by_child"] = {
            name: days[name] if name in days else _first_of(shared) if notes.get(name) else shared
            for name in names
        }
    return own


def _first_of(days: Values) -> Values:
    """Who is late, or leaves early, is so on one day, however long a brother is off."""
    return {"first": days["first"], "last": days["first"]}


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
    return None if span is None else {"days": days_with_gaps(span, reading, here), "has_days": True}


DAY = Slot(
    name="day",
    is_needed=True,
    is_open=lambda values, here: not values.get("days"),
    ask=_ask_day,
    answer=_answer_day,
)


def _ask_reason(values: Values, here: Circumstances, times: int) -> Question:
    reasons = values.get("reasons") or {}
    left = [child for child in values.get("children") or [] if child["name"] not in reasons]
    why = f"why {say_children(left)} {'is' if len(left) == 1 else 'are'} off" if reasons and left else "why"
    words = (
        f"Can you tell me {why}, in a word or two? You can also say SKIP.",
        "Please give the reason in a few words, or say SKIP. What is it?",
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
    if (is_bare_yes(reading.plain) and not reason_in(reading)) or is_heard(reading.plain):
        return None
    if len(reading.plain.split()) <= 4 and (window := window_in(reading)) and not reason_in(reading):
        note = note_in(reading) or (f"in {window}" if str(values.get("note")).startswith("late") else "")
        return {"note": note} if note else None  # when, and not why
    reason = _reason_said(reading, here)
    if reason is None:
        return None
    note = note_in(reading)
    window = window_in(reading)
    if not note and str(values.get("note")).startswith("late") and window:
        note = f"in {window}"
    if not note and not values.get("note") and is_leave(reading, values["days"], reason, here):
        note = LEAVE_NOTE
    return {"reason": reason, "note": note} if note else {"reason": reason}


def _reason_said(reading: Reading, here: Circumstances) -> str | None:
    """The answer to "why": what is marked, or plain in a longer text, else the words themselves."""
    reason = reason_in(reading)
    words = reading.plain.split()
    if len(words) > 6 and says_little(reason) and (left := reason_left_over(reading, here)):
        return left.words  # "their cousin's graduation. They'd be back Friday, tired I expect"
    if reason and (reading.values(EntityKind.REASON) or len(words) > 6 or window_in(reading)):
        return reason
    if not reason and all(word.strip(".,!") in COMMON for word in words):
        return None
    if not reason and reading.entities and all(item.kind is EntityKind.CHILD for item in reading.entities):
        return None
    is_short = 0 < len(words) <= 12 and re.search(r"[^\W\d_]{2}", reading.plain) is not None
    if is_short and not is_question(reading.plain):
        return squash(_LEAD_IN.sub("", cut_reason(reading.text.strip())), 50)
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
    records: list[AbsenceReport] = []
    for child in values["children"]:
        days = (values.get("days_by_child") or {}).get(child["name"]) or values["days"]
        first, last = date.fromisoformat(days["first"]), day(days["last"])
        earlier = _earlier(child, values, days["first"], here)
        fields = fields_of(child)
        report = AbsenceReport(
            id=_kept_id(child, values) or here.new_id(),
            **{
                **fields,
                "first_day": first,
                "last_day": last,
                "reason": (values.get("reasons") or {}).get(child["name"]) or values["reason"],
                "note": _joined(
                    values["notes"][child["name"]] if values.get("notes") else values["note"],
                    days.get("apart", ""),
                ),
            },
        )
        if earlier is not None:
            is_own = child["name"] in (values.get("ids") or {})  # its days may have been corrected since
            has_days = bool(values.get("has_days", True)) and not is_own
            if (
                earlier.reason
                and not is_own
                and (values.get("goes_on") or VAGUE.fullmatch(report.reason.lower()))
            ):
                report = replace(report, reason="")  # "still poorly" says less than what was said before
            if earlier.reason and by_another(earlier, here):
                report = replace(
                    report, reason=""
                )  # what the other guardian said stands, and is not told here
                values["is_reason_kept"] = True
            report = _merged(earlier, report, has_days=has_days)
        records.append(report)
        values.setdefault("ids", {})[child["name"]] = str(report.id)
    own = {record.child: without_their_words(record, here).reason for record in records}
    if all(own.values()):
        values["reason"] = next(iter(own.values()))
        if len(set(own.values())) > 1:
            values["reasons"] = own
    is_new_leave = any(LEAVE_NOTE in record.note for record in records) and not values.get("is_leave_said")
    values["is_leave_said"] = values.get("is_leave_said") or is_new_leave
    return Result(
        requests=tuple(records),
        passed_on=_say_all(records, here),
        sentences=("Leave in term time is for the headteacher to decide.",) if is_new_leave else (),
        is_receipt=is_new_leave,
    )


def _say_all(records: list[AbsenceReport], here: Circumstances) -> tuple[str, ...]:
    """Children who are off on the same days for the same reason share one phrase."""
    groups: dict[str, list[str]] = {}
    for record in records:
        groups.setdefault(_predicate(record, here), []).append(called(record, here))
    return tuple(f"{join_names(names)} {predicate}" for predicate, names in groups.items())


def say(request: Request, here: Circumstances) -> str:
    return f"{called(request, here)} {_predicate(cast(AbsenceReport, request), here)}"


def _predicate(record: AbsenceReport, here: Circumstances) -> str:
    record = without_their_words(record, here)
    parts = [part for part in record.note.split("; ") if part and part != LEAVE_NOTE]
    apart = next((part.removeprefix(ONLY) for part in parts if part.startswith(ONLY)), "")
    days = apart or say_span(record.first_day, record.last_day, here)
    verb = (
        "late"
        if record.note.startswith(("in ", "late"))
        else "leaving early"
        if record.note.startswith("leaving")
        else "off"
    )
    note = _joined(*(part for part in parts if not part.startswith(ONLY)))
    note = "" if note in {"late", "leaving early"} else note
    return ", ".join(part for part in (f"{verb} {days}", note, record.reason) if part)


def _kept_id(child: Values, values: Values) -> UUID | None:
    kept = (values.get("ids") or {}).get(child["name"])
    return UUID(kept) if kept else None


def _earlier(child: Values, values: Values, first: str, here: Circumstances) -> AbsenceReport | None:
    """The open report this one adds to: the form's own, or one for the same child that reaches these days."""
    kept = _kept_id(child, values)
    for request in (*here.recent, *here.by_others):
        if not isinstance(request, AbsenceReport):
            continue
        if request.id == kept:
            return request
        is_latest = str(request.id) in here.latest and request.status in STANDING
        if not kept and is_latest and request.child == child["name"] and values.get("has_days") is False:
            return request  # "just Kofi": of the days that were said before
        if (
            kept
            or request.child != child["name"]
            or request.status not in {RequestStatus.OPEN, RequestStatus.UNVERIFIED}
        ):
            continue
        is_over = (
            not values.get("goes_on") and request.last_day is not None and request.last_day < here.now.date()
        )
        is_apart = by_another(request, here) and values["reason"] and not values.get("goes_on")
        last = (
            request.last_day or request.first_day
        )  # another guardian's "dentist tomorrow" is no more of the same
        reach = (last if is_apart else here.calendar.next_school_day(last)).isoformat()
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
        note=later.note or (without_apart(earlier.note) if has_days else earlier.note),
    )


ACTION = Form(
    name="report_absence",
    intents=(Intent.REPORT_ABSENCE,),
    menu_line="Child off or late",
    likely="Tell us your child is off",
    cues=CUES,
    hints=HINTS,
    is_about_children=True,
    is_of_the_absent=True,
    slots=(CHILD, DAY, REASON),
    begin=begin,
    complete=complete,
    kind="absence",
    called="the absence",
    revise=revise,
    say=say,
)
