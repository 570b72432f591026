"""Grown-ups of the family whom a message names: "Hannah said she told you" is of no child."""

from dataclasses import replace

from bot.core.name_likeness import Likeness, likeness, likeness_to
from bot.core.people import Family
from bot.core.understanding import EntityKind, Understanding


def without_guardians(understanding: Understanding, family: Family | None) -> Understanding:
    """What the interpreter marked as a child's name stays one, unless it is a guardian's and no child's."""
    if family is None or not family.pupils:
        return understanding
    kept = tuple(
        entity
        for entity in understanding.entities
        if entity.kind is not EntityKind.CHILD or not _is_guardian(entity.value, family)
    )
    of = tuple(child for child in understanding.children if not _is_guardian(child.value, family))
    return replace(understanding, entities=kept, children=of)


def _is_guardian(name: str, family: Family) -> bool:
    """Whether a guardian's name is surely written here, and more surely than any child's."""
    guardians = (family.guardian.name, *family.other_guardians)
    likest = max(likeness_to(name, guardian) for guardian in guardians)
    return likest >= Likeness.NICKNAME and likest > max(likeness(name, pupil) for pupil in family.pupils)
