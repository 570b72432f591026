"""Passwords by Argon2 and second factors by time-based codes, behind the web room's ports."""

from datetime import datetime

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_STEP_SECONDS = 30


class Argon2Passwords:
    """Slow on purpose; as slow for nobody's address as for a wrong password."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher()
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        return self._hasher.hash(password)

    def matches(self, password_hash: str | None, password: str) -> bool:
        try:
            self._hasher.verify(password_hash or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return password_hash is not None


class TotpCodes:
    """Six digits of RFC 6238; a neighbour's step is allowed for slow clocks."""

    def matching_step(self, secret: str, code: str, *, at: datetime) -> int | None:
        present = int(at.timestamp()) // _STEP_SECONDS
        totp = pyotp.TOTP(secret)
        for step in (present, present - 1, present + 1):
            if pyotp.utils.strings_equal(totp.generate_otp(step), code.strip().replace(" ", "")):
                return step
        return None
