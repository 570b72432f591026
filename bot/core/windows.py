"""Times of day as parents write them, said back in plain 24-hour words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.number_words import UNITS, digits_of_words
from bot.core.window_words import (
    ABOUT,
    AFTER,
    BEFORE,
    BUSY_TILL,
    CALLS,
    DECOYS,
    DENIED,
    FREE_FROM,
    GONE_BY,
    NO_GOOD,
    NOT_THEN,
    PARTS_OF_DAY,
    PLAIN,
    RANGE,
    RESTS,
    SINGLE,
    SMALL,
    SPOKEN_MINUTES,
    SPOKEN_TIME,
    TAKEN_BACK,
)

_FIRST_MORNING_HOUR = 7  # a bare 1 to 6 is the afternoon's in a school's day
_SHORT_CLAUSE = 5
_SHORT_ANSWER = 8
_NOBODY_RINGS_BEFORE = 6 * 60 + 30


@dataclass(frozen=True)
class _Window:
    words: str
    start: int
    end: int
    weight: int


def read_window(text: str) -> str | None:
    """ "after 3" -> "after 15:00"; None when no time is named."""
    plain = SPOKEN_TIME.sub(_digits_of, digits_of_words(text[:_LONGEST].translate(PLAIN)))
    masked = DECOYS.sub(lambda found: "~" * len(found[0]), plain)
    masked = TAKEN_BACK.sub(_kept, masked)
    found = sorted(_windows(masked), key=lambda window: (window.start, -window.end))
    if not found:
        return _part_of_day(plain)
    best = max(found, key=lambda window: window.weight)
    return _joined(best, found, masked)


def _digits_of(found: re.Match[str]) -> str:
    """ "Twelve thirty" -> "12:30"."""
    minute = SPOKEN_MINUTES[found["minute"].lower().replace("-", " ")]
    return f"{UNITS[found['hour'].lower()]}:{minute:02}"


def _kept(found: re.Match[str]) -> str:
    """ "4 not 3" -> "at 4"."""
    return f"{found['cue'] or 'at '}{found['time']} {'~' * len(found['not'])}"


def _windows(text: str) -> Iterator[_Window]:
    is_phrase = len(text.split()) <= 5
    taken: list[tuple[int, int]] = []
    for match in RANGE.finditer(text):
        cue = (match["cue"] or "").lower()
        is_plain = not cue and not _is_clear(match, "1") and not _is_clear(match, "2")
        if (
            is_plain
            and len(text.split()) > _SHORT_ANSWER
            and not CALLS.search(text)
            and not RESTS.search(_before(text, match))
        ):
            continue
        if not cue and _is_one_time(match):
            continue
        start = _time(
            match,
            "1",
            later=match["half2"] == "p" or match["part2"] in _AFTER_NOON,
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
            f"not {words}" if cue.startswith(_OUTSIDE) or NOT_THEN.match(text, match.end()) else words,
            *match.span(),
            _weight(text, match, 1),
        )
    for match in SINGLE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        cue = (match["cue"] or "").lower()
        if (
            not cue
            and not _is_clear(match, "1")
            and not (is_phrase and (match["hour1"] or match["four1"]) and _bare(text) == match[0].strip())
        ):
            continue
        if (
            match["word1"]
            and "clock" not in match[0].lower()
            and not (
                (cue or _is_clear(match, "1"))
                and re.match(
                    r"\s*(?:$|[.,!?;)]|o'?clock|pm|am|ish|please|pls|plz|today|tom|on\b|if\b|and\b|or\b|for\b|as\b|so\b|when\b|sharp|latest|x\b)",
                    text[match.end() :],
                )
            )
        ):
            continue
        moment = _time(match, "1")
        if moment is None or cue in {"since", "past"} or (moment < _NOBODY_RINGS_BEFORE and not is_phrase):
            continue
        before = _before(text, match)
        if not cue and (re.search(r"\bnot\s*$", before, re.IGNORECASE) or NO_GOOD.match(text, match.end())):
            continue
        if GONE_BY.search(before) and match["half1"] != "p":
            continue
        is_busy_till = cue.startswith(("til", "until")) and BUSY_TILL.search(before)
        if is_busy_till or (FREE_FROM.search(before) and (not cue or re.fullmatch(rf"at|@|{BEFORE}", cue))):
            yield _Window(f"after {_say(moment)}", *match.span(), _weight(text, match, -1))
            continue
        said = _said(cue, match, moment, text)
        worth = -3 if said.startswith("not") else _WORTH.get(cue[:4], 1 if cue else 0)
        yield _Window(said, *match.span(), _weight(text, match, worth))


def _before(text: str, match: re.Match[str]) -> str:
    """The words that may bear on a time: no more than stand near it."""
    return text[max(0, match.start() - _NEAR) : match.start()]


def _bare(text: str) -> str:
    return re.sub(r"(?:[\s,]+(?:please|pls|plz|ta|thanks|thx|x))+\W*$", "", text.strip(), flags=re.IGNORECASE)


def _is_one_time(match: re.Match[str]) -> bool:
    """ "Ten to 11" is no range."""
    return (match["word1"] or "").lower() in {"five", "ten", "twenty"} and re.search(
        r"\bto\b", match[0], re.IGNORECASE
    ) is not None


def _said(cue: str, match: re.Match[str], moment: int, text: str) -> str:
    is_negated = DENIED.search(_before(text, match)) is not None
    is_evening = match["hour1"] == "7" or (match["word1"] or "").lower() == "seven"
    if (
        is_evening
        and not match["half1"]
        and not match["part1"]
        and cue not in {"", "at", "@", "by", "before", "b4"}
    ):
        moment = moment % (12 * 60) + 12 * 60  # nobody asks to be rung from seven in the morning on
    if re.fullmatch(BEFORE, cue):
        return f"{'after' if is_negated or cue == 'not before' else 'before'} {_say(moment)}"
    if re.fullmatch(AFTER, cue):
        return f"{'before' if is_negated else 'after'} {_say(moment)}"
    if is_negated and cue in {"at", "@"}:
        return f"not at {_say(moment)}"
    is_about = re.fullmatch(ABOUT, cue) or match["about"] or match["ish1"]
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
        or part in _AFTER_NOON
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
    return CALLS.search(text[begin : match.end() + 20]) is not None


def _weight(text: str, match: re.Match[str], base: int) -> int:
    return base + 2 * _is_called(text, match)


def _joined(best: _Window, found: list[_Window], text: str) -> str:
    """The window, with the one right beside it: "before 10 or after 14:00"."""
    following = next((window for window in found if window.start >= best.end), None)
    if following is not None:
        between = text[best.end : following.start].lower()
        if len(between) < 25 and re.search(r"\bor\b", between):
            return f"{best.words} or {following.words}"
        if len(between) < 12 and following.words.startswith("not "):
            return f"{best.words} and {following.words}"
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
    greetingless = re.sub(
        r"(?<!home )(?<!here )(?<!free )(?<!in )(?<!available )\b(?:all|every) (?:morning|afternoon|evening)\b",
        " ",
        greetingless,
        flags=re.I,
    )
    sentences = [sentence for sentence in re.split(r"[.!?;\n]+", greetingless) if sentence.strip()]
    pieces = [piece for sentence in sentences for piece in sentence.split(",") if piece.strip()]
    for clause in sorted(sentences, key=lambda sentence: not CALLS.search(sentence)):
        # In a long message "this morning" is when a child fell ill; with "ring me" it is a window.
        if len(clause.split()) > _SHORT_CLAUSE and not CALLS.search(clause):
            continue
        if words := _part_in(clause):
            return words
    opening = _part_in(" ".join(greetingless.split()[:2]))
    if opening and not opening.startswith("in the "):
        return opening
    for piece in pieces:
        if (words := _part_in(piece)) and _is_all_it_says(piece, words):
            return words
    return None


def _part_in(clause: str) -> str | None:
    return next((words for pattern, words in PARTS_OF_DAY if re.search(pattern, clause, re.IGNORECASE)), None)


def _is_all_it_says(piece: str, words: str) -> bool:
    """ "Lunchtime", "first thing", "evenings on 07700 ...": a few words, and none of them of anything else."""
    rest = re.sub(r"[\d\s()+-]{8,}", " ", piece)
    for pattern, other in PARTS_OF_DAY:
        if other == words:
            rest = re.sub(pattern, " ", rest, flags=re.IGNORECASE)
    if words in _SAID_ANYWHERE and re.search(_COMES, piece, re.IGNORECASE):
        return True
    if re.search(
        r"^\s*when ?ever\b|\bany ?time\b|\b(?:any|most) (?:morn|after|even|lunch)", piece, re.IGNORECASE
    ):
        return True
    return all(SMALL.fullmatch(word) for word in re.findall(r"[^\W\d_]+", rest))


_SAID_ANYWHERE = frozenset(
    {
        "after lunch",
        "before lunch",
        "as soon as possible",
        "after school",
        "before school",
        "at home time",
        "lunchtime",
        "dinner time",
    }
)
_COMES = r"\b(?:be (?:in|there|here|back|at|with|out|over)|come|coming|bring|drop|back|collect|pick|fetch|nip|pop|run|send|walk|drop|make it|in till|spare|see|meet|slot|leaving|leave)\b|\bsoon\b"
_AFTER_NOON = frozenset({"afternoon", "aft", "evening", "tonight", "night"})
_WORTH = {"make": 4}  # what it is changed to
_OUTSIDE = ("not", "but not", "except", "apart", "bar")
_LONGEST = 4000  # characters
_NEAR = 120
