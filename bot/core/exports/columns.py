"""Which columns a record system is given, under which headings: a school's settings, with defaults for two systems.

Both systems are set up school by school, so the headings are to be matched to the school's own import page.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Holds = Literal[
    "school",
    "reference",
    "pupil",
    "known_as",
    "class",
    "year_group",
    "date",  # of the message, DD/MM/YYYY
    "time",
    "level",
    "status",
    "hint",
    "message",  # the words the concern is about
    "chronology",  # everything said and done, a line each
    "actions",  # what was done about it, a line each
    "outcome",
    "from_name",
    "from_address",
    "channel",
    "exported_by",
    "exported_at",
    "sha256",
]


class ExportColumn(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: Annotated[str, Field(min_length=1, max_length=100)]
    holds: Holds


def _columns(*pairs: tuple[str, Holds]) -> tuple[ExportColumn, ...]:
    return tuple(ExportColumn(heading=heading, holds=holds) for heading, holds in pairs)


CPOMS = _columns(
    ("Student", "pupil"),
    ("Class", "class"),
    ("Date", "date"),
    ("Time", "time"),
    ("Category", "level"),
    ("Incident", "chronology"),
    ("Actions taken", "actions"),
    ("Outcome", "outcome"),
    ("Added by", "exported_by"),
    ("Reference", "reference"),
    ("SHA-256", "sha256"),
)
MYCONCERN = _columns(
    ("Pupil name", "pupil"),
    ("Year group", "year_group"),
    ("Date of concern", "date"),
    ("Time of concern", "time"),
    ("Reported by", "from_name"),
    ("Urgency", "level"),
    ("Details of concern", "message"),
    ("Chronology", "chronology"),
    ("Action taken", "actions"),
    ("Outcome", "outcome"),
    ("External reference", "reference"),
    ("SHA-256", "sha256"),
)


class Exports(BaseModel):
    """The columns of each record system, in their order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cpoms: Annotated[tuple[ExportColumn, ...], Field(min_length=1)] = CPOMS
    myconcern: Annotated[tuple[ExportColumn, ...], Field(min_length=1)] = MYCONCERN
