"""Taking a concern out to the record system: by whom, how it is logged, and how a change shows afterwards."""

import asyncio
from pathlib import Path

import pyotp
import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.core.exports.record import ExportForm
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.worry.levels import Worry
from bot.use_cases.export_concern import check_export
from db.engine import make_engine
from db.reads_audit import SqlAuditReads
from db.unit_of_work import SqlUnits
from tests.web.school_site import DEAN, PASSWORD, SECRET, Browser, SchoolSite

SCARED = "I am scared to go home tonight"


@pytest.fixture
async def dsl(site: SchoolSite) -> Browser:
    browser = site.browser()
    await browser.sign_in(Role.DSL)
    await browser.get("/safeguarding")
    return browser


async def events(site: SchoolSite) -> list[tuple[str, str, str]]:
    rows = await site.database.rows("SELECT actor, action, subject FROM audit_events ORDER BY position")
    return [(row["actor"], row["action"], row["subject"]) for row in rows]


@pytest.mark.parametrize("form", list(ExportForm))
async def test_a_dsl_takes_a_copy_and_a_later_change_shows(
    site: SchoolSite, dsl: Browser, form: ExportForm
) -> None:
    _, alert = await site.raises(SCARED)
    file = await dsl.post(f"/safeguarding/alerts/{alert.id}/export", form=form)
    assert file.status_code == 200
    assert file.headers["cache-control"] == "no-store"
    assert 'attachment; filename="concern-4F7K' in file.headers["content-disposition"]
    if form is not ExportForm.PDF:
        assert SCARED in file.text
        assert "Maryam Yusuf" in file.text
    [(actor, action, subject)] = await events(site)
    assert (actor, action) == (str(site.staff[Role.DSL].id), "alert_exported")
    reads = SqlAuditReads(site.database.engine)
    checked = await check_export(reads, school_id=site.school_id, content=file.content)
    assert checked.is_chain_whole
    assert checked.export is not None
    assert (checked.export.alert_id, checked.export.form, checked.export.by) == (alert.id, form.value, actor)
    for changed in (file.content + b" ", file.content.replace(b"2026", b"2025"), b"", b"0" * 64, b"a_b%"):
        assert (await check_export(reads, school_id=site.school_id, content=changed)).export is None
    other = await site.database.add_school("elm")
    assert (await check_export(reads, school_id=other, content=file.content)).export is None
    assert SCARED not in subject


async def test_a_copy_that_cannot_be_logged_is_not_handed_out(site: SchoolSite) -> None:
    _, alert = await site.raises(SCARED)
    away = make_engine("postgresql://nobody@/nothing?host=/nowhere")
    dsl = site.browser(site.app(uow=SqlUnits(away)))
    await dsl.sign_in(Role.DSL)
    await dsl.get("/safeguarding")
    answer = await dsl.post(f"/safeguarding/alerts/{alert.id}/export", form="cpoms")
    assert answer.status_code == 503
    assert SCARED not in answer.text
    await away.dispose()


async def test_only_what_may_be_read_may_be_taken(site: SchoolSite, dsl: Browser) -> None:
    _, about_lead = await site.raises("the lead shouted at him", DEAN, visibility=Visibility.HEAD)
    _, alert = await site.raises(SCARED)
    assert (await dsl.post(f"/safeguarding/alerts/{about_lead.id}/export", form="cpoms")).status_code == 404
    assert (await dsl.post(f"/safeguarding/alerts/{alert.id}/export", form="zip")).status_code == 404
    assert (await dsl.post(f"/safeguarding/alerts/{alert.id}/export")).status_code == 404
    assert await events(site) == []
    head = site.browser()
    await head.sign_in(Role.HEAD)
    await head.get("/safeguarding")
    file = await head.post(f"/safeguarding/alerts/{about_lead.id}/export", form="cpoms")
    assert "the lead shouted at him" in file.text


async def test_a_copy_holds_what_the_head_alone_may_read_only_for_the_head(
    site: SchoolSite, dsl: Browser
) -> None:
    await site.raises("the lead shouted at him", visibility=Visibility.HEAD, reference="9HHH")
    _, alert = await site.raises(SCARED)
    file = await dsl.post(f"/safeguarding/alerts/{alert.id}/export", form="myconcern")
    assert SCARED in file.text
    assert "shouted" not in file.text
    assert "9HHH" not in file.text


@pytest.mark.parametrize("form", [ExportForm.CPOMS, ExportForm.MYCONCERN])
async def test_a_copy_holds_what_was_noted_judged_and_done(
    site: SchoolSite, dsl: Browser, form: ExportForm
) -> None:
    await site.raises("something before", reference="9LLL", level=Worry.CONCERN)
    _, alert = await site.raises(SCARED)
    address = f"/safeguarding/alerts/{alert.id}"
    await dsl.post(f"{address}/notes", note="Rang mum, no answer.")
    await dsl.post(f"{address}/assign", to=str(site.staff[Role.HEAD].id))
    await dsl.post(f"{address}/close", outcome="police", verdict="worrying", note="Recorded as 12.")
    rows = (await dsl.post(f"{address}/export", form=form)).text
    for line in (
        "Tom Lead noted: Rang mum, no answer.",
        "Tom Lead closed it: Police",
        "Tom Lead found it worrying.",
        "Tom Lead wrote what was done: Recorded as 12.",
        "Police: Recorded as 12.",
    ):
        assert line in rows
    drawn = (await dsl.post(f"{address}/export", form=ExportForm.PDF)).content
    assert drawn.startswith(b"%PDF")


# By command


@pytest.fixture(autouse=True)
def opening_key(key_files: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """As on the machine where the web process runs."""
    monkeypatch.setenv("SCHOOLGATE_OPENING_KEY_FILE", key_files["opening_key_file"])


def run(site: SchoolSite, *words: str, typed: str = "") -> Result:
    settings = {"SCHOOLGATE_DATABASE_URL": site.database.url, "SCHOOLGATE_DATA_DIR": "/nowhere"}
    return CliRunner().invoke(main, ["export", *words], input=typed, env=settings)


async def ask(site: SchoolSite, *words: str, typed: str = "") -> Result:
    return await asyncio.to_thread(run, site, *words, typed=typed)


def signing(password: str = PASSWORD, code: str = "") -> str:
    return f"{password}\n{code or pyotp.TOTP(SECRET).now()}\n"


def wanted(role: Role, path: Path, *more: str) -> tuple[str, ...]:
    return ("concern", "4f7k", "--school", "oak", "--as", f"{role}@oak.example", "--to", str(path), *more)


async def test_a_concern_is_exported_and_checked_by_command(site: SchoolSite, tmp_path: Path) -> None:
    await site.raises(SCARED)
    path = tmp_path / "copy.csv"
    done = await ask(site, *wanted(Role.DSL, path, "--form", "cpoms"), typed=signing())
    assert done.exit_code == 0, done.output
    assert SCARED in path.read_text(encoding="utf-8-sig")
    assert path.stat().st_mode & 0o077 == 0
    assert [action for _, action, _ in await events(site)] == ["alert_exported"]
    assert SCARED not in done.output

    checked = await ask(site, "check", str(path), "--school", "oak")
    assert (checked.exit_code, "unchanged" in checked.output) == (0, True), checked.output
    again = await ask(site, *wanted(Role.DSL, path), typed=signing())
    assert again.exit_code == 1
    path.write_bytes(path.read_bytes().replace(b"scared", b"scares"))
    checked = await ask(site, "check", str(path), "--school", "oak")
    assert (checked.exit_code, "CHANGED" in checked.output) == (1, True)


@pytest.mark.parametrize(
    ("role", "typed"),
    [
        (Role.OFFICE, signing()),
        (Role.ADMINISTRATOR, signing()),
        (Role.TEACHER, signing()),
        (Role.DSL, signing("another password")),
        (Role.DSL, signing(code="000000")),
        (Role.DSL, ""),
        (Role.DPO, signing()),
    ],
)
async def test_whoever_may_not_read_it_is_refused_alike(
    site: SchoolSite, tmp_path: Path, role: Role, typed: str
) -> None:
    path = tmp_path / "copy.pdf"
    without = await ask(site, *wanted(role, path), typed=typed)
    await site.raises(SCARED)
    refused = await ask(site, *wanted(role, path), typed=typed)
    assert (refused.exit_code, refused.output) == (1, without.output)
    assert not path.exists()
    assert await events(site) == []


async def test_a_reference_that_came_twice_is_exported_from_its_page(
    site: SchoolSite, tmp_path: Path
) -> None:
    await site.raises(SCARED)
    await site.raises(SCARED, DEAN)
    refused = await ask(site, *wanted(Role.DSL, tmp_path / "copy.pdf"), typed=signing())
    assert refused.exit_code == 1
    assert "2 concerns have the reference 4F7K" in refused.output


async def test_a_chain_that_somebody_has_been_at_proves_nothing(
    site: SchoolSite, dsl: Browser, tmp_path: Path
) -> None:
    _, alert = await site.raises(SCARED)
    path = tmp_path / "copy.csv"
    path.write_bytes((await dsl.post(f"/safeguarding/alerts/{alert.id}/export", form="cpoms")).content)
    async with site.database.engine.begin() as connection:
        await connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        await connection.exec_driver_sql("UPDATE audit_events SET actor = 'somebody else'")
    checked = await ask(site, "check", str(path), "--school", "oak")
    assert (checked.exit_code, "broken" in checked.output) == (1, True)


async def test_without_the_opening_key_nothing_is_exported(
    site: SchoolSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCHOOLGATE_OPENING_KEY_FILE", str(tmp_path / "no.key"))
    await site.raises(SCARED)
    path = tmp_path / "copy.csv"
    refused = await ask(site, *wanted(Role.DSL, path, "--form", "cpoms"), typed=signing())
    assert (refused.exit_code, "SCHOOLGATE_OPENING_KEY_FILE" in refused.output) == (1, True), refused.output
    assert not path.exists()
    assert await events(site) == []
