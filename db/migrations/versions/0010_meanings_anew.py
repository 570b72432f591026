"""Passages are found by meanings that an encoder learned anew reads (ADR 15): what the one before it read is forgotten."""

from alembic import op

revision = "0010"
down_revision = "0009"
ENCODER = "b989aeac32323f2a88ea225674301362b084e9431350b1309e5f6a4476ba1943"  # SHA-256 of nlu/weights/meaning_encoder.safetensors


def upgrade() -> None:
    """Passages that are there get theirs the next time the interpreter is; until then words alone find them."""
    op.execute("UPDATE passages SET embedding = NULL, unit_embeddings = NULL")
