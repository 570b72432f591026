"""Who handles what, by post and never by name; how to ask for a call; where a worry about a child goes."""

import re
from collections.abc import Iterator

from bot.core.proposals.found import Reading
from bot.core.proposals.posts import posts_in
from bot.core.proposals.reading import Said
from bot.core.proposals.rules import Sentences, sureness_of, words

_IT = frozenset(
    {
        "the Home Learning Team",
        "the IT desk",
        "the computing team",
        "the school's IT staff",
        "the school's IT support",
    }
)
_SEN = frozenset({"the SENCo", "the inclusion leader", "the Lead for Inclusion"})
_DATA = frozenset({"the Data Protection Officer", "the data lead", "the school business manager"})
_FAMILY = words(r"family|pastoral|learning mentor")
_ABOUT_IT = words(
    r"technical|issues with IT|\blog-?ins?\b|technology|trouble (?:logging|joining)|\bdevice\b|freezes|log(?:ging)? (?:in|on)|computer|get(?:ting)? online|passwords? (?:does|is|are|will|and)|forgotten password|lost log-?in|log-?ins?\b"
)
_ABOUT_SEND = words(
    r"\bSEND\b|special (?:educational )?needs|additional needs|extra needs|support plan|EHCP?s?\b|extra help|inclusion|SENCO"
)
_ABOUT_COMPLAINT = words(
    r"complain\w*|not happy|unhappy|cross with us|how this is going|something goes wrong|concerns? about remote (?:learning|education)|grumble|dissatisfied|not satisfied|raise a concern|unhappy"
)
_ABOUT_DATA = words(
    r"data protection|personal (?:data|information)|data protection officer|what we hold|about (?:their|your) data|held about|data (?:queries|questions)|privacy"
)
_ABOUT_HEALTH = words(r"\bhealth\b")
_ABOUT_FAMILY = words(
    r"food|bills|housing|family welfare|debt|struggling|uniform|beds|support for famil|money worries|advice|forms"
)
_SPEAK = words(
    r"speak|talk|contact|ring|phone|tell|raise|then|:|write|writing|first|concerns?|question|request|start with|email|addressed|goes? to|go to|should be|ask for|\u2013|-|support|responsible|questions? about|look(?:s|ed) after"
)
_DSL = words(
    r"designated safeguarding lead|\bDSLs?\b|leads? on safeguarding|safeguarding (?:lead|team|phone)\b|worr\w+ about a(?:ny)? child's safety|child's safety|safety of a child"
)
_REACH = words(
    r"\bring\b|telephon\w*|\bphone\b|contact|ask(?:ing)? for|concerns? about safeguarding|worried|speak to|tell|\b0\d{3,}|through the office|share a worry|may ring|known"
)
_NO_SCHOOL_ROUTE = words(
    r"training|responsible for:?$|told\b.{0,12}$|governor|pass(?:es|ed)? it on|reported by staff|staff (?:must|should|will) (?:tell|report|log|contact)"
)
_MISSED = words(
    r"(?:not able|unable|cannot|can't|can not|fail\w*|couldn't|hasn't) (?:to )?(?:be )?(?:complete\w*|finish|do\b)[^.]{0,40}|work (?:that )?(?:cannot|can not|can't) be (?:completed|done|finished)"
)
_ALERT = words(
    r"\balert|\btell\b|contact|notify|inform|aware|let\b[^.]{0,20}\bknow|\bsay so\b|message\b|ask\b"
)
_ILL = words(r"\bill\b|illness|unwell|poorly|\bsick\b|absence|absent")
_NOTIFY = words(
    r"notify|\btell\b|report|aware|let us know|\bring\b|contact|telephone|inform|use the|\bmessage\b|who do i|\bphone\b|\btext\b"
)
_ASK_CALL = words(
    r"request(?:ing)? (?:a )?(?:call|phone ?call)|(?:ask|asks|asking) (?:us )?for a (?:call|phone ?call)|leave your number|(?:will|can) (?:ring|call|phone) you(?: back)?(?= within| by| the same)|can call you back|call(?:ed)? you back|ring you back within|book a (?:call|phone)|like (?:a|to have a) (?:call|proper natter)|would like (?:a call|to be (?:rung|called)|to speak to the teacher)"
)
_WITHIN_DAYS = words(
    r"(?:within|in) (?P<days>one|two|three|four|five|1|2|3|4|5) (?:school |working )?days?|(?P<same>the same day)|(?:by )?(?:the )?next (?:school|working) day(?P<next>)"
)
_WITHHELD = words(
    r"\b141\b|with-?h(?:e|o)ld|no caller id|hide their numbers?|private number|number (?:is|will be|may be|kept) (?:anonymous|hidden|blocked)|unknown number|numbers? may (?:show|come up) as"
)
_SILENCE = words(
    r"(?P<count>one|two|three|1|2|3)\s(?:consecutive )?(?:school )?(?:days?|weeks?)\b|(?P<week>for a week|a week)"
)
_NOTHING = words(
    r"nothing|no work|not (?:seen|joined|heard|taken part|logged|been)|joined no|misses two|miss two|haven't|hasn't|without (?:word|anything)|no sign|not accessing|isn't accessing|fail to attend|absent pupils"
)
_ABSENT = words(
    r"fail to attend|joined no|misses two|miss two|n't accessing|not accessing|absent pupils|not (?:joined|taken part)"
)
_RINGS = words(r"\brings?\b|\bcalls?\b|telephone|phone")
_CONTENT = words(
    r"concerned about (?:any )?(?:content|contact)|upset(?:s|ting)?\b[^.]{0,60}|see(?:s)? something (?:online )?that (?:worries|upsets)"
)


def read_routes(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        for found in (_who, _complaint, _safeguarding, _reports, _calls, _silence):
            yield from found(said)


def _reading(said: Said, key: str, means: str, draft: str, *, from_heading: bool = False) -> Reading:
    return Reading(
        key=key,
        means=means,
        value=draft,
        said=said,
        sureness=sureness_of(said, is_direct=not from_heading),
        is_vague=from_heading or means == "the school",
    )


def _who(said: Said) -> Iterator[Reading]:
    posts = posts_in(said.text)
    section_posts = posts_in(said.lead) or posts_in(said.heading)
    text = said.led
    it = next((post for post in [*posts, *section_posts] if post in _IT), None)
    if (
        it
        and _ABOUT_IT.search(f"{said.before} {text}")
        and re.search(
            r"parents|pupils|famil|issues with IT|help|you|reached|freeze|ring|trouble", text, re.IGNORECASE
        )
    ):
        yield _reading(
            said,
            "route.it",
            it,
            f"For help with a device or logging in, {_ask(it)}",
            from_heading=it not in posts,
        )
    sen = next((post for post in [*posts, *section_posts] if post in _SEN), None)
    if sen and _ABOUT_SEND.search(said.around) and _SPEAK.search(text):
        yield _reading(
            said,
            "route.send",
            sen,
            f"For special educational needs, {_ask(sen)}",
            from_heading=sen not in posts,
        )
    if _ABOUT_DATA.search(said.text) and not re.search(r"breach|flag|loaded", said.text):
        data = [post for post in posts if post in _DATA] or [p for p in posts if p == "a senior leader"]
        if data and _SPEAK.search(text):
            yield _reading(
                said,
                "route.data_protection",
                data[-1],
                f"For questions about personal data, {_ask(data[-1])}",
            )
    if "the school nurse" in posts and _ABOUT_HEALTH.search(text):
        yield _reading(
            said, "route.health", "the school nurse", "For questions about health, ask for the school nurse."
        )
    family = next((post for post in posts if _FAMILY.search(post)), None)
    if family and (_ABOUT_FAMILY.search(text) or "Support" in said.text):
        yield _reading(said, "route.family_support", family, f"For help at home, {_ask(family)}")
    if _CONTENT.search(text) and "the headteacher" in posts:
        yield _reading(
            said,
            "online.content_concern",
            "the headteacher",
            "Tell the headteacher about any worry over what your child sees online. If a child is in danger now, call 999.",
        )


def _ask(post: str) -> str:
    return f"ask for {post}. The office can pass you on."


def _complaint(said: Said) -> Iterator[Reading]:
    if not _ABOUT_COMPLAINT.search(f"{said.above} {said.heading} {said.text}") or not _SPEAK.search(
        said.text
    ):
        return
    if re.search(
        r"respect|abusive|complaints procedure|^[^;]*complaints policy|appeal|by post|clerk|disrespect|if (?:that|they|you still|we|it)\b|fortnight|remains?|not satisfied|settled|(?:who|and) (?:will|shall) (?:repl|answer)[^.]*second",
        said.text,
        re.IGNORECASE,
    ):
        return
    posts = [post for post in posts_in(said.text) if post not in {"the school office"}]
    if posts:
        then = (
            f" and then to {posts[1]}"
            if len(posts) > 1 and re.search(r"\bthen\b|\bor\b|absence", said.text)
            else ""
        )
        yield _reading(
            said,
            "route.complaint",
            posts[0],
            f"Please speak to {posts[0]} first{then}. The office can pass you on.",
        )


def _safeguarding(said: Said) -> Iterator[Reading]:
    if (
        _DSL.search(said.text)
        and _REACH.search(said.text)
        and not _NO_SCHOOL_ROUTE.search(said.text)
        and not re.search(
            r"social worker|weekly basis|vulnerable|home visits|attendance concerns|fill|report|\blog\b",
            said.text,
            re.IGNORECASE,
        )
    ):
        yield _reading(
            said,
            "dsl.parent_route",
            "the safeguarding lead",
            "Ring the office and ask for the safeguarding lead. If a child is in danger now, call 999.",
        )


def _reports(said: Said) -> Iterator[Reading]:
    text = said.led
    if (
        _MISSED.search(said.text)
        and _ALERT.search(text)
        and not re.search(r"teachers? (?:must|should|will) (?:attempt|call)", said.text, re.IGNORECASE)
    ):
        posts = [post for post in posts_in(said.text) if "teach" in post]
        who = posts[0] if posts else "the school"
        before = (
            " before it is due"
            if re.search(r"before the (?:deadline|work)|before it is due", said.text)
            else ""
        )
        yield _reading(
            said,
            "missed_work.route",
            who,
            f"If your child cannot do the work, tell {who}{before}. You can tell us here.",
        )
    if (
        _ILL.search(text)
        and _NOTIFY.search(text)
        and re.search(r"child|pupil|your|ill\b|illness|absence", text, re.IGNORECASE)
    ):
        if re.search(
            r"teachers? who|if they(?:'re| are) unable|secretary shall|where a parent|parent is the one|work at home|staff who",
            said.text,
            re.IGNORECASE,
        ):
            return
        posts = [
            post
            for post in posts_in(said.text)
            if post in {"the school office", "the class teacher"} or "attendance" in post
        ]
        is_told = re.search(
            r"before|first day|each day|every day|as soon|earliest|aware|report|by \d|before \d|(?:absence|attendance) (?:button|line)|let us know|notify|who do i tell",
            text,
            re.IGNORECASE,
        )
        if (is_told and not said.is_row) or (
            said.is_row and re.search(r"report an absence", text, re.IGNORECASE)
        ):
            who = posts[0] if posts else "the school"
            yield _reading(
                said,
                "sickness.tell",
                who,
                f"If your child is ill, tell {who} as early as you can. You can also tell us here.",
            )


def _calls(said: Said) -> Iterator[Reading]:
    if (
        _ASK_CALL.search(said.text)
        and not _ABOUT_COMPLAINT.search(said.around)
        and not re.search(r"interpreter|staff (?:can|may)", said.text, re.IGNORECASE)
    ):
        within = _WITHIN_DAYS.search(said.text)
        days = (within["days"] or "").lower() if within else ""
        yield _reading(
            said,
            "callback.parent_can_request",
            "yes",
            "Yes, you can ask for a call here. The office passes it on.",
        )
        if within and (days or within["same"]):
            when = (
                "the same day"
                if within["same"]
                else f"within {days} days"
                if days not in {"one", "1"}
                else "within one day"
            )
            post = next(
                (post for post in posts_in(said.text) if post != "the school office"), "the class teacher"
            )
            yield _reading(said, "callbacks.note", when, f"{post[0].upper()}{post[1:]} rings {when}.")
    if _WITHHELD.search(said.text):
        yield _reading(
            said,
            "callback.withheld_number",
            "yes",
            "A call from school can show as a withheld number. If you are not sure, ring the office.",
        )


def _silence(said: Said) -> Iterator[Reading]:
    text = said.text
    count = _SILENCE.search(text)
    if re.search(r"call at|calls? in\b|social worker", text):
        return
    if _NOTHING.search(text) and _RINGS.search(text) and (count or _ABSENT.search(text)):
        span = (
            f"after {count['count'].lower()} days"
            if count and count["count"] and "week" not in count.group()
            else "after a week"
            if count
            else "soon"
        )
        draft = (
            "If we see no work and hear nothing"
            + (f" for {span.removeprefix('after ')}" if span != "soon" else "")
            + ", the school rings home."
        )
        yield _reading(said, "absence_online.followed_by", f"a call {span}", draft)
