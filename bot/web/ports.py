"""What the pages need done that is neither storage nor a use case."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class PasswordChecker(Protocol):
    def matches(self, password_hash: str | None, password: str) -> bool:
        """Slow on purpose, and as slow for None (nobody has that address) as for a wrong password."""
        ...


class CodeChecker(Protocol):
    def matching_step(self, secret: str, code: str, *, at: datetime) -> int | None:
        """The time step whose six digits these are, one step early or late allowed; None when they fit none."""
        ...


@dataclass(frozen=True, kw_only=True)
class ProbeResult:
    is_well: bool
    detail: str  # a few words, no personal data


@dataclass(frozen=True, kw_only=True)
class HealthProbe:
    """One line of /healthz. An essential one that is unwell makes the whole unwell."""

    name: str
    is_essential: bool
    check: Callable[[], Awaitable[ProbeResult]]


class Metrics(Protocol):
    """Times and counts of requests; who may read them is the page's to check."""

    def observe_request(self, route: str, method: str, status: int, seconds: float) -> None: ...
    def render(self) -> tuple[bytes, str]:
        """The exposition and its content type."""
        ...
