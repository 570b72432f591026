"""The encoders as they run: published weights with a learned change merged in, in 8 bits, kept beside the change.

Merging takes some seconds and a gigabyte, so it is done once a machine: `python -m nlu.components.built`.
"""

import hashlib
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

import numpy as np
from safetensors.numpy import load_file

from nlu.components.encoder_graph import build
from nlu.components.family import MINILM, MPNET, Family
from nlu.components.published import SHA256, published_weights

WEIGHTS = Path(__file__).parent.parent / "weights"
TUNED_FILE = WEIGHTS / "message_reader.safetensors"
CHILD_FILE = WEIGHTS / "child_reader.safetensors"
MEANING_FILE = WEIGHTS / "meaning_encoder.safetensors"
QUOTATION_FILE = WEIGHTS / "quotation_reader.safetensors"
BUILT = WEIGHTS / "built"
TRUNK, BRANCH, WORDS = "trunk.onnx", "branch.onnx", "words.npy"
GAIN = 2.0  # the learned change is GAIN * A @ B
SOURCES = ("built.py", "encoder_graph.py", "family.py")


class Change(NamedTuple):
    """What was learned of an encoder's layers: of all of them, or of those that come after another change's trunk."""

    file: Path
    trunk: Optional[Path] = None  # the other change's file; its encoder holds the word vectors too


MESSAGES = Change(TUNED_FILE)
CHILDREN = Change(CHILD_FILE, TUNED_FILE)
MEANINGS = Change(MEANING_FILE)
QUOTATIONS = Change(QUOTATION_FILE, TUNED_FILE)
READERS = ((MINILM, None), (MINILM, MEANINGS), (MPNET, MESSAGES), (MPNET, CHILDREN), (MPNET, QUOTATIONS))


def key(family: Family, change: Optional[Change]) -> str:
    """Name what comes of a family and a change; anything that could alter the result alters the name."""
    digest = hashlib.sha256(SHA256[family.name].encode())
    digest.update(change.file.read_bytes() if change else b"as published")
    for source in SOURCES:
        digest.update((Path(__file__).parent / source).read_bytes())
    return f"{family.name}-{digest.hexdigest()[:16]}"


def merged(weights: Dict[str, np.ndarray], learned: Dict[str, np.ndarray]) -> Dict[str, np.ndarray]:
    """Add a learned change to the matrices that it changes."""
    found = dict(weights)
    for name in [name[:-2] for name in learned if name.endswith(".A")]:
        change = learned[name + ".A"].astype(np.float32) @ learned[name + ".B"].astype(np.float32)
        found[name + ".weight"] = weights[name + ".weight"] + GAIN * change.T
    return found


def graphs_of(family: Family, change: Optional[Change] = None) -> List[Path]:
    """Find the graphs that a sequence goes through, one after the other; made first where they are not."""
    trunk = folder_of(family, Change(change.trunk) if change and change.trunk else change)
    branch = [folder_of(family, change) / BRANCH] if family.layers > family.trunk else []
    return [trunk / TRUNK, *branch]


def folder_of(family: Family, change: Optional[Change] = None) -> Path:
    """Find where an encoder is kept as it runs; made first where it is not."""
    kept = BUILT / key(family, change)
    if kept.exists():
        return kept
    BUILT.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=BUILT, prefix="making-"))
    try:
        weights = published_weights(family)
        words = weights.pop(family.words)
        weights = merged(weights, load_file(str(change.file)) if change else {})
        if not (change and change.trunk):
            np.save(made / WORDS, words.astype(np.float16))
            (made / TRUNK).write_bytes(build(family, weights, range(family.trunk)))
        if family.layers > family.trunk:
            (made / BRANCH).write_bytes(build(family, weights, range(family.trunk, family.layers)))
        os.chmod(made, 0o755)  # mkdtemp's folder is for its maker alone
        os.replace(made, kept)
    except OSError:
        # Another process may have made the same at the same time; then there is nothing left to do.
        if not kept.exists():
            raise
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return kept


def forget_others() -> None:
    """Take away what was made of weights that have changed since."""
    wanted = {key(family, change) for family, change in READERS}
    for old in BUILT.glob("all-*"):
        if old.name not in wanted:
            shutil.rmtree(old, ignore_errors=True)


def main() -> int:
    """Make all encoders, saying so."""
    forget_others()
    for family, change in READERS:
        began = time.monotonic()
        name = f"{family.name} ({change.file.stem})" if change else family.name
        print(f"Preparing {name} ...", file=sys.stderr, flush=True)
        folder_of(family, change)
        print(f"  ready after {time.monotonic() - began:.1f} s", file=sys.stderr, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
