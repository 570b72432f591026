"""A person is wanted, or needed: the matter goes to whoever it is for, with the words the inbox shows."""

import re

from actions.base import Circumstances, Result, Step
from actions.reading import Reading, is_question
from actions.request_callback import who_in, with_article
from actions.spans import say_opening
from actions.words import PLAIN_REASON, squash
from bot.core.requests import Handoff, Route
from bot.core.understanding import EntityKind, Intent
from bot.core.windows import read_window

COMPLAINT = re.compile(
    r"\b(?:complain(?:t|ts|ing about)?|not happy|unhappy with|disgust(?:ed|ing)|unacceptable|disgraceful|appalling|take (?:it|this) further|fed up|had enough of|outrageous|ofsted)\b"
)
_HEAD = re.compile(r"\b(?:head|headteacher|head ?master|head ?mistress|principal|deputy)\b")
_SEND = re.compile(r"\b(?:senco|sendco|send|inco|ehcp|lead for inclusion)\b")
_TECHNICAL = re.compile(r"\b(?:it (?:person|man|team|support|lady)|technician)\b")


def receipt(here: Circumstances, handoff: Handoff, sentence: str) -> Result:
    """What is said when something went to a person; never a time by which they answer."""
    said = [sentence]
    if opening := say_opening(here):
        said.append(opening)
    return Result(handoffs=(handoff,), sentences=tuple(said), is_receipt=True)


def run(reading: Reading, here: Circumstances) -> Result:
    who = who_in(reading)
    wanted = who.lower()
    if reading.finds(COMPLAINT):
        handoff = Handoff(id=here.new_id(), about="complaint", route=Route.HEAD, who=who)
        return receipt(here, handoff, "I am sorry you are unhappy. I have passed this to the headteacher.")
    route = Route.OFFICE
    if _HEAD.search(wanted):
        route = Route.HEAD
    elif _SEND.search(wanted):
        route = Route.SEND
    elif _TECHNICAL.search(wanted):
        route = Route.TECHNICAL
    about = f"asked for {with_article(who)}" if who else "asked for a person"
    if not who and reading.finds(LOST):
        about = f"lost property: {squash(reading.text, 120)}"
    return receipt(
        here,
        Handoff(id=here.new_id(), about=about, route=route, who=who),
        "I have passed this on as well."
        if here.has_open_ticket
        else "I have passed this to a person in the school.",
    )


_THING = r"(?:(?:book|pe|school|swimming|sports?) ?)?(?:bags?|kits?|coats?|jackets?|jumpers?|cardigans?|blazers?|shoes?|trainers|plimsolls|pumps|wellies|boots|gloves?|scar(?:f|ves)|hats?|caps?|bottles?|lunch ?box(?:es)?|pencil case|glasses|watch|hoodie|fleece|tie|ukulele|recorder|scooter|helmet|teddy|toy)"
# Something of a child's that is to be looked for: nobody but a person can.
LOST = re.compile(
    rf"\b{_THING}\b[^.!?]{{0,30}}\b(?:(?:gone |went |going )?missing|lost(?! property)|nowhere|disappeared|not (?:come|came) home|vanished)\b"
    rf"|\b(?:lost|mislaid|misplaced|can'?t find|cant find|left) (?:his|her|their|the|a) (?:\w+ )?{_THING}\b"
)


_PERSON = (
    r"(?:(?:(?:my|his|her|their|our|the) )?(?:nan\w*|gran\w*|grandad|mum|mam|dad|daddy|step ?dad|uncle|aunt\w*|sister|brother|cousin|friend|neighbour|partner|husband|wife|childminder|child minder|mate)(?: of [a-z]+| [a-z]+)?"
    r"|(?:someone|somebody) else|(?:a|his|her|my) (?:friend|neighbour)(?:'s (?:mum|dad))?|[a-z]+'s (?:mum|dad|nan))"
)
_FETCHES = r"(?:(?:collect|fetch|get|meet)(?:ing|s)?|gett(?:ing)|pick(?:ing|s)? up|(?:com(?:e|es|ing) (?:(?:to school|in|round|down|over) )?)(?:for|to (?:collect|fetch|get|take|pick up))|(?:take|takes|taking|bring|brings|bringing|walk|walks|walking)(?= \w+ (?:home|back home)))"
_PICK_UP = re.compile(
    rf"\b{_PERSON}(?:'s| is| are|'ll| will| can)?(?: (?:be|going to|gonna|now|coming to))* (?:{_FETCHES}|pick(?:ing|s)?) (?:my |our )?([^\W\d_]+)"
)
_LEAVES_SCHOOL = re.compile(
    r"\bearly\b|\b(?:pack|packs|sheets|poorly|ill|sick|unwell|off|not in|absent|dentist|doctor\w*|gp|hospital|appointment|appt|orthodontist|optician\w*)\b"
)


# "Let Frankie know he's going home with Noah".
_GOES_HOME_WITH = re.compile(
    r"\b(?:going|goes|walking|walks|to go|to walk|getting (?:a lift|picked up|the bus)) (?:back )?home with (?!(?:an?|the|no|me|it|bad|high|some|work)\b)\w+"
)


def tells_of_pick_up(reading: Reading, here: Circumstances) -> bool:
    """ "Nan is collecting Riley today instead of me", at the end of the day: for the office, and no absence."""
    if reading.finds(_LEAVES_SCHOOL) or is_question(reading.plain):
        return False
    if reading.finds(_GOES_HOME_WITH) and not PLAIN_REASON.search(reading.plain):
        return True
    found = _PICK_UP.search(reading.plain)
    if found is None:
        return False
    names = {pupil.first_name.lower() for pupil in here.pupils}
    names |= {value.lower().split()[0] for value in reading.values(EntityKind.CHILD)}
    if found[1] not in names | {"him", "her", "them", "kids", "both"}:
        return False
    times = re.findall(r"\d{2}:\d{2}", read_window(reading.text) or "")
    return not times or times[0] >= "15:00"


def pick_up(reading: Reading, here: Circumstances) -> Result:
    handoff = Handoff(
        id=here.new_id(), about=f"who collects: {squash(reading.text, 140)}", route=Route.OFFICE
    )
    return receipt(here, handoff, "Thank you. I have passed this to the office.")


def not_understood(reading: Reading, here: Circumstances) -> Result:
    """Nothing a parent sends is lost: what cannot be read goes to a person."""
    handoff = Handoff(
        id=here.new_id(), about=f"not understood: {squash(reading.text, 120)}", route=Route.OFFICE
    )
    return receipt(
        here,
        handoff,
        "I have added your message to what the office has from you."
        if here.has_open_ticket
        else "Sorry, I am not sure what you mean. I have passed your message to the office.",
    )


ACTION = Step(
    name="hand_off",
    intents=(Intent.TALK_TO_PERSON,),
    menu_line="Speak to a person",
    likely="Speak to a person",
    cues=re.compile(
        r"\b(?:(?:speak|talk|chat) (?:to|with) (?:a |an )?(?:real |actual |proper )?(?:person|human|someone|somebody|anyone|the (?:office|head)|mrs?\b|miss\b|ms\b)|(?:real|actual|proper|human) (?:person|being)|make a complaint|want to complain)|^\W*(?:person|human|operator|agent|office)\W*$"
    ),
    hints=re.compile(r"\b(?:person|human|somebody|someone|complain\w*|speak|talk)\b"),
    run=run,
)
