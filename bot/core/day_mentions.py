"""Days as a message joins them: which words begin a spell, end it, bring the child back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.core.day_periods import Period, Pick
from bot.core.day_points import DayAfter, MonthDay, Offset, Point, Weekday
from bot.core.day_senses import (
    follows_comma_of,
    is_length,
    is_past,
    is_return,
    is_return_after,
    is_told,
)
from bot.core.day_tokens import Duration, Kind, Token

Role = Literal["plain", "from", "since", "until", "back"]
Days = Point | Period
_JOINTS = frozenset[Kind]({"until", "since", "from", "to", "and", "comma", "not", "after", "ahead", "pick"})
_ABSENT_SINCE = frozenset({"off", "absent", "away", "out", "home", "in", "missed", "missing"})
_ILL = frozenset({"sick", "ill", "poorly", "unwell"})
# "Instead of Monday", "forget Monday": a day denied is no absence.
_UNSAID = frozenset({"rather than", "instead of", "as opposed to", "scrap", "forget", "ignore"})
_ALSO = frozenset({"also", "too", "aswell", "as well"})
_ASKS = frozenset({"is", "are", "was", "did", "does", "do", "what", "when", "why", "who", "how", "which"})
_DAYISH = frozenset[Kind]({"point", "period", "filler", "after", "pick"})


@dataclass(frozen=True)
class Mention:
    """One day, or one spell of days, with what the words around it say of it."""

    role: Role
    days: Days
    listed: tuple[tuple[bool, Days], ...] = ()  # "Mon to Weds and Fri": whether it runs on to, and the day
    is_after: bool = False  # "til after half term"
    is_inclusive: bool = False  # "until Monday inclusive"
    is_correction: bool = False  # "I meant Tuesday"
    is_absence: bool = False  # in a clause that says off, ill, not in
    is_off: bool = False  # ... and not of illness only
    is_strong: bool = False  # "off since Monday", where "poorly since Monday" says nothing of school
    is_past: bool = False  # "was off on Friday"
    is_told: bool = False  # "I rang on Monday": a day of the parent's own
    is_also: bool = False  # "and Friday too"
    is_asked: bool = False  # "is the trip still on Friday?"
    is_absent_elsewhere: bool = False  # another sentence says that a child is off
    is_apart: bool = False  # ... and this one does not

    @property
    def is_possessive(self) -> bool:
        return isinstance(self.days, Weekday) and self.days.is_possessive

    @property
    def end(self) -> Days | None:
        return self.listed[-1][1] if self.listed else None

    def with_next(self, days: Days, *, runs_on: bool) -> "Mention":
        """This day and another; "next week", said once at the end, serves the days before it."""
        mention = replace(self, listed=(*self.listed, (runs_on, days)))
        if isinstance(days, Weekday) and days.has_week_after:
            return replace(
                mention,
                days=_in_week_of(self.days, days),
                listed=tuple((runs, _in_week_of(day, days)) for runs, day in mention.listed),
            )
        return mention


def _in_week_of(days: Days, last: Weekday) -> Days:
    if isinstance(days, Weekday) and not days.shift and not days.weeks and days.weekday < last.weekday:
        return replace(days, shift=last.shift)
    return days


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
    tokens = _with_dashes_apart(tokens)
    last_index = -1  # of the token that the latest mention ended with
    for index, token in enumerate(tokens):
        value = token.value
        if token.kind == "open":
            reading.is_open_ended = True
        elif token.kind == "away" and token.text.endswith(("then", "day", "days")) and reading.mentions:
            reading.mentions[-1] = replace(reading.mentions[-1], is_absence=True, is_off=True)
        elif isinstance(value, Duration):
            if reading.duration is None and is_length(tokens, index, value):
                reading.duration = value
                near, after = tokens[max(0, index - 3) : index + 4], tokens[index + 1 : index + 2]
                reading.is_duration_attached = any(t.text == "for" or t.kind == "from" for t in near) or any(
                    t.kind == "away" for t in after
                )
        elif isinstance(value, int) and (index == 0 or tokens[index - 1].text not in {"within", "in", "it"}):
            reading.hours = reading.hours or value
        elif isinstance(value, Offset | Weekday | MonthDay | DayAfter | Period):
            value = _picked(tokens, index, value)
            if isinstance(value, Period) and value.name == "that_week" and reading.mentions:
                named = reading.mentions[-1].days
                value = replace(value, point=named if not isinstance(named, Period) else named.point)
            joints, stop = _joints_before(tokens, index)
            previous = reading.mentions[-1] if reading.mentions and stop == last_index else None
            mention = _mention(tokens, index, value, joints, stop)
            if tokens[index - 1].text == "say" and reading.mentions and reading.mentions[-1].role == "back":
                mention = replace(mention, role="back")  # "I said back tomorrow ... so say Friday"
            if previous is not None and _goes_on_not(previous, joints):
                reading.mentions[-1] = previous.with_next(value, runs_on=False)
                last_index = index
            elif _is_corrected(tokens, index, stop, joints, mention, reading):
                if not any(other.kind in {"stays", "moved"} for other in _clause_before(tokens, stop)):
                    dropped.append(mention)
            elif previous is not None and _is_linked(previous, mention, joints):
                linked = previous.with_next(value, runs_on="to" in joints)
                reading.mentions[-1] = replace(linked, is_past=previous.is_past or mention.is_past)
                last_index = index
            else:
                reading.mentions.append(mention)
                last_index = index
    if not reading.mentions:  # "Maryam not today": the day is meant after all
        reading.mentions = dropped[:1]
    return reading


def _with_dashes_apart(tokens: Sequence[Token]) -> list[Token]:
    """ "Trip on Thursday - she is off": a dash that no day follows joins nothing."""
    kept = list(tokens)
    for index, token in enumerate(tokens):
        if token.text == "-" and not (index + 1 < len(tokens) and tokens[index + 1].kind in _DAYISH):
            kept[index] = replace(token, kind="break")
    return kept


def _picked(tokens: Sequence[Token], index: int, days: Days) -> Days:
    """ "The last day before" and "half term" as one."""
    for token in reversed(tokens[max(0, index - 2) : index]):
        if isinstance(token.value, Pick) and isinstance(days, Period):
            return replace(days, pick=token.value)
        if token.kind != "filler":
            break
    return days


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
    if {"since", "from", "until", "after", "ahead"} & set(joints) or previous.role in {"back", "until"}:
        return False
    if mention.is_possessive or previous.is_possessive:
        return False
    if {"to", "and"} & set(joints):
        return True
    # Side by side, or a comma alone: only days of the same kind belong together.
    return type(mention.days) is type(previous.end or previous.days) and not isinstance(mention.days, Period)


def _goes_on_not(previous: Mention, joints: Sequence[Kind]) -> bool:
    """ "Not in for the rest of the week and not Monday either"."""
    return previous.is_off and {"and", "not"} <= set(joints) and "until" not in joints


def _is_corrected(
    tokens: Sequence[Token],
    index: int,
    stop: int,
    joints: Sequence[Kind],
    mention: Mention,
    reading: Reading,
) -> bool:
    """Whether a day is named only to say that it is not the one."""
    before = _clause_before(tokens, stop)
    if "until" in joints:
        return False
    if "not" in joints:
        is_exception = any(token.text == "but not" for token in tokens[stop + 1 : index])
        return not (is_exception and any(other.role == "back" for other in reading.mentions))
    if "from" in joints and any(token.kind == "moved" for token in before[-6:]):
        return True
    return any(token.kind == "stays" for token in follows_comma_of(before))


def _mention(tokens: Sequence[Token], index: int, days: Days, joints: Sequence[Kind], stop: int) -> Mention:
    before, after = _clause_before(tokens, stop), _clause_after(tokens, index)
    role: Role = "plain"
    if "until" in joints:
        role = "until"
    elif "since" in joints:
        role = "from" if isinstance(days, Offset) and days.days > 0 else "since"
    elif "from" in joints:
        role = "from"
    elif joints == ["to"] and before and before[-1].kind == "away":
        role = "until"  # "home to Friday"
    told = is_told(before, after)
    is_here, is_elsewhere = _says_away_in(tokens, index)
    is_absence = any(_says_away(token) for token in (*before, *after))
    is_off = any(_says_away(token) and token.kind != "away" for token in before) or any(
        token.kind == "away" and token.text not in _ILL for token in (*before, *after)
    )
    is_possessive = isinstance(days, Weekday) and days.is_possessive
    comes_back = is_return(_clause_before(tokens, index - 1), until=role == "until") or (
        role == "plain" and is_return_after(tokens, index, before)
    )
    if "ahead" in joints:
        comes_back = any(
            token.kind in {"negation", "not"} or token.text.startswith("don") for token in before
        )
    elif role == "until" and ("not" in joints or any(t.text == "earliest" for t in after[:3])):
        comes_back = True  # "not till Friday"
    elif "not" in joints:
        comes_back = False
        is_absence = is_off = True
    if comes_back and role != "since" and not is_possessive:
        role = "back"
    return Mention(
        role,
        days,
        is_after="after" in joints,
        is_inclusive=any(
            token.text.startswith("inc") or "inc" in token.text.split()
            for token in tokens[index + 1 : index + 2]
        )
        or any("inc" in token.text for token in tokens[max(0, stop) : index]),
        is_correction=any(token.kind == "meant" for token in before[-3:]),
        is_absence=is_absence and not told and not any(token.kind == "errand" for token in before[-4:]),
        is_off=is_off and not told,
        is_strong=bool(before) and before[-1].text in _ABSENT_SINCE,
        is_past=is_past(before, after),
        is_told=told,
        is_also=any(token.text in _ALSO for token in (*before[-3:], *tokens[stop + 1 : index], *after[:2])),
        is_asked=_is_asked(tokens, index, before),
        is_absent_elsewhere=is_elsewhere,
        is_apart=is_elsewhere and not is_here,
    )


def _says_away(token: Token) -> bool:
    return token.kind in {"away", "negation", "not"} and token.text not in _UNSAID


def _is_asked(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> bool:
    end = next(
        (token for token in tokens[index + 1 :] if token.kind == "break" and token.text[0] in ".!?;"), None
    )
    return (end is not None and "?" in end.text) or any(token.text in _ASKS for token in before[:1])


def _says_away_in(tokens: Sequence[Token], index: int) -> tuple[bool, bool]:
    """Whether this token's sentence says that a child is off, and whether another does."""
    own = 0
    is_away: list[bool] = [False]
    for place, token in enumerate(tokens):
        if place == index:
            own = len(is_away) - 1
        if token.kind == "break":
            is_away.append(False)
        elif _says_away(token):
            is_away[-1] = True
    return is_away[own], any(is_away[:own] + is_away[own + 1 :])


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
