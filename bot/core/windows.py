"""Times of day as parents write them, said back in plain 24-hour words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.number_words import UNITS, digits_of_words

_FIRST_MORNING_HOUR = 7  # a bare 1 to 6 is the afternoon's in a school's day
_SHORT_CLAUSE = 5
_NOBODY_RINGS_BEFORE = 6 * 60 + 30
_NUMBER = "|".join(word for word in sorted(UNITS, key=len, reverse=True) if "twenty" not in word)
_PAST_MINUTES = r"(?:half|quarter|qtr|five|ten|twenty[ -]five|twenty|5|10|20|25)"
# A clock time: "3", "3.30", "15:30", "1430", "2pm", "half 3", "quarter to 5", "ten", "noon".
_CLOCK = (
    rf"(?:(?P<minutes{{0}}>{_PAST_MINUTES})(?:\s?(?P<way{{0}}>past|to|til|after)|(?<=half))\s+(?P<named{{0}}>\d{{{{1,2}}}}|{_NUMBER})"
    rf"|(?P<hour{{0}}>\d{{{{1,2}}}})(?:\s?[:.]\s?(?P<minute{{0}}>[0-5]\d))?|(?P<four{{0}}>(?:[01]\d|2[0-3])[0-5][05])(?:\s?hrs?)?"
    rf"|(?P<word{{0}}>{_NUMBER})|(?P<noon{{0}}>noon|midday|mid-day|12 noon))"
    r"(?:\s?o'?\s?clock)?(?:\s?(?P<half{0}>[ap])\.?m\b\.?)?(?P<ish{0}>\s?-?ish\b)?"
    r"(?:\s(?:in the|this|tomorrow)\s(?P<part{0}>morning|afternoon|aft|evening))?"
)
_A, _B = _CLOCK.format("1"), _CLOCK.format("2")
_NO_TIME = (
    r"(?![\d:/%£]|\.\d|st\b|nd\b|rd\b|th\b|[a-z]"
    r"|\s?-?(?:days?|d|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|h|mins?|minutes?|times|more|of|kids|children|pages?|lessons?|sheets?|books?"
    r"|questions|points?|packs?|another|other|people|boys|girls|doses?|tablets|degrees"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)"
)
_BEFORE = r"(?:b4|before) (?:my )?(?:shift|work)(?: starts?)?(?: at)?|b4|before|by|until|untill|til+|no later than|not after|up to|earlier than"
_AFTER = r"after|aft|afta|from|past|any ?time after|not before|no earlier than|post|later than|since"
_ABOUT = r"about|around|bout|abt|roughly|circa|approx(?:imately)?|near(?:er)?|say"
_RANGE = re.compile(
    rf"(?P<cue>not between|between|from|btwn|any ?time|anytime between)?\s*(?<![\w.:/-]){_A}\s?(?:-|to|and|til+|until|n|&)\s?(?:{_ABOUT})?\s*{_B}{_NO_TIME}",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?:(?P<cue>\b(?:{_BEFORE})|\b(?:{_AFTER})|\bat|@|\b(?:{_ABOUT}))\s*(?:(?P<about>{_ABOUT})\s*)?)?(?<![\w.:/£-]){_A}{_NO_TIME}",
    re.IGNORECASE,
)
_DECOYS = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|\b(?:pages?|pp?|page nos?|questions?|q|ages?|aged|year|yr|y|class|chapters?|ext|no|number|units?|set|step|room"
    r"|tasks?|packs?|books?|part|group|level|day|week)\.?\s?\d+(?:\s?(?:-|to|and|&)\s?\d+)?(?![.:]\d\d)|£\s?\d[\d.,]*|\d+(?:\.\d+)?\s?%"
    r"|\d{1,2}(?:\.\d)?\s?(?:years? old|yrs? old|yo\b|degrees|c\b)|\b(?:temp|temperature|fever)(?: (?:of|is|was))?\s\d[\d.]*|half[ -](?:an? )?(?:day|term|hour)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s?(?:-|to|and|&)\s?\d{1,2}(?:st|nd|rd|th)|(?:\+44|\b0)[\d\s()-]{8,}\d|(?:mon|tues?|wed|weds|thurs?|fri)[a-z]*\s\d{1,2}(?![\d:.]|\s?[ap]m|\s?-\s?\d)|\b0\d\.(?:0[1-9]|1[0-2])\b(?!\s?[ap]m)|\b1-2-1|\b1-1\b",
    re.IGNORECASE,
)
_PARTS_OF_DAY: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:asap|a\.s\.a\.p|as soon as (?:poss\w*|you can|u can)|straight ?away|right away|right now|immediately|urgently)\b",
        "as soon as possible",
    ),
    (r"\bin the next (?:hour|half hour|half an hour)\b", "in the next hour"),
    (r"\bnot (?:in the )?mornings?\b", "not in the morning"),
    (r"\bnot (?:in the )?afternoons?\b", "not in the afternoon"),
    (
        r"\b(?:after|straight after)\s(?:the\s)?(?:drop[ -]?off|(?:morning\s)?school run|nursery run)\b",
        "after drop-off",
    ),
    (r"\bafter (?:school|pick ?-?up|home ?time|the bell)\b", "after school"),
    (r"\b(?:before|b4) (?:school|the bell|drop[ -]?off)\b", "before school"),
    (r"\b(?:at |around )?(?:pick ?-?up(?: time)?|home ?time)\b", "at home time"),
    (r"\b(?:at )?drop[ -]?off\b", "at drop-off"),
    (r"\bafter (?:lunch|dinner)(?: ?time)?\b", "after lunch"),
    (r"\b(?:before|b4) (?:lunch|dinner)(?: ?time)?\b", "before lunch"),
    (r"\blunch[ -]?(?:time|break|hour)?s?\b", "lunchtime"),
    (r"\bdinner[ -]?time\b", "dinner time"),
    (r"\btea[ -]?time\b", "tea time"),
    (r"\b(?:first thing|early morning)\b", "first thing in the morning"),
    (r"\blate(?:r)?(?: in the)? afternoon\b", "late afternoon"),
    (
        r"\b(?:in the |this |tomorrow |of a |mon\w* |tue\w* |wed\w* |thu\w* |fri\w* )?mornings?\b",
        "in the morning",
    ),
    (
        r"\b(?:in the |this |tomorrow |of an |mon\w* |tue\w* |wed\w* |thu\w* |fri\w* )?(?:afternoons?|aft|arvo)\b",
        "in the afternoon",
    ),
    (r"\b(?:in the |this )?evenings?\b|\btonight\b", "in the evening"),
    (r"\b(?:during )?office hours\b", "during office hours"),
    (r"\b(?:any ?time|whenever|when ?ever suits|any time of day)\b", "any time"),
)
_CALLS = re.compile(
    r"\b(?:ring|call|phone|bell|speak|talk|chat|word|buzz|rung|callback|telephone|available|free|reach)\w*",
    re.IGNORECASE,
)
_PLAIN = str.maketrans({**dict.fromkeys("‘’´`", "'"), **dict.fromkeys("–—‒―−‐‑", "-")})


@dataclass(frozen=True)
class _Window:
    words: str
    start: int
    end: int
    weight: int


def read_window(text: str) -> str | None:
    """ "after 3" -> "after 15:00"; None when no time is named."""
    plain = digits_of_words(text.translate(_PLAIN))
    masked = _DECOYS.sub(lambda found: "~" * len(found[0]), plain)
    found = sorted(_windows(masked), key=lambda window: (window.start, -window.end))
    if not found:
        return _part_of_day(plain)
    best = max(found, key=lambda window: window.weight)
    return _joined(best, found, masked)


def _windows(text: str) -> Iterator[_Window]:
    is_phrase = len(text.split()) <= 5
    taken: list[tuple[int, int]] = []
    for match in _RANGE.finditer(text):
        cue = (match["cue"] or "").lower()
        is_plain = not cue and not _is_clear(match, "1") and not _is_clear(match, "2")
        if is_plain and not is_phrase and not _CALLS.search(text):
            continue
        start = _time(
            match,
            "1",
            later=match["half2"] == "p" or match["part2"] in {"afternoon", "evening"},
            twin=_hour(match, "2"),
        )
        end = _time(match, "2")
        if start is None or end is None:
            continue
        if end <= start:
            end = end + 12 * 60 if end < 12 * 60 else end
        if not start < end < 24 * 60:
            continue
        taken.append(match.span())
        words = f"between {_say(start)} and {_say(end)}"
        yield _Window(
            f"not {words}" if cue.startswith("not") else words, *match.span(), _weight(text, match, 1)
        )
    for match in _SINGLE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        cue = (match["cue"] or "").lower()
        if (
            not cue
            and not _is_clear(match, "1")
            and not (is_phrase and (match["hour1"] or match["four1"]) and text.strip() == match[0].strip())
        ):
            continue
        if match["word1"] and not (
            cue
            and re.match(
                r"\s*(?:$|[.,!?;)]|o'?clock|pm|am|ish|please|pls|plz|today|tom|on\b|if\b|and\b|or\b|latest|x\b)",
                text[match.end() :],
            )
        ):
            continue
        moment = _time(match, "1")
        if moment is None or cue in {"since", "past"} or (moment < _NOBODY_RINGS_BEFORE and not is_phrase):
            continue
        yield _Window(_said(cue, match, moment, text), *match.span(), _weight(text, match, 1 if cue else 0))


def _said(cue: str, match: re.Match[str], moment: int, text: str) -> str:
    is_negated = re.search(r"\bnot\s*$", text[: match.start()], re.IGNORECASE) is not None
    if re.fullmatch(_BEFORE, cue):
        return f"{'after' if is_negated or cue == 'not before' else 'before'} {_say(moment)}"
    if re.fullmatch(_AFTER, cue):
        return f"{'before' if is_negated else 'after'} {_say(moment)}"
    is_about = re.fullmatch(_ABOUT, cue) or match["about"] or match["ish1"]
    return f"{'about' if is_about else 'at'} {_say(moment)}"


def _is_clear(match: re.Match[str], side: str) -> bool:
    """Whether this is a time by its own looks: "3pm", "11:15", "half 3", "noon"."""
    names = ("minutes", "minute", "noon", "half", "ish")
    return (
        any(match[f"{name}{side}"] for name in names)
        or "clock" in match[0].lower()
        or "hrs" in match[0].lower()
    )


def _hour(match: re.Match[str], side: str) -> int | None:
    number = match[f"hour{side}"] or match[f"word{side}"]
    return None if number is None else (int(number) if number.isdigit() else UNITS[number.lower()])


def _time(match: re.Match[str], side: str, *, later: bool = False, twin: int | None = None) -> int | None:
    """Minutes since midnight; `later` when the other end of the range says pm."""
    if match[f"noon{side}"]:
        return 12 * 60
    if match[f"four{side}"]:
        return int(match[f"four{side}"][:2]) * 60 + int(match[f"four{side}"][2:])
    minute, hour = int(match[f"minute{side}"] or 0), _hour(match, side)
    if match[f"named{side}"]:
        named = match[f"named{side}"].lower()
        hour = int(named) if named.isdigit() else UNITS[named]
        minute = _minutes(match[f"minutes{side}"])
        if (match[f"way{side}"] or "").lower() in {"to", "til"}:
            hour, minute = (hour - 1 or 12), 60 - minute
    if hour is None or not 0 <= hour < 24 or (hour == 0 and not match[f"minute{side}"]):
        return None
    half, part = (match[f"half{side}"] or "").lower(), (match[f"part{side}"] or "").lower()
    if hour > 12:
        return hour * 60 + minute
    is_pm = (
        half == "p"
        or part in {"afternoon", "aft", "evening"}
        or (later and not half and (twin is None or hour <= twin or hour == 12))
    )
    if half == "a" or part == "morning":
        return hour % 12 * 60 + minute
    if is_pm or (1 <= hour < _FIRST_MORNING_HOUR):
        return (hour % 12 + 12) * 60 + minute
    return hour * 60 + minute


def _minutes(word: str) -> int:
    named = {"half": 30, "quarter": 15, "qtr": 15, "five": 5, "ten": 10, "twenty": 20}
    return int(word) if word.isdigit() else named.get(word.lower(), 25)


def _say(moment: int) -> str:
    return f"{moment // 60:02}:{moment % 60:02}"


def _is_called(text: str, match: re.Match[str]) -> bool:
    begin = max(text.rfind(mark, 0, match.start()) for mark in ".!?;\n") + 1
    return _CALLS.search(text[begin : match.end() + 20]) is not None


def _weight(text: str, match: re.Match[str], base: int) -> int:
    return base + 2 * _is_called(text, match)


def _joined(best: _Window, found: list[_Window], text: str) -> str:
    """The window, with the one right beside it: "before 10 or after 14:00"."""
    following = next((window for window in found if window.start >= best.end), None)
    if following is not None:
        between = text[best.end : following.start].lower()
        if len(between) < 25 and re.search(r"\bor\b", between):
            return f"{best.words} or {following.words}"
        if len(between) < 8 and best.words.startswith("after ") and following.words.startswith("before "):
            return f"between {best.words[6:]} and {following.words[7:]}"
    return best.words


def _part_of_day(text: str) -> str | None:
    greetingless = re.sub(
        r"\b(?:good|gd) (?:morning|afternoon|evening)\b|^\W*(?:morning|afternoon|evening|mornin)\b(?=\W+\w)",
        " ",
        text,
        flags=re.I,
    )
    greetingless = re.sub(r"\b(?:all|every) (?:morning|afternoon|evening)\b", " ", greetingless, flags=re.I)
    clauses = sorted(re.split(r"[.!?;\n]+", greetingless), key=lambda clause: not _CALLS.search(clause))
    for clause in clauses:
        # In a long message "this morning" is when a child fell ill; with "ring me" it is a window.
        if len(clause.split()) <= _SHORT_CLAUSE or _CALLS.search(clause):
            for pattern, words in _PARTS_OF_DAY:
                if re.search(pattern, clause, re.IGNORECASE):
                    return words
    return None
