"""Nobody who may not read a worry learns that there is one: not by any page, list, count, form, export, log or figure.

Two schools are walked side by side (tests/web/twins.py), by the application's own list of routes and by every id in the
database. An answer that differs between them is a trace.
"""

import json
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid4

import httpx
import pytest
import structlog
from structlog.testing import capture_logs

from bot.commands.export import is_off_on
from bot.core.people import Role
from bot.core.requests import AbsenceReport
from bot.core.storage import WORKER
from bot.logs import QUIET
from bot.web.app import route_table
from bot.web.guard import Permission
from db.embedded import EmbeddedServer
from tests.conftest import Database, open_database
from tests.web.fake_channel import FakeAdapter
from tests.web.school_site import SchoolSite, open_site
from tests.web.twins import TRACES, Twin, paths, raise_twin, walked, work_through, worry

LOGINS = [Role.OFFICE, Role.TEACHER, Role.ADMINISTRATOR]
# They end the login that the walk is made with; tests/web/test_sign_in.py has them.
ENDS_THE_LOGIN = {("POST", "/sign-out"), ("POST", "/sign-in"), ("POST", "/sign-in/code")}
# Parents' phones of a demo school: they show what went by the simulator to whoever plays the parent, and nothing else.
PLAYS_PARENTS = {("POST", "/simulator/messages")}


@dataclass
class Twins:
    quiet: Twin
    worried: Twin
    logged: list[str]


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def all_logs() -> Iterator[list[str]]:
    """Whatever is logged at the levels of a real process."""
    root, handler = logging.getLogger(), _Kept()
    root.addHandler(handler)
    quieted = {name: logging.getLogger(name).level for name in QUIET}
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        with capture_logs() as events:
            yield handler.lines
        handler.lines += map(str, events)
    finally:
        root.removeHandler(handler)
        for name, level in quieted.items():
            logging.getLogger(name).setLevel(level)


@asynccontextmanager
async def open_twins(database: Database, other: Database) -> AsyncIterator[Twins]:
    with all_logs() as logged:
        quiet = await raise_twin(await open_site(database))
        await work_through(quiet, [])
        worried = await raise_twin(await open_site(other))
        await worry(worried)
    yield Twins(quiet, worried, logged)


@pytest.fixture(scope="module")
async def twins(
    module_database: Database, postgres: EmbeddedServer, spare_databases: list[str]
) -> AsyncIterator[Twins]:
    """To be looked at only."""
    async with (
        open_database(postgres, spare_databases) as other,
        open_twins(module_database, other) as opened,
    ):
        yield opened


@pytest.fixture
async def own_twins(
    database: Database, postgres: EmbeddedServer, spare_databases: list[str]
) -> AsyncIterator[Twins]:
    """To be changed."""
    async with open_database(postgres, spare_databases) as other, open_twins(database, other) as opened:
        yield opened


async def kept(site: SchoolSite) -> str:
    """All that is stored, but for what a login's own coming and going changes."""
    tables = await site.database.rows(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    )
    return "\n".join(
        [
            str(await site.database.rows(f'SELECT * FROM "{row["tablename"]}" ORDER BY 1'))
            for row in tables
            if row["tablename"] != "logins"
        ]
    )


def in_both(twins: Twins) -> list[tuple[str, str, str]]:
    """What an id is called, and the id in either school."""
    quiet, worried = twins.quiet.shared, twins.worried.shared
    assert quiet.keys() == worried.keys()
    return [(name, quiet[name], worried[name]) for name in quiet]


async def look_around(twins: Twins, role: Role) -> dict[str, tuple[object, object]]:
    """Every answer that is not alike in the two schools."""
    different = {}
    hands = in_both(twins)
    for method, path, parameters in walked(twins.quiet.app):
        if method != "GET" or path in {"/metrics"}:
            continue
        for accept in ("text/html", "application/json"):
            for name, quiet_id, worried_id in hands if parameters else hands[:1]:
                for here, there in zip(
                    paths(path, parameters, quiet_id), paths(path, parameters, worried_id), strict=True
                ):
                    answers = [
                        twin.answer(await twin.call(role, method, asked, headers={"Accept": accept}))
                        for twin, asked in ((twins.quiet, here), (twins.worried, there))
                    ]
                    if answers[0] != answers[1]:
                        different[f"{method} {path} {name}"] = (answers[0], answers[1])
                    assert not [trace for trace in TRACES if trace in str(answers[1])], path
    return different


@pytest.mark.parametrize("role", LOGINS)
async def test_every_page_reads_the_same_with_and_without_a_worry(twins: Twins, role: Role) -> None:
    assert await twins.worried.hidden_ids()
    assert await look_around(twins, role) == {}


@pytest.mark.parametrize("role", LOGINS)
async def test_a_hidden_thing_is_answered_like_nothing_at_all(twins: Twins, role: Role) -> None:
    """Whatever is asked of it, by whatever method, and nothing is changed by the asking."""
    twin = twins.worried
    before = await kept(twin.site)
    hidden = await twin.hidden_ids()
    nothing = str(uuid4())
    for method, path, parameters in walked(twin.app):
        if not parameters:
            continue
        expected = [
            twin.answer(await twin.call(role, method, asked), [nothing])
            for asked in paths(path, parameters, nothing)
        ]
        for each in hidden:
            for asked, answer in zip(paths(path, parameters, each), expected, strict=True):
                assert twin.answer(await twin.call(role, method, asked), [each]) == answer, (method, asked)
    assert await kept(twin.site) == before


async def test_the_office_works_through_everything_alike(own_twins: Twins) -> None:
    """Every form of every visible thing is sent in both schools, and after each nothing tells them apart."""
    twins = own_twins
    hands = in_both(twins)
    taken = 0
    for method, path, parameters in walked(twins.quiet.app):
        if method != "POST" or (method, path) in ENDS_THE_LOGIN | PLAYS_PARENTS:
            continue
        for name, quiet_id, worried_id in hands if parameters else hands[:1]:
            for here, there in zip(
                paths(path, parameters, quiet_id), paths(path, parameters, worried_id), strict=True
            ):
                answers = [
                    twin.answer(await twin.call(Role.OFFICE, method, asked))
                    for twin, asked in ((twins.quiet, here), (twins.worried, there))
                ]
                assert answers[0] == answers[1], (path, name)
                taken += answers[0][0] == 303
    assert taken > 5, "the walk found nothing to do"
    for twin in (twins.quiet, twins.worried):
        assert "We will ring you." in str(await twin.site.database.rows("SELECT body FROM messages"))
    rename(twins)
    inboxes = [
        twin.answer(await twin.call(Role.OFFICE, "GET", "/office")) for twin in (twins.quiet, twins.worried)
    ]
    assert inboxes[0] == inboxes[1]


def rename(twins: Twins) -> None:
    """What the office itself has made since is compared by its words, not by its ids."""
    for twin in (twins.quiet, twins.worried):
        twin.plain = lambda text, plain=twin.plain: re.sub(  # type: ignore[method-assign]
            r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<new>", plain(text)
        )


async def test_no_figure_tells_that_somebody_reads_or_closes_an_alert(own_twins: Twins) -> None:
    twins = own_twins
    labels = []
    for twin in (twins.quiet, twins.worried):
        for role in LOGINS:
            await twin.call(role, "GET", "/")
        office = await twin.sign_in(Role.OFFICE)
        await office.post("/office/requests/absence/" + str(uuid4()) + "/done")
        text = (await twin.call(Role.OFFICE, "GET", "/metrics")).text
        labels.append({line.rpartition(" ")[0] for line in text.splitlines() if not line.startswith("#")})
        for word in ("safeguarding", "alert", "skim", "export", "worry", "held"):
            assert word not in text.lower()
    assert labels[0] == labels[1]


async def test_what_is_behind_a_sign_in_is_counted_under_one_name(site: SchoolSite) -> None:
    parts = site.parts(inbound=(FakeAdapter(),))
    app = site.app(inbound=(FakeAdapter(),))
    shown = {
        Permission.ANYONE,
        Permission.MACHINE,
        Permission.VENDOR,
        Permission.SIGNING_IN,
        Permission.SIGNED_IN,
    }
    named = {route.path for route in route_table(parts) if route.permission in shown}
    browser = site.browser(app)
    await browser.sign_in(Role.DSL)
    for route in route_table(parts):
        address = re.sub(r"{\w+}", str(uuid4()), route.path)
        await browser.http.request(
            route.method, address, data={"key": browser.key} if route.method == "POST" else None
        )
    text = (await browser.get("/metrics")).text
    counted = set(re.findall(r'route="([^"]+)"', text))
    assert counted <= named | {"staff", "other"}
    assert "staff" in counted


async def test_health_is_told_alike(twins: Twins) -> None:
    answers = [
        twin.answer(await twin.call(Role.OFFICE, "GET", "/healthz")) for twin in (twins.quiet, twins.worried)
    ]
    assert answers[0] == answers[1]


async def test_no_log_line_carries_anything(twins: Twins) -> None:
    """What the worker and the pages logged while all of it was said, told, read, closed and exported."""
    assert twins.logged == []
    with all_logs() as seen:
        logging.getLogger("bot.web").warning("one way")
        structlog.get_logger().info("the other")
    assert seen == ["one way", str({"event": "the other", "log_level": "info"})]


async def test_jobs_carry_ids_and_states_alone(twins: Twins) -> None:
    rows = await twins.worried.site.database.rows(
        "SELECT task_name, lock, queueing_lock, args FROM procrastinate_jobs"
    )
    assert {row["task_name"] for row in rows} >= {
        "handle_conversation",
        "deliver_conversation",
        "escalate_alerts",
    }
    for row in rows:
        assert all(is_id(value) for value in row["args"].values()), row
        assert re.fullmatch(
            r"[a-z_]+(:[0-9a-f-]{36}|:[0-9T:.+-]{19,32})?|[0-9a-f-]{36}", row["lock"] or "x"
        ), row
        assert not [trace for trace in TRACES if trace in json.dumps(row["args"])]


def is_id(value: object) -> bool:
    try:
        return str(UUID(str(value))) == value
    except ValueError:
        return False


async def test_a_notice_says_that_there_is_something_and_nothing_of_it(twins: Twins) -> None:
    assert twins.quiet.notices.told == []
    assert twins.worried.notices.told
    for _, text in twins.worried.notices.told:
        assert re.fullmatch(
            r"School message line: 1 new (?:URGENT )?item in your queue\. Ref \w{4}\. Sign in to read it\.",
            text,
        )


async def test_the_office_s_lists_of_absences_are_alike(twins: Twins) -> None:
    """What `export absences` writes."""
    found = []
    for twin in (twins.quiet, twins.worried):
        async with twin.desk.uow(WORKER) as uow:
            requests = await uow.requests.of_school(twin.site.school_id)
        today = twin.site.clock.now().date()
        found.append(
            [
                (report.child, report.reason, report.note)
                for report in requests
                if isinstance(report, AbsenceReport) and is_off_on(report, today)
            ]
        )
    assert found[0] == found[1] != []


async def test_an_error_page_says_nothing_of_what_went_wrong(site: SchoolSite) -> None:
    class Broken:
        async def inbox(self, *_: object, **__: object) -> None:
            raise RuntimeError("zebra")

    app = site.app(office=Broken())
    office = site.browser(app)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    office.http = httpx.AsyncClient(transport=transport, base_url="http://schoolgate.example")
    await office.sign_in(Role.OFFICE)
    page = await office.get("/office")
    assert page.status_code == 500
    assert "zebra" not in page.text


async def test_a_leak_would_be_seen(twins: Twins) -> None:
    """The walk itself is tried: with a door left open in the database it finds both the page and the thing."""
    worried = twins.worried.site.database
    await worried.run("CREATE POLICY left_open ON messages FOR SELECT TO schoolgate_office USING (true)")
    try:
        with pytest.raises(AssertionError):
            assert await look_around(twins, Role.OFFICE) == {}
        with pytest.raises(AssertionError):
            await test_a_hidden_thing_is_answered_like_nothing_at_all(twins, Role.OFFICE)
    finally:
        await worried.run("DROP POLICY left_open ON messages")
