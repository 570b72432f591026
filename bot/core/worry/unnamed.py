"""A message's words without what tells who is meant, as a first draft: a DSL reads it before anything is kept.

Names of the school's own people and common first names go, and whatever stands after a title, capitals inside a
sentence, numbers and addresses. A rare name in small letters that nobody on roll has stays: the reading is for that.
"""

import re
from collections.abc import Iterable

from bot.core.nicknames import COMMON_WORDS, WORD_NAMES, is_name

NAME = "[name]"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|d|ll|ve|re)?$", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:mr|mrs|ms|mx|dr)\.?\s*$", re.IGNORECASE)
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir"])
_BEFORE_A_SENTENCE = " \t\"'\u201c\u2018([-"
_SAYS_WHO: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("[e-mail]", re.compile(r"\S+@\S+\.\w+")),
    ("[link]", re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)),
    (
        "[address]",
        re.compile(
            r"\b\d+\w?,?\s+(?:[^\W\d_]+\s+){1,3}(?:road|rd|street|st|avenue|ave|lane|ln|close|drive|way|court|crescent"
            r"|gardens|terrace|place|grove|hill|park)\b",
            re.IGNORECASE,
        ),
    ),
    ("[postcode]", re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", re.IGNORECASE)),
    ("[number]", re.compile(r"\+?\d(?:[\s()./-]*\d){5,}")),
)
_GENERIC = frozenset(
    [
        "primary",
        "infant",
        "infants",
        "junior",
        "school",
        "academy",
        "church",
        "of",
        "the",
        "and",
        "england",
        "catholic",
        "community",
        "nursery",
        "first",
    ]
)
# Written with a capital inside a sentence, and nobody's name.
_NOT_NAMES = frozenset(
    [
        "i",
        "im",
        "ive",
        "id",
        "ill",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mum",
        "mom",
        "mam",
        "mummy",
        "mommy",
        "dad",
        "daddy",
        "nan",
        "nana",
        "nanny",
        "gran",
        "granny",
        "grandma",
        "grandad",
        "grandpa",
        "grandma",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "sir",
        "god",
        "allah",
        "christmas",
        "easter",
        "eid",
        "diwali",
        "ramadan",
        "english",
        "maths",
        "pe",
        "ict",
        "send",
        "sen",
        "tv",
        "pc",
        "gp",
        "a&e",
        "nhs",
        "ok",
        "year",
        "reception",
        "school",
        "head",
        "office",
        "dsl",
        "whatsapp",
        "facebook",
        "snapchat",
        "tiktok",
        "instagram",
        "roblox",
        "fortnite",
        "xbox",
        "uk",
        "england",
        "british",
    ]
)
_REPEATED = re.compile(re.escape(NAME) + r"(?:(?:\s+|-)" + re.escape(NAME) + r")+")


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with what tells who is meant blanked out; `names` are those of the school's people, and its own."""
    for blank, found in _SAYS_WHO:
        text = found.sub(blank, text)
    known = _known_words(names)

    def blanked(match: re.Match[str]) -> str:
        before = text[: match.start()]
        if before.endswith("["):
            return match[0]  # one of our own blanks
        stem = _POSSESSIVE.sub("", match[0])
        rest = match[0][len(stem) :]
        return f"{NAME}{rest}" if _is_name(stem, before, known) else match[0]

    return _REPEATED.sub(NAME, _WORD.sub(blanked, text))


def _is_name(word: str, before: str, known: frozenset[str]) -> bool:
    plain = word.casefold()
    # A message in capitals says nothing by them; a single capital letter is an initial.
    is_capital = word[0].isupper() and not (len(word) > 1 and word.isupper())
    if any(part in known or is_name(part) for part in (plain, *plain.split("-"))):
        return is_capital or plain not in WORD_NAMES | COMMON_WORDS
    if plain.replace("'", "").replace("\u2019", "") in _NOT_NAMES:
        return False
    return _TITLE.search(before[-8:]) is not None or (is_capital and not _starts_a_sentence(before))


def _starts_a_sentence(before: str) -> bool:
    kept = before.rstrip(_BEFORE_A_SENTENCE)
    return not kept or kept[-1] in ".!?:;\n\u2026"


def _known_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(
        part
        for name in names
        for word in _WORD.findall(name.casefold())
        for part in (word, *word.split("-"))
        if len(part) > 1 and part not in _GENERIC | _TITLES
    )
