"""The words around days: what joins them, and what says that a child is off, in, or back."""

from bot.core.day_patterns import TOMORROW, WEEKDAY
from bot.core.day_tokens import Builder, says

JOINTS: list[tuple[str, Builder]] = [
    (
        (
            r"(?:miss(?:ed|ing)?|(?:did|has|have|could|does)(?:n'?t| not)(?: been)?(?: do| done| finish(?:ed)?| hand(?:ed)?)?)\b"
            r"(?= (?:(?:the|his|her|their|a|any|live|online|my|your|ur|that|all|of) )*"
            r"(?:\d{1,2}[.:]\d\d|lesson|maths?|english|phonics|reading|spell|science|zoom|homework|work|call|bus|ferry|email|msg|message|log|sheet))"
            r"|not (?:done|did|finished|handed)\b|no (?:\w+ ){1,2}(?:done|finished)\b|(?:did|has|have|could)(?:n'?t| not) (?:do|done|finish(?:ed)?|complete(?:d)?|manage(?:d)?|hand(?:ed)? in)\b"
        ),
        says("told"),
    ),
    (
        r"'?(?:un)?til+\b(?! (?:half (?!term)|quarter|noon|midday|(?:one|two|three|four|nine|ten|eleven|twelve)\b(?! (?:more |school )?(?:days?|weeks?|wks?))|\d{1,2}(?:[:.]\d\d)? ?[ap]m))|untl\b|up ?(?:to|until)\b(?: and inc\w*)?|(?:(?:right|straight|all the way) )?(?:thru|through)(?: to| til+| until)?\b|(?:right|straight) (?:up )?(?:to|til+|until)\b|while?\b(?= (?:\w+day|weds|thurs?|tues?|mon|fri)\b)",
        says("until"),
    ),
    (r"(?:ever )?(?:since|sinse|sence|scince)\b", says("since")),
    (r"(?:from|frm) (?:school|class|lessons)\b", says("filler")),
    (r"(?:as )?(?:from|frm)\b|(?:starting|beginning)(?: from| on)?\b|as of\b|commencing\b", says("from")),
    (r"(?:(?<= )- |to\b|->?|>|➡)", says("to")),
    (
        r"as ?well\b(?! as)|(?:an'?|and|nd|'?n'?) all\b(?! (?:of|the|this|next|his|her|my|day|week))|n?either\b",
        says("filler"),
    ),
    (r"(?:and|&|\+|n|y(?= mañana)|'n'?|plus|or|nor|/|aswell as|as well as)(?!\w)", says("and")),
    (r",", says("comma")),
    (rf"an'?(?= (?:the |2|to|tm|{WEEKDAY}))", says("and")),
    (rf"(?:isn'?t|is not|aint|ain'?t|not)(?: on| for)?(?= {WEEKDAY} (?:after all|any ?more))", says("not")),
    (
        r"(?:not|no longer|isn'?t|won'?t be|not (?:going to|gonna|gunna) be) (?:off|absent|away|missing)\b|no longer (?:ill|sick|needs?)\b",
        says("stays"),
    ),
    (r"not (?:coming|going|attending)(?: in(?:to)?\b(?! (?:un)?til+))?\b", says("negation")),
    (r"not\b|(?:rather than|instead of|as opposed to|no longer|scrap|forget|ignore)\b", says("not")),
    (r"(?:before|b4|earlier than|sooner than|this side of)\b", says("ahead")),
    (r"after\b", says("after")),
]
_NEXT_DAY = rf"(?= (?:on |for |by |the )*(?:{WEEKDAY}|{TOMORROW}))"
CUES: list[tuple[str, Builder]] = [
    (
        (
            r"(?:(?:should|shud|shld|shd|hopefully|hoping|will|she'll|he'll|hell|shell|gonna|might)(?: (?:he|she|they|to))?(?: be| b)? (?:right as rain|back to normal|reyt|right|ok|okay|fine|alright|all right|sorted|grand|tidy|better|fit|well enough)"
            rf"|tidy|reyt|right as rain|back to normal|all better)(?: again)?(?: by| for)?{_NEXT_DAY}"
        ),
        says("back"),
    ),
    (
        rf"(?:send(?:ing)?|bring(?:ing)?) (?:him|her|them)(?: (?:back|bk|in|to school|into school))*{_NEXT_DAY}",
        says("back"),
    ),
    (
        r"(?:(?:come|comes|coming|fly|flying|drive|driving|travel|travelling|arriv(?:e|ing)|get|getting|head|heading) (?:back )?home|(?:fly|flying|drive|driving|travel|travelling) back|land(?:s|ing)?|arriv(?:e|es|ing))\b",
        says("arrives"),
    ),
    (
        r"(?:came|come|coming|sent|went|walk(?:ed|ing|s)?|got|get|gets) home\b|(?:results?|marks|scores|letters?) (?:is|are|come) out\b",
        says("word"),
    ),
    (
        r"see (?:you|u|ya|yous)(?: all)?(?= (?:after|next|in (?:the )?(?:new|sept|jan)|on mon|mon))",
        says("back"),
    ),
    (r"(?:off|away|out|absent|both) (?:then|that day|those days)\b", says("away")),
    (
        r"(?:re-?)?(?:moved|changed|scheduled|arranged|switched|swapped|shifted|postponed)\b(?: forward| back)?|(?:brought|put|pushed) (?:it )?(?:forward|back)\b",
        says("moved"),
    ),
    (
        (
            r"(?:rang|called|phoned|texted|emailed|messaged|spoke|spoken|told|wrote|saw|seen|had|went|fell|started|caught"
            r"|banged|woke|died|lost|passed away|tr(?:y|ied|ying) (?:him|her|them|again))\b|(?:ur|your|my) (?:\w+ )?(?:msg|message|text|txt|calls?|email|letter|chat)\b|following (?:on|up|his|her|the|an?)\b|(?:came|come|coming|broke) (?:out|up|on|down)\b"
        ),
        says("told"),
    ),
    (
        r"(?:oh )?(?:no,? wait|wait,? no|no,? hang on|hang on,? no|actually,? no|no,? actually)\b",
        says("undone"),
    ),
    (
        r"(?:is |are |was |has been |been |now )*(?:cancel+ed|canceled|called off|not happening|off now)\b",
        says("undone"),
    ),
    (
        (
            r"(?:show(?:ing|s|ed)?|came|come|coming|fell|fall(?:s|ing)?|told|drop(?:ped|ping|s)?|knock(?:ed|ing)?|took|cut|set|run|ran|jump(?:ed|ing)?"
            r"|push(?:ed|ing)?|slip(?:ped|ping)?|bounc(?:ed|ing)|kick(?:ed|ing)?|better|worn|wore|wear(?:ing|s)?|finish(?:ed|ing)?) off\b(?! school)"
        ),
        says("word"),
    ),
    (r"drop(?:ped|ping)? (?:him|her|them) off\b", says("told")),
    (r"excused? from (?!school|class|lessons)\w+", says("told")),
    (r"yes or no\b", says("word")),
    (r"(?:[!?;)(]|\.(?!\d))+|but\b|so\b|cos\b|because\b", says("break")),
    (r"(?:bad|sore|his|her|my|poorly|hurt|the) back\b", says("word")),
    (
        r"back\b(?! (?:before|when (?:i|he was|she was|we|they were)|then|ache|pain|hurts?|aching))|bk\b|bak\b|return(?:s|ing|ed)?\b|resum(?:es?|ing)\b",
        says("back"),
    ),
    (
        r"(?:be|come|comes|came|coming|go|going|goes) (?:back )?in\b|in (?:school|again|as normal|class)\b|be (?:there|at school)\b",
        says("in"),
    ),
    (r"in\b", says("in")),
    (
        r"(?:won'?t|isn'?t|aren'?t|can'?t|cannot|never|ain'?t|wont|wasn'?t|didn'?t|dint|couldn'?t|doesn'?t|wouldn'?t|shan'?t|willn'?t|[a-z]+nae|nt|wnt|ent|int|unable|no)\b",
        says("negation"),
    ),
    (
        (
            r"(?:call|phone|ring|bell|text|txt|email|e-mail|message|msg|get|write|wrote|report|reply|hand|handed|handing|bring|bringing|brought|"
            r"send|sent|sending|give|gave|put|log|logged|logging|pop|popped|turn|fill|filled|due|collect|collected|pick|dinner|lesson|"
            r"homework|submit(?:ted)?|spellings|show|told|said|thought|hear|speak|chat|talk|move|moving)\b(?! (?:him|her|them)\b)"
        ),
        says("errand"),
    ),
    (r"(?:call|phone|ring|text|get|email) (?:him|her|them)\b", says("errand")),
    (
        (
            r"off\b|aff\b|absent\b|absence\b|home\b|sick\b|ill\b|poorly\b|unwell\b|away\b|miss(?:ed|ing|es)\b|miss\b(?= ?(?:$|[.,!?]|school|class|lesson|the|her|his|their|this|that|those|to?d|to?m|2|mon|tue|wed|thu|fri|next|all|some|two|out|\d|it\b|both|pe\b))|keep(?:ing|in)?\b|kept\b|out\b"
            r"|stay(?:ing|ed|s)?\b|excused?\b|holiday\b|leav(?:e|es|ing)\b|anoth(?:er|a) (?:one|appt|appointment)\b|isolat\w+"
        ),
        says("away"),
    ),
    (
        r"more like\b|mean\b|meant\b(?! to)|should (?:be|say|of been|have been)\b|correction\b|make (?:it|that)\b|change (?:it |that )?to\b|rather\b|instead\b",
        says("meant"),
    ),
    (
        (
            r"(?:on|the|this|that|at|least|by|prob(?:s|ably|ly)?|poss(?:ibly)?|maybe|perhaps|p'raps|praps|hopefully|likely|most|then|also"
            r"|too|just|(?:i|we)(?:'d)? (?:expect|think|reckon|guess|imagine|suspect|doubt)|i'?d say|id say|deff?o|definitely|probl?y|very|mebbe|again|once more|half|date|both|all|day|of|mornings?|mornin|afternoons?|aft|am|pm|evening|lunchtime|now|for|only|even|early|late|say|like"
            r"|coming|about|around|approx|min|school|possible|a|an|next|inclusive|inc)\b"
        ),
        says("filler"),
    ),
    (r"\w[\w']*", says("word")),
]
