"""Which actions a message asks for: the interpreter's intents, and surface words it may have missed."""

import re
from dataclasses import dataclass, replace

from actions import (
    change_meant,
    change_words,
    hand_off,
    report_absence,
    request_callback,
    request_work_pack,
)
from actions.absence_words import WAS, asks_leave, reason_in
from actions.answer_question import ACTION as ANSWER
from actions.base import Action, Circumstances, Form
from actions.children import read_children
from actions.each_child import turns
from actions.mentions import asides_in, tells_of_well_alone
from actions.other_guardian import reports_ended
from actions.reading import Reading, is_question
from actions.registry import ACTIONS, BY_INTENT, BY_NAME, CHANGE, FORMS
from actions.spans import span_in
from actions.taking_back import says_never_mind_alone
from bot.core.understanding import EntityKind, Intent
from bot.dialogue import clauses
from bot.dialogue.asking_out import asks_out
from bot.dialogue.questions import ASKS_WHETHER, asks_about, still_asks
from bot.dialogue.remarks import is_remark, is_story
from bot.dialogue.told_apart import told_apart

_TALK = {Intent.THANK, Intent.GREET, Intent.GOODBYE, Intent.OTHER, Intent.HELP}
_NEW_REQUESTS = {Intent.REPORT_ABSENCE, Intent.REQUEST_WORK_PACK, Intent.REQUEST_CALLBACK}
_SPEAKS_OF_EARLIER = {Intent.UPDATE_REQUEST, Intent.CHECK_STATUS, Intent.THANK}


@dataclass(frozen=True)
class Act:
    """One thing asked for, with the part of the message that asks for it."""

    action: Action
    reading: Reading


def _tells_when_to_ring(reading: Reading, here: Circumstances) -> bool:
    """ "Thursday morning, between 10 and 12", right after a call was asked for: nobody is off."""
    if not here.recent or here.recent[0].kind != "callback" or not reading.values(EntityKind.TIME_WINDOW):
        return False
    rest = reading.plain
    for entity in sorted(reading.entities, key=lambda entity: -entity.start):
        if entity.kind in {EntityKind.TIME_WINDOW, EntityKind.DAY_PHRASE}:
            rest = rest[: entity.start] + rest[entity.end :]
    return set(re.findall(r"[a-z']+", rest)) <= {
        "on",
        "at",
        "or",
        "and",
        "please",
        "pls",
        "any",
        "time",
        "is",
        "best",
        "good",
    }


def acts_in(reading: Reading, here: Circumstances) -> list[Act]:
    """What to do, in the registry's order."""
    if here.recent and change_meant.is_sure(reading, here) and not _asks_for_more(reading):
        return [Act(CHANGE, reading)]
    if _is_same_of_another(reading, here):
        return [Act(CHANGE, reading)]
    if reports_ended(reading, here) and not _asks_for_more(reading):
        return [Act(CHANGE, reading)]
    wanted = {BY_INTENT[item.name].name for item in reading.understanding.intents if item.name in BY_INTENT}
    if wanted == {report_absence.ACTION.name} and _tells_when_to_ring(reading, here):
        return [Act(CHANGE, reading)]
    if not reading.finds(_STOPS):
        wanted.discard("opt_out")  # "cancel the call" ends no messages
    wanted |= _by_cues(reading, here, wanted)
    if reading.finds(hand_off.LOST) and all(_is_stray(BY_NAME[name], reading) for name in wanted):
        wanted = {hand_off.ACTION.name}  # "his pe bag gone missing": no pack, and somebody must look
    if well := tells_of_well_alone(reading, here):
        wanted.discard(report_absence.ACTION.name)
        if any(
            item.pupil_id in {pupil.id for pupil in well} for item in here.recent if item.kind == "absence"
        ):
            wanted.add(CHANGE.name)
    if ASKS_WHETHER.match(reading.plain):
        wanted.discard(report_absence.ACTION.name)  # "is Mia off today?" reports nothing
    is_leave = not _NEVER_LEAVE & wanted and asks_leave(reading, here)
    if is_leave:
        wanted.add(report_absence.ACTION.name)
    if not wanted & _FORM_NAMES and CHANGE.name not in wanted and asks_out(reading, here):
        wanted = {report_absence.ACTION.name}
    if CHANGE.name in wanted and _goes_on_from_another(reading, here):
        wanted = (wanted - {CHANGE.name}) | {report_absence.ACTION.name}
    if CHANGE.name in wanted and not here.recent and WAS.search(reading.plain) and reason_in(reading):
        wanted = (wanted - {CHANGE.name}) | {report_absence.ACTION.name}  # told the day after
    if CHANGE.name in wanted and not here.recent and any(BY_NAME[name] in FORMS for name in wanted):
        wanted.discard(CHANGE.name)  # nothing to change yet: "actually can I have a pack"
    chosen = [action for action in ACTIONS if action.name in wanted]
    if CHANGE in chosen:
        chosen = [action for action in chosen if not _is_change_itself(action, reading, here)]
        if here.recent and reading.finds(change_words.SURE):
            chosen = [action for action in chosen if action is CHANGE or _is_borne_out(action, reading)]
        if _only_waves_away(reading) and any(isinstance(action, Form) for action in chosen):
            chosen.remove(CHANGE)  # "never mind, he forgot! She's off on Friday": what is new is told
    if any(isinstance(action, Form) and not _is_stray(action, reading) for action in chosen):
        chosen = [action for action in chosen if not _is_stray(action, reading)]
    if CHANGE in chosen and len(chosen) > 1 and not here.recent:
        chosen.remove(CHANGE)
    if is_leave and ANSWER in chosen:
        chosen.remove(ANSWER)
    if ANSWER in chosen and len(chosen) > 1 and not still_asks(reading, chosen):
        chosen.remove(ANSWER)
    chosen = [action for action in chosen if not is_story(action, chosen, reading)]
    chosen = [action for action in chosen if not is_remark(action, chosen, reading, here)]
    if reading.finds(change_words.DECLINES) or request_callback.only_forbids(reading):
        standing = {request.kind for request in here.recent if request.status in change_words.STANDING}
        chosen = [
            action
            for action in chosen
            if action not in _DECLINED and (action is not CHANGE or standing & _ASKED_FOR)
        ]
    parts = _shared_out(reading, chosen, here)
    carriers = (
        {reading.text[mention.start : mention.end] for mention in asides_in(reading, here).carrying}
        if reading.understanding.children
        else ()
    )
    found: list[Act] = []
    for action in chosen:
        apart = told_apart(reading, action.intents, carriers) if isinstance(action, Form) else []
        for told in apart:
            # What reads as a change may be the report's very words ("its Archie"): the request itself is always among them.
            own = [other for other in chosen if other is action or told.requests.intersection(other.intents)]
            part = _shared_out(told.reading, own, here)[action.name]
            found.append(Act(action, replace(part, meant=told.reading.meant)))
        if not apart:
            found.append(Act(action, parts[action.name]))
    return found


def _is_same_of_another(reading: Reading, here: Circumstances) -> bool:
    """ "Sara same", of what was just reported: a brother or sister joins it, the reason and all."""
    if not change_words.LIKEWISE_ALONE.fullmatch(reading.plain):
        return False
    latest = [request for request in here.recent if str(request.id) in here.latest]
    absent = {request.child for request in latest if request.status in change_words.STANDING}
    named = {child["name"] for child in read_children(reading, here).children if child["pupil"]}
    return bool(latest) and all(item.kind == "absence" for item in latest) and bool(named - absent)


def _shared_out(reading: Reading, actions: list[Action], here: Circumstances) -> dict[str, Reading]:
    return clauses.share_out(reading, actions, turns(reading, here) if len(actions) > 1 else ())


def _goes_on_from_another(reading: Reading, here: Circumstances) -> bool:
    """ "My wife text you about Yusuf, make it till Friday": more of what another guardian reported."""
    if here.recent or not here.by_others or not span_in(reading, here) or is_question(reading.plain):
        return False
    if change_words.ends_it(reading) and not reading.finds(change_words.NOT_BACK):
        return False
    named = {child["name"] for child in read_children(reading, here).children}
    return any(report.child in named or len(here.pupils) == 1 for report in here.by_others)


_STOPS = re.compile(
    r"\b(?:stop\w*|unsub\w*|opt\w*|no more|remove|take (?:me|us|my number) off|(?:don'?t|do not) (?:want|text|message|send|contact)|leave (?:me|us) alone|revoke|turn off|mute|block)\b"
)
_DECLINED = (request_callback.ACTION, request_work_pack.ACTION)
_ASKED_FOR = {form.kind for form in _DECLINED}
_FORM_NAMES = {form.name for form in FORMS}
_NEVER_LEAVE = {"check_status", CHANGE.name}


def _asks_for_more(reading: Reading) -> bool:
    """A pack or a call is asked for in the same breath."""
    return any(form.cues and reading.finds(form.cues) for form in FORMS if form is not report_absence.ACTION)


_SURE = 0.95  # of the interpreter's: more than any list of words knows


def _is_stray(action: Action, reading: Reading) -> bool:
    """A second request that nothing in the words bears out."""
    if not isinstance(action, Form) and action.name != "hand_off":
        return False
    if any(
        item.confidence >= _SURE and item.name in action.intents for item in reading.understanding.intents
    ):
        return False
    has_words = any(pattern is not None and reading.finds(pattern) for pattern in (action.cues, action.hints))
    return not has_words and not any(
        action.name in clauses.ENTITIES.get(entity.kind, ())
        for entity in reading.entities
        if entity.kind is not EntityKind.REASON or action.name == "report_absence"
    )


def _by_cues(reading: Reading, here: Circumstances, wanted: set[str]) -> set[str]:
    intents = {item.name for item in reading.understanding.intents}
    if intents and intents <= _TALK and not _names_a_child(reading, here):
        return set()
    found: set[str] = set()
    is_of_earlier = bool(intents & _SPEAKS_OF_EARLIER) or (
        bool(here.recent) and CHANGE.cues is not None and reading.finds(CHANGE.cues)
    )
    if Intent.UPDATE_REQUEST in intents and not here.recent and not change_words.ends_it(reading):
        is_of_earlier = False  # "off tomorrow as well", and nothing was said here before: it is a report
    for action in ACTIONS:
        if action.name in wanted or action.cues is None:
            continue
        if isinstance(action, Form) and (is_of_earlier or "check_status" in found):
            continue
        if action is CHANGE and not _corrects(reading, here, intents):
            continue
        if action.name == "check_status" and wanted:
            continue
        for start, end in clauses.split(reading.plain):
            clause = reading.plain[start:end]
            if action.cues.search(clause) and not (isinstance(action, Form) and asks_about(action, clause)):
                found.add(action.name)
                break
    return found


def _is_borne_out(action: Action, reading: Reading) -> bool:
    return action.cues is not None and reading.finds(action.cues)


def _only_waves_away(reading: Reading) -> bool:
    return says_never_mind_alone(reading) and not reading.finds(change_words.ATTENDS)


def _corrects(reading: Reading, here: Circumstances, intents: set[Intent]) -> bool:
    if not here.recent:
        return False
    return not intents & _NEW_REQUESTS or reading.finds(change_words.SURE)


def _names_a_child(reading: Reading, here: Circumstances) -> bool:
    return any(child["pupil"] for child in read_children(reading, here).children)


def _is_change_itself(action: Action, reading: Reading, here: Circumstances) -> bool:
    """The interpreter may see both a report and its change in "sorry, off Tuesday not Monday": it is one thing."""
    if not isinstance(action, Form):
        return False
    standing = {
        request.child
        for request in here.recent
        if request.kind == action.kind and request.status in change_words.STANDING
    }
    if not standing:
        return False
    if action.name == "request_callback":
        return True
    named = {child["name"] for child in read_children(reading, here).children}
    return not named or bool(named & standing)
