"""Who may call a route. Every route carries one Guard; a test walks them all."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from bot.core.errors import NotPermitted, SchoolgateError
from bot.core.people import Role
from bot.core.reads import SignedIn
from bot.core.storage import STAFF_DATABASE_ROLES, Access
from bot.web import cookies
from bot.web.parts import WebParts


class Permission(StrEnum):
    ANYONE = "anyone"  # nothing personal to see or do; forms still carry their key
    VENDOR = "vendor"  # a channel's webhook: its adapter checks the signature
    MACHINE = "machine"  # health and metrics: nobody's data, no cookie looked at
    SIGNING_IN = "signing_in"  # password passed, second factor not yet
    SIGNED_IN = "signed_in"
    OFFICE = "office"
    SAFEGUARDING = "safeguarding"  # DSL, deputies, head, chair of governors


# Whose routes the figures tell apart; the others are "staff", new ones too.
NAMED_IN_METRICS = frozenset(
    {Permission.ANYONE, Permission.VENDOR, Permission.MACHINE, Permission.SIGNING_IN}
)

_ROLES = {
    Permission.SIGNED_IN: frozenset(Role),
    Permission.OFFICE: frozenset({Role.OFFICE}),
    Permission.SAFEGUARDING: frozenset({Role.DSL, Role.HEAD, Role.CHAIR}),
}


@dataclass(frozen=True)
class WebRoute:
    method: str
    path: str
    handler: Callable[..., Awaitable[Response]]
    permission: Permission


class SignInNeeded(SchoolgateError):
    """Nobody is signed in."""


class FormRefused(SchoolgateError):
    """The form did not come from a page that this browser was shown."""


class Guard:
    """Refuses before the handler runs; leaves who is there in `request.state`."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    async def __call__(self, request: Request) -> None:
        if self.permission in {Permission.VENDOR, Permission.MACHINE}:
            return
        parts = parts_of(request)
        token = cookies.read(request, cookies.LOGIN, is_secure=parts.has_secure_cookies)
        who = (
            await parts.sign_ins.signed_in(cookies.token_hash(token), at=parts.clock.now()) if token else None
        )
        request.state.signed_in = who
        if who is None:
            token = cookies.read(request, cookies.VISIT, is_secure=parts.has_secure_cookies)
        request.state.token = token
        self._check_role(who)
        if request.method == "POST":
            form = await request.form()
            if not token or not hmac.compare_digest(
                cookies.form_key(token).encode(), _field(form.get("key")).encode()
            ):
                raise FormRefused

    def _check_role(self, who: SignedIn | None) -> None:
        if self.permission is Permission.ANYONE:
            return
        if who is None:
            raise SignInNeeded
        if self.permission is Permission.SIGNING_IN:
            return
        if not who.is_complete:
            raise SignInNeeded
        if who.role not in _ROLES[self.permission]:
            raise NotPermitted


def parts_of(request: Request) -> WebParts:
    parts: WebParts = request.app.state.parts
    return parts


def _signed_in(request: Request) -> SignedIn:
    who: SignedIn | None = request.state.signed_in
    if who is None:
        raise SignInNeeded
    return who


def _field(value: object) -> str:
    """A form field as text; PostgreSQL keeps no NUL."""
    return value.replace("\x00", "") if isinstance(value, str) else ""


async def field(request: Request, name: str, *, at_most: int) -> str:
    """One field of the posted form, trimmed and cut."""
    return _field((await request.form()).get(name)).strip()[:at_most]


Parts = Annotated[WebParts, Depends(parts_of)]
Visitor = Annotated[SignedIn, Depends(_signed_in)]


def _access(who: Visitor) -> Access:
    return Access(role=STAFF_DATABASE_ROLES[who.role], school_id=who.school_id, staff_id=who.staff_id)


StaffAccess = Annotated[Access, Depends(_access)]
