"""Conversations and what was said in them."""

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from db.tables.columns import (
    id_column,
    kept_from,
    metadata,
    moment,
    recorded_at,
    school_column,
    words,
)

# No column here moves when a hidden message comes in: that is what conversation_states is for.
conversations = Table(
    "conversations",
    metadata,
    id_column(),
    school_column(),
    Column("contact_address_id", Uuid, ForeignKey("contact_addresses.id"), nullable=False, unique=True),
    words("mode", "bot"),
    Column("taken_over_by", Uuid, ForeignKey("staff_members.id")),
    moment("taken_over_at"),
    moment("last_staff_word_at"),
    Index("conversations_idle_idx", "last_staff_word_at", postgresql_where=text("mode = 'staff'")),
    Index("conversations_school_id_idx", "school_id"),
)


conversation_states = Table(
    "conversation_states",
    metadata,
    Column("conversation_id", Uuid, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    school_column(),
    Column("state", JSONB, nullable=False, server_default=text("'{}'")),
    Column("is_held", Boolean, nullable=False, server_default=text("false")),
    words("held_for", "dsl"),  # to whom what is written meanwhile goes
    kept_from(),
    Index(
        "conversation_states_unfinished",
        "school_id",
        postgresql_where=text("state @? '$.tasks[*].values ? (!exists(@.ids) && !exists(@.left))'"),
    ),
)


messages = Table(
    "messages",
    metadata,
    id_column(),
    school_column(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("direction", Text, nullable=False),  # in, out
    Column("author", Text, nullable=False),
    Column("staff_id", Uuid, ForeignKey("staff_members.id")),
    Column("channel", Text, nullable=False),
    Column("vendor_message_id", Text),  # of an inbound message; an outgoing one's is in the outbox
    words("body"),  # "" where it is sealed
    Column("sealed_body", Text),
    Column("sealed_attachments", Text),  # JSON, with where each can be fetched
    Column("working_copy", Text),  # sealed for the worker while it has work with the words
    Column("attachments", JSONB, nullable=False, server_default=text("'[]'")),
    Column("shared_phone", Text),
    moment("created_at", nullable=False),  # received, or put in the outbox
    recorded_at(),
    moment("waiting_since"),  # set while it waits for the interpreter
    moment("handled_at"),
    words("visibility", "unscreened"),
    kept_from(),
    Column("answering_message_id", Uuid, ForeignKey("messages.id")),
    Index(
        "messages_vendor_message_id_key",
        "school_id",
        "channel",
        "vendor_message_id",
        unique=True,
        postgresql_where=text("direction = 'in'"),
    ),
    Index("messages_conversation_id_idx", "conversation_id", "created_at", "recorded_at"),
    Index(
        "messages_unhandled_idx",
        "conversation_id",
        "created_at",
        postgresql_where=text("direction = 'in' AND handled_at IS NULL"),
    ),
    Index(
        "messages_answering_message_id_idx",
        "answering_message_id",
        postgresql_where=text("answering_message_id IS NOT NULL"),
    ),
    Index("messages_school_id_created_at_idx", "school_id", "created_at"),
    Index(
        "messages_in_clear_idx",
        "created_at",
        postgresql_where=text("visibility IN ('dsl', 'head', 'chair') AND body <> ''"),
    ),
    Index("messages_working_copy_idx", "created_at", postgresql_where=text("working_copy IS NOT NULL")),
)


screenings = Table(
    "screenings",
    metadata,
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    school_column(),
    Column("level", Text, nullable=False),
    Column("score", Double),
    Column("screened_by", ARRAY(Text), nullable=False),
    Column("rules", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    words("category"),
    Column("sealed_rules", Text),  # JSON of rules and category, of a restricted message
    Column("needs_model", Boolean, nullable=False),
    recorded_at(),
    Index("screenings_needs_model_idx", "recorded_at", postgresql_where=text("needs_model")),
)


outbox = Table(
    "outbox",
    metadata,
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    school_column(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    words("status", "waiting"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    moment("claimed_at"),  # when a worker last began to send it
    Column("vendor_message_id", Text),
    Column("error_code", Text),
    Column("wants_shared_phone", Boolean, nullable=False, server_default=text("false")),
    words("visibility", "office"),
    kept_from(),
    moment("created_at", nullable=False),
    recorded_at(),
    Index(
        "outbox_unsent_idx",
        "conversation_id",
        "created_at",
        "recorded_at",
        postgresql_where=text("status IN ('waiting', 'sending')"),
    ),
    Index("outbox_vendor_message_id_idx", "vendor_message_id", "channel"),
    Index("outbox_failed_idx", "school_id", "created_at", postgresql_where=text("status = 'failed'")),
)
