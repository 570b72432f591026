"""Forms that a parent left without answering are found in a moment."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Few states hold such a form; the sweeper looks for them every few seconds."""
    op.execute(
        "CREATE INDEX conversation_states_unfinished ON conversation_states (school_id)"
        " WHERE state @? '$.tasks[*].values ? (!exists(@.ids) && !exists(@.left))'"
    )
