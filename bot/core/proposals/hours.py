"""Hours: the office's, teachers', when mail is answered and within what time, and by when work comes and goes."""

import re
from collections.abc import Iterator
from datetime import time

from bot.core.answers.hours import say_time
from bot.core.proposals.clock_words import ranges_in, say_window, times_in
from bot.core.proposals.found import Reading, Value
from bot.core.proposals.reading import Said
from bot.core.proposals.rules import Sentences, clauses_of, sureness_of, words
from bot.core.proposals.year_words import years_in

_OFFICE = words(
    r"\boffice\b|front desk|reception desk|^(?:please )?(?:telephone|ring|phone) 0\d|on the phone from|telephone lines? (?:is|are) open"
)
_OPEN = words(
    r"\bopen\b|\bare in\b|\bis in\b|telephoned|\bphone\b|\bring\b|staffed|answered|available|hours|contact|0\d{3}"
)
_NOT_OFFICE = words(
    r"teachers? (?:will|are|must)|read any sheet|post office|collect|lunch bag|ask by|form|pack|tablet|laptop|absence desk|voicemail|wednesdays|mondays|put through"
)
_NOT_OFFICE_ROW = words(r"voicemail|head|teacher|hub|attendance|laptop|collect")
_STAFF = words(r"teachers?|\bstaff\b|\bwe\b|they|messages?|e-?mails?|notes?")
_NOT_STAFF = words(
    r"^(?:pupils|children|parents) (?:may|can|should|must)\b[^.]{0,60}teacher|\bpanel|technician|nurse|worker|calls are made"
)
_SUPPORT = words(r"teaching (?:partner|assistant)s?|support staff|learning support|\bLSAs?\b|\bTAs\b")
_PASSIVE_MAIL = words(
    r"(?:messages?|e-?mails?|addresses|mailbox\w*)[^.;]{0,40}\b(?:are|is) (?:read|answered|checked|looked at)"
)
_MAIL = words(
    r"\b(?:answer|reply|replies|respond|read|deal with|pick (?:these|them) up|check)\b[^.;]{0,60}|messages?|e-?mails?"
)
_ANSWERS = words(
    r"\b(?:answer\w*|repl(?:y|ies|ied)|respond\w*|response\w*|write back|writes? back|acknowledged|get back)\b"
)
_AVAILABLE = words(r"\b(?:may be asked|available|contactable|be reached|reachable|on hand|at work)\b")
_FEEDBACK = words(r"feedback|comments? on|go through|mark(?:ed|ing)\b")
_NOT_AFTER = words(
    r"(?:not|n't|no expectation)[^.]{0,80}\bafter (?P<time>[^;]{0,14})|(?:until|up to|before) (?P<until>\d[^.;,]{0,8})"
)
_NEXT_DAY = words(
    r"(?:next|following) (?:working|school) day|next day (?:they|we|the teacher)[^.]{0,20}(?:work|in school)|(?:next|following) day we are at work"
)
_WITHIN = words(
    r"(?:within|in) (?P<count>one|a|1|two|2|three|3|four|4|five|5|ten|10|24|48) (?P<unit>working|school|hours|days?)"
)
_REPLY_ABOUT = words(
    r"messages?|e-?mails?|e-?mail(?:ed|s)? (?:outside|after)|write|enquir|repl(?:y|ies)|answer|respon"
)
_NOT_REPLY = words(
    r"complain|grumble|head ?teacher|satisfied|principal|concern form|sort it|resolved|written reply|chair|chair of|governors|subject access|see what is held|work (?:in|sent|handed|submitted)|home book|gold star|pieces?|feedback|hand(?:ed)? in|marked|loan|laptop|tablet|policy"
)
_PART_TIME = words(
    r"part[- ]time|part of the week|days? (?:on which )?(?:they|he or she) (?:would )?(?:usually|normally) work|not employed|their next working day"
)
_ILL = words(r"\bill(?:ness)?\b|unwell|poorly|absen\w*|sick\w*|too unwell|not well|off school")
_TELL = words(
    r"\b(?:tell|reports?|line|ring|phone|telephone|inform|message|let us know|notify|contact|leave|use|call)\b|who do i"
)
_BY = re.compile(r"\b(?:before|by|no later than|not later than)\b(?P<rest>[^;|]{0,28})", re.IGNORECASE)
_WORK = words(
    r"\b(?:work|tasks?|activit\w+|everything|lessons?|learning|jobs|instructions|timetable|day-?folders?)\b"
)
_COMES = words(
    r"\b(?:ready|posted|post|uploaded|pop up|lands?|set|placed|visible|appears?|available|there|published|online|sent|shared)\b"
)
_NOT_WORK = words(
    r"\bopen (?:from|to)|laptop|meals?|lunch|study room|booklet|pack\b|request|hand(?:ed)? in|submitted|register|recorded|live|zoom|session|slides|story|answer sheet|finish|deadline|due\b|hello|call|video|interpreter|revision"
)
_DUE = words(
    r"hand(?:ed)? (?:it )?in|submit(?:ted)?|\bdue\b|deadline|in by\b|returned by|sent (?:in|back) by"
)
_OUT_OF_HOURS = words(
    r"outside (?:of )?(?P<these>these hours|teaching hours|school hours|working hours|office hours|the school day)"
)
_NOT_A_REPORT = words(
    r"teachers? who are|staff|secretary shall|returned? by|meal|lunch|tasks?\b|jobs?\b(?! )|learning map"
)
_LATE = words(r"outside|out of hours|later|after|evening")
_LATEST_REPORT = time(10, 30)
_COUNTS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "24": 1, "48": 2}
_WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 10: "ten"}


def read_hours(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        for found in (_office, _staff, _replies, _absence):
            yield from found(said)
        yield from _work(said, sentences)


def _reading(
    said: Said,
    key: str,
    means: str,
    value: Value,
    *,
    years: frozenset[str] = frozenset(),
    direct: bool = True,
) -> Reading:
    return Reading(
        key=key,
        means=means,
        value=value,
        said=said,
        years=years,
        sureness=sureness_of(said, is_direct=direct),
    )


def _office(said: Said) -> Iterator[Reading]:
    for window in ranges_in(said.text)[:1]:
        about = _NOT_OFFICE_ROW if said.is_row else _NOT_OFFICE
        if _OFFICE.search(said.text) and _OPEN.search(said.text) and not about.search(_trimmed(said.text)):
            opens, closes = window
            yield _reading(said, "office.opens", f"{opens:%H:%M}", opens)
            yield _reading(said, "office.closes", f"{closes:%H:%M}", closes)
            yield _reading(
                said,
                "hours.office",
                say_window(opens, closes),
                f"The office is open {say_time(opens)} to {say_time(closes)}.",
            )


def _trimmed(text: str) -> str:
    """Without what is said of the lunch hour."""
    return re.sub(r"(?:it is )?closed for lunch[^.;]*", "", text, flags=re.IGNORECASE)


def _staff(said: Said) -> Iterator[Reading]:
    text = said.text
    if said.is_row and not re.search(r"class teacher", text, re.IGNORECASE):
        return
    windows = ranges_in(text)
    if not windows:
        yield from _mail_until(said)
        return
    opens, closes = windows[0]
    span = f"from {say_time(opens)} to {say_time(closes)}"
    means = say_window(opens, closes)
    if _FEEDBACK.search(text):
        yield _reading(said, "hours.feedback", means, f"Teachers give feedback {span}.")
    elif _SUPPORT.search(text) and _AVAILABLE.search(text):
        yield _reading(said, "hours.support_staff", means, f"Support staff are there {span}.")
    elif (
        _NOT_STAFF.search(text)
        or _OFFICE.search(text)
        or not (re.search(r"teachers?\b|staff\b", said.led, re.IGNORECASE) or _PASSIVE_MAIL.search(text))
    ):
        return
    elif (
        _ANSWERS.search(text) or re.search(r"messages?|e-?mails?|\bchat\b", text, re.IGNORECASE)
    ) and _MAIL.search(text):
        yield _reading(said, "replies.opens", f"{opens:%H:%M}", opens)
        yield _reading(said, "replies.closes", f"{closes:%H:%M}", closes)
        yield _reading(said, "hours.email_reply_window", means, f"Teachers answer messages {span}.")
    elif _AVAILABLE.search(text):
        yield _reading(said, "hours.teacher_available", means, f"Teachers are available {span}.")


def _mail_until(said: Said) -> Iterator[Reading]:
    """ "Not expected to answer after 5pm": an end without a beginning."""
    late = _NOT_AFTER.search(said.text)
    if (
        late is None
        or not late["time"]
        or not re.search(r"teachers?|staff|colleagues|we\b", said.text, re.IGNORECASE)
    ):
        return
    closes = next(iter(times_in(late["time"])), None)
    if closes is None:
        return
    if _FEEDBACK.search(said.text) and not _REPLY_ABOUT.search(said.text):
        return
    if re.search(r"e-?mails?|mailbox|messages?|repl(?:y|ies)|answer|respond", said.text, re.IGNORECASE):
        yield _reading(said, "replies.closes", f"{closes:%H:%M}", closes)
        yield _reading(
            said,
            "hours.email_reply_window",
            say_window(None, closes),
            f"Do not expect an answer to a message after {say_time(closes)}.",
        )


def _replies(said: Said) -> Iterator[Reading]:
    text = said.text
    if _PART_TIME.search(text) and (_ANSWERS.search(text) or re.search(r"communicat|reply|contact", text)):
        yield _reading(
            said,
            "reply_by.part_time",
            "working days",
            "Staff who work part time answer on the days they work.",
        )
    outside = _OUT_OF_HOURS.search(text)
    if outside and _NEXT_DAY.search(text):
        yield _reading(said, "reply_by.boundary", _boundary(outside["these"], said), outside["these"].lower())
    if not _ANSWERS.search(text) or _NOT_REPLY.search(text) or not _REPLY_ABOUT.search(text):
        return
    within = _WITHIN.search(text)
    if _NEXT_DAY.search(text) and not (_PART_TIME.search(text) and not outside):
        means, value = "next working day", "next_working_day"
        sent = " out of hours" if _LATE.search(text) else ""
        draft = f"A message{sent} is answered by the next working day."
    elif within is not None:
        count = within["count"].lower()
        days = _COUNTS.get(count) or int(count)
        means = f"within {days} working days"
        value = "normally_one_working_day" if days == 1 else ""
        draft = f"Messages are answered within {_WORDS[days]} working day{'s' * (days > 1)}."
    else:
        return
    if value:
        yield _reading(said, "replies.promise", value, value)
    yield _reading(said, "reply_by", means, draft)


def _boundary(named: str, said: Said) -> str:
    """Which hours "these hours" are is in the sentence before."""
    if "these" not in named.lower():
        return named.lower()
    windows = ranges_in(said.before)
    return say_window(*windows[0]) if windows else "school day"


def _absence(said: Said) -> Iterator[Reading]:
    is_about = _ILL.search(said.led) or _ILL.search(f"{said.above} {said.heading}")
    if not is_about or not _TELL.search(said.around) or _NOT_A_REPORT.search(said.text):
        return
    by = _by(said.text)
    if by is not None and by <= _LATEST_REPORT:
        yield _reading(said, "absence.report_by", f"{by:%H:%M}", by)


def _work(said: Said, sentences: Sentences) -> Iterator[Reading]:
    text = said.text
    if said.is_row:
        return
    if _DUE.search(f"{said.heading} {text}") and not re.search(
        r"laptop|loan|form|pack|booklet|fee|money|charger|until the end|order|acknowledged|gets a|comment|look at|seen",
        text,
        re.IGNORECASE,
    ):
        for clause in clauses_of(text):
            due = _by(clause)
            if due is not None and (_DUE.search(f"{said.heading} {clause}") or "work" in clause):
                yield _reading(
                    said,
                    "work.deadline",
                    f"{due:%H:%M}",
                    f"Work is due by {say_time(due)}.",
                    years=years_in(clause, sentences.own_years),
                )
                break
        return
    if _WORK.search(text) and _COMES.search(text) and not _NOT_WORK.search(text):
        moments = times_in(text)
        if len(moments) == 1 and re.search(r"\b(?:by|at|from)\b", text):
            at = moments[0]
            before = re.search(r"(?:evening|night|day) before", text)
            yield _reading(
                said,
                "offer.work_ready",
                f"{at:%H:%M} {before.group()}" if before else f"{at:%H:%M}",
                f"Work is there from {say_time(at)} {before.group() if before else ''}".strip() + "."
                if before
                else f"Work is there by {say_time(at)}.",
            )


def _by(text: str) -> time | None:
    for match in _BY.finditer(text):
        for moment in times_in(match["rest"]):
            return moment
    return None
