"""The sentence of a policy that answers a question, quoted with its section; or none."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import mul

from bot.core.answers.documents import FoundPassage
from bot.core.answers.matching import unit
from bot.core.answers.passages import ITEM, SENTENCE_END
from bot.core.answers.topics import Topic, all_topics
from bot.core.answers.words import search_words_of, words_of
from bot.core.gsm import count_parts, fit, to_gsm

_TOKEN = re.compile(r"[a-z0-9:.'-]+")
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|once|twice|half)\b")
_ABOVE = 0.4  # what is lost by a word that stands in the heading or the lead alone
_WHOLE_LIST = 0.2  # what a list said whole loses to the one item that answers
_NEXT_TOPIC = 0.25  # what a topic loses that is not the one most surely meant
_CONTEXT = 0.5  # a word in the passage around the sentence counts this much
_LONGEST_SECTION = 60
_SHORT_LIST = 160  # characters
# What a question has to find, by words alone and with embeddings; calibrated with the topics' thresholds.
_ON_TOPIC, _ON_TOPIC_MEANING = 0.10, 0.15
_OFF_TOPIC, _OFF_TOPIC_MEANING = 0.72, 0.62
_FEWEST_WORDS = 3  # that a question on no known topic must share with the sentence


@dataclass(frozen=True, kw_only=True)
class Quote:
    passage: FoundPassage
    lead: str  # the words that lead into a list, when the quote is one of its items
    sentences: tuple[str, ...]
    score: float

    def say(self, parts: int) -> str:
        """For a parent: the words, then where they stand."""
        section = to_gsm(self.passage.section)
        if len(section) > _LONGEST_SECTION:
            section = section[:_LONGEST_SECTION].rsplit(" ", 1)[0] + "..."
        where = f' (section "{section}")' if section else ""
        for count in range(len(self.sentences), 0, -1):
            for lead in dict.fromkeys((self.lead, "")):
                words = to_gsm(" ".join(part for part in (lead, *self.sentences[:count]) if part))
                text = f'Our policy says: "{words}"{where}'
                if count_parts(text) <= parts:
                    return text
        room = fit(to_gsm(self.sentences[0]), parts)
        while count_parts(f'Our policy says: "{room}..."{where}') > parts and " " in room:
            room = room.rsplit(" ", 1)[0]
        return f'Our policy says: "{room}..."{where}'


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    passage: FoundPassage
    lead: str
    text: str
    after: tuple[str, ...]  # the sentences that follow in the same paragraph
    is_whole_list: bool = False


def search_words(question: str, topics: Sequence[str]) -> list[str]:
    """What to ask the full text for."""
    words = set(search_words_of(question))
    for topic in topics:
        for group in all_topics()[topic].needs:
            words.update(group)
    return sorted(words)


def best_quote(
    question: str,
    embedding: Sequence[float],
    topics: Sequence[str],
    passages: Sequence[FoundPassage],
    *,
    is_sure: bool = False,
) -> Quote | None:
    """The best sentence, if it surely answers; None otherwise.

    Without topics the words must do more; when it `is_sure` which topic is meant, they need do no more than hold it.
    """
    known = [all_topics()[topic] for topic in topics]
    if known and not any(topic.needs for topic in known):
        return None
    asked = frozenset(word for word in words_of(question) if not word.startswith("ask:"))
    rarity = _rarity(passages)
    meaning = unit(embedding) if embedding else None
    best: Quote | None = None
    for passage in passages:
        nearness = sum(map(mul, meaning, unit(passage.embedding))) if meaning and passage.embedding else None
        around = words_of(f"{passage.section} {passage.body}")
        for sentence in _sentences(passage):
            for rank, topic in enumerate(known or (None,)):
                score = _score(sentence, asked, around, rarity, nearness, topic, is_sure=is_sure and not rank)
                if score is not None:
                    score -= _NEXT_TOPIC * (rank > 0) + _WHOLE_LIST * sentence.is_whole_list
                if score is None or (best is not None and score <= best.score):
                    continue
                best = Quote(
                    passage=passage,
                    lead=sentence.lead,
                    sentences=(sentence.text, *_that_belong(sentence, asked, topic)),
                    score=score,
                )
    return best


def _score(
    sentence: _Sentence,
    asked: frozenset[str],
    around: frozenset[str],
    rarity: dict[str, float],
    nearness: float | None,
    topic: Topic | None,
    *,
    is_sure: bool,
) -> float | None:
    """How well the sentence answers, 0 to 1 and a little more; None when it does not."""
    own = words_of(f"{sentence.lead} {sentence.text}")
    strange = max(rarity.values(), default=1.0)
    total = sum(rarity.get(word, strange) for word in asked) or 1.0
    covered = sum(
        rarity.get(word, strange) * (1.0 if word in own else _CONTEXT)
        for word in asked
        if word in own or word in around
    )
    coverage = covered / total
    score = coverage if nearness is None else (coverage + max(0.0, nearness)) / 2
    if topic is None:
        is_near = score >= (_OFF_TOPIC if nearness is None else _OFF_TOPIC_MEANING)
        return score if is_near and len(asked & own) >= _FEWEST_WORDS else None
    held = _held(topic, sentence) if topic.needs else None
    if held is None:
        return None
    is_near = score >= (_ON_TOPIC if nearness is None else _ON_TOPIC_MEANING)
    if not is_near and not is_sure:
        return None
    return score + held


def _held(topic: Topic, sentence: _Sentence) -> float | None:
    """The share of the topic's words that the sentence itself holds; one may stand in the words above it instead."""
    own = _tokens(sentence.text)
    if _has(topic.shuns, own):
        return None
    above = [
        word for word in _tokens(f"{sentence.passage.section} {sentence.lead}") if not _NUMBER.search(word)
    ]
    missing = [group for group in topic.needs if not _has(group, own)]
    if len(missing) > (1 if len(topic.needs) > 1 else 0) or not all(_has(group, above) for group in missing):
        return None
    return 1 - _ABOVE * len(missing) / len(topic.needs)


def _has(group: Sequence[str], tokens: Sequence[str]) -> bool:
    """Whether a word of the group begins a token; "#" is any number."""
    text = f" {' '.join(tokens)}"
    for word in group:
        if word == "#":
            if _NUMBER.search(text):
                return True
        elif word in {"am", "pm"}:
            if re.search(rf"\d ?{word}\b", text):
                return True
        elif f" {word}" in text:
            return True
    return False


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.lower())


def _that_belong(sentence: _Sentence, asked: frozenset[str], topic: Topic | None) -> Iterator[str]:
    """The sentences right after it that speak of the same thing."""
    for text in sentence.after:
        words = words_of(text)
        if not (asked & words) and not (topic and any(_has(group, _tokens(text)) for group in topic.needs)):
            return
        yield text


def _sentences(passage: FoundPassage) -> Iterator[_Sentence]:
    lead = ""
    lines = passage.body.split("\n")
    items = [line.removeprefix(ITEM).rstrip(";., ") for line in lines if line.startswith(ITEM)]
    if lines[0].endswith(":") and items and sum(map(len, items)) <= _SHORT_LIST:
        # A short list is said whole: "Maths; Reading; Writing".
        yield _Sentence(
            passage=passage, lead="", text=f"{lines[0]} {'; '.join(items)}", after=(), is_whole_list=True
        )
    for line in lines:
        is_item = line.startswith(ITEM)
        texts = tuple(part.strip() for part in SENTENCE_END.split(line.removeprefix(ITEM)) if part.strip())
        if not is_item and line.rstrip().endswith(":"):
            lead = texts[-1] if texts else ""
        for index, text in enumerate(texts):
            if text.endswith(":"):
                continue
            yield _Sentence(
                passage=passage, lead=lead if is_item else "", text=text, after=texts[index + 1 :]
            )


def _rarity(passages: Sequence[FoundPassage]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for passage in passages:
        for word in words_of(f"{passage.section} {passage.body}"):
            counts[word] = counts.get(word, 0) + 1
    return {word: math.log(1 + len(passages) / count) for word, count in counts.items()}
