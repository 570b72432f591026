"""Passages are found by the meaning that the tuned encoder reads (ADR 15): what another encoder read is forgotten.

Meanings of two encoders cannot be compared, so new weights come with a migration like this one, which names them.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
ENCODER = "3fda1cb7aeac21741437d5496c0b8ab9434de6e9799fa60ab87fcc1d3197b995"  # SHA-256 of nlu/weights/meaning_encoder.safetensors


def upgrade() -> None:
    """Passages that are there get theirs the next time the interpreter is; until then words alone find them."""
    op.execute("UPDATE passages SET embedding = NULL, unit_embeddings = NULL")
