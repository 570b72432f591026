"""Names beside a known child that are of nobody a request is about: a class, a festival, a cousin who carries."""

import re

from actions.base import Circumstances
from actions.reading import Reading
from bot.core.name_likeness import words_of

_LED_TO = re.compile(
    r"\b(?:in|of|from|for|with|wiv|to|by|via|at|like|than|see|seeing|celebrating|class|year)\s+(?:(?:our|my|her|his|their|the|a)\s+)?(?:(?:older|little|big|younger|twin)\s+)?(?:\w+\s+)?$"
)
_JOINED = re.compile(r"(?:,|&|\+|/|\band\b|\bn\b|\bplus\b)\s*$")
_STANDS = re.compile(
    r"^(?:['\u2019]?s)?\s*,?\s*(?:is|are|isn'?t|has|have|had|hasn'?t|was|wasn'?t|won'?t|wont|will|can'?t|cant|not|off|absent|late|too|also|as well|poorly|sick|ill|got|needs?|didn'?t|and\b.{0,30}\b(?:are|have|both))\b"
)


def is_bystander(phrase: str, reading: Reading, here: Circumstances) -> bool:
    """Whether a name that nobody of the family has is only spoken of, where one of the family is meant."""
    classes = {word for pupil in here.pupils for word in words_of(pupil.class_name or "")}
    words = set(words_of(phrase))
    if words and words <= classes | {word.removesuffix("s") for word in classes}:
        return True
    start = reading.plain.find(phrase.lower())
    if start < 0:
        return False
    before, after = reading.plain[:start], reading.plain[start + len(phrase) :]
    if _JOINED.search(before) or _STANDS.match(after):
        return False
    return _LED_TO.search(before) is not None
