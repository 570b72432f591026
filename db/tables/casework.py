"""What a DSL writes and finds out beside the alert itself."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, Text, Uuid

from db.tables.columns import id_column, metadata, moment, recorded_at, school_column, words


def _alert(name: str = "alert_id", *, is_key: bool = True) -> Column[object]:
    return Column(name, Uuid, ForeignKey("alerts.id", ondelete="CASCADE"), primary_key=is_key, nullable=False)


# Restricted words; see db/repositories/notes.py.
alert_notes = Table(
    "alert_notes",
    metadata,
    id_column(),
    school_column(),
    _alert(is_key=False),
    Column("kind", Text, nullable=False),  # note, outcome
    Column("author_id", Uuid, ForeignKey("staff_members.id")),
    Column("body", Text, nullable=False),
    moment("written_at", nullable=False),
    recorded_at(),
    Index("alert_notes_alert_id_idx", "alert_id", "written_at", "recorded_at"),
)


alert_readers = Table(
    "alert_readers",
    metadata,
    _alert(),
    Column("staff_id", Uuid, ForeignKey("staff_members.id", ondelete="CASCADE"), primary_key=True),
    school_column(),
    moment("opened_at", nullable=False),
    moment("seen_at", nullable=False),
)


alert_links = Table(
    "alert_links",
    metadata,
    _alert(),
    _alert("other_alert_id"),  # the greater of the two, so that each pair is there once
    school_column(),
    Column("linked_by", Uuid, ForeignKey("staff_members.id"), nullable=False),
    moment("linked_at", nullable=False),
    Index("alert_links_other_alert_id_idx", "other_alert_id"),
)


# Its words are restricted ones without names; see db/repositories/verdicts.py.
alert_verdicts = Table(
    "alert_verdicts",
    metadata,
    _alert(),
    school_column(),
    Column("is_worrying", Boolean, nullable=False),
    Column("given_by", Uuid, ForeignKey("staff_members.id"), nullable=False),
    moment("given_at", nullable=False),
    Column("allowed_by", Uuid, ForeignKey("staff_members.id")),
    moment("allowed_at"),
    words("words"),
)


text_approvals = Table(
    "text_approvals",
    metadata,
    id_column(),
    school_column(),
    Column("version", Text, nullable=False),
    Column("approved_by", Uuid, ForeignKey("staff_members.id"), nullable=False),
    Column("approved_by_name", Text, nullable=False),  # as it was on that day
    moment("approved_at", nullable=False),
    Index("text_approvals_school_id_idx", "school_id", "version", "approved_at"),
)
