"""A question: the school's own answer, or the office. Nothing is made up and no time is promised."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import answer_by_part
from actions.base import Circumstances, Result, Step
from actions.hand_off import receipt
from actions.reading import Reading
from actions.words import squash
from bot.core.answers.parts import ask_which
from bot.core.answers.unsaid import Reason, Unsaid
from bot.core.requests import Handoff, Route
from bot.core.understanding import Intent

# Asked about one child, another family or a way in: for a person, whatever the policy says.
_PERSONAL = re.compile(
    r"\b(?:(?:his|her|their|\w+'s|\w+s'|my (?:son|daughter|child)'?s?) (?:attendance|absences?|marks?|grades?|levels?|results?|scores?|report|register|code|sats|reading (?:age|level|band))"
    r"|how (?:is|are|'s) (?:\w+ ){1,3}(?:getting on|doing|progressing)|is (?:he|she|\w+) (?:behind|on track|where (?:he|she) should be))\b"
)
WAY_IN = re.compile(
    r"\b(?:(?:re-?send|send|give|get|have|need|want|what(?:'s| is)|text|where(?:'s| is)) (?:\w+ ){0,3}?(?:link|meeting id|join(?:ing)? code|invite|password|passcode)"
    r"|(?:add|include|put) (?:\w+ )?(?:dad|mum|father|mother|nan|gran\w*|my (?:partner|husband|wife|ex|mum|dad)|(?:his|her|their) (?:dad|mum|father|mother)) (?:on|to|as)?"
    r"|add (?:dad|mum|my (?:partner|husband|wife|mum|dad)))\b"
)


def run(reading: Reading, here: Circumstances) -> Result:
    if reading.finds(WAY_IN):
        handoff = Handoff(
            id=here.new_id(), about="asks for a link, a code or for somebody to be added", route=Route.OFFICE
        )
        return receipt(
            here,
            handoff,
            "Links, codes and new contacts come from the office only. I have passed this to them.",
        )
    if reading.finds(_PERSONAL):
        handoff = Handoff(
            id=here.new_id(), about="question about one child, for a person", route=Route.OFFICE
        )
        return receipt(here, handoff, "A person needs to answer that. I have passed it to the office.")
    if here.answer is None:
        return unanswered(reading, here)
    variants = here.answer.by_part
    source = here.answer.source
    if not variants:
        return Result(sentences=(here.answer.text.strip(),), source=source)
    texts = answer_by_part.meant(variants, reading, here)
    if texts is not None:
        return told(texts, source, reading, here)
    return Result(
        sentences=(here.answer.text.strip(),),
        source=source,
        ask=ask_which([variant.part for variant in variants]),
        choices=tuple({"part": one.part, "text": one.text, "source": source} for one in variants),
    )


def told(texts: Sequence[str], source: str, reading: Reading, here: Circumstances) -> Result:
    """What holds for the parts that are meant; a person where the school has not said for any of them."""
    said = " ".join(text for text in texts if text)
    if said:
        return Result(sentences=(said,), source=source)
    return unanswered(reading, replace(here, unsaid=Unsaid(reason=Reason.NOT_STATED)))


def unanswered(reading: Reading, here: Circumstances) -> Result:
    """What is said instead of a guess, and to whom it went: the person whom the school has named for it."""
    unsaid = here.unsaid or Unsaid(reason=Reason.UNKNOWN)
    handoff = Handoff(
        id=here.new_id(),
        about=f"question not answered: {squash(reading.text, 120)}",
        route=unsaid.route,
        who=unsaid.who,
    )
    passed = f"I have passed your question to the office{f', for {unsaid.who}' if unsaid.who else ''}."
    result = receipt(here, handoff, f"{_SAID[unsaid.reason].format(document=unsaid.document)} {passed}")
    return replace(result, unanswered=reading.text)


_SAID = {
    Reason.NOT_STATED: "Our policy does not say.",
    Reason.ELSEWHERE: "That is not in our home learning policy but in the school's {document}, which I do not have.",
    Reason.PERSONAL: "A person needs to answer that.",
    Reason.WAY_IN: "Links, codes and passwords come from the school only.",
    Reason.UNKNOWN: "I do not have the school's answer to that.",
}


ACTION = Step(
    name="answer_question",
    intents=(Intent.ASK_QUESTION,),
    menu_line="Question",
    likely="Ask a question",
    cues=WAY_IN,
    hints=re.compile(
        r"\?|\b(?:what|when|where|who|why|how|which|is it|do (?:i|you|u|ya|we|they|he|she)|does|can (?:i|we|he|she|they|her|his|my)|are (?:you|we|they|there)|is (?:there|he|she|that|this)|will|would)\b"
    ),
    run=run,
    prompt="What would you like to know?",
)
