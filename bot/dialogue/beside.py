"""A question is running, and the message changes something beside it: another child, the pack, the class."""

import re
from dataclasses import replace

from actions import change_meant, change_words
from actions.absence_words import CUES, reason_in
from actions.base import Circumstances, Result
from actions.change_child import child_put_right
from actions.change_meant import child_in
from actions.children import class_as_written, read_children
from actions.mentions import asides_in, mentions_in, tells_of_well_alone
from actions.reading import Reading, is_question
from actions.registry import CHANGE
from actions.request_work_pack import delivery_in
from actions.spans import span_in
from actions.taking_back import takes_back
from actions.words import COMMON
from bot.core.classes import read_class
from bot.core.people import Pupil
from bot.core.requests import AbsenceReport
from bot.core.understanding import EntityKind, Intent
from bot.dialogue import filling, wording
from bot.dialogue.memory import Task
from bot.dialogue.working import Working

ADDS = re.compile(r"\b(?:too|also|as well|aswell|both)\b")


def swaps_child(work: Working, reading: Reading, task: Task) -> bool:
    """ "Sorry I mean Sara", while a reason is asked for: the record, and the form, are for another child."""
    if child_put_right(reading, work.here) is None:
        return False
    work.take(CHANGE.run(reading, work.here))
    ids = task.values.get("ids") or {}
    standing = {
        str(request.id): request
        for request in work.here.recent
        if request.status in change_words.STANDING and str(request.id) in ids.values()
    }
    if not standing:
        work.memory.tasks.remove(task)
        return True
    task.values["ids"] = {request.child: kept for kept, request in standing.items()}
    task.values["children"] = [child_in(request, work.here) for request in standing.values()]
    if "recorded" in task.values:
        task.values["recorded"]["children"] = list(task.values["children"])
    work.memory.spoken_of = list(task.values["children"])
    filling.forget_withdrawn(work)
    return True


_CLAUSE = re.compile(r"[.,;!\n]+\s*|\s(?:so|but|and then|then)\s")
_DAYS_OFF = re.compile(
    rf"{change_words.ALSO.pattern}|{CUES.pattern}|{change_words.RETURNS.pattern}|\b(?:till?|until|off|away|rest of|all week|actually|just|only|instead|not)\b"
)


def takes_days(work: Working, reading: Reading, task: Task) -> Reading | None:
    """ "And Monday as well, it's a funeral", while a reason is asked for: the days are taken; the words that are left."""
    ids = set((task.values.get("ids") or {}).values())
    if task.action != "report_absence" or not ids:
        return None
    days: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    start = 0
    for end, following in [
        *((it.start(), it.end()) for it in _CLAUSE.finditer(reading.plain)),
        (len(reading.plain),) * 2,
    ]:
        clause = reading.only([(start, end)])
        has_day = clause.finds(change_words.DAY_WORDS) and span_in(clause, work.here) is not None
        is_off = clause.finds(_DAYS_OFF) or not _besides_days(clause)
        (days if has_day and is_off else rest).append((start, end))
        start = following
    if not days:
        return None
    left = reading.only([span for span in rest if re.search(r"\w", reading.plain[slice(*span)])])
    if swaps_child(work, left, task):  # "just Yusuf, and Friday as well": the days are the other child's
        ids = set((task.values.get("ids") or {}).values())
        left = reading.only([])
    elif left.finds(change_words.SWAP) or (
        reading.finds(change_words.SWAP) and read_children(reading, work.here).children
    ):
        return None  # "weds i mean" is a day put right; a child may be, or a reason
    here = replace(work.here, latest=tuple(ids))
    result = CHANGE.run(Reading(reading.only(days).text), here)
    is_longer = result.requests and all(
        isinstance(request, AbsenceReport) and request.status in change_words.STANDING
        for request in result.requests
    )
    if not is_longer:
        return None
    if why := reason_in(reading.only(days)):  # "just today, he's got a cold"
        task.values["reason"] = task.values.get("reason") or why
    is_more = re.search(r"[^\W\d_]{2}", left.plain) is not None
    work.take(Result(requests=result.requests) if is_more else result)
    heard = tuple(item for item in left.understanding.intents if item.name not in _TAKEN_IN)
    return replace(left, understanding=replace(left.understanding, intents=heard))


_TAKEN_IN = {Intent.UPDATE_REQUEST, Intent.CHECK_STATUS, Intent.REPORT_ABSENCE}


def _besides_days(clause: Reading) -> list[str]:
    rest = re.findall(r"[^\W\d_]{2,}", change_words.DAY_WORDS.sub(" ", clause.plain))
    return [word for word in rest if word not in COMMON]


def remarks_on_another(work: Working, reading: Reading, task: Task) -> bool:
    """ "Her sister will be in as usual", while a reason is asked for: a remark, and no reason."""
    well = {pupil.name for pupil in tells_of_well_alone(reading, work.here)}
    known = {child["name"] for child in task.values.get("children") or []}
    named = {child["name"] for child in read_children(reading, work.here, with_staying=True).children}
    is_name_again = bool(named) and named <= known and reading.finds(_NAME_PUT_RIGHT)
    if is_name_again and len(reading.plain.split()) <= 8 and not reason_in(reading):
        work.answers.append(wording.NOTED)  # "CARYS, not carbs"
        return True
    if not well or well & known or is_question(reading.plain):
        return False
    work.answers.append(wording.NOTED)
    return True


_KIN = re.compile(
    r"\b(his|her) (?:(?:big|little|older|younger|elder) )?(sister|sis|daughter|brother|bro|son)\W+$"
)
_WHO_NEXT = re.compile(r"\b(s?he)(?:'?s|'?ll|'?d|'?z)?\b")


def of_carrier(reading: Reading, here: Circumstances) -> tuple[Reading, tuple[Pupil, ...]] | None:
    """ "His sister Lexi can bring it. She's got the dentist": what follows of who brings a pack, and whom it may mean.

    One child where "she" is not "his"; of "her sister ... she" the parent is asked.
    """
    carrying = [mention for mention in asides_in(reading, here).carrying if mention.pupil is not None]
    end = re.compile(r"[.!?\n]").search(reading.plain, carrying[0].end) if len(carrying) == 1 else None
    if end is None:
        return None
    kin = _KIN.search(reading.plain[: carrying[0].start])
    tail = reading.only([(end.end(), len(reading.text))])
    who = _WHO_NEXT.search(tail.plain)
    if kin is None or who is None or mentions_in(tail, here):
        return None
    carrier = "she" if kin[2] in {"sister", "sis", "daughter"} else "he"
    if who[1] != carrier or carrying[0].pupil is None:
        return None
    is_clear = carrier != ("he" if kin[1] == "his" else "she")
    said = reading.text[carrying[0].start : carrying[0].end]
    return replace(tail, meant=(said,)), (carrying[0].pupil,) if is_clear else here.pupils


_NAME_PUT_RIGHT = re.compile(r"\*|\b(?:not|meant?|autocorrect|spell\w*|typo|this phone|predictive)\b")
_OF_OTHERS = re.compile(
    rf"{change_words.KINDS['work_pack'].pattern}|{change_words.KINDS['callback'].pattern}|\b(?:post|email|deliver|collect|drop)"
)
_A_WAY = re.compile(
    r"\b(?:instead|actually|changed my mind|rather|not collect\w*|not post\w*|not deliver\w*)\b"
)


def changes_another(work: Working, reading: Reading) -> bool:
    """A change to what was made beside the form that is running, or the day of the form's own record put right."""
    if not work.here.recent:
        return False
    if change_meant.is_sure(reading, work.here):
        return True
    standing = [request for request in work.here.recent if request.status in change_words.STANDING]
    having = {request.kind for request in standing}
    if change_meant.no_longer_wanted(reading, standing) in ("work_pack", "callback"):
        return True
    if not having & {"work_pack", "callback"} or not reading.finds(_OF_OTHERS):
        return False
    if takes_back(reading):
        return any(
            kind in having and reading.finds(change_words.KINDS[kind]) for kind in ("work_pack", "callback")
        )
    is_way = "work_pack" in having and delivery_in(reading, work.here) != ""
    return is_way and (reading.finds(_A_WAY) or reading.has(Intent.UPDATE_REQUEST))


def is_class(work: Working, reading: Reading, task: Task) -> bool:
    """ "Year 3", while a reason is asked for, is the child's class."""
    mention = read_class(reading.text)
    rest = re.sub(
        r"\b(?:year|yr|y|class|in|is|she|he|her|his|hes|shes|s|its|it|nursery|reception)\b|\d",
        " ",
        reading.plain,
    )
    is_bare = mention is not None and len(re.findall(r"[^\W\d_]{2,}", rest)) <= (
        1 if mention.class_name else 0
    )
    if not is_bare and not (
        reading.entities
        and all(entity.kind is EntityKind.CLASS for entity in reading.entities)
        and len(reading.plain.split()) <= 3
    ):
        return False
    class_name = class_as_written(reading)
    written = [child for child in task.values.get("children") or [] if not child["pupil"]]
    if class_name and written:
        for child in written:
            child["class"] = class_name
        names = {child["name"] for child in written}
        work.take(
            Result(
                requests=tuple(
                    replace(request, class_name=class_name)
                    for request in work.here.recent
                    if request.child in names
                    and request.pupil_id is None
                    and request.status in change_words.STANDING
                )
            )
        )
    return True
