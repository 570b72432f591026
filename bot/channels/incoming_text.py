"""Text as PostgreSQL can keep it, and nothing else changed: the staff see what the parent wrote."""

import re

from bot.core.errors import MalformedPayload

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


def keepable(text: str) -> str:
    """Without NUL, and with U+FFFD for half a surrogate pair: the two things a text column refuses."""
    return _HALF_A_CHARACTER.sub("\ufffd", text.replace("\x00", ""))


def decode(body: bytes) -> str:
    """UTF-8 or MalformedPayload."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise MalformedPayload("the body is not UTF-8") from None
