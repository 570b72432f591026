"""Rules of live sessions."""

from bot.core.proposals.rules import LIVE, Rule, words

_LIVE = words(LIVE)
_STAFF = (
    r"\bstaff (?:should|must|will|wear)|teaching staff|dress code|teachers? (?:should|must) (?:wear|dress)"
)
_ADULT = r"adult|parent|carer|grown[- ]?up|someone over 18|somebody over|do i need to|please sit beside"


def _rule(
    key: str, means: str, says: str, draft: str, *, unless: str = "", scope: str = "", by_clause: bool = False
) -> Rule:
    return Rule(
        key=f"live.{key}",
        means=means,
        says=words(says),
        draft=draft,
        about=_LIVE,
        unless=words(unless) if unless else None,
        is_near=True,
        scope=scope,
        by_clause=by_clause,
    )


_BESIDE = (
    r"in the (?:same )?room|\bwith (?:the|your|their|my|a) (?:child|pupil)|\bbeside\b|at the table|next to|alongside|"
    r"\bpresent\b|sit(?:ting)? (?:with|near)"
)
_WITHIN_CALL = r"within hearing|able to hear|(?:could|can) hear|somewhere in the home|in the (?:house|home)\b|\bat home\b|near ?by|close by|within earshot|in earshot"
_ALONE = r"individual|one[- ]to[- ]one|\b1[:-]1\b|\b1 to 1\b"
_FAMILY_RECORDS = (
    r"must not be recorded (?:at home|by)|(?:recording|screenshots|photographs)[^.]{0,60}not allowed|nobody records|"
    r"(?:\bnot\b|n't|no ?one|nobody|no person|never|\bno (?=film|photo|record|screen|picture))[^.]{0,70}?"
    r"(?:\brecord\w*|film|photo\w*|screen-?\s?shots?|pictures?)"
)
_RULED_OUT = (
    r"not (?:in |from |on |be in )*(?:a |the |their |your |my |his |her )*bed(?:room)?s?\b|anywhere but a bedroom|avoid bedrooms|"
    r"never (?:in|from) (?:a |their |your )?bedroom|out of (?:the )?bedrooms?|\bno bedrooms?\b|"
    r"(?:shared|central|family|communal) (?:room|space|area)|(?:room|space) (?:which|that) (?:the|your|a) (?:whole )?family|"
    r"kitchen|living room|lounge|\bpublic (?:space|room|area)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        key="live.adult_present", means="one to one", says=words(rf"{_BESIDE}|is needed|is required"), is_near=True,
        draft="A grown-up must be with your child for a call with one child alone.", scope="one to one",
        about=words(rf"{LIVE}|call"), beside=words(rf"(?=.*(?:{_ALONE}))(?=.*(?:{_ADULT}))"),
        unless=words(r"\btwo (?:staff|members)|staff will"),
    ),
    Rule(
        key="live.adult_present", means="beside", says=words(_BESIDE), by_clause=True, is_near=True,
        draft="A grown-up must be in the room with your child.",
        about=words(rf"{LIVE}|whole call|all the way through"), beside=words(rf"{_ADULT}|stay in the room"),
        unless=words(rf"{_ALONE}|staff will|members? of staff|assistants? (?:will|shall)|support assistant|you trust|need not|no need"),
    ),
    Rule(
        key="live.adult_present", means="within hearing", says=words(_WITHIN_CALL), by_clause=True,
        draft="A grown-up must be at home, close enough to hear.",
        about=words(rf"{LIVE}|manners"), beside=words(_ADULT),
        unless=words(r"lonely|learn at home|working at home|no one at home|supervis|online safely"),
    ),
    _rule("bedroom", "no", _RULED_OUT, "Not a bedroom, please.", unless=r"recommend|only if|bedroom is the only|no other (?:space|room)|drawer|lunch|teachers? kitchen|bake"),
    _rule("bedroom", "discouraged", r"(?:recommend|prefer|rather not)[^.]{0,60}bedroom|bedroom[^.]{0,30}only if|if a bedroom|bedroom is the only|bedroom[^.]{0,30}no other (?:space|room)", "Better not a bedroom. If that is hard, please tell us."),
    _rule("bedroom", "allowed", r"\bbed(?:room)?\b[^.]{0,40}(?:may be used|is fine|are fine|allowed|is ok)", "A bedroom is all right.", unless=r"\bnot\b[^.]{0,20}bed"),
    _rule("recording_by_family", "no", _FAMILY_RECORDS, "No. Please do not record, film or take pictures of a live session.", unless=r"\bwant\b|opt out|(?:are|is) (?:not |never )+recorded|we (?:do not|don't|never) record|telephone|shall not itself|school (?:does|will|shall) not|(?:not|n't) (?:join|put|get|have)\b[^.]{0,40}record"),
    _rule("recording_by_school", "yes", r"(?:sessions?|lessons?|calls?|meetings?|contact|they) (?:are|will be|is|may be|can be) recorded|recorded by the (?:teacher|school)|(?:\bwe|school|academy|staff|teachers?)\b (?:do |will |may )?records? (?:the|each|every|live|all|lessons|sessions)|^record (?:every|each|all)|\bmake a recording|(?:school|teachers?|staff) (?:may|will|can) record (?:the|a|live|each)", "Yes. The school may record live sessions.", unless=r"(?:\bnot\b|n't|never)[^.]{0,15}record|pre-?record|phonics|daily story|\bregister\b[^.]{0,20}recorded|absen"),
    _rule("recording_by_school", "no", r"(?:\bwe\b|school|teachers?|staff|\bus\b)[^.]{0,25}(?:do not|don't|does not|shall not|will not|won't|never)(?: itself)? record|recording is (?:disabled|turned off|switched off|not allowed for)|(?:sessions?|lessons?|calls?|meetings?|they) (?:are|is|will) (?:not|never)(?: be)? recorded|(?:no ?one|nobody) records\b|not allowed by anyone, including us", "No. The school does not record live sessions.", unless=r"telephone"),
    _rule("camera_off", "yes", r"cameras?[^.;]{0,120}(?:\boff\b|optional)|(?:camera|registration)[^;]{0,60}up to the family|audio only|without (?:the|a) camera|need not (?:have|turn|switch)[^.]{0,20}camera", "Yes, the camera may be off.", by_clause=True, unless=r"\bnot\b[^.;]{0,20}\boff\b|staff cameras|cannot see through"),
    _rule("camera_off", "no", r"cameras? (?:must|should|need to|have to|stays?|are|is|to)(?: be| stay| kept| remain)* on\b|keep (?:your|their|the) cameras? on|must be on\b", "No. The camera should be on.", by_clause=True, unless=r"at the start|for registration|while the teacher"),
    _rule("chat", "no", r"chat\b[^.]{0,50}(?:\bnot\b|turned off|switched off|disabled|never|\boff\b)|(?:no ?one|\bnot\b|nobody)[^.]{0,40}(?:\buse\b[^.]{0,12}\bchat|in the chat)", "No. Nobody uses the chat in live sessions.", unless=r"that pupil|misuse|to disable|select the|click|let pupils"),
    _rule("chat", "for the lesson", r"chat(?: box| function| window)?\b[^.]{0,20}(?:\bis\b|may be|can be)?[^.]{0,12}\b(?:only )?(?:for|used to|kept for)\b", "The chat is for answering the teacher and for questions about the lesson.", unless=r"\bnot\b|a chat with|for a chat|feedback via"),
    _rule("staff_present", "two", r"\b(?:two|2|second|another)\b (?:adults? from (?:the )?school|(?:of our )?(?:staff|adults)|(?:members?|people) of (?:our )?staff|staff members?|school adults|adult present)|both be present", "Yes. Two members of staff are there for each live session.", unless=r"home visit|call at the home|visit|where two staff members are not|grown-?ups per"),
    _rule("dress", "dressed", r"pyjamas|nightwear|non-uniform day|day clothes|(?:be|is|are|fully|properly|get) dressed|\bdressed (?:for|and|as)|day ?time clothes|suitable clothes|clothes on|appropriate(?:ly)? (?:clothing|dressed)|dressed appropriately|sensibl[ey] dress", "Children should be dressed for the day.", unless=_STAFF),
    _rule("household", "out of the picture", r"(?:household|brothers?|sisters?|siblings?|family members|other people|toddlers)[^.]{0,70}(?:not (?:be )?(?:appear|visible|seen|audible|heard|in (?:the )?(?:picture|view|shot))|out of (?:the )?(?:picture|view|sight|shot)|leave us|off (?:the )?(?:screen|camera))|only children participating|just your child on screen", "Brothers, sisters and others at home should keep out of the picture.", unless=_STAFF),
    _rule("link_share", "no", r"(?:link|codes?|meeting number|invitation)[^.]{0,60}(?:\bnot\b|n't|never)[^.]{0,12}(?:shar|pass|forward|give|post)|(?:\bnot\b|n't|never|no ?one)[^.]{0,60}(?:shar|forward|pass(?:ed)? on|read out|repost)[^.]{0,30}(?:link|meeting number|code|invitation)|invitation codes?[^.]{0,30}confidential|confidential[^.]{0,40}(?:invitation|codes)|meeting link safe|link[^.]{0,40}pass it on", "No. Please keep the link to yourself and do not pass it on.", unless=r"photos of other"),
    _rule("sign_in", "first name", r"(?:sign|join|log|username|\bname|enters?|use)\b[^.]{0,60}first name(?: only)?", "Sign your child in with their first name only.", unless=r"\bholds?\b|providers|front cover|needs only"),
    _rule("sign_in", "school email", r"invited[^.]{0,30}school e-?mail|(?:sign|log|join)[^.]{0,40}(?:school|pupil) e-?mail", "Children join with their school email address."),
    _rule("sign_in", "name on the register", r"name (?:that is )?on the register|(?:sign|log|join|name)[^.]{0,40}full name", "Your child joins under the name that is on the register."),
    _rule("missed", "cannot join another", r"miss[^.]{0,80}(?:not be able to|cannot|can not|not) join (?:a different|another)", "If your child misses a session they cannot join another one."),
    _rule("missed", "slides afterwards", r"slides[^.]{0,80}(?:could not be there|miss|posted|available|put on|on Teams)|(?:miss|unable to join|could not)[^.]{0,80}slides", "If your child misses a session, the slides are put up afterwards."),
    _rule("missed", "recording afterwards", r"absent pupils can watch|(?:miss|cannot join|could not|unable)[^.]{0,80}(?:recording|watch (?:it|the)|recorded version)|recording[^.]{0,60}(?:missed|could not)", "If your child misses a session, there is a recording to watch afterwards.", unless=r"\bnot\b|cannot be sent|n't"),
    _rule("missed", "nothing to catch up", r"no catch-?up|never mind|(?:miss|could not)[^.]{0,60}(?:nothing to|no need to) catch", "If your child misses a session there is nothing to catch up.", unless=r"illness|poorly"),
    _rule("breach", "taken off the call", r"(?:unkind|rude|swear|mock|disrupt|misbehav|spoils?|silly|third:|complying|break\w* (?:the|these) rules|bad language|behaves? badly|acts? in an unsafe)[^.]{0,120}(?:remove|taken? (?:off|out)|denied|muted|leave|sent back|waiting (?:room|page)|lobby|terminated|ended)|(?:remove|removed|take|taken|denied|muted|leave)\b[^.]{0,90}(?:unkind|rude|swear|mock|disrupt|misbehav|silly|break\w* (?:the|these) rules)", "A child who breaks the rules can be taken off the session.", unless=r"paper|disturb the class in school"),
)  # fmt: skip
