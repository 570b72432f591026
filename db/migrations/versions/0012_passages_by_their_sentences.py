"""A passage's meaning is that of its sentences, together: its own is kept no more."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Nothing is read anew: the sentences' meanings stay."""
    op.drop_column("passages", "embedding")
