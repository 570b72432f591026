"""Words that surely take back a request: what is done away with is the request itself, not a day, a rule or a mum."""

import re

from actions.reading import Reading

_ENDS = r"(?=\W*(?:$|[.,;!?\n]|please\b|pls\b|plz\b|thanks?\b|thx\b|sorry\b|soz\b|now\b|then\b|for now\b|after all\b|x+\b|lol\b|all\b|actually\b|anyway\b|altogether\b|completely\b|entirely\b|because\b|cos\b|coz\b|cus\b|as\b|s?he(?:'?s|'?ll)?\b|they(?:'?re)?\b|we(?:'?re|'?ll)?\b|i\b|i'?(?:m|ve|ll)\b|il\b|just (?:e-?mail|text|txt|message)\b|it\b|its\b|it's\b|and\b|n\b|but\b|that was\b))"
_OF_US = (
    r"(?:(?:my|our|the|that|this|those|these|his|her|their|both|last|previous|earlier|first|other|work|paper|phone|sick|sickness|absence|call ?back|leave|whole|[^\W\d_]+'?s)\s+)*"
    r"(?:one|messages?|msgs?|mess|texts?|txts?|requests?|reports?|absences?|leave|time off|days? off|holidays?|bookings?|plans?|call ?backs?|calls?|phone ?calls?|packs?|sheets|work ?sheets|copies|papers?|paperwork|work|thing)\b"
)
_SAID = r"(?:what(?:ever)?|everything|all|the thing)(?: that)? (?:i|we|i'?ve|i have|we'?ve)(?: have| had)?(?: just| already)? (?:said|say|sent|send|asked|ask|put|wrote|write|written|told|tell|texted|text|reported|report|messaged|requested|request)\b"
# What is done away with: the request, pointed at or named.
_REQUEST = (
    rf"(?:{_SAID}|{_OF_US}|(?:all (?:of )?)?(?:it|that|this|them|those|these)(?: (?:all|one))?{_ENDS}"
    r"|everything\b|the (?:whole )?(?:lot|thing)\b|me{ends}|(?:her|him)(?: being)? (?:off|absent|absence)\b)".replace(
        "{ends}", _ENDS
    )
)
_UNDOES = r"(?:cancel+|scrap|withdraw|undo|delete|disregard|ignore|forget|skip|bin|remove|retract|take back)"
_WISHED = r"(?:don'?t|do not|doesn'?t|does not|won'?t|wont|will not|no longer|needn'?t|not|never)(?: (?:actually|really|even|now|going to|gonna|be))*"
# "I forget the rule", "they cancelled it": told of somebody, not asked of the school.
_NOT_TOLD = r"(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\byou )(?<!\balways )(?<!\bnever )(?<!\bdon't )(?<!\bdont )(?<!\bnot )"
VERBS = re.compile(
    rf"\b(?:{_UNDOES}(?:led)?|leave it|drop it|never ?mind|as you were|no need|needn'?t|no longer|(?:don'?t|won'?t|do not|doesn'?t) (?:need|want|bother|ring|call|phone)|changed (?:my|our) mind)\b"
)
_TAKES_BACK = re.compile(
    rf"{_NOT_TOLD}\b{_UNDOES}(?: about)? {_REQUEST}"
    rf"|\b(?:want|need|like|have|got) to {_UNDOES}(?: about)? {_REQUEST}|\bcan (?:i|we|you|u) (?:please |pls )?{_UNDOES}(?: about)? {_REQUEST}"
    rf"|^\W*(?:(?:oh|ok|okay|sorry|please|pls|plz|actually|no|ah|and|can you|could you|so)\W+)*{_UNDOES}(?:\W+(?:please|pls|plz|thanks|thank you|sorry|now|x+))*\W*$"
    rf"|\b(?:please|pls|plz) {_UNDOES}(?=\W*$|\s*[,.;!\n])"
    rf"|(?:^|[.,;!\n])\W*(?:(?:so|ok|okay|then|and|(?:you|u) can|can (?:you|u))\W+)*{_UNDOES} (?:please|pls|plz)\b"
    rf"|(?<!\bi )(?<!\bwe )\b(?:don'?t|do not|not|no) (?:to )?(?:count|mind|look at|listen(?: to)?|register|record|process|consider|pass on|pay attention to|mark) {_REQUEST}"
    r"|\b(?:my|the|that|this) (?:(?:last|first|other|earlier|previous|before) )*(?:message|msg|text|txt|report|request)(?: (?:before|earlier|of before|from before|above))? (?:is|was|were) (?:wrong|a mistake|mistake|by mistake|sent by mistake|an error|no good|not valid|not right|no longer (?:right|true|valid))\b"
    rf"|\b(?:leave|drop) (?:it|that|this){_ENDS}(?! (?:with|at|in|on|by|for (?:me|us|him|her|them)|round|off|over|until|till?)\b)"
    r"|\bnever ?mind\b(?! (?:about )?(?:the|his|her|your) (?!pack|call|work|sheet|text|message|one))|\bas you were\b|\bchanged (?:my|our) minds?\b|\bwrong school\b|\btake (?:it|that|her|him|them|\w+) off the\b|\bforget i (?:said|asked|texted)\b|\bpretend i (?:never|didn'?t)\b"
)
_WANTS_NO_MORE = re.compile(
    rf"\b{_WISHED} (?:need|want|require|bother with|be need(?:ing)?|be want(?:ing)?|needing|wanting)(?:ed|s)?(?: (?:any of|all of))? (?:(?:a|any|anyone|anybody|someone|you|mrs? \w+|miss \w+|ms \w+) )*(?:to (?:ring|call|phone)\b|{_REQUEST})"
    rf"|\b{_WISHED} (?:have|need) to (?:come out|leave|go|miss|be (?:off|out|late|away|picked up|collected)|stay (?:off|home|at home))\b[^.,;!?\n]*?\b(?:early|school|any ?more|now|after all|then){_ENDS}"
    rf"|\b(?:no (?:longer )?need(?:ed)?|not needed|no longer (?:needed|wanted|required))(?: any ?more)?{_ENDS}|\bno need (?:for|of) {_REQUEST}|\b(?:no|not) need (?:for )?(?:(?!ask|tell|text)\w+ ){{0,3}}?(?:ring|call|phone)(?:ing)?\b"
    r"|\b(?:no|not) need(?:ed)? (?:(?:for|of|to|the|a|an|any|that|this|her|his|my|our|more|work|paper|home|homework|send|print|make|give|prepare|do|have|now) )*(?:packs?|sheets|work ?sheets)\b(?!\W+(?:back|to be)\b)"
    rf"|\b(?:don'?t|do not|needn'?t|no need to) (?:bother|worry)(?: (?:with|about|to (?:ring|call|phone|print|send|make))\b.{{0,20}}?)? {_REQUEST}|\b(?:don'?t|do not) (?:bother|ring|call|phone)(?: (?:me|us|back|now|any ?more|after all))*{_ENDS}"
    rf"|\bneedn'?t (?:bother|ring|call|phone)\b"
)
# A call that has become needless; nothing else does by these.
_CALL_IS_OVER = re.compile(
    r"\b(?:all sorted|sorted now|sorted it|is sorted|don'?t worry|(?:has|have|'?s|ve|already|just) (?:already |just |now )?(?:rung|called|phoned|been in touch)|(?:got hold of|spoke(?:n)? (?:to|with)|caught|saw|seen) (?:him|her|them|(?:mrs?|miss|ms|the) \w+))\b"
)


def takes_back(reading: Reading) -> bool:
    """Whether a request is surely taken back, whichever it is."""
    return reading.finds(_TAKES_BACK) or reading.finds(_WANTS_NO_MORE)


def call_is_over(reading: Reading) -> bool:
    """ "Spoke to her at the gate": a call that was asked for is not wanted any more."""
    return reading.finds(_CALL_IS_OVER)


_NEVER_MIND = re.compile(r"\bnever ?mind(?: (?:that|it|then))?\b(?! (?:about|the|his|her|my|what)\b)")
# "Never mind the pack" and "never mind, ring me instead" do away with something, whatever else they ask for.
_IN_ITS_PLACE = re.compile(r"\b(?:instead|rather|after all|better|sorted)\b")


def says_never_mind_alone(reading: Reading) -> bool:
    """ "Never mind, he forgot to send it": nothing but these two words would take anything back."""
    found = _NEVER_MIND.search(reading.plain)
    if found is None or reading.finds(_IN_ITS_PLACE):
        return False
    rest = [(0, found.start()), (found.end(), len(reading.plain))]
    return not any(takes_back(reading.only([span])) for span in rest)
