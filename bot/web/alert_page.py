"""The page of one alert. Opening it is logged before its words are shown."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.alerts import OUTCOME_WORDS, Outcome
from bot.core.storage import Access
from bot.use_cases.work_on_alert import open_alert, stay_with_alert
from bot.web.guard import Parts, Permission, StaffAccess, WebRoute
from bot.web.pages import page
from bot.web.parts import WebParts

LONGEST_NOTE = 2000
LONGEST_REPLY = 1600

OFFERED_OUTCOMES = tuple(outcome for outcome in Outcome if outcome is not Outcome.SEEN)


async def show_alert(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    return await alert_page(request, parts, access, alert_id)


async def show_standing(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    """What the open page asks for every few seconds, and by that says that somebody is there."""
    await stay_with_alert(parts.uow, parts.clock, access=access, alert_id=alert_id)
    standing = await parts.safeguarding.standing(access, alert_id)
    return page(request, "alert_standing.html", view=standing)


async def alert_page(
    request: Request,
    parts: WebParts,
    access: Access,
    alert_id: UUID,
    *,
    problem: str = "",
    at: str = "",
    drafts: dict[str, str] | None = None,
) -> Response:
    """With a problem, that problem beside the form that it is `at`, and what was typed kept in its fields."""
    await open_alert(parts.uow, parts.clock, access=access, alert_id=alert_id)
    return page(
        request,
        "alert.html",
        view=await parts.safeguarding.alert(access, alert_id),
        problem=problem,
        at=at,
        drafts={"note": "", "outcome": "", "verdict": "", "reference": "", "release": ""} | (drafts or {}),
        outcomes=OFFERED_OUTCOMES,
        outcome_words=OUTCOME_WORDS,
        longest=LONGEST_NOTE,
        longest_reply=LONGEST_REPLY,
        status=422 if problem else 200,
    )


ROUTES = (
    WebRoute("GET", "/safeguarding/alerts/{alert_id}", show_alert, Permission.SAFEGUARDING),
    WebRoute("GET", "/safeguarding/alerts/{alert_id}/standing", show_standing, Permission.SAFEGUARDING),
)
