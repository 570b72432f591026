"""Every route declares who may call it, and the declaration is kept."""

from uuid import uuid4

import pytest
from fastapi.routing import APIRoute
from starlette.routing import Mount

from bot.core.people import Role
from bot.web.app import create_app, route_table
from bot.web.guard import Guard, Permission, WebRoute
from tests.web.fake_channel import FakeAdapter
from tests.web.school_site import Browser, SchoolSite

_OPEN_TO_ALL = {Permission.ANYONE, Permission.MACHINE, Permission.VENDOR}


def address(route: WebRoute) -> str:
    return (
        route.path.replace("{kind}", "absence")
        .replace("{conversation_id}", str(uuid4()))
        .replace("{message_id}", str(uuid4()))
        .replace("{request_id}", str(uuid4()))
        .replace("{ticket_id}", str(uuid4()))
        .replace("{alert_id}", str(uuid4()))
        .replace("{question_id}", str(uuid4()))
        .replace("{answer_id}", str(uuid4()))
    )


async def call(browser: Browser, route: WebRoute) -> tuple[int, str]:
    """The status, and where a redirect would lead."""
    data = {"key": browser.key} if route.method == "POST" else None
    answer = await browser.http.request(route.method, address(route), data=data)
    return answer.status_code, answer.headers.get("location", "")


async def test_every_route_of_the_application_is_guarded(site: SchoolSite) -> None:
    app = site.app(inbound=(FakeAdapter(),))
    unguarded = []
    for route in app.routes:
        if isinstance(route, Mount):
            assert route.path == "/static"
            continue
        assert isinstance(route, APIRoute), route
        if not any(isinstance(dependency.dependency, Guard) for dependency in route.dependencies):
            unguarded.append(route.path)
    assert not unguarded


async def test_only_these_routes_are_open_to_people_who_are_not_signed_in(site: SchoolSite) -> None:
    open_paths = {
        (route.method, route.path)
        for route in route_table(site.parts(inbound=(FakeAdapter(),)))
        if route.permission in _OPEN_TO_ALL
    }
    assert open_paths == {
        ("GET", "/"),
        ("GET", "/sign-in"),
        ("POST", "/sign-in"),
        ("GET", "/healthz"),
        ("GET", "/metrics"),
        ("GET", "/simulator"),
        ("GET", "/simulator/threads"),
        ("POST", "/simulator/messages"),
        ("POST", "/webhooks/fake"),
    }


async def test_every_other_route_sends_a_stranger_to_sign_in(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.get("/sign-in")
    for route in route_table(site.parts()):
        if route.permission not in _OPEN_TO_ALL:
            assert await call(browser, route) == (303, "/sign-in"), route.path


@pytest.mark.parametrize(
    ("role", "mine"),
    [
        (Role.OFFICE, Permission.OFFICE),
        (Role.DSL, Permission.SAFEGUARDING),
        (Role.HEAD, Permission.SAFEGUARDING),
        (Role.CHAIR, Permission.SAFEGUARDING),
        (Role.TEACHER, None),
        (Role.ADMINISTRATOR, None),
    ],
)
async def test_another_role_s_pages_are_not_there(
    site: SchoolSite, role: Role, mine: Permission | None
) -> None:
    browser = site.browser()
    await browser.sign_in(role)
    for route in route_table(site.parts()):
        if route.permission in {Permission.OFFICE, Permission.SAFEGUARDING} - {mine}:
            assert (await call(browser, route))[0] == 404, route.path


async def test_no_form_is_taken_without_its_key(site: SchoolSite) -> None:
    app = site.app()
    for role in (Role.OFFICE, Role.DSL):
        browser = site.browser(app)
        await browser.sign_in(role)
        for route in route_table(site.parts()):
            if route.method != "POST":
                continue
            for key in ("", "0" * 64, "£"):
                answer = await browser.http.post(address(route), data={"key": key})
                assert answer.status_code in {403, 404}, (route.path, answer.status_code)
        assert (await browser.get("/")).url.path != "/sign-in", "a refused sign-out must not sign out"


async def test_a_key_of_one_login_is_no_use_to_another(site: SchoolSite) -> None:
    app = site.app()
    first, second = site.browser(app), site.browser(app)
    await first.sign_in(Role.OFFICE)
    await second.sign_in(Role.OFFICE)
    assert (await second.post("/sign-out", key=first.key)).status_code == 403


async def test_things_that_are_not_there_read_like_pages_that_are_not_there(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    paths = [
        "/office/conversations/1",
        f"/office/conversations/{uuid4()}",
        "/office/nowhere",
        "/docs",
        "/openapi.json",
    ]
    assert {(await browser.get(path)).status_code for path in paths} == {404}


async def test_without_the_simulator_its_routes_are_not_there(site: SchoolSite) -> None:
    browser = site.browser(create_app(site.parts(simulator=None)))
    assert (await browser.get("/simulator")).status_code == 404
    assert "simulator" not in (await browser.get("/sign-in")).text


async def test_every_answer_carries_the_security_headers(site: SchoolSite) -> None:
    browser = site.browser()
    for path in ("/sign-in", "/nowhere", "/healthz", "/static/schoolgate.css"):
        headers = (await browser.get(path)).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
    assert (await browser.get("/sign-in")).headers["cache-control"] == "no-store"
