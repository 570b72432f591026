"""The fixed safeguarding texts: the DSL reads each with its version, and approves the set."""

from starlette.requests import Request
from starlette.responses import Response

from bot.core.errors import NotPermitted
from bot.core.people import Role
from bot.core.storage import Access
from bot.core.worry.fixed_texts import OPENING, REFERENCE, fixed_texts, texts_version
from bot.use_cases.approve_texts import approve_texts
from bot.web.guard import Parts, Permission, StaffAccess, Visitor, WebRoute, field
from bot.web.pages import go, page
from bot.web.parts import WebParts


async def show_texts(request: Request, parts: Parts, access: StaffAccess, who: Visitor) -> Response:
    return await _texts_page(request, parts, access, may_approve=who.role is Role.DSL)


async def approve(request: Request, parts: Parts, access: StaffAccess, who: Visitor) -> Response:
    if who.role is not Role.DSL:
        raise NotPermitted
    is_approved = await approve_texts(
        parts.uow,
        parts.clock,
        access=access,
        helplines=parts.helplines,
        version=await field(request, "version", at_most=20),
        name=who.name,
    )
    if is_approved:
        return go("/safeguarding/texts", done="texts_approved")
    problem = "The texts have changed since you opened this page. Please read them again."
    return await _texts_page(request, parts, access, may_approve=True, problem=problem)


async def are_texts_approved(parts: WebParts, access: Access) -> bool:
    """Whether a DSL of this school has approved the texts as they are now."""
    assert access.school_id is not None
    async with parts.uow(access) as uow:
        school = await uow.schools.by_id(access.school_id)
        version = texts_version(fixed_texts(school.settings, parts.helplines))
        return await uow.text_approvals.of_version(school.id, version) is not None


async def _texts_page(
    request: Request, parts: WebParts, access: Access, *, may_approve: bool, problem: str = ""
) -> Response:
    assert access.school_id is not None
    async with parts.uow(access) as uow:
        school = await uow.schools.by_id(access.school_id)
        texts = fixed_texts(school.settings, parts.helplines)
        version = texts_version(texts)
        approval = await uow.text_approvals.of_version(school.id, version)
        earlier = await uow.text_approvals.latest(school.id)
    return page(
        request,
        "texts.html",
        texts=texts,
        version=version,
        approval=approval,
        earlier=earlier,
        helplines=sorted(parts.helplines.lines.values(), key=lambda line: line.name),
        opening=OPENING,
        reference=REFERENCE,
        may_approve=may_approve,
        problem=problem,
        status=422 if problem else 200,
    )


ROUTES = (
    WebRoute("GET", "/safeguarding/texts", show_texts, Permission.SAFEGUARDING),
    WebRoute("POST", "/safeguarding/texts/approve", approve, Permission.SAFEGUARDING),
)
