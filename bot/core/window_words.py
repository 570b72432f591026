"""How times of day are written: clock times, parts of the day, and what only looks like them."""

import re

from bot.core.number_words import UNITS

_NUMBER = "|".join(word for word in sorted(UNITS, key=len, reverse=True) if "twenty" not in word)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PAST_MINUTES = r"(?:half|quarter|qtr|five|ten|twenty[ -]five|twenty|5|10|20|25)"
# A clock time: "3", "3.30", "15:30", "1430", "2pm", "half 3", "quarter to 5", "ten", "noon".
CLOCK = (
    rf"(?:the )?(?:(?P<minutes{{0}}>{_PAST_MINUTES})(?:\s?(?P<way{{0}}>past|to|til|after)|(?<=half))\s+(?P<named{{0}}>\d{{{{1,2}}}}|{_NUMBER})"
    rf"|(?P<hour{{0}}>\d{{{{1,2}}}})(?:\s?[:.]\s?(?P<minute{{0}}>[0-5]\d))?|(?P<four{{0}}>(?:[01]\d|2[0-3])[0-5][05])(?:\s?hrs?)?"
    rf"|(?P<word{{0}}>{_NUMBER})|(?P<noon{{0}}>noon|midday|mid-day|12 noon))"
    r"(?:\s?o'?\s?clock)?(?:\s?(?P<half{0}>[ap])\.?m\b\.?)?(?P<ish{0}>\s?-?ish\b)?"
    r"(?:\s(?:in the\s|this\s|tomorrow\s|at\s)?(?P<part{0}>morning|afternoon|aft|evening|tonight|night)\b)?"
)
_A, _B = CLOCK.format("1"), CLOCK.format("2")
_NO_TIME = (
    r"(?![\d:/%£]|\.\d|st\b|nd\b|rd\b|th\b|[a-z]"
    r"|\s?-?(?:days?|d|weeks?|wks?|months?|years?|yrs?|hours?|hrs?|h|mins?|minutes?|times|more|of|kids|children|pages?|lessons?|sheets?|books?"
    r"|questions|points?|packs?|another|other|people|boys|girls|doses?|tablets|degrees"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)"
)
BEFORE = r"(?:b4|before) (?:my )?(?:shift|work)(?: starts?)?(?: at)?|b4|before|by|until|untill|til+|no later than|not after|up to|earlier than"
AFTER = r"after (?:my|me|his|her) \w+,?(?: at)?|after(?: at)?|aft|afta|from|past?|gone|any ?time after|not before|no earlier than|post|later than|since"
ABOUT = r"about|like|around|bout|abt|roughly|circa|approx(?:imately)?|near(?:er)?|say"
RANGE = re.compile(
    rf"(?P<cue>(?:(?:but )?not|except|apart from|bar)(?: between| from)?|between|from|btwn|any ?time|anytime between)?\s*(?<![\w.:/-]){_A}\s?(?:-|to|and|til+|until|n|&)\s?(?:{ABOUT})?\s*{_B}{_NO_TIME}",
    re.IGNORECASE,
)
SINGLE = re.compile(
    rf"(?:(?P<cue>\b(?:{BEFORE})|\b(?:{AFTER})|\bat|@|\bmake (?:it|that)|\bcan (?:it be|we do|you do)|\b(?:{ABOUT}))\s*(?:(?P<about>{ABOUT})\s*)?)?(?<![\w.:/£-]){_A}{_NO_TIME}",
    re.IGNORECASE,
)
DECOYS = re.compile(
    r"\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]m)? (?:start|news)\b|(?<=missed the )\d{1,2}[.:]\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d\d-\d\d|\b(?:pages?|pp?|page nos?|questions?|q|ages?|aged|year|yr|y|class|chapters?|ext|no|number|units?|set|step|room"
    r"|tasks?|packs?|books?|part|group|level|day|week)\.?\s?\d+(?:\s?(?:-|to|and|&)\s?\d+)?(?![.:]\d\d)|£\s?\d[\d.,]*|\d+(?:\.\d+)?\s?%"
    r"|\d{1,2}(?:\.\d)?\s?(?:years? old|yrs? old|yo\b|degrees|c\b)|\b(?:temp|temperature|fever)(?: (?:of|is|was))?\s\d[\d.]*|half[ -](?:an? )?(?:day|term|hour)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s?(?:-|to|and|&)\s?\d{1,2}(?:st|nd|rd|th)|(?:\+44|\b0)[\d\s()-]{8,}\d|(?:mon|tues?|wed|weds|thurs?|fri)[a-z]*\s\d{1,2}(?![\d:.]|\s?[ap]m|\s?-\s?\d|\s?o'?\s?clock)|\b0\d\.(?:0[1-9]|1[0-2])\b(?!\s?[ap]m)|\b1-2-1|\b1-1\b(?![.:]\d)",
    re.IGNORECASE,
)
PARTS_OF_DAY: tuple[tuple[str, str], ...] = (
    (
        r"^\W*now(?: (?:please|pls|plz|ta|thanks))?\W*$|\b(?:call|ring|phone) (?:me )?now\b|\b(?:asap|a\.s\.a\.p|as soon as (?:poss\w*|you can|u can)|straight ?away|right away|right now|immediately|urgently)\b",
        "as soon as possible",
    ),
    (r"\b(?:home|in|here|free|available|around) all (?:the )?evening\b", "in the evening"),
    (
        r"\b(?:home|in|here|free|available|around) all day\b|\bdo(?:n'?t| not) mind (?:when|what time)|\bnot fussed when|\bday or night\b",
        "any time",
    ),
    (r"\bin the next (?:hour|half hour|half an hour)\b", "in the next hour"),
    (r"\bnot (?:in the )?mornings?\b", "not in the morning"),
    (r"\bnot (?:in the )?afternoons?\b", "not in the afternoon"),
    (
        r"\b(?:after|straight after)\s(?:the\s)?(?:drop[ -]?off|(?:morning\s)?school run|nursery run)\b",
        "after drop-off",
    ),
    (
        (
            r"\bafter (?:school|pick(?:ing)? ?-?up|home ?time|the bell)\b|\bafter (?:i|ive|i've|i have|we) (?:\w+ ){1,5}from school\b"
            r"|\b(?:when|once|after) (?:school|the (?:kids|children)|they) (?:finish(?:es)?|(?:is|are|comes?) out|ends)\b"
        ),
        "after school",
    ),
    (r"\b(?:before|b4) (?:school|the bell|drop[ -]?off)\b", "before school"),
    (r"\b(?:at |around )?(?:pick ?-?up(?: time)?|home ?time)\b", "at home time"),
    (r"\b(?:at )?drop[ -]?off\b", "at drop-off"),
    (r"\bafter (?:lunch|dinner)(?: ?time)?\b", "after lunch"),
    (r"\b(?:before|b4) (?:lunch|dinner)(?: ?time)?\b", "before lunch"),
    (r"\blunch[ -]?(?:time|break|hour)?s?\b", "lunchtime"),
    (r"\bdinner[ -]?(?:times?|hour|break)\b", "dinner time"),
    (r"\b(?:the )?end of (?:the )?day\b", "end of the day"),
    (r"\btea[ -]?time\b", "tea time"),
    (r"\b(?:first thing|early morning)\b", "first thing in the morning"),
    (r"\blate(?:r)?(?: in the)? afternoons?\b", "late afternoon"),
    (r"\bearly(?: in the)? afternoons?\b", "early afternoon"),
    (r"\blate(?:r)?(?: in the)? mornings?\b", "late morning"),
    (
        r"\b(?:in the |this |tomorrow |of a |mon\w* |tue\w* |wed\w* |thu\w* |fri\w* )?morn(?:ings?|in)\b|(?:\b(?:tomorrow|tmrw|tomoz|today|weekdays?|in the)|\b(?:mon|tue|wed|thu|fri)\w*) a\.?m\b",
        "in the morning",
    ),
    (
        r"\b(?:in the |this |tomorrow |of an |mon\w* |tue\w* |wed\w* |thu\w* |fri\w* )?(?:afternoons?|aft|arvo)\b|(?:\b(?:tomorrow|tmrw|tomoz|today|weekdays?|in the)|\b(?:mon|tue|wed|thu|fri)\w*) p\.?m\b",
        "in the afternoon",
    ),
    (r"\b(?:in the |this )?even(?:ings?|in)\b|\btonight\b", "in the evening"),
    (r"\b(?:during )?office hours\b", "during office hours"),
    (r"\b(?:any ?time|when ?ever'?s?|when ?ever suits|any time of day)\b", "any time"),
)
RESTS = re.compile(r"\b(?:lunch|break|hour|free|in between lessons)\b", re.IGNORECASE)
CALLS = re.compile(
    r"\b(?:ring|call|phone|bell|speak|talk|chat|word|buzz|rung|callback|telephone|available|free|reach)\w*|\bi(?:'?m| am) (?:at )?home\b",
    re.IGNORECASE,
)
# A time that a thing of the parent's own ends at: they are free after it.
FREE_FROM = re.compile(
    r"\b(?:i|i'?m|we|we're|he|she) (?:\w+ ){0,2}(?:finish(?:es)?|knock(?:s)? off|clock(?:s)? off|gets? off|done|off shift|off work)\b[^.!?,;\d]{0,12}$"
    r"|\b(?:shifts?|work(?:ing)?|meetings?|busy|college|duty|nights?|driving|asleep|sleep(?:ing)?)\b(?: \w+)?\s*$",
    re.IGNORECASE,
)
# "I'm up a ladder till 4".
BUSY_TILL = re.compile(
    r"\bi(?:'?m|'?ll be| am| will be)\b(?:(?!\b(?:free|available|home|here|around|about|ok|on|by)\b)[^.!?]){1,30}$",
    re.IGNORECASE,
)
# "No calls before 10", "can't talk until 2": the other side of the time is meant.
DENIED = re.compile(
    r"\b(?:not?|never|avoid|unavailable|unable|(?:do|ca|wo|is|are|could)n'?t|cannot|dont|cant|wont|isnt|arent)\b(?:\s+(?!but\b|so\b|if\b|please\b|can\b|could\b)[\w']+){0,5}\s*$",
    re.IGNORECASE,
)
# "I rang at five past four" says nothing of when to ring.
GONE_BY = re.compile(
    r"\b(?:rang|called|phoned|texted|emailed|tried|left|set off|went|walked|dropped (?:him|her|them)|logged|arrived|came|started|landed|fell|finished|missed (?:your |a )?call|voicemail)\b(?:\s+(?!so\b|but\b|and\b|please\b)[\w']+){0,7}\s*$"
    r"|\bleft a message\b(?:\s+[\w']+){0,7}\s*$"
    r"|\b(?:vomited|threw up|woke|was|were|wasn'?t|weren'?t|since)\b(?:\s+[\w']+){0,3}\s*$",
    re.IGNORECASE,
)
# "Make it 4 not 3".
TAKEN_BACK = re.compile(
    r"(?P<cue>\b(?:after|before|by|at|until|till?|from|around|about|make (?:it|that)) )?(?P<time>(?<![\w.:/-])\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?)"
    r"(?P<not>,?\s+(?:and )?not\s+(?:after |before |at |until |til |by )?\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]m)?\b)(?! (?:days?|weeks?))",
    re.IGNORECASE,
)
# "1 till 4 I'm asleep, don't ring then".
NOT_THEN = re.compile(
    r"[^.!?\d]*\b(?:do not|don'?t|can'?t|cannot|not)\b[^.!?\d]{0,20}\bthen\b", re.IGNORECASE
)
NO_GOOD = re.compile(r"(?:'s| is)? (?:no good|no use|doesn'?t work|won'?t work)\b", re.IGNORECASE)
SPOKEN_TIME = re.compile(
    rf"\b(?P<hour>{_HOURS})[ -](?P<minute>(?:twenty|thirty|forty|fifty)(?:[ -]five)?|fifteen|oh five)\b",
    re.IGNORECASE,
)
SPOKEN_MINUTES = {
    "oh five": 5,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "twenty five": 25,
    "thirty five": 35,
    "forty five": 45,
    "fifty five": 55,
}
# What may stand beside "lunchtime" when that is all that is said.
SMALL = re.compile(
    r"please|pls|plz|if|poss(?:ible)?|best|only|is|are|ok(?:ay)?|fine|good|for|me|us|on|at|in|the|or|and|tomorrow|today|tmrw|tomoz"
    r"|sorry|one|day|next|this|week|any|most|all|just|thanks|ta|then|really|its|urgent|suits|weekdays?|works|that|no|you|s",
    re.IGNORECASE,
)
PLAIN = str.maketrans({**dict.fromkeys("‘’´`", "'"), **dict.fromkeys("–—‒―−‐‑", "-")})
