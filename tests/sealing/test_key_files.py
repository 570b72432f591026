"""Private keys in files of their own, and their escrow."""

from pathlib import Path

import pytest

from bot.core.errors import CannotOpen, SettingsError
from bot.sealing.key_files import Escrow, KeyFile, ReloadingOpener
from bot.sealing.sealed_boxes import SealedBoxes, new_pair

SETTING = "SCHOOLGATE_OPENING_KEY_FILE"


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "keys" / "opening.key", SETTING)


def test_a_key_file_is_its_owners_alone(file: KeyFile) -> None:
    pairs = (new_pair(), new_pair(is_demo=True))
    file.write(pairs)
    assert file.read() == pairs
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in file.path.parent.iterdir()] == ["opening.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_may_read_is_refused_by_name(file: KeyFile, mode: int) -> None:
    file.write((new_pair(),))
    file.path.chmod(mode)
    with pytest.raises(SettingsError, match=f"{SETTING}.*mode 0600"):
        file.read()


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"keys": []}', '{"keys": [{"private": "c2VjcmV0"}]}'])
def test_a_file_that_is_no_key_file_is_refused_and_not_quoted(file: KeyFile, content: str) -> None:
    file.write(())
    file.path.write_text(content)
    with pytest.raises(SettingsError, match=SETTING) as refused:
        file.read()
    assert "c2VjcmV0" not in str(refused.value)


def test_a_missing_file_is_refused_with_what_to_do(file: KeyFile) -> None:
    with pytest.raises(SettingsError, match="keys new"):
        file.read()


def test_a_key_that_is_added_opens_without_a_restart(file: KeyFile) -> None:
    old, new = new_pair(), new_pair()
    file.write((old,))
    opener = ReloadingOpener(file)
    sealed = SealedBoxes().seal("help", new.public)
    with pytest.raises(CannotOpen):
        opener.open(sealed)
    file.write((new, old))
    assert opener.open(sealed) == "help"
    assert opener.open(SealedBoxes().seal("more", old.public)) == "more"


def test_the_escrow_gives_the_keys_back_to_whoever_has_the_recovery_key(tmp_path: Path) -> None:
    escrow, recovery, pairs = Escrow(tmp_path / "escrow"), new_pair(), (new_pair(), new_pair())
    assert escrow.recovery_key() is None
    escrow.write(pairs, recovery.public)
    assert escrow.recovery_key() == recovery.public
    assert escrow.open(f" {recovery.private}\n") == pairs
    for secret in (recovery.private, *(pair.private for pair in pairs)):
        assert secret not in escrow.path.read_text()
    for wrong in (new_pair().private, "", "not a key"):
        with pytest.raises(CannotOpen):
            escrow.open(wrong)
