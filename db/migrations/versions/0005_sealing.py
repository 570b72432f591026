"""Restricted words sealed at rest."""

from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"

_SQL = Path(__file__).parent.parent / "sql" / "0005_sealing.sql"


def upgrade() -> None:
    """Run the file whole, over the driver's own cursor: nothing in it is a parameter."""
    op.get_bind().connection.cursor().execute(_SQL.read_text())
