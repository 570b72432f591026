"""An invented concern to export."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core.clock import LONDON
from bot.core.exports.record import ConcernRecord, Entry
from bot.core.people import Pupil
from bot.core.worry.levels import Worry

NOW = datetime(2026, 3, 10, 9, 15, tzinfo=LONDON)
MARYAM = Pupil(id=UUID(int=1), name="Maryam Yusuf", class_name="3K", year_group="3")
IDRIS = Pupil(id=UUID(int=2), name="Idris Yusuf", class_name="1B", year_group="1")


def said(words: str, **changed: Any) -> Entry:
    return replace(Entry(at=NOW, who="Amina Yusuf", what="wrote", words=words), **changed)


def concern(*words: str, **changed: Any) -> ConcernRecord:
    """These words, the first of them the message that it is about."""
    record = ConcernRecord(
        school="Oak Primary School",
        reference="4F7K",
        level=Worry.CONCERN,
        status="Closed",
        raised_at=NOW,
        noticed_by="words, model",
        hint="neglect",
        from_name="Amina Yusuf",
        from_address="+447700900101",
        channel="text message",
        pupils=(MARYAM, IDRIS),
        entries=(
            *(said(text, is_the_message=number == 0) for number, text in enumerate(words)),
            Entry(at=NOW, who="Tom Lead", what="acknowledged it", is_step=True),
            Entry(at=NOW, who="Tom Lead", what="closed it", words="Rang; recorded as 12.", is_step=True),
        ),
        outcome="Rang; recorded as 12.",
        others=("7LLL",),
        exported_by="Tom Lead",
        exported_at=NOW,
    )
    return replace(record, **changed)
