"""Which fonts on this machine can draw which characters.

None comes with Schoolgate: fonts for every script that a parent may write are hundreds of megabytes with licences of
their own, and an operating system has them (docs/adr/0008-exports-borrow-the-machines-fonts.md). A character that no font here has is shown by its code point.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError

_WHERE = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
# The text's own font and its bold, the first pair that is there.
_BASES = (
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    ("Arial.ttf", "Arial Bold.ttf"),
    ("arial.ttf", "arialbd.ttf"),
)
# For what the text's own font lacks, in the order in which they are asked.
_OTHERS = (
    "NotoSans*-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "DejaVuSans.ttf",
    "Lohit-*.ttf",
    "Nirmala.ttf",
    "Nirmala.ttc",
    "FreeSans.ttf",
    "LiberationSans-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "msyh.ttc",
    "malgun.ttf",
    "Arial Unicode.ttf",
    "unifont*.ttf",
    "NotoEmoji-Regular.ttf",
)
_KEPT_SIGNS = "\u200c\u200d"  # joiners: invisible, and spelling in Persian and in the scripts of India


_SAMPLES = {
    "Polish": "ł",
    "Ukrainian": "ї",
    "Arabic": "ع",
    "Urdu": "ے",
    "Bengali": "আ",
    "Punjabi": "ਆ",
    "Gujarati": "આ",
    "Tamil": "ஆ",
    "Hindi": "आ",
    "Chinese": "好",
}


@dataclass(frozen=True)
class Fonts:
    base: Path | None  # None: the PDF's own Helvetica, which has Western European letters only
    bold: Path | None
    others: tuple[Path, ...]

    @classmethod
    def on_this_machine(cls, first: Path | None = None) -> "Fonts":
        """Those of the folder that the settings name, then the operating system's."""
        files = _files([*([first] if first else []), *map(Path, _WHERE)])
        base, bold = next(
            ((files[base], files.get(bold)) for base, bold in _BASES if base in files), (None, None)
        )
        others = dict.fromkeys(
            path for pattern in _OTHERS for name, path in files.items() if Path(name).match(pattern)
        )
        return cls(base, bold, tuple(path for path in others if path != base))

    def lacks(self) -> tuple[str, ...]:
        """Languages whose letters would be shown as code points."""
        drawing = self.needed_for(_SAMPLES.values())
        return tuple(name for name, letter in _SAMPLES.items() if ord(letter) not in drawing.has)

    def needed_for(self, texts: Iterable[str]) -> "DrawingFonts":
        """As few further fonts as draw these texts."""
        if self.base is None:
            return DrawingFonts(self, (), frozenset(_WESTERN))
        has = _characters_of(self.base)
        missing = {ord(character) for text in texts for character in text if not character.isspace()} - has
        chosen = []
        for path in self.others:
            found = missing & _characters_of(path) if missing else frozenset()
            if found:
                chosen.append(path)
                has |= _characters_of(path)
                missing -= found
        return DrawingFonts(self, tuple(chosen), has)


@dataclass(frozen=True)
class DrawingFonts:
    fonts: Fonts
    chosen: Sequence[Path]
    has: frozenset[int]  # code points

    def shown(self, text: str) -> str:
        """The text with each character that cannot be drawn, or not be seen, as its code point: [U+1F600]."""
        composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(self._shown(character) for character in composed)

    def _shown(self, character: str) -> str:
        if character in "\n ":
            return character
        if character == "\t":
            return "    "
        is_invisible = unicodedata.category(character)[0] == "C" and character not in _KEPT_SIGNS
        if is_invisible or ord(character) not in self.has:
            return f"[U+{ord(character):04X}]"
        return character


_WESTERN = {
    ord(bytes([code]).decode("cp1252"))
    for code in range(32, 256)
    if code not in (127, 129, 141, 143, 144, 157)
}


def _files(folders: Iterable[Path]) -> dict[str, Path]:
    """Font files by name; the first folder that has one wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _fonts_under(folder):
            found.setdefault(path.name, path)
    return found


def _fonts_under(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (
            path for path in sorted(folder.rglob("*")) if path.suffix.lower() in {".ttf", ".ttc", ".otf"}
        )


@lru_cache(maxsize=256)
def _characters_of(path: Path) -> frozenset[int]:
    """The code points a font file has; none where it cannot be read."""
    try:
        with path.open("rb") as file:
            is_collection = path.suffix.lower() == ".ttc"
            font = TTCollection(file, lazy=True).fonts[0] if is_collection else TTFont(file, lazy=True)
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError, AssertionError, KeyError):
        return frozenset()
