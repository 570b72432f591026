"""Which process holds which private key, and that the database seals with the public half of it."""

from pathlib import Path

import structlog

from bot.core.errors import SettingsError, StorageUnavailable
from bot.core.sealing import KeyPurpose, PublicKey
from bot.core.storage import Access, UnitOfWorkFactory
from bot.sealing.key_files import Escrow, KeyFile
from bot.settings import Settings

OPENING, WORKER = "SCHOOLGATE_OPENING_KEY_FILE", "SCHOOLGATE_WORKER_KEY_FILE"
# What a process's environment says of the key that is none of its business.
NOT_FOR_THE_WORKER = {OPENING: ""}
NOT_FOR_THE_WEB = {WORKER: ""}

log = structlog.get_logger()


def opening_file(settings: Settings) -> KeyFile:
    """The web process's private keys."""
    return _file(settings, settings.opening_key_file, OPENING, "opening.key")


def worker_file(settings: Settings) -> KeyFile:
    """The worker's private keys."""
    return _file(settings, settings.worker_key_file, WORKER, "worker.key")


def escrow_of(settings: Settings) -> Escrow:
    """Beside the opening key; sealed, and so fit for any backup."""
    path = opening_file(settings).path
    return Escrow(path.with_name(f"{path.name}.escrow"))


async def check_key(
    settings: Settings, uow_factory: UnitOfWorkFactory, access: Access, purpose: KeyPurpose, file: KeyFile
) -> None:
    """SettingsError where words would be sealed that this file does not open, or with a key for trying out."""
    own = {pair.public.id for pair in file.read()}
    try:
        current = await current_key(settings, uow_factory, access, purpose)
    except StorageUnavailable:
        log.warning("keys_not_checked", purpose=purpose.value)  # without a key nothing is sealed, nor kept
        return
    if current.id not in own:
        raise SettingsError([f"{_NAMES[purpose]}: {file.path} does not hold the key in use ({current.id})"])


async def current_key(
    settings: Settings, uow_factory: UnitOfWorkFactory, access: Access, purpose: KeyPurpose
) -> PublicKey:
    """What is sealed with now; SettingsError where there is none, or none fit for real parents."""
    async with uow_factory(access) as uow:
        key = await uow.sealing_keys.current(purpose)
    if key is None:
        raise SettingsError([f"{_NAMES[purpose]}: there is no key yet; `schoolgate keys new` makes one"])
    if key.is_demo and settings.has_vendor:
        raise SettingsError(
            [f"{_NAMES[purpose]}: the key is one for trying out; `schoolgate keys rotate` makes a real one"]
        )
    return key


_NAMES = {KeyPurpose.READING: OPENING, KeyPurpose.WORKING: WORKER}


def _file(settings: Settings, given: str | None, setting: str, name: str) -> KeyFile:
    if given == "":
        raise SettingsError([f"{setting}: is not given to this process"])
    return KeyFile(Path(given) if given else settings.data_dir / "keys" / name, setting)
