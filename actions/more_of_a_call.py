"""More of a call that was asked for a moment ago: who, when, on which number, about what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from actions.base import Circumstances
from actions.children import fields_of, read_children
from actions.reading import Reading, is_question
from actions.request_callback import WHO, about_in, day_in, phone_in
from bot.core.phones import read_uk_phone
from bot.core.requests import CallbackRequest
from bot.core.windows import read_window

_COURTESY = re.compile(
    r"\b(?:please|pls|plz|thanks|thank you|thx|ta|sorry|ok|okay|yes|yeah|just|its|it's|it is|is best|would be best|is better|if (?:poss|possible|you can)|with|from|for|to|i mean|i think|think|maybe|probably|could it be|can it be|preferably|only|any time|anytime)\b|[^\w'.:]+"
)
_ABOUT_ALONE = re.compile(
    r"^\W*(?:(?:just|it|its|it's|is|was|ok|yes|to (?:talk|speak)|talk|speak)\W+)*(?:about|bout|re|regarding|concerning|to do with)\b"
)


_OF_A_NUMBER = re.compile(
    r"\b(?:my|is|number|num|no|mobile|mob|on|call|ring|me|use|this|her|him|his|their|(?:mum|mam|mom|dad|nan|gran|grandma|grandad|partner|husband|wife)(?:'?s)?)\b"
)
_MOST_ABOUT = 30  # words


def completes(reading: Reading) -> bool:
    """ "Mrs Patel", "between 1 and 2", "its about the trip", by themselves: more of a call that was asked for."""
    if is_question(reading.plain):
        return False
    if _ABOUT_ALONE.search(reading.plain):
        return bool(about_in(reading)) and len(reading.plain.split()) <= _MOST_ABOUT
    if len(reading.plain.split()) > 12 or reading.finds(_OF_A_CHILD):
        return False
    if read_uk_phone(reading.text) and not re.search(r"\bnew\b", reading.plain):
        without = re.sub(r"(?:\+44|0)[\d\s()-]{9,14}", " ", reading.plain)
        return not _COURTESY.sub(" ", _OF_A_NUMBER.sub(" ", without)).strip()
    rest = " ".join(_COURTESY.sub(" ", reading.plain).split()).strip(" .")
    if re.fullmatch(rf"(?:the )?{WHO.pattern}", rest):
        return True
    words = rest.split()
    return (
        0 < len(words) <= 5
        and bool(read_window(rest))
        and not read_uk_phone(reading.text)
        and not _DAYS.search(rest)
    )


_DAYS = re.compile(r"\b(?:today|to ?morrow|tomo\w*|tmrw|mon|tue|wed|thu|fri)\w*")


# -- a clause of a longer message ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class MoreOfCall:
    """The clauses that say when or where to ring, and nothing else, and those about anything else."""

    said: Reading
    rest: Reading


_CLAUSE_ENDS = re.compile(
    r"[.,;!?\n]+(?!\d)|\s-+\s|[()]|\s(?=(?:cos|coz|cus|because|bcoz|bc|but|while|whilst|(?:as|since) (?:i|i'm|im|we|he|she|they))\b)"
    r"|\s(?:and|n|&|also)\s(?=(?:also|our|my|the|his|her|their|can|could|please|pls|plz|is|are|i|we|he|she|they|it'?s|its)\b)"
)
# All that may stand in a clause which says when to ring, or on which number.
_WHEN_WORDS = re.compile(
    r"(?:after|aft|before|b4|between|btwn|and|n|or|to|till?|until|untill|from|past|half|quarter|qtr|o|oclock|clock|am|pm|ish|noon|midday|in|the|of|my|a"
    r"|mornings?|afternoons?|aft|evenings?|lunch|lunchtime|lunchbreak|dinner|dinnertime|breaks?|break ?time|tea|teatime|time|times|home|hometime|school|pick|up|drop|off|work|shift|first|thing|end|later|late|early|straight"
    r"|any|anytime|ever|whenever|owt|ow|summat|anything|sometime|day|days|weekdays?|today|2day|tod|tomorrow|tomoz|tmrw|tomo|2moro|tmoz|morrow|next|this|week|on|at|by|about|around|bout|round|say|like"
    r"|mon|tues?|wed|weds|thurs?|fri|(?:mon|tues|wednes|thurs|fri)days?|hours?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen"
    r"|please|pls|plz|thanks|thank|thankyou|you|u|ta|thx|love|x+|sorry|if|poss|possible|ok|okay|fine|good|great|best|better|ideal|ideally|preferably|prefer|suits?|works?|would|will|could|can|be|is|are|it|its|it's|that|that's|thats|me|us|for|i|i'm|im|free|available|only|just|then|really|do|nicely|nice|lovely|perfect|convenient|handy|easiest|easier|not|onwards|maybe|either|them|yes|yeah|no|number|num|mobile|mob|phone|telephone|fone|use|call|ring|instead"
    r"|here|there|s|ll|am|her|his|our|mum'?s?|mums|mam|mom|dad'?s?|nan'?s?|gran'?s?|sisters?|sister's|brothers?|brother's|cousins?|cousin's|husbands?|husband's|wife'?s?|partners?|partner's|friends?|friend's|neighbours?|neighbour's|aunt\w*|uncle\w*|new|old|other|different|another|with|got|have|has)"
)
# "In at 10", "late about 10": when a child comes, where an absence was told beside the call.
_OF_A_CHILD = re.compile(
    r"\b(?:in|be (?:in|there)|late) (?:at|about|around|by|for)\b|\b(?:at|from|to) school\b|\bnot (?:today|tomorrow)\b"
)


def more_in(reading: Reading) -> MoreOfCall | None:
    """ "Dinner time. And our Poppy's lost her book": None where no clause says when or where to ring."""
    said: list[tuple[int, int]] = []
    rest: list[tuple[int, int]] = []
    is_said = False
    for span in _clauses(reading.plain):
        clause = reading.only([span])
        (said if _is_of_a_call(clause) else rest).append(span)
        is_said = is_said or (said[-1:] == [span] and _says_when(clause))
    return MoreOfCall(reading.only(said), reading.only(rest)) if is_said else None


def filled_in(record: CallbackRequest, said: Reading, here: Circumstances) -> CallbackRequest | None:
    """The call with what it lacked: typed values alone. None where it lacked nothing of what is said."""
    first = None if record.first_day else day_in(said, "", here)
    filled = replace(
        record,
        window=record.window or _window(said),
        phone=record.phone or phone_in(said),
        first_day=record.first_day or first,
    )
    return filled if filled != record else None


def with_rest(record: CallbackRequest, rest: Reading, here: Circumstances) -> CallbackRequest:
    """ "It's about his reading", "and she's to use 07700 900236", said beside when to ring."""
    topics = [
        clause for span in _clauses(rest.plain) if _ABOUT_ALONE.match((clause := rest.only([span])).plain)
    ]
    about = next((about for clause in topics if (about := about_in(clause))), "")
    named = read_children(rest, here).children if about else ()
    of_child = fields_of(named[0]) if len(named) == 1 and not record.child else {}
    return replace(record, about=record.about or about, phone=record.phone or phone_in(rest), **of_child)


def _clauses(plain: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _CLAUSE_ENDS.finditer(plain):
        if plain[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    if plain[start:].strip():
        yield start, len(plain)


def _is_of_a_call(clause: Reading) -> bool:
    """Whether nothing stands in it but words of when and on which number."""
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", clause.plain)
    return not clause.finds(_OF_A_CHILD) and all(_WHEN_WORDS.fullmatch(word) for word in words)


def _says_when(clause: Reading) -> bool:
    return bool(read_uk_phone(clause.text) or read_window(clause.text))


def _window(said: Reading) -> str:
    """A time in our own words; never as it was written."""
    of_clauses = (read_window(said.text[slice(*span)]) for span in _clauses(said.plain))
    return read_window(said.text) or next((window for window in of_clauses if window), "")
