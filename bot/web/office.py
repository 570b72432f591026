"""The office inbox and a conversation: answer, take over, hand back, mark done, pass to the DSL."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.clock import LONDON
from bot.core.errors import NotPermitted
from bot.core.reads import RequestLine
from bot.use_cases.acknowledge_alert import pass_to_dsl
from bot.use_cases.complete_request import close_ticket, complete_request
from bot.use_cases.reply_as_staff import hand_back, reply_as_staff, take_over
from bot.web.guard import Parts, Permission, StaffAccess, WebRoute, field
from bot.web.inbox_view import inbox_view
from bot.web.pages import go, page
from bot.web.register_hint import hint

LONGEST_REPLY = 1600  # characters, what the longest channel takes in one message
REQUEST_KINDS = frozenset({"absence", "missed_work", "work_pack", "callback"})


async def show_inbox(request: Request, parts: Parts, access: StaffAccess) -> Response:
    today = parts.clock.now().astimezone(LONDON).date()
    inbox = await parts.office.inbox(access, today=today)
    return page(request, "inbox.html", view=inbox_view(inbox, today))


async def show_conversation(
    request: Request, parts: Parts, access: StaffAccess, conversation_id: UUID
) -> Response:
    view = await parts.office.conversation(access, conversation_id)
    return page(
        request, "conversation.html", view=view, hint=_hint_of, problem="", draft="", longest=LONGEST_REPLY
    )


async def reply(request: Request, parts: Parts, access: StaffAccess, conversation_id: UUID) -> Response:
    text = await field(request, "text", at_most=LONGEST_REPLY + 1)
    problem = ""
    if not text:
        problem = "Write your reply first."
    elif len(text) > LONGEST_REPLY:
        problem = f"Your reply is too long. Use at most {LONGEST_REPLY} characters."
    if problem:
        view = await parts.office.conversation(access, conversation_id)
        return page(
            request,
            "conversation.html",
            view=view,
            hint=_hint_of,
            problem=problem,
            draft=text,
            longest=LONGEST_REPLY,
            status=422,
        )
    await parts.office.conversation(access, conversation_id)
    await reply_as_staff(parts.uow, parts.clock, access=access, conversation_id=conversation_id, text=text)
    return go(_conversation(conversation_id), done="sent")


async def take(parts: Parts, access: StaffAccess, conversation_id: UUID) -> Response:
    await parts.office.conversation(access, conversation_id)
    await take_over(parts.uow, parts.clock, access=access, conversation_id=conversation_id)
    return go(_conversation(conversation_id), done="taken")


async def give_back(parts: Parts, access: StaffAccess, conversation_id: UUID) -> Response:
    await parts.office.conversation(access, conversation_id)
    await hand_back(parts.uow, parts.clock, access=access, conversation_id=conversation_id)
    return go(_conversation(conversation_id), done="handed_back")


async def mark_done(
    request: Request, parts: Parts, access: StaffAccess, kind: str, request_id: UUID
) -> Response:
    if kind not in REQUEST_KINDS:
        raise NotPermitted
    await complete_request(parts.uow, parts.clock, access=access, kind=kind, request_id=request_id)
    return await _back(request, done="marked")


async def finish_ticket(request: Request, parts: Parts, access: StaffAccess, ticket_id: UUID) -> Response:
    await close_ticket(parts.uow, parts.clock, access=access, ticket_id=ticket_id)
    return await _back(request, done="ticket_closed")


async def ask_to_pass(request: Request, parts: Parts, access: StaffAccess, message_id: UUID) -> Response:
    conversation_id, message = await parts.office.parent_message(access, message_id)
    return page(request, "pass_to_dsl.html", conversation_id=conversation_id, message=message)


async def pass_on(parts: Parts, access: StaffAccess, message_id: UUID) -> Response:
    await parts.office.parent_message(access, message_id)
    await pass_to_dsl(parts.uow, parts.clock, access=access, message_id=message_id)
    return go("/office", done="passed")


def _conversation(conversation_id: UUID) -> str:
    return f"/office/conversations/{conversation_id}"


async def _back(request: Request, *, done: str) -> Response:
    """To the conversation when the button was pressed there, else to the inbox."""
    came_from = await field(request, "conversation", at_most=36)
    try:
        return go(_conversation(UUID(came_from)), done=done)
    except ValueError:
        return go("/office", done=done)


def _hint_of(line: RequestLine) -> str:
    return hint(line.reason) if line.kind == "absence" else ""


ROUTES = (
    WebRoute("GET", "/office", show_inbox, Permission.OFFICE),
    WebRoute("GET", "/office/conversations/{conversation_id}", show_conversation, Permission.OFFICE),
    WebRoute("POST", "/office/conversations/{conversation_id}/reply", reply, Permission.OFFICE),
    WebRoute("POST", "/office/conversations/{conversation_id}/take-over", take, Permission.OFFICE),
    WebRoute("POST", "/office/conversations/{conversation_id}/hand-back", give_back, Permission.OFFICE),
    WebRoute("POST", "/office/requests/{kind}/{request_id}/done", mark_done, Permission.OFFICE),
    WebRoute("POST", "/office/tickets/{ticket_id}/close", finish_ticket, Permission.OFFICE),
    WebRoute("GET", "/office/messages/{message_id}/pass", ask_to_pass, Permission.OFFICE),
    WebRoute("POST", "/office/messages/{message_id}/pass", pass_on, Permission.OFFICE),
)
