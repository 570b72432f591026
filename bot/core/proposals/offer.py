"""Who is given work, how an absence is marked, how often families are called and in what groups children meet."""

import re
from collections.abc import Iterator

from bot.core.proposals.found import Reading
from bot.core.proposals.rules import LIVE, Rule, Sentences, sureness_of, words

_FREQUENCY = (
    (words(r"twice (?:a|each|every|in each) week|twice-weekly|two (?:calls|times) a week"), "twice a week"),
    (words(r"once every two weeks|during any two[- ]week|fortnight"), "once in two weeks"),
    (words(r"every day|daily|each (?:school )?day"), "every day"),
    (words(r"(?:once )?(?:a|each|every|per|in each) week|weekly|each (?:mon|tues|wednes|thurs|fri)day|every (?:mon|tues|wednes|thurs|fri)day|on (?:mon|tues|wednes|thurs|fri)days"), "once a week"),
)  # fmt: skip
_VULNERABLE = ((words(r"vulnerable"), "vulnerable"), (words(r"social worker"), "social worker"), (words(r"EHCP?\b|support plan|care plan"), "plan"))  # fmt: skip
_SPOKEN_TO = words(
    r"\brings?\b|\brung\b|\bcall(?:s|ed)?\b|telephone[sd]?|contact(?:ed|s)?\b|spoken to|speaks? to|phone[sd]?"
)
_SIZE = words(r"up to (?P<size>\d{1,2}) (?:children|pupils)")

RULES: tuple[Rule, ...] = (
    Rule(key="eligibility.short_illness", means="no", about=None, draft="No. We do not set work for a short illness.",
        says=words(r"(?:\bnot\b|n't|\bno\b)[^|]{0,140}(?:illness(?:es)?\b|\bcolds?\b|coughs|poorly child)|short illness[^.]{0,40}(?:rest|not)|(?:unwell|poorly|ill) child(?:ren)?\b[^.]{0,25}(?:should |does not |do not |must not )?(?:rest|not work|work)|child who is (?:ill|poorly|unwell)[^.]{0,30}(?:does not work|should rest|rests)|poorly children rest|(?:\bcolds?\b|illness|\bill\b|poorly)[^|]{0,100}(?:not (?:given|set|sent|offered|provided|expected)|won't send|no work|simply ill)|simply ill and should"),
        unless=words(r"staff|teachers? who|register|promise|holiday club|free time|infectious|meals?\b|charge|medical reason|report|tell us|by telephone|attendance desk|(?:ten|10) (?:school )?days or longer|may be considered|can be considered")),
    Rule(key="eligibility.term_holiday", means="no", about=None, draft="No. We do not set work for a holiday in term time.",
        says=words(r"(?:\bnot\b|n't|\bno\b)[^|]{0,160}(?:holidays?\b|visits (?:abroad|to relatives)|time abroad)|holidays?\b[^|]{0,40}(?:no work|not |n't )"),
        unless=words(r"half[- ]term|messages in|in (?:the )?(?:school )?holidays|not hold|read in|vouchers?|holidays? (?:club|are|is)\b|bank holiday")),
    Rule(key="attendance.remote_marked", means="absent", about=None, draft="A child who learns at home is marked absent.",
        says=words(r"(?:marked|recorded|registered|entered|register shows|code[sd]|shown)[^.]{0,60}\babsen(?:t|ce)\b|(?:remote|home) (?:learning|education) is not attendance|is absent for the purposes|counts? as (?:an )?absence|not attendance"),
        unless=words(r"late mark|no reason has been|no absence")),
    Rule(key="exclusion.remote_not_substitute", means="suspension", about=None, draft="No. Sending a child home for behaviour counts as a suspension.",
        says=words(r"(?:misbehaviour|misconduct|behaviour|behave)[^|]{0,140}suspen|suspen[^|]{0,140}(?:misbehaviour|misconduct|behaviour)|would count as a suspension|sent home (?:to work|for behav)[^|]{0,80}suspen")),
    Rule(key="data.contact_details", means="kept by the office", about=None, draft="The office keeps phone numbers and e-mail addresses up to date. Tell us here and we will pass it on.",
        says=words(r"(?:phone|telephone) numbers? and e-?mails? (?:are|is) up to date|(?:inform|tell)\w*[^.]{0,40}change of (?:telephone|phone|address)")),
    Rule(key="data.contact_details", means="not collected", about=None, draft="Staff do not collect phone numbers or e-mail addresses for this.",
        says=words(r"do not need to collect[^.]{0,60}(?:e-?mails?|phone)")),
    Rule(key="offer.live_length", means="30", about=words(LIVE), draft="A live session is no longer than 30 minutes.",
        says=words(r"(?:no longer than|up to|not to exceed|at most|maximum of) (?:30|thirty) minutes"), unless=words(r"teaching assistant|call with")),
)  # fmt: skip


def read_contact(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        if _SPOKEN_TO.search(said.text):
            who = next((name for pattern, name in _VULNERABLE if pattern.search(said.text)), None)
            often = next((name for pattern, name in _FREQUENCY if pattern.search(said.text)), None)
            if who and often:
                named = {"vulnerable": "children who need extra care", "social worker": "children with a social worker", "plan": "children with a plan"}[who]  # fmt: skip
                yield Reading(
                    key="contact.vulnerable_frequency",
                    means=often,
                    scope=who,
                    said=said,
                    sureness=sureness_of(said),
                    value=f"The school is in touch with {named} {often}.",
                )
        if (size := _SIZE.search(said.text)) and re.search(rf"{LIVE}|session", said.text, re.IGNORECASE):
            yield Reading(
                key="offer.group_size",
                means=size["size"],
                said=said,
                value=f"Live sessions are for up to {size['size']} children.",
                sureness=sureness_of(said),
            )
