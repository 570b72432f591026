"""A question is running: the message answers it, or digresses, changes something, or asks for something new."""

import re
from dataclasses import replace

from actions import hand_off, manage_contact
from actions.answer_question import ACTION as ANSWER
from actions.base import Form, Slot, Step
from actions.change_words import KINDS
from actions.children import read_children
from actions.reading import Reading, is_question
from actions.registry import CHANGE
from actions.taking_back import takes_back
from actions.words import is_no
from bot.core.understanding import EntityKind, Intent
from bot.dialogue import beside, choosing, clauses, filling, not_ours, opening, serving, small_words, wording
from bot.dialogue.acts import Act, acts_in
from bot.dialogue.memory import Task
from bot.dialogue.questions import ASKS_ABOUT, INTERROGATIVE
from bot.dialogue.remarks import is_story
from bot.dialogue.unfinished import LEFT, handoffs_of
from bot.dialogue.working import Working

_DROP = re.compile(
    r"\b(?:forget (?:it|that|about it)|never ?mind|don'?t (?:bother|worry)|leave it|scrap (?:it|that)|changed my mind|cancel(?: (?:it|that|this))?|no longer need\w*|don'?t need (?:it|that|one|anything|the)|drop it(?! (?:round|off|over|in|by|to)))\b|^\W*(?:end|quit)\W*$"
)


def answer(work: Working, reading: Reading) -> None:
    asked = work.memory.asked
    if asked is None:
        serving.serve(work, reading)
        return
    if _exact(work, reading) or opening.waits(work, reading):
        return
    if not_ours.turn_away(work, reading):
        filling.proceed(work)
        return
    if work.is_fresh and _is_left_behind(work, reading):
        return
    if asked.kind == "slot":
        _answer_slot(work, reading)
    elif asked.kind == "prompt":
        choosing.answer_prompt(work, reading, asked)
    elif asked.kind == "part":
        choosing.choose_part(work, reading, asked)
    elif asked.kind == "likely":
        choosing.choose_reading(work, reading, asked)
    else:
        choosing.choose_child(work, reading, asked)


def _exact(work: Working, reading: Reading) -> bool:
    """Words that leave the question."""
    plain = reading.plain
    is_exact = any(
        pattern.match(plain)
        for pattern in (
            manage_contact.STOP,
            manage_contact.START,
            small_words.MENU_WORDS,
            small_words.CHANGE_WORD,
        )
    )
    if is_exact:
        _leave_form(work)
        serving.serve(work, reading)
    elif small_words.BACK_WORD.match(plain):
        _leave_form(work)
        work.answers.append(wording.CLOSED)
    return is_exact or bool(work.answers)


def _is_left_behind(work: Working, reading: Reading) -> bool:
    """The question is from another day, and the message asks for something of its own."""
    if not reading.understanding.is_available or not acts_in(reading, work.here):
        return False
    work.handoffs += handoffs_of(work.memory.tasks, work.here.new_id)
    _leave_form(work)
    serving.serve(work, reading)
    return True


def _leave_form(work: Working) -> None:
    work.memory.tasks = []
    work.memory.asked = None


# -- a slot ---------------------------------------------------------------------------------------------------------


def _answer_slot(work: Working, reading: Reading) -> None:
    now_running = filling.running(work)
    if now_running is None:
        _leave_form(work)
        serving.serve(work, reading)
        return
    task, slot = now_running
    asked = work.memory.asked
    chosen = choosing.option_in(asked, reading) if asked else None
    if chosen is not None:
        filling.fill(work, task, slot, chosen)
        filling.proceed(work)
        return
    if slot.takes_any_words and (rest := beside.takes_days(work, reading, task)) is not None:
        if not re.search(r"[^\W\d_]{2}", rest.plain):
            filling.proceed(work)
            return
        if not slot.is_open(
            task.values, work.here
        ):  # the reason came with the days: what is left is something else
            acts = acts_in(rest, work.here)
            _carry_out(work, [act for act in acts if choosing.is_meant(act, rest)], rest)
            return
        reading = rest
    if slot.takes_any_words and (
        beside.swaps_child(work, reading, task) or beside.remarks_on_another(work, reading, task)
    ):
        filling.proceed(work)
        return
    if (slot.takes_any_words or beside.ADDS.search(reading.plain)) and filling.join_child(
        work, task, reading
    ):
        filling.proceed(work)
        return
    if not_ours.wrong_number(work, reading):
        return
    if slot.takes_any_words and (beside.is_class(work, reading, task) or _belongs_elsewhere(work, reading)):
        filling.proceed(work)
        return
    if _lets_go(work, reading):
        filling.proceed(work)
        return
    acts, own = _apart(work, reading, task, slot)
    if _drops(reading, acts):
        _drop(work, reading)
        return
    found = None if own is None else slot.answer(own, task.values, work.here)
    if not slot.takes_any_words and not INTERROGATIVE.search(reading.plain):
        found = found or slot.answer(reading, task.values, work.here)  # "can it come home with her brother"
        acts = [act for act in acts if found is None or act.action is not ANSWER]
    if found is not None and slot.takes_any_words and _is_something_else(own or reading, acts):
        found = None
    if found is not None:
        filling.fill(work, task, slot, found)
        if slot.is_needed:
            filling.learn(work, task, own or reading)
    elif not acts and (_belongs_elsewhere(work, reading) or serving.fills_in_call(work, reading)):
        filling.proceed(work)  # "after 4", of the call that was asked for beside it
        return
    elif not acts:
        _not_an_answer(work, reading, task, slot)
        return
    _carry_out(work, acts, reading)


def _belongs_elsewhere(work: Working, reading: Reading) -> bool:
    """ "From the nurse", "post it instead", while a reason is asked for: it is of what was asked for just before."""
    if serving.completes_call(work, reading):
        return True
    if beside.changes_another(work, reading):
        result = CHANGE.run(reading, work.here)
        if not result.requests:
            return False
        work.take(result)
        filling.forget_withdrawn(work)
        return True
    if not reading.entities or any(entity.kind not in _OF_CALLS_AND_PACKS for entity in reading.entities):
        return False
    result = CHANGE.run(reading, work.here)
    if not result.requests or any(request.kind not in _CALLS_AND_PACKS for request in result.requests):
        return False  # "could you post her some work": a pack that is yet to be made
    work.take(result)
    return True


_CALLS_AND_PACKS = {"callback", "work_pack"}
_OF_CALLS_AND_PACKS = {EntityKind.WHO, EntityKind.PHONE, EntityKind.DELIVERY}


def _apart(work: Working, reading: Reading, task: Task, slot: Slot) -> tuple[list[Act], Reading | None]:
    """What the message asks for besides answering, and the words that are left for the answer."""
    if not reading.understanding.is_available:
        return [], reading
    new: list[Act] = []
    rest: Reading | None = reading
    if not reading.understanding.intents and ASKS_ABOUT.match(reading.plain):
        return [Act(ANSWER, reading)], None
    for act in acts_in(reading, work.here):
        if act.action.name != task.action:
            if choosing.is_meant(act, reading) and not is_story(
                act.action, [act.action, filling.form_of(task)], reading
            ):
                new.append(act)
        elif (cut := _another_child_at(work, reading, task, slot)) is not None:
            new.append(Act(act.action, reading.only([(cut, len(reading.text))])))
            rest = reading.only([(0, cut)]) if cut else None
    return new, rest if rest is None else _answering_part(
        rest, [act for act in new if act.action.name != task.action]
    )


def _another_child_at(work: Working, reading: Reading, task: Task, slot: Slot) -> int | None:
    """ "Hawthorn. Oh and Eliza's off as well": where the same request begins again, for somebody else."""
    known = {child["name"] for child in task.values.get("children") or []}
    cues = filling.form_of(task).cues
    if slot.name == "child" or not known or cues is None or not reading.finds(cues):
        return None
    for start, end in clauses.split(reading.plain):
        named = {child["name"] for child in read_children(reading.only([(start, end)]), work.here).children}
        if named - known:
            return start
    return None


def _lets_go(work: Working, reading: Reading) -> bool:
    """ "Forget the pack", of several requests that wait: the others go on."""
    if len(reading.plain.split()) > _SHORT or not takes_back(reading):
        return False
    gone = [
        task
        for task in work.memory.tasks
        if not task.values.get("ids") and task.action in _NAMED and reading.finds(_NAMED[task.action])
    ]
    if not gone or len(gone) == len(work.memory.tasks):
        return False
    work.memory.tasks = [task for task in work.memory.tasks if task not in gone]
    work.settled += [task.values[LEFT] for task in gone if LEFT in task.values]
    work.answers.append(wording.left_out([filling.form_of(task).called for task in gone]))
    return True


_SHORT = 8  # words of a message that does nothing else
_NAMED = {
    "request_work_pack": KINDS["work_pack"],
    "request_callback": KINDS["callback"],
    "report_missed_work": KINDS["missed_work"],
}


def _drops(reading: Reading, acts: list[Act]) -> bool:
    is_change = any(act.action is CHANGE for act in acts) or reading.has(Intent.UPDATE_REQUEST, Intent.DENY)
    return (
        reading.finds(_DROP)
        and (is_change or len(reading.plain.split()) <= 6)
        and not any(isinstance(act.action, Form) for act in acts)
    )


def _drop(work: Working, reading: Reading) -> None:
    """The parent no longer wants it: what was recorded of it is taken back, the form is over."""
    ids = {kept for task in work.memory.tasks for kept in (task.values.get("ids") or {}).values()}
    work.settled += [task.values[LEFT] for task in work.memory.tasks if LEFT in task.values]
    _leave_form(work)
    if ids or work.here.recent:
        work.here = replace(
            work.here, latest=work.here.latest if not ids or ids & set(work.here.latest) else tuple(ids)
        )
        if ids:
            serving.run_step(work, CHANGE, reading)
            return
    work.answers.append(wording.CLOSED)


def _answering_part(reading: Reading, acts: list[Act]) -> Reading | None:
    """The words that no new request or question lays claim to."""
    if not acts:
        return reading
    spans = []
    for span in clauses.split(reading.plain):
        clause = reading.only([span])
        patterns = [
            pattern for act in acts for pattern in (act.action.cues, act.action.hints) if pattern is not None
        ]
        if not is_question(clause.plain) and not any(clause.finds(pattern) for pattern in patterns):
            spans.append(span)
    return reading.only(spans) if spans else None


def _is_something_else(reading: Reading, acts: list[Act]) -> bool:
    """Whether free words are thanks or a question rather than the answer."""
    if small_words.THANKS.match(reading.plain) and len(reading.plain.split()) <= 5:
        return True
    if small_words.CLOSES.match(reading.plain):
        return True
    return reading.has(Intent.ASK_QUESTION) and is_question(reading.plain) and bool(acts)


def _carry_out(work: Working, acts: list[Act], reading: Reading) -> None:
    """Digressions are answered, new requests join the form, and the form goes on with its question."""
    for act in acts:
        if isinstance(act.action, Step):
            if act.action.name == "hand_off":
                _hand_over(work, act)
                return
            is_of_form = act.action is CHANGE and not beside.changes_another(work, act.reading)
            if is_of_form and _corrects_form(work, act.reading):
                continue
            asked = work.memory.asked
            if serving.run_step(work, act.action, act.reading, may_ask_part=False):
                return
            work.memory.asked = asked
    _begin(work, [act for act in acts if isinstance(act.action, Form)], reading)
    filling.proceed(work)


def _begin(work: Working, acts: list[Act], reading: Reading) -> None:
    """New requests beside an answer; one that goes on about whoever brings the pack is for that child."""
    of_carrier = [
        (act, told)
        for act in acts
        if isinstance(act.action, Form)
        and act.action.is_of_the_absent
        and (told := beside.of_carrier(act.reading, work.here)) is not None
    ]
    apart = [act for act, _ in of_carrier]
    filling.begin_tasks(work, [act for act in acts if act not in apart], reading)
    for act, (own, pupils) in of_carrier:
        filling.begin_tasks(work, [replace(act, reading=own)], own)
        if len(pupils) > 1:
            values = work.memory.tasks[-1].values
            values.pop("children", None)
            values["among"] = [str(pupil.id) for pupil in pupils]


def _corrects_form(work: Working, reading: Reading) -> bool:
    """A correction of what is not recorded yet goes into the form itself."""
    now_running = filling.running(work)
    if now_running is None or now_running[0].values.get("ids"):
        return False
    task = now_running[0]
    begun = filling.form_of(task).begin(reading, work.here)
    changes = {key: value for key, value in begun.items() if value and value != task.values.get(key)}
    if not begun.get("has_days", True):
        changes.pop("days", None)
    changes.pop("has_days", None)
    if named := read_children(reading, work.here).children:
        changes["children"] = list(named)
    task.values.update(changes)
    return bool(changes)


def _hand_over(work: Working, act: Act) -> None:
    """A person is wanted in the middle of a form: they get what was said so far."""
    unfinished = handoffs_of(work.memory.tasks, work.here.new_id)
    if isinstance(act.action, Step):
        work.take(act.action.run(act.reading, work.here), is_answer=True)
    work.handoffs += unfinished
    _leave_form(work)


def _not_an_answer(work: Working, reading: Reading, task: Task, slot: Slot) -> None:
    """Thanks and refusals close what was only wanted; what is needed is asked again, then a person helps."""
    is_thanks = (
        small_words.THANKS.match(reading.plain) is not None
        or small_words.CLOSES.match(reading.plain) is not None
        or small_words.BYE.match(reading.plain) is not None
    )
    if not slot.is_needed and (
        is_thanks or is_no(reading.plain) or reading.has(Intent.THANK, Intent.DENY, Intent.GOODBYE)
    ):
        filling.give_up_wanting(task, slot)
        work.answers.append(wording.WELCOMES[0] if is_thanks else wording.NOTED)
        filling.proceed(work)
        return
    is_long = len(reading.plain.split()) > 3
    if not reading.understanding.is_available and not is_thanks and is_long:
        work.is_understood = False
        _pass_on(work, reading, task)
        return
    missed = task.values.setdefault("missed", {})
    missed[slot.name] = int(missed.get(slot.name, 0)) + 1
    if slot.is_needed and missed[slot.name] >= filling.ASKED_ENOUGH:
        _pass_on(work, reading, task)
        return
    if not slot.is_needed and missed[slot.name] >= filling.WANTED_ENOUGH:
        filling.give_up_wanting(task, slot)
        if is_long:
            work.take(hand_off.not_understood(reading, work.here))
        else:
            work.answers.append(wording.ASKED_LATER)
    filling.proceed(work)


def _pass_on(work: Working, reading: Reading, task: Task) -> None:
    """A person sorts out what the form could not."""
    work.handoffs += handoffs_of([task], work.here.new_id)
    work.take(hand_off.not_understood(reading, work.here))
    _leave_form(work)
