"""May a message's words teach the screen? A DSL reads them without names and says so, one message at a time."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.errors import NotPermitted
from bot.core.reads import AlertView
from bot.core.storage import Access
from bot.core.worry.unnamed import without_names
from bot.use_cases.teach_screen import allow_words, withdraw_words
from bot.use_cases.work_on_alert import open_alert
from bot.web.guard import Parts, Permission, StaffAccess, WebRoute, field
from bot.web.pages import go, page
from bot.web.parts import WebParts

LONGEST_WORDS = 5000


async def show_teaching(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    return await _teaching_page(request, parts, access, alert_id)


async def allow(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    words = await field(request, "words", at_most=LONGEST_WORDS)
    problem = ""
    if not words:
        problem = "There are no words to keep."
    elif not await field(request, "allowed", at_most=3):
        problem = "Tick the box, or go back to the alert."
    if problem:
        return await _teaching_page(request, parts, access, alert_id, problem=problem, draft=words)
    # Once more: a name may have been typed back in.
    words = without_names(words, await parts.safeguarding.names(access))
    await allow_words(parts.uow, parts.clock, access=access, alert_id=alert_id, words=words)
    return go(f"/safeguarding/alerts/{alert_id}", done="teaching_allowed")


async def withdraw(parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    await withdraw_words(parts.uow, parts.clock, access=access, alert_id=alert_id)
    return go(f"/safeguarding/alerts/{alert_id}", done="teaching_withdrawn")


async def _teaching_page(
    request: Request, parts: WebParts, access: Access, alert_id: UUID, *, problem: str = "", draft: str = ""
) -> Response:
    await open_alert(parts.uow, parts.clock, access=access, alert_id=alert_id)
    view = await parts.safeguarding.alert(access, alert_id)
    if view.verdict is None:
        raise NotPermitted
    return page(
        request,
        "teaching.html",
        view=view,
        words=draft or view.verdict.words or await _draft(parts, access, view),
        longest=LONGEST_WORDS,
        problem=problem,
        status=422 if problem else 200,
    )


async def _draft(parts: WebParts, access: Access, view: AlertView) -> str:
    text = next((message.text for message in view.thread if message.id == view.message_id), "")
    return without_names(text, await parts.safeguarding.names(access))


ROUTES = (
    WebRoute("GET", "/safeguarding/alerts/{alert_id}/teaching", show_teaching, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/teaching", allow, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/teaching/withdraw", withdraw, Permission.SAFEGUARDING),
)
