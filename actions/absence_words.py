"""Words of absence: why, how late, how early, and whether it is leave that somebody must grant."""

import re

from actions.base import Circumstances, Values
from actions.reading import Reading
from actions.spans import span_in
from actions.words import APPOINTMENT, INJURY, OTHER_REASON, PLAIN_REASON, squash
from bot.core.days import DaySpan
from bot.core.understanding import EntityKind
from bot.core.windows import read_window

# "Fobbed off with a call", "ran off with her shoes": nobody is away from school.
_OFF = r"(?<!fobbed )(?<!made )(?<!run )(?<!ran )(?<!show )(?<!showing )(?<!told )(?<!ripped )(?<!put )(?<!drop )(?<!drop-)off"
CUES = re.compile(
    rf"\b(?:{_OFF} (?:sick|ill|poorly|today|tod|2day|tomorrow|tomo|tmrw|tmoz|tomoz|2moro|school|again|with|until|till?|all week|this week|the rest|for the (?:week|day|rest)|mon|tue|wed|thu|fri)"
    r"|(?:is|are|be|'s|hes|shes|theyre|staying|stopping|stay|keep(?:ing)? (?:him|her|them|\w+)) (?:off|absent|(?:at )?home (?:today|with|ill|sick|poorly|tomorrow))"
    r"|not (?:be |coming |going to be )?in(?:to)? (?:school )?(?:today|tod|2day|tomorrow|tomo|tmrw|2moro|school|this|until|till?|on|again|mon|tue|wed|thu|fri)"
    r"|(?:won'?t|wont|will not|isn'?t|isnt|not|aint|ain'?t) (?:be |b |going to be |gonna be |gonna b )?(?:in|there|coming(?: in)?|attending|at school|coming to school|fit for school|well enough for school)"
    r"(?=\s*(?:$|[.,;!\n]|today|2day|tomorrow|2moro|school|this|that day|then|either|all|till?|until|because|cos|cus|due|as\b|with|she|he|they|mon|tue|wed|thu|fri|for\b|on\b|again|sorry|thanks|im afraid|i'm afraid))"
    r"|(?:not|no|never|cant|cannot|can'?t|won'?t|wont|will not|don'?t|dont|doesn'?t|doesnt) (?:be )?(?:come|coming|go|going|attend|attending) (?:in |to |at )?(?:the )?(?:school|skool)\b|no (?:school|skool) (?:for (?:him|her|them|\w+) )?(?:today|2day|tomorrow|tmrw|this week|until|till?\b)"
    r"|can'?t (?:come|make it) (?:in|to school)|(?:absence|absent) (?:for|today|tomorrow|report)|report(?:ing)? (?:\w+ ){0,4}?(?:absence|absent|sick|ill|poorly)"
    r"|keep(?:ing)? (?:him|her|them|\w+) (?:off|at home|home)|(?:late|leaving early|leave early) (?:today|this morning|tomorrow|because|due)|(?:will|'?ll|gonna|going to) (?:be|come) (?:(?:in|about|around|abt|a bit|a little|maybe|running|at least|up to|half an?|an?|\d{1,3}|five|ten|fifteen|twenty|thirty|forty|mins?|minutes|hour|hours) ){0,4}late\b(?! (?:for (?:work|my|dinner)|fee))|be late in"
    r"|(?:be|is|are) (?:away|off|absent) (?:for )?(?:the (?:whole|entire|full) (?:of )?|all (?:of )?)?(?:w/?c|w/?b|week commencing)\b"
    r"|^\W*(?:w/?c|w/?b|week commencing) [^.;!?]{1,40}?(?:be |is |are )?(?:off|away|absent|not (?:be )?in)\b"
    r"|(?:was|were|came|got) late in\b|(?:be|come|coming) in (?:at |about |bout |abt |around |by |for )+\d{1,2}[.:]\d\d"
    r"|never (?:rang|rung|called|phoned)(?: in)? for \w+|forgot to (?:ring|call|phone|text)(?: in)?(?: you)?(?: yesterday| yest| on \w+day|[^.!?]{0,20}[.!?]+ ?\w+ was off)|(?:was|were) off (?:w|with|wi|wiv|on)\b)"
)
HINTS = re.compile(
    rf"\b(?:off|absent|absence|sick|ill|poorly|unwell|not in|home today|at home|late|leav(?:e|ing)|back (?:in|on|mon|tue|wed|thu|fri|tomorrow)|holiday|away|{PLAIN_REASON.pattern})\b"
)
LEAVE = re.compile(
    r"\b(?:holidays?|vacation|term[- ]time|leave request|request(?:ing|ed)? (?:for )?(?:leave|time off)|time off for|(?:go|going|fly|flying|travel+ing|travel|trip) (?:to|on|abroad|home)|away (?:to|abroad|home)|flights?|flying"
    r"|abroad|days? off for|wedding|permission|bridesmaid|pilgrimage|umrah|hajj|weekend away|skiing|disney(?:land)?|request for leave|(?:please|can you|could you) allow|authori[sz]ed? (?:absence|leave)|take (?:him|her|them|\w+) out|take time out|out of school for"
    r"|cheaper|booked|away (?:from|for|until|till?|\d))\b"
)
LEAVE_NOTE = "leave, for the headteacher to decide"  # the office sees it beside the reason
# Said of an absence that is already known: it becomes longer.
GOES_ON = re.compile(
    r"\b(?:still|again|as well|too|either|no better|not (?:any |much )?better|any better|another day|longer|extend\w*|rest of|(?:doctor|dr(?!\w)|gp|doc|hospital|nurse|111)\w*)\b"
)
# Says less than any illness with a name.
VAGUE = re.compile(
    r"(?:still |very |really |quite |so |right )*(?:poorly|badly|ill|sick|unwell|not (?:very )?well|not right|rough|being sick|under the weather|doctor'?s?|gp)"
)
_LITTLE = re.compile(
    rf"(?:an? |the |his |her |their )*(?:{VAGUE.pattern}|(?:isn'?t|not) (?:feeling )?(?:very |too )?well|doctor|(?:at |in )?hospital|clinic|a ?(?:&|and|n) ?e|docs|x[ -]?ray|appointment|appt|test|check ?up|(?:over)?tired|exhausted|shattered|bad night)"
)


def says_little(reason: str) -> bool:
    """Whether a reason is no more than "poorly" or "appointment"."""
    return _LITTLE.fullmatch(reason.lower()) is not None


_LEAVE_WISH = re.compile(
    r"\b(?:(?:ask\w*|request\w*|want|need|like|have|get)(?: you)?(?: for)? (?:the |a |your |some )?permission\b(?![^.?!]{0,60}\b(?:trip|photos?|pictures?|club|visit|match|film|swim\w*|form|slip|walk home)\b)|tak(?:e|ing) (?:\w+ ){1,4}?(?:out(?: of school)?|away)\b|time off|days? off for|leave of absence|request(?:ing)? (?:for )?(?:some )?leave|ask(?:ing)? for leave|getting married|(?:will|'ll|be|to) (?:be )?miss(?:ing)? school|holidays?(?: is| are)? booked|booked (?:a|our|the) (?:\w+ )?holiday"
    r"|(?:have|having|got|on|for) (?:a|our|the|his|her|my) (?:\w+ )?(?:holiday|wedding|trip)|(?:going|flying|travel+ing|off|away|fly|go) (?:\w+ )?(?:on (?:a |our |family )*holiday|abroad|to (?:a |my |his |her |our )?(?:\w+'?s? )?wedding)"
    r"|(?:sisters?|brothers?|cousins?|uncles?|aunt(?:ie)?s?|family)'? wedding|bridesmaid|umrah|hajj|disney\w*)\b"
)
_ASKS_RULE = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|morning|please)\W+)*(?:what|when|how|is there|are there|are we|do (?:i|we|you)|does|who|where|which|will (?:it|there)|am i|is it)\b"
)


_SCHOOLS_TRIP = re.compile(
    r"\b(?:permission|consent|forms?|slips?|letter|money|pay\w*)\b[^.?!]{0,30}\b(?:trip|visit|photos?|residential)\b"
)


def asks_leave(reading: Reading, here: Circumstances) -> bool:
    """A trip on a day to come, told or asked for: leave, whatever the interpreter makes of it."""
    if not (reading.finds(_LEAVE_WISH) or reading.finds(_AWAY_THERE)) or (
        reading.finds(_ASKS_RULE) or reading.finds(_SCHOOLS_TRIP)
    ):
        return False
    span = leave_span(reading, here)
    return span is not None and span.first_day is not None and span.first_day > here.now.date()


_ASKED_LEAVE = re.compile(r"\b(?:request\w*|ask\w*|leave|time off|days? off|married|wedding|holiday)\b")


def leave_span(reading: Reading, here: Circumstances) -> DaySpan | None:
    """The day of the leave where the whole message is too much to read one from: that of the clause which asks."""
    if (span := span_in(reading, here)) is not None or not reading.finds(_LEAVE_WISH):
        return span
    for found in re.finditer(r"[^,.;!?\n]+", reading.plain):
        clause = reading.only([found.span()])
        if clause.finds(_ASKED_LEAVE) and (span := span_in(clause, here)) is not None:
            return span
    return None


_PLACES = (
    r"(?:spain|turkey|pakistan|india|bangladesh|poland|romania|bulgaria|lithuania|latvia|hungary|ukraine|nigeria|ghana|kenya|somalia|somaliland|ethiopia|egypt|morocco|tu"
    r"nisia|dubai|jamaica|greece|cyprus|italy|portugal|france|paris|germany|ireland|scotland|wales|cornwall|devon|florida|america|the states|canada|australia|thailand|china|hon"
    r"g kong|philippines|sri lanka|nepal|iraq|iran|syria|lebanon|jordan|saudi|albania|malta|tenerife|lanzarote|majorca|mallorca|menorca|ibiza|benidorm|centre ?parcs|center ?parcs|butlins|haven|lapland|amsterdam|new york|london)"
)
_AWAY_THERE = re.compile(
    rf"\b(?:be|are|is|off|going|go|away|fly|flying|flights?|travel+ing|travel|trip|back|week|days|holiday) (?:in|to|out to|over to|over in|from) (?:the )?{_PLACES}\b"
)

_FAMILY_TRIP = re.compile(
    r"\b(?:holidays?|term[- ]time|leave request|flights?|flying|abroad|wedding|skiing|umrah|hajj|request for leave|disney(?:land)?|cheaper|time off for)\b"
)
_LATE = re.compile(
    r"\b(?:late|in (?:after|at|by|around|about)|come (?:after|at|in at|around|about|by|(?=\d))|coming (?:in )?(?:after|at)|(?<!won't )(?<!wont )(?<!not )be (?:there|here|in|with you|back|back in) (?:by|at|around|about|for|before|after)|drop(?:ping)? (?:him|her|them) (?:off )?(?:after|at)|bring(?:ing)? (?:him|her|them|\w+) (?:in )?(?:after|at|back))\b"
)
# "I'll fetch Mia at half 1": a child, for a time stands with it, and no pack of work.
_FETCHED = (
    r"(?:fetch|collect)(?:ing)? (?!(?:it|them|one|that|this|me|us|in|there|here|home|back|up|(?:home|school)?work|packs?|sheets?|papers?|books?|stuff|bits|folders?|medicine|tablets)\b)"
    r"\w+ (?:early|(?:at|from school at|about|around|from|for|by) (?=\d|half|quarter|ten|twenty|one|two|three|twelve|eleven|noon|lunch|dinner))"
)
_EARLY = re.compile(
    rf"\b(?:{_FETCHED}|leav(?:e|ing)|pick(?:ing)? (?:him|her|them|\w+) up|pick(?:ing)? up|collect(?:ing|ed)? (?:him|her|them|\w+)? ?(?:at|early|from)|released?|come out(?! in\b| with\b)|out (?:at|from)|finish(?:ing)? early|sign(?:ing|ed)? out)\b"
)


def reason_in(reading: Reading) -> str:
    """The reason in the parent's words, cut short; "" when none is given."""
    reading = _without_advice(reading)
    marked = [
        value
        for value in _marked(reading)
        if re.search(r"\w{2}|\w\W+\w", value) and not _PEOPLE_ALONE.fullmatch(value.lower())
    ]
    if marked:
        plain_first = sorted(marked, key=_how_telling)
        if _BARE.fullmatch(plain_first[0].strip().lower()) and (fuller := _ILL_WITH.search(reading.text)):
            plain_first = [fuller[1]]
        words = squash(_LEAD.sub("", cut_reason(_read_on(plain_first[0], reading))), 50)
        words = _DANGLING.sub("", words)
        if _FUNERAL_ALONE.fullmatch(words.lower()) and (death := _DEATH.search(reading.plain)):
            words = squash(f"{reading.text[death.start() : death.end()]}, {words}", 50)
        if words:
            return words
    if plain := plain_reason_in(reading):
        return plain
    other = INJURY.search(reading.plain) or OTHER_REASON.search(reading.plain)
    return squash(reading.text[other.start() : other.end()], 50) if other else ""


_FUNERAL_ALONE = re.compile(r"(?:(?:the|his|her|their|my|our|a) )*(?:\w+'?s )?funeral")
_DEATH = re.compile(
    r"\b(?:my|our|his|her|their) (?:\w+ )?\w+ (?:has |have |just |sadly )*(?:passed away|passed|died)\b"
)
# "His mum and", of "his mum and dad have gone to Whitby".
_PEOPLE_ALONE = re.compile(
    r"(?:\b(?:my|his|her|their|our|the|and|n|step|grand)\b|[\s,&-]|\b(?:mum|mam|mom|mother|dad|father|nan|gran\w*|uncle|aunt\w*|parents?|brothers?|sisters?|cousins?|partner|husband|wife)\b)+"
)


def _how_telling(reason: str) -> int:
    """Less is more telling: "fever" before "sick", "hearing test" before "had a word"."""
    if says_little(reason):
        return 3
    return 0 if PLAIN_REASON.search(reason.lower()) else 1 if OTHER_REASON.search(reason.lower()) else 2


_JOINED = re.compile(r"(?:[\s,&+/]|\b(?:and|n|an|with|plus)\b)*")
# "Her eyes", of "her eyes are swollen shut": said of nothing yet.
_NO_VERB = re.compile(r"\s+(?:and )?(?:her|his|their|the|my|both)\s+\w+$", re.I)
_VERB = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|got|gone|been|keeps?|kept|won'?t|wont|isn'?t|hurts?|started|came|look\w*|all)\b[^.,;!?\n]*",
    re.I,
)


def _marked(reading: Reading) -> list[str]:
    """The reasons that the interpreter marked, each whole: pieces side by side are one."""
    spans: list[tuple[int, int]] = []
    for entity in reading.entities:
        if entity.kind is not EntityKind.REASON:
            continue
        if spans and _JOINED.fullmatch(reading.plain[spans[-1][1] : entity.start]):
            spans[-1] = (spans[-1][0], entity.end)
        else:
            spans.append((entity.start, entity.end))
    found: list[str] = []
    for start, end in spans:
        if cut := _HALF_A_NOT.match(reading.plain, end):  # "our car wouldn"
            end = cut.end()
        words = reading.text[start:end].strip()
        if dangling := _NO_VERB.search(words):
            on = _VERB.match(reading.text[end:])
            if on and len(words) + len(on[0]) <= 50:
                words += on[0]
            elif on:
                words = words[: dangling.start()]
        found.append(with_cause(words, reading.text, end))
    return found


def with_cause(words: str, text: str, end: int) -> str:
    """ "Taken into hospital", of "taken into hospital last night with her breathing": where, and what for."""
    if not _CARE.search(words.lower()):
        return words
    why = _CARED_FOR.match(text, end)
    return f"{words} {why[1]}" if why else words


_CARE = re.compile(
    r"\b(?:hospital|a ?(?:&|and|n) ?e|ward|ambulance|theatre|doctors?|gp|clinic|kept in|admitted)$"
)
_CARED_FOR = re.compile(
    r"(?:\s*(?:since|last|this|on|early|late|yesterday|today|tonight|tomorrow|night|morning|afternoon|evening|again|now|\w+day))*"
    r"\s*((?:with|for|because of) (?!(?:me|us|him|them|my|our|tests?|a while|\d|the (?:day|night|week|morning))\b)(?:(?:his|her|their|an?|the) )?\w+(?: \w+){0,2}?)(?=[.,;!?\n]|$|\s(?:so|and|but|n|they|he|she|we|i|it|wont|won't|will)\b)",
    re.I,
)
_HALF_A_NOT = re.compile(
    r"(?:(?<=n)['\u2019]?t\b|(?<=\w)['\u2019]t\b)[^.,;!?\n]*?(?=[.,;!?\n]|\s(?:so|and|n|but)\b|$)"
)
_BARE = re.compile(
    r"(?:very |really |so |right )?(?:poorly|badly|ill|sick|unwell|off sick|not (?:very )?well)"
)
_ILL_WITH = re.compile(
    r"\b(?:poorly|badly|ill|sick|unwell|well)\s+(?:(?:again|today|still|now|this morning|2day|tomorrow|off|too) )*(?:with|from|due to|because of)\s+((?:an? |the |her |his )?\w[^.,;!?\n]{2,50}?)(?=[.,;!?\n]|$|\s(?:so|wont|won'?t|will|not|isn'?t)\b)",
    re.I,
)
_LEAD = re.compile(
    r"^(?:(?:because|cos|cus|it'?s|it is|it was|that'?s|there'?s|there is|with|due to|has got|has|have|had|got|as|for|(?:she|he|they)(?:'?s|'?ve)?(?: has| had| have| is| was| got)?|an?|her|his|their|both|they) )+",
    re.I,
)
_DANGLING = re.compile(
    r"(?: (?:in|at|on|the|and|to|for|with|from|of|a|an|so|but|is|n|because|cos|all))+$", re.I
)
# What a doctor or the school said is not what is wrong.
_ADVICE = re.compile(
    r"\b(?:(?:the |our |her |his )?(?:doctors?|drs?|gps?|docs?|hospital|nurse|nursery|school|dentist|paramedics?|pharmacist|111|a ?& ?e)(?: has| have)? (?:says?|said|told|thinks?|reckons?|advised|wants?|recommends?)(?: that| to| us| me| we| i)*"
    r"(?: (?:he|she|they|him|her|them|keep|kept))*(?: (?:must|has to|have to|needs?|should|stay|to|rest|home|off|at))*|doctor'?s'? orders|been to (?:the |see (?:the )?)?(?:doctors?|drs?|gp|docs|hospital)|seen (?:the |a )?(?:doctor|dr|gp))\b"
)
_REASON_ENDS = re.compile(
    r"\.(?!\d)|[;!\n]|\s(?:so|but|can|could|please|pls)\s|,?\s+(?:and|n|&)\s+(?:i|we|im|i'm|the|dr|doctor|gp|she|he|they|can|could|was|wont|will|is|has|her (?:dad|mum)|his (?:dad|mum))\b"
    r"|,\s*(?=(?:been|she|he|they|i|we|im|so|can|will|has|was|since|just|not|doctor|dr|gp|hope|should|sorry|thanks|thank|back|off)\b)",
    re.I,
)


def cut_reason(words: str) -> str:
    """Up to where the reason's clause ends."""
    first = _REASON_ENDS.split(words.strip(" .,;!"), maxsplit=1)[0]
    return first if re.search(r"\w{3}", first) else words


def _without_advice(reading: Reading) -> Reading:
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _ADVICE.finditer(reading.plain):
        spans.append((start, found.start()))
        start = found.end()
    if not spans:
        return reading
    return reading.only([span for span in [*spans, (start, len(reading.text))] if span[0] < span[1]])


def _read_on(marked: str, reading: Reading) -> str:
    """ "Broke", of "broke her wrist", is no reason by itself."""
    start = reading.text.find(marked)
    for found in INJURY.finditer(reading.plain):
        if 0 <= start <= found.start() <= start + len(marked) or found.start() <= start < found.end():
            return reading.text[min(start, found.start()) : max(found.end(), start + len(marked))]
    return marked


def plain_reason_in(reading: Reading) -> str:
    """A word for an illness or appointment, as written; the longest of those there are."""
    found = [match.span() for match in PLAIN_REASON.finditer(reading.plain)]
    if not found:
        return ""
    start, end = max(found, key=lambda span: span[1] - span[0])
    if how_often := _HOW_OFTEN.match(reading.plain, end):
        end = how_often.end()
    return squash(reading.text[start:end], 50)


# "Sick 4 times", "temp of 39.5": how much of it belongs to it.
_HOW_OFTEN = re.compile(
    r"(?:[\s,:]+(?:of )?(?:3[5-9]|4[0-2])(?:[.,]\d)?\b|\s+(?:once|twice|(?:\d+|two|three|four|five|six|several|a few|couple of|a couple of|lots of|loads of|many) times)\b)+"
)


def note_in(reading: Reading) -> str:
    """Lateness or leaving early with its time: "in at 11:15", "leaving at 13:40"."""
    window = _window_after(_EARLY, reading) or window_in(reading)
    if reading.finds(_EARLY) and (
        window or reading.finds(re.compile(r"\b(?:leav\w+|pick\w*|collect\w*|out) early\b"))
    ):
        return f"leaving {window}".strip() if window else "leaving early"
    if reading.finds(_LATE):
        window = _window_after(_LATE, reading) or window
        minutes = _MINUTES_LATE.search(reading.plain)
        if window and not (minutes and window.startswith("in the ")):
            return f"in {window}"
        if reading.finds(re.compile(r"\blate\b")) and not reading.finds(
            re.compile(
                r"\b(?:(?:too|how) late|late mark|late (?:notice|message|text|msg|reply)|sorry (?:its|it's|so|for the) late)\b"
            )
        ):
            return f"late by {minutes[1] or 30} minutes" if minutes else "late"
    if window and reading.finds(APPOINTMENT) and not reading.finds(_RINGS_DOCTOR):
        return f"appointment {window}"
    return ""


_MINUTES_LATE = re.compile(r"\b(?:(\d{1,2}) ?(?:mins?|minutes)|half an? (?:hour|hr))\b")


def is_time_away(clause: Reading) -> bool:
    """ "He has a scan at 9, in after lunch": away for a time, where "he was at the dentist at 4" is why work was not done."""
    return clause.finds(APPOINTMENT) and note_in(clause) != "" and not clause.finds(_GONE_BY)


_GONE_BY = re.compile(
    r"\b(?:was|were|been|had|went|after|since|last (?:night|week)|yesterday|got (?:back|home|in))\b(?! lunch| dinner)"
)
# "I will be ringing the doctors at 8.30".
_RINGS_DOCTOR = re.compile(
    r"\b(?:ring|call|phon)(?:e|ing|ed)? (?:the |our |my |his |her )?(?:doctor|dr|gp|dentist|hospital|surgery|111)"
)


def _window_after(pattern: re.Pattern[str], reading: Reading) -> str:
    """ "Appointment at 2 so I will pick her up at half 1": the time that goes with the words."""
    found = pattern.search(reading.plain)
    return (read_window(reading.text[found.start() :]) or "") if found else ""


def window_in(reading: Reading) -> str:
    for phrase in reading.values(EntityKind.TIME_WINDOW):
        window = read_window(phrase)
        if window:
            return window
    return read_window(reading.text) or ""


WAS = re.compile(
    r"\b(?:was|were|has been|have been|been|had) (?:off|absent|away|ill|sick|poorly|not in)\b(?! since)|\b(?:wasn'?t|weren'?t) (?:in|at school)\b"
)


def is_leave(reading: Reading, days: Values, reason: str, here: Circumstances) -> bool:
    """Leave in term time is for the head to grant; a holiday named as the reason, or a trip planned for later."""
    is_later = days["first"] > here.now.date().isoformat()
    if re.search(r"\b(?:cancelled|delayed|stuck|stranded)\b", reading.plain):
        return False
    if _FAMILY_TRIP.search(reading.plain) and not PLAIN_REASON.search(reason.lower()):
        return True
    is_trip = any(reading.finds(pattern) for pattern in (LEAVE, _LEAVE_WISH, _AWAY_THERE))
    return is_later and is_trip and not PLAIN_REASON.search(reading.plain)
