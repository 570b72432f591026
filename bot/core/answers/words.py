"""A question's or a passage's words, brought to what they have in common."""

import re
from functools import lru_cache

_TOKEN = re.compile(r"[a-z]+|\d+(?:[.:]\d+)?")
_STOP_WORDS = """
a an the and or of to in on at for by with from as is are was were be been am it its this that these
those i me my we us our you your he him his she her hers they them their theirs do does did done doing
have has had having will would shall should could can may might must if so then than there here what
which who whom whose when where why how please hi hello hey thanks thank ta just also any some about
into out up down ok okay im ive id ill its hes shes theyre were youre dont doesnt didnt isnt arent cant
wont get got go going gets want wants wanted need needs know tell let say says said not no yes yeah
sorry quick question wondering wonder mr mrs miss ms dr really still kindly dear good morning afternoon
evening x xx lol erm um u ur r n allowed ok
"""
_STOP = frozenset(_STOP_WORDS.split())
# Words that a question turns on, and that look like nothing: "who", "when" and "how long" tell apart two questions.
_ASKING = (
    (re.compile(r"\bhow (?:long|many minutes)\b"), "ask:long"),
    (re.compile(r"\bhow (?:often|many times)\b|\bevery\b"), "ask:often"),
    (re.compile(r"\bhow (?:soon|quick|quickly|fast)\b"), "ask:soon"),
    (re.compile(r"\b(?:what time|when|til when|till when|what hours|what day)\b"), "ask:when"),
    (re.compile(r"\b(?:who|whom|whos|which person)\b"), "ask:who"),
    (re.compile(r"\bwhere\b|\bwhich (?:app|website|platform|room)\b"), "ask:where"),
    (re.compile(r"\bhow (?:much|many)\b"), "ask:much"),
    (re.compile(r"\bwhat (?:happens|if)\b"), "ask:happens"),
)
_GROUPS = {
    name: tuple(words.split())
    for name, words in {
        "child": "child children kid kids son daughter lad lads lass boy boys girl girls toddler bairn pupil pupils student "
        "students eldest youngest twin twins grandson granddaughter nephew niece wean little",
        "parent": "parent parents mum mums dad dads mam mother father carer carers guardian guardians adult adults grown "
        "grownup nan nana gran grandma grandad grandmother grandfather grandparent childminder supervised",
        "ill": "ill poorly sick unwell illness sickness fever flu cold bug virus temperature chickenpox infectious ailing",
        "device": "device devices laptop laptops tablet tablets ipad ipads computer computers chromebook pc kindle",
        "internet": "internet wifi broadband dongle data sim connection online",
        "live": "live zoom virtual video videos webcam meeting meetings meet session sessions videocall",
        "paper": "paper printed print printing printout printouts worksheet worksheets sheets booklet booklets hardcopy "
        "photocopy photocopied workbook workbooks",
        "pack": "pack packs packet packets",
        "pyjamas": "pyjamas pjs pj jammies pajamas onesie nightie dressing gown",
        "record": "record recording recorded recordings film filming filmed screenshot screenshots screengrab screenshotting",
        "photo": "photo photos picture pictures pic pics photograph photographs snap image images",
        "mark": "mark marked marking marks marker",
        "work": "work homework tasks task assignment assignments worked schoolwork",
        "return": "return returned returning back bring brought",
        "phone": "phone phoned phoning ring rings rang ringing telephone telephoned bell call calls called calling callback dial",
        "email": "email emails emailed emailing mail inbox",
        "message": "message messages messaged text texts dm",
        "answer": "answer answers answered reply replies replied respond responds response hear heard",
        "holiday": "holiday holidays vacation abroad hols trip",
        "bedroom": "bedroom bedrooms bed",
        "send": "send sends sent sending submit submits submitted submitting upload uploads uploaded uploading turn",
        "hand": "hand handed handing",
        "collect": "collect collects collected collecting collection pick picked fetch",
        "deliver": "deliver delivers delivered delivering delivery drop dropped bringing post posted door doorstep",
        "senco": "send senco sen special inclusion ehcp ehc",
        "late": "late later lateness",
        "shut": "shut shuts shutting close closed closes closing closure",
        "misbehave": "misbehave misbehaves misbehaving misbehaviour naughty mess messes disruptive",
        "lend": "lend lends lent borrow borrowing loan loans spare",
        "camera": "camera cameras cam",
        "hour": "hour hours hrs hr",
        "broken": "broken broke working loading load frozen freezes trouble problem problems issue issues stuck",
        "sibling": "sibling siblings brother brothers sister sisters baby",
        "complain": "complain complaint complaints complaining unhappy grievance",
        "teacher": "teacher teachers sir tutor",
        "assistant": "ta tas assistant assistants partner partners lsa",
        "leader": "head headteacher headmaster headmistress principal",
        "anxious": "anxious anxiety nervous scared worried worry worries frightened stressed",
        "suspend": "suspend suspended suspension exclude excluded exclusion",
        "operation": "operation operations surgery hospital",
        "injury": "injury injured leg arm ankle wrist fracture plaster cast crutches wheelchair",
        "learn": "learn learning learns lesson lessons class classes lessons",
        "remote": "remote remotely home",
        "website": "website websites site app apps platform portal login logins password passwords",
        "finish": "finish finished finishes finishing complete completed completes completing",
        "day": "day days daily",
        "week": "week weeks weekly",
        "feedback": "feedback comment comments",
        "decide": "decide decides decided decision decider chooses",
        "office": "office reception",
    }.items()
}
_SAME = {word: name for name, words in _GROUPS.items() for word in words}


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The words that carry meaning, stemmed, with everyday words for the same thing brought together."""
    plain = text.lower().replace("'", "").replace("\u2019", "")
    found = {name for pattern, name in _ASKING if pattern.search(plain)}
    for token in _TOKEN.findall(plain):
        same = _SAME.get(token)
        if same:
            found.add(same)
        elif token not in _STOP:
            found.add(_stem(token))
    return frozenset(found)


def search_words_of(text: str) -> frozenset[str]:
    """The words to look for: those of the text, and others for the same thing."""
    found: set[str] = set()
    for token in _TOKEN.findall(text.lower().replace("'", "").replace("\u2019", "")):
        same = _SAME.get(token)
        if same:
            found.update(_GROUPS[same])
        elif token not in _STOP and len(token) > 1:
            found.add(token)
    return frozenset(found)


def _stem(word: str) -> str:
    if word.isdigit() or len(word) < 4:
        return word
    for ending, least, instead in (
        ("ies", 3, "y"),
        ("ings", 4, ""),
        ("ing", 4, ""),
        ("ed", 4, ""),
        ("ly", 4, ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least - 1:
            word = word[: -len(ending)] + instead
            break
    else:
        if word.endswith("s") and not word.endswith("ss"):
            word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word
