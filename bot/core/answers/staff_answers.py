"""What was asked in vain, and what the office has answered since: records, and where they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from bot.core.clock import LONDON
from bot.core.school_settings import Fact

STAFF_TOPIC = "staff."  # before an answer's id, where topics are told apart


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """A question that found no answer and that nobody has dealt with."""

    id: UUID
    message_id: UUID
    conversation_id: UUID
    text: str  # the whole message
    asked_at: datetime
    embedding: Sequence[float] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True)
class Asking:
    """One way a staff answer's question is asked, without names."""

    words: str
    message_ids: tuple[
        UUID, ...
    ] = ()  # whose words these may be: they go when one of those leaves the office
    embedding: Sequence[float] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True)
class StaffAnswer:
    """One version of an answer that the office has written."""

    id: UUID  # the answer's, the same for every version
    version: int
    text: str
    askings: tuple[Asking, ...]
    is_withdrawn: bool
    by: str  # the staff member's name on that day
    at: datetime

    @property
    def mark(self) -> str:
        """Changes with every version, and where words of it are gone."""
        return f"{self.version}-{len(self.askings)}"

    def as_fact(self, today: date) -> Fact:
        """What a school has said, as its settings would hold it, with who said it when."""
        day = self.at.astimezone(LONDON).date()
        year = "" if day.year == today.year else f" {day.year}"
        source = f"the school office, {day.day} {day:%B}{year}"
        return Fact(topic=f"{STAFF_TOPIC}{self.id}", answer=self.text, document=source)


def as_asked(words: str) -> str:
    """A way of asking as it is compared: whoever was blanked out is "they", and other blanks are nothing."""
    for blank, instead in _INSTEAD_OF_BLANKS.items():
        words = words.replace(blank, instead)
    return " ".join(words.split())


_INSTEAD_OF_BLANKS = {
    "[name]": "they",
    "[e-mail]": "",
    "[link]": "",
    "[address]": "",
    "[postcode]": "",
    "[number]": "",
}


class UnansweredQuestions(Protocol):
    async def keep(self, message_id: UUID, *, embedding: Sequence[float], at: datetime) -> None:
        """Of a message that is the office's to read, or about to be; of any other, nothing is kept."""
        ...

    async def open(self, limit: int) -> list[OpenQuestion]:
        """Those that nobody has dealt with and this access may read, latest first."""
        ...

    async def finish(self, question_ids: Sequence[UUID]) -> int:
        """Somebody has dealt with these; how many were still open."""
        ...

    async def forget(self, before: datetime) -> int:
        """Every school's that were asked before then, dealt with or not; how many."""
        ...


class StaffAnswers(Protocol):
    async def add(self, answer: StaffAnswer, *, school_id: UUID, staff_id: UUID) -> None:
        """A new answer, or the next version of one; see `supersede`."""
        ...

    async def supersede(self, answer_id: UUID, version: int) -> bool:
        """Make room for the next version; False when this one is no longer the current one."""
        ...

    async def current(self, school_id: UUID) -> list[StaffAnswer]:
        """Every answer as it stands, withdrawn ones too, latest first."""
        ...

    async def versions(self, answer_id: UUID) -> list[StaffAnswer]:
        """All of one answer's, latest first; NotPermitted when there is none."""
        ...

    async def edition(self, school_id: UUID) -> str:
        """A mark that changes whenever what is in use would; "" without any."""
        ...

    async def set_embeddings(self, school_id: UUID, embeddings: Mapping[str, Sequence[float]]) -> None:
        """What a school's ways of asking mean, by their words."""
        ...
