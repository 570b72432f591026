"""A message that worried the screen: an ordinary request in it reaches the office, free of the parent's words."""

import re
from dataclasses import replace
from typing import Any

from actions import report_absence, report_missed_work, request_callback, request_work_pack
from actions.absence_words import CUES, note_in, plain_reason_in
from actions.base import Circumstances, Form, Result
from actions.change_words import DAY_WORDS
from actions.mentions import asides_in, mentions_in
from actions.reading import Reading
from actions.registry import CHANGE
from actions.spans import span_in
from bot.core.requests import AbsenceReport
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.core.worry.reading import read_words
from bot.dialogue import adding, choosing, filling
from bot.dialogue import memory as memories
from bot.dialogue.acts import Act, acts_in
from bot.dialogue.outcome import TurnOutcome
from bot.dialogue.working import Working

# Not an absence to report but a child who is not where they should be.
_MISSING = re.compile(
    r"\b(?:missing|run(?:ning)? (?:away|off)|ran (?:away|off)|don'?t know where(?! (?:to|else|i|we)\b)|disappeared|taken (?:him|her|them)|find (?:him|her|them))\b"
)
_GONE = re.compile(r"\bgone\b")  # the child, or whoever came in the night
_DAY = r"(?:today|2day|tod|tomorrow|tomo|tmrw|tomoz|2moro|this (?:morning|week)|all week|until|till?|for|mon|tue|wed|thu|fri)"
# An absence in so many words: what the interpreter makes of a worrying message is not enough to record one.
_ABSENT = re.compile(
    rf"(?<!\bi'm )(?<!\bim )(?<!\bi am )(?<!\bi )\b(?:(?<!better )off (?:sick|ill|poorly|school|again|{_DAY}|with (?:an? )?(?:\w+ )?(?:cold|cough|bug|temp\w*|flu|headache))"
    rf"|(?:is|are|be|'s|hes|shes|staying|stay) (?:off|absent)(?=\s*(?:$|[.,;!\n]|from school|{_DAY}))"
    rf"|not (?:be |coming |going to be )?in(?:to)? (?:school|{_DAY})"
    rf"|(?:won'?t|will not|isn'?t|not|can'?t|cannot) (?:be |going to be |gonna be )?(?:in|come in|coming in|at school|come to school|coming to school)(?=\s*(?:$|[.,;!\n]|and\b|because|cos|as\b|in the morning|at all|due to|with (?:an? )?\w+|{_DAY}))"
    rf"|keep(?:ing)? (?!me\b|us\b|my\b|it\b)\w+ (?:\w+ )?(?:off|(?:at )?home)(?=\s*(?:$|[.,;!\n]|sick|from school|{_DAY})))"
)
_PLAIN_WORDS = {
    report_absence.ACTION.name: _ABSENT,
    request_work_pack.ACTION.name: request_work_pack.CUES,
}


def record_in_silence(state: dict[str, Any], work: Working, reading: Reading) -> TurnOutcome:
    """What is ordinary in it is recorded: an answer, new days, a whole report or pack. Nothing is said or asked."""
    told = _told_of_absence(reading, work.here)
    is_ill = told is not None and plain_reason_in(told) != ""  # at home, then, whoever else is gone
    if reading.finds(_MISSING) or (reading.finds(_GONE) and not is_ill):
        return TurnOutcome(state=state)
    if _answer(work, reading):
        state = memories.dump(work.memory)
    elif adding.fills_in_call(work, reading, is_silent=True) is not None:
        _report(work, reading, told)
    elif reading.has(Intent.UPDATE_REQUEST) or _says_days_alone(work, reading):
        _move_days(work, reading)
    else:
        _report(work, reading, told)
    return TurnOutcome(state=state, requests=tuple(work.requests.values()))


def _report(work: Working, reading: Reading, told: Reading | None) -> None:
    work.memory.tasks = []
    work.here = replace(work.here, spoken_of=())  # a child is named, or is the only one
    wanted = acts_in(reading, work.here)
    acts = [act for act in wanted if _is_plain(act, reading)]
    if told is not None:
        acts = [act for act in acts if act.action is not report_absence.ACTION]
        acts.insert(0, Act(report_absence.ACTION, told))
    acts += [part for act in wanted if (part := _plain_part(act, reading)) is not None]
    filling.begin_tasks(work, acts, told or reading)
    for task, act in zip(work.memory.tasks, acts, strict=True):
        children = task.values.get("children", [])
        if work.here.family:
            children = [child for child in children if child["pupil"]]
        if not children:
            continue
        task.values["children"] = children
        _keep_no_words(task.values, act.reading, _times_told(act.reading, work.here))
        work.take(filling.form_of(task).complete(task.values, work.here))


def _told_of_absence(reading: Reading, here: Circumstances) -> Reading | None:
    """The sentences that would alarm nobody by themselves, where one of them tells that a child is off."""
    spans = _plain_spans(reading, least=Worry.CONCERN)
    is_told = any(_tells_of_absence(reading.only([span]), here) for span in spans)
    return reading.only(spans) if is_told else None


def _tells_of_absence(sentence: Reading, here: Circumstances) -> bool:
    signing = asides_in(sentence, here).signing
    is_named = any(
        mention.pupil is not None and (mention.start, mention.end) not in signing
        for mention in mentions_in(sentence, here)
    )
    if _is_said(CUES, sentence):
        return is_named or (sentence.finds(_A_CHILD) and not sentence.finds(_ADULT))
    is_heard = is_named and sentence.has(Intent.REPORT_ABSENCE)
    has_time = span_in(sentence, here) is not None or note_in(sentence) != ""
    return is_heard and has_time and plain_reason_in(sentence) != ""


def _is_said(words: re.Pattern[str], reading: Reading) -> bool:
    """Whether these words are there, and not of a grown-up: "her dad is off today"."""
    return any(
        not _ADULT_OFF.search(reading.plain[: found.start()]) for found in words.finditer(reading.plain)
    )


_ADULT = re.compile(
    r"\b(?:dad|daddy|mum|mummy|father|mother|step\w*|partner|husband|wife|boyfriend|girlfriend|ex|uncle|aunt\w*|nan\w*|gran\w*|man|fella)\b"
)
_ADULT_OFF = re.compile(rf"(?:\b(?:i|i'?m|i am|i was|we|we'?re|we are)|{_ADULT.pattern}(?:'?s| is)?)\W*$")
_A_CHILD = re.compile(
    r"\b(?:(?:s?he|they)(?:'?s|'?re|'?ll)?|him|her|them|(?:my|our) (?:\w+ )?(?:son|daughter|boy|girl|lad|lass|kids?|child(?:ren)?|twins))\b"
)


_SENTENCE = re.compile(r"[^.!?;\n]+")
_LONGEST_ANSWER = {
    "child": 4,
    "day": 6,
    "reason": 6,
    "delivery": 8,
}  # words; a longer sentence tells something else
_LONGEST_OF_A_CHILD = 10  # that a child on roll is ill


def _plain_spans(reading: Reading, least: Worry = Worry.LOOK) -> list[tuple[int, int]]:
    """The sentences in which the screen finds nothing by themselves, or nothing as grave as this."""
    spans = [found.span() for found in _SENTENCE.finditer(reading.plain) if found[0].strip()]
    return [
        span
        for span in spans
        if not any(rule.level.rank >= least.rank for rule in read_words(reading.text[slice(*span)]))
    ]


def _plain_opening(reading: Reading) -> list[Reading]:
    """ "Yusuf", of "Yusuf, we have nothing to eat": what stands before the first comma, where it alarms nobody."""
    first = _CLAUSE.search(reading.plain)
    opening = reading.only([first.span()]) if first else None
    return [opening] if opening and not read_words(opening.text) else []


def _plain_sentences(reading: Reading) -> list[Reading]:
    return [reading.only([span]) for span in _plain_spans(reading)]


def _answer(work: Working, reading: Reading) -> bool:
    """ "I'll collect them", of a message that goes on to something grave: the form gets what it asked for."""
    running, asked = filling.running(work), work.memory.asked
    if running is None or asked is None:
        return False
    task, slot = running
    sentences = _plain_sentences(reading)
    if slot.name == "child":
        sentences += _plain_opening(reading)
    for sentence in sentences:
        opens = slot.name == "child" and _opens_with_a_child(sentence, work.here)
        if len(sentence.plain.split()) > (
            _LONGEST_OF_A_CHILD if opens else _LONGEST_ANSWER.get(slot.name, 0)
        ):
            continue
        found = choosing.option_in(asked, sentence) or slot.answer(sentence, task.values, work.here)
        if found is None or not _holds_no_words(slot.name, found):
            continue
        task.values.update(found)
        _keep_plain_reason(task.values, sentence, filling.form_of(task))
        form = filling.form_of(task)
        if not any(its.is_needed and its.is_open(task.values, work.here) for its in form.slots):
            work.take(form.complete(task.values, work.here))
        if not any(its.is_open(task.values, work.here) for its in form.slots):
            work.memory.tasks.remove(task)
        work.memory.asked = None  # what is still open is asked for when the conversation is released
        return True
    return False


def _opens_with_a_child(sentence: Reading, here: Circumstances) -> bool:
    """ "Its Yusuf he have stomach pain": a child on roll, and a plain illness."""
    named = [mention for mention in mentions_in(sentence, here) if mention.pupil is not None]
    is_first = bool(named) and len(sentence.plain[: named[0].start].split()) <= 2
    return is_first and plain_reason_in(sentence) != ""


def _keep_plain_reason(values: dict[str, Any], sentence: Reading, form: Form) -> None:
    """The illness told with the child's name, in the screen's plain words and no others."""
    reason = plain_reason_in(sentence)
    if form is report_absence.ACTION and reason and not values.get("reason"):
        values["reason"] = reason


def _holds_no_words(slot: str, found: dict[str, Any]) -> bool:
    if slot == "child":
        return all(child["pupil"] for child in found["children"])
    if slot == "reason":
        reason = str(found.get("reason", ""))
        return set(found) == {"reason"} and reason == plain_reason_in(Reading(reason))
    return found.get("delivery", "collect") in {"collect", "deliver", "post", "email"}


_DAYS_ALONE = re.compile(
    rf"(?:\W|{DAY_WORDS.pattern}|\b(?:off|till?|until|untill|while|and|also|too|as well|the|of|rest|all|this|next|week|now|just|only|probably|prob|maybe|please|pls|sorry|at least)\b)+"
)


def _says_days_alone(work: Working, reading: Reading) -> bool:
    """ "Till Thursday", after an absence was reported: more of it, in a sentence of its own."""
    has_absence = any(
        isinstance(request, AbsenceReport) and str(request.id) in work.memory.latest
        for request in work.here.recent
    )
    return has_absence and not work.is_fresh and any(map(_is_days_alone, _plain_sentences(reading)))


def _is_days_alone(sentence: Reading) -> bool:
    return sentence.finds(DAY_WORDS) and _DAYS_ALONE.fullmatch(sentence.plain) is not None


def _move_days(work: Working, reading: Reading) -> None:
    """ "They said rest it, she'll be back Monday": the days of what the office has; nothing else of it changes."""
    known = {request.id: request for request in work.here.recent}
    is_change = reading.has(Intent.UPDATE_REQUEST)
    for sentence in _plain_sentences(reading):
        if not is_change and not _is_days_alone(sentence):
            continue
        result = CHANGE.run(sentence, work.here)
        for request in result.requests:
            earlier = known.get(request.id)
            if isinstance(request, AbsenceReport) and isinstance(earlier, AbsenceReport):
                moved = replace(earlier, first_day=request.first_day, last_day=request.last_day)
                if moved != earlier and moved == request:
                    work.take(Result(requests=(moved,)))


def _is_plain(act: Act, reading: Reading) -> bool:
    words = _PLAIN_WORDS.get(act.action.name)
    return words is not None and _is_said(words, reading)


_CLAUSE = re.compile(r"[^.,!?;\n]+(?:(?<=\d)\.(?=\d)[^.,!?;\n]+)*")
_NAMED = {
    request_callback.ACTION.name: re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr)\.? [\w'-]+"),
    report_missed_work.ACTION.name: report_missed_work.WORK,
}


def _plain_part(act: Act, reading: Reading) -> Act | None:
    """ "Please could Miss Lowe ring me tomorrow", "hasn't done his maths": the clause that asks, where it is harmless by itself."""
    named = _NAMED.get(act.action.name)
    if named is None or act.action.cues is None:
        return None
    for found in _CLAUSE.finditer(reading.plain):
        clause = reading.only([found.span()])
        is_plain = clause.finds(act.action.cues) and clause.finds(named) and not clause.finds(_OWN_TROUBLE)
        if is_plain and len(clause.plain.split()) <= 20 and not read_words(clause.text):
            return Act(act.action, clause)
    return None


# Why, in the same breath, is for the DSL.
_OWN_TROUBLE = re.compile(
    r"\b(?:because|cos|cus|as|since|about|no|nothing|scared|afraid|frightened|urgent\w*|help)\b"
)


def _times_told(reading: Reading, here: Circumstances) -> set[str]:
    """ "Late by 30 minutes", "leaving at 13:40", in the sentences that tell of the absence and alarm nobody."""
    spans = _plain_spans(reading, least=Worry.CONCERN)
    return {note_in(part) for span in spans if _tells_of_absence(part := reading.only([span]), here)} - {""}


def _keep_no_words(values: dict[str, Any], reading: Reading, times: set[str]) -> None:
    """A plain word for an illness or appointment may stay, each child's own, and a time; nothing else that was written does."""
    if values.get("work") and "is_which" in values:
        values.pop("reason", None)
        found = report_missed_work.WORK.search(str(values["work"]).lower())
        values |= {"reason": "", "work": found[0] if found else ""}
        return
    if "who" in values:
        values["about"] = ""
        return
    own = {name: plain_reason_in(Reading(said)) for name, said in values.pop("reasons", {}).items()}
    reason = plain_reason_in(reading) if "reason" in values and not own else ""
    kept = {name: said if said in times else "" for name, said in values.pop("notes", {}).items()}
    note = values.get("note") if values.get("note") in times else ""
    for name in ("reason", "note", "work"):
        if name in values:
            values[name] = ""
    if any(kept.values()):
        values["notes"] = kept
    if note:
        values["note"] = note
    if own:
        values["reasons"] = own
    if reason:
        values["reason"] = reason
    if values.get("delivery") not in {"collect", "deliver", "post", "email", "", None}:
        values["delivery"] = ""
