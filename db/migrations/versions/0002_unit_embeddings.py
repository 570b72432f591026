"""A meaning for each sentence of a passage, beside the passage's own."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Passages that are there get theirs the next time the interpreter is."""
    op.execute("ALTER TABLE passages ADD COLUMN unit_embeddings real[]")
