"""How worried the screen is about a message."""

from enum import StrEnum


class Worry(StrEnum):
    """The screen's verdict, least to gravest. `LOOK` is handled as usual and listed for the DSL's skim."""

    NONE = "none"
    LOOK = "look"
    CONCERN = "concern"
    IMMEDIATE = "immediate"

    @property
    def rank(self) -> int:
        return list(Worry).index(self)

    @property
    def is_alert(self) -> bool:
        """Whether it stops the conversation and goes before the DSL alone."""
        return self.rank >= Worry.CONCERN.rank


def gravest(*levels: Worry) -> Worry:
    """The gravest of these levels; NONE of none."""
    return max(levels, key=lambda level: level.rank, default=Worry.NONE)
