"""Help numbers as schools/helplines.toml holds them, refused when nobody has checked them for too long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from bot.core.errors import SettingsError

_NEEDED = ("emergency", "childline", "nspcc", "samaritans", "nhs_mental_health")


@dataclass(frozen=True, kw_only=True)
class Helpline:
    """One line that a reply may name."""

    key: str
    name: str
    number: str  # as a parent should see it, spaces and "then option 2" included
    checked_on: date
    checked_by: str


@dataclass(frozen=True, kw_only=True)
class Helplines:
    """Every line that the fixed texts name."""

    lines: Mapping[str, Helpline]

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> Self:
        """Read the file's tables; SettingsError names everything that is missing or wrong."""
        problems: list[str] = []
        lines: dict[str, Helpline] = {}
        for key, entry in mapping.items():
            try:
                lines[key] = Helpline(
                    key=key,
                    name=str(entry["name"]),
                    number=str(entry["number"]),
                    checked_on=_day(entry["checked_on"]),
                    checked_by=str(entry["checked_by"]),
                )
            except (KeyError, TypeError, ValueError) as error:
                problems.append(
                    f"helplines.{key}: wants name, number, checked_on (a date), checked_by ({error})"
                )
        problems += [f"helplines.{key}: missing" for key in _NEEDED if key not in mapping]
        if problems:
            raise SettingsError(problems)
        return cls(lines=lines)

    def number(self, key: str) -> str:
        return self.lines[key].number

    def check(self, today: date, max_age_days: int = 365) -> None:
        """SettingsError when a number was last checked too long ago, or by nobody, or on an impossible day."""
        problems = []
        for line in self.lines.values():
            if not line.checked_by.strip():
                problems.append(f"helplines.{line.key}: checked_by is empty")
            age = (today - line.checked_on).days
            if age > max_age_days:
                problems.append(
                    f"helplines.{line.key}: last checked {line.checked_on}, over {max_age_days} days ago"
                )
            elif age < -max_age_days:
                problems.append(f"helplines.{line.key}: checked_on {line.checked_on} is far in the future")
        if problems:
            raise SettingsError(problems)


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    return date.fromisoformat(str(value))
