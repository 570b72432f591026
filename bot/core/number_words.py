"""Numbers written as words: small counts, and digits spoken one by one."""

import re

UNITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "twenty": 20,
    "twenty five": 25,
    "twenty-five": 25,
}
_DIGITS = {
    "oh": "0",
    "o": "0",
    "zero": "0",
    "nought": "0",
    "naught": "0",
    **{word: str(number) for word, number in UNITS.items() if number < 10},
}
_DIGIT = "|".join(_DIGITS)
_ITEM = rf"(?:(?:double|treble|triple)[\s-]+)?(?:{_DIGIT}|\d+)(?:[\s-]+hundred)?"
_SPOKEN = re.compile(rf"\b{_ITEM}(?:[\s,-]+{_ITEM}){{4,}}\b", re.IGNORECASE)
_PARTS = re.compile(
    rf"(?:(double|treble|triple)[\s-]+)?\b({_DIGIT}|\d+)\b(?:[\s-]+(hundred))?", re.IGNORECASE
)


def digits_of_words(text: str) -> str:
    """The text with "oh seven seven double oh ..." written in digits; only long runs of them."""
    return _SPOKEN.sub(lambda found: "".join(_digits(part) for part in _PARTS.finditer(found[0])), text)


def _digits(part: re.Match[str]) -> str:
    times = {"double": 2, "treble": 3, "triple": 3}.get((part[1] or "").lower(), 1)
    return _DIGITS.get(part[2].lower(), part[2]) * times + ("00" if part[3] else "")
