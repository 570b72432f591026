"""The questions that parents are known to ask, with their topics."""

from pathlib import Path
from typing import Iterator, Sequence, Tuple

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "bot" / "core" / "answers" / "topics", ROOT / "nlu" / "topic_data")


def known_questions(folders: Sequence[Path] = FOLDERS) -> Iterator[Tuple[str, str]]:
    """Give every written question with its topic: blocks of lines, the first of which names the topic in brackets."""
    for path in sorted(path for folder in folders for path in folder.glob("*.txt")):
        topic = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                topic = line[1 : line.index("]")]
            elif line.strip() and not line.startswith("#"):
                yield topic, line.strip()
