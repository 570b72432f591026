"""What parents asked for, and the tickets that staff work through."""

from sqlalchemy import Column, Date, ForeignKey, Index, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY

from db.tables.columns import (
    id_column,
    kept_from,
    metadata,
    moment,
    recorded_at,
    school_column,
    words,
)


def _message_ids() -> Column[object]:
    """Whose words are in it: what must go when one of these messages is taken from the office."""
    return Column("message_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'"))


def _request(name: str, *own: Column[object]) -> Table:
    """One of the four kinds of request: their shared columns, then their own."""
    return Table(
        name,
        metadata,
        id_column(),
        school_column(),
        Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
        # Not granted to the office: it may be a hidden message.
        Column("message_id", Uuid, ForeignKey("messages.id")),
        _message_ids(),
        Column("pupil_id", Uuid, ForeignKey("pupils.id", ondelete="SET NULL")),
        words("child"),
        Column("class_name", Text),
        words("status", "open"),
        moment("created_at", nullable=False),
        moment("updated_at", nullable=False),
        recorded_at(),
        Column("done_by", Uuid, ForeignKey("staff_members.id")),
        moment("done_at"),
        *own,
        Index(f"{name}_conversation_id_idx", "conversation_id", "created_at"),
        Index(f"{name}_school_id_idx", "school_id", "status", "created_at"),
    )


absence_reports = _request(
    "absence_reports",
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    words("reason"),
    words("note"),
)
missed_work_reports = _request(
    "missed_work_reports",
    words("work"),
    words("reason"),
    Column("first_day", Date),
    Column("last_day", Date),
)
work_pack_requests = _request(
    "work_pack_requests",
    words("delivery"),
    words("work"),
    Column("first_day", Date),
    Column("last_day", Date),
)
callback_requests = _request(
    "callback_requests",
    words("who"),
    words("time_window"),  # the record's `window`, a reserved word in SQL
    Column("first_day", Date),
    words("phone"),
    words("about"),
)


REQUEST_TABLES = {
    "absence": absence_reports,
    "missed_work": missed_work_reports,
    "work_pack": work_pack_requests,
    "callback": callback_requests,
}


tickets = Table(
    "tickets",
    metadata,
    id_column(),
    school_column(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    words("about"),
    words("route", "office"),
    words("who"),
    words("status", "open"),  # open, closed
    words("visibility", "office"),
    kept_from(),
    _message_ids(),
    moment("opened_at", nullable=False),
    moment("closed_at"),
    Column("closed_by", Uuid, ForeignKey("staff_members.id")),
    Index(
        "tickets_open_key",
        "conversation_id",
        "route",
        "visibility",
        unique=True,
        postgresql_where=text("status = 'open'"),
    ),
    Index("tickets_school_id_idx", "school_id", "status", "opened_at"),
)
