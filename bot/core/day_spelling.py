"""Day words put right before they are read: "wendsday", "tommorw", "febuary"."""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Prefix

_WORDS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("today", "tomorrow", "yesterday", "fortnight", "weekend"),
    *("january", "february", "september", "october", "november", "december"),
)
_KNOWN = frozenset(_WORDS)
# Words, and a name or two, that lie as near to a day as a slip does.
_OTHER_WORDS = re.compile(
    r"someday|midday|mayday|payday|heyday|faraday|toddy|sunder|sundry|sunny|mandy|fidel|weekday|weekender|weekends|member"
    r"|remember"
)
_SHORTEST = 5
_LONG = 7  # a word this long may hold two slips
_MIGHT_BE = re.compile(r"\b[mtwfsyjond][a-z]{2,10}\b")
# Short forms are too near to other words for any slip but two letters that changed places: "thrus".
_SHORT = {"".join(sorted(word)): word for word in ("thurs", "tues", "weds", "tmrw", "tomoz")}
_TH = re.compile(r"(?<![\w.:])(\d{1,2})(?:ht|hts|ths|dn|tg|tth|thh|rth|sth)\b")


def mend(text: str) -> str:
    """The lower-case text with its misspelt day words spelt as in a dictionary."""
    text = re.sub(r"\b(?:skool|skeul|skl|scool|shcool|schol)\b", "school", text)
    text = _TH.sub(r"\1th", text)
    return _MIGHT_BE.sub(lambda found: _mended(found[0]), text)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    if len(word) < _SHORTEST and "".join(sorted(word)) not in _SHORT:
        return word
    stem, plural = (word[:-1], "s") if word.endswith("days") else (word, "")
    if stem in _KNOWN or _OTHER_WORDS.fullmatch(word):
        return word
    if (short := _SHORT.get("".join(sorted(word)))) and short[0] == word[0]:
        return short
    near: list[tuple[int, int, str]] = []
    for meant in _WORDS:
        if stem[0] != meant[0] or not _sounds_like(stem, meant):
            continue
        slips = DamerauLevenshtein.distance(stem, meant)
        if slips <= (2 if min(len(stem), len(meant)) >= _LONG else 1):
            near.append((slips, -Prefix.similarity(stem, meant), meant))  # "thusday" begins as Thursday does
    return min(near)[2] + plural if near else word


def _sounds_like(word: str, meant: str) -> bool:
    """What ends otherwise is another word: "sunder" is no Sunday."""
    if meant.endswith("day"):
        return re.search(r"(?:d|a|y){2,3}$|dey$|dai$", word) is not None
    return True
