"""People named in a policy, and what is said instead: what they do, as far as the policy tells it.

A name may have changed since the policy was written, and is nobody's to text about; what its bearer does is what a family needs to know.
"""

import re
from collections.abc import Iterable, Mapping

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev)\b"
_NAME = rf"\b{_TITLE}\.?(?: +(?!{_TITLE})(?:[A-Z]\.|[A-Z][\w\u2019'-]*\w))+(?:['\u2019]s\b)?"
_PERSON = re.compile(_NAME)
# A post is up to five words, the last of them one of these: "deputy safeguarding lead", "head of school".
_NOT_OF_A_POST = (
    r"(?:the|our|an?|and|or|to|with|by|from|for|is|are|was|as|on|at|in|who|which|whom|will|can|may|should|must|ask|asks|ring|rings|call|"
    r"contact|see|email|tell|tells|telephone|speak|write|via|through|if|when|then|also|each|every|your|their|his|her|all|other|any|one|no|"
    r"new|formerly|former)\b"
)
_POST = (
    rf"(?<![A-Za-z])(?P<post>(?i:(?:(?!{_NOT_OF_A_POST})[A-Za-z][A-Za-z&/'\u2019-]* ){{0,4}}?(?:head ?teacher|head(?: of school)?|deputy|"
    r"principal|send?co|dsl|lead|leader|manager|worker|mentor|officer|technician|assistant|administrator|secretary|caretaker|"
    r"co-?ordinator|librarian|bursar|cook|chaplain|nurse|counsellor|receptionist|advis[eo]r|governor|chair of governors)\b)(?! (?:of|for)\b))"
)
_AFTER = r"(?=\s*(?:[,.;:)]|$|who\b|will\b|can\b|is\b|and\b|on\b|at\b|in\b|has\b|brings\b|takes\b|rings\b))"
_TOLD = (
    re.compile(rf"(?P<name>{_NAME}),? (?:(?:is|was) )?(?:the|our|an?) {_POST}{_AFTER}"),
    re.compile(rf"(?P<name>{_NAME}), {_POST}{_AFTER}"),
    re.compile(rf"(?P<name>{_NAME}) \((?:the |our )?{_POST}\)"),
    re.compile(rf"{_POST}(?:,| is| \(| - Who:| - Contact:| - Name:| - Post holder:)? (?P<name>{_NAME})"),
    re.compile(rf"^{_POST}: (?P<name>{_NAME})"),
)
_NO_POST = frozenset({"lead", "leader", "manager", "worker", "officer", "assistant", "deputy"})  # alone
_MARK = "\0"  # stands on both sides of a name while it is decided what is said instead
_MARKED = rf"{_MARK}[^{_MARK}]*{_MARK}"
# Beside the name stands what its bearer does, which is enough: "the SENDCo, Mrs Hall, will ring", "with Miss Hart (Headteacher)".
_BESIDE_POST = re.compile(rf", {_MARKED}(?:,(?= )|(?=[.;]$| - |$))")
_POST_IN_CELL = re.compile(rf"(?<=: ){_MARKED}, (?=\w)")
_POST_AFTER = re.compile(
    rf"{_MARKED} \((?:the |our )?(?P<post>(?!Year|Class|Room|Mon|Tue|Wed|Thu|Fri)[A-Z][A-Za-z/& -]{{2,40}})\)"
)
_IN_BRACKETS = re.compile(rf" \({_MARKED}\)")
_WHAT_FOLLOWS = re.compile(
    rf"{_MARKED}(?:, (?P<what>(?:the|our) [^,.;:]{{3,45}})(?:,(?= [a-z])|(?=[,.;]|$))| (?P<which>(?:the|our) (?=[a-z])))"
)
_ALONE_IN_CELL = re.compile(
    rf"(?:(?<= - )|(?<=; ))[^:;]{{1,40}}: {_MARK}(?P<name>[^{_MARK}]*){_MARK}(?:; |$)"
)
_IS_OUR = re.compile(rf"^{_MARKED} is (?P<what>(?:our|the) [^,.;:]{{3,45}}?) and (?=can |will )")
_TWICE = re.compile(r"(?P<post>[A-Za-z][\w '/-]{2,40}), (?P=post)\b")
_SOMEBODY = "a member of staff"
_SEVERAL = re.compile(
    rf"(?P<first>{_SOMEBODY})(?:, {_SOMEBODY})* (?P<joined>and|or) {_SOMEBODY}", re.IGNORECASE
)
_NUMBERED = re.compile(r"\(?[\d.]{1,7}[a-z]?\)? ")
_WHO_IT_IS = re.compile(
    rf"^{_NAME}(?: \([^)]*\))?(?: and {_NAME})? (?:is|are) (?:the|our)\b|\b(?:is|are) {_NAME}\.?$"
)
_WAY_TO_REACH = re.compile(r"@\w|\d{5}")
_FEWEST_WORDS = 7  # that must be left for a sentence to say something without the name

Posts = Mapping[str, str]


def posts_in(texts: Iterable[str]) -> Posts:
    """What the people named in a policy do, by title and surname: {"Mrs Hall": "the SENDCo"}."""
    posts: dict[str, str] = {}
    for text in texts:
        for told in _TOLD:
            for found in told.finditer(text):
                post = found["post"].strip()
                if post.lower() not in _NO_POST:
                    posts.setdefault(_key(found["name"]), f"the {post}")
    return posts


def without_names(text: str, posts: Posts | None = None) -> str:
    """The text with what people do instead of their names, or "a member of staff"."""
    known = posts or {}
    said = _PERSON.sub(rf"{_MARK}\g<0>{_MARK}", text)
    if said == text:
        return text

    def in_cell(found: re.Match[str]) -> str:
        post = known.get(_key(found["name"]), "")
        row = found.string.partition(" - ")[0].lower()
        return found[0] if post and post.removeprefix("the ").lower() not in row else ""

    def what_follows(found: re.Match[str]) -> str:
        return _begun(found["what"] or found["which"], found.string[: found.start()])

    def what_it_is(found: re.Match[str]) -> str:
        return _begun(f"{found['what']} ", "")

    def with_post(found: re.Match[str]) -> str:
        return _begun(f"the {found['post']}", found.string[: found.start()])

    def instead(found: re.Match[str]) -> str:
        name = found[0].strip(_MARK)
        owned = "'s" if name.endswith(("'s", "\u2019s")) else ""
        return _begun(known.get(_key(name), _SOMEBODY) + owned, found.string[: found.start()])

    def several(found: re.Match[str]) -> str:
        return (
            found["first"]
            if found["joined"] == "or"
            else _begun("members of staff", found.string[: found.start()])
        )

    said = _ALONE_IN_CELL.sub(in_cell, _POST_IN_CELL.sub("", said)).removesuffix("; ")
    said = _IS_OUR.sub(what_it_is, _IN_BRACKETS.sub("", said))
    said = _WHAT_FOLLOWS.sub(what_follows, said)
    said = _POST_AFTER.sub(with_post, _BESIDE_POST.sub("", said))
    said = _TWICE.sub(r"\g<post>", re.sub(_MARKED, instead, said))
    return _SEVERAL.sub(several, said)


def says_more_than_a_name(sentence: str, posts: Posts) -> bool:
    """Whether something is left of a sentence for a family once its names are left out."""
    names = _PERSON.findall(sentence)
    if not names or _WAY_TO_REACH.search(sentence):
        return True
    if _WHO_IT_IS.search(sentence):
        return False
    left = len(re.findall(r"\w+", _PERSON.sub("", sentence)))
    return left >= _FEWEST_WORDS or all(_key(name) in posts for name in names)


def _begun(words: str, before: str) -> str:
    """With a capital where a sentence begins."""
    begins = not before or before.endswith((". ", "! ", "? ")) or _NUMBERED.fullmatch(before)
    return words[0].upper() + words[1:] if begins else words


def _key(name: str) -> str:
    """Title and surname."""
    words = name.removesuffix("'s").removesuffix("\u2019s").replace(".", " ").split()
    return f"{words[0]} {words[-1]}"
