"""What each policy document tells of its own age."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Who may read a document may read these; a document imported before has none until it is imported again."""
    op.execute(
        "ALTER TABLE policy_documents ADD COLUMN published_on date, ADD COLUMN review_by date,"
        " ADD COLUMN school_year_ends date, ADD COLUMN latest_year integer, ADD COLUMN old_phrases text[]"
    )
