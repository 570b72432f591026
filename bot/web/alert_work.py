"""What a DSL does on an alert's page: notes, who has it, the verdict, links, and how it ended."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from bot.core.errors import NotPermitted
from bot.use_cases.acknowledge_alert import close_alert, release_conversation
from bot.use_cases.work_on_alert import add_note, assign_alert, give_verdict, link_alert, unlink_alert
from bot.web.alert_page import LONGEST_NOTE, OFFERED_OUTCOMES, alert_page
from bot.web.guard import Parts, Permission, StaffAccess, WebRoute, field
from bot.web.pages import go

_VERDICTS = {"worrying": True, "not_worrying": False}


async def note(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    text = await field(request, "note", at_most=LONGEST_NOTE)
    if not text:
        return await alert_page(request, parts, access, alert_id, problem="Write the note first.", at="notes")
    await add_note(parts.uow, parts.clock, access=access, alert_id=alert_id, text=text)
    return go(_alert(alert_id), done="noted")


async def assign(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    to = await field(request, "to", at_most=36)
    await assign_alert(parts.uow, parts.clock, access=access, alert_id=alert_id, to=_id(to) if to else None)
    return go(_alert(alert_id), done="assigned" if to else "unassigned")


async def judge(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    word = await field(request, "verdict", at_most=20)
    if word not in _VERDICTS:
        raise NotPermitted
    await give_verdict(parts.uow, parts.clock, access=access, alert_id=alert_id, is_worrying=_VERDICTS[word])
    return go(_alert(alert_id), done="judged")


async def link(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    reference = (await field(request, "reference", at_most=12)).upper()
    found = await link_alert(parts.uow, parts.clock, access=access, alert_id=alert_id, reference=reference)
    if found == 1:
        return go(_alert(alert_id), done="linked")
    problem = (
        "More than one alert has that reference. Open the one you mean and link this one from there."
        if found
        else "No other alert has that reference."
    )
    return await alert_page(
        request, parts, access, alert_id, problem=problem, at="link", drafts={"reference": reference}
    )


async def unlink(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    other_id = _id(await field(request, "other", at_most=36))
    await unlink_alert(parts.uow, parts.clock, access=access, alert_id=alert_id, other_id=other_id)
    return go(_alert(alert_id), done="unlinked")


async def close(request: Request, parts: Parts, access: StaffAccess, alert_id: UUID) -> Response:
    """With how it ended, in a word and in words, and with a verdict where there is none yet."""
    names = ("note", "outcome", "verdict", "release")
    given = {name: await field(request, name, at_most=LONGEST_NOTE) for name in names}
    view = await parts.safeguarding.alert(access, alert_id)
    outcome = next((each for each in OFFERED_OUTCOMES if each == given["outcome"]), None)
    if outcome is None:
        problem = "Choose how it ended."
    elif view.verdict is None and given["verdict"] not in _VERDICTS:
        problem = "Say whether it was worrying."
    elif not given["note"]:
        problem = "Write what was done before you close it."
    else:
        problem = ""
    if problem or outcome is None:
        return await alert_page(request, parts, access, alert_id, problem=problem, at="close", drafts=given)
    if view.verdict is None:
        is_worrying = _VERDICTS[given["verdict"]]
        await give_verdict(parts.uow, parts.clock, access=access, alert_id=alert_id, is_worrying=is_worrying)
    await close_alert(
        parts.uow, parts.clock, access=access, alert_id=alert_id, outcome=outcome, words=given["note"]
    )
    if view.is_held and given["release"]:
        await release_conversation(
            parts.uow, parts.clock, access=access, conversation_id=view.correspondent.conversation_id
        )
    return go("/safeguarding", done="alert_closed")


def _alert(alert_id: UUID) -> str:
    return f"/safeguarding/alerts/{alert_id}"


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotPermitted from None


ROUTES = (
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/notes", note, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/assign", assign, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/verdict", judge, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/link", link, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/unlink", unlink, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/alerts/{alert_id}/close", close, Permission.SAFEGUARDING),
)
