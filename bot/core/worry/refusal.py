"""A parent who would rather not say why: asked for a reason, and nothing but a polite no."""

import re

from bot.core.worry.normalise import normalise

_ASKS_WHY = re.compile(r"\b(?:tell me why|the reason)\b")
_TELL = (
    r"(?:say|share|tell(?: you)?|discuss|explain|put it in a text|go into (?:it|that|details?))"
    r"(?: (?:that|it|this|why|the reason|what for))?"
)
_REFUSES = re.compile(
    r"\b(?:skip|(?:(?:i|we)(?: would| will| had| d| ll)? |id )?(?:would )?(?:rather|sooner|prefer)(?: to)? "
    rf"(?:not(?: to)?(?: {_TELL})?|keep (?:it|that)(?: to (?:myself|ourselves))?(?: private)?)"
    rf"|(?:i |we )?(?:(?:do not|would not) (?:want|wish|like|care)|am not going|are not going|not going) to {_TELL})(?!\w)"
)
_POLITE = re.compile(
    r"\b(?:sorry|no|um|er|well|honestly|to be honest|tbh|thanks|thank you|please|ok|okay|though|and|so|because|as"
    r"|if you do not mind|if (?:that is|that s|thats|it is|its)(?: all right| alright| ok| okay| fine)?"
    r"|at the moment|right now|(?:over|on|by|in) (?:a )?(?:text|message|here|the phone)|all right|alright|fine)(?!\w)"
)
_PRIVATE = frozenset({"family", "personal", "private", "confidential"})
_OF_PRIVATE = frozenset(
    [
        "it",
        "is",
        "s",
        "its",
        "that",
        "just",
        "a",
        "an",
        "our",
        "my",
        "very",
        "of",
        "nature",
        "matter",
        "matters",
        "thing",
        "things",
        "reason",
        "reasons",
        "business",
        "stuff",
        "issue",
        "circumstances",
        "news",
    ]
)


def is_refusal(text: str, asked: str) -> bool:
    """Whether these words decline the question why, and hold nothing else: a word more is for the screen."""
    if not _ASKS_WHY.search(asked.lower()):
        return False
    rest, refusals = _REFUSES.subn(" ", normalise(text))
    words = set(re.findall(r"[^\s.,]+", _POLITE.sub(" ", rest)))
    return words <= _PRIVATE | _OF_PRIVATE and (refusals > 0 or not words.isdisjoint(_PRIVATE))
