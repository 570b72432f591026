"""Filling forms: what each request still needs, asked one question at a time."""

import re

from actions.absence_words import reason_in, says_little
from actions.base import Circumstances, Form, Slot, Values
from actions.child_slot import CHILD
from actions.children import Named, child_of, join_names, others_than, read_children
from actions.reading import Reading
from actions.registry import BY_NAME
from actions.report_missed_work import is_vague
from actions.words import COMMON
from bot.dialogue.acts import Act
from bot.dialogue.memory import Asked, Task
from bot.dialogue.unfinished import LEFT
from bot.dialogue.working import Working

ASKED_ENOUGH = 3  # answers that are none to something needed: then a person helps
WANTED_ENOUGH = 2  # and to something only wanted: then it is left out


_WAITS = "waits"  # for its child, as was said
_KEEPING = {"asked", "missed", "ids", "recorded", _WAITS, LEFT}  # about the form rather than the request


def form_of(task: Task) -> Form:
    form = BY_NAME[task.action]
    if not isinstance(form, Form):
        raise TypeError(f"{task.action} has no slots")
    return form


def begin_tasks(work: Working, acts: list[Act], whole: Reading) -> None:
    """Start a form for each act; the child of one serves the others."""
    named_in_all = read_children(whole, work.here)
    held = Named()
    for act in acts:
        if not isinstance(act.action, Form):
            continue
        values = act.action.begin(act.reading, work.here)
        own = read_children(act.reading, work.here) if act.reading is not whole else named_in_all
        named = own or held or named_in_all
        held = own or held
        work.memory.tasks.append(
            Task(act.action.name, values | children_for(act.action, named, whole, work.here))
        )
    if named_in_all.children:
        work.memory.spoken_of = list(named_in_all.children)


def children_for(form: Form, named: Named, whole: Reading, here: Circumstances) -> Values:
    """Whom a request is for: those named, else whoever is left, else the only child, else those last spoken of."""
    aside = {str(pupil.id) for pupil in named.aside}
    children = [child for child in named.children if not form.is_of_the_absent or child["pupil"] not in aside]
    if children:
        return {"children": children}
    if named.ambiguous:
        return {"among": [str(pupil.id) for pupil in named.ambiguous]}
    if not form.is_about_children:
        return {}
    left = others_than(named, here)
    if len(left or here.pupils) == 1:
        return {"children": [child_of((left or here.pupils)[0])]}
    if spoken_of := [child for child in here.spoken_of if child["pupil"] not in aside]:
        return {"children": spoken_of}
    if left or (whole.finds(_ONE_CHILD) and not whole.finds(_SEVERAL)):
        return {"among": [str(pupil.id) for pupil in left or here.pupils]}
    return {}


_ONE_CHILD = re.compile(
    r"\b(?:m[iy]|our|the) (?:(?:little|youngest|oldest|eldest|middle|wee) )*(?:son|daughter|boy|girl|lad|lass|child|kid|one)\b|\b(?:s?he(?:'?s|'?ll)?|him|his|hers?)\b"
)
_SEVERAL = re.compile(
    r"\b(?:both|all|each|they\w*|them|their|we|us|twins|kids|children|sons|daughters|boys|girls|lads|two|three|brothers?|sisters?|bro|sis|siblings?)\b"
)


def proceed(work: Working) -> None:
    """Record what is complete, then put the first question that is left."""
    for task in work.memory.tasks:
        _take_over(work, task)
        _record(work, task)
    waiting = [(task, slot) for task in work.memory.tasks for slot in _open_slots(task, work.here)]
    work.memory.tasks = [
        task for task in work.memory.tasks if any(task is open_task for open_task, _ in waiting)
    ]
    waiting.sort(key=lambda item: not item[1].is_needed)
    if not waiting:
        if work.memory.asked and work.memory.asked.kind == "slot":
            work.memory.asked = None
        return
    task, slot = waiting[0]
    lead = _what_waits(work, [task for task, its in waiting if its is CHILD]) if slot is CHILD else ""
    _ask(work, task, slot)
    work.question = f"{lead} {work.question}".strip()


def _what_waits(work: Working, tasks: list[Task]) -> str:
    """ "Next, the absence.": what was heard and cannot be passed on before the child is known, said once."""
    is_new = any(_WAITS not in task.values for task in tasks)
    for task in tasks:
        task.values[_WAITS] = True
    if not is_new or (len(tasks) == 1 and not work.passed_on):
        return ""
    return f"Next, {join_names(list(dict.fromkeys(form_of(task).called for task in tasks)))}."


def _take_over(work: Working, task: Task) -> None:
    """What a change has put into a form's records is no longer asked for."""
    ids = set((task.values.get("ids") or {}).values())
    own = [request for request in work.here.recent if str(request.id) in ids]
    for request in own:
        if "recorded" not in task.values:
            continue
        for name in ("delivery", "reason"):
            said = getattr(request, name, "") if all(getattr(one, name, "") for one in own) else ""
            if said and name in task.values and not task.values[name]:
                task.values[name] = said
                task.values["recorded"][name] = said


def _record(work: Working, task: Task) -> None:
    form = form_of(task)
    if any(slot.is_needed and slot.is_open(task.values, work.here) for slot in form.slots):
        return
    filled = {key: value for key, value in task.values.items() if key not in _KEEPING}
    if task.values.get("recorded") == filled:
        return
    work.take(form.complete(task.values, work.here))
    if task.values.get("ids") and (left := task.values.pop(LEFT, "")):
        work.settled.append(left)  # the record says it all
    if children := task.values.get("children"):
        work.memory.spoken_of = list(children)
    filled = {key: value for key, value in task.values.items() if key not in _KEEPING}
    task.values["recorded"] = filled


def _open_slots(task: Task, here: Circumstances) -> list[Slot]:
    asked = task.values.get("asked") or {}
    return [
        slot
        for slot in form_of(task).slots
        if slot.is_open(task.values, here) and (slot.is_needed or not asked.get(f"{slot.name}:over"))
    ]


def _ask(work: Working, task: Task, slot: Slot) -> None:
    asked = task.values.setdefault("asked", {})
    times = int(asked.get(slot.name, 0))
    question = slot.ask(task.values, work.here, times)
    if question.words == work.memory.last_words:
        times += 1
        question = slot.ask(task.values, work.here, times)
    asked[slot.name] = times + 1
    work.ask(
        Asked(
            kind="slot",
            words=question.words,
            action=task.action,
            slot=slot.name,
            options=list(question.options),
        )
    )


def running(work: Working) -> tuple[Task, Slot] | None:
    """The task and slot the running question is about."""
    asked = work.memory.asked
    if asked is None or asked.kind != "slot":
        return None
    for task in work.memory.tasks:
        if task.action == asked.action:
            for slot in form_of(task).slots:
                if slot.name == asked.slot:
                    return task, slot
    return None


def fill(work: Working, task: Task, slot: Slot, found: Values) -> None:
    """Put an answer into the form, and into every other that waits for the same thing."""
    task.values.update(found)
    for other in work.memory.tasks:
        if other is task or (slot.name != "child" and other.action != task.action):
            continue
        if any(
            its.name == slot.name and its.is_open(other.values, work.here) for its in form_of(other).slots
        ):
            other.values.update(found)
    work.memory.lost = 0


def learn(work: Working, task: Task, reading: Reading) -> None:
    """ "Filip, the fractions sheet. The printer is broken": what else of the same request came with the answer."""
    said = form_of(task).begin(reading, work.here)
    if not said.pop("has_days", True) or task.values.get("has_days"):
        said.pop("days", None)
    elif "days" in said:
        task.values["days"], task.values["has_days"] = said.pop("days"), True
    for name, value in said.items():
        held = str(task.values.get(name) or "")
        if value and (
            not held
            or is_vague(name, held)
            or (name == "reason" and says_little(held) and value == reason_in(reading))
        ):
            task.values[name] = value


def join_child(work: Working, task: Task, reading: Reading) -> bool:
    """ "Sara too": another child joins a request that is still being asked about."""
    children = task.values.get("children") or []
    known = {child["name"] for child in children}
    named = [child for child in read_children(reading, work.here).children if child["name"] not in known]
    names = {word for child in named for word in child["name"].lower().split()} | {
        child["said"].lower() for child in named
    }
    rest = [word for word in re.findall(r"[^\W\d_]+", reading.plain) if word not in names]
    if (
        not children
        or not named
        or len(rest) > 4
        or rest[:1] == ["with"]
        or not all(word in COMMON or word in _JOINING for word in rest)
    ):
        return False
    task.values["children"] = [*children, *named]
    return True


_JOINING = {"aswell", "both", "plus", "brother", "sister", "twin"}


def give_up_wanting(task: Task, slot: Slot) -> None:
    """Something asked for once, and not said, is left out."""
    task.values.setdefault("asked", {})[f"{slot.name}:over"] = 1


def forget_withdrawn(work: Working) -> None:
    """A form whose records were all taken back is over."""
    standing = {str(request.id) for request in work.here.recent if request.status != "withdrawn"}
    for task in list(work.memory.tasks):
        ids = set((task.values.get("ids") or {}).values())
        if ids and not ids & standing:
            work.memory.tasks.remove(task)
