"""Pages from templates. Everything is escaped; nothing here or in a template marks text as safe."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.core.clock import LONDON
from bot.core.messages import ChannelName, DeliveryStatus
from bot.core.people import Role
from bot.web import cookies
from bot.web.guard import parts_of

HOME_PAGES = {
    Role.OFFICE: "/office",
    Role.DSL: "/safeguarding",
    Role.HEAD: "/safeguarding",
    Role.CHAIR: "/safeguarding",
}

CHANNEL_WORDS = {
    ChannelName.SMS: "Text message",
    ChannelName.WHATSAPP: "WhatsApp",
    ChannelName.TELEGRAM: "Telegram",
    ChannelName.SIMULATOR: "Simulator",
}
DELIVERY_WORDS = {
    DeliveryStatus.WAITING: "Waiting to go",
    DeliveryStatus.SENDING: "On its way",
    DeliveryStatus.SENT: "Sent",
    DeliveryStatus.DELIVERED: "Delivered",
    DeliveryStatus.READ: "Read",
    DeliveryStatus.FAILED: "Not delivered",
    DeliveryStatus.DROPPED: "Not sent: a person took over",
}
# What a page may say after something was done; the address carries the key, never words.
DONE_WORDS = {
    "sent": "Your reply is on its way.",
    "dsl_sent": "Your message is on its way. The office does not see it.",
    "taken": "You have taken over. The bot is silent until you hand back.",
    "handed_back": "Handed back. The bot answers again.",
    "passed": "Passed to the safeguarding lead. You cannot see that message any more.",
    "marked": "Marked as done.",
    "ticket_closed": "Hand-off closed.",
    "acknowledged": "Acknowledged. No more notices will be sent for this one.",
    "acknowledged_all": "Acknowledged. No more notices will be sent for these.",
    "alert_closed": "Closed.",
    "handed_on": "Handed on. Those who have it now are being told.",
    "may_read": "Noted. They may read it where it goes next, and here if it is theirs.",
    "noted": "Note added.",
    "assigned": "Given. A colleague is told by a notice; nobody else is.",
    "unassigned": "It is nobody's in particular again.",
    "judged": "Verdict kept.",
    "linked": "Linked.",
    "unlinked": "The link is gone.",
    "teaching_allowed": "Allowed. These words, without names, may teach the screen.",
    "teaching_withdrawn": "Taken back. The words are forgotten.",
    "texts_approved": "Approved. Your name, the day and the version are kept.",
    "released": "Released. The bot may help in this conversation again.",
    "seen": "Marked as seen.",
    "answer_saved": "Saved. Parents who ask this are told it from now on.",
    "answer_withdrawn": "Withdrawn. Nobody is told it any more.",
    "questions_aside": "Put aside. It is not shown here any more.",
    "signed_out": "You have signed out.",
}


def clock_time(moment: datetime) -> str:
    return moment.astimezone(LONDON).strftime("%H:%M")


def day_words(day: date | None, today: date) -> str:
    """ "today", "yesterday", "tomorrow", "Mon 9 March", with the year when it is another."""
    if day is None:
        return ""
    near = {today: "today", today - timedelta(days=1): "yesterday", today + timedelta(days=1): "tomorrow"}
    if day in near:
        return near[day]
    words = f"{day:%a} {day.day} {day:%B}"
    return words if day.year == today.year else f"{words} {day.year}"


def moment_words(moment: datetime, today: date) -> str:
    local = moment.astimezone(LONDON)
    if local.date() == today:
        return clock_time(moment)
    return f"{day_words(local.date(), today)}, {clock_time(moment)}"


def waited_words(since: datetime, now: datetime) -> str:
    """How long something has waited: "12 minutes", "3 hours", "2 days"."""
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 1:
        return "just now"
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            number = minutes // size
            return f"{number} {word}" + ("" if number == 1 else "s")
    raise AssertionError("unreachable")


def ago_words(since: datetime, now: datetime) -> str:
    """ "just now", "2 minutes ago"."""
    waited = waited_words(since, now)
    return waited if waited == "just now" else f"{waited} ago"


def phone_words(address: str) -> str:
    """A British mobile or landline as people read it; anything else as it is."""
    if address.startswith("+44") and len(address) == 13 and address[1:].isdigit():
        return f"0{address[3:7]} {address[7:]}"
    return address


def sentence(words: str) -> str:
    """With a capital at its start, the rest as it is."""
    return words[:1].upper() + words[1:]


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "phone": phone_words,
        "time": clock_time,
        "date": lambda moment: moment.astimezone(LONDON).date(),
        "sentence": sentence,
    }
    environment.globals |= {"channel_words": CHANNEL_WORDS, "delivery_words": DELIVERY_WORDS}
    return environment


STATIC = Path(__file__).parent / "static"
_TEMPLATES = _environment()


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> Response:
    """The template with what every page needs: who is here, the form key and today's date."""
    parts = parts_of(request)
    now = parts.clock.now()
    today = now.astimezone(LONDON).date()
    # A page that no guard has seen, such as "not found", keeps the visit that is under way.
    token: str = getattr(request.state, "token", "") or cookies.read(
        request, cookies.VISIT, is_secure=parts.has_secure_cookies
    )
    is_new_visit = not token
    if is_new_visit:
        token = cookies.new_token()
    words = _TEMPLATES.get_template(template).render(
        here=request.url.path,
        who=getattr(request.state, "signed_in", None),
        key=cookies.form_key(token),
        done=DONE_WORDS.get(request.query_params.get("done", ""), ""),
        now=now,
        today=today,
        has_simulator=parts.simulator is not None,
        day=lambda value: day_words(value, today),
        when=lambda value: moment_words(value, today),
        waited=lambda value: waited_words(value, now),
        ago=lambda value: ago_words(value, now),
        **context,
    )
    response = HTMLResponse(words, status_code=status)
    if is_new_visit:
        cookies.give(response, cookies.VISIT, token, is_secure=parts.has_secure_cookies)
    return response


def go(address: str, *, done: str = "") -> RedirectResponse:
    """See other: after a form, so that reloading does not post it again."""
    return RedirectResponse(f"{address}?done={done}" if done else address, status_code=303)
