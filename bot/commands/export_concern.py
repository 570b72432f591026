"""`schoolgate export concern` and `export check`: a concern for the record system, and whether a file is still that export.

Whoever runs commands may set a school up and still may not read a concern: taking one out asks for the sign-in of
somebody who may, and everything is then done under their role in the database. The words are sealed: it also takes the
opening key, and so is done where the web process runs.
"""

import asyncio
import os
import sys
from pathlib import Path

import click
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.bootstrap import open_database
from bot.commands.set_up import school_id_of
from bot.core.clock import LONDON, SystemClock
from bot.core.errors import NotPermitted
from bot.core.exports.record import ExportForm
from bot.core.people import StaffMember
from bot.core.sealing import KeyPurpose
from bot.core.storage import SET_UP, STAFF_DATABASE_ROLES, Access, DatabaseRole, UnitOfWorkFactory
from bot.exports.writing import ConcernFiles
from bot.keys import check_key, opening_file
from bot.passwords import Argon2Passwords, TotpCodes
from bot.sealing.sealed_boxes import SealedBoxOpener
from bot.settings import Settings
from bot.use_cases.export_concern import Checked, ExportedFile, check_export, export_concern
from db.engine import make_engine
from db.reads_audit import SqlAuditReads
from db.reads_safeguarding import SqlSafeguardingReads
from db.reads_sign_in import SqlSignIns
from db.unit_of_work import SqlUnits

_MAY_READ = {DatabaseRole.DSL, DatabaseRole.HEAD, DatabaseRole.CHAIR}


def export_one_concern(
    settings: Settings, reference: str, slug: str, email: str, form: str, to: Path | None
) -> None:
    password, code = _read_secret("Password"), _read_secret("Code from the authenticator app")
    with open_database(settings) as database:
        file = asyncio.run(
            _export(settings, database.url, reference.upper(), slug, email, password, code, ExportForm(form))
        )
    path = to or Path(file.name)
    try:
        # Readable by its owner alone, and never in place of another file.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(file.content)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written ({error.strerror})") from None
    click.echo(f"{path}: written, SHA-256 {file.digest}")


async def _export(
    settings: Settings,
    url: str,
    reference: str,
    slug: str,
    email: str,
    password: str,
    code: str,
    form: ExportForm,
) -> ExportedFile:
    engine = make_engine(url)
    try:
        uow, clock, file = SqlUnits(engine), SystemClock(), opening_file(settings)
        await check_key(settings, uow, SET_UP, KeyPurpose.READING, file)
        reads = SqlSafeguardingReads(engine, SealedBoxOpener(*file.read()))
        member = await _signed_in(engine, uow, slug, email, password, code)
        access = Access(
            role=STAFF_DATABASE_ROLES[member.role], school_id=member.school_id, staff_id=member.id
        )
        found = await reads.with_reference(access, reference)
        if not found:
            raise NotPermitted
        if len(found) > 1:
            raise click.ClickException(
                f"{len(found)} concerns have the reference {reference}: export it from its page"
            )
        return await export_concern(
            uow,
            clock,
            reads,
            ConcernFiles(settings.fonts_dir),
            access=access,
            exported_by=member.name,
            alert_id=found[0],
            form=form,
        )
    finally:
        await engine.dispose()


async def _signed_in(
    engine: AsyncEngine, uow_factory: UnitOfWorkFactory, slug: str, email: str, password: str, code: str
) -> StaffMember:
    """Somebody who may read concerns of this school, by password and code; one refusal for every reason."""
    school_id = await school_id_of(uow_factory, slug)
    credential = await SqlSignIns(engine).credential(email)
    is_right = Argon2Passwords().matches(credential.password_hash if credential else None, password)
    if credential is None or not is_right or credential.school_id != school_id or not credential.totp_secret:
        raise NotPermitted
    if STAFF_DATABASE_ROLES.get(credential.role) not in _MAY_READ:
        raise NotPermitted
    if TotpCodes().matching_step(credential.totp_secret, code, at=SystemClock().now()) is None:
        raise NotPermitted
    async with uow_factory(SET_UP) as uow:
        members = await uow.staff.by_role(school_id, credential.role)
    return next(member for member in members if member.id == credential.staff_id)


def check_file(settings: Settings, slug: str, path: Path) -> int:
    """Exit code 0 when the file is, to the last byte, one that this school exported."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be read ({error.strerror})") from None
    with open_database(settings) as database:
        checked = asyncio.run(_check(database.url, slug, content))
    if not checked.is_chain_whole:
        click.echo("the school's audit chain is broken: nothing in it proves anything", err=True)
        return 1
    if checked.export is None:
        click.echo(f"{path}: CHANGED since it was exported, or never an export of {slug}", err=True)
        return 1
    at = checked.export.at.astimezone(LONDON)
    click.echo(
        f"{path}: unchanged since it was exported as {checked.export.form} on {at:%d/%m/%Y at %H:%M}, "
        f"by staff member {checked.export.by}, from alert {checked.export.alert_id}"
    )
    return 0


async def _check(url: str, slug: str, content: bytes) -> Checked:
    engine = make_engine(url)
    try:
        school_id = await school_id_of(SqlUnits(engine), slug)
        return await check_export(SqlAuditReads(engine), school_id=school_id, content=content)
    finally:
        await engine.dispose()


def _read_secret(what: str) -> str:
    if sys.stdin.isatty():
        return str(click.prompt(what, hide_input=True))
    return sys.stdin.readline().rstrip("\n")
