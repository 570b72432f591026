"""Whom a concern about staff is about, and so who may read it: never its subject.

the head            ──> the chair of governors
the DSL or a deputy ──> the head
anybody else        ──> the head
nobody there who may read it ──> the next who may; it is kept from its subject whoever reads it
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.core.messages import Visibility
from bot.core.name_likeness import is_misspelt
from bot.core.names_by_ear import sounds_like
from bot.core.people import Role, StaffMember
from bot.core.worry.normalise import normalise
from bot.core.worry.rules import expand

# Who reads what stands at a visibility.
_READERS = {
    Visibility.DSL: (Role.DSL,),
    Visibility.HEAD: (Role.HEAD,),
    Visibility.CHAIR: (Role.CHAIR,),
}
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "mister", "missus", "teacher"})
# Surnames that are words of every day: they name somebody only after a title or a first name.
_EVERYDAY_WORDS = """
    baker bell black brown church cook day field fields flowers fox green grey gray head hill home house king knight lamb lane law
    lead long love may moon moore page parish park pool price rice rose short small smart stone sweet wall ward waters west white
    wild winter wood woods young
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_LEAD = re.compile(
    r"\b(?:dsl|ddsl|safeguarding (?:lead|officer|person|lady|man)|designated (?:safeguarding|person|lead)|child protection"
    r" (?:lead|officer|lady|man))s?\b"
)
# "The head", but no part of a body and no deputy.
_HEAD = re.compile(
    r"(?<!deputy )(?<!assistant )(?<!ex )\b(?:head ?(?:teacher|mistress|master|mr|mrs|miss|lady|woman|man)s?|(?:the|your|our|that|this|acting) (?:principal|head)"
    r"(?! (?:of|office|lice|lou?se|start|first|boy|girl|injury|bump|phones|ache|against|on|into|in|lock|down)\b))\b"
)
# Words to us about whom to tell; those told before may be part of what went wrong.
_PLEASE_TELL = re.compile(
    r"\b(?:tell|let|inform|ask|notify|(?:pass|show) (?:this|it)(?: on)? to|speak to|talk to|speak with|meeting with|meet|can|could|would) "
    r"(?:(?:the|your|our|mr|mrs|ms|miss|dr) )?$"
)
# Between a name and what was done: not where somebody else begins to do it.
_BETWEEN = (
    r"(?: (?!(?:that|the|a|his|her|my|our|ta|teacher|mr|mrs|miss|ms|say|says|said|know|knows|knew|told|asked|about|if|when|because|mum|dad|stepdad|"
    r"stepmum|uncle|auntie|brother|sister|partner|boyfriend|husband|wife|ex)\b)[^ .|]+){0,3}"
)
_DOES = (
    r"(?:hits?|hurts?|hurting|grabs?|grabbed|grabbing|touch(?:ed|es|ing)|slap(?:s|ped|ping)?|push(?:ed|es|ing)|shov(?:ed|es)|drag(?:s|ged|ging)?|"
    r"kick(?:s|ed|ing)?|shout(?:s|ed|ing)|scream(?:s|ed|ing)|messag(?:es|ed|ing)|text(?:s|ed|ing)|kiss(?:ed|es|ing)|lock(?:s|ed)|"
    r"threaten(?:s|ed|ing)|pinch(?:ed|es|ing)|shook|shak(?:es|ing)|held|holds|holding|restrain(?:s|ed|ing)|humiliat(?:es|ed|ing)|"
    r"smack(?:s|ed|ing)?|punch(?:ed|es|ing)|bull(?:ies|ied|ying)|abus(?:es|ed|ing)|groom(?:s|ed|ing)|spat|spits|strangl(?:es|ed))"
)
_FEARED = (
    r"\b(?:(?:scared|frightened|afraid|terrified|petrified) of|(?:hit|hurt|grabbed|touched|abused|slapped|groomed|bullied|dragged|kissed)"
    r" by|worried about|complaint (?:about|against)|concerns? about|complain about|alone with|allegation (?:against|about)|report(?:ing)?)"
)
_SAYS_WHO = re.compile(r"\b(?:it is|it was|was it|that was|by|called|named|name is|i mean|i meant)\b")
_NAME_ALONE = 4  # words; a message no longer than this that holds a name says who
_STAFF_DOES = re.compile(
    rf"\b(?:mr|mrs|miss|ms|sir|teachers?|head|headteacher|deputy|tas?|assistant|coach|staff|key ?worker|one to one|dinner lady|caretaker|lead|dsl)\b"
    rf"{_BETWEEN} {_DOES}\b|{_FEARED}(?: [^ .|]+)? (?:mr|mrs|miss|ms|sir|teachers?|head|headteacher|ta|assistant|coach|staff)\b"
)
_FAMILY_DOES = re.compile(expand(rf"\b<kin>{_BETWEEN} {_DOES}\b"))


@dataclass(frozen=True, kw_only=True)
class Path:
    """Who may read a concern, by role and by person."""

    visibility: Visibility
    kept_from: tuple[UUID, ...]  # staff members who may not, whatever their role


def find_path(
    text: str, *, is_about_staff: bool, dsl_names: Sequence[str], staff: Sequence[StaffMember]
) -> Path | None:
    """Where a worry about staff goes, past whom it may be about, in doubt to fewer; None: it is about nobody here."""
    own = normalise(text)
    leads = any(_is_meant(name, own, is_about_staff=is_about_staff) for name in dsl_names)
    named = {m.id for m in staff if _is_meant(m.name, own, is_about_staff=is_about_staff)}
    is_lead_word = _is_subject(_LEAD.finditer(own), own, is_about_staff=is_about_staff)
    is_head_word = _is_subject(_HEAD.finditer(own), own, is_about_staff=is_about_staff)
    if not (is_about_staff or leads or named or is_lead_word or is_head_word):
        return None
    people = [m for m in staff if m.id in named]
    # Nobody can tell which of several is meant.
    people += [
        m for m in staff if (m.role is Role.DSL and is_lead_word) or (m.role is Role.HEAD and is_head_word)
    ]
    kept_from = tuple(dict.fromkeys(sorted(m.id for m in people)))
    if not _STAFF_DOES.search(own) and _FAMILY_DOES.search(own):
        # Somebody at home did it, and staff are named beside: whoever protects children reads it, but for the named.
        return Path(
            visibility=_first((Visibility.DSL, Visibility.HEAD), staff, kept_from), kept_from=kept_from
        )
    is_about_head = is_head_word or any(m.role is Role.HEAD for m in people)
    wanted = (
        (Visibility.CHAIR, Visibility.DSL)
        if is_about_head
        else (Visibility.HEAD, Visibility.CHAIR, Visibility.DSL)
        if leads or is_lead_word or any(m.role is Role.DSL for m in people)
        else (Visibility.HEAD, Visibility.DSL, Visibility.CHAIR)
    )
    return Path(visibility=_first(wanted, staff, kept_from), kept_from=kept_from)


def find_named_since(text: str, *, dsl_names: Sequence[str], staff: Sequence[StaffMember]) -> Path | None:
    """Whom a message in a conversation about staff says it is about: "it was Mrs Farrow"; None: nobody."""
    own = normalise(text)
    says_who = bool(_SAYS_WHO.search(own)) or len(own.split()) <= _NAME_ALONE
    return find_path(text, is_about_staff=says_who, dsl_names=dsl_names, staff=staff)


def _first(
    wanted: Sequence[Visibility], staff: Sequence[StaffMember], kept_from: Sequence[UUID]
) -> Visibility:
    """The first of these where somebody may read; where nobody may anywhere, the first."""
    for visibility in wanted:
        if any(m.role in _READERS[visibility] and m.id not in kept_from for m in staff):
            return visibility
    return wanted[0]


def _is_meant(name: str, own: str, *, is_about_staff: bool) -> bool:
    return _is_subject(_mentions(name, own), own, is_about_staff=is_about_staff)


def _is_subject(mentions: Iterable[re.Match[str]], own: str, *, is_about_staff: bool) -> bool:
    """Mentioned at all in a concern about staff, but to be told of it; else as the one who did it or is feared."""
    for mention in mentions:
        if is_about_staff and not _PLEASE_TELL.search(own[: mention.start()]):
            return True
        after, before = own[mention.end() :], own[: mention.start()]
        if re.match(rf"{_BETWEEN} {_DOES}\b", after):
            return True
        if re.search(rf"{_FEARED}(?: [^ .|]+)? $", before):
            return True
    return False


def _mentions(name: str, own: str) -> list[re.Match[str]]:
    """Where the text names this person: by surname, by title and name, spelt right or nearly."""
    words = [word for word in normalise(name).split() if word.isalpha() and word not in _TITLES]
    if not words:
        return []
    first, surname = words[0], words[-1]
    found = []
    before = ""
    for token in re.finditer(r"[^\W\d_]+", own):
        word = token[0].removesuffix("s") if token[0] not in (first, surname) else token[0]
        is_introduced = before in _TITLES or (len(words) > 1 and before == first)
        is_by_surname = len(surname) > 2 and (
            (word == surname and (is_introduced or surname not in _EVERYDAY))
            or (is_introduced and (is_misspelt(word, surname) or sounds_like(word, surname)))
        )
        if is_by_surname or (before in _TITLES and len(first) > 2 and word == first):
            found.append(token)
        before = token[0]
    return found
