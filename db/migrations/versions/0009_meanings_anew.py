"""Passages are found by the meaning that the tuned encoder reads (ADR 15): what the published one read is forgotten."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Passages that are there get theirs the next time the interpreter is; until then words alone find them."""
    op.execute("UPDATE passages SET embedding = NULL, unit_embeddings = NULL")
