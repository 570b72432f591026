"""What a DSL works with beside the alert itself, and what leaves the office with a message."""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    """Run each file whole, over the driver's own cursor: nothing in them is a parameter."""
    for name in ("second_net", "casework", "text_approvals"):
        op.get_bind().connection.cursor().execute((_SQL / f"0003_{name}.sql").read_text())
