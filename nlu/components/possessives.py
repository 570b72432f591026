"""Names written with their s run on, as many write them: "Kaydens nan" speaks of Kayden."""

from typing import AbstractSet

import regex

OWNED = frozenset(
    [
        "mum",
        "mam",
        "mom",
        "mummy",
        "dad",
        "daddy",
        "nan",
        "nana",
        "nanny",
        "gran",
        "grandad",
        "grandma",
        "granny",
        "mother",
        "father",
        "brother",
        "sister",
        "bro",
        "sis",
        "auntie",
        "aunty",
        "uncle",
        "cousin",
        "stepdad",
        "stepmum",
        "teacher",
        "class",
        "work",
        "pack",
        "packs",
        "book",
        "books",
        "bag",
        "reading",
        "maths",
        "homework",
        "login",
        "password",
        "account",
        "form",
        "report",
        "file",
        "records",
        "record",
        "photo",
        "page",
        "poster",
        "project",
        "worksheet",
        "sheet",
        "number",
        "address",
        "attendance",
        "absence",
        "appointment",
        "inhaler",
        "glasses",
        "shoes",
        "coat",
        "bus",
        "trip",
        "tooth",
        "arm",
        "leg",
        "plan",
    ]
)
# After one of these a run-on s stands for "is" or "has": "Ellas poorly".
IS = frozenset(
    ["poorly", "ill", "sick", "off", "not", "still", "got", "been", "at", "too", "very", "really", "in"]
)
NEXT = regex.compile(r"[\s]+([\p{L}']+)")


def name_end(text: str, start: int, end: int, known: AbstractSet[str]) -> int:
    """Give where a child's name ends when text[start:end] was marked; `known` are names seen, in small letters."""
    word = text[start:end].split()[-1].lower() if text[start:end].split() else ""
    if len(word) < 4 or not word.endswith("s") or word.endswith("'s") or word in known:
        return end
    follows = NEXT.match(text, end)
    after = follows.group(1).lower() if follows else ""
    if word[:-1] in known or after in OWNED or after in IS:
        return end - 1
    return end
