"""Day words of the languages that families here most often write, put into English before days are read.

A language's words count only beside another word of that language: "Joi" and "Kal" are names as well.
"""

import re
from dataclasses import dataclass

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")


@dataclass(frozen=True)
class _Tongue:
    """How one language is known, and its words for days and for what stands between them."""

    known: re.Pattern[str]
    words: tuple[tuple[re.Pattern[str], str], ...]


def _tongue(known: str, days: tuple[str, ...], *words: tuple[str, str]) -> _Tongue:
    """The days first: what joins them is known by the English days beside it."""
    rules = (*zip(days, _DAYS, strict=True), *words)
    return _Tongue(
        re.compile(rf"\b(?:{known})\b"),
        tuple((re.compile(rf"(?<!\w)(?:{rule})(?:(?!\w)|(?<= ))"), english) for rule, english in rules),
    )


_DAY = r"(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri)day)"


def _and(word: str) -> tuple[str, str]:
    return rf"(?<=day |row ){word} (?={_DAY})", "and "


_TONGUES = (
    _tongue(
        r"nie|jest|szko\w+|dzie[nń]|wr[oó][cć]\w+|b[eę]dzie|chor[ayey]\w*|prosz[eę]",
        (
            r"(?:w )?poniedzia[lł]\w+",
            r"(?:we )?wtor(?:ek|ku)",
            r"(?:w(?:e)? )?[sś]rod(?:a|ę|e|y)",
            r"(?:w(?:e)? )?czwart(?:ek|ku)",
            r"(?:w )?pi[aą]t(?:ek|ku)",
        ),
        (r"dzisiaj|dzi[sś]", "today"),
        (r"jutro|jutra", "tomorrow"),
        (r"wr[oó]ci|wraca", "back on"),
        (rf"(?:a[zż] )?do (?={_DAY})", "until "),
        (rf"od (?={_DAY})", "from "),
        _and("i"),
    ),
    _tongue(
        r"nu|este|[sș]coal[aă]|vine|bun[aă]|mul[tț]umesc",
        (r"luni", r"mar[tț]i", r"miercuri", r"joi", r"vineri"),
        (r"ast[aă]zi|azi", "today"),
        (r"m[aâ]ine", "tomorrow"),
        (rf"p[aâ]n[aă] (?:la |pe )?(?={_DAY})", "until "),
        (r"revine|(?:se|va) [iî]ntoarce", "back on"),
        (rf"de (?:la )?(?={_DAY})", "from "),
        _and("[sșş]i"),
    ),
    _tongue(
        r"n[aã]o|est[aá]|escola|vai|dia|obrigad[oa]|bom|boa",
        (
            r"(?:n?a )?segunda(?:[- ]feira)?",
            r"(?:n?a )?ter[cç]a(?:[- ]feira)?",
            r"(?:n?a )?quarta(?:[- ]feira)?",
            r"(?:n?a )?quinta(?:[- ]feira)?",
            r"(?:n?a )?sexta(?:[- ]feira)?",
        ),
        (r"hoje", "today"),
        (r"amanh[aã]", "tomorrow"),
        (rf"({_DAY}) j[aá] (?:vai|volta|regressa)", r"back on \1"),
        (rf"at[eé] (?:[aà] )?(?={_DAY})", "until "),
        (r"volta|regressa", "back on"),
        _and("e"),
    ),
    _tongue(
        r"bonjour|bonsoir|merci|est|sera|pas|elle|[eé]cole",
        (r"lundi", r"mardi", r"mercredi", r"jeudi", r"vendredi"),
        (r"aujourd'?hui", "today"),
        (r"demain", "tomorrow"),
        (rf"jusqu'? ?(?:[aà]|au) (?={_DAY})", "until "),
        (r"revient|reviendra|reviendront|de retour|retour", "back on"),
        (rf"(?:du|[aà] partir de) (?={_DAY})", "from "),
        (rf"(?<=day )au (?={_DAY})", "to "),
        _and("et"),
    ),
    _tongue(
        r"[а-яіїєґ']+",
        (
            r"(?:[ву] )?понеділ\w+",
            r"(?:[ву] )?вівтор\w+",
            r"(?:[ву] )?серед[аиуі]",
            r"(?:[ву] )?четвер\w*",
            r"(?:[ву] )?п'?ятниц\w+",
        ),
        (r"сьогодні", "today"),
        (r"завтра", "tomorrow"),
        (rf"до (?={_DAY})", "until "),
        (rf"(?:з|від) (?={_DAY})", "from "),
        (r"повернеться|прийде(?= (?:to|mon|tue|wed|thu|fri))", "back on"),
        _and("(?:і|й|та)"),
    ),
    _tongue(
        r"nahi|nahin|nai|hai|hain|aa?y\w*gi|aa?y\w*ga|shukriya|alaikum|salaam?|kal tak",
        (r"peer", r"mangal", r"budh", r"jumm?e?raat|jumm?erat", r"jumm?a"),
        (r"aaj", "today"),
        (r"kal(?= (?:nahi|nahin|tak|bhi|school|aur|se|chutti))|(?<=aur )kal", "tomorrow"),
        (rf"({_DAY}) (?:ko|se) (?:school |wapis |wapas )*aa?y\w*g[iae]", r"back on \1"),
        (rf"({_DAY}) tak", r"until \1"),
        _and("aur"),
    ),
)


def in_english(text: str) -> str:
    """The lower-case text with the day words of other languages in English."""
    for tongue in _TONGUES:
        if tongue.known.search(text):
            for pattern, english in tongue.words:
                text = pattern.sub(english, text)
    return text


_NEAR_DAYS = re.compile(
    r"dzisiaj|dzi[sś]|jutro|wczoraj|ast[aă]zi|m[aâ]ine|mar[tț]i|miercuri|vineri|hoje|amanh[aã]|ontem|demain"
    r"|aujourd'?hui|lundi|mardi|mercredi|jeudi|vendredi|сьогодні|завтра|вчора|aaj|ma[nñ]ana|heddiw|yfory|bug[uü]n|yar[iı]n"
)


def is_foreign_day(word: str) -> bool:
    """Whether a word taken for a name is another language's "tomorrow"."""
    return _NEAR_DAYS.fullmatch(word.strip(" .,!").lower()) is not None
