from datetime import timedelta

import pyotp
import pytest

from bot.core.people import Role
from bot.core.storage import SET_UP
from bot.web import cookies
from tests.web.school_site import PASSWORD, SECRET, SchoolSite, password_hash, words


@pytest.mark.parametrize(
    ("role", "page"),
    [
        (Role.OFFICE, "/office"),
        (Role.DSL, "/safeguarding"),
        (Role.HEAD, "/safeguarding"),
        (Role.TEACHER, "/no-pages"),
        (Role.ADMINISTRATOR, "/no-pages"),
    ],
)
async def test_each_role_lands_on_its_own_page(site: SchoolSite, role: Role, page: str) -> None:
    answer = await site.browser().sign_in(role)
    assert (answer.status_code, answer.url.path) == (200, page)


async def test_a_wrong_password_and_an_unknown_address_read_alike(site: SchoolSite) -> None:
    browser = site.browser()
    wrong = await browser.sign_in(Role.OFFICE, password="not this one")
    unknown = await browser.sign_in(Role.OFFICE, email="nobody@oak.example", password="not this one")
    assert wrong.status_code == unknown.status_code == 401
    assert words(wrong).replace("office@", "") == words(unknown).replace("nobody@", "")


async def test_the_address_is_taken_however_it_is_capitalised(site: SchoolSite) -> None:
    answer = await site.browser().sign_in(Role.OFFICE, email=" Office@OAK.example ")
    assert answer.url.path == "/office"


async def test_nobody_passes_with_a_password_alone_where_a_code_is_needed(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.get("/sign-in")
    answer = await browser.post("/sign-in", email="dsl@oak.example", password=PASSWORD)
    assert answer.url.path == "/sign-in/code"
    assert (await browser.get("/safeguarding")).url.path == "/sign-in"


async def test_a_wrong_code_is_refused_and_a_right_one_works_once(site: SchoolSite) -> None:
    code = pyotp.TOTP(SECRET).at(site.clock.now())
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    first, second = site.browser(app := site.app()), site.browser(app)
    for browser in (first, second):
        await browser.get("/sign-in")
        await browser.post("/sign-in", email="dsl@oak.example", password=PASSWORD)
    assert (await first.post("/sign-in/code", code=wrong)).status_code == 401
    assert (await first.post("/sign-in/code", code=f"{code[:3]} {code[3:]}")).url.path == "/safeguarding"
    assert (await second.post("/sign-in/code", code=code)).status_code == 401


async def test_a_dsl_without_a_second_factor_cannot_sign_in_at_all(site: SchoolSite) -> None:
    async with site.database.uow(SET_UP) as uow:
        await uow.staff.add(site.staff[Role.DSL], password_hash=password_hash(), totp_secret=None)
        await uow.commit()
    assert (await site.browser().sign_in(Role.DSL)).status_code == 401


async def test_five_wrong_tries_close_the_door_from_that_place_only(site: SchoolSite) -> None:
    app = site.app()
    guesser, owner = site.browser(app, from_host="192.0.2.1"), site.browser(app, from_host="192.0.2.2")
    for _ in range(5):
        assert (await guesser.sign_in(Role.OFFICE, password="guess")).status_code == 401
    assert (await guesser.sign_in(Role.OFFICE)).status_code == 429
    assert (await owner.sign_in(Role.OFFICE)).url.path == "/office"
    site.clock.set(site.clock.now() + timedelta(minutes=16))
    assert (await guesser.sign_in(Role.OFFICE)).url.path == "/office"


async def test_the_database_holds_no_token_that_opens_a_door(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    token = browser.http.cookies[cookies.LOGIN]
    stored = await site.database.value("SELECT token_hash FROM logins")
    assert stored == cookies.token_hash(token) != token


async def test_the_token_changes_when_the_code_is_passed(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.get("/sign-in")
    await browser.post("/sign-in", email="dsl@oak.example", password=PASSWORD)
    before = browser.http.cookies[cookies.LOGIN]
    await browser.post("/sign-in/code", code=pyotp.TOTP(SECRET).at(site.clock.now()))
    assert browser.http.cookies[cookies.LOGIN] != before


async def test_signing_out_ends_the_login_on_the_server(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    token = browser.http.cookies[cookies.LOGIN]
    answer = await browser.post("/sign-out")
    assert "You have signed out." in words(answer)
    browser.http.cookies.set(cookies.LOGIN, token, domain="schoolgate.example")
    assert (await browser.get("/office")).url.path == "/sign-in"
    assert await site.database.value("SELECT count(*) FROM logins") == 0


async def test_a_login_ends_after_the_school_day(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    site.clock.set(site.clock.now() + timedelta(hours=10, minutes=1))
    assert (await browser.get("/office")).url.path == "/sign-in"


async def test_a_member_of_staff_who_left_is_out_at_once(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.sign_in(Role.OFFICE)
    await site.database.run("UPDATE staff_members SET is_active = false WHERE role = 'office'")
    assert (await browser.get("/office")).url.path == "/sign-in"
    assert (await browser.sign_in(Role.OFFICE)).status_code == 401


async def test_cookies_are_closed_to_scripts_and_bound_to_this_host_behind_https(site: SchoolSite) -> None:
    browser = site.browser(site.app(has_secure_cookies=True))
    answer = await browser.get("/sign-in")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-schoolgate_visit=")
    assert all(word in cookie for word in ("HttpOnly", "Secure", "SameSite=lax", "Path=/"))
    assert "max-age" in answer.headers["strict-transport-security"]


async def test_one_address_at_two_schools_opens_neither_door(site: SchoolSite) -> None:
    other = await site.database.add_school("elm")
    member = site.staff[Role.OFFICE]
    async with site.database.uow(SET_UP) as uow:
        await uow.staff.add(
            type(member)(id=other, school_id=other, name="Other", email=member.email, role=Role.OFFICE),
            password_hash=password_hash(),
            totp_secret=None,
        )
        await uow.commit()
    assert (await site.browser().sign_in(Role.OFFICE)).status_code == 401


async def test_a_page_that_is_not_there_does_not_spoil_an_open_form(site: SchoolSite) -> None:
    browser = site.browser()
    await browser.get("/sign-in")
    key = browser.key
    await browser.get("/nowhere.ico")
    answer = await browser.post("/sign-in", key=key, email="office@oak.example", password=PASSWORD)
    assert answer.url.path == "/office"


async def test_no_secret_is_printed_with_the_record_that_holds_it(site: SchoolSite) -> None:
    credential = await site.parts().sign_ins.credential("dsl@oak.example")
    assert credential is not None
    assert SECRET not in repr(credential)
    assert "argon2" not in repr(credential)
