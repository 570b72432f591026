"""What the words around a day say of it: gone by or to come, a return, a length of time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from bot.core.day_tokens import Duration, Token

_REACH = 8  # words between "back" and its day: "back in school as normal on Thursday"
_COMES_AFTER = frozenset(
    {"he", "she", "they", "he'll", "she'll", "they'll", "hell", "shell", "hes", "shes", "he's", "she's"}
)
_AS_USUAL = frozenset({"as", "normal", "usual", "class"})
_WERE = re.compile(r"was|were|wasn'?t|weren'?t|didn'?t|did|been|missed|couldn'?t")
# "was going to be off", "has been moved to Friday": what is to come, told in the past.
_BUT_AHEAD = re.compile(
    r"going|gonna|supposed|due|meant|hoping|planning|booked|told|asked|given|(?:re)?scheduled|moved|changed|arranged"
    r"|invited|signed|advised|offered|picked|chosen|selected|entered|down|to|wondering|thinking|asking|writing|ringing|just"
)
_IS = re.compile(
    r"is|isn'?t|are|aren'?t|am|will|won'?t|be|needs?|has|have|can|can'?t|may|might|must|should|going|keeping|staying"
    r"|(?:he|she|it)'?s|they'?re|i'?m|(?:he|she|they|we|i)'?ll"
)
_PEOPLE = frozenset({"he", "she", "they", "we", "i", "both", "it"})
_NOT_FROM_SCHOOL = frozenset({"got", "came", "gets", "arrived", "land", "landed"})


# "Instead of Monday", "forget Monday": a day denied is no absence.
_UNSAID = frozenset({"rather than", "instead of", "as opposed to", "scrap", "forget", "ignore"})
_ASKS = frozenset({"is", "are", "was", "did", "does", "do", "what", "when", "why", "who", "how", "which"})
_AT_SCHOOL = frozenset({"in", "be", "come", "coming", "school", "there", "attend", "attending", "go", "see"})
_OF_A_RULE = frozenset({"policy", "count", "counted", "know"})
_BUSINESS = 3  # words
# "It would be a fortnight today": of what was just said.
_OF_THAT = re.compile(
    r"(?:it|that)(?:'?s|'?ll be|'?d be| is| will be| would be)(?: on| the| for| from)* (?:\d|an? (?:week|fortnight)|(?:two|three) weeks|next|mon|tue|wed|thu|fri)"
)
_KEPT = frozenset({"kept", "stayed", "missed"})
_OFF = frozenset({"off", "absent", "away", "home", "out"})
_NOTHING = Token("break", "")


def says_away(token: Token) -> bool:
    return token.kind in {"away", "negation", "not"} and token.text not in _UNSAID


@dataclass(frozen=True)
class Place:
    """Where in the message a day stands: in which sentence, and what that one and the others say."""

    sentence: int = 0
    is_bare: bool = False  # nothing else is in the sentence
    is_asked: bool = False  # "is the trip still on Friday?"
    is_absent_elsewhere: bool = False  # another sentence says that a child is off
    is_apart: bool = False  # ... and this one does not
    is_aside: bool = False  # has its own business, after a sentence that says a child is off
    was_absent_elsewhere: bool = (
        False  # "poorly yesterday so he was off": another, without a day, tells of one gone by
    )

    @classmethod
    def of(cls, tokens: Sequence[Token], index: int) -> Self:
        clauses: list[list[Token]] = [[]]
        own = sentence = 0
        end = ""
        for number, token in enumerate(tokens):
            if number == index:
                own = len(clauses) - 1
            if token.kind == "break":
                clauses.append([])
                is_full_stop = token.text[0] in ".!?;"
                sentence += is_full_stop and number < index
                end = end or (token.text if is_full_stop and number > index else "")
            else:
                clauses[-1].append(token)
        clause = clauses[own]
        is_away = [any(says_away(token) for token in other) for other in clauses]
        is_elsewhere = any(is_away[:own] + is_away[own + 1 :])
        is_due = any(token.kind == "errand" for token in tokens[max(0, index - 3) : index])
        has_business = sum(token.kind in {"word", "errand", "told"} for token in clause) >= _BUSINESS
        is_of_that = _OF_THAT.match(" ".join(token.text for token in clause)) is not None
        return cls(
            sentence=sentence,
            is_bare=all(
                token.kind in {"filler", "point", "period", "comma", "and", "to"} for token in clause
            ),
            is_asked="?" in end or (bool(clause) and clause[0].text in _ASKS),
            is_absent_elsewhere=is_elsewhere,
            is_apart=is_elsewhere and not is_away[own],
            is_aside=has_business
            and not is_of_that
            and any(_says_absent(other) for other in clauses[:own])
            and (is_due or not _says_absent(clause)),
            was_absent_elsewhere=any(_was_absent(other) for other in clauses[:own] + clauses[own + 1 :]),
        )


def _says_absent(clause: Sequence[Token]) -> bool:
    """More than any "no" or "cannot"."""
    return any(token.kind == "away" or token.text.startswith("not coming") for token in clause) or (
        any(says_away(token) for token in clause) and any(token.text in _AT_SCHOOL for token in clause)
    )


def _was_absent(clause: Sequence[Token]) -> bool:
    """ "He was off", "i kept him home", "she didn't come in", of no day of its own."""
    if any(token.kind in {"point", "period"} for token in clause):
        return False
    if any(token.kind == "negation" and _WERE.fullmatch(token.text) for token in clause):
        return any(token.kind == "in" or token.text in _AT_SCHOOL for token in clause)
    return any(
        token.text in _KEPT or (token.text in _OFF and before.text in {"was", "were"})
        for before, token in pairwise([_NOTHING, *clause])
    )


def is_past(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """ "Was off on Friday", "on the 9th she was ill": the verb nearest the day."""
    has_absence = False
    following: Token | None = None
    for place in range(len(before) - 1, -1, -1):
        token = before[place]
        text = token.text
        if token.kind == "comma" and has_absence:
            return False
        if text == "forgot":
            return "absence" in {other.text for other in before}
        if _WERE.fullmatch(text) and not (
            text == "were" and (not place or before[place - 1].kind == "comma")
        ):
            is_of_absence = following is not None and following.kind == "away"
            if is_of_absence or (
                text != "been" and (following is None or not _BUT_AHEAD.fullmatch(following.text))
            ):
                return True
        elif _IS.fullmatch(text):
            return False
        has_absence = has_absence or token.kind == "away"
        following = token
    words = [token.text for token in after[:4]]
    if has_absence or not words:
        return False
    return any(
        person in _PEOPLE and _WERE.fullmatch(verb) and not _BUT_AHEAD.fullmatch(next_word)
        for person, verb, next_word in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


def is_told(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """ "I rang on Monday", "he fell on Sunday", "yesterday I gave": the day of something else."""
    for token in reversed(follows_comma_of(before)[-5:]):
        if token.kind in {"away", "negation", "not"}:
            break
        if token.kind == "told" or token.text.startswith("see how"):
            return True
    if any(token.text == "see" for token in after[1:3]):
        return after[0].text in {"we", "well", "we'll", "i", "i'll", "shall"}  # "tomorrow we see"
    return (
        len(after) > 1
        and after[0].text in {"i", "we", "you", "u"}
        and (
            after[1].kind == "told" or after[1].text in {"gave", "put", "sent", "brought", "handed", "logged"}
        )
    )


_CALLS = frozenset(
    {"rang", "rung", "ring", "call", "called", "phone", "phoned", "report", "reported", "text", "texted"}
)


def is_reported(before: Sequence[Token], between: Sequence[Token]) -> bool:
    """ "I never rang in for Friday", "forgot to ring yesterday!!": the day of an absence not told of then."""
    calls = [token.text in _CALLS for token in before[-3:]]
    if not any(calls):
        return False
    if any(token.text == "for" for token in between):
        return any(token.kind == "negation" or token.text in {"forgot", "forgotten"} for token in before)
    return calls[-1] and any(token.text == "forgot" for token in before[-4:])


def was_at_school(before: Sequence[Token], between: Sequence[Token]) -> bool:
    """ "He was ok at school today"."""
    words = [token.text for token in between]
    return (
        "at" in words
        and "school" in words
        and any(token.text in {"was", "were", "been"} for token in before)
        and not any(says_away(token) for token in before)
    )


def follows_comma_of(before: Sequence[Token]) -> Sequence[Token]:
    """The clause since its last comma."""
    for place in range(len(before) - 1, -1, -1):
        if before[place].kind == "comma":
            return before[place + 1 :]
    return before


def is_return(before: Sequence[Token], *, until: bool) -> bool:
    """Whether the words before a day say that the child comes back on it."""
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _REACH), -1):
        token, between = before[place], before[place + 1 :]
        if token.kind not in {"back", "in"}:
            continue
        if token.kind == "in" and any(
            other.kind == "word" and other.text not in _AS_USUAL for other in between
        ):
            return False  # "in bed today": only an "in" right before the day counts
        if any(other.kind in {"errand", "away"} or other.text == "late" for other in between):
            return False
        is_from = bool(between) and between[0].kind == "from"
        if token.kind == "back" and is_from and any(other.kind == "word" for other in between):
            return False  # "back from Spain on Sunday"
        lead: list[Token] = []
        for other in reversed(before[:place]):
            if other.kind == "comma":
                break
            lead.append(other)
        kinds = {other.kind for other in lead[:4]}
        if any(other.kind == "errand" and other.text not in {"said", "thought"} for other in lead[:4]) or (
            token.kind == "in" and "away" in kinds
        ):
            return False  # "ring me back tomorrow", "hand it in on Friday", "keeping her in today"
        if token.kind == "in" and any(other.text == "late" for other in lead[:2]):
            return False
        if lead and (lead[0].text in _NOT_FROM_SCHOOL or any(other.text == "had" for other in lead[:3])):
            return False
        is_negated = bool({"negation", "not"} & kinds)
        return not is_negated or until
    return False


def is_return_after(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> bool:
    """ "Thursday she'll be back"."""
    if {"away", "negation", "not"} & {token.kind for token in before}:
        return False
    after = list(tokens[index + 1 : index + 6])
    if not after or after[0].text not in _COMES_AFTER:
        return False
    for place, token in enumerate(after):
        if token.kind in {"break", "comma", "negation", "not", "errand", "away"}:
            return False
        if token.kind == "back" or token.text in {"come", "comes"}:
            rest = after[place + 1 :]
            return not rest or (rest[0].kind in {"break", "comma", "in", "filler"} and rest[0].text != "for")
    return False


def is_wait(tokens: Sequence[Token], index: int) -> bool:
    """Whether "48 hours" is how long a child stays away, and no question about the rule."""
    if index and tokens[index - 1].text in {"within", "in", "it"}:
        return False
    around = {token.text for token in (*tokens[max(0, index - 6) : index], *tokens[index + 1 : index + 6])}
    return not around & _OF_A_RULE and not Place.of(tokens, index).is_asked


def is_length(tokens: Sequence[Token], index: int, value: Duration) -> bool:
    """Whether a number of days is a length of time ahead, not "in two days" or "since two weeks"."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and (
        before.kind in {"in", "since", "after"} or before.text in {"within", "than", "every", "first"}
    ):
        return False
    if any(token.text in {"been", "had"} for token in tokens[max(0, index - 2) : index]):
        return value.is_backward
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
