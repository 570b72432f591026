"""The files of private keys: one process's own each, readable by its owner alone, newest key first.

The escrow beside them holds the same keys sealed to a recovery key that the school keeps on paper.
"""

import json
import os
import stat
from pathlib import Path
from typing import Any

from bot.core.errors import CannotOpen, SettingsError
from bot.core.sealing import PublicKey
from bot.sealing.sealed_boxes import KeyPair, SealedBoxes, SealedBoxOpener, key_id


class KeyFile:
    """Private keys in a file outside the database, mode 0600."""

    def __init__(self, path: Path, setting: str) -> None:
        self.path = path
        self._setting = setting  # whose name a refusal carries

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> tuple[KeyPair, ...]:
        """Newest first; SettingsError names what is wrong with the file, and quotes nothing of it."""
        try:
            if stat.S_IMODE(self.path.stat().st_mode) & 0o077:
                raise self._refused("may be read by others; make it mode 0600")
            keys = json.loads(self.path.read_text())["keys"]
            pairs = tuple(KeyPair(each["private"], bool(each["is_demo"])) for each in keys)
            for pair in pairs:
                assert pair.public
        except FileNotFoundError:
            raise self._refused("is not there; `schoolgate keys new` makes one") from None
        except (OSError, ValueError, KeyError, TypeError, CannotOpen) as error:
            raise self._refused(f"cannot be read ({type(error).__name__})") from None
        if not pairs:
            raise self._refused("holds no key")
        return pairs

    def write(self, pairs: tuple[KeyPair, ...]) -> None:
        _write_whole(
            self.path, {"keys": [{"private": pair.private, "is_demo": pair.is_demo} for pair in pairs]}
        )

    def _refused(self, why: str) -> SettingsError:
        return SettingsError([f"{self._setting}: {self.path} {why}"])


class ReloadingOpener:
    """Opens with a file's keys; a rotation that adds one is noticed without a restart."""

    def __init__(self, file: KeyFile) -> None:
        self._file = file
        self._opener = SealedBoxOpener(*file.read())
        self._read_at = self._changed_at()

    def open(self, sealed: str) -> str:
        try:
            return self._opener.open(sealed)
        except CannotOpen:
            if self._changed_at() == self._read_at:
                raise
        self._reload()
        return self._opener.open(sealed)

    def _reload(self) -> None:
        self._read_at = self._changed_at()
        try:
            self._opener = SealedBoxOpener(*self._file.read())
        except SettingsError:
            raise CannotOpen from None

    def _changed_at(self) -> int:
        try:
            return self._file.path.stat().st_mtime_ns
        except OSError:
            return 0


class Escrow:
    """The private keys again, sealed to the recovery key: to be kept with the backups, useless without the paper."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def recovery_key(self) -> PublicKey | None:
        """Whose private half lies in the school's safe; None where there has been no escrow yet."""
        if not self.path.exists():
            return None
        public = str(self._read()["recovery_key"])
        return PublicKey(id=key_id(public), text=public)

    def write(self, pairs: tuple[KeyPair, ...], recovery: PublicKey) -> None:
        sealed = [SealedBoxes().seal(pair.private, recovery) for pair in pairs]
        _write_whole(self.path, {"recovery_key": recovery.text, "sealed": sealed})

    def open(self, recovery: str) -> tuple[KeyPair, ...]:
        """The private keys, by the recovery key as it was written down; CannotOpen when it is another."""
        opener = SealedBoxOpener(KeyPair(recovery.strip()))
        return tuple(KeyPair(opener.open(str(sealed))) for sealed in self._read()["sealed"])

    def _read(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(self.path.read_text())
        except (OSError, ValueError) as error:
            raise CannotOpen(f"{self.path} cannot be read ({type(error).__name__})") from None
        return found


def _write_whole(path: Path, content: dict[str, Any]) -> None:
    """All of it or nothing, and never for a moment readable by others."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.unfinished-{os.getpid()}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
