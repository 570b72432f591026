"""The metadata, and the columns that many tables share."""

from sqlalchemy import Column, DateTime, ForeignKey, MetaData, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "ck": "%(table_name)s_%(constraint_name)s_check",
    }
)

NOW = text("clock_timestamp()")


def id_column() -> Column[object]:
    return Column("id", Uuid, primary_key=True, server_default=text("gen_random_uuid()"))


def school_column() -> Column[object]:
    return Column("school_id", Uuid, ForeignKey("schools.id"), nullable=False)


def moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


def words(name: str, default: str = "") -> Column[object]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def recorded_at() -> Column[object]:
    return Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=NOW)


def kept_from() -> Column[object]:
    """Staff ids that may not read the row, whatever their role: those a concern is about."""
    return Column("kept_from", ARRAY(Uuid), nullable=False, server_default=text("'{}'"))
