"""What the school has said, and what it was asked in vain."""

from sqlalchemy import (
    REAL,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from db.tables.columns import id_column, metadata, moment, recorded_at, school_column, words

policy_documents = Table(
    "policy_documents",
    metadata,
    id_column(),
    school_column(),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("sha256", Text, nullable=False),
    moment("imported_at", nullable=False),
    Column("is_current", Boolean, nullable=False, server_default=text("true")),
    Column("published_on", Date),
    Column("review_by", Date),
    Column("school_year_ends", Date),
    Column("latest_year", Integer),
    Column("old_phrases", ARRAY(Text)),
    UniqueConstraint("school_id", "name", "version"),
    Index(
        "policy_documents_current_key", "school_id", "name", unique=True, postgresql_where=text("is_current")
    ),
)


passages = Table(
    "passages",
    metadata,
    id_column(),
    school_column(),
    Column("document_id", Uuid, ForeignKey("policy_documents.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    words("section"),
    Column("page", Integer),
    Column("body", Text, nullable=False),
    Column("unit_embeddings", ARRAY(REAL, dimensions=2)),
    UniqueConstraint("document_id", "ordinal"),
    Index("passages_school_id_idx", "school_id"),
)


unanswered_questions = Table(
    "unanswered_questions",
    metadata,
    id_column(),
    school_column(),
    Column("message_id", Uuid, ForeignKey("messages.id", ondelete="CASCADE"), nullable=False, unique=True),
    moment("asked_at", nullable=False),
    words("status", "open"),
    Column("embedding", ARRAY(REAL)),
    Index("unanswered_questions_school_id_idx", "school_id", "status", "asked_at"),
)


# A row is a version: answer_id is the answer's own.
staff_answers = Table(
    "staff_answers",
    metadata,
    id_column(),
    school_column(),
    Column("answer_id", Uuid, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("is_current", Boolean, nullable=False, server_default=text("true")),
    Column("is_withdrawn", Boolean, nullable=False, server_default=text("false")),
    Column("body", Text, nullable=False),
    Column("written_by", Uuid, ForeignKey("staff_members.id"), nullable=False),
    Column("written_by_name", Text, nullable=False),  # as it was on that day
    moment("written_at", nullable=False),
    recorded_at(),
    UniqueConstraint("answer_id", "version"),
    Index("staff_answers_current_key", "answer_id", unique=True, postgresql_where=text("is_current")),
    Index("staff_answers_school_id_idx", "school_id", "written_at", postgresql_where=text("is_current")),
)


staff_answer_questions = Table(
    "staff_answer_questions",
    metadata,
    id_column(),
    school_column(),
    Column("staff_answer_id", Uuid, ForeignKey("staff_answers.id", ondelete="CASCADE"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column(
        "message_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")
    ),  # whose words it may have
    Column("embedding", ARRAY(REAL)),
    recorded_at(),
    UniqueConstraint("staff_answer_id", "ordinal"),
    Index("staff_answer_questions_school_id_idx", "school_id"),
)
