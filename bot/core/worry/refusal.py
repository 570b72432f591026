"""A parent who would rather not say why: asked for a reason, and nothing but a polite no."""

import re

from bot.core.worry.normalise import normalise

_ASKS_WHY = re.compile(r"\b(?:tell me why|the reason)\b")
_PERSONAL = r"(?:(?:it is|it s|its|that is|just|a|an|our|my|very|family|personal|private|confidential|matter|matters|thing|things|reasons?|business|stuff|issue|circumstances|news)\b ?)"
_REFUSES = re.compile(
    rf"^[ .,]*(?:(?:sorry|no|um|er|well|honestly|to be honest|tbh|thanks|thank you)[ .,]*)*"
    rf"(?:skip|(?:i would|i will|i had|i d|id|we would|i|we)? ?(?:would )?(?:rather|prefer|prefer to|sooner) (?:not|keep (?:it|that)(?: to (?:myself|ourselves))?(?: private)?)(?: (?:to )?(?:say|share|go into (?:it|that|details?|detail)|tell|discuss|explain|put it in a text)(?: (?:that|it|this))?)?"
    rf"|(?:i )?(?:do not|not) (?:want|wish|going) to (?:say|share|go into (?:it|detail|details|that)|discuss it)|{_PERSONAL}{{1,6}})"
    rf"[ .,]*(?:(?:if (?:that is|that s|thats|it is|its)(?: all right| alright| ok| okay| fine)?|if you do not mind|thanks|thank you|please|sorry|ok|okay|though|at the moment|right now|over text|all right|alright|fine|because|as)[ .,]*)*"
    rf"(?:{_PERSONAL}{{1,6}})?[ .,]*(?:(?:thanks|thank you|sorry|though|please)[ .,]*)*$"
)


def is_refusal(text: str, asked: str) -> bool:
    """Whether these words decline the question why, and hold nothing else."""
    return _ASKS_WHY.search(asked.lower()) is not None and _REFUSES.match(normalise(text)) is not None
