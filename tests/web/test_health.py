import asyncio

import pytest

from bot.bootstrap_web import probes
from bot.core.people import Role, Way
from bot.web import health
from bot.web.ports import HealthProbe, ProbeResult
from db.engine import make_engine
from db.reads_health import SqlHealthReads
from db.reads_sign_in import SqlSignIns
from tests.web.school_site import SchoolSite, words

_UNANSWERED = "INSERT INTO troubles (school_id, kind, began_at) VALUES (:school, 'unanswered', now())"


def probe(name: str, *, is_well: bool, is_essential: bool = True) -> HealthProbe:
    async def check() -> ProbeResult:
        return ProbeResult(is_well=is_well, detail="as told")

    return HealthProbe(name=name, is_essential=is_essential, check=check)


@pytest.mark.parametrize(
    ("probes", "status", "word"),
    [
        ((probe("database", is_well=True), probe("worker", is_well=True)), 200, "well"),
        (
            (probe("database", is_well=True), probe("understanding", is_well=False, is_essential=False)),
            200,
            "degraded",
        ),
        ((probe("database", is_well=True), probe("safeguarding_lead", is_well=False)), 503, "failing"),
    ],
)
async def test_health_is_as_good_as_its_worst_essential_part(
    site: SchoolSite, probes: tuple[HealthProbe, ...], status: int, word: str
) -> None:
    answer = await site.browser(site.app(probes=probes)).get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (status, word)
    assert set(answer.json()["checks"]) == {each.name for each in probes}


async def test_a_probe_that_breaks_or_hangs_is_an_answer(
    site: SchoolSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "PROBE_SECONDS", 0.05)

    async def breaks() -> ProbeResult:
        raise ConnectionRefusedError("at 192.0.2.1 with a password")

    async def hangs() -> ProbeResult:
        await asyncio.sleep(10)
        raise AssertionError

    probes = (
        HealthProbe(name="breaks", is_essential=True, check=breaks),
        HealthProbe(name="hangs", is_essential=True, check=hangs),
    )
    answer = await site.browser(site.app(probes=probes)).get("/healthz")
    details = {name: check["detail"] for name, check in answer.json()["checks"].items()}
    assert (answer.status_code, details) == (
        503,
        {"breaks": "ConnectionRefusedError", "hangs": "TimeoutError"},
    )


async def test_a_school_whose_dsl_cannot_be_reached_is_counted(site: SchoolSite) -> None:
    reads = SqlHealthReads(site.database.web_engine)
    assert await reads.schools_in_trouble([Way.TEXT, Way.EMAIL]) == 0
    assert await reads.schools_in_trouble([Way.EMAIL]) == 1, "nobody carries texts here"
    await site.database.run("UPDATE staff_members SET phone = NULL WHERE role = :role", role=Role.DSL.value)
    assert await reads.schools_in_trouble([Way.TEXT, Way.EMAIL]) == 1
    await site.database.run(
        "UPDATE staff_members SET notice_email = email WHERE role = :role", role=Role.DSL.value
    )
    assert await reads.schools_in_trouble([Way.TEXT, Way.EMAIL]) == 0
    assert await reads.worker_last_seen() is None


async def test_what_nobody_has_answered_turns_health_red_and_reads_like_a_lead_out_of_reach(
    site: SchoolSite,
) -> None:
    reads = SqlHealthReads(site.database.web_engine)

    class Awake:
        async def is_ready(self) -> bool:
            return True

    checks = probes(reads, Awake(), [Way.TEXT])  # type: ignore[arg-type]
    browser = site.browser(
        site.app(probes=tuple(each for each in checks if each.name == "safeguarding_lead"))
    )
    assert (await browser.get("/healthz")).status_code == 200
    said = []
    for wrong in ("UPDATE staff_members SET is_active = false", _UNANSWERED):
        await site.database.run(wrong, **({"school": site.school_id} if wrong is _UNANSWERED else {}))
        answer = await browser.get("/healthz")
        assert answer.status_code == 503
        said.append(answer.text)
        await site.database.run("UPDATE staff_members SET is_active = true")
    assert said[0] == said[1]


async def test_health_says_so_when_the_database_is_away(site: SchoolSite) -> None:
    class Away:
        async def is_ready(self) -> bool:
            return False

    away = make_engine("postgresql://nobody@/nothing?host=/nowhere")
    checks = probes(SqlHealthReads(away), Away(), [Way.TEXT])  # type: ignore[arg-type]
    answer = await site.browser(site.app(probes=checks)).get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "failing")
    assert answer.json()["checks"]["database"] == {
        "well": False,
        "essential": True,
        "detail": "cannot be reached",
    }
    await away.dispose()


async def test_figures_are_told_to_this_machine_and_to_nobody_through_a_proxy(site: SchoolSite) -> None:
    app = site.app()
    here, there = site.browser(app), site.browser(app, from_host="192.0.2.1")
    await here.get("/office/conversations/1234")
    answer = await here.get("/metrics")
    assert answer.status_code == 200
    assert 'schoolgate_request_seconds_count{method="GET",route="staff",status="200"}' in answer.text
    assert 'schoolgate_request_seconds_count{method="GET",route="/sign-in",status="200"}' in answer.text
    assert "1234" not in answer.text
    assert (await there.get("/metrics")).status_code == 404
    assert (await here.get("/metrics", headers={"X-Forwarded-For": "192.0.2.1"})).status_code == 404


async def test_with_a_token_figures_are_told_to_its_bearer_alone(site: SchoolSite) -> None:
    browser = site.browser(site.app(metrics_token="figures"), from_host="192.0.2.1")
    assert (await browser.get("/metrics")).status_code == 404
    assert (await browser.get("/metrics", headers={"Authorization": "Bearer wrong"})).status_code == 404
    assert (await browser.get("/metrics", headers={"Authorization": "Bearer figures"})).status_code == 200


async def test_a_database_that_is_away_is_said_in_plain_words(site: SchoolSite) -> None:
    app = site.app()
    browser = site.browser(app)
    await browser.sign_in(Role.OFFICE)
    away = make_engine("postgresql://nobody@/nothing?host=/nowhere")
    browser_away = site.browser(site.app(sign_ins=SqlSignIns(away)))
    browser_away.http.cookies = browser.http.cookies
    answer = await browser_away.get("/office")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "Schoolgate cannot reach its records" in words(answer)
    await away.dispose()
