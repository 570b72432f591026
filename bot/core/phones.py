"""British phone numbers, read as written and said in national format."""


def read_uk_phone(text: str) -> str | None:
    """The first valid-looking British number in the text, as E.164."""
    raise NotImplementedError


def say_phone(e164: str) -> str:
    """National format: "07700 900123"."""
    raise NotImplementedError
