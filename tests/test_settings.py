"""Settings are read once, refused by name, and none is undocumented."""

from pathlib import Path

import pytest

from bot.core.errors import SettingsError
from bot.core.people import Way
from bot.settings import Settings, load_settings

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _no_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("document", [".env.example", "docs/operators-guide.md"])
def test_every_setting_is_documented(document: str) -> None:
    text = (ROOT / document).read_text()
    missing = [name for name in Settings.model_fields if f"SCHOOLGATE_{name.upper()}" not in text]
    assert not missing, missing


def test_nothing_documented_has_ceased_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    names = {
        line.lstrip("#").split("=")[0]
        for line in (ROOT / ".env.example").read_text().splitlines()
        if line.startswith("#SCHOOLGATE_")
    }
    assert names == {f"SCHOOLGATE_{name.upper()}" for name in Settings.model_fields}


def test_every_wrong_setting_is_named_with_what_it_wants(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_PORT", "eighty")
    monkeypatch.setenv("SCHOOLGATE_WORKER_SLOTS", "0")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(caught.value.problems) == 2
    assert "SCHOOLGATE_PORT" in str(caught.value)
    assert "SCHOOLGATE_WORKER_SLOTS" in str(caught.value)


def test_half_a_vendor_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_TWILIO_ACCOUNT_SID", "AC" + "0" * 32)
    with pytest.raises(SettingsError, match="SCHOOLGATE_TWILIO_AUTH_TOKEN"):
        load_settings()


def test_a_vendor_without_a_public_url_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_TWILIO_ACCOUNT_SID", "AC" + "0" * 32)
    monkeypatch.setenv("SCHOOLGATE_TWILIO_AUTH_TOKEN", "token")
    with pytest.raises(SettingsError, match="SCHOOLGATE_PUBLIC_URL"):
        load_settings()


def test_the_simulator_is_off_where_real_parents_write(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().is_simulator_on
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_TOKEN", "123456:token")
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_NAME", "demo_bot")
    assert not load_settings().is_simulator_on
    monkeypatch.setenv("SCHOOLGATE_SIMULATOR", "true")
    with pytest.raises(SettingsError, match="SCHOOLGATE_SIMULATOR"):
        load_settings()


def test_secrets_do_not_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_TOKEN", "123456:token")
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_NAME", "demo_bot")
    assert "123456" not in repr(load_settings())


@pytest.mark.parametrize(
    "url",
    [
        "https://reader.oak.example/v1",
        "http://127.0.0.1:8081/v1",
        "http://localhost:8081",
        "http://[::1]:8081/v1",
    ],
)
def test_a_second_reader_is_on_this_machine_or_behind_https(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    assert load_settings().reader_url is None
    monkeypatch.setenv("SCHOOLGATE_READER_URL", url)
    with pytest.raises(SettingsError, match="SCHOOLGATE_READER_MODEL"):
        load_settings()
    monkeypatch.setenv("SCHOOLGATE_READER_MODEL", "some-model")
    assert load_settings().reader_url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://reader.oak.example/v1",
        "http://127.0.0.1.example/v1",
        "http://localhost.example/v1",
        "http://127.0.0.1@reader.example/v1",
        "https://name:secret@reader.oak.example/v1",
        "http://[::1/v1",
        "http://10.0.0.4:8081/v1",
        "file:///etc/passwd",
        "reader",
    ],
)
def test_a_second_reader_that_others_could_overhear_is_refused(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("SCHOOLGATE_READER_URL", url)
    monkeypatch.setenv("SCHOOLGATE_READER_MODEL", "some-model")
    with pytest.raises(SettingsError, match="SCHOOLGATE_READER_URL"):
        load_settings()


def test_half_a_mail_server_and_mail_in_clear_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_SMTP_HOST", "mail.example")
    with pytest.raises(SettingsError, match="SCHOOLGATE_SMTP_SENDER"):
        load_settings()
    monkeypatch.setenv("SCHOOLGATE_SMTP_SENDER", "line@school.example")
    monkeypatch.setenv("SCHOOLGATE_SMTP_ENCRYPTION", "none")
    with pytest.raises(SettingsError, match="SCHOOLGATE_SMTP_ENCRYPTION"):
        load_settings()
    monkeypatch.setenv("SCHOOLGATE_SMTP_HOST", "127.0.0.1")
    assert Way.EMAIL in load_settings().notice_ways


def test_only_what_is_connected_carries_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_TOKEN", "123456:token")
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_NAME", "demo_bot")
    assert load_settings().notice_ways == {Way.TELEGRAM}
