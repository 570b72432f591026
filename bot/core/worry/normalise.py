"""One plain spelling for the many ways people type, so that a rule is written once.

Text comes out in lower case without accents, apostrophes or doubled spaces; sentence ends are " . ",
commas " , ", contractions and text-speak are written out ("cant" -> "can not"), emoji and other
scripts are kept. A line's end alone ends no sentence: people break lines anywhere. Every step is
linear in the text's length.
"""

import re
import unicodedata

from bot.core.worry.spellings import PHRASES, WORDS

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
_APOSTROPHE = re.compile("['’‘`´ʼ＇]")
_SENTENCE_END = re.compile(r"(?:[.!?;|…。！？।۔؟\u2029]|\n\s*\n)+")
_COMMA = re.compile("[,،、，]+")
_OTHER_MARK = re.compile('["“”„«»()\\[\\]{}<>:_*~#=+/\\\\–—−-]+')
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_SPACES = re.compile(r"\s+")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ة": "ه", "ۃ": "ه",
        "@": "a", "ё": "е",
    }
)  # fmt: skip
_PHRASES = tuple((re.compile(pattern), written) for pattern, written in PHRASES)
_WORD = re.compile(r"[a-z0-9&£]+")


def normalise(text: str) -> str:
    """The text as the rules read it, with a space at either end."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    plain = _ARABIC_MARKS.sub("", _without_latin_accents(plain).translate(_LETTERS))
    plain = _APOSTROPHE.sub("", plain)
    plain = _OTHER_MARK.sub(" ", plain)
    plain = _SENTENCE_END.sub(" . ", plain)
    plain = _COMMA.sub(" , ", plain)
    plain = _RUN.sub(r"\1", plain)
    plain = f" {_SPACES.sub(' ', plain).strip()} "
    plain = _WORD.sub(lambda match: WORDS.get(match[0], match[0]), plain)
    for pattern, written in _PHRASES:
        plain = pattern.sub(written, plain)
    return _SPACES.sub(" ", plain)


def _without_latin_accents(text: str) -> str:
    """Accents gone from Latin letters; the vowel signs of other scripts are letters and stay."""
    if text.isascii():
        return text
    kept: list[str] = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and kept and kept[-1].isascii():
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))
