"""Every table, for queries and for the test that the migrated schema agrees.

Ids are random: a sequence would let a person count what they may not see. `recorded_at` is the true order of
insertion; `created_at` is what the school's clock said. Enum columns hold the whole words of the core's StrEnums,
kept by CHECKs in the migrations.
"""

from sqlalchemy import (
    REAL,
    BigInteger,
    Boolean,
    Column,
    Computed,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)

_NOW = text("clock_timestamp()")


def _id() -> Column[object]:
    return Column("id", Uuid, primary_key=True, server_default=text("gen_random_uuid()"))


def _school() -> Column[object]:
    return Column("school_id", Uuid, ForeignKey("schools.id"), nullable=False)


def _moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def _words(name: str, default: str = "") -> Column[object]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _recorded_at() -> Column[object]:
    return Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=_NOW)


schools = Table(
    "schools",
    metadata,
    _id(),
    Column("slug", Text, nullable=False, unique=True),
    Column("settings", JSONB, nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=_NOW),
)

guardians = Table(
    "guardians",
    metadata,
    _id(),
    _school(),
    Column("name", Text, nullable=False),
    Column("phone", Text),
    UniqueConstraint("school_id", "phone"),
)

pupils = Table(
    "pupils",
    metadata,
    _id(),
    _school(),
    Column("name", Text, nullable=False),
    Column("known_as", Text),
    Column("class_name", Text),
    Column("year_group", Text),
    Index("pupils_school_id_name_idx", "school_id", "name"),
)

guardianships = Table(
    "guardianships",
    metadata,
    Column("guardian_id", Uuid, ForeignKey("guardians.id", ondelete="CASCADE"), primary_key=True),
    Column("pupil_id", Uuid, ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True),
    _school(),
    Index("guardianships_pupil_id_idx", "pupil_id"),
)

staff_members = Table(
    "staff_members",
    metadata,
    _id(),
    _school(),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),  # lower case
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("totp_secret", Text),
    Column("phone", Text),
    Column("class_name", Text),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("school_id", "email"),
    Index("staff_members_email_idx", "email"),
)

logins = Table(
    "logins",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("staff_id", Uuid, ForeignKey("staff_members.id", ondelete="CASCADE"), nullable=False),
    _school(),
    _moment("created_at", nullable=False),
    _moment("expires_at", nullable=False),
    Column("is_second_factor_passed", Boolean, nullable=False, server_default=text("false")),
    Index("logins_staff_id_idx", "staff_id"),
    Index("logins_expires_at_idx", "expires_at"),
)

contact_addresses = Table(
    "contact_addresses",
    metadata,
    _id(),
    _school(),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("guardian_id", Uuid, ForeignKey("guardians.id", ondelete="SET NULL")),
    _moment("opted_out_at"),
    UniqueConstraint("school_id", "channel", "address"),
    Index("contact_addresses_guardian_id_idx", "guardian_id"),
)

# No column here moves when a hidden message comes in: that is what conversation_states is for.
conversations = Table(
    "conversations",
    metadata,
    _id(),
    _school(),
    Column("contact_address_id", Uuid, ForeignKey("contact_addresses.id"), nullable=False, unique=True),
    _words("mode", "bot"),
    Column("taken_over_by", Uuid, ForeignKey("staff_members.id")),
    _moment("taken_over_at"),
    _moment("last_staff_word_at"),
    Index("conversations_idle_idx", "last_staff_word_at", postgresql_where=text("mode = 'staff'")),
    Index("conversations_school_id_idx", "school_id"),
)

conversation_states = Table(
    "conversation_states",
    metadata,
    Column("conversation_id", Uuid, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    _school(),
    Column("state", JSONB, nullable=False, server_default=text("'{}'")),
    Column("is_held", Boolean, nullable=False, server_default=text("false")),
)

messages = Table(
    "messages",
    metadata,
    _id(),
    _school(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("direction", Text, nullable=False),  # in, out
    Column("author", Text, nullable=False),
    Column("staff_id", Uuid, ForeignKey("staff_members.id")),
    Column("channel", Text, nullable=False),
    Column("vendor_message_id", Text),  # of an inbound message; an outgoing one's is in the outbox
    _words("body"),
    Column("attachments", JSONB, nullable=False, server_default=text("'[]'")),
    Column("shared_phone", Text),
    _moment("created_at", nullable=False),  # received, or put in the outbox
    _recorded_at(),
    _moment("waiting_since"),  # set while it waits for the interpreter
    _moment("handled_at"),
    _words("visibility", "unscreened"),
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
)

screenings = Table(
    "screenings",
    metadata,
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    _school(),
    Column("level", Text, nullable=False),
    Column("score", Double),
    Column("screened_by", ARRAY(Text), nullable=False),
    Column("rules", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    _words("category"),
    Column("needs_model", Boolean, nullable=False),
    _recorded_at(),
    Index("screenings_needs_model_idx", "recorded_at", postgresql_where=text("needs_model")),
)

outbox = Table(
    "outbox",
    metadata,
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    _school(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    _words("status", "waiting"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    _moment("claimed_at"),  # when a worker last began to send it
    Column("vendor_message_id", Text),
    Column("error_code", Text),
    Column("wants_shared_phone", Boolean, nullable=False, server_default=text("false")),
    _words("visibility", "office"),
    _moment("created_at", nullable=False),
    _recorded_at(),
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


def _request(name: str, *own: Column[object]) -> Table:
    """One of the four kinds of request: their shared columns, then their own."""
    return Table(
        name,
        metadata,
        _id(),
        _school(),
        Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
        Column(
            "message_id", Uuid, ForeignKey("messages.id")
        ),  # hidden from the office: it may be a hidden message
        Column("pupil_id", Uuid, ForeignKey("pupils.id", ondelete="SET NULL")),
        _words("child"),
        Column("class_name", Text),
        _words("status", "open"),
        _moment("created_at", nullable=False),
        _moment("updated_at", nullable=False),
        _recorded_at(),
        Column("done_by", Uuid, ForeignKey("staff_members.id")),
        _moment("done_at"),
        *own,
        Index(f"{name}_conversation_id_idx", "conversation_id", "created_at"),
        Index(f"{name}_school_id_idx", "school_id", "status", "created_at"),
    )


absence_reports = _request(
    "absence_reports",
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    _words("reason"),
    _words("note"),
)
missed_work_reports = _request(
    "missed_work_reports",
    _words("work"),
    _words("reason"),
    Column("first_day", Date),
    Column("last_day", Date),
)
work_pack_requests = _request(
    "work_pack_requests",
    _words("delivery"),
    _words("work"),
    Column("first_day", Date),
    Column("last_day", Date),
)
callback_requests = _request(
    "callback_requests",
    _words("who"),
    _words("time_window"),  # the record's `window`, a reserved word in SQL
    Column("first_day", Date),
    _words("phone"),
    _words("about"),
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
    _id(),
    _school(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    _words("about"),
    _words("route", "office"),
    _words("who"),
    _words("status", "open"),  # open, closed
    _words("visibility", "office"),
    _moment("opened_at", nullable=False),
    _moment("closed_at"),
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

alerts = Table(
    "alerts",
    metadata,
    _id(),
    _school(),
    Column("conversation_id", Uuid, ForeignKey("conversations.id"), nullable=False),
    Column("message_id", Uuid, ForeignKey("messages.id"), nullable=False, unique=True),
    Column("reference", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("visibility", Text, nullable=False),
    _words("status", "raised"),
    _moment("raised_at", nullable=False),
    _words("category"),
    Column("climbed", Integer, nullable=False, server_default=text("0")),
    Column("acknowledged_by", Uuid, ForeignKey("staff_members.id")),
    _moment("acknowledged_at"),
    Column("closed_by", Uuid, ForeignKey("staff_members.id")),
    _moment("closed_at"),
    _words("note"),
    Index("alerts_conversation_id_idx", "conversation_id"),
    Index("alerts_school_id_idx", "school_id", "status", "raised_at"),
    Index("alerts_raised_idx", "raised_at", postgresql_where=text("status = 'raised'")),
)

notices = Table(
    "notices",
    metadata,
    _id(),
    _school(),
    Column("alert_id", Uuid, ForeignKey("alerts.id", ondelete="CASCADE"), nullable=False),
    Column("step", Integer, nullable=False),
    Column("phone", Text, nullable=False),
    Column("text", Text, nullable=False),
    _moment("created_at", nullable=False),
    _moment("sent_at"),
    UniqueConstraint("alert_id", "step", "phone"),
    Index("notices_unsent_idx", "created_at", postgresql_where=text("sent_at IS NULL")),
)

policy_documents = Table(
    "policy_documents",
    metadata,
    _id(),
    _school(),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("sha256", Text, nullable=False),
    _moment("imported_at", nullable=False),
    Column("is_current", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("school_id", "name", "version"),
    Index(
        "policy_documents_current_key", "school_id", "name", unique=True, postgresql_where=text("is_current")
    ),
)

passages = Table(
    "passages",
    metadata,
    _id(),
    _school(),
    Column("document_id", Uuid, ForeignKey("policy_documents.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    _words("section"),
    Column("page", Integer),
    Column("body", Text, nullable=False),
    Column(
        "search",
        TSVECTOR,
        Computed("to_tsvector('english'::regconfig, (section || ' '::text) || body)", persisted=True),
    ),
    Column("embedding", ARRAY(REAL)),
    UniqueConstraint("document_id", "ordinal"),
    Index("passages_search_idx", "search", postgresql_using="gin"),
    Index("passages_school_id_idx", "school_id"),
)

unanswered_questions = Table(
    "unanswered_questions",
    metadata,
    _id(),
    _school(),
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), nullable=False, unique=True),
    _moment("asked_at", nullable=False),
    _words("status", "open"),
    Index("unanswered_questions_school_id_idx", "school_id", "status", "asked_at"),
)

audit_events = Table(
    "audit_events",
    metadata,
    _id(),
    _school(),
    Column("position", BigInteger, nullable=False),  # 1, 2, 3 ... in its school
    Column("actor", Text, nullable=False),
    Column("staff_id", Uuid),  # who the transaction said it was, whatever `actor` claims
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    _moment("at", nullable=False),
    Column("previous_hash", Text, nullable=False),  # "" for the first
    Column("hash", Text, nullable=False),
    UniqueConstraint("school_id", "position"),
)
