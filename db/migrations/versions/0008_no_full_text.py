"""The full-text column of passages, which nothing read (ADR 12)."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute("ALTER TABLE passages DROP COLUMN search")
