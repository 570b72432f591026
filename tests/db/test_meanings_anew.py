"""Meanings of two encoders cannot be compared: new weights forget the old ones' meanings."""

import hashlib
import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def encoders() -> list[str]:
    """The SHA-256 that each migration names, oldest first."""
    found = []
    for path in sorted((ROOT / "db" / "migrations" / "versions").glob("0*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        migration = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(migration)
        found += [migration.ENCODER] if hasattr(migration, "ENCODER") else []
    return found


def test_the_newest_migration_of_meanings_names_the_weights_that_are_shipped() -> None:
    shipped = (ROOT / "nlu" / "weights" / "meaning_encoder.safetensors").read_bytes()
    assert encoders()[-1] == hashlib.sha256(shipped).hexdigest()
