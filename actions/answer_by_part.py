"""An answer that depends on the year, phase or site: taken from the message or the children, else asked for."""

from collections.abc import Sequence

from actions.base import Circumstances
from actions.children import Child, read_children
from actions.reading import Reading
from bot.core.answers.parts import part_of, parts_named
from bot.core.ports import PartAnswer
from bot.core.school_settings import Part


def meant(variants: Sequence[PartAnswer], reading: Reading, here: Circumstances) -> tuple[str, ...] | None:
    """What to say to a question; None where it is not clear of which part."""
    said = in_words(variants, reading, here)
    if said is not None:
        return said
    parts = _parts(variants, here)
    if here.spoken_of:
        return _all_alike(variants, [_part_of_child(parts, child, here) for child in here.spoken_of])
    return _all_alike(variants, [part_of(parts, one.year_group, one.class_name) for one in here.pupils])


def in_words(
    variants: Sequence[PartAnswer], reading: Reading, here: Circumstances, *, is_reply: bool = False
) -> tuple[str, ...] | None:
    """By the parts or children that the message itself names."""
    parts = _parts(variants, here)
    named = parts_named(parts, reading.text, is_reply=is_reply)
    if named:
        return _texts(variants, named)
    children = read_children(reading, here).children
    found = [part for child in children if (part := _part_of_child(parts, child, here))]
    return _texts(variants, found) if found and len(found) == len(children) else None


def _parts(variants: Sequence[PartAnswer], here: Circumstances) -> list[Part]:
    names = {variant.part for variant in variants}
    return [part for part in here.school.parts if part.name in names]


def _part_of_child(parts: Sequence[Part], child: Child, here: Circumstances) -> Part | None:
    pupil = next((one for one in here.pupils if str(one.id) == child["pupil"]), None)
    if pupil is not None:
        return part_of(parts, pupil.year_group, pupil.class_name)
    return part_of(parts, None, child.get("class"))


def _all_alike(variants: Sequence[PartAnswer], parts: Sequence[Part | None]) -> tuple[str, ...] | None:
    """The one answer that holds for every one of them."""
    known = [part for part in parts if part is not None]
    texts = _texts(variants, known)
    return texts if len(known) == len(parts) and len(texts) == 1 else None


def _texts(variants: Sequence[PartAnswer], parts: Sequence[Part]) -> tuple[str, ...]:
    names = {part.name for part in parts}
    return tuple(dict.fromkeys(variant.text for variant in variants if variant.part in names))
