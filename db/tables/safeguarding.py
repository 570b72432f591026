"""What only a DSL or the head works with, and the audit chain."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from db.tables.columns import id_column, kept_from, metadata, moment, school_column, words

alerts = Table(
    "alerts",
    metadata,
    id_column(),
    school_column(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("message_id", Uuid, ForeignKey("messages.id"), nullable=False, unique=True),
    Column("reference", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("visibility", Text, nullable=False),
    words("status", "raised"),
    moment("raised_at", nullable=False),
    words("category"),
    Column("climbed", Integer, nullable=False, server_default=text("0")),
    moment("climbs_from"),  # when it was handed on; raised_at when it was not
    kept_from(),
    Column("acknowledged_by", Uuid, ForeignKey("staff_members.id")),
    moment("acknowledged_at"),
    Column("closed_by", Uuid, ForeignKey("staff_members.id")),
    moment("closed_at"),
    words("note"),
    Index("alerts_conversation_id_idx", "conversation_id"),
    Index("alerts_school_id_idx", "school_id", "status", "raised_at"),
    Index("alerts_raised_idx", "raised_at", postgresql_where=text("status = 'raised'")),
)


notices = Table(
    "notices",
    metadata,
    id_column(),
    school_column(),
    Column("alert_id", Uuid, ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False),
    Column("step", Integer, nullable=False),
    Column("phone", Text, nullable=False),
    Column("text", Text, nullable=False),
    moment("created_at", nullable=False),
    moment("sent_at"),
    UniqueConstraint("alert_id", "step", "phone"),
    Index("notices_unsent_idx", "created_at", postgresql_where=text("sent_at IS NULL")),
)


audit_events = Table(
    "audit_events",
    metadata,
    id_column(),
    school_column(),
    Column("position", BigInteger, nullable=False),  # 1, 2, 3 ... in its school
    Column("actor", Text, nullable=False),
    Column("staff_id", Uuid),  # who the transaction said it was, whatever `actor` claims
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    moment("at", nullable=False),
    Column("previous_hash", Text, nullable=False),  # "" for the first
    Column("hash", Text, nullable=False),
    UniqueConstraint("school_id", "position"),
)
