"""school.toml changed by a line or two: everything else stays as it stands, and a doubtful result is not written."""

import copy
import difflib
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import AoT, Array, Table

from bot.core.errors import SettingsError
from bot.core.school_settings import SchoolSettings
from bot.settings_files import read_school

_FACTS = re.compile(r"^\[\[facts\]\]", re.MULTILINE)
_HEADER = re.compile(r"^\[")
Value = str | bool | time | tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NewFact:
    """A topic's answer; it replaces the answer of the fact that has this topic."""

    topic: str
    answer: str
    document: str
    section: str


def write_changes(
    path: Path, settings: Mapping[str, Value], facts: tuple[NewFact, ...] = ()
) -> SchoolSettings:
    """Set these settings ("packs.delivery") and facts. SettingsError names why not; the file is then untouched."""
    old = path.read_text(encoding="utf-8")
    values = tomllib.loads(old)
    new = _changed(old, settings, facts)
    meant = _meant(values, settings, facts)
    if tomllib.loads(new) != meant or not _comments(old) <= _comments(new):
        raise SettingsError([f"{path}: cannot be changed safely; change it by hand"])
    school = read_school(tomllib.loads(new), str(path), is_live=False)
    _replace(path, new)
    return school


def _changed(old: str, settings: Mapping[str, Value], facts: tuple[NewFact, ...]) -> str:
    """Facts stand last, so that a new table goes before the first of them."""
    first = _FACTS.search(old)
    cut = first.start() if first else len(old)
    head, tail = tomlkit.parse(old[:cut]), tomlkit.parse(old[cut:])
    for key, value in settings.items():
        section, name = key.split(".")
        place = tail if section in tail else head
        if section not in place:
            place[section] = tomlkit.table()
        place[section][name] = list(value) if isinstance(value, tuple) else value
    for fact in facts:
        _put(tail, fact)
        for place in (head, tail):
            listed = place.get("not_stated")
            if isinstance(listed, Array) and fact.topic in listed:
                listed.remove(fact.topic)
    text = tomlkit.dumps(head)
    if text and not text.endswith("\n"):
        text += "\n"
    return _spaced(_as_it_stood(old, text + tomlkit.dumps(tail)))


def _put(document: tomlkit.TOMLDocument, fact: NewFact) -> None:
    told = document.get("facts")
    if not isinstance(told, AoT):
        told = tomlkit.aot()
        document["facts"] = told
    table = next((held for held in told if held["topic"] == fact.topic), None)
    if table is None:
        table = tomlkit.table()
        table["topic"] = fact.topic
        _fill(table, fact)
        told.append(table)
    else:
        _fill(table, fact)


def _fill(table: Table, fact: NewFact) -> None:
    for name in ("answer", "document", "section"):
        value = getattr(fact, name)
        if value:
            table[name] = value
        elif name in table:
            table.remove(name)


def _meant(
    values: dict[str, Any], settings: Mapping[str, Value], facts: tuple[NewFact, ...]
) -> dict[str, Any]:
    """The same change made to plain values, to hold the written text against."""
    meant = copy.deepcopy(values)
    for key, value in settings.items():
        section, name = key.split(".")
        meant.setdefault(section, {})[name] = list(value) if isinstance(value, tuple) else value
    for fact in facts:
        told = meant.setdefault("facts", [])
        held = next((entry for entry in told if entry["topic"] == fact.topic), None)
        if held is None:
            held = {"topic": fact.topic}
            told.append(held)
        for name in ("answer", "document", "section"):
            held.pop(name, None)
            if value := getattr(fact, name):
                held[name] = value
        if fact.topic in meant.get("not_stated", ()):
            meant["not_stated"].remove(fact.topic)
    return meant


def _as_it_stood(old: str, new: str) -> str:
    """Lines that differ in nothing but spaces stay as the person wrote them."""
    before, after = old.splitlines(), new.splitlines()
    kept: list[str] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        lines = after[k:m]
        if kind == "replace":
            spelt = {"".join(line.split()): line for line in before[i:j]}
            lines = [spelt.get("".join(line.split()), line) for line in lines]
        kept += lines
    return "\n".join(kept) + "\n"


def _spaced(text: str) -> str:
    """A blank line before each table."""
    kept: list[str] = []
    for line in text.splitlines():
        if _HEADER.match(line) and kept and kept[-1].strip() and not kept[-1].startswith("#"):
            kept.append("")
        kept.append(line)
    return "\n".join(kept) + "\n"


def _comments(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines() if line.lstrip().startswith("#")}


def _replace(path: Path, text: str) -> None:
    """All or nothing: a cut-off write leaves the earlier file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(path.stat().st_mode)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
