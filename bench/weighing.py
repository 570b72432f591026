"""What each process holds in memory and has used of the processor, by Linux's own account."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_KB = 1024


@dataclass(frozen=True, kw_only=True)
class Weight:
    name: str
    processes: int
    rss: int  # bytes
    pss: int  # bytes; what is shared is shared out
    busy_seconds: float  # of processor time, since its start


def weigh(*, nlu_port: str, database_folder: str, web_port: int) -> list[Weight]:
    """The four parts; nothing where there is no /proc."""
    parts: dict[str, list[Path]] = {"web": [], "worker": [], "nlu (Rasa)": [], "PostgreSQL": []}
    for process, words in _processes():
        if words[-2:] == ["bot", "web"] and _has(process, f"SCHOOLGATE_PORT={web_port}"):
            parts["web"].append(process)
        elif words[-2:] == ["bot", "worker"] and _has(process, f"SCHOOLGATE_PORT={web_port}"):
            parts["worker"].append(process)
        elif "rasa" in words and nlu_port in words:
            parts["nlu (Rasa)"].append(process)
        elif any(word.startswith(database_folder) for word in words):
            parts["PostgreSQL"] += [process, *_children(process)]
    return [
        Weight(
            name=name,
            processes=len(found),
            rss=sum(_kilobytes(process, "Rss") for process in found) * _KB,
            pss=sum(_kilobytes(process, "Pss") for process in found) * _KB,
            busy_seconds=sum(map(_busy_seconds, found)),
        )
        for name, found in parts.items()
        if found
    ]


def _processes() -> Iterator[tuple[Path, list[str]]]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode(errors="replace").strip("\0").split("\0")
        except OSError:
            continue
        yield process, words


def _has(process: Path, variable: str) -> bool:
    try:
        return variable.encode() in (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return False


def _children(process: Path) -> list[Path]:
    try:
        words = (process / "task" / process.name / "children").read_text().split()
    except OSError:
        return []
    return [process.parent / pid for pid in words]


def _kilobytes(process: Path, name: str) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name}:")), 0)


def _busy_seconds(process: Path) -> float:
    try:
        words = (process / "stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
