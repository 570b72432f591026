"""The DSL's queue, and what is done with an alert in one press."""

from datetime import datetime
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.alerts import Outcome
from bot.core.clock import LONDON
from bot.core.errors import NotPermitted
from bot.core.exports.record import ExportForm
from bot.use_cases.acknowledge_alert import (
    acknowledge_alert,
    acknowledge_all,
    close_alert,
    release_conversation,
)
from bot.use_cases.complete_request import close_ticket
from bot.use_cases.export_concern import export_concern
from bot.use_cases.reply_as_staff import reply_as_staff
from bot.use_cases.work_on_alert import give_verdict
from bot.web import senders
from bot.web.alert_page import LONGEST_REPLY
from bot.web.fixed_texts import are_texts_approved
from bot.web.guard import Parts, Permission, StaffAccess, Visitor, WebRoute, field
from bot.web.inbox_view import out_of_date
from bot.web.pages import go, page


async def show_queue(request: Request, parts: Parts, access: StaffAccess) -> Response:
    queue = await parts.safeguarding.queue(access)
    urgent, concerns = senders.alerts_by_sender(queue.alerts)
    return page(
        request,
        "queue.html",
        queue=queue,
        urgent=urgent,
        concerns=concerns,
        held=senders.lines_by_sender(queue.held),
        skim=senders.lines_by_sender(queue.skim),
        out_of_date=out_of_date(queue.policies, parts.clock.now().astimezone(LONDON).date()),
        rush=senders.rush(queue, parts.clock.now()),
        most_at_a_press=senders.MOST_AT_A_PRESS,
        are_texts_approved=await are_texts_approved(parts, access),
    )


async def acknowledge(parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    await acknowledge_alert(parts.uow, parts.clock, access=access, alert_id=alert_id)
    return go(f"/safeguarding/alerts/{alert_id}", done="acknowledged")


async def acknowledge_sender(
    request: Request, parts: Parts, access: StaffAccess, conversation_id: UUID
) -> Response:
    """All of one sender's alerts that the page showed, not one that came in since."""
    try:
        until = datetime.fromisoformat(await field(request, "until", at_most=40))
    except ValueError:
        raise NotPermitted from None
    if until.tzinfo is None:
        raise NotPermitted
    await acknowledge_all(parts.uow, parts.clock, access=access, conversation_id=conversation_id, until=until)
    return go("/safeguarding", done="acknowledged_all")


async def mark_seen(request: Request, parts: Parts, access: StaffAccess) -> Response:
    """The lines that were pressed, closed without words; those of the skim are found not worrying by the same press."""
    pressed = {str(value) for value in (await request.form()).getlist("alert")}
    queue = await parts.safeguarding.queue(access)
    for line in (*queue.held, *queue.skim):
        if str(line.alert_id) not in pressed:
            continue
        await close_alert(parts.uow, parts.clock, access=access, alert_id=line.alert_id, outcome=Outcome.SEEN)
        if line in queue.skim:
            await give_verdict(
                parts.uow, parts.clock, access=access, alert_id=line.alert_id, is_worrying=False
            )
    return go("/safeguarding", done="seen")


async def reply(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    text = await field(request, "text", at_most=LONGEST_REPLY)
    view = await parts.safeguarding.alert(access, alert_id)
    if not text:
        return go(f"/safeguarding/alerts/{alert_id}")
    await reply_as_staff(
        parts.uow,
        parts.clock,
        access=access,
        conversation_id=view.correspondent.conversation_id,
        text=text,
        visibility=view.alert.visibility,
    )
    return go(f"/safeguarding/alerts/{alert_id}", done="dsl_sent")


async def export(
    request: Request, parts: Parts, access: StaffAccess, who: Visitor, alert_id: UUID
) -> Response:
    """A file for the school's record system; logged before it is handed out."""
    try:
        form = ExportForm(await field(request, "form", at_most=20))
    except ValueError:
        raise NotPermitted from None
    file = await export_concern(
        parts.uow,
        parts.clock,
        parts.safeguarding,
        parts.exports,
        access=access,
        exported_by=who.name,
        alert_id=alert_id,
        form=form,
    )
    return Response(
        file.content,
        media_type=file.media_type,
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )


async def finish_ticket(parts: Parts, access: StaffAccess, ticket_id: UUID) -> Response:
    await close_ticket(parts.uow, parts.clock, access=access, ticket_id=ticket_id)
    return go("/safeguarding", done="marked")


async def release(parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    view = await parts.safeguarding.alert(access, alert_id)
    await release_conversation(
        parts.uow, parts.clock, access=access, conversation_id=view.correspondent.conversation_id
    )
    return go(f"/safeguarding/alerts/{alert_id}", done="released")


ROUTES = (
    WebRoute("GET", "/safeguarding", show_queue, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/acknowledge", acknowledge, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/release", release, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/reply", reply, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/export", export, Permission.SAFEGUARDING),
    WebRoute(
        "POST",
        "/safeguarding/senders/{conversation_id}/acknowledge",
        acknowledge_sender,
        Permission.SAFEGUARDING,
    ),
    WebRoute("POST", "/safeguarding/skim/seen", mark_seen, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/tickets/{ticket_id}/close", finish_ticket, Permission.SAFEGUARDING),
)
