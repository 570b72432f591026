""" "Did you get my message?" What this conversation has passed on is said back; what only people know goes to them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from actions.base import Circumstances, Form, Result, Step
from actions.children import called, join_names, read_children
from actions.hand_off import receipt
from actions.reading import Reading
from actions.words import squash
from bot.core.requests import Handoff, Request, RequestStatus, Route
from bot.core.understanding import Intent

Sayings = Mapping[str, Callable[[Request, Circumstances], str]]
_NAME = "\0"  # stands for the child while phrases are compared

CUES = re.compile(
    r"\b(?:did (?:you|u|ya|it|anyone|anybody|someone|my|the) (?:\w+ ){0,3}?(?:get|got|receive|see|go through|go thru|send|work)|(?:has|have) (?:you|u|my|it|that|anyone|anybody) (?:\w+ ){0,3}?(?:got|gone through|received|been passed|come through|seen|been seen)"
    r"|any news|any update|still waiting|have (?:i|we) (?:sent|told|reported)|what have (?:i|you) (?:asked|got))\b|^\W*(?:status|update)\W*$"
)
# Asks how far it has come, which the bot cannot see.
_PROGRESS = re.compile(
    r"\b(?:ready|waiting|news|update|chas\w+|where are we|up to|approved|accepted|decided|decision|made up|yet|how long|been sent|happened|looked at|rung|called|fixed|look into|looking into|overdue|no reply|no answer)\b"
)
_KINDS = (
    ("work_pack", re.compile(r"\b(?:packs?|sheets?|work ?sheets?|paper work|folder)\b")),
    ("callback", re.compile(r"\b(?:call ?back|call|phone|ring|ringing|rung|rang)\b")),
    ("absence", re.compile(r"\b(?:absen\w+|off|leave|sick|ill|poorly|appointment|note|in today)\b")),
    ("missed_work", re.compile(r"\b(?:homework|missed|work)\b")),
)


def of(forms: Sequence[Form]) -> Step:
    """The action, saying each record in the words of the form that makes it."""
    sayings = {form.kind: form.say for form in forms if form.say is not None}

    def run(reading: Reading, here: Circumstances) -> Result:
        found = _relevant(reading, here)
        if not found and not reading.text:
            return Result(sentences=("Nothing has come from this number lately.",))
        if not found and _is_told_by_another(reading, here):
            return Result(sentences=("The office has what it needs to know.",))
        if not found:
            handoff = Handoff(
                id=here.new_id(),
                about=f"asks about an earlier request: {squash(reading.text, 100)}",
                route=Route.OFFICE,
            )
            return receipt(
                here,
                handoff,
                "I do not have that from this number, so I have passed your question to the office.",
            )
        sentences = tuple(_status(found, sayings, here))
        if reading.finds(_PROGRESS):
            handoff = Handoff(
                id=here.new_id(),
                about=f"asks how far a request has come: {squash(reading.text, 100)}",
                route=Route.OFFICE,
            )
            return receipt(
                here,
                handoff,
                " ".join((*sentences, "I cannot see how far it is, so I have asked the office to look.")),
            )
        return Result(sentences=sentences)

    return Step(
        name="check_status",
        intents=(Intent.CHECK_STATUS,),
        menu_line="Check a request",
        likely="Check something you asked for before",
        cues=CUES,
        hints=re.compile(
            r"\b(?:did you|got my|received|waiting|any news|chasing|yet|marked|down as|approved|accepted)\b"
        ),
        run=run,
    )


def _relevant(reading: Reading, here: Circumstances) -> list[Request]:
    """The latest requests that the words may mean, at most four."""
    added_to = [request for request in here.by_others if str(request.id) in here.latest]
    standing = [*added_to, *here.recent]
    for kind, pattern in _KINDS:
        of_kind = [request for request in standing if request.kind == kind]
        if of_kind and reading.finds(pattern):
            standing = of_kind
            break
    names = {child["name"] for child in read_children(reading, here).children}
    if names:
        standing = [request for request in standing if request.child in names]
    return standing[:4]


_HAS_IT = re.compile(
    r"\b(?:did|has|have|is|are|was|do|does)\b[^.!\n]*\b(?:told?|tell|let (?:you|u) know|report(?:ed)?|rung?|rang|call(?:ed)?|text(?:ed)?|phoned?|messaged?|sent|mention(?:ed)?|(?:come|came|gone|go|went|get) (?:through|thru|thro|in|over|to (?:you|u))|reach(?:ed)?|arrived?|received?|seen?|got|get|know|aware|heard|marked|down)\b"
)


def _is_told_by_another(reading: Reading, here: Circumstances) -> bool:
    """Whether what is asked after is an absence that the other guardian reported; nothing of it is told."""
    if not reading.finds(_HAS_IT) or reading.finds(_PROGRESS):
        return False
    kind = next((kind for kind, pattern in _KINDS if reading.finds(pattern)), "absence")
    named = {child["name"] for child in read_children(reading, here).children}
    reported = {report.child for report in here.by_others}
    if not named:
        named = {pupil.name for pupil in here.pupils} if len(here.pupils) == 1 else set()
    is_of_absence = kind == "absence" or reading.finds(re.compile(r"\boff\b"))
    return is_of_absence and bool(named) and named <= reported


def _status(found: list[Request], sayings: Sayings, here: Circumstances) -> list[str]:
    def phrases(*statuses: RequestStatus) -> str:
        return say_together([request for request in found if request.status in statuses], sayings, here)

    waiting = phrases(RequestStatus.OPEN, RequestStatus.UNVERIFIED)
    done, gone = phrases(RequestStatus.DONE), phrases(RequestStatus.WITHDRAWN)
    said: list[str] = []
    if waiting:
        said.append(f"Yes, passed to the office: {waiting}.")
    if gone and not waiting and not done:
        said.append(f"You took this back, so nothing is waiting: {gone}.")
    if done:
        said.append(f"The office has dealt with: {done}.")
    return said


def say_together(requests: Sequence[Request], sayings: Sayings, here: Circumstances) -> str:
    """Records in words, those that differ in the child alone in one phrase."""
    groups: dict[str, list[str]] = {}
    for request in sorted(requests, key=lambda request: list(sayings).index(request.kind)):
        phrase = sayings[request.kind](replace(request, child=_NAME, pupil_id=None), here)
        groups.setdefault(phrase, []).append(called(request, here))
    phrases = [phrase.replace(_NAME, join_names(names)) for phrase, names in groups.items()]
    return ". ".join(sentence_case(phrase) for phrase in phrases)


def sentence_case(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
