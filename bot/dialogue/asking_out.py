"""A child whom the parent asks to have out of school: "could you put it down that Wilf's out Tuesday"."""

import re

from actions.base import Circumstances
from actions.children import read_children
from actions.mentions import mentions_in
from actions.reading import Reading
from actions.report_missed_work import CUES as MISSED
from actions.request_work_pack import CUES as PACKS
from actions.spans import span_in
from bot.core.understanding import EntityKind

_CHILD = "\u2020"  # stands for a child, however it was named
_ONES = r"(?:the|my|our|both|both the|both my) (?:\w+ )?(?:girls?|boys?|kids|children|twins|son|daughter|lads?|lass(?:es)?|two|three)"
_OUT = re.compile(
    rf"(?:can|could|may|might|would|is it (?:ok|okay|alright|possible)(?: for| if)?|(?:be )?(?:possible|ok|okay|alright) (?:for|if)) {_CHILD} (?:please |possibly |just |to )*(?:be (?:let out|let go|released|excused|off|out|away|absent|free|picked up|collected|taken out)|come out(?! (?:to|with|for a))|leave|go (?:early|at)|finish (?:early|at)|have (?!a |the |some |his |her |their |any |it |packed|school|lunch)[^.?!]{{0,30}}\boff\b|miss school)"
    rf"|(?:book|booking|sign|signing|take|taking|have|having|keep|keeping|put|get|want|need) {_CHILD} (?:down as |down to be |to be )?(?:out|off|away|absent)\b(?! (?:of (?!school|class)|the list|her|his))"
    rf"|(?:put (?:it )?down|note|log|record|mark|know|say|tell you|aware|remember|calendar|diary|register)\b[^.?!]{{0,12}}{_CHILD}(?:'s|s| is| will be|'ll be| to be)? (?:out|off|away|absent|not in)\b"
)
_ASKS_RULE = re.compile(
    r"\b(?:what|when|how|why|who|which|whether|rule|policy|fine|allowed to (?:have|bring|wear))\b"
)


def asks_out(reading: Reading, here: Circumstances) -> bool:
    """Whether a child, named or meant, is to be out of school on a day or from a time that is said."""
    if not reading.values(EntityKind.TIME_WINDOW) and span_in(reading, here) is None:
        return False
    if reading.finds(MISSED) or reading.finds(PACKS) or reading.finds(_ASKS_RULE):
        return False
    plain = reading.plain
    for mention in reversed(mentions_in(reading, here)):
        owner = "'s" if plain[: mention.end].endswith("'s") else ""
        plain = plain[: mention.start] + _CHILD + owner + plain[mention.end :]
    plain = re.sub(rf"\b{_ONES}\b", _CHILD, plain)
    return _OUT.search(plain) is not None and bool(read_children(reading, here))
