"""`schoolgate`: every command, with help, progress on standard error and exit codes (0 done, 1 refused, 2 misused)."""

import asyncio
import sys
from pathlib import Path

import click

from bot.core.errors import SchoolgateError
from bot.settings import Settings, load_settings


class Refusals(click.Group):
    """Turns Schoolgate's own errors into one clear message and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except SchoolgateError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=Refusals, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="schoolgate")
@click.pass_context
def main(context: click.Context) -> None:
    """Schoolgate: a school's message line."""
    context.obj = None


def settings_of() -> Settings:
    return load_settings()


@main.command()
def run() -> None:
    """Start everything: database, understanding, worker and web."""
    from bot.commands.run import run_everything

    sys.exit(run_everything(settings_of()))


@main.command()
def web() -> None:
    """Serve webhooks, staff pages and the simulator."""
    from bot.commands.serve import serve_web

    serve_web(settings_of())


@main.command()
def worker() -> None:
    """Handle messages, deliver replies, watch over alerts."""
    from bot.commands.serve import serve_worker

    serve_worker(settings_of())


@main.command()
def nlu() -> None:
    """Serve the understanding (Rasa), trained first if its data changed."""
    from bot.commands.serve import serve_nlu

    serve_nlu(settings_of())


@main.command()
@click.option(
    "--as", "sender", required=True, metavar="PHONE", help="Whose phone this is, e.g. +447700900101."
)
@click.option("--school", "slug", default=None, help="Which school; needed only where there are several.")
def chat(sender: str, slug: str | None) -> None:
    """Be a parent: each line of standard input is a text, the replies are printed."""
    from bot.commands.chat import chat as talk

    talk(settings_of(), sender, slug)


@main.command()
def understand() -> None:
    """JSON lines {"id","text","asked"} in; intents, entities and worry out."""
    from bot.commands.json_lines import read_lines, say
    from bot.commands.understand import understand_lines
    from bot.processes.rasa_server import rasa_running

    settings = settings_of()
    with rasa_running(settings.nlu_url, settings.models_dir, say) as url:
        asyncio.run(understand_lines(url, settings.nlu_timeout_seconds, read_lines(sys.stdin)))


@main.command()
@click.option("--school", "slug", required=True, help="The school's slug; an unknown one is created.")
@click.option(
    "--policy", "policies", multiple=True, type=click.Path(path_type=Path), help="Import this document first."
)
def ask(slug: str, policies: tuple[Path, ...]) -> None:
    """JSON lines {"id","text"} in; the answer a parent is sent, and its source, out."""
    from bot.commands.ask import ask_lines

    ask_lines(settings_of(), slug, policies)


@main.command()
def converse() -> None:
    """JSON lines of scripted conversations in; replies, records and alerts out."""
    from bot.commands.converse import converse_lines

    converse_lines(settings_of())


@main.command()
def doctor() -> None:
    """Check the settings and what they point to; exit code 1 when something is wrong."""
    from bot.commands.doctor import examine

    sys.exit(examine(settings_of()))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1)
def bench(arguments: tuple[str, ...]) -> None:
    """Measure latency, throughput and memory on this machine."""
    from bench.run import run_bench

    sys.exit(run_bench(settings_of(), arguments))


@main.group()
def school() -> None:
    """Schools."""


@school.command("add")
@click.argument("slug")
def school_add(slug: str) -> None:
    """Add the school in schools/SLUG/school.toml, or take over its changed settings."""
    from bot.commands.set_up import add_school

    add_school(settings_of(), slug)


@school.command("show")
@click.argument("slug")
def school_show(slug: str) -> None:
    """What schools/SLUG/school.toml states on each thing that schools differ on, and what it leaves open."""
    from bot.commands.set_up import show_school

    show_school(settings_of(), slug)


@main.group()
def policy() -> None:
    """Policy documents."""


@policy.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", "slug", required=True)
def policy_import(file: Path, slug: str) -> None:
    """Import a policy; its earlier version is replaced in one go, or stays when the file is refused."""
    from bot.commands.set_up import import_policy_file

    import_policy_file(settings_of(), slug, file)


@policy.command("propose")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", "slug", required=True)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for a program.")
def policy_propose(file: Path, slug: str, as_json: bool) -> None:
    """What a policy seems to say of the school's settings, each with its sentence; nothing is written."""
    from bot.commands.proposals import propose_from_file

    propose_from_file(settings_of(), slug, file, as_json=as_json)


@policy.command("accept")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", "slug", required=True)
@click.option(
    "--accept",
    "keys",
    multiple=True,
    metavar="KEY",
    help="Take this draft as it stands; repeatable, all or none.",
)
def policy_accept(file: Path, slug: str, keys: tuple[str, ...]) -> None:
    """Go through what a policy proposes, one by one, and write each yes into the school's school.toml.

    Each is shown with its sentence: y takes it, n leaves it, e lets you put it in your own words, q ends. Comments and
    order stay as they are; what the school has already is not asked about, but --accept replaces an answer.
    """
    from bot.commands.proposals import accept_from_file

    accept_from_file(settings_of(), slug, file, keys)


@main.group()
def contacts() -> None:
    """Families."""


@contacts.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", "slug", required=True)
@click.option("--dry-run", is_flag=True, help="Check the file and change nothing.")
@click.option("--skip-bad", is_flag=True, help="Import the good rows of a file that has bad ones.")
def contacts_import(file: Path, slug: str, dry_run: bool, skip_bad: bool) -> None:
    """Import a CSV of guardians and pupils; each bad row is named by its line."""
    from bot.commands.set_up import import_contacts_file

    sys.exit(import_contacts_file(settings_of(), slug, file, is_dry_run=dry_run, skip_bad=skip_bad))


@main.group()
def staff() -> None:
    """Staff accounts."""


@staff.command("add")
@click.option("--school", "slug", required=True)
@click.option("--name", required=True)
@click.option("--email", required=True)
@click.option("--role", required=True, type=click.Choice(["office", "dsl", "head", "chair", "administrator"]))
@click.option("--phone", default=None, help="For notices by text.")
@click.option(
    "--notice-email", default=None, help="For notices by e-mail, where it is not the sign-in address."
)
@click.option("--no-email", is_flag=True, help="No notices by e-mail.")
@click.option(
    "--telegram", default=None, metavar="CHAT", help="For notices: their chat with the school's bot."
)
def staff_add(
    slug: str,
    name: str,
    email: str,
    role: str,
    phone: str | None,
    notice_email: str | None,
    no_email: bool,
    telegram: str | None,
) -> None:
    """Add a staff member; the password is asked for, or read from standard input.

    A DSL, the head, the chair of governors and the administrator are told when something waits for them, by every way
    given here.
    """
    from bot.commands.set_up import WaysAsked, add_staff

    asked = WaysAsked(
        phone=phone, notice_email=notice_email, is_by_email=not no_email, telegram_chat=telegram
    )
    add_staff(settings_of(), slug, name, email, role, asked)


@staff.command("code")
@click.argument("email")
def staff_code(email: str) -> None:
    """The present second-factor code of a demo school's staff member (refused for real schools)."""
    from bot.commands.set_up import demo_code

    demo_code(settings_of(), email)


@main.group()
def keys() -> None:
    """The keys that restricted words are sealed with."""


@keys.command("new")
@click.option("--give-up-lost", is_flag=True, help="Go on without a key that is lost for good.")
def keys_new(give_up_lost: bool) -> None:
    """Make what is missing of the keys; shows the recovery key the first time."""
    from bot.commands.keys import make_keys

    make_keys(settings_of(), gives_up_lost=give_up_lost)


@keys.command("rotate")
@click.option("--prepare", is_flag=True, help="Only make the new keys, to be copied to other machines first.")
def keys_rotate(prepare: bool) -> None:
    """Seal with new keys, old words too; may be cut off and run again."""
    from bot.commands.keys import rotate_keys

    sys.exit(rotate_keys(settings_of(), only_prepare=prepare))


@keys.command("recover")
def keys_recover() -> None:
    """Bring a lost opening key back from its escrow; the recovery key is asked for, or read from standard input."""
    from bot.commands.keys import recover_keys

    sys.exit(recover_keys(settings_of()))


@main.group()
def export() -> None:
    """Lists for the school's own systems."""


@export.command("absences")
@click.option("--school", "slug", required=True)
@click.option("--day", default=None, help="YYYY-MM-DD; today when left out.")
def export_absences(slug: str, day: str | None) -> None:
    """Absence reports of a day as CSV on standard output; a reason, never a code."""
    from bot.commands.export import export_absences as write

    write(settings_of(), slug, day)


@export.command("concern")
@click.argument("reference")
@click.option("--school", "slug", required=True)
@click.option("--as", "email", required=True, help="The e-mail address of a DSL or head who may read it.")
@click.option("--form", default="pdf", show_default=True, type=click.Choice(["pdf", "cpoms", "myconcern"]))
@click.option(
    "--to", type=click.Path(path_type=Path), default=None, help="The file; concern-REF when left out."
)
def export_concern(reference: str, slug: str, email: str, form: str, to: Path | None) -> None:
    """A concern for the school's record system; logged. Password and code are asked for, or read line by line.

    Needs the opening key: run it where the web process runs.
    """
    from bot.commands.export_concern import export_one_concern

    export_one_concern(settings_of(), reference, slug, email, form, to)


@export.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--school", "slug", required=True)
def export_check(file: Path, slug: str) -> None:
    """Whether a file is still, to the last byte, an export of this school; exit code 1 when it is not."""
    from bot.commands.export_concern import check_file

    sys.exit(check_file(settings_of(), slug, file))


@export.command("verdicts")
@click.option("--school", "slug", required=True)
def export_verdicts(slug: str) -> None:
    """Messages that a DSL allowed to teach the screen, without names, with the verdict, as JSON lines.

    Needs the opening key: run it where the web process runs.
    """
    from bot.commands.export import export_verdicts as write

    write(settings_of(), slug)
