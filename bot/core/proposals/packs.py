"""Paper packs: whether there are any, for whom, how they come and whether they go back."""

import re
from collections.abc import Iterator

from bot.core.proposals.found import Reading, Value
from bot.core.proposals.posts import posts_in
from bot.core.proposals.reading import Said
from bot.core.proposals.rules import Sentences, sureness_of, words

_NOT_A_PACK = words(
    r"activity bag|book bags?|library books?|activity|dongle|laptops?|tablets?|lunch|food|hamper|storm box lid|game|cold .{0,10}bag|stationery|sensory|pencil|data pack"
)
_GIVEN = words(
    r"\bask\b|request|available|provid|suppl|can be had|\bissued?\b|prepar|anyone|choose|goes home|sent home|every child|have (?:one|a)\b|collect|deliver|printed for"
)
_NOT_GIVEN = words(
    r"(?:do(?:es)? not|cannot|don't|no longer) (?:provide|offer|supply|make|send|print)[^.]{0,30}pack|no packs?\b"
)
_ANYONE = words(
    r"any (?:family|child|pupil|parent|household)|anyone|all families|every (?:child|pupil|family)|on request|parent'?s'? request|in place of|instead of"
)
_NO_DEVICE = words(
    r"(?:\bno\b|not have|haven't|without|limited|cannot|lack|run out|tricky)[^.]{0,40}(?:device|internet|printer|access|computer|online|screens?|data|broadband|wifi)|screens are tricky"
)
_ASK = words(r"\bask\b|\bring\b|\btext\b|\bphone\b|e-?mail|\bcall\b|contact|request|\btell\b")
_COLLECT = words(
    r"collect(?:ed|ion)?\b|pick(?:ed)? (?:it |them |one )?up|\bfetch\b|given out|on the rail|ready in the|ready at|pick yours up|(?:on|in|at|from) the [\w ]{0,25}(?:shel\w+|crates?\b|porch|counter|trolley|presbytery)"
)
_NOT_COLLECTED = words(
    r"(?:cannot|can't|can not|nobody|no one|unable|no means|not able)[^.,]{0,40}(?:collect|fetch|get out|pick)|collect(?:ed|ion) list|meals?\b"
)
_DELIVER = words(
    r"\bdeliver(?:ed|y)?\b|\bdrop (?:it|the|them|one)\b|dropp(?:ed|ing) (?:it|them)|take the pack|taken out|brought to (?:you|your)|drops? (?:it|them)|does a round|bring the (?:folder|pack|bag) to|left on (?:the|your) (?:step|doorstep)|walk(?:s|ed)? (?:it|them) round"
)
_POST = words(
    r"\bpost(?:ed)? (?:the|it|them|one|out|to you|to your)|(?:second|first)[- ]class|in (?:the|that day's) post\b|(?:is|are) posted\b|packs are posted|we post\b"
)
_NEGATED = words(
    r"(?:\bnot\b|cannot|can't|don't|unable to|never)[^.]{0,25}(?:deliver|posted|post\b|drop|collect)"
)
_DONE = words(r"complet|finish|used|all work|done|old one|full one|inside|return|bring")
_BACK = words(
    r"return(?:ed|s)?\b|(?:bring|brought|taken?|come|comes|hand(?:ed)?|go(?:es)?|sent?) (?:it |them |the [\w ]{0,20})?(?:back|in\b)|\bswap\b|placed in|into the (?:box|tray|bin)|in the [\w ]{0,12}box"
)
_KEPT = words(
    r"(?:is|are) (?:yours|theirs) to keep|(?:you|families) (?:may |can )?keep (?:it|the (?:pack|bag|booklet))|(?:need|do) not (?:be |need to be )?return|no need to (?:return|bring)|not need (?:it|them) back"
)
_ONE = words(r"\b(?:bags?|books?|boxes|box|folders?|sheets?)\b")
_IT = words(rf"\b(?:it|them|they|one|ones)\b|{_ONE.pattern}")
_FREE = words(r"(?:no|without|free of) charge|cost nothing|nothing to pay|\bfree\b(?! school)|no cost")
_READY = (
    (words(r"same (?:school )?day|that (?:afternoon|day's post)|day of the request"), "the same day"),
    (words(r"next (?:school |working )?(?:day|morning)|following (?:school |working )?(?:day|morning)|(?:within )?(?:one|1|a) (?:working|school) day"), "the next school day"),
    (words(r"end of the first day"), "by the end of the first day away"),
    (words(r"two (?:school|working) days|48 hours"), "in two school days"),
    (words(r"before they leave"), "before your child leaves school"),
)  # fmt: skip
_WAYS = {"collect": "collected from school", "deliver": "delivered", "post": "posted"}


def read_packs(sentences: Sentences) -> Iterator[Reading]:
    last: Said | None = None  # the sentence before, where it was about packs
    for said in sentences.all:
        is_direct = sentences.pack.search(said.led) is not None
        goes_on = last is not None and last.heading == said.heading and _IT.search(said.text) is not None
        is_of_it = not said.is_row and (
            goes_on or (_ONE.search(said.led) is not None and sentences.section_has(said, sentences.pack))
        )
        is_about = not _NOT_A_PACK.search(said.text) and (is_direct or is_of_it)
        if is_about:
            yield from _of(said, is_direct=is_direct, goes_on=goes_on)
        last = said if is_about else None


def _of(said: Said, *, is_direct: bool, goes_on: bool) -> Iterator[Reading]:
    def reading(key: str, means: str, value: Value) -> Reading:
        return Reading(
            key=key, means=means, value=value, said=said, sureness=sureness_of(said, is_direct=is_direct)
        )

    text = said.led
    if is_direct and _NOT_GIVEN.search(text):
        yield reading("pack.available", "no", "No, there are no paper packs.")
        yield reading("packs.is_available", "no", False)
        return
    if is_direct and _GIVEN.search(text) and not re.search(r"\bnot\b", text):
        yield reading("pack.available", "yes", "Yes, there are paper packs. You can ask for one here.")
        yield reading("packs.is_available", "yes", True)
    if is_direct and _GIVEN.search(text):
        near = "" if said.is_row else f"{said.heading} {said.before}"
        if _NO_DEVICE.search(f"{near} {text}"):
            yield reading("pack.eligible", "no device", "Paper packs are for children with no device or no internet.")  # fmt: skip
        elif _ANYONE.search(text):
            yield reading("pack.eligible", "anyone", "Any family can ask for a paper pack.")
    asked = [post for post in posts_in(said.text) if post == "the school office"]
    if _ASK.search(said.text) and asked and (is_direct or goes_on) and not re.search(r"\breturn", said.text):
        yield reading("pack.request_route", asked[0], f"Ask {asked[0]} for a paper pack, or ask here.")
    ways = _ways(text)
    for way in ways:
        yield reading("packs.delivery", way, (way,))
        yield reading("pack.handover", way, f"Packs are {_WAYS[way]}.")
    if _KEPT.search(text):
        yield reading("pack.must_return", "no", "No, you may keep the pack.")
    elif _BACK.search(text) and _DONE.search(text) and not re.search(r"laptop|tablet|device|ipad|reading books|whiteboards|login", said.text, re.IGNORECASE):  # fmt: skip
        yield reading("pack.must_return", "yes", "Yes, please bring the finished pack back to school.")
        yield reading("packs.note", "return", "Please bring the finished pack back to school.")
    for pattern, means in _READY:
        if pattern.search(said.text) and re.search(r"ready|collect|pick|posted|post\b|shelves|endeavour|issued|on the rail|porch|before they leave|printed", said.text):  # fmt: skip
            yield reading("pack.ready", means, f"A pack is ready {means}.")
            break
    if is_direct and _FREE.search(text) and not re.search(r"replac|lost|spoil", text):
        yield reading("pack.cost", "free", "No, paper packs cost nothing.")


def _ways(text: str) -> list[str]:
    if _NEGATED.search(text) and not _NOT_COLLECTED.search(text):
        return []
    kept = re.sub(_NOT_COLLECTED, " ", text)
    return [
        way
        for way, pattern in (("collect", _COLLECT), ("deliver", _DELIVER), ("post", _POST))
        if pattern.search(kept)
    ]
