"""Who is only mentioned in a message: whoever is fine and comes in, carries a pack, or is named by way of the writer."""

import re
from dataclasses import dataclass
from itertools import pairwise

from actions.absence_words import HINTS, note_in
from actions.base import Circumstances
from actions.reading import Reading
from actions.words import COMMON
from bot.core.name_likeness import words_of
from bot.core.names import places_in
from bot.core.people import Pupil
from bot.core.understanding import EntityKind

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One place where a child is spoken of."""

    start: int
    end: int
    pupil: Pupil | None  # None: a child of nobody here, or "the small one"


@dataclass(frozen=True, kw_only=True)
class Asides:
    """The parts of a message that speak of children whom it is not about."""

    staying: tuple[Span, ...] = ()  # clauses: "Adaeze is fine and is coming"
    denied: tuple[Span, ...] = ()  # names: "not Ava"
    carrying: tuple[Mention, ...] = ()  # "send it home with her sister Amara"
    signing: tuple[Span, ...] = ()  # "Priya's mum", "Ava's brother"
    others: tuple[Pupil, ...] = ()  # who is spoken of in the first three, or whose brother is
    well: tuple[Pupil, ...] = ()  # and in the first

    @property
    def spans(self) -> list[Span]:
        carrying = [(mention.start, mention.end) for mention in self.carrying]
        return [*self.staying, *self.denied, *carrying, *self.signing]


_RELATION = (
    r"(?:(?:her|his|their|my|our|the)\s+)?(?:(?:other|little|big|older|elder|younger|twin|baby|wee)\s+)*"
    r"(?:(?:brother|sister|bro|sis|sibling|twin|cousin|son|daughter|boy|girl|friend|mate|classmate|neighbour|pal)[\s,]+)?"
)
_KIN_BEFORE = re.compile(
    r"\b(?:her|his|their|the)\s+(?:\w+\s+)?(?:brother|sister|bro|sis|sibling|twin|cousin)[\s,]+$|\bmy other \w+[\s,]+$"
)
_OTHER_ONE = re.compile(
    r"\b(?:(?:the|my|our|her|his|their) (?:other|others|rest|(?:(?:small|little|big|older|elder|younger|second|third) )+(?:one|two|1|2|brother|sister|boy|girl|kids?|lads?)|youngest|oldest|eldest)(?: (?:one|two|1|2|ones|child|kids?|boys?|girls?|son|daughter|children))?"
    r"|(?:her|his|their) (?:twin )?(?:brother|sister|sibling|twin|bro|sis)s?|everyone else)\b"
)


def mentions_in(reading: Reading, here: Circumstances) -> list[Mention]:
    """Every child that is spoken of, in order."""
    marked = [(entity.start, entity.end) for entity in reading.entities if entity.kind is EntityKind.CHILD]
    found = [
        Mention(start=start, end=end, pupil=pupil)
        for start, end, pupil in places_in(reading.text, marked, here.pupils)
    ]
    loose = [span for start, end in marked for span in _names(reading.plain, start, end)]
    loose = _together(loose, reading.plain)
    loose += [match.span() for match in _OTHER_ONE.finditer(reading.plain)]
    for start, end in loose:
        if not any(mention.start < end and start < mention.end for mention in found):
            found.append(Mention(start=start, end=end, pupil=None))
    return sorted(found, key=lambda mention: mention.start)


def _together(spans: list[Span], plain: str) -> list[Span]:
    """A first and a last name marked apart are one child's."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and plain[found[-1][1] : start] == " ":
            start = found.pop()[0]
        found.append((start, end))
    return found


def _names(plain: str, start: int, end: int) -> list[Span]:
    """The names in what was marked: "priyas and kian"."""
    words = [(start + word.start(), start + word.end(), word[0]) for word in _WORD.finditer(plain[start:end])]
    return [(first, last) for first, last, word in words if word not in COMMON and words_of(word)]


_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def asides_in(reading: Reading, here: Circumstances) -> Asides:
    """Whom the message mentions without being about them."""
    mentions = mentions_in(reading, here)
    denied = [mention for mention in mentions if _NOT.search(_lead(reading.plain, mention))]
    carrying = [mention for mention in mentions if _carries(mention, mentions, reading, here)]
    apart = (*denied, *carrying)
    staying = _staying(reading, [mention for mention in mentions if mention not in apart])
    well = [mention for mention in mentions if any(_is_in(mention, span) for span in staying)]
    kin = [
        mention
        for mention in mentions
        if _ITS_KIN.match(reading.plain[mention.end :])
        and not _SAME_AS_KIN.match(reading.plain[mention.end :])
    ]
    others = [mention.pupil for mention in (*apart, *well, *kin) if mention.pupil is not None]
    return Asides(
        staying=tuple(staying),
        denied=tuple((mention.start, mention.end) for mention in denied),
        carrying=tuple(carrying),
        signing=tuple(_signing(reading, mentions)),
        others=tuple({pupil.id: pupil for pupil in others}.values()),
        well=tuple({mention.pupil.id: mention.pupil for mention in well if mention.pupil}.values()),
    )


def tells_of_well_alone(reading: Reading, here: Circumstances) -> tuple[Pupil, ...]:
    """The children said to be in school, in a message that speaks of nobody's absence: "Tariro will be in as usual"."""
    asides = asides_in(reading, here)
    rest = reading.without(asides.staying)
    if not asides.well or mentions_in(rest, here) or rest.values(EntityKind.REASON) or rest.finds(HINTS):
        return ()
    return asides.well


def _is_in(mention: Mention, span: Span) -> bool:
    return span[0] <= mention.start and mention.end <= span[1]


def _lead(plain: str, mention: Mention) -> str:
    """The words before a name, without "her little brother"."""
    return _RELATED.sub("", plain[: mention.start])


_RELATED = re.compile(rf"(?<![\w']){_RELATION}$")
_NOT = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|instead of|rather than|except(?: for)?|apart from|other than|(?<!after )all (?:bar|but))\s+(?:about |for |with |from )?$"
    r"|\b(?:same(?: \w+)? as|like|what|(?:caught|got|had|have) (?:it |this |that )?(?:off|from))\s+$"
)

# -- who is fine --------------------------------------------------------------------------------------------------

_THEM = r"(?:her|him|them|\w+)"
_STAYS = re.compile(
    rf"\b(?:fine|ok|okay|alright|better|(?:full|right|fit) (?:of beans|as rain|as a fiddle)|as (?:normal|usual|per usual)|like normal|attend(?:s|ing)?|still (?:in|coming|going)"
    rf"|(?:in|at) (?:school|class|nursery)|(?:is|are|'?s|(?<!we')re|be|was) (?:in|here|there)(?! (?:(?:a?bout|abt|a?round) \d|theatre|surgery|hospital|a ?& ?e|bed\b|agony|pain|tears|plaster|an? |isolation|quarantine|intensive|recovery|(?:his|her|their|my) (?:bed|pj|pyjamas|room)))|(?:coming|come|comes|going|go|goes|gone|went|get|getting|sent|send) (?:in|on|(?:off )?to school|school)"
    rf"|(?:is|are|'?s|be|still) (?:now )?(?:coming|going)|already (?:in|there|left)|(?:coming|comes?)\b(?! (?:down|up|out|off|from|home|back|of|with|over|on))|done (?:hers|his|theirs|it all|all of it)|on (?:her|his|their|the) way|perked up|on time|(?:at|in|to) (?:breakfast|after ?school|homework) club|walk\w* in|(?<!has )(?<!have )(?<!'s )had (?:it|this|that|the same)|till normal|in (?:(?:her|his|their|full|school) )+uniforms?|dressed"
    rf"|(?:ready|raring|itching|desperate|dying|keen) (?:for school|to (?:go|come))|(?:send|sending|sent|bring|bringing|brought|dropp?ing|dropped|taking) {_THEM}(?: (?:in|to school)|\W*$))\b"
)
_NOT_ILL = re.compile(
    r"\b(?:not|isn'?t|aint|ain'?t|aren'?t|never) (?:actually |even |really |the one )*(?:ill|sick|poorly|unwell|off|absent|affected|contagious)\b"
    r"|\b(?:has|have|does|do|did|had)(?:n'?t| not) (?:actually |even )?(?:got|get|have|had|caught|catch\w*|show\w*) (?:it|any\w*|a (?:single )?\w+|the \w+|one)\b"
    r"|\bdrop\w* (?:her|him|them|\w+) off\b|\bno (?:symptoms|spots?|temp\w*|signs?|fever|rash)\b|\bnot a (?:single )?spot\b"
)
_IS_OUT = re.compile(
    r"\b(?:not|\w+n't|cant|wont|isnt|dont|cannot|off|absent|sick|poorly|ill|unwell|bug|temp|late|until|till|when|if|back|home)\b"
)
_STILL_OUT = re.compile(
    r"\b(?:off|absent|sick|poorly|ill|unwell|late|miss(?:es|ing)?|(?:not|won'?t|wont|can'?t|cant|cannot|isn'?t|isnt) (?:be |coming |come |going )?(?:in|coming|there)|no (?:come|coming|go|going|in|attend)|stay\w* (?:at )?home)\b"
)
_SENTENCE = re.compile(r"[.;!?\n]+")
_APART = re.compile(r",|\b(?:but|just|only|though|although|while|whereas|so)\b")
_OPENING = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|alright|fine|right|all right|good (?:morning|afternoon|evening)|hi|hello|hope \w+ (?:is|are) (?:ok|well))\b\W*)+"
)
_JOINED = re.compile(
    rf"(?:'?s)?\s*(?:(?:,|&|\+|/|and|n|or|plus|also|both|so (?:is|has|are)|same (?:with|for)|as is)\s*|(?<![\w']){_RELATION})+"
)
_LEAD_IN = re.compile(rf"(?:\b(?:and|n|also|so is)\b\s*|&\s*)?(?<![\w']){_RELATION}$")
_OF_SEVERAL = re.compile(r"^\W*(?:both |all )*(?:are|were|have|r)\b")


def _staying(reading: Reading, mentions: list[Mention]) -> list[Span]:
    """The clauses in which a child is said to be well or in school."""
    spans: list[Span] = []
    start = 0
    for stop in [*_SENTENCE.finditer(reading.plain), None]:
        end = stop.start() if stop else len(reading.plain)
        spans += _staying_in(reading, _clauses(reading.plain, (start, end), mentions), mentions)
        start = stop.end() if stop else end
    return spans


def _clauses(plain: str, sentence: Span, mentions: list[Mention]) -> list[Span]:
    """Parts of a sentence: at its commas and buts, and where it goes on to speak of another child."""
    cuts = {sentence[0], sentence[1]}
    cuts |= {sentence[0] + found.start() for found in _APART.finditer(plain[slice(*sentence)])}
    own = [mention for mention in mentions if _is_in(mention, sentence)]
    for before, after in pairwise(own):
        between = plain[before.end : after.start]
        if not _JOINED.fullmatch(between) and between.strip(" ,"):
            lead = _LEAD_IN.search(plain, before.end, after.start)
            cuts.add(lead.start() if lead else after.start)
    return [span for span in pairwise(sorted(cuts)) if plain[slice(*span)].strip(" ,")]


def _staying_in(reading: Reading, clauses: list[Span], mentions: list[Mention]) -> list[Span]:
    own = [[mention for mention in mentions if _is_in(mention, span)] for span in clauses]
    found: set[int] = set()
    for at, span in enumerate(clauses):
        if not own[at] or not _stays(reading, _scope(reading, clauses, own, at)):
            continue
        found.add(at)
        before = at - 1  # "Max, Thea and Mimi are fine"
        is_of_several = (
            len(own[at]) > 1 and _OF_SEVERAL.search(reading.plain[own[at][-1].end : span[1]]) is not None
        )
        while is_of_several and before >= 0 and _is_bare(reading.plain, clauses[before], own[before]):
            found.add(before)
            before -= 1
    return [clauses[at] for at in sorted(found)]


def _scope(reading: Reading, clauses: list[Span], own: list[list[Mention]], at: int) -> list[Span]:
    """What is said of the children of a clause: it, and those that follow and name nobody else."""
    following = next((later for later in range(at + 1, len(clauses)) if own[later]), len(clauses))
    is_kin = any(_KIN_BEFORE.search(reading.plain[: mention.start]) for mention in own[at])
    return clauses[at : at + 1] if is_kin else clauses[at:following]


def _stays(reading: Reading, scope: list[Span]) -> bool:
    words = [_OPENING.sub("", _NOT_ILL.sub("fine", reading.plain[slice(*span)])) for span in scope]
    if any(_STILL_OUT.search(clause) for clause in words):
        return False  # "fine in herself but not coming in"
    is_said = any(_STAYS.search(clause) and not _IS_OUT.search(clause) for clause in words)
    return is_said and not any(note_in(reading.only([span])) for span in scope)


def _is_bare(plain: str, span: Span, mentions: list[Mention]) -> bool:
    rest = plain[slice(*span)]
    if not mentions:
        return False
    for mention in mentions:
        rest = rest.replace(plain[mention.start : mention.end], "")
    return not re.search(r"\w", re.sub(r"\b(?:and|n|both)\b", "", rest))


# -- who carries, and whose mum writes -------------------------------------------------------------------------------

CARRIED = r"(?:it|them|that|this|one|the pack|(?:a |the |his |her |their |some |any |\w+'?s )?(?:\w+ )?(?:(?:home)?work|(?:work ?)?packs?|(?:work ?)?sheets?|papers?|stuff|books?|bits)(?: for (?:her|him|them|\w+))?)"
_BRINGS = re.compile(
    rf"^(?:,? (?:who is |whos |who's )?(?:in|from|of) (?:class |year |yr )?\w{{1,4}}\b)?(?:'ll| can| will| could| is going to| is able to| to)? (?:just )?(?:(?:bring|take|carry|collect|fetch|pick|grab|get|drop)s?(?: up)? (?:{CARRIED}|(?:at |to )?home|her|him|\w+ up)\b|(?:bring|take|carry|fetch)s?\W*$)"
    r"|^ to (?:bring|take|carry)\b|^(?:'?s)? (?:book ?|school )?(?:bag|tray|drawer|folder)\b"
)
_TAKES_ALONG = re.compile(r"\b(?:bring|take|carry|drop|bag|tray|drawer|folder)s?\b")
_GIVEN = re.compile(
    rf"\b(?:give|gave|giving|hand|pass|send|sent|put|get)\w* (?:(?:her|him|them|me) )?{CARRIED} (?:home |over |on )*(?:to|with|wiv|wi|w|via|through|by)\s+$|\b(?:give|giving|hand|pass)(?:ing)? (?:(?:it|them|that|the pack) |(?:over |on )*to )$|\b(?:home (?:with|wiv|wi|w|via|through)|via)\s+$|\b(?:in|into) (?:the )?(?:bag|book ?bag|tray|drawer|folder) of\s+$"
    r"|\b(?:collected|picked up|fetched|brought|dropped off|walked|met)\b[^.,;!?\n]* by\s+$"
)
_WITH_KIN = re.compile(rf"\b{CARRIED}[^.,;!?\n]* (?:with|wiv|via|through)\s+$")


def _carries(mention: Mention, mentions: list[Mention], reading: Reading, here: Circumstances) -> bool:
    """ "Edie can bring it home", "send it with her brother Ali": who carries a pack is not who it is for."""
    if len(here.pupils) == 1 and mention.pupil is not None:
        return False
    before, after = _lead(reading.plain, mention), reading.plain[mention.end :]
    is_kin = (
        _KIN_BEFORE.search(f"{reading.plain[: mention.end]} ") is not None
        or _KIN_BEFORE.search(reading.plain[: mention.start]) is not None
    )
    is_stranger = (
        mention.pupil is None and not is_kin
    )  # "Isla next door": of another family, and known to nobody here
    if is_stranger and not here.pupils:
        return False
    brings = _BRINGS.search(after)
    is_of_another = not is_stranger or any(other.pupil for other in mentions)
    return (
        (brings is not None and (is_of_another or _TAKES_ALONG.search(brings[0]) is not None))
        or _GIVEN.search(before) is not None
        or (is_kin and _WITH_KIN.search(before) is not None)
    )


def courier_words(reading: Reading, here: Circumstances) -> str:
    """ "with Edie", "with her brother Arjun"; "" where no child of the family carries anything."""
    for mention in asides_in(reading, here).carrying:
        kin = _RELATED.search(reading.plain[: mention.start])
        start = kin.start() if kin and _OWNED.match(kin[0]) else mention.start
        name = mention.pupil.first_name if mention.pupil else _as_named(mention, reading)
        if name:
            return f"with {reading.plain[start : mention.start]}{name}"
    return ""


_OWNED = re.compile(r"(?:her|his|their|my|our|the)\s")


def _as_named(mention: Mention, reading: Reading) -> str:
    """ "isla" -> "Isla", with the surname where it is written as one; "" for "her brother", who has no name here."""
    name = reading.text[mention.start : mention.end].strip()
    if _OTHER_ONE.fullmatch(name.lower()):
        return ""
    rest = _REST_OF_NAME.match(reading.text, mention.end)
    return f"{name if name != name.lower() else name.title()}{rest[0] if rest else ''}"


_REST_OF_NAME = re.compile(
    r"(?: [A-Z][a-z]+(?:-[A-Z][a-z]+)?(?![\w']))?(?:,? (?:in|from|of) (?:(?:class|year|yr) )?(?=\w*\d)\w{1,3}\b)?"
)


_ITS_PEOPLE = re.compile(
    r"^(?:['\u2019]?s|s['\u2019]|['\u2019])?\s+(?:(?:step|grand|big|little|older|younger|twin)[ -]?)*(?:mum|mums|mummy|mom|mam|ma|mother|dad|dads|daddy|father|nan|nana|nanny|gran|grandma|granny|grandad|grandfather|grandmother|parents?|carer|guardian"
    r"|auntie?|uncle|family|childminder|teachers?|class|classmates?|friends?|brother|sister|sibling|twin|cousin)\b"
)
_ITS_KIN = re.compile(
    r"^(?:['\u2019]?s|s['\u2019]|['\u2019])?\s+(?:(?:big|little|older|younger|twin) )*(?:brother|sister|sibling|twin)\b"
)
# "Arjan brother same": he is the brother.
_SAME_AS_KIN = re.compile(
    r"^ (?:(?:is |the |his |her |their )*(?:(?:big|little|older|younger|twin|small) )?(?:brother|sister|sibling|twin|bro|sis) )(?:is |has |have |got |also )*(?:the |it )?(?:same|too|also|as well|aswell|likewise)\b"
)
_PEOPLE_OF = re.compile(
    r"\b(?:mum|mummy|mom|mam|mother|dad|father|nan|gran|grandma|grandad|parent|carer|childminder|child minder|guardian|auntie?|uncle) (?:to|of|for) (?:\w+(?:,| and| &) )*$"
)
# "When I fetch Edie": when something else is done.
_FETCHING = re.compile(
    r"\b(?:when|while|whilst|as|after|before|once|wen|at the same time as) (?:i|we|s?he|they|his \w+|her \w+|their \w+|my \w+|dad|mum|nan|gran\w*)(?:'ll|'m|'re| am| are| is| will| have| come to| came to| go to)*"
    r" (?:just )?(?:fetch|collect|pick|get|drop|bring|take|walk|come|wait)(?:ing|es|s|ped|ping)?(?: up| off| for| in)*(?: (?:my|his|her|their|our) (?:(?:little|big|older|younger|other) )*(?:sister|brother|sis|bro|son|daughter|boy|girl|one)?)?\s+$"
)
_AND = re.compile(r"(?:'?s)?\s*(?:,|&|\+|/|and|n)\s*(?:and\s*)?")


def _signing(reading: Reading, mentions: list[Mention]) -> list[Span]:
    """ "Ava and Mia's mum": children by way of whom somebody else is named."""
    found: list[Span] = []
    later: Mention | None = None
    for mention in reversed(mentions):
        text = reading.plain[mention.end :]
        is_before = later is not None and _AND.fullmatch(reading.plain[mention.end : later.start]) is not None
        before = reading.plain[: mention.start]
        is_own = _SAME_AS_KIN.match(text) is not None
        is_by_way = (
            (_ITS_PEOPLE.match(text) and not is_own) or _PEOPLE_OF.search(before) or _FETCHING.search(before)
        )
        if is_by_way or is_before:
            found.append((mention.start, mention.end))
            later = mention
        else:
            later = None
    return found
