"""The child of what was just sent put right: "not Ava, Mia!", "scrap that its Lottie", "just Lottie actually"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.absence_words import reason_in
from actions.base import Circumstances, Values
from actions.change_words import ALSO, STANDING
from actions.children import fields_of, read_children
from actions.mentions import asides_in, mentions_in
from actions.reading import Reading
from actions.spans import span_in
from bot.core.requests import AbsenceReport, Request, RequestStatus
from bot.core.understanding import EntityKind

_CHILD = "\0"  # stands for a name while the words around it are read
_SAYS_WRONG = re.compile(
    r"^\W*(?:no+|nope|nah|oh|ah|oops|whoops|sorry|soz|wait|actually|omg|argh|correction)\b|\*|\b(?:sorry|soz|oops|actually|meant|ment|i mean|mistake|wrong|correction|autocorrect|typo|scrap|ignore|forget|disregard|instead|should|shud)\b"
    rf"|\bnot (?:the |my |for |about )?{_CHILD}"
)
_PUTS_IN = re.compile(
    rf"(?:\b(?:it'?s|it is|that'?s|thats|i meant?|i mean|ment|meant|should (?:be|say|read|have been)|shud (?:be|say)|meant to (?:say|put|be)|say|put|was|just|only|make it|change (?:it|that) to|instead of {_CHILD})\s+(?:for |about |to be |say |put |just |only |my |actually )*"
    rf"|^\W*(?:(?:no+|nope|nah|sorry|soz|oops|whoops|wait|actually|ah|oh|omg|argh|correction|my mistake|scrap that|ignore that|wrong (?:one|girl|boy|child|kid|name|twin|sister|brother))\b\W*)+|\*)(?:and |n |& |, ?|{_CHILD}\s*)*{_CHILD}(?!\s*(?:also|too|as well|aswell)\b)"
    rf"(?=\W*(?:$|[.,!?;]|not\b|sorry|soz|instead|actually|lol|thanks|please|pls|in\b|with\b|who|that|whos|thats|has (?:the|a|got)\b|having\b|is (?:the (?:\w+ )?one|it)|is off|is ill|is sick|is poorly|off\b|x+\b))"
    rf"|^\W*{_CHILD}\W+(?:sorry|soz|i meant|i mean|oops)\b"
)
_IN_PLACE = re.compile(
    rf"\binstead of (?:the |my )?{_CHILD}|\brather than (?:the |my )?{_CHILD}|\bnot (?:the |my |for |about )?{_CHILD}"
)
_ISNT = re.compile(
    r"\b(?:not|isn'?t|aint|ain'?t|wasn'?t) (?:the one |actually )?(?:off|ill|sick|poorly|unwell|absent)\b|\bnot the one\b"
)
_OFF = re.compile(r"\b(?:off|ill|sick|poorly|unwell|absent)\b")
_IS_THE_ONE = re.compile(
    rf"{_CHILD} (?:is|was)(?: the one)?(?:\W*$|[.,!;]| (?:off|ill|sick|poorly|unwell|who|that|not)\b)|\b(?:it'?s|its) {_CHILD}"
)
_ONLY = re.compile(
    rf"\b(?:just|only)\s+(?:(?:for|it'?s|its|about|the one|my)\s+)*{_CHILD}|{_CHILD}\s+(?:only|alone|on (?:her|his) own)\b|\b(?:it'?s|its|meant|mean) (?:just|only) {_CHILD}"
)


@dataclass(frozen=True, kw_only=True)
class PutRight:
    """What a correction of the child does: records are given another child, or taken back, and no second one is made."""

    changed: tuple[Request, ...] = ()
    gone: tuple[Request, ...] = ()


def child_put_right(reading: Reading, here: Circumstances) -> PutRight | None:
    """The correction that these words make, None where they correct no child of what was sent last."""
    if reading.finds(ALSO) or "?" in reading.text:
        return None
    named = read_children(reading, here, with_staying=True).children
    standing = [request for request in here.recent if request.status in STANDING and request.child]
    strangers = [child for child in named if _is_stranger(child, standing, here)]
    named = tuple(child for child in named if child not in strangers)
    group = [request for request in standing if str(request.id) in here.latest]
    if (
        not standing
        and len(named) == 1
        and not re.search(r"[^\W\d_]", _TALK.sub(" ", _around(reading, here)))
    ):
        gone = [request for request in here.recent if str(request.id) in here.latest and request.child]
        return (
            _put_in(named, gone, reading, ())
            if len(gone) == 1 and not _is_of(gone[0], {named[0]["name"]})
            else None
        )
    if not named or not standing:
        return None
    away = _out_of_it(reading, here, named)
    meant = [child for child in named if child["name"] not in away]
    wrong = [request for request in (group or standing) if _is_of(request, away)]
    of_absence = [
        request for request in standing if isinstance(request, AbsenceReport) and _is_of(request, away)
    ]
    words = _around(reading, here)
    if wrong and _OFF.search(words):
        wrong += [request for request in of_absence if request not in wrong]  # not the pack's child alone
    wrong = wrong or [request for request in standing if _is_of(request, away)]
    having = {request.child for request in group}
    new = [child for child in meant if child["name"] not in having | {request.child for request in wrong}]
    if wrong:
        is_said = (
            _IN_PLACE.search(words)
            or (_ISNT.search(words) and _IS_THE_ONE.search(words))
            or (new and _is_put_right(words))
        )
        if not is_said or strangers or not _is_of_their_days(reading, here, wrong):
            return None
        return _put_in(new, wrong, reading, standing)
    if not group or not meant or not _is_of_their_days(reading, here, group):
        return None
    is_only = _ONLY.search(words) is not None
    names = {child["name"] for child in meant}
    is_right = _is_put_right(words)
    if not new and names < having and (is_only or is_right):
        return PutRight(gone=tuple(request for request in group if request.child not in names))
    if new and len(new) == len(meant) and is_right:
        return _put_in(new, group, reading, standing)
    return None


def _is_stranger(child: Values, standing: Sequence[Request], here: Circumstances) -> bool:
    """ "Scusa, she is fine": where the school knows the children, no record is given to a word that is none of them."""
    return bool(here.pupils) and not child["pupil"] and all(item.child != child["name"] for item in standing)


def _is_of(request: Request, names: set[str]) -> bool:
    """Whether a record is of one of these children; a name taken down as written may be said shorter."""
    first = request.child.lower().split()[:1]
    return request.child in names or (
        request.pupil_id is None and any(name.lower().split() == first for name in names)
    )


# "It's Mia", after "not Ava" took the record back.
_TALK = re.compile(r"\b(?:it'?s|its|it is|that'?s|for|sorry|yes|no|i meant?|please|pls|thanks|x+)\b")


def _is_put_right(words: str) -> bool:
    return _SAYS_WRONG.search(words) is not None and _PUTS_IN.search(words) is not None


def _out_of_it(reading: Reading, here: Circumstances, named: Sequence[Values]) -> set[str]:
    """The names of the children said not to be meant."""
    asides = asides_in(reading, here)
    away = {pupil.name for pupil in asides.others}
    denied = [reading.plain[start:end] for start, end in asides.denied]
    away |= {child["name"] for child in named if child["said"].lower() in denied}
    by_name = {child["name"] for child in read_children(reading, here).children}
    return away - (by_name - {pupil.name for pupil in asides.well})


def _around(reading: Reading, here: Circumstances) -> str:
    """The words, each name in them being one sign."""
    plain = reading.plain
    for mention in reversed(mentions_in(reading, here)):
        if mention.pupil is not None or mention.end - mention.start < len("the other one"):
            plain = f"{plain[: mention.start]}{_CHILD}{plain[mention.end :]}"
    return plain


def _is_of_their_days(reading: Reading, here: Circumstances, requests: Sequence[Request]) -> bool:
    """Whether no other day is named than those that were sent."""
    span = span_in(reading, here)
    if span is None or span.first_day is None:
        return True
    return all(
        not isinstance(request, AbsenceReport)
        or (request.first_day <= span.first_day <= (request.last_day or span.first_day))
        for request in requests
    )


def _put_in(
    new: Sequence[Values], wrong: Sequence[Request], reading: Reading, standing: Sequence[Request]
) -> PutRight:
    """Each kind's records are given the new children in turn; those left over are taken back."""
    changed: list[Request] = []
    gone: list[Request] = []
    for kind in dict.fromkeys(request.kind for request in wrong):
        having = {request.child for request in standing if request.kind == kind}
        coming = [child for child in new if child["name"] not in having]
        for request in wrong:
            if request.kind != kind:
                continue
            if not coming:
                gone.append(request)
                continue
            moved = replace(request, **fields_of(coming.pop(0)))
            if isinstance(moved, AbsenceReport) and reading.values(EntityKind.REASON):
                moved = replace(moved, reason=reason_in(reading) or moved.reason)
            changed.append(moved)
    return PutRight(changed=tuple(changed), gone=tuple(gone))


def taken_back(requests: Sequence[Request]) -> tuple[Request, ...]:
    return tuple(replace(request, status=RequestStatus.WITHDRAWN) for request in requests)
