"""A concern as CSV for a record system: a row for each child, every cell safe in a spreadsheet."""

import csv
import io
import unicodedata
from collections.abc import Sequence

from bot.core.exports.columns import ExportColumn
from bot.core.exports.record import LEVELS, ConcernRecord, day_of, line_of, time_of
from bot.core.people import Pupil

_FORMULA = frozenset("=+-@|%＝＋－＠")


def safe_cell(text: str) -> str:
    """A spreadsheet must not take anybody's words for a formula, however it strips what stands before them."""
    seen = next((character for character in text if not _is_passed_over(character)), "")
    return f"'{text}" if seen in _FORMULA or text.startswith(("\t", "\r", "\n")) else text


def _is_passed_over(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cc", "Cf"}


def csv_of(record: ConcernRecord, columns: Sequence[ExportColumn], *, stamp: str) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(safe_cell(column.heading) for column in columns)
    for pupil in record.pupils or (None,):
        cells = _cells(record, pupil, stamp)
        rows.writerow(safe_cell(cells[column.holds]) for column in columns)
    return file.getvalue().encode("utf-8-sig", errors="backslashreplace")


def _cells(record: ConcernRecord, pupil: Pupil | None, stamp: str) -> dict[str, str]:
    return {
        "school": record.school,
        "reference": record.reference,
        "pupil": pupil.name if pupil else "",
        "known_as": (pupil.known_as or "") if pupil else "",
        "class": (pupil.class_name or "") if pupil else "",
        "year_group": (pupil.year_group or "") if pupil else "",
        "date": day_of(record.raised_at),
        "time": time_of(record.raised_at),
        "level": LEVELS[record.level],
        "status": record.status,
        "hint": record.hint,
        "message": record.message,
        "chronology": "\n".join(line_of(entry) for entry in record.entries),
        "actions": "\n".join(line_of(entry) for entry in record.steps),
        "outcome": record.outcome,
        "from_name": record.from_name or "Unknown number",
        "from_address": record.from_address,
        "channel": record.channel,
        "exported_by": record.exported_by,
        "exported_at": f"{day_of(record.exported_at)} {time_of(record.exported_at)}",
        "sha256": stamp,
    }
