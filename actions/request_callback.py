""" "Please phone me": nothing has to be asked; whom, when and where are kept when they are said."""

import re
from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from actions.base import Circumstances, Form, Result, Values
from actions.children import fields_of, read_children, say_children
from actions.reading import Reading
from actions.spans import day, same_day, say_opening, span_in
from actions.words import squash
from bot.core.days import read_days
from bot.core.phones import read_uk_phone, say_phone
from bot.core.requests import CallbackRequest, Request, RequestStatus
from bot.core.understanding import EntityKind, Intent
from bot.core.windows import read_window

_RING = r"(?:ring|call|phone|telephone|bell|buzz)"
CUES = re.compile(
    rf"\b(?:{_RING}(?:ed|s)? (?:me|us|my (?:husband|wife|partner|mum|sister)|back)\b|(?:ask|get|have|can|could|please|pls|may) (?:\w+ ){{0,4}}?(?:to )?{_RING} (?:me|us|back|my)\b"
    rf"|give (?:me|us) a (?:{_RING}|shout|tinkle)|call ?back|phone ?call (?:please|needed|from)|(?:need|want|like|have|get) a (?:phone ?call|call|ring)(?: back)?\b)"
)
HINTS = re.compile(rf"\b(?:{_RING}|{_RING}(?:s|ed|ing)|call ?back|phone ?call|speak|talk|chat|number)\b")
_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|sir|madam)"
_POST = (
    r"(?:the )?(?:school )?(?:head ?teacher|(?<!my )(?<!his )(?<!her )(?<!their )(?<!of )head(?! in\b)(?! ?ache)(?! lice)|deputy(?: head)?|class teacher|form tutor|teacher|senco|sendco|send co-?ordinator|nurse|school nurse|office|secretary|receptionist|business manager"
    r"|family support(?: worker| lady)?|it (?:person|man|team|lady)|teaching assistant|attendance (?:lady|officer|team))"
)
# The names of people follow their title with a capital, as a rule; where nothing is a capital, the next word will do.
WHO = re.compile(rf"\b({_TITLE}\.? [\w'-]+|(?:his|her|their|my (?:son|daughter)'?s|the) teacher|{_POST})\b")


_NOT_TO_RING = re.compile(rf"\b(?:don'?t|do not|please not) {_RING} (?:me|us)\b")


def only_forbids(reading: Reading) -> bool:
    """ "Dont ring me before 2 if you need owt": when not to, and no wish for a call."""
    rest = _NOT_TO_RING.sub(" ", reading.plain)
    return rest != reading.plain and not CUES.search(rest)


def who_in(reading: Reading) -> str:
    """Whom the parent wants, as written: a marked person, else a title with its name, else a post."""
    marked = _marked_who(reading)
    if marked:
        return _tidy(marked[0])
    asked = re.search(
        rf"(?:ask|get|have|can|could|please|may|want|for|with|from|off|to) ({WHO.pattern})", reading.plain
    )
    found = asked or WHO.search(reading.plain)
    if found is None:
        return ""
    start, end = found.span(1)
    return _tidy(reading.text[start:end])


# "The teacher of", "someone from the": marked short of whom or what it is of.
_CUT_SHORT = re.compile(r"\b(?:of|from|in|at|for|that does|who does|the|my|our|his|her|their)$", re.I)
_REST_OF_WHO = re.compile(
    r"\s+(?:(?:the|my|our|his|her|their|class|year|yr|head)\s+)*(?!(?:please|pls|to|can|could|ring|call|phone)\b)[\w'-]*\w"
)


def _marked_who(reading: Reading) -> list[str]:
    """The people who were marked, each whole."""
    found: list[str] = []
    end = 0
    for entity in reading.entities:
        if entity.kind is not EntityKind.WHO or entity.start < end or not entity.value.strip():
            continue
        end = entity.end
        if _CUT_SHORT.search(reading.text[entity.start : end].rstrip()):
            rest = _REST_OF_WHO.match(reading.text, end)
            end = rest.end() if rest else end
        who = reading.text[entity.start : end].strip()
        while cut := _CUT_SHORT.search(who):
            who = who[: cut.start()].rstrip()
        found += [who] if who else []
    return found


def _tidy(who: str) -> str:
    words = squash(re.sub(r"^the ", "", who.strip(), flags=re.I), 40)
    titled = re.match(rf"({_TITLE})\b\.? (.+)", words, re.I)
    if titled:
        name = titled[2] if titled[2] != titled[2].lower() else titled[2].title()
        return f"{titled[1].capitalize()} {name}"
    return words


def window_in(reading: Reading) -> str:
    for entity in reading.entities:
        if entity.kind is not EntityKind.TIME_WINDOW:
            continue
        denied = _NOT_JUST_BEFORE.search(reading.plain[: entity.start])  # "not b4 3pm"
        window = read_window(reading.text[denied.start() if denied else entity.start : entity.end])
        if window:
            return window
    without_phone = re.sub(r"(?:\+44|0)[\d\s()-]{8,14}", " ", reading.text)
    return (
        read_window(without_phone)
        or next((squash(phrase, 40) for phrase in reading.values(EntityKind.TIME_WINDOW)), "")
        or next(
            (window for phrase in reading.values(EntityKind.DAY_PHRASE) if (window := read_window(phrase))),
            "",
        )
    )


_NOT_JUST_BEFORE = re.compile(r"\bnot $")


def phone_in(reading: Reading) -> str:
    for phrase in reading.values(EntityKind.PHONE):
        phone = read_uk_phone(phrase)
        if phone:
            return phone
    return read_uk_phone(reading.text) or ""


_ABOUT = re.compile(
    r"\b(?:about|bout|re|regarding|concerning|to do with)\b[:\s]+(.{3,80}?)(?=[?!;\n]|\.(?!\d)|, |\s+(?:any ?time|after \d|before|b4|between|at \d|today|tomorrow|tmrw|2moro|please|pls|thanks|that'?d|when(?:ever)?|this (?:morning|afternoon)|asap|on (?:mon|tue|wed|thu|fri)|if|and also|\+44|0\d{3,4})\b|$)"
)


def about_in(reading: Reading) -> str:
    found = _ABOUT.search(reading.plain)
    return squash(reading.text[found.start(1) : found.end(1)], 60) if found else ""


def begin(reading: Reading, here: Circumstances) -> Values:
    about = about_in(reading)
    whom = whom_in(reading)
    day_wanted = day_in(reading, about, here)
    names = [name.lower() for name in reading.values(EntityKind.CHILD)]
    names += [pupil.first_name.lower() for pupil in here.pupils]
    is_child = about.lower() in names
    return {
        "who": who_in(reading),
        "window": window_in(reading),
        "phone": phone_in(reading),
        "about": _with_whom(whom, "" if is_child else about),
        "first": day_wanted.isoformat() if day_wanted else None,
    }


# "Ask Mr Lowe to ring her mum, not me": the person whom the school is to ring, where it is not the writer.
_WHOM = re.compile(
    rf"\b{_RING} ((?:my|her|his|their|our) (?:mum|mam|mom|mother|dad|father|nan|gran\w*|grandad|partner|husband|wife|sister|brother|aunt\w*|uncle|childminder|carer|step ?mum|step ?dad))\b"
)
_RINGS_WHOM = re.compile(r"ring ((?:my|her|his|their|our) [\w ]+?)(?:: |$)")


def whom_in(reading: Reading) -> str:
    found = _WHOM.search(reading.plain)
    return found[1] if found else ""


def _with_whom(whom: str, about: str) -> str:
    """What the office reads: "ring her mum: the party thing"."""
    return ": ".join(part for part in (f"ring {whom}" if whom else "", about) if part)


def day_in(reading: Reading, about: str, here: Circumstances) -> date | None:
    """One day that was named for the call; "any day but Weds" and "this week" name none."""
    if reading.finds(_NOT_DAY):
        return None
    text = reading.text.replace(about, " ") if about else reading.text
    span = read_days(text, now=here.now, calendar=here.calendar)
    if span is None or span.first_day is None or reading.finds(_ANY_OF_DAYS):
        return None
    return span.first_day


_NOT_DAY = re.compile(
    r"\b(?:any ?day|every ?day|not|except|bar|apart from|but)(?: (?:but|except|on|bar|for|not))* (?:mon|tue|wed|thu|fri)\w*"
)
_ANY_OF_DAYS = re.compile(r"\b(?:this|next|all) week\b|\bdays\b|\b(?:mon|tues|wednes|thurs|fri)days\b")


def complete(values: Values, here: Circumstances) -> Result:
    children = values.get("children") or []
    child = children[0] if len(children) == 1 else None
    kept = (values.get("ids") or {}).get("call")
    about = values["about"] or ("" if child else say_children(children))
    who_it_is_for = fields_of(child) if child else {"child": "", "status": _status(here)}
    record = CallbackRequest(
        id=UUID(kept) if kept else here.new_id(),
        **{
            **who_it_is_for,
            "who": values["who"],
            "window": values["window"],
            "first_day": day(values["first"]),
            "phone": values["phone"],
            "about": about,
        },
    )
    earlier = _earlier(record, here)
    if earlier is not None:
        if child and not earlier.child:
            earlier = replace(earlier, **fields_of(child))
        record = replace(
            earlier,
            who=record.who or earlier.who,
            window=record.window or earlier.window,
            first_day=record.first_day or earlier.first_day,
            phone=record.phone or earlier.phone,
            about=record.about or earlier.about,
        )
    values.setdefault("ids", {})["call"] = str(record.id)
    note = here.school.callbacks.note if not kept else ""
    opening = "" if kept or record.first_day else say_opening(here)
    notes = tuple(words for words in (opening, note) if words)
    return Result(requests=(record,), passed_on=(say(record, here),), notes=notes)


def _status(here: Circumstances) -> RequestStatus:
    return RequestStatus.OPEN if here.family else RequestStatus.UNVERIFIED


def _earlier(record: CallbackRequest, here: Circumstances) -> CallbackRequest | None:
    """The same wish said again: for the same person, or without one, today."""
    for request in here.recent:
        if isinstance(request, CallbackRequest) and request.id == record.id:
            return request
    for request in here.recent:
        if not isinstance(request, CallbackRequest) or not same_day(request.created_at, here.now):
            continue
        is_same_person = not record.who or request.who.lower() == record.who.lower()
        is_same_child = not record.child or record.child == request.child
        if record.who and not record.about and str(request.id) in here.latest:
            is_same_child = True  # "Miss Alderson can call after 2", whoever else is spoken of
        if (
            request.status in {RequestStatus.OPEN, RequestStatus.UNVERIFIED}
            and is_same_person
            and is_same_child
        ):
            return request
    return None


def say(request: Request, here: Circumstances) -> str:
    record = cast(CallbackRequest, request)
    first = here.calendar.say_day(record.first_day, here.now.date()) if record.first_day else ""
    who = with_article(record.who) or "someone"
    number = f"on {say_phone(record.phone)}" if record.phone else ""
    found = _RINGS_WHOM.match(record.about)
    whom = re.sub(r"^(?:my|our)\b", "your", found[1]) if found else "you"
    return " ".join(part for part in (f"{who} to ring {whom}", first, record.window, number) if part)


def with_article(who: str) -> str:
    """ "SENCO" -> "the SENCO"; "Mr Ali" and "his teacher" stay."""
    is_post = re.match(
        r"(?:school |head|deputy|class |office|sen|nurse|teacher|secretary|receptionist|attendance|family|it )",
        who.lower(),
    )
    return f"the {who}" if is_post else who


def revise(request: Request, reading: Reading, here: Circumstances) -> Request | None:
    record = cast(CallbackRequest, request)
    changed = record
    if phone := _last_phone_in(reading):
        changed = replace(changed, phone=phone)
    elif window := _new_window_in(reading, record.window):
        changed = replace(changed, window=window)
    marked = _marked_who(reading)
    who = _tidy(marked[-1]) if marked else ""
    if not who or who.lower() == record.who.lower() or len(who) < 4:
        kept = re.sub(r"\bnot (?:the |mr |mrs |miss |ms )?\w+,?", " ", reading.text, flags=re.I)
        who = who_in(Reading(kept))
    if (
        who
        and who.lower() != record.who.lower()
        and not reading.finds(re.compile(rf"\bnot {re.escape(who.lower())}"))
    ):
        changed = replace(changed, who=who)
    span = span_in(reading, here)
    if span is not None and span.first_day is not None:
        changed = replace(changed, first_day=span.first_day)
    if about := about_in(reading):
        named = read_children(reading, here).children
        of_child = fields_of(named[0]) if len(named) == 1 and not record.child else {}
        rings = _RINGS_WHOM.match(record.about)
        changed = replace(changed, about=_with_whom(rings[1] if rings else "", about), **of_child)
    return changed if changed != record else None


def _last_phone_in(reading: Reading) -> str:
    """ "not 07700 900001, it's 07700 900002": the one that is not denied."""
    numbers = [*re.finditer(r"(?:\+44|0)[\d\s()-]{9,14}", reading.text)]
    for number in reversed(numbers):
        before = reading.plain[max(0, number.start() - 14) : number.start()]
        phone = read_uk_phone(number.group())
        if phone and not re.search(r"\b(?:not|don'?t use|instead of)\W*$", before):
            return phone
    return phone_in(reading) if not numbers else ""


def _new_window_in(reading: Reading, earlier: str) -> str:
    """ "after 4, not before": the one that is not denied."""
    kept = re.sub(r"\b(?:not|instead of|rather than)\b[^,.;]*", " ", reading.plain)
    marked = [phrase for phrase in reading.values(EntityKind.TIME_WINDOW) if phrase.lower() in kept]
    for phrase in marked:
        window = read_window(phrase)
        if window:
            return window
    if window := read_window(re.sub(r"\bmake (?:it|that)\b", "at", kept)):
        return window
    bare = _BARE_HOUR.search(kept)
    if not bare or not earlier:
        return ""
    before = re.match(r"after|before|at", earlier)
    return read_window(f"{before[0] if before else 'at'} {bare[1]}") or ""


# "5 is better", said of a time that was given before.
_BARE_HOUR = re.compile(
    r"\b(\d{1,2}(?:[.:]\d\d)?)(?:ish)? (?:is|would be|works?|suits?|instead|better|please|pls|now)\b"
)


ACTION = Form(
    name="request_callback",
    intents=(Intent.REQUEST_CALLBACK,),
    menu_line="Phone call",
    likely="Ask for someone to ring you",
    cues=CUES,
    hints=HINTS,
    slots=(),
    begin=begin,
    complete=complete,
    kind="callback",
    called="the call",
    revise=revise,
    say=say,
)
