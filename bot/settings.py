"""The environment, read once. Every setting is listed in .env.example and in the operator's guide."""

from ipaddress import ip_address
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.core.errors import SettingsError
from bot.core.people import Way

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Settings(BaseSettings):
    """SCHOOLGATE_... variables; secrets never print."""

    model_config = SettingsConfigDict(env_prefix="SCHOOLGATE_", env_file=".env", extra="ignore", frozen=True)

    data_dir: Path = Path("var")  # embedded database, trained models, demo sign-ins
    schools_dir: Path = Path("schools")
    fonts_dir: Path | None = None  # fonts for exports, before the operating system's
    database_url: str | None = None  # postgresql://...; unset: the embedded server in data_dir
    web_database_url: str | None = None  # the same database as user schoolgate_web; unset: derived
    opening_key_file: str | None = (
        None  # the web process's; unset: keys/opening.key in data_dir; "": not given
    )
    worker_key_file: str | None = None  # the worker's; unset: keys/worker.key in data_dir; "": not given
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str | None = None  # https://...; what vendors call and sign for
    nlu_url: str = "http://127.0.0.1:5005"
    nlu_timeout_seconds: float = Field(default=3.0, gt=0)
    reader_url: str | None = None  # a second reader of worry, e.g. http://127.0.0.1:8081/v1; unset: none
    reader_model: str | None = None  # its name at that address
    reader_key: SecretStr | None = None  # bearer token, where it wants one
    reader_timeout_seconds: float = Field(default=2.0, gt=0, le=10)  # then the message goes on without it
    quiet_seconds: float = Field(default=30.0, ge=0)  # then a waiting parent is offered the numbered menu
    worker_slots: int = Field(default=4, ge=1)
    claim_seconds: float = Field(default=20.0, gt=0)  # a send under way longer than this has crashed
    simulator: bool | None = None  # unset: on while no vendor is set up
    metrics_token: SecretStr | None = None
    twilio_account_sid: str | None = None
    twilio_auth_token: SecretStr | None = None
    twilio_api_url: str | None = None  # unset: Twilio's own
    telegram_bot_token: SecretStr | None = None
    telegram_bot_name: str | None = None  # as the schools' settings name it
    telegram_webhook_secret: SecretStr | None = None
    telegram_api_url: str | None = None  # unset: Telegram's own
    smtp_host: str | None = None  # what carries notices to staff by e-mail; unset: none go by e-mail
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_encryption: Literal["starttls", "tls", "none"] = "starttls"
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_sender: str | None = None  # the address they come from

    @model_validator(mode="after")
    def _vendors_are_whole(self) -> Self:
        problems = []
        if bool(self.twilio_account_sid) != bool(self.twilio_auth_token):
            problems.append(
                "SCHOOLGATE_TWILIO_ACCOUNT_SID and SCHOOLGATE_TWILIO_AUTH_TOKEN: set both or neither"
            )
        if self.has_twilio and not self.public_url:
            problems.append(
                "SCHOOLGATE_PUBLIC_URL: wants the https address Twilio calls, to check its signatures"
            )
        if bool(self.telegram_bot_token) != bool(self.telegram_bot_name):
            problems.append(
                "SCHOOLGATE_TELEGRAM_BOT_TOKEN and SCHOOLGATE_TELEGRAM_BOT_NAME: set both or neither"
            )
        if self.telegram_bot_token and self.public_url and not self.telegram_webhook_secret:
            problems.append("SCHOOLGATE_TELEGRAM_WEBHOOK_SECRET: wants 32 or more letters and digits")
        if self.public_url and not self.public_url.startswith(
            ("https://", "http://127.0.0.1", "http://localhost")
        ):
            problems.append("SCHOOLGATE_PUBLIC_URL: wants an address that begins with https://")
        if bool(self.reader_url) != bool(self.reader_model):
            problems.append("SCHOOLGATE_READER_URL and SCHOOLGATE_READER_MODEL: set both or neither")
        if self.reader_url and not _is_private(self.reader_url):
            problems.append(
                "SCHOOLGATE_READER_URL: wants https://, or http:// on this machine, and no name or password in it"
            )
        if bool(self.smtp_host) != bool(self.smtp_sender) or "@" not in (self.smtp_sender or "@"):
            problems.append(
                "SCHOOLGATE_SMTP_HOST and SCHOOLGATE_SMTP_SENDER (an address): set both or neither"
            )
        if bool(self.smtp_username) != bool(self.smtp_password):
            problems.append("SCHOOLGATE_SMTP_USERNAME and SCHOOLGATE_SMTP_PASSWORD: set both or neither")
        if self.smtp_encryption == "none" and self.smtp_host not in (None, *LOOPBACK):
            problems.append("SCHOOLGATE_SMTP_ENCRYPTION: none only where the mail server is on this machine")
        if self.simulator and self.has_vendor:
            problems.append(
                "SCHOOLGATE_SIMULATOR: must be off where real parents write; it shows every conversation"
            )
        if problems:
            raise ValueError("; ".join(problems))
        return self

    @property
    def has_twilio(self) -> bool:
        return bool(self.twilio_account_sid and self.twilio_auth_token)

    @property
    def has_vendor(self) -> bool:
        return self.has_twilio or self.telegram_bot_token is not None

    @property
    def notice_ways(self) -> frozenset[Way]:
        """The ways this installation can tell staff that there is something to read; a demo pretends the first two."""
        carried = {
            Way.TEXT: self.has_twilio or self.is_simulator_on,
            Way.EMAIL: bool(self.smtp_host) or self.is_simulator_on,
            Way.TELEGRAM: self.telegram_bot_token is not None,
        }
        return frozenset(way for way, is_carried in carried.items() if is_carried)

    @property
    def is_simulator_on(self) -> bool:
        return not self.has_vendor if self.simulator is None else self.simulator

    @property
    def has_secure_cookies(self) -> bool:
        return bool(self.public_url and self.public_url.startswith("https://"))

    @property
    def models_dir(self) -> Path:
        return self.data_dir / "models"


def _is_private(url: str) -> bool:
    """Whether what is sent there can be read by nobody on the way."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if not host or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def load_settings() -> Settings:
    """Read the environment and .env; SettingsError names each wrong setting and what it wants."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError([_problem(found) for found in error.errors()]) from None


def _problem(found: ErrorDetails) -> str:
    if not found["loc"]:
        return str(found["msg"]).removeprefix("Value error, ")
    name = "_".join(str(part) for part in found["loc"])
    return f"SCHOOLGATE_{name.upper()}: {found['msg']}"
