"""The two cookies: a login's secret token, and a visit's, which guards the forms of people not signed in."""

import hashlib
import hmac
import secrets

from starlette.requests import Request
from starlette.responses import Response

LOGIN = "schoolgate_login"
VISIT = "schoolgate_visit"


def new_token() -> str:
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What the database keeps of a login's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def form_key(token: str) -> str:
    """The hidden field of every form: only a page of ours, shown to this browser, can hold it."""
    return hmac.new(token.encode(), b"schoolgate form", hashlib.sha256).hexdigest()


def name_of(cookie: str, *, is_secure: bool) -> str:
    return f"__Host-{cookie}" if is_secure else cookie


def read(request: Request, cookie: str, *, is_secure: bool) -> str:
    return request.cookies.get(name_of(cookie, is_secure=is_secure), "")


def give(response: Response, cookie: str, token: str, *, is_secure: bool) -> None:
    response.set_cookie(
        name_of(cookie, is_secure=is_secure), token, path="/", secure=is_secure, httponly=True, samesite="lax"
    )


def take_back(response: Response, cookie: str, *, is_secure: bool) -> None:
    response.delete_cookie(
        name_of(cookie, is_secure=is_secure), path="/", secure=is_secure, httponly=True, samesite="lax"
    )
