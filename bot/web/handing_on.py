"""One press gives an alert to the DSLs, the head or the chair of governors, past whoever it is about."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.errors import NotPermitted
from bot.core.messages import Visibility
from bot.use_cases.hand_on_alert import hand_on_alert, let_read
from bot.web.guard import Parts, Permission, StaffAccess, WebRoute, field
from bot.web.pages import go, page

HANDS = {
    Visibility.DSL: "the safeguarding lead and deputies",
    Visibility.HEAD: "the head",
    Visibility.CHAIR: "the chair of governors",
}


async def hand_on(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    to = _hands(await field(request, "to", at_most=10))
    if await hand_on_alert(parts.uow, parts.clock, access=access, alert_id=alert_id, to=to):
        return go("/safeguarding", done="handed_on")
    return page(
        request,
        "problem.html",
        title="Nobody there may read it",
        words=f"There is no sign-in for {HANDS[to]}, or it is about all of them. It stays where it is. Speak to them.",
        status=409,
    )


async def let_one_read(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    try:
        staff_id = UUID(await field(request, "staff", at_most=36))
    except ValueError:
        raise NotPermitted from None
    await let_read(parts.uow, parts.clock, access=access, alert_id=alert_id, staff_id=staff_id)
    return go(f"/safeguarding/alerts/{alert_id}", done="may_read")


def _hands(word: str) -> Visibility:
    try:
        to = Visibility(word)
    except ValueError:
        raise NotPermitted from None
    if to not in HANDS:
        raise NotPermitted
    return to


ROUTES = (
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/hand-on", hand_on, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/let-read", let_one_read, Permission.SAFEGUARDING),
)
