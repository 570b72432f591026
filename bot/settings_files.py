"""A school's folder: `school.toml` read and checked, each problem named with what it wants."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.core.answers.links import holds_way_in, page_of
from bot.core.errors import SettingsError
from bot.core.going_live import missing_before_live
from bot.core.gsm import count_parts, is_gsm
from bot.core.school_settings import Fact, SchoolSettings

_WANTED = {
    "office.phone": "the office's phone number as parents should see it",
    "office.opens": "when the office opens, e.g. 08:30:00",
    "office.closes": "when the office closes, e.g. 16:00:00",
    "safeguarding.lead": "the post that leads on safeguarding, e.g. the Designated Safeguarding Lead",
    "safeguarding.children_services_name": "the name of the local children's services",
    "safeguarding.children_services_phone": "the phone number of the local children's services",
    "name": "the school's name",
    "slug": "the folder's name: small letters, digits and hyphens",
}
_PARTS = 2


def load_school(folder: Path, *, is_live: bool = True) -> SchoolSettings:
    """The settings of the school in this folder; SettingsError names every problem at once.

    Of a school that is still being set up (`is_live` False), what it needs before it goes live may be missing.
    """
    path = folder / "school.toml"
    try:
        with path.open("rb") as file:
            values = tomllib.load(file)
    except FileNotFoundError:
        raise SettingsError([f"{path}: there is no such file"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError([f"{path}: not readable as TOML: {error}"]) from None
    settings = read_school(values, str(path), is_live=is_live)
    if settings.slug != folder.name:
        raise SettingsError(
            [f'{path}: slug: is "{settings.slug}"; wants the folder\'s name, "{folder.name}"']
        )
    return settings


def load_schools(folder: Path) -> list[SchoolSettings]:
    """Every school under this folder, by slug; SettingsError names the problems of all of them."""
    schools, problems = [], []
    for path in sorted(folder.glob("*/school.toml")):
        try:
            schools.append(load_school(path.parent))
        except SettingsError as error:
            problems += error.problems
    if problems:
        raise SettingsError(problems)
    return schools


def read_school(values: dict[str, Any], source: str, *, is_live: bool = True) -> SchoolSettings:
    """Check values that came from `source`, which every problem names."""
    try:
        settings = SchoolSettings.model_validate(values)
    except ValidationError as error:
        raise SettingsError([f"{source}: {problem}" for problem in _say(error)]) from None
    problems = [f"{source}: {problem}" for problem in _problems_of(settings, is_live=is_live)]
    if problems:
        raise SettingsError(problems)
    return settings


def _say(error: ValidationError) -> Iterator[str]:
    for problem in error.errors():
        place = ".".join(str(part) for part in problem["loc"])
        wanted = _WANTED.get(place)
        if problem["type"] == "missing":
            yield f"{place}: is missing; wants {wanted or 'a value'}"
        elif problem["type"] == "extra_forbidden":
            yield f"{place}: is no setting of a school; check its spelling"
        else:
            yield f"{place}: {problem['msg']}" + (f"; wants {wanted}" if wanted else "")


def _problems_of(settings: SchoolSettings, *, is_live: bool) -> Iterator[str]:
    if settings.office.closes <= settings.office.opens:
        yield "office.closes: wants a time after office.opens"
    lead = settings.safeguarding
    if lead.opens and lead.closes and lead.closes <= lead.opens:
        yield "safeguarding.closes: wants a time after safeguarding.opens"
    if is_live:
        yield from missing_before_live(settings)
    yield from _problems_of_parts(settings)
    yield from (
        f"pages: {page.document}: is a live session's" for page in settings.pages if holds_way_in(page.url)
    )
    for fact in settings.facts:
        if not is_gsm(fact.answer):
            yield f"facts: {fact.topic}: has a character that a plain text message cannot carry"
        elif count_parts(f"{fact.answer} {page_of(settings, fact.document)}".strip()) > _PARTS:
            yield f"facts: {fact.topic}: is longer than {_PARTS} SMS parts with the link to its page"
        if holds_way_in(fact.answer):
            yield f"facts: {fact.topic}: holds a link, a code or a password of a live session"


def _problems_of_parts(settings: SchoolSettings) -> Iterator[str]:
    """One answer a topic for each part of the school, and one question that tells the parts apart."""
    names = [part.name for part in settings.parts]
    yield from (f"parts: {name}: is there twice" for name in sorted(set(names)) if names.count(name) > 1)
    by_topic: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in settings.facts:
        yield from (
            f"facts: {fact.topic}: {name} is no part of the school"
            for name in fact.parts
            if name not in names
        )
        for topic in (fact.topic, *fact.also):
            by_topic[topic].append(fact)
    for topic, facts in by_topic.items():
        told = [name for fact in facts for name in fact.parts or names or ("all",)]
        kinds = {part.kind for part in settings.parts for fact in facts if part.name in fact.parts}
        if len(told) > len(set(told)):
            yield f"facts: {topic}: is answered twice; wants one answer"
        if len(kinds) > 1:
            yield f"facts: {topic}: depends on phase and site; wants one of them"
        url = page_of(settings, facts[0].document)
        if len(facts) > 1 and count_parts(" ".join([*(fact.answer for fact in facts), url]).strip()) > _PARTS:
            yield f"facts: {topic}: its answers are together longer than {_PARTS} SMS parts"
