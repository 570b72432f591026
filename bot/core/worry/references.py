"""Alert references: four characters that survive being read aloud or written on a hand."""

import secrets
from collections.abc import Callable

# No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V, and no vowels, so that no word is spelled by chance.
ALPHABET = "34679CDFGHJKMNPQRTWXY"
LENGTH = 4


def new_reference(random_bytes: Callable[[int], bytes] = secrets.token_bytes) -> str:
    """A new reference such as "4F7K". Unique only as far as the caller checks."""
    usable = 256 - 256 % len(ALPHABET)  # a byte beyond would favour the first letters
    reference = ""
    while len(reference) < LENGTH:
        reference += "".join(ALPHABET[byte % len(ALPHABET)] for byte in random_bytes(8) if byte < usable)
    return reference[:LENGTH]
