"""What parents say against what policies say: words of one matter, wider than the everyday synonyms of `words`."""

import re
from functools import lru_cache

from bot.core.answers.words import words_of

_MATTERS = {
    "food": "dinner dinners lunch lunches meal meals food eat voucher vouchers hamper parcel parcels canteen fsm packed",
    "entry": "password passwords passcode login logins username usernames log locked code codes card account accounts sign signed",
    "lost": "lost lose loses losing mislaid stolen nicked replace replaced replacement stole missing ate chewed",
    "broke": "broke broken breaks break breakage breakages smashed cracked dropped spilt spilled tipped stood damage damaged pieces "
    "snapped stopped dead",
    "travel": "holiday holidays abroad trip flying flight flights fly plane tenerife spain turkey lagos accra pakistan poland "
    "portugal overseas away leave visa airport",
    "cost": "pay paying paid cost costs charge charged charges bill owe owed fee fees money quid pounds price refund refunded credited "
    "free deposit instalments fine fined spread",
    "helper": "neighbour neighbours relative relatives friend friends nan nana gran granny grandma grandad grandparent grandparents "
    "auntie aunt uncle childminder sister brother adult adults grown someone anyone",
    "parted": "dad dads ex split separated divorced both parents contact other access follow father",
    "misbehave": "disrupt disrupts disruptive behave behaviour messes kicks silly warning naughty rude lobby removed removes",
    "missed": "missed miss misses missing overslept late absent catch absence registration joined join unable",
    "keep": "record records recorded recording recordings watch rewatch slides replay available afterwards later kept deleted wiped",
    "tongue": "english polish portuguese urdu arabic romanian bengali somali tigrinya tamil punjabi language languages translate "
    "translated translation translator interpreter interpreters speak",
    "sharing": "sibling siblings brother brothers sister sisters share sharing shared both two three twins one between",
    "worried": "anxious anxiety panic panics worried worry worries scared nervous mental camhs upset crying cries tears distress "
    "wellbeing feelings sad sleep refuses refuse refusing screaming talk mentor elsa stuck struggling hard",
    "medical": "operation surgery tonsils transplant plaster cast broken leg arm ankle hospital medical treatment letter doctor gp "
    "evidence crutches recovering recovery limb appointment fit well",
    "sick": "ill illness poorly sick unwell fever temperature flu cold covid bug vomiting threw sickness runs diarrhoea chickenpox pox "
    "cough contagious infectious rest off 48",
    "weather": "snow snowing snowed ice icy flood flooded flooding storm weather boiler heating burst power forecast",
    "news": "know notified notify announce announced told hear hears decision decide decided message text messages texts website update "
    "updates find morning",
    "books": "book books reading read library biff chip swap swop change changed",
    "music": "violin cornet guitar piano flute drum instrumental music brass choir recorder",
    "special": "send sen senco sendco special needs adhd autism autistic dyslexia dyslexic ehcp plan inclusion support additional sensory",
    "looked": "mark marked marks marking feedback comment comments look looked looks check checked checking correct grade grades answers "
    "ticked tick star stars praise",
    "critical": "nurse paramedic nhs key critical worker workers police carer hospital place places onsite vulnerable",
    "signal": "internet wifi broadband dongle data signal sim gb gigabytes connection online offline phone hotspot",
    "printed": "print printed printer printing ink paper pack packs packet booklet booklets worksheet worksheets sheet sheets folder "
    "folders box bag tote copy copies hard home book",
    "machine": "laptop laptops tablet tablets ipad ipads chromebook chromebooks device devices computer computers screen kindle xbox "
    "playstation phone loan lend lent borrow borrowed spare",
    "complaint": "complain complaint complaints unhappy cross grumble concern concerns wrong sorted head governors fuming formal above "
    "happy nowt changed fortnight",
    "held": "data held keep kept store stored information copy delete private gdpr see share shared protection",
    "hardship": "gas electric heating oil coal debt shop money struggling foodbank bank uniform coat worker bills",
    "duty": "have must compulsory optional required expected matter essential all every job jobs task tasks finish complete",
    "clothes": "wear wearing uniform pyjamas pjs dressed clothes clothing hijab scarf head covering dress",
    "pets": "dog dogs cat cats pup puppy pet pets animal animals lamb lambs hamster",
    "room": "bedroom bedrooms room kitchen sofa quiet space door background table",
    "camera": "camera cameras face video webcam screen muted mute microphone mic",
    "beside": "sit sat beside next near within earshot hearing supervise supervised alone present stay room unattended throughout",
    "fetch": "collect collected collecting collection fetch pick picked door porch gate deliver delivered drop dropped bring brought post "
    "posted out car bus transport",
    "answering": "reply replies replied answer answers answered respond response hear heard back ignored within working",
    "hours": "open opens opening close closes closed hours until till between lunch lunchtime rings answering machine picks weekend "
    "weekends evening evenings",
    "start": "start starts starting begin begins beginning ready appear appears set uploaded posted up by first",
    "length": "long minutes mins hours hour day daily altogether total much",
    "nursery": "nursery pre preschool toddler little reception eyfs foundation early",
    "exams": "sats phonics test tests screening exam exams assessment assessments report",
    "clubs": "club clubs breakfast wraparound afterschool childcare trip residential swimming",
    "prayer": "prayer pray faith faiths religious religion muslim catholic worship mass assembly",
    "suspended": "suspended suspension excluded exclusion fighting",
    "elsewhere": "address staying another house moved moving leeds week night",
    "whole": "class classes whole school bubble year siblings other usual open",
}
_OF: dict[str, tuple[str, ...]] = {}
for _matter, _words in _MATTERS.items():
    for _word in _words.split():
        _OF[_word] = (*_OF.get(_word, ()), f"~{_matter}")
_TOKEN = re.compile(r"[a-z]+|\d+")


@lru_cache(maxsize=8192)
def matters_of(text: str) -> frozenset[str]:
    """The matters that a text's words belong to, each marked with "~"."""
    plain = text.lower().replace("'", "").replace("\u2019", "")
    return frozenset(matter for token in _TOKEN.findall(plain) for matter in _OF.get(token, ()))


@lru_cache(maxsize=8192)
def plain_words_of(text: str) -> frozenset[str]:
    """The words that carry meaning, without how the question was put."""
    return frozenset(word for word in words_of(text) if not word.startswith("ask:"))
