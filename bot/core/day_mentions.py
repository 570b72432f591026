"""Days as a message joins them: which words begin a spell, end it, bring the child back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.core.day_points import MonthDay, Offset, Period, Point, Weekday
from bot.core.day_words import Duration, Kind, Token

Role = Literal["plain", "from", "since", "until", "back"]
_REACH = 8  # words between "back" and its day: "back in school as normal on Thursday"
_JOINTS = frozenset[Kind]({"until", "since", "from", "to", "and", "comma", "not", "after"})
_ABSENT_SINCE = frozenset({"off", "absent", "away", "out", "home", "in", "missed", "missing"})
_COMES_AFTER = frozenset(
    {"he", "she", "they", "he'll", "she'll", "they'll", "hell", "shell", "hes", "shes", "he's", "she's"}
)
_ILL = frozenset({"sick", "ill", "poorly", "unwell"})
_AS_USUAL = frozenset({"as", "normal", "usual", "class"})


@dataclass(frozen=True)
class Mention:
    """One day, or one spell of days, with what the words around it say of it."""

    role: Role
    days: Point | Period
    end: Point | Period | None = None  # "mon-weds", "today and tomorrow"
    is_after: bool = False  # "til after half term"
    is_correction: bool = False  # "I meant Tuesday"
    is_absence: bool = False  # in a clause that says off, ill, not in
    is_off: bool = False  # ... and not of illness only
    is_strong: bool = False  # "off since Monday", where "poorly since Monday" says nothing of school

    @property
    def is_possessive(self) -> bool:
        return isinstance(self.days, Weekday) and self.days.is_possessive


@dataclass
class Reading:
    """Everything the message says of days."""

    mentions: list[Mention] = field(default_factory=list)
    duration: Duration | None = None
    is_duration_attached: bool = False  # "Monday for three days", not "Monday. Two days of maths to do"
    hours: int | None = None
    is_open_ended: bool = False


def join(tokens: Sequence[Token]) -> Reading:
    """The tokens as mentions, in the order written."""
    reading = Reading()
    dropped: list[Mention] = []
    last_index = -1  # of the token that the latest mention ended with
    for index, token in enumerate(tokens):
        value = token.value
        if token.kind == "open":
            reading.is_open_ended = True
        elif isinstance(value, Duration):
            if reading.duration is None and _is_length(tokens, index, value):
                reading.duration = value
                reading.is_duration_attached = any(
                    t.text in {"for", "from"} for t in tokens[max(0, index - 3) : index + 2]
                )
        elif isinstance(value, int) and (index == 0 or tokens[index - 1].text not in {"within", "in", "it"}):
            reading.hours = reading.hours or value
        elif isinstance(value, Offset | Weekday | MonthDay | Period):
            joints, stop = _joints_before(tokens, index)
            previous = reading.mentions[-1] if reading.mentions and stop == last_index else None
            mention = _mention(tokens, index, value, joints, stop)
            if "not" in joints and "until" not in joints:
                dropped.append(mention)
            elif previous is not None and _is_linked(previous, mention, joints):
                reading.mentions[-1] = replace(previous, end=value)
                last_index = index
            else:
                reading.mentions.append(mention)
                last_index = index
    if not reading.mentions:  # "Maryam not today": the day is meant after all
        reading.mentions = dropped[:1]
    return reading


def _joints_before(tokens: Sequence[Token], index: int) -> tuple[list[Kind], int]:
    """Joining words right before a token, and the index of what stands before them."""
    joints: list[Kind] = []
    place = index - 1
    while place >= 0 and tokens[place].kind in {*_JOINTS, "filler"}:
        if tokens[place].kind != "filler":
            joints.append(tokens[place].kind)
        place -= 1
    return joints, place


def _is_linked(previous: Mention, mention: Mention, joints: Sequence[Kind]) -> bool:
    """Whether this day goes on the spell before it: "mon to weds", "today and probably tomorrow"."""
    if {"since", "from", "until", "after"} & set(joints) or previous.role in {"back", "until"}:
        return False
    if mention.is_possessive or previous.is_possessive:
        return False
    if {"to", "and"} & set(joints):
        return True
    # Side by side, or a comma alone: only days of the same kind belong together.
    return type(mention.days) is type(previous.end or previous.days) and not isinstance(mention.days, Period)


def _mention(
    tokens: Sequence[Token], index: int, days: Point | Period, joints: Sequence[Kind], stop: int
) -> Mention:
    before, after = _clause_before(tokens, stop), _clause_after(tokens, index)
    role: Role = "plain"
    if "until" in joints:
        role = "until"
    elif "since" in joints:
        role = "since"
    elif "from" in joints:
        role = "from"
    is_absence = bool({"away", "negation", "not"} & {token.kind for token in (*before, *after)})
    is_off = any(token.kind in {"negation", "not"} for token in before) or any(
        token.kind == "away" and token.text not in _ILL for token in (*before, *after)
    )
    is_possessive = isinstance(days, Weekday) and days.is_possessive
    comes_back = _is_return(_clause_before(tokens, index - 1), role) or (
        role == "plain" and _is_return_after(tokens, index, before)
    )
    if comes_back and role != "since" and not is_possessive:
        role = "back"
    return Mention(
        role,
        days,
        is_after="after" in joints,
        is_correction=any(token.kind == "meant" for token in before[-3:]),
        is_absence=is_absence and not any(token.kind == "errand" for token in before[-4:]),
        is_off=is_off,
        is_strong=bool(before) and before[-1].text in _ABSENT_SINCE,
    )


def _is_return(before: Sequence[Token], role: Role) -> bool:
    """Whether the words before a day say that the child comes back on it."""
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _REACH), -1):
        token, between = before[place], before[place + 1 :]
        if token.kind not in {"back", "in"}:
            continue
        if token.kind == "in" and any(
            other.kind == "word" and other.text not in _AS_USUAL for other in between
        ):
            return False  # "in bed today": only an "in" right before the day counts
        if any(other.kind == "errand" or other.text == "late" for other in between):
            return False
        lead: list[Token] = []
        for other in reversed(before[:place]):
            if other.kind == "comma":
                break
            lead.append(other)
        kinds = {other.kind for other in lead[:4]}
        if "errand" in kinds or (token.kind == "in" and "away" in kinds):
            return False  # "ring me back tomorrow", "hand it in on Friday", "keeping her in today"
        is_negated = bool({"negation", "not"} & kinds)
        return not is_negated or role == "until"
    return False


def _is_return_after(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> bool:
    """ "Thursday she'll be back"."""
    if {"away", "negation", "not"} & {token.kind for token in before}:
        return False
    after = list(tokens[index + 1 : index + 6])
    if not after or after[0].text not in _COMES_AFTER:
        return False
    for place, token in enumerate(after):
        if token.kind in {"break", "comma", "negation", "not", "errand", "away"}:
            return False
        if token.kind == "back":
            rest = after[place + 1 :]
            return not rest or rest[0].kind in {"break", "comma", "in", "filler"}
    return False


def _is_length(tokens: Sequence[Token], index: int, value: Duration) -> bool:
    """Whether a number of days is a length of time ahead, not "in two days" or "since two weeks"."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and (
        before.kind in {"in", "since", "after"} or before.text in {"within", "than", "every", "first"}
    ):
        return False
    if value.count > 1 or tokens[index].text.startswith("another") or "more" in tokens[index].text:
        return True
    if len(tokens) == 1:
        return True
    if value.unit == "weeks" and tokens[index].text.startswith(("one", "1")):
        return True
    near = {token.text for token in tokens[max(0, index - 4) : index]}
    return bool(near & {"off", "for", "just", "only", "out", "away"}) or (
        after is not None and after.text == "off"
    )


def _clause_before(tokens: Sequence[Token], stop: int) -> list[Token]:
    clause: list[Token] = []
    while stop >= 0 and tokens[stop].kind not in {"break", "point", "period"}:
        clause.append(tokens[stop])
        stop -= 1
    return clause[::-1]


def _clause_after(tokens: Sequence[Token], index: int) -> list[Token]:
    clause: list[Token] = []
    for token in tokens[index + 1 :]:
        if token.kind in {"break", "comma", "point", "period", "back"}:
            break
        clause.append(token)
    return clause
