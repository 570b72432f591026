"""`policy propose` and `policy accept`: what a document seems to say, and a person's yes to each of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bot.commands.json_lines import say
from bot.core.answers.documents import ReadDocument
from bot.core.clock import LONDON, SystemClock
from bot.core.errors import SettingsError
from bot.core.proposals.drafts import (
    answered_by,
    is_copied,
    is_setting,
    present,
    shown,
    to_accept,
    typed,
    writable,
)
from bot.core.proposals.found import Proposal, Survey, Value
from bot.core.proposals.propose import survey
from bot.core.proposals.report import place, report_lines, report_values
from bot.core.school_settings import SchoolSettings
from bot.policy_readers.registry import read_policy
from bot.settings import Settings
from bot.settings_files import load_school
from bot.settings_writing import NewFact, write_changes

_KEYS = "y yes, n no, e edit, q quit"


@dataclass(frozen=True)
class _Work:
    """One document held against one school's settings."""

    path: Path  # of school.toml
    document: ReadDocument
    found: Survey
    sentences: tuple[str, ...]  # of the document, for telling a copied answer

    def take(self, proposal: Proposal, value: Value) -> None:
        """Write one accepted value; SettingsError says why it cannot be."""
        if is_setting(proposal.key):
            write_changes(self.path, {proposal.key: value})
            return
        beside = answered_by(proposal.key, load_school(self.path.parent, is_live=False))
        if beside is not None:
            raise SettingsError(
                [f"{proposal.key}: the fact {beside} answers it too; change that one by hand"]
            )
        if is_copied(str(value), self.sentences):
            raise SettingsError(
                [f"{proposal.key}: takes the document's own words; say it in plain words of yours"]
            )
        section = proposal.sources[0].section
        fact = NewFact(topic=proposal.key, answer=str(value), document=self.document.title, section=section)
        write_changes(self.path, {}, (fact,))


def propose_from_file(settings: Settings, slug: str, path: Path, *, as_json: bool) -> None:
    school = load_school(settings.schools_dir / slug, is_live=False)
    say(f"reading {path.name}")
    print_report(read_policy(path), school, as_json=as_json)


def print_report(document: ReadDocument, school: SchoolSettings, *, as_json: bool = False) -> None:
    found = survey(document.blocks)
    today = SystemClock().now().astimezone(LONDON).date()
    if as_json:
        click.echo(
            json.dumps(report_values(found, document.title, school, today), ensure_ascii=False, indent=1)
        )
        return
    for line in report_lines(found, document.title, school, today):
        click.echo(line)


def accept_from_file(settings: Settings, slug: str, path: Path, keys: Sequence[str]) -> None:
    """With keys, exactly these drafts as they stand, all or none; without, one after the other is shown and asked."""
    folder = settings.schools_dir / slug
    school = load_school(folder, is_live=False)
    say(f"reading {path.name}")
    document = read_policy(path)
    work = _Work(
        folder / "school.toml",
        document,
        survey(document.blocks),
        tuple(block.text for block in document.blocks),
    )
    if keys:
        _take_keys(work, writable(work.found), keys)
    else:
        _walk(work, to_accept(work.found, school), school)
    click.echo(f"Run ./schoolgate school add {slug} for the line to use what was written.")


def _take_keys(work: _Work, open_ones: Sequence[Proposal], keys: Sequence[str]) -> None:
    by_key = {proposal.key: proposal for proposal in open_ones}
    problems = [
        f"{key}: {'the document contradicts itself' if key in work.found.contested else 'is not proposed'}"
        for key in keys
        if key not in by_key
    ]
    if problems:
        raise SettingsError(problems)
    settings = {key: by_key[key].value for key in keys if is_setting(key)}
    school = load_school(work.path.parent, is_live=False)
    taken = [by_key[key] for key in dict.fromkeys(keys) if not is_setting(key)]
    problems = [
        f"{proposal.key}: the fact {beside} answers it too; change that one by hand"
        for proposal in taken
        if (beside := answered_by(proposal.key, school)) is not None
    ]
    if problems:
        raise SettingsError(problems)
    facts = tuple(
        NewFact(
            topic=proposal.key,
            answer=str(proposal.value),
            document=work.document.title,
            section=proposal.sources[0].section,
        )
        for proposal in taken
    )
    write_changes(work.path, settings, facts)
    for key in keys:
        click.echo(f"{key}: written")


def _walk(work: _Work, open_ones: Sequence[Proposal], school: SchoolSettings) -> None:
    written = 0
    for number, proposal in enumerate(open_ones, start=1):
        _show(proposal, number, len(open_ones), school)
        answer = _asked()
        if answer == "q":
            break
        if answer == "n":
            continue
        written += _taken(work, proposal, edits=answer == "e")
    click.echo(f"{written} written, nothing else changed.")


def _show(proposal: Proposal, number: int, count: int, school: SchoolSettings) -> None:
    click.echo(f"\n{number} of {count}: {proposal.key} ({proposal.sureness})")
    for source in proposal.sources:
        click.echo(f"  {place(source)}")
    if (now := present(proposal.key, school)) is not None:
        click.echo(f"  school.toml has: {shown(now)}")
    click.echo(f"  draft: {shown(proposal.value)}")


def _asked() -> str:
    return str(
        click.prompt(f"Take it? ({_KEYS})", type=click.Choice(["y", "n", "e", "q"]), show_choices=False)
    )


def _taken(work: _Work, proposal: Proposal, *, edits: bool) -> bool:
    """Whether it was written; a value that cannot be is asked for again, and an empty one leaves it."""
    value = proposal.value
    while True:
        try:
            if edits:
                text = str(
                    click.prompt("  your words (empty: leave it)", default="", show_default=False)
                ).strip()
                if not text:
                    return False
                value = typed(proposal.key, text)
            work.take(proposal, value)
        except (ValueError, SettingsError) as error:
            click.echo(f"  not taken: {error}", err=True)
            edits = True
        else:
            return True
