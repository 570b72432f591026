"""Words before the matter itself: a child is named, or the parent is called away for a moment."""

import re

from actions.absence_words import HINTS
from actions.children import read_children
from actions.reading import Reading
from bot.core.understanding import EntityKind
from bot.dialogue import wording
from bot.dialogue.memory import Asked
from bot.dialogue.working import Working

_WAITS = re.compile(
    r"^\W*(?:(?:sorry|oh|ok|oops)\W+)*(?:hang on|hold on|wait|one (?:sec|second|min|minute|moment|mo)|1 (?:sec|min)|just a (?:sec|second|min|minute|moment|mo)|two (?:secs|mins|ticks|minutes)|2 (?:secs|mins)|bear with(?: me)?|brb|back in a (?:sec|min|minute|mo))\b"
    r"(?:\W+(?:a|sec|second|min|minute|mo|moment|please|pls|me|sorry))*"
    r"(?:\W+(?:there'?s |theres )?(?:someone|somebody|some1|the)(?:'s| is|s)? (?:\w+ )?(?:at the )?(?:door|phone|baby|kettle|postman|bell|dog)(?:'?s)?(?: (?:is )?(?:ringing|going|crying|gone))?)?\W*$"
)
_ABOUT = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|morning|good morning|sorry)\W+)*(?:it'?s |it is |this is |i'?m (?:texting|messaging|writing) |just |texting |messaging )*(?:about|re|regarding|concerning)\W+(?:my \w+ )?[\w'-]+(?: [\w'-]+)?(?: (?:in )?(?:y|yr|year|class)? ?\w{1,2})?\W*$"
)


def waits(work: Working, reading: Reading) -> bool:
    """ "Hang on, someone at the door": nobody is wanted; a running question goes on waiting."""
    if not reading.finds(_WAITS) or "?" in reading.text:
        return False
    work.answers.append(wording.NO_HURRY)
    return True


# "I'm Lorraine, the childminder for Aarav in 5R": who writes, and about whom.
_INTRODUCES = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|hello there|morning|good (?:morning|afternoon|evening)|sorry|dear \w+)\W+)*(?:(?:i'?m|i am|it'?s|its|it is|this is|my name(?:'?s| is)) [^.!?;]{0,60}?)?"
    r"(?:\b(?:mum|mummy|mom|mam|mother|dad|daddy|father|nan|nana|nanny|gran|grandma|granny|grandad|grandmother|grandfather|auntie?|uncle|carer|foster carer|step ?mum|step ?dad|child ?minder|guardian|parent|sister|brother|neighbour|au pair|social worker|support worker)\b[^.!?;]*)"
    r"(?: here)?\W*(?:x+)?\W*$"
)


def names_only_a_child(work: Working, reading: Reading) -> bool:
    """ "It's about Leo": what it is about Leo is to come."""
    if reading.finds(_INTRODUCES):
        named = read_children(reading, work.here, with_staying=True).children
        is_marked = any(
            entity.kind in {EntityKind.REASON, EntityKind.DAY_PHRASE} for entity in reading.entities
        )
        if not named or is_marked or reading.finds(HINTS) or "?" in reading.text:
            return False
        work.memory.spoken_of = list(named)
    elif not reading.finds(_ABOUT) or not remember(work, reading):
        return False
    work.memory.asked = Asked(kind="menu")
    work.answers.append(wording.WHAT_IS_IT)
    return True


def remember(work: Working, reading: Reading) -> bool:
    """A child of the family who is named is the one the next words are of."""
    children = read_children(reading, work.here).children
    if not children or not all(child["pupil"] for child in children):
        return False
    work.memory.spoken_of = list(children)
    return True
