"""Schools, the people around them, and how they are reached."""

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Index, Table, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from db.tables.columns import NOW, id_column, metadata, moment, school_column

schools = Table(
    "schools",
    metadata,
    id_column(),
    Column("slug", Text, nullable=False, unique=True),
    Column("settings", JSONB, nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False, server_default=NOW),
)


guardians = Table(
    "guardians",
    metadata,
    id_column(),
    school_column(),
    Column("name", Text, nullable=False),
    Column("phone", Text),
    UniqueConstraint("school_id", "phone"),
)


pupils = Table(
    "pupils",
    metadata,
    id_column(),
    school_column(),
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
    school_column(),
    Index("guardianships_pupil_id_idx", "pupil_id"),
)


staff_members = Table(
    "staff_members",
    metadata,
    id_column(),
    school_column(),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),  # lower case
    Column("role", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("totp_secret", Text),
    Column("phone", Text),
    Column("class_name", Text),
    Column("notice_email", Text),
    Column("telegram_chat", Text),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("school_id", "email"),
    Index("staff_members_email_idx", "email"),
)


logins = Table(
    "logins",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("staff_id", Uuid, ForeignKey("staff_members.id", ondelete="CASCADE"), nullable=False),
    school_column(),
    moment("created_at", nullable=False),
    moment("expires_at", nullable=False),
    Column("is_second_factor_passed", Boolean, nullable=False, server_default=text("false")),
    Index("logins_staff_id_idx", "staff_id"),
    Index("logins_expires_at_idx", "expires_at"),
)


contact_addresses = Table(
    "contact_addresses",
    metadata,
    id_column(),
    school_column(),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("guardian_id", Uuid, ForeignKey("guardians.id", ondelete="SET NULL")),
    moment("opted_out_at"),
    UniqueConstraint("school_id", "channel", "address"),
    Index("contact_addresses_guardian_id_idx", "guardian_id"),
)
