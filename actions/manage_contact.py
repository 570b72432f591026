"""The parent's own contact with the school: messages on or off, their data, their number."""

import re

from actions.base import Circumstances, Result, Step
from actions.hand_off import receipt
from actions.reading import Reading
from bot.core.requests import Handoff, Route
from bot.core.understanding import Intent

STOP = re.compile(r"^\W*(?:(?:stop|stopall|unsubscribe|optout|opt out|revoke|stop all)\W*)+$")
START = re.compile(r"^\W*(?:start|unstop|subscribe|opt in|optin|resume)\W*$")
_RECORDS = re.compile(
    r"\b(?:data|gdpr|subject access|everything (?:you|the school) (?:hold|have|has|holds|got)|copy of|print ?out of|information you|what info|file|erase|delete|wipe|consent|history|privacy|sar)\b"
)
_CONTACT = re.compile(
    r"\b(?:number|phone|mobile|phones|surname|name|address|email|contact(?:s)?|moved|childminder|spelt|spelled|07[\d ]{6,})\b"
)


def ask_data(reading: Reading, here: Circumstances) -> Result:
    if reading.finds(_CONTACT) and not reading.finds(_RECORDS):
        handoff = Handoff(id=here.new_id(), about="contact details to be changed", route=Route.OFFICE)
        return receipt(here, handoff, "The office changes contact details. I have passed this to them.")
    handoff = Handoff(id=here.new_id(), about="request about personal data", route=Route.DATA_PROTECTION)
    return receipt(
        here, handoff, "I have passed this to the person who looks after personal data at the school."
    )


def stop(reading: Reading, here: Circumstances) -> Result:
    return Result(
        opt_out=True,
        sentences=(
            f"You will get no more messages from this line. Text START to turn them on. To reach us ring {here.school.office.phone}.",
        ),
    )


def start(reading: Reading, here: Circumstances) -> Result:
    return Result(opt_out=False, sentences=("Messages are on again. Text MENU to see what I can do.",))


DATA = Step(
    name="data_request",
    intents=(Intent.DATA_REQUEST,),
    likely="Ask about your details or data",
    cues=re.compile(
        r"\b(?:subject access|gdpr|everything you hold|(?:my )?new (?:mobile |phone )?number is|changed (?:my )?(?:number|phone|mobile))\b"
    ),
    hints=re.compile(r"\b(?:data|number|records?|details|address)\b"),
    run=ask_data,
)
OPT_OUT = Step(name="opt_out", intents=(Intent.OPT_OUT,), cues=STOP, run=stop)
OPT_IN = Step(name="opt_in", intents=(Intent.OPT_IN,), cues=START, run=start)
