"""The words that speak of days: a message cut into tokens that day_mentions.py puts together."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.day_joints import CUES, JOINTS
from bot.core.day_patterns import (
    BREAKS,
    COUNT,
    DATED,
    HALF_TERM,
    MONTH,
    NAMED_SPELL,
    NO_ORDINAL,
    NOT_A_PERSON,
    RANGE,
    TH,
    TODAY,
    TOMORROW,
    WEEK,
    WEEKDAY,
    YESTERDAY,
)
from bot.core.day_periods import Pick
from bot.core.day_points import DayAfter, Offset, Weekday
from bot.core.day_spelling import mend
from bot.core.day_tokens import (
    Builder,
    Duration,
    Token,
    ago,
    dated,
    duration,
    following,
    from_now,
    hours,
    month,
    numeric,
    period,
    pick,
    pick_of_whole,
    says,
    week_of,
    weekday,
    weekday_before,
    weeks_on,
)
from bot.core.day_tongues import in_english


@lru_cache(maxsize=64)  # one turn asks several times of one message
def cut(text: str) -> tuple[Token, ...]:
    """The message as tokens; what means nothing for days is a "word"."""
    lines = re.sub(r"\s*[\n\r]\s*", " ; ", text.lower().translate(_PLAIN))
    return tuple(_cut(mend(in_english(re.sub(r"\s+", " ", lines)))))


def _cut(text: str) -> Iterator[Token]:
    position = 0
    while position < len(text):
        for rule, build in _COMPILED:
            found = rule.match(text, position)
            token = build(found) if found and found.end() > position else None
            if found and token:
                position = found.end()
                yield token
                break
        else:
            position += 1


_PLAIN = str.maketrans({**dict.fromkeys("‘’´`", "'"), **dict.fromkeys("–—‒―−‐‑", "-"), "½": "1/2"})

# What looks like days and is none.
_DECOYS: list[tuple[str, Builder]] = [
    (
        # "we'd", as it is thumbed
        r"wed(?= (?:like|love|rather|prefer|appreciate|hoped|planned|arranged|booked|be (?:grateful|happy|glad|so|very|really|able|going))\b)",
        says("word"),
    ),
    (
        rf"(?:every|each|most) (?:other |single )?(?:{WEEKDAY}(?: ?(?:and|or|&) ?{WEEKDAY})?|day\b|{WEEK})",
        says("word"),
    ),
    (
        rf"on (?:mon|tues|wednes|thurs|fri)days\b(?! [a-z]+ (?:lesson|work))(?: ?(?:and|or|&) ?{WEEKDAY})?",
        says("word"),
    ),
    (r"(?:tues|thurs|mon|fri|wednes)days (?:and|or) (?:tues|thurs|mon|fri|wednes)days\b", says("word")),
    (rf"any ?day (?:but|except|bar|apart from|other than) {WEEKDAY}|on an? {WEEKDAY}", says("word")),
    (r"(?<!on )(?<!from )(?<!til )(?<!off )10/10", says("word")),
    (
        (
            r"(?:any|every) ?day (?:but|except|bar)|apart from|except(?:ing| for)?\b|exclud\w+|other than|but not\b"
            rf"|bar(?= (?:the |on )?{WEEKDAY})|not including|minus(?= (?:the )?{WEEKDAY})"
        ),
        says("not"),
    ),
    (r"(?:half|1/2) ?-?(?:a |of the )?days?|day ?trips?|school days?|days? off work", says("word")),
    (
        r"last night|the other (?:day|week|night)|(?:one of )?these days|twice a week|once a week|this time",
        says("word"),
    ),
    (r"(?:getting|gets?|got) wed\b(?! (?:off|and|&|thu|to))", says("word")),
    (
        rf"{WEEKDAY} (?:message|msg|text|txt|sms|email|e-mail|letter|call|voicemail|note)\b",
        says("word"),
    ),
    (r"times? (?:this \w+ )?since (?:the )?\w+", says("word")),
    (rf"(?:same )?(?:as|like) (?:{YESTERDAY}|last {WEEK})", says("word")),
    (r"sats\b|may (?:be|i|we|have|need|not|well|she|he|they)\b|sun ?(?:cream|hat|burn)\w*", says("word")),
    (r"\d{1,2} ?(?:days?|weeks?|years?|yrs?|months?) old|(?:\w+ )?hours? ago", says("word")),
]
_NOT_KNOWN = r"(?:don'?t|do not|dunno|dnt|never|no|havent an?|haven't an?|not got an?)(?: really)? ?(?:know|idea|clue)?(?: yet)?"
_OPEN_ENDS: list[tuple[str, Builder]] = [
    (
        (
            rf"(?:un)?til+ further notice|(?:not|no|un) ?(?:really )?sure (?:yet )?(?:how (?:long|many)|when|what day)"
            rf"|{_NOT_KNOWN} (?:how long|how many days|when|what day\b(?! (?:it|is|we)))|how long (?:\w+ ){{0,5}}(?:don'?t know|not sure|no idea)"
            r"|(?:for the )?foreseeable(?: future)?|indefinite(?:ly)?|(?:off|home|away) for now\b|(?:an?other |a )?few (?:more )?days"
            r"|several days|some days|see how (?:he|she|they|it|things)\b|can'?t say (?:how long|when)|as long as it takes"
        ),
        says("open"),
    ),
    (
        (
            r"'?(?:un)?til+ (?:(?:he|she|they|it|we|i|ive|his|her|the|my|all|both)(?: \w+)?(?:'?(?:s|re|ve|ll))? )?"
            r"(?:(?:is|are|has|have|feels?|gets?|a bit|fully|properly|all|completely) )*"
            r"(?:better|well|clears?|cleared|gone|goes|stops?|stopped|scabb?ed|fit|ok|okay|off|ring|hear|know|settled?)\b"
        ),
        says("open"),
    ),
    (
        (
            r"'?(?:un)?til+ (?:(?:he|she|they|it|we|i)(?:'(?:s|ve|re|ll|d)|s|ve|re|ll)?(?! (?:all )?(?:brea|brak|fini))|(?:his|her|their|the) (?!(?:end|start|week|half|term|hol|east"
            r"|christ|xmas|new|next|day|morn|after|even|foll|summer|last|first|bank|school|mon|tue|wed|thu|fri|sat|sun|date|very|\d)"
            rf"|{MONTH})\w+)\b"
        ),
        says("open"),
    ),
]
_WEEK_OF = r"(?:wk?/?c|w/?b|week (?:commencing|starting|beginning|of)) ?(?:mon(?:day)? )?(?:the )?"
_DATES: list[tuple[str, Builder]] = [
    (r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)", numeric),
    (
        r"(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])(?! ?(?:days?|term|an?\b|hours?|of\b|right|correct|questions|on h))",
        numeric,
    ),
    (r"(?P<d>\d{1,2})([.-])(?P<m>\d{1,2})\2(?P<y>20\d\d|\d\d)(?!\d)", numeric),
    (r"(?P<d>0\d|[12]\d|3[01])\.(?P<m>0[1-9])(?P<y>)(?!\d|\.\d| ?[ap]m)", numeric),
    (r"(?P<d>0[1-9]|2[4-9]|3[01])\.(?P<m>1[0-2])(?P<y>)(?!\d|\.\d| ?[ap]m)", numeric),
    # As on the continent: "21.4. - 23.4.", "18.-20.3.".
    (
        r"(?<!at )(?<!of )(?<!temp )(?P<d>[0-2]?\d|3[01])\.(?P<m>[1-9])(?P<y>)(?:\.(?!\d)|(?= ?-| (?:to|and|until|til)\b))",
        numeric,
    ),
    (
        r"(?:(?<=on )|(?<=from )|(?<=til )|(?<=until )|(?<=to )|(?<=and )|(?<=- )|(?<=-))(?P<d>[0-2]?\d|3[01])\.(?P<m>[1-9])(?P<y>)(?![\d.]| ?[a-z]l\b)",
        numeric,
    ),
    (r"(?P<d>\d{1,2})\.?(?= ?(?:-|to|and|&) ?\d{1,2}\.(?P<m>\d{1,2})\.)", dated),
    (
        rf"{_WEEK_OF}(?:{DATED})",
        week_of,
    ),
    (rf"{_WEEK_OF}(?P<d>\d{{1,2}})[/.-](?P<m>\d{{1,2}})(?:[/.-](?P<y>20\d\d|\d\d))?(?!\d)", week_of),
    (
        rf"{_WEEK_OF}(?P<d>\d{{1,2}}){TH}",
        week_of,
    ),
    (rf"(?:w/?e|week ending) ?(?:fri(?:day)? )?(?:the )?(?:{DATED})", week_of),
    (rf"(?P<wd>{WEEKDAY}),? (?:the )?{DATED}", dated),
    (rf"(?:the )?{DATED}", dated),
    (
        rf"(?:(?P<wd>{WEEKDAY}),? )?(?P<m>{MONTH}) (?:the )?(?P<d>\d{{1,2}})(?:{TH})?(?![\d:]|\.\d| ?[ap]m)",
        dated,
    ),
    (rf"(?P<wd>{WEEKDAY}),? (?:the )?(?P<d>\d{{1,2}}){TH}", dated),
    (rf"(?P<wd>{WEEKDAY}) (?P<d>1[3-9]|2\d|3[01])\b(?![\d:]|\.\d| ?[ap]m)", dated),
    (rf"(?:the )?(?P<d>\d{{1,2}}){TH}{NO_ORDINAL}", dated),
    (
        rf"(?:the )?(?P<d>\d{{1,2}})(?={RANGE}(?:the )?(?:{WEEKDAY} )?\d{{1,2}}(?:{TH}{NO_ORDINAL}|(?:{TH})? ?(?:of )?{MONTH}))",
        dated,
    ),
    (r"(?P<d>\d{1,2})(?= ?(?:-|to|and|&) ?\d{1,2}/(?P<m>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/]))", dated),
    (r"the (?P<d>\d{1,2})(?!\.\d)(?= ?(?:$|[.,!?;)]|and\b|to\b|til|until|-))", dated),
]
_BREAKS_UP = r"(?:we|they|you|ya|u|yous|school)(?: all)? (?:brea?ks?|brakes?|finish(?:es)?) up\b"
_OWN_WEEKS: list[tuple[str, Builder]] = [
    (
        rf"(?:the )?(?P<wd>{WEEKDAY}) (?:that |when )?{_BREAKS_UP} for (?:the )?(?P<spell>half[ -]?term|christmas|xmas|easter|summer)\b",
        weekday_before,
    ),
    (rf"(?:the )?(?P<wd>{WEEKDAY}) (?:that |when )?{_BREAKS_UP}(?! for)", weekday()),
    (rf"(?:when |the day |wen )?{_BREAKS_UP},?(?: on| this)? (?P<wd>{WEEKDAY})", weekday()),
    (
        rf"(?P<n>an?|one|1|two|2|three|3) (?:weeks?|wks?) (?:on |from |this |come )?(?P<wd>{WEEKDAY})",
        weeks_on,
    ),
    (rf"(?:a )?week (?:on |ago )?last (?P<wd>{WEEKDAY})", weekday("last", -1)),
    (rf"week on (?P<wd>{WEEKDAY})", weekday(weeks=1)),
    (rf"(?:a )?fortnight (?:on |from )?(?P<wd>{WEEKDAY})", weekday(weeks=2)),
    (rf"(?P<wd>{WEEKDAY}) {WEEK}(?! \d)", weekday(weeks=1)),
    (rf"(?P<wd>{WEEKDAY}) fortnight\b", weekday(weeks=2)),
    (
        rf"the (?P<wd>{WEEKDAY}) after\b(?! (?:next|the|half|christ|xmas|east|that|we))|(?:the )?following (?P<wd2>{WEEKDAY})",
        following,
    ),
    (rf"(?P<wd>{WEEKDAY}) next\b(?! (?:{WEEK}|term|month))", weekday("next")),
    (rf"(?P<wd>{WEEKDAY}) of next\b(?! \w+day)", weekday("next")),
    (rf"(?P<wd>{WEEKDAY}),? (?:of )?this {WEEK}", weekday("this")),
    (rf"(?P<wd>{WEEKDAY}) after next\b", weekday("next", 1)),
    (rf"(?P<wd>{WEEKDAY}) before last\b", weekday("last", -1)),
    (rf"(?:next|nxt|nex) (?:{WEEK},? (?:on )?)?(?P<wd>{WEEKDAY})", weekday("next")),
    (rf"(?P<wd>{WEEKDAY}),? (?:of )?(?:next|nxt|nex) {WEEK}", weekday("next")),
    (rf"(?P<wd>{WEEKDAY}),? (?:of )?last {WEEK}", weekday("in_last_week")),
    (rf"last {WEEK},? (?:on )?(?P<wd>{WEEKDAY})", weekday("in_last_week")),
    (rf"(?:this coming|this|coming) (?P<wd>{WEEKDAY})", weekday("this")),
    (rf"(?:last|past) (?P<wd>{WEEKDAY})", weekday("last")),
    (rf"(?P<wd>{WEEKDAY}) (?:just )?gone\b", weekday("last")),
]
_AND_NEXT = r",? ?(?:and|&|n|\+|plus) (?:then )?(?:all |the whole |whole |most )?(?:of )?(?:next|nxt)\b"
_REST = r"(?:the )?(?:rest|remainder) (?:of? )?(?:the |this |dis |t' ?)?"
_AFTER_UNTIL = r"(?:(?<=of )|(?<=until )|(?<=till )|(?<=til )|(?<=untill ))"
_NO_WEEK_OF = r"(?! (?:of|commencing|beginning|starting|ending|before|after)\b)"
_PICK = (
    r"(?:the )?(?:very )?(?P<side>first|1st|last|final|second|2nd|third|3rd|fourth|4th)? ?(?P<n>\d|an?|one|two|three|four|five)? ?"
    r"(?:school |full |whole )?(?P<u>days?|weeks?|wks?) "
)
_ALL = r"(?:(?:all|(?:the )?(?:whole|entire|full))(?: of)? )?"
_PERIODS: list[tuple[str, Builder]] = [
    (
        rf"{_PICK}(?P<beside>of|in|before|b4|early for|early before|(?:back )?(?:straight |right )?after)\b(?= {NAMED_SPELL})",
        pick,
    ),
    (
        r"(?:for )?the next week\b(?! (?:and|or|\d))(?<=for the next week)",
        says("duration", Duration(1, "weeks")),
    ),
    (rf"(?:all|the whole|whole|all the|the entire) (?:of )?{WEEK} next {WEEK}", period("next_week")),
    (rf"the {WEEK} off\b", period("that_week")),
    (rf"{_PICK}of (?:the |this )?(?:\w+ )?(?P<whole>term|{WEEK}|month)\b", pick_of_whole),
    (
        rf"(?:{_REST}|(?:all )?(?:of )?this |all ){WEEK}{_AND_NEXT}(?: {WEEK})?(?! {WEEKDAY})",
        period("this_week_and_next"),
    ),
    (r"(?<=miss )the last week\b(?! of)", period("rest_of_term", pick=Pick("last", unit="weeks"))),
    (rf"{_REST}{WEEK}", period("rest_of_week")),
    (r"(?:the )?(?:rest|remainder) (?:of )?(?:the |this )?half[ -]?term\b", period("rest_of_half_term")),
    (r"(?:the )?end (?:of )?(?:the |this )?half[ -]?term\b", period("half_term")),
    (r"(?:the )?(?:rest|remainder|end) (?:of )?(?:the |this )?term\b", period("rest_of_term")),
    (r"(?:the )?(?:rest|remainder|end) (?:of )?(?:the |this )?month\b", period("rest_of_month")),
    (rf"(?:the )?end (?:of )?(?:the |this )?{WEEK}", says("point", Weekday(4, "this"))),
    (rf"(?:the )?end (?:of )?next {WEEK}", says("point", Weekday(4, "next"))),
    (rf"(?:the )?{WEEK} after next\b", period("week_after_next")),
    (rf"(?:the )?{WEEK} before last\b", period("week_before_last")),
    (rf"{_ALL}(?:(?:this|the) )?coming {WEEK}|{_ALL}(?:this )?{WEEK} coming\b", period("coming_week")),
    (rf"(?:(?:all|the whole|whole)(?: of)? )?(?:next|nxt|nex) {WEEK}", period("next_week")),
    (rf"(?:(?:all|the whole|whole)(?: of)? )?last {WEEK}", period("last_week")),
    (
        rf"(?:all|(?:the )?(?:whole|entire|full))(?: of)? (?:(?:this|the) )?{WEEK}{_NO_WEEK_OF}",
        period("this_week"),
    ),
    (rf"(?:(?:all|the whole|whole)(?: of)? )?(?:that|same|the same) {WEEK}", period("that_week")),
    (
        rf"this {WEEK}|(?:for|off|out) the {WEEK}{_NO_WEEK_OF}",
        period("this_week"),
    ),
    (rf"the (?:following {WEEK}|{WEEK} after|{WEEK} following)(?! next)", period("week_after")),
    (r"(?:the |this |last |all )?(?:week[ -]?end|wkend)s?\b", period("weekend")),
    (HALF_TERM, period("half_term")),
    *((pattern, period("break", season)) for season, pattern in BREAKS),
    (r"(?:the )?bank hol(?:iday)?\b(?: (?:mon(?:day)?|weekend))?", period("bank_holiday")),
    (
        r"(?:the )?(?:start of |beginning of )?(?:the )?(?:next|new|spring|summer|autumn) term\b(?!-| time)",
        period("next_term"),
    ),
    (rf"(?:the )?end of (?P<m>{MONTH})", month("month", Pick("last"))),
    (
        (
            rf"(?:(?:the )?(?:month|start|beginning) of |(?:all|the whole|whole)(?: of)? |{_AFTER_UNTIL})"
            rf"(?P<m>{MONTH}){NOT_A_PERSON}"
        ),
        month("month"),
    ),
    (rf"(?:in|of) (?P<m>{MONTH}){NOT_A_PERSON}", month("sometime_in_month")),
]
_NO_OTHER_DAY = r"(?! (?:after|before|every|each|on|to?m|2m|mon|tue|wed|thu|fri|yes))"
_BACK_IN = r"(?:(?<=back )|(?<=bk )|(?<=return )|(?<=returning ))in "
_NEAR_DAYS: list[tuple[str, Builder]] = [
    (rf"(?:the )?day after {TOMORROW}", says("point", Offset(2))),
    (
        rf"(?:the )?{TOMORROW} (?:of|after) (?:the )?{TOMORROW}|(?<=and )after {TOMORROW}",
        says("point", Offset(2)),
    ),
    (rf"(?:the )?day b(?:e?fore|4) {YESTERDAY}", says("point", Offset(-2))),
    (
        rf"(?<!for )(?<!off )(?<!school )(?<!away )(?<!home )(?<!absent )(?:(?P<n>an?|one|1|two|2|three|3) )?(?P<u>weeks?|wks?|fortnight) (?:from )?(?:{TODAY}|(?P<tomorrow>{TOMORROW}))",
        from_now,
    ),
    (
        rf"(?:in (?P<n>{COUNT}) (?P<u>days?|weeks?|wks?|fortnight)'?s?'? time|{_BACK_IN}(?P<n2>{COUNT}) (?P<u2>days?|weeks?|wks?|fortnight))\b",
        from_now,
    ),
    (
        rf"(?:the )?(?:day after|next day|following day|day following)\b(?! (?:{TOMORROW}|that|next|half|the|her|his|my|our))",
        says("point", DayAfter()),
    ),
    (rf"(?P<n>{COUNT}) (?P<u>days?|weeks?|wks?) ago\b", ago),
    (rf"(?:earlier |later )?{TODAY}", says("point", Offset(0))),
    (r"(?:this ?|dis |s')(?:morn(?:ing|in)?|mornings|afternoon|aft|arvo|am|pm)\b", says("point", Offset(0))),
    (
        rf"^(?:the|all) day$|(?:off (?:the |all )|for the |(?<=home )all )day\b{_NO_OTHER_DAY}",
        says("point", Offset(0)),
    ),
    (
        r"(?:(?<=in )|(?<=aff )|(?<=school )|(?<=sick )|(?<=ill )|(?<=weel )|(?<=well ))the day\b"
        + _NO_OTHER_DAY,
        says("point", Offset(0)),
    ),
    (r"the-day\b", says("point", Offset(0))),
    (r"(?<!in )(?<!of )(?:the )?(?:the morn|morra)\b", says("point", Offset(1))),
    (rf"(?:the )?{TOMORROW}", says("point", Offset(1))),
    (YESTERDAY, says("point", Offset(-1))),
]
_LENGTHS: list[tuple[str, Builder]] = [
    (
        r"(?P<n>24|36|48|72|forty[ -]?eight|twenty[ -]?four)[ -]?(?:hours?|hrs?|h)\b(?! (?:rule|policy|thing|period|notice)| ?\?)",
        hours,
    ),
    (
        r"(?P<ago>(?:last|past) )?(?:a |one )?(?P<n>)(?P<n2>)(?P<u>)fortnight\b",
        says("duration", Duration(2, "weeks")),
    ),
    (
        (
            rf"(?P<ago>(?:the |these )?(?:last|past) )?(?<!that )(?<!those )(?<!these )(?<!them )(?<!same )(?P<n>{COUNT})(?: ?(?:-|or|to) ?(?P<n2>\d{{1,2}}|two|three|four|five))?"
            r"(?: (?:more|full|whole|solid|other))?[ -]?(?:school |working )?(?P<u>days?|weeks?|wks?)\b(?!')"
            r"(?! ?(?:old|late|early|behind|an? (?:week|month)|per|running|in (?:a row|advance)|before|notice|each|of (?:the )?year"
            r"|now|course|(?:course )?of (?:anti|penicil|amoxi|med|calpol|steroid|tablet|treatment)\w*))"
        ),
        duration,
    ),
]
_COMPILED = [
    (re.compile(rf"(?:(?<!\w)|(?=\W))(?:{rule})"), build)  # a word begins where no other is running
    for rules in (
        *(_DECOYS, _OPEN_ENDS, _DATES, _OWN_WEEKS, _PERIODS, _NEAR_DAYS, _LENGTHS),
        [(rf"(?P<wd>{WEEKDAY})", weekday())],
        *(JOINTS, CUES),
    )
    for rule, build in rules
]
