"""What is not for a school: a wrong number, an advert, chat for a friend. Nobody is troubled with it."""

import re
from collections.abc import Sequence

from actions import change_words
from actions.children import read_children
from actions.reading import Reading
from actions.registry import CHANGE
from actions.taking_back import says_never_mind_alone
from bot.core.requests import CallbackRequest
from bot.core.understanding import EntityKind
from bot.dialogue import filling, wording
from bot.dialogue.acts import Act
from bot.dialogue.working import Working

# Sold or promised to whoever reads it ...
_SELLS = re.compile(
    r"\b(?:congratulations|you(?:'ve| have)? (?:been (?:selected|chosen|picked)|won|are a winner|qualify)|winners?|prizes?|vouchers?|gift ?cards?|free (?:gift|trial|quote|survey|entry|spins?|delivery)|\d+ ?% off|half price|discounts?|sale (?:now on|ends|starts)|deals?|offers?"
    r"|limited time|loans?|credit score|bitcoin|crypto|cash ?back|casino|tax (?:rebate|refund)|compensation|claims?|solar|boilers?|insurance|mortgages?|ppi|parcel|package|redelivery|customs fee|hmrc|your (?:account|card|subscription|order|payment|bank|policy) (?:has|is|was|will|could|may))\b"
)
# ... and something bidden of them.
_BIDS = re.compile(
    r"\b(?:reply|text|txt|send) (?:yes|no|stop|win|y|now|back yes|\w+ to \d+)\b|\b(?:call|ring|phone|text|txt) (?:us |now |today |free |on )*(?:0[389]\d{2,}|\d{4,})|\b(?:click|tap)\b|https?:|www\.|\b[\w-]+\.(?:com|co\.uk|info|xyz|net|me|ly|org|uk)\b"
    r"|\bt ?(?:&|and) ?cs\b|\bterms apply\b|\b(?:shop|order|book|apply|claim|buy|act|register|join) (?:now|today|online|here)\b|\bunsubscribe\b|\bopt ?out\b|\bspeak to our\b|\bverify\b"
)
_SPEAKS = re.compile(
    r"\b(?:i|i'm|im|i've|ive|my|me|mr|mrs|miss|school|teacher|class|homework|lesson|son|daughter|poorly)\b"
)
_OF_SCHOOL = {
    EntityKind.CHILD,
    EntityKind.CLASS,
    EntityKind.REASON,
    EntityKind.WORK,
    EntityKind.DELIVERY,
    EntityKind.WHO,
    EntityKind.PHONE,
}


def is_advert(reading: Reading) -> bool:
    """Sent to everybody: its "call" and "before 5pm" ask nothing of a school."""
    return reading.finds(_SELLS) and reading.finds(_BIDS) and not reading.finds(_SPEAKS)


def is_certain(reading: Reading) -> bool:
    """Whether nothing in a message that asks for nothing is of a school; only what is unsure goes to a person."""
    return not any(entity.kind in _OF_SCHOOL for entity in reading.entities)


_TO_A_FRIEND = re.compile(
    r"^\W*(?:(?:hi+|hiya|hey+|hello|alright|alreet|ey up|yo|morning|evening)\W+)+(?!(?:miss|mrs?|ms|sir|dr|there|all|school|office|team|can|could|please|its|it|i|im|this|sorry|just|we|the|my)\b)[^\W\d_]{2,}\b"
    r"|\b(?:mate|pal|bro|babe|bruv)\b"
)
_OUR_MATTER = re.compile(
    rf"{'|'.join(pattern.pattern for pattern in change_words.KINDS.values())}|\b(?:he|she|him|her|his|hes|shes|son|daughter|kids?|child\w*|school|teacher|class|office|appointments?|appt|meeting|parents?|late|pick ?up|club|lunch|dinners?|trip|uniform|mr|mrs|miss|ms)\b"
)


def is_for_a_friend(work: Working, reading: Reading, acts: Sequence[Act]) -> bool:
    """ "Hi Dave, can you drop it round for 10 instead of 9", from a family that asked for nothing: no word of a school in it."""
    is_change = [act.action for act in acts] == [CHANGE] and not work.here.recent
    if not is_change or not reading.finds(_TO_A_FRIEND) or reading.finds(_OUR_MATTER):
        return False
    is_named = any(entity.kind in _OF_SCHOOL - {EntityKind.DELIVERY} for entity in reading.entities)
    return (
        not is_named and not read_children(reading, work.here) and not reading.values(EntityKind.DAY_PHRASE)
    )


def turn_away(work: Working, reading: Reading) -> bool:
    if not is_advert(reading):
        return False
    answer_kindly(work)
    return True


def answer_kindly(work: Working) -> None:
    """What this line is, and how to ask; no record, nobody told."""
    work.answers.append(wording.OUT_OF_SCOPE[work.memory.lost % len(wording.OUT_OF_SCOPE)])
    work.memory.lost += 1


# "Never mind, found it": of what was handed over a moment ago, nothing is left to do.
_SETTLED = re.compile(
    r"^\W*(?:(?:oh|ok|okay|sorry|actually|no|its|it's|ah|please|pls)\W+)*(?:never ?mind|ignore (?:me|that|this|it)|forget (?:it|that)|scrap that|don'?t worry|no worries|all sorted|sorted|found it|got it now|it'?s (?:ok|fine) now)\b(?!.*\?)[^?]{0,40}$"
)
_WRONG_NUMBER = re.compile(
    r"\bwrong (?:number|person|chat|contact|text|group|phone)\b|\b(?:meant|was|intended) (?:that |this |it )?(?:for|to go to) (?:someone else|somebody else|my (?:husband|wife|partner|mum|dad|sister|brother|mate|friend|boss|work)|another (?:person|number))\b|\bsent (?:that |this |it )?to the wrong\b"
)


def wrong_number(work: Working, reading: Reading) -> bool:
    """ "Sorry, wrong number": what it speaks of is taken back, and nobody is troubled."""
    if not reading.finds(_WRONG_NUMBER) or len(reading.plain.split()) > 12 or "?" in reading.text:
        return False
    latest = [request for request in work.here.recent if str(request.id) in work.here.latest]
    standing = (
        [] if work.is_fresh else [request for request in latest if request.status in change_words.STANDING]
    )
    if reading.finds(_A_NUMBER) and any(isinstance(request, CallbackRequest) for request in standing):
        return False  # the number to ring, put right
    work.memory.tasks = []
    work.memory.asked = None
    work.settle()
    if not standing or not _withdraw_latest(work):
        work.answers.append(wording.WRONG_NUMBER)
    return True


_A_NUMBER = re.compile(r"\bwrong (?:number|phone)\b")


def _withdraw_latest(work: Working) -> bool:
    """Take back what was made together last; False when there was nothing of that."""
    before = len(work.requests)
    work.take(CHANGE.run(Reading("ignore that"), work.here))
    filling.forget_withdrawn(work)
    return len(work.requests) > before


def take_back_doubt(work: Working, reading: Reading) -> bool:
    """ "Never mind", after what went to a person a moment ago and to nowhere else."""
    is_of_status = any(doubt["is_status"] for doubt in work.doubts) and says_never_mind_alone(reading)
    if (work.memory.latest and not is_of_status) or not reading.finds(_SETTLED) or not work.settle():
        return False
    work.answers.append(wording.CLOSED)
    return True
