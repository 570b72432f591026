"""A concern leaves for the school's own record system: written, stamped, logged, and only then handed out."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.exports.record import ExportForm, record_of
from bot.core.exports.stamp import new_place, read_digest, stamped
from bot.core.ports import ConcernWriter
from bot.core.reads import AuditReads, ExportLogged, SafeguardingReads
from bot.core.storage import Access, UnitOfWorkFactory

EXPORTED = "alert_exported"


@dataclass(frozen=True, kw_only=True)
class ExportedFile:
    name: str  # the reference alone: it will lie in a folder of downloads
    media_type: str
    content: bytes
    digest: str


async def export_concern(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    reads: SafeguardingReads,
    writer: ConcernWriter,
    *,
    access: Access,
    exported_by: str,
    alert_id: UUID,
    form: ExportForm,
) -> ExportedFile:
    """All of an alert that this person may read; NotPermitted where that is nothing."""
    if access.school_id is None or access.staff_id is None:
        raise NotPermitted
    view = await reads.alert(access, alert_id)
    async with uow_factory(access) as uow:
        settings = (await uow.schools.by_id(access.school_id)).settings
    now = clock.now()
    record = record_of(view, school=settings.name, exported_by=exported_by, exported_at=now)
    place = new_place()
    content = await asyncio.to_thread(writer.write, record, form, settings.exports, place=place)
    file = stamped(content, place)
    async with uow_factory(access) as uow:
        await uow.alerts.by_id(alert_id)
        await uow.audit.record(
            school_id=access.school_id,
            actor=str(access.staff_id),
            action=EXPORTED,
            subject=f"{alert_id} {form.value} sha256:{file.digest}",
            at=now,
        )
        await uow.commit()
    return ExportedFile(
        name=_file_name(view.alert.reference, form),
        media_type="application/pdf" if form is ExportForm.PDF else "text/csv; charset=utf-8",
        content=file.content,
        digest=file.digest,
    )


def _file_name(reference: str, form: ExportForm) -> str:
    return f"concern-{reference}.pdf" if form is ExportForm.PDF else f"concern-{reference}-{form.value}.csv"


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What the school's audit chain says of a file."""

    export: ExportLogged | None  # None: the file was changed, or never was this school's export
    is_chain_whole: bool


async def check_export(reads: AuditReads, *, school_id: UUID, content: bytes) -> Checked:
    """Whether a file is, to the last byte, one that this school exported."""
    digest = read_digest(content)
    return Checked(
        export=await reads.export(school_id, action=EXPORTED, digest=digest) if digest else None,
        is_chain_whole=await reads.is_whole(school_id),
    )
