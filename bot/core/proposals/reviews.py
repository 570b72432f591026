"""How often a policy says it is reviewed: looked at for contradictions alone."""

from collections.abc import Iterator

from bot.core.proposals.found import Reading
from bot.core.proposals.rules import Sentences, words

_ABOUT = words(r"review")
_THIS = words(r"this policy|review cycle|governing|reviewed? (?:it|this)|policy")
_SHORT = 3  # words: "3 Years" says nothing without what stands before it
_CYCLES = (
    (words(r"(?:every|each) (?:three|3) years|\b3 years\b|three-yearly"), "every 3 years"),
    (words(r"(?:every|each) (?:two|2) years|\b2 years\b|biennial"), "every 2 years"),
    (words(r"annual(?:ly)?|(?:every|each) (?:academic |school )?year\b|once a year|yearly|(?:every|each) (?:january|september|october)"), "every year"),
    (words(r"fortnightly"), "every two weeks"),
)  # fmt: skip


def read_reviews(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        text = f"{said.before} {said.text}" if len(said.text.split()) <= _SHORT else said.text
        if not (_ABOUT.search(text) and _THIS.search(text)):
            continue
        for pattern, means in _CYCLES:
            if pattern.search(said.text):
                yield Reading(key="policy.review_cycle", means=means, value=means, said=said)
                break
