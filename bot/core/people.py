"""Schools and the people around them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a staff member may see and do; row-level security has a database role for each."""

    OFFICE = "office"
    TEACHER = "teacher"
    DSL = "dsl"
    HEAD = "head"
    CHAIR = "chair"  # of governors: what concerns the head, and nothing else
    DPO = "dpo"
    ADMINISTRATOR = "administrator"

    @property
    def needs_second_factor(self) -> bool:
        return self in {Role.DSL, Role.HEAD, Role.CHAIR, Role.DPO, Role.ADMINISTRATOR}


@dataclass(frozen=True, kw_only=True)
class Pupil:
    id: UUID
    name: str  # as on roll, e.g. "Maryam Yusuf"
    known_as: str | None = None  # what the family calls them, if not the first name
    class_name: str | None = None  # e.g. "3K", "Oak"
    year_group: str | None = None  # "N", "R", "1" .. "6"

    @property
    def first_name(self) -> str:
        return self.known_as or self.name.split()[0]


@dataclass(frozen=True, kw_only=True)
class Guardian:
    id: UUID
    name: str
    phone: str | None = None  # E.164


@dataclass(frozen=True, kw_only=True)
class Family:
    """A guardian whom the school knows by their contact address, with their children."""

    guardian: Guardian
    pupils: tuple[Pupil, ...]
    # Names of these children's other guardians: to tell them from a child's, and never said.
    other_guardians: tuple[str, ...] = ()


class Way(StrEnum):
    """A way to tell a staff member that there is something to read."""

    TEXT = "text"
    EMAIL = "email"
    TELEGRAM = "telegram"


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    id: UUID
    school_id: UUID
    name: str
    email: str
    role: Role
    phone: str | None = None  # E.164, for alert notices
    class_name: str | None = None
    notice_email: str | None = None  # where notices go; the sign-in address or another
    telegram_chat: str | None = None  # the id of their chat with the bot

    @property
    def ways(self) -> tuple[tuple[Way, str], ...]:
        """Each way they can be told, with its address."""
        ways = ((Way.TEXT, self.phone), (Way.EMAIL, self.notice_email), (Way.TELEGRAM, self.telegram_chat))
        return tuple((way, address) for way, address in ways if address)
