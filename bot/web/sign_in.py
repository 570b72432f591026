"""Signing in and out: password, then a six-digit code for those who read what others may not."""

from datetime import timedelta

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.core.reads import Credential, SignedIn
from bot.web import cookies
from bot.web.guard import Parts, Permission, Visitor, WebRoute, field
from bot.web.pages import HOME_PAGES, go, page
from bot.web.parts import WebParts

LOGIN_LASTS = timedelta(hours=10)  # a school day with both its ends
SECOND_FACTOR_WITHIN = timedelta(minutes=10)

WRONG = "That e-mail address and password do not match, or that account cannot sign in."
WRONG_CODE = "That code is not right, or it has been used. Wait for the next one and try again."
TOO_MANY = "Too many tries. Wait 15 minutes and try again."


async def front_door(request: Request) -> Response:
    who: SignedIn | None = request.state.signed_in
    if who is None or not who.is_complete:
        return go("/sign-in")
    return go(HOME_PAGES.get(who.role, "/no-pages"))


async def show_sign_in(request: Request) -> Response:
    who: SignedIn | None = request.state.signed_in
    if who is not None and who.is_complete:
        return go("/")
    return page(request, "sign_in.html", problem="", email="")


async def sign_in(request: Request, parts: Parts) -> Response:
    email = (await field(request, "email", at_most=254)).lower()
    password = str((await request.form()).get("password", ""))[:1000]
    place, now = _place(request), parts.clock.now()
    if parts.throttle.is_closed(email, place, at=now):
        return page(request, "sign_in.html", problem=TOO_MANY, email=email, status=429)
    credential = await parts.sign_ins.credential(email)
    stored = credential.password_hash if credential else None
    async with parts.throttle.checking:
        is_right = await run_in_threadpool(parts.passwords.matches, stored, password)
    if credential is None or not is_right or not _may_finish(credential):
        parts.throttle.failed(email, place, at=now)
        return page(request, "sign_in.html", problem=WRONG, email=email, status=401)
    parts.throttle.succeeded(email, place)
    await _forget_old_login(request, parts)
    token = cookies.new_token()
    needs_code = credential.role.needs_second_factor
    await parts.sign_ins.open_login(
        credential,
        token_hash=cookies.token_hash(token),
        at=now,
        until=now + (SECOND_FACTOR_WITHIN if needs_code else LOGIN_LASTS),
        has_passed_second_factor=False,
    )
    response = go("/sign-in/code" if needs_code else "/")
    cookies.give(response, cookies.LOGIN, token, is_secure=parts.has_secure_cookies)
    return response


async def show_code(request: Request, who: Visitor) -> Response:
    return go("/") if who.is_complete else page(request, "sign_in_code.html", problem="")


async def check_code(request: Request, parts: Parts, who: Visitor) -> Response:
    code = (await field(request, "code", at_most=20)).replace(" ", "")
    key, place, now = f"code:{who.staff_id}", _place(request), parts.clock.now()
    if parts.throttle.is_closed(key, place, at=now):
        return page(request, "sign_in_code.html", problem=TOO_MANY, status=429)
    step = parts.codes.matching_step(who.totp_secret, code, at=now) if who.totp_secret else None
    if step is None or not parts.throttle.is_first_use(key, step):
        parts.throttle.failed(key, place, at=now)
        return page(request, "sign_in_code.html", problem=WRONG_CODE, status=401)
    parts.throttle.succeeded(key, place)
    token = cookies.new_token()
    old = cookies.read(request, cookies.LOGIN, is_secure=parts.has_secure_cookies)
    await parts.sign_ins.renew_login(
        cookies.token_hash(old), token_hash=cookies.token_hash(token), until=now + LOGIN_LASTS
    )
    response = go("/")
    cookies.give(response, cookies.LOGIN, token, is_secure=parts.has_secure_cookies)
    return response


async def sign_out(request: Request, parts: Parts) -> Response:
    await _forget_old_login(request, parts)
    response = go("/sign-in", done="signed_out")
    cookies.take_back(response, cookies.LOGIN, is_secure=parts.has_secure_cookies)
    return response


async def show_no_pages(request: Request) -> Response:
    return page(request, "no_pages.html")


def _may_finish(credential: Credential) -> bool:
    """Fail closed: a role that needs a second factor and has none set up cannot sign in."""
    return not credential.role.needs_second_factor or credential.totp_secret is not None


async def _forget_old_login(request: Request, parts: WebParts) -> None:
    token = cookies.read(request, cookies.LOGIN, is_secure=parts.has_secure_cookies)
    if token:
        await parts.sign_ins.close_login(cookies.token_hash(token))


def _place(request: Request) -> str:
    return request.client.host if request.client else "?"


ROUTES = (
    WebRoute("GET", "/", front_door, Permission.ANYONE),
    WebRoute("GET", "/sign-in", show_sign_in, Permission.ANYONE),
    WebRoute("POST", "/sign-in", sign_in, Permission.ANYONE),
    WebRoute("GET", "/sign-in/code", show_code, Permission.SIGNING_IN),
    WebRoute("POST", "/sign-in/code", check_code, Permission.SIGNING_IN),
    WebRoute("POST", "/sign-out", sign_out, Permission.SIGNING_IN),
    WebRoute("GET", "/no-pages", show_no_pages, Permission.SIGNED_IN),
)
