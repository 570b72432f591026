"""The web application, made of the parts it is handed and one table of routes.

request ──> size limit ──> headers and timing ──> guard (permission, form key) ──> handler
"""

from fastapi import Depends, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from bot.core.errors import CannotSeal, NotPermitted, StorageUnavailable, UnknownSchool
from bot.web import (
    alert_page,
    alert_work,
    fixed_texts,
    handing_on,
    health,
    office,
    safeguarding,
    sign_in,
    simulator,
    staff_answers,
    teaching,
    webhooks,
)
from bot.web.guard import NAMED_IN_METRICS, FormRefused, Guard, SignInNeeded, WebRoute
from bot.web.middleware import SecurityHeaders, Timing
from bot.web.pages import STATIC, go, page
from bot.web.parts import WebParts

__all__ = ["MOST_BODY_BYTES", "WebParts", "create_app", "route_table"]

MOST_BODY_BYTES = 1_000_000


def route_table(parts: WebParts) -> tuple[WebRoute, ...]:
    """Every route with who may call it."""
    rooms = (
        sign_in, office, staff_answers, safeguarding, alert_page, alert_work, handing_on, teaching, fixed_texts,
        health,
    )  # fmt: skip
    pages: tuple[WebRoute, ...] = sum((room.ROUTES for room in rooms), ())
    if parts.simulator is not None:
        pages += simulator.ROUTES
    return pages + webhooks.routes(parts.inbound)


def create_app(parts: WebParts) -> FastAPI:
    app = FastAPI(
        title="Schoolgate",
        openapi_url=None,
        redirect_slashes=False,
        max_body_size=MOST_BODY_BYTES,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.parts = parts
    for route in route_table(parts):
        app.add_api_route(
            route.path,
            route.handler,
            methods=[route.method],
            dependencies=[Depends(Guard(route.permission))],
            response_model=None,
        )
    app.mount("/static", StaticFiles(directory=STATIC))
    _answer_errors(app)
    named = {route.path for route in route_table(parts) if route.permission in NAMED_IN_METRICS}
    app.add_middleware(Timing, metrics=parts.metrics, named=named)
    app.add_middleware(SecurityHeaders, is_https=parts.has_secure_cookies)
    return app


def _answer_errors(app: FastAPI) -> None:
    async def sign_in_needed(request: Request, error: Exception) -> Response:
        if request.headers.get("accept", "").startswith("application/json"):
            return JSONResponse({"is_signed_in": False}, status_code=401)
        return go("/sign-in")

    async def form_refused(request: Request, error: Exception) -> Response:
        return _problem(request, 403, "This page is out of date", "Go back, reload the page and try again.")

    async def not_there(request: Request, error: Exception) -> Response:
        return _problem(request, 404, "Page not found", "It is not there, or it is not for this sign-in.")

    async def out_of_reach(request: Request, error: Exception) -> Response:
        response = _problem(
            request,
            503,
            "Schoolgate cannot reach its records",
            "Try again in a minute. Nothing has been lost.",
        )
        response.headers["Retry-After"] = "5"
        return response

    async def plain(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if status == 404:
            return await not_there(request, error)
        return _problem(request, status, "That did not work", "Go back and try again.")

    async def fault(request: Request, error: Exception) -> Response:
        return _problem(request, 500, "Something went wrong", "It has been noted. Go back and try again.")

    app.add_exception_handler(SignInNeeded, sign_in_needed)
    app.add_exception_handler(FormRefused, form_refused)
    app.add_exception_handler(NotPermitted, not_there)
    app.add_exception_handler(UnknownSchool, not_there)
    app.add_exception_handler(RequestValidationError, not_there)
    app.add_exception_handler(StorageUnavailable, out_of_reach)
    app.add_exception_handler(CannotSeal, out_of_reach)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(Exception, fault)


def _problem(request: Request, status: int, title: str, words: str) -> Response:
    return page(request, "problem.html", status=status, title=title, words=words)
