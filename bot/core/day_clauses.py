"""What the clause around a day says: whose day it is, what it sums up, what it takes back."""

import re
from collections.abc import Sequence

from bot.core.day_senses import follows_comma_of
from bot.core.day_tokens import Token

ILL = frozenset({"sick", "ill", "poorly", "unwell"})
_ABSENT_SINCE = frozenset({"off", "absent", "away", "out", "home", "in", "missed", "missing"})
_CHILD = frozenset({"he", "she", "they"})
_HAS_VERB = re.compile(r"ha[ds]|have|'?ve|he|she|they|(?:he|she)'?s|they'?ve|been|got|is|was")
_OTHERS = frozenset({"i", "i'm", "im", "we", "we've", "weve", "i've", "ive", "dad", "mum", "nan", "grandma"})


def says_off(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == "away":
        return token.text not in ILL
    return token.kind == "negation" and any(
        other.kind == "in" or other.text in {"school", "come", "coming"}
        for other in tokens[index + 1 : index + 4]
    )


def is_absent_since(before: Sequence[Token]) -> bool:
    """ "Been off with a bug since Sunday", and not "keeping him off, he has had a bug since Sunday"."""
    if before[-1].text in _ABSENT_SINCE:
        return True
    for token in reversed(follows_comma_of(before)):
        if token.kind == "away":
            return token.text in _ABSENT_SINCE
        if token.kind != "filler" and _HAS_VERB.fullmatch(token.text):
            return False
    return False


def is_attended(after: Sequence[Token]) -> bool:
    """ "Thursday was sports day and she was there", "Thursday he came"."""
    words = [token.text for token in after[:8]]
    return any(
        who in _CHILD and (verb == "came" or (verb in {"was", "were"} and there in {"there", "in"}))
        for who, verb, there in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


def is_journey_home(tokens: Sequence[Token], index: int) -> bool:
    """ "We fly on the 2nd and come home on the 12th", "tomorrow we travel home": off until that day is over."""
    if not any(token.kind in {"point", "period"} for token in tokens[:index]):
        return False
    before, after = clause_before(tokens, index - 1), clause_after(tokens, index)
    return any(token.kind == "arrives" for token in (*before[-6:], *after[:5]))


def is_of_others(before: Sequence[Token]) -> bool:
    """Whether a parent, a car or a shop is what the words before "until" are about."""
    words = [token.text for token in before]
    while words and words[0] in {"and", "but", "so", "as", "cos", "because"}:
        words = words[1:]
    if _CHILD & set(words) or any(token.kind == "away" and token.text != "away" for token in before):
        return False
    if "away" in words and words[0].startswith("we"):
        return False
    return bool(words) and (
        words[0] in _OTHERS or (words[0] in {"my", "our", "the", "her", "his"} and len(words) > 2)
    )


def is_last_word(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """ "... no wait, she is going in! Just the Friday then": a day alone and only, after all else."""
    is_only = any(token.text in {"just", "only"} for token in tokens[max(0, stop + 1) : index + 3])
    return is_only and stop > 0 and tokens[stop].kind == "break" and is_alone_after(tokens, index)


def sums_up(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> bool:
    """ "So that's Mon and Tues now": days missed so far."""
    if not any(token.text in {"that's", "thats", "that", "makes"} for token in before[-2:]):
        return False
    rest: list[str] = []
    for token in tokens[index + 1 :]:
        if token.kind == "break":
            break
        rest.append(token.text)
    return bool({"now", "missed", "far", "already"} & set(rest))


def is_but(tokens: Sequence[Token], stop: int) -> bool:
    """ "I wrote Wednesday but it is Thursday"."""
    return (
        stop > 0
        and tokens[stop].text in {"is", "its", "it's"}
        and tokens[stop - 1].text == "but"
        and any(token.kind in {"errand", "told"} for token in tokens[:stop])
    )


def is_alone_after(tokens: Sequence[Token], index: int) -> bool:
    rest = [token for token in tokens[index + 1 : index + 2] if token.kind not in {"break", "filler"}]
    return not rest


def clause_before(tokens: Sequence[Token], stop: int) -> list[Token]:
    clause: list[Token] = []
    while stop >= 0 and tokens[stop].kind not in {"break", "point", "period"}:
        clause.append(tokens[stop])
        stop -= 1
    return clause[::-1]


def clause_after(tokens: Sequence[Token], index: int) -> list[Token]:
    clause: list[Token] = []
    for token in tokens[index + 1 :]:
        if token.kind in {"break", "comma", "point", "period", "back"}:
            break
        clause.append(token)
    return clause
