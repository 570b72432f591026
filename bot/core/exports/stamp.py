"""A file that carries its own SHA-256: counted over the file with noughts in the stamp's place, then written into it.

Whoever changes the file can count again and write a new stamp; that one is not in the school's audit chain.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass

LENGTH = 64
_NOUGHTS = b"0" * LENGTH
_STAMP = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_MOST_TRIED = 50  # different things that look like a stamp; a parent may have written some


@dataclass(frozen=True)
class Stamped:
    content: bytes
    digest: str  # lower-case hexadecimal


def new_place() -> str:
    """What a writer puts where the stamp shall be: as long as a stamp, and nobody else's words."""
    return secrets.token_hex(LENGTH // 2)


def stamped(content: bytes, place: str) -> Stamped:
    """The file with its stamp. One that has no place for it is counted as it is."""
    digest = hashlib.sha256(content.replace(place.encode(), _NOUGHTS)).hexdigest()
    return Stamped(content.replace(place.encode(), digest.encode()), digest)


def read_digest(content: bytes) -> str:
    """The stamp that a file carries rightly; for a file without one its SHA-256; "" where that would tell nothing."""
    for tried, found in enumerate(dict.fromkeys(_STAMP.findall(content))):
        if tried >= _MOST_TRIED:
            break
        digest: str = found.decode()
        if stamped(content, digest).digest == digest:
            return digest
    # Noughts where a stamp was would count like the stamped file.
    return "" if _NOUGHTS in content else hashlib.sha256(content).hexdigest()
