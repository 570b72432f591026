"""Classes and year groups as parents write them: "3K", "yr 4", "Oak class", "reception"."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ClassMention:
    class_name: str | None = None  # "3K", "Oak"
    year_group: str | None = None  # "N", "R", "1" .. "6"


def read_class(text: str) -> ClassMention | None:
    """The first class or year group in the text."""
    raise NotImplementedError
