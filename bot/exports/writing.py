"""A concern in the form that was asked for."""

from pathlib import Path

from bot.core.exports.columns import Exports
from bot.core.exports.record import ConcernRecord, ExportForm
from bot.core.exports.rows import csv_of
from bot.exports.fonts import Fonts
from bot.exports.pdf import pdf_of


class ConcernFiles:
    def __init__(self, fonts_dir: Path | None = None) -> None:
        self._fonts = Fonts.on_this_machine(fonts_dir)

    def write(self, record: ConcernRecord, form: ExportForm, columns: Exports, *, place: str) -> bytes:
        """The file, with `place` where its stamp shall be."""
        if form is ExportForm.PDF:
            return pdf_of(record, self._fonts, stamp=place)
        chosen = columns.cpoms if form is ExportForm.CPOMS else columns.myconcern
        return csv_of(record, chosen, stamp=place)
