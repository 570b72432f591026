"""Paper work for a child at home. Without a word from the school about packs, nothing is promised."""

import re
from dataclasses import replace
from typing import cast
from uuid import UUID

from actions.base import Circumstances, Form, Question, Result, Slot, Values
from actions.child_slot import CHILD
from actions.children import called, fields_of, join_names
from actions.mentions import courier_words
from actions.reading import Reading
from actions.spans import day, same_day, span_in
from actions.words import NOT_KNOWN, PLAIN_REASON, squash
from actions.work_named import names_of_work
from bot.core.requests import Request, RequestStatus, WorkPackRequest
from bot.core.understanding import EntityKind, Intent

CUES = re.compile(
    r"\b(?:(?:paper|work|home ?learning|homework) packs?|(?:a|the|some|send|get|have|need|want|another|please|pls) packs?|packs? (?:for|please|pls|of work)|print(?:ed)? (?:out )?(?:work|sheets?|maths|copies|worksheets?)"
    r"|(?:have|get|do|send) (?:it|them|one|that|this) (?:on paper|printed)|(?:pick up|collect|fetch) (?:\w+ )?(?:work|packs?|sheets)|paper (?:copies|copy|work|version|ones?|sheets?)|(?:send|print) (?:us |me |him |her )?(?:out )?(?:a |another )(?:copy|paper \w+)|work ?sheets? (?:please|pls|for)|(?:need|needs|want|send|sending|set|give|print|have|get|email|post|drop|put) (?:\w+ ){0,3}?(?:some |any )?work(?: ?sheets?)?(?= home|\b(?! with| from| on| out| done| finished| completed?\b| ready| in\b| back\b| handed))"
    r"|(?:can|could|may|please)\b[^.,;!?\n]{0,40}\b(?:work|packs?|sheets?|maths|english|books?) (?:please )?(?:go|come|be sent) home\b"
    r"|(?:some|any) work (?:home|for|to do|sent|please|pls))\b"
)
# "I might pop down with his reading folder", "she can bring it in Monday": what comes to school is no pack to be made.
_BROUGHT_IN = re.compile(
    r"\b(?:pop|come|nip|run|call|be) (?:down|in|up|over|round|by|past) (?:to school |later |after |today )*(?:with|and (?:drop|leave|bring)) (?:his|her|their|the|it|them)\b"
    r"|\b(?:bring|brings|bringing|drop|dropping|take|taking|hand|handing|return|returning|give|send|sending|leave|leaving) (?:it|them|(?:his|her|their|the|my) (?:\w+ ){0,2}?(?:folder|books?|bag|book ?bag|home ?work|work|sheets?|pack|kit|inhaler|lunch\w*|coat|glasses|form)) (?:back|in|off|down|at the office|to the office|to school|on|next|tomorrow|tomoz|tmrw|mon|tue|wed|thu|fri)\w*"
)


def is_brought_in(reading: Reading) -> bool:
    """Whether work is spoken of that the parent or child brings, and none is asked for."""
    return reading.finds(_BROUGHT_IN) and not reading.finds(CUES)


HINTS = re.compile(
    r"\b(?:packs?|paper|print(?:ed|out|outs)?|photocop\w+|sheets?|work ?sheets?|booklets?|folder|something to do|work (?:for|home|sent|to do|please)|collect|post(?:ed)?|deliver(?:ed)?|send (?:\w+ )?(?:work|home)|exercise book|bits)\b"
)
_WAYS = (
    ("email", re.compile(r"\be-?mail(?:ed)?\b")),
    (
        "post",
        re.compile(
            r"\b(?:post(?:ed)?|mail(?:ed)?(?: it)?|by mail|royal mail|through the (?:door|letter ?box)|thru letter ?box)\b"
        ),
    ),
    (
        "deliver",
        re.compile(
            r"\b(?:deliver(?:ed|y|ing)?|(?:drop(?:ped)?|bring|brought|run|send) (?:\w+ ){0,3}?(?:round|off|over|by|to (?:us|ours|mine|the house|our house|me))|drop it|drop round|come round|someone (?:bring|drop))\b"
        ),
    ),
    (
        "collect",
        re.compile(
            r"\b(?:collect(?:ed|ing|ion|s)?|pick(?:ed|ing)?[- ]?(?:it |them |one |the pack |that )?up|pick[- ]?up|fetch(?:ing)?(?: it| them)?|grab (?:it|them|em)|(?:come|coming|pop|popping|nip|nips|call|calling|swing) (?:in|by|past|over)|come (?:and |n )?(?:get|take)"
            r"|come to (?:take|get|collect|school|the (?:office|school))|come myself|(?:i|we)(?:'?ll| will| can| could) (?:just )?(?:get|grab|take) (?:it|them|that|one)|at the (?:office|gate|front desk|reception)|from (?:the )?(?:office|reception|school)|at pick ?up|get it myself|get it from)\b"
        ),
    ),
)
_NOT_WAY = re.compile(
    r"\b(?:don'?t|not|instead of|rather than|no need to|can'?t|cannot|cant|won'?t)\W+(?:\w+\W+){0,2}$"
)
# "He's fine now, coming in": the child is, and nobody to collect a pack.
_IS_WELL = re.compile(
    r"\b(?:he|she|they)(?:'?s|'?re| is| are| feels?)? (?:\w+ )?(?:fine|ok|okay|better|well|alright)\b(?: \w+){0,2},? (?:(?:and|so) )?(?:(?:he|she|they)(?:'?s|'?re| is| are) )?$"
)
_SAY = {"collect": "to collect", "deliver": "to be delivered", "post": "by post", "email": "by email"}
_OFFER = {
    "collect": "collect it",
    "deliver": "have it delivered",
    "post": "have it posted",
    "email": "have it emailed",
}


def delivery_in(reading: Reading, here: Circumstances | None = None) -> str:
    """With a brother or sister, collect, deliver, post or email; another way as written; "" when none is named."""
    if here is not None and (courier := courier_words(reading, here)):
        return courier
    if somebody := _by_somebody(reading) or _given_to(reading):
        return somebody
    if way := _way_in(reading.plain):
        return way
    home = _GOES_HOME.search(reading.plain)
    if home and not PLAIN_REASON.search(home[1]):
        return squash(reading.text[home.start(1) : home.end(1)], 40)
    marked = reading.values(EntityKind.DELIVERY)
    return squash(marked[-1], 40) if marked else ""


# "Send some home with my mum": work goes home, where "he stays at home with me" is about the child.
_GOES_HOME = re.compile(
    r"\b(?:send|sent|give|go|goes|come|comes|bring|take|put|get|pop|it|them|work|packs?|(?:work ?)?sheets?|books?|stuff|bits|something|some|maths|reading)\b[^.,;!?\n]*?(?<!at )(?<!stay )(?<!off )"
    r"\b(home (?:with|wiv|wi|w|via|in) (?!(?:me|us|him|them)\b|her(?:\W*$| (?:today|tomorrow|and|so|until|till)\b))[^.,;!?\n]{2,40})"
)


def _way_in(plain: str) -> str:
    """The way named last that is not denied."""
    found = [
        (match.start(), way)
        for way, pattern in _WAYS
        for match in pattern.finditer(plain)
        if not _NOT_WAY.search(plain[: match.start()])
        and not _IS_WELL.search(plain, 0, match.start())
        and not _is_other_use(way, plain, match.end())
        and not _AT_DROP_OFF.search(plain, 0, match.end())
    ]
    return max(found)[1] if found else ""


# "After drop off": a time of the day.
_AT_DROP_OFF = re.compile(r"\b(?:after|before|at|by|around|since) (?:the |school |morning )*drop[ -]?offs?$")
# "Can you give it to Dominik in her class", "pass it to his friend Jayden to bring".
_GIVEN_TO = re.compile(
    r"\b(?:(?:give|hand|pass|send|leave|put) (?:it|them|that|this|the (?:pack|work|sheets|papers?)|(?:his|her|their) (?:pack|work|sheets|stuff)) (?:over |on )*(?:to|with|wiv|wi|w|via)|(?:give|hand|pass) (?:over |on )?to) "
    r"(?!(?:me|us|him|her|them|you|myself|home|the (?:office|house|door|desk|teacher|email|gate)|(?:my|our) (?:e?-?mail|house|home|address|work|door|phone|\w+ address))\b(?! (?:friend|mate|brother|sister|cousin|class)))"
    r"((?:(?:his|her|their|my|our|the) )?[^\W\d_][\w'-]*(?: (?!(?:in|to|who|and|instead|please|pls|plz|today|tomorrow|at|as|so|they|he|she|for|from|on|after|thanks|ta)\b)[^\W\d_][\w'-]*){0,3})"
)


def _given_to(reading: Reading) -> str:
    found = _GIVEN_TO.search(reading.plain)
    return squash(f"with {reading.text[found.start(1) : found.end(1)]}", 40) if found else ""


_SOMEBODY = r"(?:(?:her|his|their|my|our|the|a) )?(?:(?:big|little|older|younger|next door|school) )?(?:nan|nana|nanny|gran|granny|grandma|grandad|grandmother|grandfather|dad|daddy|mum|mam|step ?dad|step ?mum|auntie?|uncle|sister|brother|cousin|friend|mate|neighbour|child ?minder|partner|husband|wife|classmate|social worker|carer|au pair)(?:'s (?:mum|dad|nan|gran))?"
_CARRIES = r"(?:'ll| will|'?s(?=\s\w+ing\b)| can| could| is going to| is gonna| is able to| to)? (?:(?:come|pop|nip|call|happily|just|always) (?:and |in and |in to |n |to )?)?(?:collect|fetch|bring|pick|get|grab|take|drop|carry|call (?:in |round |by )?for)\w*\b(?! (?:her|him|them)\b)(?: (?:it|them|that|this|one|up|round|home|the \w+|\w+ work))*"
_CARRIED = re.compile(r"\w+ .*\b(?:collect|fetch|bring|pick|get|grab|take|drop|carry|call)")
_BY_SOMEBODY = re.compile(
    rf"\b{_SOMEBODY}(?: \w+(?=,? (?:can|will|could|who|whos|in|from)\b))?(?:,? (?:who is |whos |who's )?(?:in|from) (?:class |year |yr )?\w{{1,4}}\b)?{_CARRIES}"
)
_SHE_BRINGS = re.compile(rf"\b(?:she|he|they){_CARRIES}")
_KIN = (
    r"(?:her|his|their) (?:(?:big|little|older|younger|twin) )?(?:brother|sister|bro|sis|sibling|twin|cousin)"
)
_NEXT_DOOR = re.compile(
    rf"\b(?:{_KIN}|next door|neighbour|lives? (?:near|by|close|opposite|with)|same (?:street|road|class)|(?:in|from) (?:his|her|their) (?:class|year)|friend)\b"
)


def _by_somebody(reading: Reading) -> str:
    """ "Her gran will fetch it", "Safa lives next door, she can bring it": who carries it, in the parent's words."""
    if found := _BY_SOMEBODY.search(reading.plain):
        return squash(reading.text[found.start() : found.end()], 40)
    carries = _SHE_BRINGS.search(reading.plain)
    names = reading.values(EntityKind.CHILD)
    if carries and names and _NEXT_DOOR.search(reading.plain[: carries.start()]):
        first = reading.text.index(names[0])
        last = reading.text.index(names[-1]) + len(names[-1])
        name = reading.text[first:last] if last - first <= 25 else names[0]
        if kin := re.search(rf"{_KIN} $", reading.plain[:first]):
            name = f"{kin[0]}{name}"  # "his sister Beatriz"
        return squash(f"{name} {reading.text[carries.start() :][carries[0].index(' ') + 1 :]}", 40)
    return ""


def _is_other_use(way: str, plain: str, end: int) -> bool:
    """ "Collect her at 2", "when I drop his sister off" is about a child."""
    if way == "deliver":
        return _DROPS_CHILD.search(plain, 0, end) is not None
    return (
        way == "collect"
        and re.match(r" (?:her|him|them from school|my (?:son|daughter|child))\b", plain[end:]) is not None
    )


_DROPS_CHILD = re.compile(
    r"\b(?:drop\w*|bring|run) (?:(?:him|her|them)|(?:(?:his|her|their|my|our|the) )?(?:(?:big|little|older|younger|other) )?(?:sister|brother|bro|sis|sibling|twin|son|daughter|kids|children|girls|boys|others?|one|lad))(?: (?:off|over|round|in))?$"
)


def begin(reading: Reading, here: Circumstances) -> Values:
    span = span_in(reading, here) if reading.values(EntityKind.DAY_PHRASE) else None
    ways = here.school.packs.delivery
    delivery = delivery_in(reading, here)
    return {
        "delivery": delivery or (ways[0] if len(ways) == 1 else ""),
        "work": squash(join_names(names_of_work(reading)[:3]), 90),
        "first": span.first_day.isoformat() if span and span.first_day else None,
        "last": span.last_day.isoformat() if span and span.last_day else None,
    }


def _ask_delivery(values: Values, here: Circumstances, times: int) -> Question:
    ways = here.school.packs.delivery
    listed = ", ".join(f"{number} {_OFFER[way]}" for number, way in enumerate(ways, 1))
    words = (
        f"How would you like the pack: {listed}?",
        f"Please text a number for the pack. Will it be {listed}?",
        f"How should the pack reach you: {listed}?",
    )[times % 3]
    return Question(words=words, options=tuple({"delivery": way} for way in ways))


def _answer_delivery(reading: Reading, values: Values, here: Circumstances) -> Values | None:
    delivery = delivery_in(reading, here)
    if delivery:
        return {"delivery": delivery}
    if re.match(r"\W*(?:with|via|through|in|home with|by) (?:his|her|their|my|the|our)\b", reading.plain):
        return {"delivery": squash(reading.text, 40)}
    if reading.finds(NOT_KNOWN) or reading.finds(
        re.compile(
            r"\b(?:either|any|whatever|whichever|dont mind|don'?t mind|you choose|not fussed|easiest|up to you)\b"
        )
    ):
        return {"is_delivery_kept": True}
    return None


DELIVERY = Slot(
    name="delivery",
    is_needed=False,
    is_open=lambda values, here: (
        len(here.school.packs.delivery) > 1
        and not values.get("delivery")
        and not values.get("is_delivery_kept")
    ),
    ask=_ask_delivery,
    answer=_answer_delivery,
)


def complete(values: Values, here: Circumstances) -> Result:
    records: list[WorkPackRequest] = []
    for child in values["children"]:
        kept = (values.get("ids") or {}).get(child["name"])
        record = WorkPackRequest(
            id=UUID(kept) if kept else here.new_id(),
            **{
                **fields_of(child),
                "delivery": values["delivery"],
                "work": values["work"],
                "first_day": day(values["first"]),
                "last_day": day(values["last"]),
            },
        )
        earlier = _earlier(record, here)
        if earlier is not None:
            record = replace(
                earlier,
                delivery=record.delivery or earlier.delivery,
                work=record.work or earlier.work,
                first_day=record.first_day or earlier.first_day,
                last_day=record.last_day or earlier.last_day,
            )
        records.append(record)
        values.setdefault("ids", {})[child["name"]] = str(record.id)
    phrase = _say(
        join_names([called(record, here) for record in records]),
        values["delivery"],
        values["work"],
        len(records),
    )
    return Result(
        requests=tuple(records), passed_on=(phrase,), sentences=_told(values, here), notes=_note(values, here)
    )


def _told(values: Values, here: Circumstances) -> tuple[str, ...]:
    """What the school itself has said about packs; silent settings promise nothing."""
    packs = here.school.packs
    told: list[str] = []
    if packs.is_available is False:
        told.append("The school does not usually make paper packs, so the office will look at this.")
    elif len(packs.delivery) == 1 and values["delivery"] != packs.delivery[0] and not _is_fetched(values):
        told.append(f"At this school packs are {_TOLD[packs.delivery[0]]}.")
    return tuple(told)


def _is_fetched(values: Values) -> bool:
    """ "Her gran will fetch it" is collecting."""
    return dict(_WAYS)["collect"].search(values["delivery"]) is not None


def _note(values: Values, here: Circumstances) -> tuple[str, ...]:
    if not here.school.packs.note or values.get("is_note_said"):
        return ()
    values["is_note_said"] = True
    return (here.school.packs.note,)


_TOLD = {
    "collect": "collected from the office",
    "deliver": "delivered by staff",
    "post": "posted",
    "email": "emailed",
}


def _earlier(record: WorkPackRequest, here: Circumstances) -> WorkPackRequest | None:
    for request in here.recent:
        if isinstance(request, WorkPackRequest) and request.id == record.id:
            return request
    for request in here.recent:
        if not isinstance(request, WorkPackRequest) or request.child != record.child:
            continue
        if request.status in {RequestStatus.OPEN, RequestStatus.UNVERIFIED} and same_day(
            request.created_at, here.now
        ):
            return request
    return None


def say(request: Request, here: Circumstances) -> str:
    record = cast(WorkPackRequest, request)
    name = called(record, here)
    return _say(name, record.delivery, record.work, 1)


def _say(names: str, delivery: str, work: str, count: int) -> str:
    packs = "a paper pack" if count == 1 else "paper packs"
    is_somebody = _CARRIED.search(delivery.lower()) is not None and delivery not in _SAY
    if work and len(work) <= 30:
        packs = f"{packs} ({work})"
    return " ".join(
        part
        for part in (
            f"{packs} for {names}",
            _SAY.get(delivery, delivery if delivery.startswith("with ") else ""),
            f"({delivery})" if is_somebody else "",
        )
        if part
    )


def revise(request: Request, reading: Reading, here: Circumstances) -> Request | None:
    record = cast(WorkPackRequest, request)
    changed = record
    if delivery := delivery_in(reading, here):
        changed = replace(changed, delivery=delivery)
    if marked := names_of_work(reading):
        changed = replace(changed, work=squash(join_names(marked), 90))
    return changed if changed != record else None


ACTION = Form(
    name="request_work_pack",
    intents=(Intent.REQUEST_WORK_PACK,),
    menu_line="Paper work pack",
    likely="Ask for a paper work pack",
    cues=CUES,
    hints=HINTS,
    is_about_children=True,
    slots=(CHILD, DELIVERY),
    begin=begin,
    complete=complete,
    kind="work_pack",
    called="the paper pack",
    revise=revise,
    say=say,
)
