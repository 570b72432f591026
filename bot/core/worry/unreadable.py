"""Whether a message is in a language that the bot cannot read."""

import unicodedata


def is_unreadable(text: str) -> bool:
    """True when most letters are of another script, or the words are another language's."""
    letters = [character for character in text[:5000] if character.isalpha()]
    if len(letters) < 4:
        return False
    foreign = sum(1 for character in letters if not unicodedata.name(character, "").startswith("LATIN"))
    return foreign * 2 > len(letters)
