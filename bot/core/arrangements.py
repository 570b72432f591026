"""What a policy asks of staff, and what people must settle before a school goes live. None: not stated."""

from datetime import date
from typing import Literal

from bot.core.typed import Text, Typed


class Arrangements(Typed):
    """Kept for staff and for whoever sets the school up; never told to parents."""

    structure: Literal["one_school", "several_sites", "trust"] | None = None
    audience: Literal["staff", "parents", "staff_and_parents"] | None = None  # whom the policy is written for
    sickness_wording: Literal["required", "expected"] | None = None  # how firmly parents are asked to tell
    absence_pattern_told_to: Text | None = None
    calls_logged_in: Text | None = None
    safeguarding_system: Text | None = None  # where concerns are recorded
    safeguarding_step: Text | None = None  # what staff do with a concern
    child_data_in_messages: Literal["forbidden", "minimised"] | None = None  # in e-mail and chat among staff
    record_system: Text | None = None  # the school's register and records (MIS)
    hosting_barrier: Text | None = None  # what the policy says that speaks against data outside school
    staff_words: tuple[Text, ...] = ()  # what the school calls its helpers and leaders


class GoingLive(Typed):
    """When people settled what no setting can; asked for before real parents are served."""

    line_named_on: date | None = None  # this line stands in the policy or privacy notice as a school channel
    hosting_agreed_on: date | None = None  # impact assessment done, and holding data outside school agreed
