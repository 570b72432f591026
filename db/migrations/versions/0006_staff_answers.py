"""What parents asked in vain, and what the office has answered since."""

from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0005"

_SQL = Path(__file__).parent.parent / "sql" / "0006_staff_answers.sql"


def upgrade() -> None:
    """Run the file whole, over the driver's own cursor: nothing in it is a parameter."""
    op.get_bind().connection.cursor().execute(_SQL.read_text())
