"""SMS alphabet and length: what one part holds, and how to make a text fit."""


def is_gsm(text: str) -> bool:
    """Whether every character is in GSM-7 with its extension table."""
    raise NotImplementedError


def to_gsm(text: str) -> str:
    """The nearest text in GSM-7."""
    raise NotImplementedError


def count_parts(text: str) -> int:
    """How many SMS parts the text takes."""
    raise NotImplementedError


def fit(text: str, parts: int = 2) -> str:
    """The text shortened at a sentence or word boundary to take at most this many parts."""
    raise NotImplementedError
