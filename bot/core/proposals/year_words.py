"""Year groups as policies name them, and as parents are told them."""

import re
from collections.abc import Iterable, Sequence

ALL_YEARS = ("N", "R", "1", "2", "3", "4", "5", "6")
_ONE = r"nursery|pre-?school|reception|years? ?[1-6]|y(?:ear)?[1-6]|eyfs|(?:early years )?foundation stage|early years|ks ?1/2|ks ?[12]|key stage (?:1|2|one|two)|upper school|lower school|infants?\b(?! school)|juniors?\b(?! school)"
_TO = r"\s?(?:to|right up to|up to|until|[-\u2013/])\s?(?:years? ?|y)?"
_SPAN = re.compile(
    rf"\b(?P<from>reception|nursery|years? ?[1-6]|y[1-6]|r)\b{_TO}(?P<to>reception|[1-6])\b", re.IGNORECASE
)
_LIST = re.compile(r"\byears? ?(?P<years>[1-6](?:(?:, ?| and | & | or )[1-6]\b)+)", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom (?P<a>reception|nursery|year [1-6])(?: (?:up|upwards?|onwards?))?\b(?! ?(?:to|until))|\b(?P<b>reception|nursery|year [1-6]) (?:and above|upwards?|onwards?|up)\b",
    re.IGNORECASE,
)
_UPTO = re.compile(r"(?<![-\w] )\b(?:up )?to (?P<to>reception|year ?[1-6])\b", re.IGNORECASE)
_SINGLE = re.compile(rf"\b(?:{_ONE})", re.IGNORECASE)
_STAGES = {"1": ("1", "2"), "2": ("3", "4", "5", "6"), "one": ("1", "2"), "two": ("3", "4", "5", "6")}
_DEFINED = re.compile(r"[\"\u201c](?P<name>lower|upper)(?: school)?[\"\u201d] means (?P<years>[^.\"\u201c]+)", re.IGNORECASE)  # fmt: skip

_CLASS = re.compile(r"(?P<name>[A-Z][a-z]+(?: [A-Z]?[a-z]+)?)(?: - (?:[^:;]+: )?| \()(?P<years>[^;)]+)")


def years_in(text: str, own_words: dict[str, frozenset[str]] | None = None) -> frozenset[str]:
    """The year groups a text names; empty where it names none."""
    found: set[str] = set()
    for match in _SPAN.finditer(text):
        found |= _between(_year(match["from"]), _year(match["to"]))
    for match in _LIST.finditer(text):
        found |= set(re.findall(r"[1-6]", match["years"]))
    for match in _FROM.finditer(text):
        found |= _between(_year(match["a"] or match["b"]), "6")
    if not found:
        for match in _UPTO.finditer(text):
            found |= _between("N", _year(match["to"]))
    for match in _SINGLE.finditer(text):
        found |= _named(match.group().lower(), own_words or {})
    for name, years in (own_words or {}).items():
        if name not in {"lower", "upper"} and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
            found |= years
    return frozenset(found)


def own_year_words(texts: Sequence[str]) -> dict[str, frozenset[str]]:
    """What the document itself says that "Lower School", or a class called Curlews, means."""
    own = {match["name"].lower(): years_in(match["years"]) for match in _DEFINED.finditer(" ".join(texts))}
    for text in texts:
        match = _CLASS.match(text)
        if match and (years := years_in(match["years"])) and not years_in(match["name"]):
            own.setdefault(match["name"].lower(), years)
    return own


def say_years(years: Iterable[str]) -> str:
    """ "Nursery, Reception and Years 1 to 3"."""
    order = [year for year in ALL_YEARS if year in set(years)]
    words = [{"N": "Nursery", "R": "Reception"}[year] for year in order if year in "NR"]
    words += [_say_run(run) for run in _runs([int(year) for year in order if year not in "NR"])]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""


def code_of(years: Iterable[str]) -> str:
    """ "R,1,2", in order."""
    held = set(years)
    return ",".join(year for year in ALL_YEARS if year in held)


def _runs(years: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _say_run(run: list[int]) -> str:
    if len(run) == 1:
        return f"Year {run[0]}"
    return f"Years {run[0]} {'and' if len(run) == 2 else 'to'} {run[-1]}"


def _between(first: str, last: str) -> set[str]:
    return set(ALL_YEARS[ALL_YEARS.index(first) : ALL_YEARS.index(last) + 1])


def _year(word: str) -> str:
    lower = word.lower()
    return "N" if lower == "nursery" else "R" if lower.startswith("r") else lower[-1]


def _named(word: str, own_words: dict[str, frozenset[str]]) -> set[str]:
    if word.startswith(("nursery", "pre")):
        return {"N"}
    if word.startswith("reception"):
        return {"R"}
    if "foundation" in word or word in {"eyfs", "early years"}:
        return {"N", "R"}
    if "school" in word:
        return set(own_words.get(word.split()[0], ()))
    if word.startswith(("infant", "junior")):
        return set(_STAGES["1" if word.startswith("i") else "2"])
    if word.startswith(("ks", "key")):
        return {"1", "2", "3", "4", "5", "6"} if "/" in word else set(_STAGES[re.split(r"[ s]", word)[-1]])
    return {word[-1]}
