"""Whom a request is about: children of this family, or a name as it was written."""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from actions.base import Circumstances, Values
from actions.bystanders import is_bystander
from actions.mentions import asides_in
from actions.reading import Reading
from actions.words import COMMON, ROLE_WORDS, TITLES, squash
from bot.core.classes import read_class
from bot.core.day_tongues import is_foreign_day
from bot.core.names import match_children, places_in
from bot.core.people import Pupil
from bot.core.requests import Request, RequestStatus
from bot.core.understanding import Entity, EntityKind, Understanding

Child = Values  # {"pupil": id or "", "name": as on roll or as written, "said": what replies call it, "class": ...}


@dataclass(frozen=True, kw_only=True)
class Named:
    """The children a message names."""

    children: tuple[Child, ...] = ()
    ambiguous: tuple[Pupil, ...] = ()  # one of these is meant
    aside: tuple[Pupil, ...] = ()  # spoken of, and another is meant if there is one

    def __bool__(self) -> bool:
        return bool(self.children or self.ambiguous)


def child_of(pupil: Pupil) -> Child:
    return {
        "pupil": str(pupil.id),
        "name": pupil.name,
        "said": pupil.first_name,
        "class": pupil.class_name or "",
    }


def child_as_written(name: str, class_name: str = "") -> Child:
    written = squash(name, 40)
    if written == written.lower():
        written = re.sub(r"(^|[\s-])(\w)", lambda found: found[1] + found[2].upper(), written)
    return {"pupil": "", "name": written, "said": written, "class": class_name}


def read_children(reading: Reading, here: Circumstances, *, with_staying: bool = False) -> Named:
    """The children these words are about; nobody is assumed, and who is only mentioned is not meant."""
    if reading.meant and not with_staying:
        return _named_by(reading, here)
    asides = asides_in(reading, here)
    if with_staying:
        carried = reading.without((mention.start, mention.end) for mention in asides.carrying)
        return _read(carried.without(asides.signing), here) or _read(carried, here)
    named = _read(reading.without(asides.spans), here)
    if not here.pupils:
        named = replace(named, children=tuple(_in_full(child, reading) for child in named.children))
    if not named.children and asides.signing:
        named = _by_way(_read(reading.without(set(asides.spans) - set(asides.signing)), here), reading, here)
    if not named and asides.staying:
        well = _read(reading.without(set(asides.spans) - set(asides.staying)), here)
        return replace(well, aside=asides.others)
    by_name = {pupil.id for _, _, pupil in places_in(reading.without(asides.spans).text, (), here.pupils)}
    aside = tuple(pupil for pupil in asides.others if pupil.id not in by_name)
    ids = {str(pupil.id) for pupil in aside}
    children = [child for child in named.children if child["pupil"] not in ids]
    left = _but(here.pupils, (*aside, *(pupil for pupil in here.pupils if child_of(pupil) in children)))
    if (aside and not children and reading.finds(_EVERYONE)) or (
        children and len(left) == 1 and _has_kin_unnamed(reading, here)
    ):
        children += [child_of(pupil) for pupil in left]
    unsure = _but(named.ambiguous, aside)
    if aside and not children and (len(unsure) == 1 or (len(unsure) == 2 and reading.finds(_TWO))):
        children, unsure = [child_of(pupil) for pupil in unsure], ()
    return Named(children=tuple(children), ambiguous=unsure, aside=aside)


def _in_full(child: Child, reading: Reading) -> Child:
    """ "Grace", of whom "Grace Adeyemi's aunty" was said elsewhere in the message."""
    whole = "" if " " in child["name"] else _surname_of(child["name"], reading)
    return child_as_written(whole, child["class"]) if whole else child


def _named_by(reading: Reading, here: Circumstances) -> Named:
    """Those whom the interpreter told apart from the others of the message."""
    meant: list[str] = []
    for phrase in reading.meant:
        if meant and f"{meant[-1]} {phrase}" in reading.text:
            phrase = f"{meant.pop()} {phrase}"  # a first and a last name marked apart
        meant.append(phrase)
    together = ", ".join(meant)
    marked: list[Entity] = []
    for phrase in meant:
        start = together.index(phrase, marked[-1].end if marked else 0)
        marked.append(Entity(kind=EntityKind.CHILD, value=phrase, start=start, end=start + len(phrase)))
    named = _read(Reading(together, Understanding(entities=tuple(marked))), here)
    known = tuple(
        child
        for child in named.children
        if child["pupil"] or not here.pupils or not is_bystander(child["said"], reading, here)
    )
    return replace(named, children=known)


_EVERYONE = re.compile(r"\b(?:everyone|everybody|all|the (?:others|rest|other (?:two|three|2|3)))\b")
# "And so is her sister", who is not named.
_AND_KIN = re.compile(
    r"(?:\b(?:and|n|plus|so (?:is|has|are)|same with|as (?:is|well as)|nor is)|&)\s+(?:also\s+)?(?:her|his|their)\s+(?:(?:big|little|older|younger|twin|baby) )*(?:brother|sister|sibling|twin|bro|sis)\b"
    r"(?!\W+(?:is |are |was |has )?(?:fine|ok|coming|in |will|can|could|to |not |hasn))"
)


# "The girls both have nits, Reuben's fine".
_TWO = re.compile(r"\b(?:both|girls|boys|lads|lasses|sons|daughters|sisters|brothers)\b")


def _has_kin_unnamed(reading: Reading, here: Circumstances) -> bool:
    kin = _AND_KIN.search(reading.plain)
    starts = [start for start, _, _ in places_in(reading.text, (), here.pupils)]
    return kin is not None and not any(kin.end() < start <= kin.end() + 2 for start in starts)


# Said of several: "both off", "they have colds".
_PLURAL = re.compile(r"\b(?:both|all|they|them|they're|theyre|their|are|have|were|kids|children|twins)\b")


def _by_way(named: Named, reading: Reading, here: Circumstances) -> Named:
    """ "From Ava and Mia's mum": one of them is meant, where nothing is said of both."""
    ids = {child["pupil"] for child in named.children}
    if len(ids) < 2 or "" in ids or reading.finds(_PLURAL):
        return named
    return Named(ambiguous=tuple(pupil for pupil in here.pupils if str(pupil.id) in ids))


def _but(pupils: tuple[Pupil, ...], aside: tuple[Pupil, ...]) -> tuple[Pupil, ...]:
    return tuple(pupil for pupil in pupils if pupil not in aside)


def _read(reading: Reading, here: Circumstances) -> Named:
    phrases = [phrase for phrase in _phrases(reading) if not TITLES.match(phrase.lower())]
    found = match_children(phrases, reading.text, here.pupils)
    if len(found.pupils) > 1 and reading.finds(_ONE_OF) and not places_in(reading.text, (), here.pupils):
        return Named(ambiguous=found.pupils)
    children = [child_of(pupil) for pupil in found.pupils]
    class_name = class_as_written(reading)
    for phrase in found.unmatched:
        if found.pupils and is_bystander(phrase, reading, here):
            continue
        if is_name(phrase) and not _is_writer(
            phrase, reading, here, has_others=len(found.unmatched) + len(children) > 1
        ):
            children.append(
                child_as_written(
                    _without_s(bare_name(_with_neighbours(phrase, reading)), reading), class_name
                )
            )
    if not here.pupils:
        children = _signed_for(children, class_name, reading)
    return Named(children=_distinct(children), ambiguous=found.ambiguous if not children else ())


_SIGNS_FOR = re.compile(
    r"\b(?:this is|it'?s|it is|i'?m|i am|here is|here'?s)\s+(?!(?:my|the|our|his|her|their|a|an)\b)(?P<name>[^\W\d_]+(?:[ -][^\W\d_]+){0,2}?)(?P<s>'s|s'|')?\s+"
    r"(?:(?:step|grand|big|great)[ -]?)?(?:mum|mummy|mom|mam|mother|dad|daddy|father|nan|nana|nanny|gran|grandma|granny|grandad|grandfather|grandmother|auntie?|aunty|uncle|carer|childminder|guardian|sister|brother)\b"
)
_ENDS_IN_S = re.compile(
    r"(?:.*(?:is|us|ss)|thomas|james|lucas|elias|nicholas|charles|jones|davies|williams|hughes|evans|roberts|edwards|phillips|rhodes|adams|andrews|matthews|rogers|stevens|watkins|jenkins|hopkins|hawkins|higgins|collins|atkins|perkins|parsons|simmons|walters|waters|peters|richards|myers|ayres)$"
)


def _signed_for(children: list[Child], class_name: str, reading: Reading) -> list[Child]:
    """ "This is Theo Blackwoods nan", from a number that nobody knows: the child's whole name."""
    found = _SIGNS_FOR.search(reading.plain)
    if found is None:
        return children
    name = reading.text[found.start("name") : found.end("name")]
    words = name.lower().split()
    if len(words) < 2 or any(word in COMMON for word in words) or not is_name(name):
        return children
    if not found["s"] and name.lower().endswith("s") and not _ENDS_IN_S.match(words[-1]):
        name = name[:-1]
    whole = child_as_written(name, class_name)
    rest = [child for child in children if not f"{name.lower()} ".startswith(f"{child['name'].lower()} ")]
    return rest if rest and len(rest) == len(children) else [whole, *rest]


# "One of my boys": which of them is still to be asked.
_ONE_OF = re.compile(
    r"(?<!every )(?<!each )\b(?:one|1) of (?:my|our|the) (?:\w+ )?(?:boys|girls|lads|lasses|sons|daughters|kids|kiddies|children|twins|lot|two|three)\b"
)


def _phrases(reading: Reading) -> list[str]:
    """The children the interpreter marked; a first and a last name marked apart are one."""
    spans: list[tuple[int, int]] = []
    for entity in reading.entities:
        if entity.kind is not EntityKind.CHILD:
            continue
        if spans and reading.text[spans[-1][1] : entity.start] == " ":
            spans[-1] = (spans[-1][0], entity.end)
        else:
            spans.append((entity.start, entity.end))
    pieces = [piece for start, end in spans for piece in re.split(r"[,.;:!\n]", reading.text[start:end])]
    return [phrase for piece in pieces if (phrase := without_talk(piece))]


_GREETING = re.compile(
    r"^\W*(?:(?:good )?(?:morning|afternoon|evening)|hi+|hiya+|hya|heya|hello+|hullo|hey+|yo|alright|ey up|dear|sorry|please|pls)\b"
    r"(?:[ ,]+(?:there|all|both|everyone|folks|team|guys|office|miss|sir|again))*[ ,]*",
    re.I,
)
_TALK = re.compile(
    r"^\W*(?:so|well|ok|okay|just|its|it's|it is|this is|re|about|for|to say|to let you know|letting you know|that|and|n|but|only|also|oh|um|er|me again)\b[ ,]+",
    re.I,
)
_TALK_AFTER = re.compile(
    r"[ ,]+(?:is|isn'?t|isnt|was|has|hasn'?t|wont|won'?t|will|cant|can'?t|not|off|in|from|sick|ill|poorly|today|tomorrow|please|pls|again|still|too|and|n|sorry)\W*$"
)


def without_talk(phrase: str) -> str:
    """ "Hiya, its mia" -> "mia": a greeting is no part of a name."""
    bare = before = phrase.strip()
    while bare:
        bare = _TALK_AFTER.sub("", _TALK.sub("", _GREETING.sub("", bare))).strip()
        if bare == before:
            return bare
        before = bare
    return ""


def _with_neighbours(phrase: str, reading: Reading) -> str:
    """ "Wilfred Brindle", of which "Brindle" alone was marked: the words beside it that are written as names."""
    start = reading.text.find(phrase)
    if start < 0 or not phrase[:1].isupper():
        return phrase
    before = re.search(r"(?:^|[\s,.])([A-Z][a-z]+(?:-[A-Z][a-z]+)?) $", reading.text[:start])
    after = re.match(r" ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?![\w'])", reading.text[start + len(phrase) :])
    parts = [before[1] if before else "", phrase, after[1] if after else ""]
    if not before and not after and (whole := _surname_of(phrase, reading)):
        return whole
    for at in (0, 2):
        word = parts[at].lower()
        if (
            word in COMMON
            or word.endswith("ly")
            or TITLES.match(word)
            or ROLE_WORDS.match(word)
            or _CHAT_WORD.match(word)
        ):
            parts[at] = ""
    return " ".join(part for part in parts if part)


def _surname_of(phrase: str, reading: Reading) -> str:
    """ "Grace Adeyemi's aunty here. Grace has fever": the whole name where it was said."""
    found = re.search(
        rf"\b{re.escape(phrase)} ([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?=['\u2019]?s?\b)", reading.text
    )
    word = found[1].lower() if found else ""
    is_name = word and word not in COMMON and not _CHAT_WORD.match(word) and not word.endswith("ly")
    return re.sub(r"['\u2019]s?$", "", found[0]) if found and is_name else ""


_CHAT_WORD = re.compile(
    r"(?:dear|morning|hiya|regards|cheers|reporting|absence|apologies|fyi|mum|dad|nan|year|class|monday|january|february|march|april|may|june|july)$"
)
_SAYS_OWN_NAME = re.compile(
    r"(?:my name is|my name's|this is|i am|i'm|\bim|regards,?|sincerely,?|thanks,?|thank you,?|cheers,?|love,?|\bfrom)\s*$"
)


# "Jo texted about Callum earlier": who told, and no child.
_TOLD = re.compile(
    r"\s+(?:has |have |had |already |just )*(?:text(?:ed)?|messaged|rang|rung|called|phoned|emailed|told|spoke|spoken|let you know|got in touch)\b"
)


def _is_writer(phrase: str, reading: Reading, here: Circumstances, *, has_others: bool) -> bool:
    """Whether the name is the writer's own: "my name is Piotr", "kind regards, Nadia"."""
    if here.family and phrase.lower() in {
        here.family.guardian.name.lower(),
        here.family.guardian.name.lower().split()[0],
    }:
        return has_others
    start = reading.plain.find(phrase.lower())
    if has_others and start >= 0 and _TOLD.match(reading.plain[start + len(phrase) :]):
        return True
    return has_others and start >= 0 and _SAYS_OWN_NAME.search(reading.plain[:start]) is not None


def is_name(phrase: str) -> bool:
    """Whether a phrase could be a child's name as written."""
    words = re.findall(r"[^\W\d_]+", phrase.lower())
    if not words or len(words) > 5 or ROLE_WORDS.match(" ".join(words)) or TITLES.match(phrase.lower()):
        return False
    return not all(word in COMMON or is_foreign_day(word) for word in words)


def _without_s(name: str, reading: Reading) -> str:
    """ "tylers mum" speaks of Tyler."""
    is_owner = re.search(
        rf"\b{re.escape(name.lower())} (?:mum|mom|mam|dad|nan|gran|mother|father|parent|auntie?|grandad)\b",
        reading.plain,
    )
    return name[:-1] if is_owner and name.lower().endswith("s") else name


_LEADING = re.compile(
    r"^(?:(?:my|our|wor|the|young|little|wee|son|daughter|lad|lass|boy|girl|grandson|granddaughter|nephew|niece|child|is|for|its|it's|called|named|name|'s)\s+)+",
    re.I,
)


def bare_name(phrase: str) -> str:
    """ "my grandson Teddy Pickersgill" -> "Teddy Pickersgill"; "Ella's" -> "Ella"."""
    bare = _LEADING.sub("", phrase.strip())
    return re.sub(r"['\u2019]s?$", "", bare.strip(" .,;:!?")) or phrase.strip()


def class_as_written(reading: Reading) -> str:
    mention = read_class(reading.first(EntityKind.CLASS) or reading.text)
    if mention is None:
        return ""
    if mention.class_name:
        return mention.class_name
    year = mention.year_group or ""
    return {"N": "Nursery", "R": "Reception", "": ""}.get(year, f"Year {year}")


def _distinct(children: list[Child]) -> tuple[Child, ...]:
    distinct: dict[str, Child] = {}
    for child in children:
        distinct.setdefault(child["pupil"] or child["name"].lower(), child)
    whole = [name for name, child in distinct.items() if not child["pupil"]]
    for name in whole:  # "Ruby Dawson's aunt here. Ruby is off": one child
        if any(other.startswith(f"{name} ") for other in whole):
            del distinct[name]
    return tuple(distinct.values())


def fields_of(child: Child) -> Values:
    """The fields of a request record that say whom it is about."""
    pupil = child.get("pupil") or ""
    return {
        "child": child["name"],
        "pupil_id": UUID(pupil) if pupil else None,
        "class_name": child.get("class") or None,
        "status": RequestStatus.OPEN if pupil else RequestStatus.UNVERIFIED,
    }


def say_children(children: list[Child]) -> str:
    return join_names([child["said"] for child in children])


def join_names(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def called(request: Request, here: Circumstances) -> str:
    """What replies call the child of a record: as the family does, else as written."""
    return next((pupil.first_name for pupil in here.pupils if pupil.id == request.pupil_id), request.child)


def others_than(named: Named, here: Circumstances) -> tuple[Pupil, ...]:
    """Who is left where some are only spoken of: "send it home with her sister", "not Mia"."""
    return _but(here.pupils, named.aside) if named.aside else ()
