"""`schoolgate export`: a day's absences as CSV for whoever marks the register, and verdicts that may teach the screen."""

import csv
import sys
from datetime import date

import click

from bot.commands.json_lines import write_line
from bot.commands.set_up import on_database, school_id_of
from bot.core.casework import LabelledWords
from bot.core.clock import SystemClock
from bot.core.exports.rows import safe_cell
from bot.core.requests import AbsenceReport, RequestStatus
from bot.core.storage import WORKER, UnitOfWorkFactory
from bot.keys import opening_file
from bot.sealing.sealed_boxes import SealedBoxOpener
from bot.settings import Settings
from bot.use_cases.teach_screen import export_verdicts as take_out

COLUMNS = ("child", "class", "first_day", "last_day", "reason", "note", "status")


def export_absences(settings: Settings, slug: str, day: str | None) -> None:
    try:
        wanted = date.fromisoformat(day) if day else SystemClock().now().date()
    except ValueError:
        raise click.ClickException("--day wants YYYY-MM-DD") from None

    async def work(uow_factory: UnitOfWorkFactory) -> list[AbsenceReport]:
        school_id = await school_id_of(uow_factory, slug)
        async with uow_factory(WORKER) as uow:
            found = await uow.requests.of_school(school_id)
        return [each for each in found if isinstance(each, AbsenceReport) and is_off_on(each, wanted)]

    rows = csv.writer(sys.stdout)
    rows.writerow(COLUMNS)
    for report in on_database(settings, work):
        days = (report.first_day.isoformat(), report.last_day.isoformat() if report.last_day else "")
        fields = (
            report.child,
            report.class_name or "",
            *days,
            report.reason,
            report.note,
            report.status.value,
        )
        rows.writerow(safe_cell(field) for field in fields)


def export_verdicts(settings: Settings, slug: str) -> None:
    """What DSLs allowed, without names, as labelled JSON lines; each export is in the audit chain."""
    opener = SealedBoxOpener(*opening_file(settings).read())

    async def work(uow_factory: UnitOfWorkFactory) -> tuple[LabelledWords, ...]:
        school_id = await school_id_of(uow_factory, slug)
        return await take_out(uow_factory, SystemClock(), opener, school_id=school_id)

    for number, each in enumerate(on_database(settings, work), start=1):
        write_line(
            {"id": number, "text": each.text, "worrying": each.is_worrying, "raised_as": each.level.value}
        )


def is_off_on(report: AbsenceReport, day: date) -> bool:
    """Whether the report says the child is off that day; withdrawn reports say nothing."""
    is_over = report.last_day is not None and report.last_day < day
    return report.status is not RequestStatus.WITHDRAWN and report.first_day <= day and not is_over
