"""`school add`, `policy import`, `contacts import`, `staff add`: what an administrator does before a school goes live."""

import asyncio
import sys
import tomllib
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import click
import pyotp

from bot.bootstrap import open_database, open_interpreter, open_units
from bot.commands.json_lines import say
from bot.commands.proposals import print_report
from bot.core.answers.rows import NOT_STATED, ROWS, stated
from bot.core.clock import SystemClock
from bot.core.errors import ImportRefused, SettingsError
from bot.core.people import Role, StaffMember
from bot.core.phones import read_uk_phone
from bot.core.school_settings import SchoolSettings
from bot.core.storage import SET_UP, UnitOfWorkFactory
from bot.meanings import Read, some_at_a_time
from bot.passwords import Argon2Passwords
from bot.policy_readers.registry import read_policy
from bot.processes.rasa_server import rasa_running
from bot.settings import Settings
from bot.settings_files import load_school
from bot.use_cases.import_contacts import ContactsReport, import_contacts
from bot.use_cases.import_policy import import_policy

SHORTEST_PASSWORD = 12
TOLD_EVERY = 100  # sentences of a policy
TOLD_OF_ALERTS = frozenset({Role.DSL, Role.HEAD, Role.CHAIR, Role.ADMINISTRATOR})
Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class PlannedStaff:
    """A staff member not yet in the database."""

    name: str
    email: str
    role: Role
    phone: str | None = None
    notice_email: str | None = None
    telegram_chat: str | None = None

    def member_of(self, school_id: UUID) -> StaffMember:
        return StaffMember(
            id=uuid4(),
            school_id=school_id,
            name=self.name,
            email=self.email,
            role=self.role,
            phone=self.phone,
            notice_email=self.notice_email,
            telegram_chat=self.telegram_chat,
        )


def on_database(
    settings: Settings, work: Callable[[UnitOfWorkFactory], Coroutine[Any, Any, Result]]
) -> Result:
    """Run one piece of work on the installation's database."""
    with open_database(settings) as database:

        async def opened() -> Result:
            async with open_units(database.url) as uow_factory:
                return await work(uow_factory)

        return asyncio.run(opened())


async def save_school(uow_factory: UnitOfWorkFactory, folder: Path) -> UUID:
    """Insert the school of this folder, or take over its changed settings."""
    settings = load_school(folder)
    async with uow_factory(SET_UP) as uow:
        school_id = await uow.schools.save(settings)
        await uow.commit()
    return school_id


async def _school_of(uow_factory: UnitOfWorkFactory, slug: str) -> tuple[UUID, SchoolSettings]:
    async with uow_factory(SET_UP) as uow:
        school = await uow.schools.by_slug(slug)
        return school.id, school.settings


async def school_id_of(uow_factory: UnitOfWorkFactory, slug: str) -> UUID:
    async with uow_factory(SET_UP) as uow:
        return (await uow.schools.by_slug(slug)).id


def add_school(settings: Settings, slug: str) -> None:
    on_database(settings, lambda uow: save_school(uow, settings.schools_dir / slug))
    click.echo(f"{slug}: saved")


def show_school(settings: Settings, slug: str) -> None:
    school = load_school(settings.schools_dir / slug, is_live=False)
    open_rows = 0
    for row in ROWS:
        said = stated(school, row)
        open_rows += not said
        left_open = f"{NOT_STATED}: {row.otherwise}" if row.otherwise else NOT_STATED
        click.echo(f"{row.name}: {'; '.join(said) or left_open}")
    click.echo(f"{len(ROWS) - open_rows} of {len(ROWS)} stated")


def import_policy_file(settings: Settings, slug: str, path: Path) -> None:
    """With the understanding at hand, passages are found by meaning too; without it by words alone."""
    with rasa_running(settings.nlu_url, settings.models_dir, say) as nlu_url:

        async def work(uow_factory: UnitOfWorkFactory) -> None:
            school_id, school = await _school_of(uow_factory, slug)
            say(f"Reading {path.name} ...")
            async with open_interpreter(nlu_url, settings.nlu_timeout_seconds) as interpreter:
                report = await import_policy(
                    uow_factory,
                    SystemClock(),
                    telling(interpreter.meanings_of),
                    school_id=school_id,
                    path=path,
                    name=path.stem,
                    read=read_policy,
                )
            click.echo(f"{report.title}: {report.sections} sections, {report.passages} passages")
            for warning in report.warnings:
                click.echo(f"  note: {warning}")
            print_report(report.document, school)
            click.echo(f"Take what is right: ./schoolgate policy accept {path} --school {slug}")

        on_database(settings, work)


def policies_in(folder: Path) -> list[Path]:
    """The policy documents that lie in a school's own folder."""
    return sorted(folder.glob("policy.*"))


async def import_policies(uow_factory: UnitOfWorkFactory, school_id: UUID, paths: Sequence[Path]) -> None:
    """Import by words alone; the worker adds the passages' meaning when the understanding is there."""
    for path in paths:
        await import_policy(
            uow_factory,
            SystemClock(),
            no_embeddings,
            school_id=school_id,
            path=path,
            name=path.stem,
            read=read_policy,
        )


async def no_embeddings(texts: Sequence[str]) -> list[Sequence[float]]:
    return [() for _ in texts]


def telling(read: Read) -> Read:
    """Reads many sentences, told on standard error as it goes; empty where the interpreter is away."""

    def tell(done: int, of: int) -> None:
        if done % TOLD_EVERY == 0:
            say(f"{done} of {of} sentences read")

    return some_at_a_time(read, tell)


def import_contacts_file(
    settings: Settings, slug: str, path: Path, *, is_dry_run: bool, skip_bad: bool
) -> int:
    """Exit code: 0 when the file is good (or its good rows were wanted), 1 when it has bad rows."""

    async def work(uow_factory: UnitOfWorkFactory) -> ContactsReport:
        school_id = await school_id_of(uow_factory, slug)
        return await import_contacts_into(
            uow_factory, school_id, path, is_dry_run=is_dry_run, skip_bad=skip_bad
        )

    report = on_database(settings, work)
    for line, reason in report.problems:
        click.echo(f"line {line}: {reason}", err=True)
    done = (
        "imported" if report.is_imported else "would be imported" if not report.problems else "NOT imported"
    )
    click.echo(f"{report.families} families, {report.pupils} pupils {done}")
    return 1 if report.problems and not skip_bad else 0


async def import_contacts_into(
    uow_factory: UnitOfWorkFactory,
    school_id: UUID,
    path: Path,
    *,
    is_dry_run: bool = False,
    skip_bad: bool = False,
) -> ContactsReport:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ImportRefused([f"{path}: cannot be read as UTF-8 text ({type(error).__name__})"]) from None
    return await import_contacts(
        uow_factory, school_id=school_id, lines=lines, is_dry_run=is_dry_run, skip_bad=skip_bad
    )


def read_staff_file(path: Path) -> list[PlannedStaff]:
    """The [[staff]] tables of a demo school's staff.toml."""
    with path.open("rb") as file:
        rows = tomllib.load(file)["staff"]
    return [
        PlannedStaff(
            name=row["name"],
            email=row["email"],
            role=Role(row["role"]),
            phone=row.get("phone"),
            notice_email=row.get("notice_email"),
        )
        for row in rows
    ]


async def save_staff(
    uow_factory: UnitOfWorkFactory, school_id: UUID, planned: PlannedStaff, password: str
) -> str | None:
    """Add the account; the second factor's secret, where the role needs one."""
    secret = pyotp.random_base32() if planned.role.needs_second_factor else None
    async with uow_factory(SET_UP) as uow:
        await uow.staff.add(
            planned.member_of(school_id),
            password_hash=Argon2Passwords().hash(password),
            totp_secret=secret,
        )
        await uow.commit()
    return secret


@dataclass(frozen=True, kw_only=True)
class WaysAsked:
    """How a staff member is to be told of an alert, as it was typed."""

    phone: str | None
    notice_email: str | None  # None: the sign-in address, for those who are told of alerts
    is_by_email: bool
    telegram_chat: str | None


def plan_staff(
    settings: Settings, name: str, email: str, role: Role, asked: WaysAsked, problems: list[str]
) -> PlannedStaff:
    """The staff member meant; what is wrong with the ways is added to `problems`."""
    number = read_uk_phone(asked.phone) if asked.phone else None
    if asked.phone and number is None:
        problems.append("--phone: wants a UK number")
    notice_email = asked.notice_email or (email if role in TOLD_OF_ALERTS else None)
    if notice_email and "@" not in notice_email:
        problems.append("--notice-email: wants an address")
    if asked.telegram_chat and not asked.telegram_chat.lstrip("-").isdigit():
        problems.append("--telegram: wants the number of their chat with the bot")
    planned = PlannedStaff(
        name=name,
        email=email,
        role=role,
        phone=number,
        notice_email=notice_email if asked.is_by_email else None,
        telegram_chat=asked.telegram_chat,
    )
    ways = {way for way, _ in planned.member_of(UUID(int=0)).ways}
    if role in TOLD_OF_ALERTS and not ways & settings.notice_ways:
        carried = ", ".join(sorted(settings.notice_ways)) or "none yet"
        problems.append(
            f"a {role} needs a way to be told of an alert that this installation carries ({carried}):"
            " --phone, --notice-email, --telegram"
        )
    return planned


def add_staff(settings: Settings, slug: str, name: str, email: str, role: str, asked: WaysAsked) -> None:
    problems: list[str] = []
    planned = plan_staff(settings, name, email, Role(role), asked, problems)
    password = _read_password()
    if len(password) < SHORTEST_PASSWORD:
        problems.append(f"the password wants at least {SHORTEST_PASSWORD} characters")
    if problems:
        raise SettingsError(problems)

    async def work(uow_factory: UnitOfWorkFactory) -> str | None:
        return await save_staff(uow_factory, await school_id_of(uow_factory, slug), planned, password)

    secret = on_database(settings, work)
    told = ", ".join(way for way, _ in planned.member_of(UUID(int=0)).ways)
    click.echo(f"{email}: added as {role}{f', told by {told}' if told else ''}")
    if secret:
        click.echo("Second factor, for an authenticator app (shown this once):")
        click.echo(pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name="Schoolgate"))


def demo_code(settings: Settings, email: str) -> None:
    """Only for demo schools: a real second factor is a real person's phone."""

    async def work(uow_factory: UnitOfWorkFactory) -> str | None:
        async with uow_factory(SET_UP) as uow:
            return await uow.staff.demo_totp_secret(email)

    secret = on_database(settings, work)
    if secret is None:
        raise click.ClickException("no staff member of a demo school with a second factor has that e-mail")
    click.echo(pyotp.TOTP(secret).now())


def _read_password() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
