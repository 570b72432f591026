"""Tables, roles, functions and policies, and the job queue's own schema."""

from pathlib import Path

from alembic import op
from procrastinate.schema import SchemaManager

revision = "0001"
down_revision = None

_SQL = Path(__file__).parent.parent / "sql"


def upgrade() -> None:
    """Run each file whole, over the driver's own cursor: nothing in them is a parameter."""
    for name in ("roles", "tables"):
        _run((_SQL / f"0001_{name}.sql").read_text())
    _run(SchemaManager.get_schema())
    for name in ("functions", "policies"):
        _run((_SQL / f"0001_{name}.sql").read_text())


def _run(statements: str) -> None:
    op.get_bind().connection.cursor().execute(statements)
