"""What only a DSL or the head works with, and the audit chain."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from db.tables.columns import NOW, id_column, kept_from, metadata, moment, recorded_at, school_column, words

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
    words("category"),  # sealed
    Column("climbed", Integer, nullable=False, server_default=text("0")),
    moment("climbs_from"),  # when it was handed on; raised_at when it was not
    kept_from(),
    Column("acknowledged_by", Uuid, ForeignKey("staff_members.id")),
    moment("acknowledged_at"),
    Column("closed_by", Uuid, ForeignKey("staff_members.id")),
    moment("closed_at"),
    Column("outcome", Text),  # set while it is closed
    Column("assigned_to", Uuid, ForeignKey("staff_members.id")),
    Column("assigned_by", Uuid, ForeignKey("staff_members.id")),
    moment("assigned_at"),
    Column(
        "assignments", Integer, nullable=False, server_default=text("0")
    ),  # how often it was given to somebody
    Index("alerts_conversation_id_idx", "conversation_id"),
    Index("alerts_school_id_idx", "school_id", "status", "raised_at"),
    Index("alerts_raised_idx", "raised_at", postgresql_where=text("status = 'raised'")),
)


notices = Table(
    "notices",
    metadata,
    id_column(),
    school_column(),
    Column(
        "alert_id", Uuid, ForeignKey("alerts.id", ondelete="CASCADE")
    ),  # None: a page to the administrator
    Column("step", Integer, nullable=False),
    Column("way", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("text", Text, nullable=False),
    moment("created_at", nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    moment("claimed_at"),  # when a worker last began to send it
    moment("try_after"),
    moment("sent_at"),
    moment("given_up_at"),  # refused for good
    Column("error_code", Text),
    recorded_at(),
    Index(
        "notices_unsent_idx", "created_at", postgresql_where=text("sent_at IS NULL AND given_up_at IS NULL")
    ),
    Index("notices_alert_id_idx", "alert_id", "step"),
    Index("notices_school_id_idx", "school_id", "created_at"),
)


# Why a school's safeguarding lead cannot be counted on just now; each is told to its administrators once.
troubles = Table(
    "troubles",
    metadata,
    id_column(),
    school_column(),
    Column("kind", Text, nullable=False),
    moment("began_at", nullable=False),
    moment("ended_at"),
    Index("troubles_open_key", "school_id", "kind", unique=True, postgresql_where=text("ended_at IS NULL")),
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


# The installation's own, no school's: public keys, one current for each purpose.
sealing_keys = Table(
    "sealing_keys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("purpose", Text, nullable=False),  # reading, working
    Column("public_key", Text, nullable=False),
    Column("is_current", Boolean, nullable=False, server_default=text("true")),
    Column("is_demo", Boolean, nullable=False, server_default=text("false")),
    Column("made_at", DateTime(timezone=True), nullable=False, server_default=NOW),
    Index("sealing_keys_current_key", "purpose", unique=True, postgresql_where=text("is_current")),
)
