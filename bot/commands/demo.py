"""The demo school, loaded on the first start of an installation that has no school and no vendor."""

import asyncio
import secrets
from collections.abc import Sequence
from pathlib import Path

from bot.bootstrap import Database, open_units
from bot.commands.json_lines import say
from bot.commands.set_up import (
    PlannedStaff,
    import_contacts_into,
    import_policies,
    policies_in,
    read_staff_file,
    save_school,
    save_staff,
)
from bot.core.storage import SET_UP
from bot.settings import Settings

DEMO = "demo"


def ensure_demo_school(settings: Settings, database: Database) -> None:
    """Load schools/demo once; its sign-ins are made up here and kept in the data folder, never in the checkout."""
    if settings.is_simulator_on:
        asyncio.run(_ensure(settings, database, policies_in(settings.schools_dir / DEMO)))


async def _ensure(settings: Settings, database: Database, policies: Sequence[Path]) -> None:
    async with open_units(database.url) as uow_factory:
        async with uow_factory(SET_UP) as uow:
            if await uow.schools.all():
                return
        say("First start: loading the demo school ...")
        folder = settings.schools_dir / DEMO
        school_id = await save_school(uow_factory, folder)
        await import_contacts_into(uow_factory, school_id, folder / "contacts.csv")
        await import_policies(uow_factory, school_id, policies)
        lines = ["  Demo sign-ins"]
        for planned in read_staff_file(folder / "staff.toml"):
            password = "-".join(secrets.token_hex(2) for _ in range(3))
            await save_staff(uow_factory, school_id, planned, password)
            lines.append(_sign_in_line(planned, password))
        if any(planned.role.needs_second_factor for planned in read_staff_file(folder / "staff.toml")):
            lines.append("    second factor: ./schoolgate staff code E-MAIL")
        path = settings.data_dir / "demo-sign-ins.txt"
        path.touch(mode=0o600)
        path.write_text("\n".join(lines) + "\n")


def _sign_in_line(planned: PlannedStaff, password: str) -> str:
    return f"    {planned.role.value:<14} {planned.email:<34} {password}"
