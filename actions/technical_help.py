"""Logins, apps and devices: the school's own advice, or whoever looks after them."""

import re

from actions.answer_question import WAY_IN
from actions.base import Circumstances, Result, Step
from actions.hand_off import receipt
from actions.reading import Reading
from actions.words import squash
from bot.core.requests import Handoff, Route
from bot.core.understanding import Intent

_PASSWORD = re.compile(
    r"\b(?:pass ?words?|log ?ins?|log(?:ged)? (?:in|out)|locked|account|reset|user ?names?)\b"
)


_WANTS_HELP = re.compile(
    r"\b(?:can|could|would|please|pls|need|want|get)\b[^.?!\n]{0,25}\bhelp (?:us|me|him|her|them)\b|\bneed (?:some |a bit of )?help\b"
)


def run(reading: Reading, here: Circumstances) -> Result:
    handoff = Handoff(
        id=here.new_id(), about=f"technical help: {squash(reading.text, 120)}", route=Route.TECHNICAL
    )
    if reading.finds(WAY_IN) or reading.finds(_PASSWORD) or reading.finds(_WANTS_HELP) or here.answer is None:
        return receipt(here, handoff, "I have passed this to the people who look after logins and devices.")
    return Result(sentences=(here.answer.text.strip(),))


ACTION = Step(
    name="technical_help",
    intents=(Intent.TECHNICAL_HELP,),
    menu_line="Login or app help",
    likely="Get help with a login, app or device",
    cues=re.compile(
        r"\b(?:can'?t|cant|cannot|won'?t let me|unable to) (?:log ?in|sign in|get (?:on|into|in to(?= (?:the |his |her |my |our )?(?:app|site|teams|account|portal|tapestry|class ?dojo|seesaw|google|showbie|purple|lesson|zoom)))|join the (?:lesson|call|meeting))\b|\b(?:forgot|forgotten|reset) (?:\w+ ){0,3}?(?:password|login)\b"
    ),
    hints=re.compile(
        r"\b(?:password|log ?in|log(?:ged)? in|app|teams|tapestry|laptop|tablet|ipad|wifi|screen|error|crash\w*|account)\b"
    ),
    run=run,
    prompt="What is going wrong? A few words are enough.",
)
