"""Parents' phones side by side, for trying the line without a phone. Demo schools only; off beside real channels.

What is typed takes the same way in as a webhook's message.
"""

import re
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.core.errors import UnknownSchool
from bot.core.messages import Attachment, ChannelName, InboundMessage
from bot.core.reads import DemoGuardian, PhoneMessage, SimulatorReads
from bot.use_cases.receive_messages import receive_messages
from bot.web.guard import Parts, Permission, WebRoute, field
from bot.web.pages import DELIVERY_WORDS, clock_time, page
from bot.web.parts import WebParts

LONGEST_TEXT = 5000
MOST_PHONES = 6
STRANGER = "+447700900999"  # on nobody's roll


async def show_phones(request: Request, parts: Parts) -> Response:
    reads = _reads(parts)
    school_id, school_name = await reads.demo_school()
    guardians = await reads.demo_guardians(school_id)
    chosen = _chosen(request.query_params.getlist("phone"), guardians)
    wanted = request.query_params.get("add", "")
    added = read_number(wanted)
    if added and added not in chosen:
        chosen = [*chosen, added][-MOST_PHONES:]
    threads = await reads.threads(school_id, chosen)
    known = {guardian.phone: guardian for guardian in guardians}
    return page(
        request,
        "simulator.html",
        school_name=school_name,
        phones=[(number, known.get(number), threads.get(number, ())) for number in chosen],
        others=[guardian for guardian in guardians if guardian.phone not in chosen],
        chosen=chosen,
        problem="" if added or not wanted else "Type a number like 07700 900123.",
        longest=LONGEST_TEXT,
    )


async def threads(request: Request, parts: Parts) -> Response:
    reads = _reads(parts)
    school_id, _ = await reads.demo_school()
    numbers = [n for n in map(read_number, request.query_params.getlist("phone")[:MOST_PHONES]) if n]
    found = await reads.threads(school_id, numbers)
    return JSONResponse(
        {number: [_shown(message) for message in found.get(number, ())] for number in numbers}
    )


async def send(request: Request, parts: Parts) -> Response:
    school_id, _ = await _reads(parts).demo_school()
    sender = read_number(await field(request, "from", at_most=20))
    text = await field(request, "text", at_most=LONGEST_TEXT)
    has_photo = bool(await field(request, "photo", at_most=3))
    if sender and (text or has_photo):
        message = InboundMessage(
            channel=ChannelName.SIMULATOR,
            vendor_message_id=f"sim-{uuid4()}",
            sender=sender,
            recipient="",
            text=text,
            attachments=(Attachment(kind="photo", vendor_reference="", content_type="image/jpeg"),)
            if has_photo
            else (),
        )
        await receive_messages(parts.uow, parts.clock, school_id=school_id, messages=(message,))
    if request.headers.get("accept", "").startswith("application/json"):
        return JSONResponse({"is_taken": bool(sender and (text or has_photo))})
    phones = [n for n in map(read_number, (await request.form()).getlist("phone")) if n][:MOST_PHONES]
    return RedirectResponse(
        "/simulator?" + urlencode([("phone", number) for number in phones]), status_code=303
    )


def read_number(text: object) -> str | None:
    """Any number somebody types, as E.164; British when it begins with 0."""
    digits = re.sub(r"[\s()-]", "", str(text))
    if re.fullmatch(r"0[1-9]\d{8,9}", digits, re.ASCII):
        return "+44" + digits[1:]
    return digits if re.fullmatch(r"\+[1-9]\d{6,14}", digits, re.ASCII) else None


def _chosen(asked: list[str], guardians: tuple[DemoGuardian, ...]) -> list[str]:
    numbers = list(dict.fromkeys(n for n in map(read_number, asked) if n))
    return numbers[:MOST_PHONES] or [*(guardian.phone for guardian in guardians[:2]), STRANGER]


def _shown(message: PhoneMessage) -> dict[str, Any]:
    return {
        "id": str(message.id),
        "mine": message.is_mine,
        "text": message.text,
        "time": clock_time(message.at),
        "delivery": DELIVERY_WORDS[message.delivery] if message.delivery else "",
    }


def _reads(parts: WebParts) -> SimulatorReads:
    if parts.simulator is None:
        raise UnknownSchool
    return parts.simulator


ROUTES = (
    WebRoute("GET", "/simulator", show_phones, Permission.ANYONE),
    WebRoute("GET", "/simulator/threads", threads, Permission.ANYONE),
    WebRoute("POST", "/simulator/messages", send, Permission.ANYONE),
)
