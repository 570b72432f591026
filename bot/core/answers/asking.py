"""What kind of thing a question wants to be told, and what kinds of thing a sentence tells."""

import re
from functools import lru_cache

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|ninety|several|few)"
)
_SPAN = r"(?:minute|min|hour|hr|day|week|fortnight|month|half.?term|term|school day|working day)s?"
# kind -> (what the question says, what the sentence says)
_KINDS: dict[str, tuple[str, str]] = {
    "clock": (
        (
            r"\b(?:what|wot|wat|which|wen|when|whens)\b.{0,12}\btimes?\b|\bwhen\b|\b(?:un)?til+\b|\bby when\b|\bhow late\b|\bhow early\b|"
            r"\b(?:hours|what time|times)\b|\bo'?clock\b|\d ?(?:am|pm)\b"
        ),
        (
            r"\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2}[.:]\d{2}\b|\b(?:noon|midday|midnight|lunchtime)\b|o'clock|"
            r"\bhalf past\b|\bquarter (?:to|past)\b"
        ),
    ),
    "day": (
        r"\b(?:what|which|wat|wot) (?:day|morning|afternoon|week)s?\b|\bwhen\b|\bhow often\b|\bevery (?:day|week)\b|\bon (?:mon|tue|wed|thur|fri)\w*",
        (
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:daily|weekly|fortnightly|every|each) ?(?:day|week|morning|month)?\b|"
            r"\bonce\b|\btwice\b|\bweekends?\b"
        ),
    ),
    "span": (
        (
            r"\bhow (?:long|soon|quick\w*|fast|many (?:min|hour|hr|day|week)\w*)\b|\b(?:hours?|mins?|minutes?|days?) (?:a|per|each) day\b|"
            r"\blongest\b|\bhow much\b.{0,30}\b(?:work|day|doing|do)\b|\bwhen\b.{0,30}\b(?:reply|answer|hear|back|mark\w*)\b"
        ),
        (
            rf"\b{_NUMBER}(?: (?:and|to|or|-) {_NUMBER})?[ -](?:(?:school|working|full|more|other) )?{_SPAN}\b|"
            r"\b(?:next|same|following) (?:\w+ )?(?:day|morning|week)\b|\bstraight away\b|\bimmediately\b|\bby the end of\b"
        ),
    ),
    "money": (
        r"\bhow much\b|\b(?:pay|paying|paid|cost|costs|charge|charged|owe|fees?|fines?|fined|bill|deposit|money|refund|free|worth|price|buy)\b",
        r"£|\b(?:pay|pays|paid|cost|costs|charged?|charges|fees?|fines?|bill|deposit|money|refund\w*|credited|free of charge|voucher)\b",
    ),
    "amount": (r"\bhow (?:much|many)\b", rf"\b{_NUMBER}\b"),
    "who": (
        r"\b(?:who|whos|whom|which (?:person|teacher))\b|\b(?:any|some)(?:one|body)\b",
        (
            r"\b(?:teacher|head\w*|office|secretary|leader|sen(?:d)?co\w*|assistant|worker|technician|desk|nurse|governors?|principal|"
            r"staff|officer|team|caretaker|mentor|elsa|inclusion|council|trust|lead)\b"
        ),
    ),
    "contact": (
        r"\b(?:ring|rang|call|phone|telephone|number|email|e-mail|contact|get hold|speak|talk|tell|let you know|message|report)\b|\bwho do\b",
        r"\b0\d{3,4} ?\d{3}|@|\b(?:telephon\w+|phon\w+|ring|rings|email|emails|message|messages|call|calls|contact|write|tell|text|speak|ask)\b",
    ),
    "where": (
        r"\b(?:where|wheres|were do|which (?:app|site|website|page)|what (?:app|site|website)|find|log ?in|collect|pick)\b",
        (
            r"\b(?:website|app|page|portal|platform|tapestry|seesaw|teams|classroom|dojo|purple mash|online|folder|gate|porch|door|hatch|"
            r"reception|entrance|hall|desk|office|shop|library|collect\w*|stores|room)\b"
        ),
    ),
    "may": (
        (
            r"\b(?:can|could|may|is it ok\w*|ok to|allowed|alright|should|must|have to|has to|need to|got to|supposed|am i|are we|do i|does (?:he|she|it)|"
            r"does|do (?:we|they|you)|is it|will it|would)\b"
        ),
        r"\b(?:may|must|can|cannot|can't|should|shall|not|no|never|don't|won't|allowed|permitted|welcome|needn't|need|only|unless|please|fine)\b",
    ),
    "why": (
        r"\b(?:what (?:happens|if|now|do i do|should i do|shall i do)|wat happens|now what|what (?:hapens|happen))\b",
        r"\b(?:if|when|where|will|then|first|after|shall|we|rings?)\b",
    ),
}
_COMPILED = {
    kind: (re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for kind, (asked, told) in _KINDS.items()
}
KINDS = tuple(_KINDS)

_NURSERY, _RECEPTION, _LAST = -1, 0, 6
_YEAR_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_YEAR = rf"(?:[1-6]|{'|'.join(_YEAR_WORDS)})"
_YEARS = re.compile(
    rf"\b(?:years?|yrs?|y)\.? ?(?P<first>{_YEAR})s?\b"
    rf"(?: ?(?P<joint>to|and|or|-|\u2013|&|,|/) ?(?:(?:years?|yrs?|y)\.? ?)?(?P<last>{_YEAR})s?\b)?"
    rf"(?: ?(?:and|&|or) (?P<third>{_YEAR})s?\b)?",
    re.IGNORECASE,
)
_PHASES = (
    (re.compile(r"\bnurser(?:y|ies)\b|\bpre-?school\b", re.IGNORECASE), {_NURSERY}),
    (
        re.compile(r"\breception(?! (?:desk|can|window|counter))\b|\bfoundation\b", re.IGNORECASE),
        {_RECEPTION},
    ),
    (re.compile(r"\beyfs\b|\bearly years\b", re.IGNORECASE), {_NURSERY, _RECEPTION}),
    (re.compile(r"\b(?:ks ?1|key stage (?:1|one)|infants?)\b", re.IGNORECASE), {1, 2}),
    (re.compile(r"\b(?:ks ?2|key stage (?:2|two)|juniors?)\b", re.IGNORECASE), {3, 4, 5, 6}),
    (re.compile(r"\bupper (?:school|juniors?)\b", re.IGNORECASE), {5, 6}),
)


@lru_cache(maxsize=1024)
def kinds_asked(question: str) -> frozenset[str]:
    return frozenset(kind for kind, (asked, _) in _COMPILED.items() if asked.search(question))


def may_want_the_same(question: str, other: str) -> bool:
    """Whether one answer could serve both: not where one wants a time and the other a price."""
    one, two = kinds_asked(question) - _YES_OR_NO, kinds_asked(other) - _YES_OR_NO
    return not one or not two or bool(one & two)


_YES_OR_NO = frozenset(["may"])  # "does", "can": in questions of every kind


def kinds_told(text: str) -> frozenset[str]:
    return frozenset(kind for kind, (_, told) in _COMPILED.items() if told.search(text))


def years_in(text: str) -> frozenset[int]:
    """School years that a text names, Reception as 0 and Nursery as -1; none where it speaks to all."""
    found: set[int] = set()
    for pattern, years in _PHASES:
        if pattern.search(text):
            found |= years
    for match in _YEARS.finditer(text):
        first, last = _year(match["first"]), _year(match["last"] or match["first"])
        is_range = match["joint"] in {"to", "-", "\u2013"}
        found |= set(range(first, last + 1)) if is_range else {first, last}
        if match["third"]:
            found.add(_year(match["third"]))
    return frozenset(found)


def _year(said: str) -> int:
    return int(said) if said.isdigit() else _YEAR_WORDS[said.lower()]


def questions_in(text: str) -> list[str]:
    """The questions of a longer message, without what was told around them; none where all of it is one, or too many."""
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(text) if sentence.strip()]
    asking = [sentence for sentence in sentences if _ASKS.search(sentence)]
    return asking if len(sentences) > 1 and len(asking) <= _QUESTIONS_AT_ONCE else []


_QUESTIONS_AT_ONCE = 3
_SENTENCE = re.compile(r"[^.?!\n]+[.?!\n]*")
_ASKS = re.compile(
    r"\?|^\W*(?:\d\W+)?(?:and |also |so |or |but )?"
    r"(?:what|when|where|who|why|how|which|whats|whens|wheres|whos|is|are|do|does|can|could|will|would|should|may|am|has|have)\b",
    re.IGNORECASE,
)


_DEVICE = r"(?:device|laptop|tablet|i-?pad|computer|chrome ?book|kindle)"
# What a question names outright, and what a text that tells it must hold.
_NAMED = (
    (re.compile(r"\bw(?:h?a|o)t ?time\b", re.IGNORECASE), _COMPILED["clock"][1]),
    (
        re.compile(r"\b(?:which|w(?:h?a|o)t) days?\b", re.IGNORECASE),
        re.compile(
            r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:every|each) (?:school )?day\b|\bdaily\b",
            re.I,
        ),
    ),
    (re.compile(r"\bhow many (?:min|hour|hr|week)\w*\b", re.IGNORECASE), _COMPILED["span"][1]),
    (
        re.compile(
            r"\b(?:w(?:h?a|o)t'?s|what is|give me|send me|remind me of|lost|need)\b.{0,40}\b(?:e-?mail|number|address)\b",
            re.IGNORECASE,
        ),
        re.compile(r"@|\b0\d{3}"),
    ),
    (
        re.compile(
            rf"\b(?:len[dt]|loan|borrow)\w*\b.{{0,40}}\b{_DEVICE}|\b{_DEVICE}s?\b.{{0,40}}\b(?:len[dt]|loan|borrow|spare)",
            re.I,
        ),
        re.compile(
            rf"\b(?:len[dt]|loan|borrow|suppl)\w*|\b(?:help|provid|giv)\w*\b.{{0,20}}\b{_DEVICE}", re.I
        ),
    ),
)


def leaves_out(question: str, text: str) -> bool:
    """Whether the question asks outright for a time, a day, a number of minutes, an address or the loan of a device, and the text has none."""
    return any(asked.search(question) and not told.search(text) for asked, told in _NAMED)
