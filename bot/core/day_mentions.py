"""Days as a message joins them: which words begin a spell, end it, bring the child back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.core.day_clauses import (
    ILL,
    clause_after,
    clause_before,
    is_absent_since,
    is_alone_after,
    is_attended,
    is_but,
    is_journey_home,
    is_last_word,
    is_of_others,
    says_off,
    sums_up,
)
from bot.core.day_periods import Period, Pick
from bot.core.day_phrases import put_together
from bot.core.day_points import DayAfter, MonthDay, Offset, Point, Weekday, WeekdayBy, WeekdayIn
from bot.core.day_senses import (
    Place,
    follows_comma_of,
    is_length,
    is_past,
    is_reported,
    is_return,
    is_return_after,
    is_told,
    is_wait,
    says_away,
    was_at_school,
)
from bot.core.day_tokens import Duration, Kind, Token

Role = Literal["plain", "from", "since", "until", "back"]
Days = Point | Period
_EVENING = frozenset({"evening", "eve", "night", "nite", "teatime", "tea", "bedtime"})
_JOINTS = frozenset[Kind]({"until", "since", "from", "to", "and", "comma", "not", "after", "ahead", "pick"})
_ALSO = re.compile(r"also|too|as ?well|n?either|\S+ all")


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
    is_evening: bool = False  # "since yesterday evening": the first day missed is the next
    is_sum: bool = False  # "so that's Mon and Tues now"
    is_beside_end: bool = False  # "back a week today, Friday 24th"
    is_arrival: bool = False  # "we come home on the 12th"
    is_of_others: bool = False  # "her dad works away until Friday"
    excluded: tuple[Days, ...] = ()  # "all next week bar Friday"
    is_beside_absence: bool = False  # "missed the trip yesterday, now she's off"
    place: Place = field(default_factory=Place)

    @property
    def is_possessive(self) -> bool:
        return isinstance(self.days, Weekday) and self.days.is_possessive

    @property
    def is_stretch(self) -> bool:
        """Whether a day may be taken out of it: "Mon to Fri except Thursday"."""
        is_run = isinstance(self.days, Period) or any(runs_on for runs_on, _ in self.listed)
        return is_run and self.role in {"plain", "from"}

    @property
    def end(self) -> Days | None:
        return self.listed[-1][1] if self.listed else None

    def with_next(self, days: Days, *, runs_on: bool) -> "Mention":
        """This day and another; "next week", said once at the end, serves the days before it."""
        mention = replace(self, listed=(*self.listed, (runs_on, days)))
        if isinstance(days, WeekdayBy) or (isinstance(days, Weekday) and days.has_week_after):
            return replace(
                mention,
                days=_in_week_of(self.days, days),
                listed=tuple((runs, _in_week_of(day, days)) for runs, day in mention.listed),
            )
        return mention


def _in_week_of(days: Days, last: Weekday | WeekdayBy) -> Days:
    if not isinstance(days, Weekday) or days.shift or days.weeks or days.weekday >= last.weekday:
        return days
    return (
        replace(days, shift=last.shift) if isinstance(last, Weekday) else replace(last, weekday=days.weekday)
    )


@dataclass
class Reading:
    """Everything the message says of days."""

    mentions: list[Mention] = field(default_factory=list)
    duration: Duration | None = None
    is_duration_attached: bool = False  # "Monday for three days", not "Monday. Two days of maths to do"
    hours: int | None = None
    is_open_ended: bool = False
    is_open_until: bool = False  # "til the scabs go"
    says_off: bool = False  # off, home, not coming in: more than ill


def join(tokens: Sequence[Token]) -> Reading:
    """The tokens as mentions, in the order written."""
    reading = Reading(says_off=any(says_off(tokens, index) for index in range(len(tokens))))
    dropped: list[Mention] = []
    tokens = put_together(tokens)
    open_until = -1  # "off til the cast is off, so next Tuesday"
    last_index = -1  # of the token that the latest mention ended with
    for index, token in enumerate(tokens):
        value = token.value
        if token.kind == "open":
            reading.is_open_ended = True
            if "til" in token.text:
                open_until, reading.is_open_until = index, True
        elif token.kind == "away" and token.text.endswith(("then", "day", "days")) and reading.mentions:
            reading.mentions[-1] = replace(reading.mentions[-1], is_absence=True, is_off=True)
        elif isinstance(value, Duration):
            if reading.duration is None and is_length(tokens, index, value):
                reading.duration = value
                near, after = tokens[max(0, index - 3) : index + 4], tokens[index + 1 : index + 2]
                reading.is_duration_attached = (
                    any(t.text == "for" or t.kind == "from" for t in near)
                    or any(t.kind == "away" for t in (*tokens[max(0, index - 1) : index], *after))
                    or (last_index >= 0 and not any(t.kind == "break" for t in tokens[last_index:index]))
                )
        elif isinstance(value, int) and is_wait(tokens, index):
            reading.hours = reading.hours or value
        elif isinstance(value, Offset | Weekday | MonthDay | DayAfter | WeekdayBy | WeekdayIn | Period):
            value = _picked(tokens, index, value)
            if isinstance(value, Period) and value.name in {"that_week", "week_after"} and reading.mentions:
                named = reading.mentions[-1].days
                value = replace(value, point=named if not isinstance(named, Period) else named.point)
            joints, stop = _joints_before(tokens, index)
            if (
                isinstance(value, Period)
                and value.name == "week_after"
                and not joints
                and stop == last_index >= 0
            ):
                continue  # "it is half term the week after"
            previous = reading.mentions[-1] if reading.mentions and stop == last_index else None
            mention = _mention(tokens, index, value, joints, stop)
            if mention.role == "plain" and (role := _role_carried(tokens, index, open_until)):
                mention = replace(mention, role=role)
            if previous is not None and previous.role in {"back", "until"} and joints in ([], ["comma"]):
                mention = replace(mention, is_beside_end=True)
            if (
                previous is not None
                and previous.is_stretch
                and _is_left_out(tokens[stop + 1 : index], joints)
            ):
                reading.mentions[-1] = replace(previous, excluded=(*previous.excluded, value))
                last_index = index
            elif previous is not None and _goes_on_not(previous, joints):
                reading.mentions[-1] = previous.with_next(value, runs_on=False)
                last_index = index
            elif _is_corrected(tokens, index, stop, joints, mention, reading):
                if any(other.text in {"not", "nor"} for other in tokens[stop + 1 : index]):
                    dropped.append(mention)
            elif previous is not None and previous.role == "back" and joints == ["and"]:
                reading.mentions[-1] = replace(previous, days=value)  # "back tomorrow or Monday"
                last_index = index
            elif previous is not None and (
                _is_linked(previous, mention, joints)
                or _is_third(previous, mention, joints, tokens[index + 1 :])
            ):
                linked = previous.with_next(value, runs_on="to" in joints)
                reading.mentions[-1] = replace(linked, is_past=previous.is_past or mention.is_past)
                last_index = index
            else:
                reading.mentions.append(mention)
                last_index = index
    sentences = {mention.place.sentence for mention in reading.mentions}
    # "Maryam not today": with no other day beside it, the day is meant after all; not so "Not Monday. Tuesday."
    said_last = max(
        (mention.place.sentence for mention in reading.mentions if mention.place.is_bare), default=-1
    )
    meant = [
        mention
        for mention in dropped
        if mention.place.sentence not in sentences and mention.place.sentence > said_last
    ]
    reading.mentions = sorted([*reading.mentions, *meant[:1]], key=lambda mention: mention.place.sentence)
    return reading


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
    if previous.role == "since" and not {"to", "and"} & set(joints):
        return False  # "ill since yesterday, today she stays home"
    if mention.is_possessive or previous.is_possessive:
        return False
    if {"to", "and"} & set(joints):
        return True
    # Side by side, or a comma alone: only days of the same kind belong together.
    return type(mention.days) is type(previous.end or previous.days) and not isinstance(mention.days, Period)


def _is_third(previous: Mention, mention: Mention, joints: Sequence[Kind], after: Sequence[Token]) -> bool:
    """ "Today, tomorrow, thursday": a third day goes on a list of two, where nothing more is said of it."""
    is_list = bool(previous.listed) and joints == ["comma"] and mention.role == "plain"
    return (
        is_list
        and isinstance(mention.days, Weekday)
        and (not after or after[0].kind in {"break", "comma", "and"})
    )


def _is_left_out(between: Sequence[Token], joints: Sequence[Kind]) -> bool:
    """ "Bar Friday", and not "not just Friday"."""
    is_more = any(token.text in {"just", "only"} for token in between)
    return "not" in joints and "and" not in joints and not is_more


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
    before = clause_before(tokens, stop)
    if "until" in joints:
        return False
    after = tokens[index + 1 : index + 4]
    if any(token.kind == "undone" for token in after) and not any(token.kind == "break" for token in after):
        return True
    if "not" in joints:
        is_exception = any(token.text == "but not" for token in tokens[stop + 1 : index])
        return not (is_exception and any(other.role == "back" for other in reading.mentions))
    if is_attended(clause_after(tokens, index)):
        return True
    if "from" in joints and any(token.kind == "moved" for token in before[-6:]):
        return True
    return any(token.kind == "stays" for token in follows_comma_of(before))


def _mention(tokens: Sequence[Token], index: int, days: Days, joints: Sequence[Kind], stop: int) -> Mention:
    before, after = clause_before(tokens, stop), clause_after(tokens, index)
    role: Role = "plain"
    if "until" in joints:
        role = "until"
    elif "since" in joints:
        role = "from" if isinstance(days, Offset) and days.days > 0 else "since"
    elif "from" in joints:
        role = "from"
    elif not joints and any(token.kind == "until" for token in before[-5:]):
        role = "until"  # "until after the funeral on Wednesday"
    elif joints == ["to"] and before and before[-1].kind == "away":
        role = "until"  # "home to Friday"
    arrives = role == "plain" and is_journey_home(tokens, index)
    if arrives:
        role = "until"
    at_school = was_at_school(before, tokens[stop + 1 : index])
    reported = is_reported(before, tokens[stop + 1 : index])
    told = at_school or (not reported and is_told(before, after))
    place = Place.of(tokens, index)
    is_sum = isinstance(days, Weekday) and sums_up(tokens, index, before)
    is_absence = any(says_away(token) for token in (*before, *after))
    is_off = any(says_away(token) and token.kind != "away" for token in before) or any(
        token.kind == "away" and token.text not in ILL for token in (*before, *after)
    )
    is_possessive = isinstance(days, Weekday) and days.is_possessive
    comes_back = is_return(clause_before(tokens, index - 1), until=role == "until") or (
        role == "plain" and is_return_after(tokens, index, before)
    )
    if "ahead" in joints:
        comes_back = comes_back or any(
            token.kind in {"negation", "not"} or token.text.startswith("don") for token in before
        )
    elif role == "until" and (
        "not" in joints
        or any(t.text == "earliest" for t in after[:3])
        or any(t.text.startswith("not coming") for t in before)
    ):
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
        is_arrival=arrives,
        is_inclusive=arrives
        or any("thr" in token.text for token in tokens[max(0, stop) : index] if token.kind == "until")
        or any(
            token.text.startswith("inc") or "inc" in token.text.split()
            for token in tokens[index + 1 : index + 2]
        )
        or any("inc" in token.text for token in tokens[max(0, stop) : index]),
        is_correction=any(token.kind == "meant" for token in before[-3:])
        or [token.text for token in after[:2]] in (["i", "mean"], ["i", "meant"])
        or is_but(tokens, stop)
        or is_last_word(tokens, index, stop),
        is_absence=reported
        or (is_absence and not told and not any(token.kind == "errand" for token in before[-4:])),
        is_off=reported or is_sum or (is_off and not told),
        is_strong=(bool(before) and is_absent_since(before)) or (bool(after) and is_absent_since(after[:1])),
        is_past=is_past(before, after) or (is_possessive and [t.text for t in after[:1]] == ["absence"]),
        is_told=told,
        is_also=any(_ALSO.fullmatch(token.text) for token in after[:2]) or (stop < 0 and "and" in joints),
        is_evening=role in {"since", "from"} and any(token.text in _EVENING for token in after[:2]),
        is_sum=is_sum,
        is_of_others=role == "until" and not arrives and is_of_others(follows_comma_of(before)),
        is_beside_absence=told and any(says_away(token) for token in tokens),
        place=place,
    )


def _role_carried(tokens: Sequence[Token], index: int, open_until: int) -> Role | None:
    """ "He can go back when he is better, so maybe Monday": a day alone ends what was left open before it."""
    start = index
    while start and tokens[start - 1].kind == "filler":
        start -= 1
    if 0 <= open_until < index and not any(t.kind in {"break", "comma"} for t in tokens[open_until:start]):
        return "until"
    if not start or tokens[start - 1].kind != "break" or not is_alone_after(tokens, index):
        return None
    if tokens[start - 1].text == "so" and open_until >= 0:
        return "until"
    earlier = tokens[:start]
    for place in range(len(earlier) - 1, -1, -1):
        is_taken_back = any(t.kind == "negation" or t.text == "but" for t in earlier[place:])
        if earlier[place].kind in {"point", "period"} and not is_taken_back:
            return None
        if earlier[place].kind == "back":
            return "back"
    return None
