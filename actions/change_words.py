"""Words of change: taking back, coming back, moving, swapping, adding."""

import re

from actions.base import Circumstances
from actions.reading import Reading
from actions.spans import span_in
from actions.taking_back import takes_back
from actions.words import COMMON
from bot.core.requests import RequestStatus

STANDING = (RequestStatus.OPEN, RequestStatus.UNVERIFIED)
# Always a correction, whatever the interpreter makes of it.
CUES = re.compile(
    r"\b(?:sorry,? i meant|i meant|i mean(?=\W)|make (?:it|that) (?!up|to|in|home|clear)|scrap (?:that|it|the)|never ?mind|ignore (?:that|my|me|the|last|what)|disregard|as you were|change of plan|correction"
    r"|(?:don'?t|do not|doesn'?t|no longer) (?:need|want) (?:the|that|a|it|my|this|you|anyone|(?:mrs?|miss|ms) \w+)(?: \w+)? ?(?:to (?:ring|call|phone)|pack|call|callback|anymore|any more|after all|now|now thanks|thanks)?(?=\W|$)"
    r"|(?:cancel|withdraw|undo|delete|amend|forget) (?:the|that|my|it|this|what|her|his|\w+'s|about)\b|forget it|changed (?:my|our) mind|after all|wrong (?:child|name|day|one|number)"
    r"|back (?:tomorrow|tmrw|tomoz|2moro|today|mon|tue|wed|thu|fri)\w*|not \w+,? (?:it'?s|its) \w+|it'?s \w+,? not \w+|(?:instead|rather) of (?:me|us|that)|no need (?:now|any|for|to (?:ring|call|phone|send|print)))"
)
# So plainly a correction that it is one even where the interpreter sees a new report.
SURE = re.compile(
    r"\b(?:i meant|meant to (?:say|put)|correction|make (?:it|that) (?!up|to|in|home|clear)|scrap that|never ?mind|ignore (?:my|that)|as you were|wrong (?:child|name|day|number)|no need (?:now|any|for|to (?:ring|call|phone|send|print))|no longer (?:need|want)|not \w+,? (?:it'?s|its) \w+)"
)
# A call or a pack that is not wanted, whether or not it was ever asked for.
DECLINES = re.compile(
    r"\b(?:no need|no rush|don'?t (?:need|want|bother|worry)|do not (?:need|want)|needn'?t|not (?:after|asking for|needing))(?: (?:to|for|about|with|a|any|you|anyone|anybody|someone|me|us|the))* (?:ring\w*|call\w*|phon\w*|repl\w*|respond|answer|text back|get back|packs?|paper packs?|work packs?)\b"
)
# The thing that is no longer wanted, named.
NO_LONGER = re.compile(
    r"\b(?:(?:don'?t|do not|needn'?t|no|not) (?:worry|need|bother)|forget|scrap|cancel|leave|no longer (?:need|want)|(?:don'?t|won'?t|do not) (?:be )?(?:need|want)(?:ing)?)(?: (?:about|for|with))?"
    r" ((?:(?:the|that|a|any|his|her|my|this|paper|work|phone|send|print|make|give) )*\w+)"
)
# "No need to tell her dad": nothing is asked, and nothing taken back.
NEEDLESS = re.compile(
    r"\b(?:no need|no rush|don'?t (?:need|bother|worry)|do not (?:need|worry)|needn'?t)(?: (?:to|for|you|anyone|anybody|someone|about))* (?!(?:to|for|you|anyone|anybody|someone|about)\b|ring|call|phon|print|mak|send|post)[^\W\d_]+"
)
ATTENDS = re.compile(
    r"\b(?:(?:is|are|'s|s|will be|'ll be|be) (?:coming|going|now coming) (?:in|to school)|coming in|come in|sending (?:him|her|them|\w+) in|bring(?:ing)? (?:him|her|them) (?:in|to school|(?:at |in |for )?(?:the )?(?:normal|usual|regular) time|as (?:normal|usual))|(?:be|is|are) (?:in|at school)(?: school)? (?:as normal|today|after all|now)"
    r"|be (?:(?:back|normally|again|all|both|then|as (?:normal|usual)) )+(?:in|at) school|(?:they|kids|children|both|all) (?:will )?(?:come|go) (?:in|to school)|(?:we|they)(?:'?re| are) (?:now )?coming(?=\W*$|\W+(?:now|please|pls)\b|[.,;!])"
    r"|in today|on our way|(?:brought|dropped|taken|sent) (?:him|her|them) (?:in|to school)|he come|she come|will be in\b|not off|isn'?t off|finished (?:it|the \w+) after all|managed to finish|will be at school)\b"
)
RETURNS = re.compile(
    r"\b(?:(?<!rang )(?<!rung )(?<!ring )(?<!ringing )(?<!called )(?<!call )(?<!phoned )(?<!phone )(?<!texted )(?<!got )back|return\w*|be (?:in|there)|coming in|come in|in (?:on )?(?=tomorrow|mon|tue|wed|thu|fri)|expect (?:him|her|them)|see you)\b"
)
# A child who comes to school, on a day that is said: who was off is back then.
COMES = re.compile(
    r"(?<!not )(?<!n't )(?<!never )(?<!no )(?<!cant )(?<!wont )(?<!dont )\b(?:(?:s?he|they|kids|children|both|all|will|'ll|can|should) (?:(?:normally|also|again|be|is|are|can|will|then|definitely|def|for sure|all|both) )*(?:come|comes|coming|attend|attends|attending|go|goes|going)(?= (?:in|back|to school|at school|school|again|as (?:normal|usual)|normal\w*|like normal|inshallah|insha|on|tomorrow|tomoz|tmrw|2moro|mon|tue|wed|thu|fri|hopefully|god willing|please|thank)|\W*$|[.,;!])"
    r"|be (?:(?:normally|again|all|both|then|as (?:normal|usual)) )*(?:in|at) (?:the )?school)\b"
)
NOT_BACK = re.compile(r"\b(?:not|won'?t|wont|isn'?t|can'?t) (?:be |come |coming )?(?:back|in|returning)\b")
UNTIL = re.compile(r"\b(?:till?|until|before|b4)\b|'til")
SWAP = re.compile(
    r"^\W*\*\w+\W*$|\b(?:wrong (?:child|name|one|boy|girl)|i meant|i mean|meant to (?:say|put)|should (?:say|be|read)|shud (?:say|be)|not (?!working\b|sure\b|well\b|very\b|feeling\b|yet\b|awake\b|quite\b|really\b|woke\b|with it\b|thinking\b|my day\b|had\b|got\b|having\b|been\b)\w+|rather than \w+|instead of \w+|swap)\b"
)
ALSO = re.compile(
    r"\b(?:both|as well|too|also|aswell|same(?= (?:for|with|here|now)\b|\W*$)|all (?:of them|three)|(?:now|and) (?:his|her|the) (?:brother|sister|twin)|started with it|got it (?:now|too)|(?:one )?(?:needs|wants) one)\b"
)
EVERY = re.compile(
    r"\b(?:they|them|both|(?<!after )all|everything|the lot|the kids|the boys|the girls|twins)\b"
)
KINDS = {
    "work_pack": re.compile(
        r"\b(?:(?:post|e-?mail|collect|deliver)(?:ed|ing)? (?:it|that)(?! (?:early|from class))|packs?|work ?sheets?|sheets|print\w*|paper|folder)\b"
    ),
    "callback": re.compile(
        r"\b(?:call ?back|calls?|call(?:ing|ed)?|phone|phoned|ring(?:ing)?|rung|rang|number|07\d{3})\b"
    ),
    "missed_work": re.compile(r"\b(?:homework|spellings|missed work|poem|worksheet|did (?:it|the))\b"),
    "absence": re.compile(
        r"\b(?:absen\w+|off(?! the call)|coming in|in today|back (?!to)|sick|ill|poorly|better|leave|holiday|appointment|dentist|optician|doctor|perked)\b"
    ),
}
# "Sara same", "same with Sara": another child, and nothing else.
LIKEWISE_ALONE = re.compile(
    r"\W*(?:(?:and|now|its|it's|is|has|got|oh|also|sorry|then|the|her|his|their|my|sister|brother|twin)\W+)*(?:[^\W\d_'-]+(?:'?s)? (?:(?:is|has|got|have|the|it|sister|brother|twin|now) )*(?:same|too|also|aswell|as well|likewise)|same (?:thing )?(?:goes )?(?:for|with) (?:my |our |her |his )?[^\W\d_'-]+)(?:\W+(?:now|sorry|please|pls|thanks|x+|as well|too|again))*\W*"
)
POINTS = re.compile(r"\b(?:he|she|him|her|hes|shes|he's|she's|his)\b")


# Well again, and nothing said of coming in: no report is taken back by that.
BETTER = re.compile(
    r"\b(?:perked up|(?:all|much|lots?|feel\w*|bit) better|fine now|(?:is|'s|s|are|re) (?:fine|ok|okay|better)(?: now| today)?|not ill|isn'?t ill)\b"
)


def ends_it(reading: Reading) -> bool:
    """Whether the words undo or end something rather than report it."""
    return takes_back(reading) or any(reading.finds(pattern) for pattern in (ATTENDS, BETTER, RETURNS))


_PUTS_RIGHT = re.compile(r"\*|\b(?:sorry|soz|meant|mean|oops|ooops|correction|typo|not|wrong day)\b")
DAY_WORDS = re.compile(
    r"\b(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|satur|sun)(?:day)?\b|\b(?:to|2)(?:day|m+or+ow|moz|mrw|mo)\b|\btm\w{1,4}\b|\btomoz\b|\b\d{1,2}(?:st|nd|rd|th)?\b"
    r"|\b(?:january|february|march|april|may|june|july|september|october|november|december|jan|feb|mar|apr|jun|jul|sept?|oct|nov|dec)\b"
)
_AROUND_A_DAY = COMMON | {
    "meant",
    "soz",
    "oops",
    "ooops",
    "correction",
    "typo",
    "should",
    "be",
    "of",
    "instead",
}


def puts_day_right(reading: Reading, here: Circumstances) -> bool:
    """ "*thurs", "sorry I meant tomorrow for Mia": a day, the word that it is put right, and nothing else."""
    if not reading.finds(_PUTS_RIGHT) or re.search(r"\b(?:back|off|in)\b|\?", reading.plain):
        return False
    if not reading.finds(DAY_WORDS) or span_in(reading, here) is None:
        return False
    names = {
        word for pupil in here.pupils for word in (*pupil.name.lower().split(), pupil.first_name.lower())
    }
    names |= {f"{name}s" for name in names} | {
        word for request in here.recent for word in request.child.lower().split()
    }
    rest = re.findall(r"[^\W\d_]+", DAY_WORDS.sub(" ", reading.plain))
    return all(word in _AROUND_A_DAY or word in names for word in rest)
