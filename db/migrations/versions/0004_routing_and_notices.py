"""A concern about staff goes past its subject; notices go more than one way, and are watched over."""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    """Run each file whole, over the driver's own cursor: nothing in them is a parameter."""
    for name in ("routing", "notices"):
        op.get_bind().connection.cursor().execute((_SQL / f"0004_{name}.sql").read_text())
