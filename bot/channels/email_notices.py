"""Notices by e-mail: SMTP, encrypted unless it stays on this machine."""

from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Literal

import aiosmtplib

from bot.channels.connection import Connection, Surroundings
from bot.core.errors import ChannelError, SendFailed, SendRefused
from bot.core.notices import Notice
from bot.core.people import Way

Encryption = Literal["starttls", "tls", "none"]
SUBJECT = "School message line: something waits for you"


@dataclass(frozen=True, kw_only=True)
class SmtpSettings:
    host: str
    port: int
    sender: str  # the address they come from
    encryption: Encryption = "starttls"
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout_seconds: float = 10.0


def connect(settings: SmtpSettings, surroundings: Surroundings) -> Connection:
    """A way for notices alone: no parent writes or is written to by e-mail."""
    return Connection(notices={Way.EMAIL: EmailNotices(settings)} if surroundings.is_sending else {})


class EmailNotices:
    """One connection a notice. A server cannot be asked what it has; the same notice keeps the same Message-ID."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings
        self._domain = settings.sender.rpartition("@")[2]

    async def send(self, notice: Notice) -> None:
        settings = self._settings
        client = aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            username=settings.username,
            password=settings.password,
            local_hostname=self._domain,  # looking our own name up may take longer than the notice
            timeout=settings.timeout_seconds,
            use_tls=settings.encryption == "tls",
            start_tls=settings.encryption == "starttls",
        )
        try:
            await client.connect()
            await client.send_message(self._message(notice))
            with suppress(aiosmtplib.SMTPException, OSError):
                await client.quit()  # it has been taken: how they part is no matter
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise _translate(error) from None  # its text may hold the address
        finally:
            client.close()

    async def has_sent(self, notice: Notice) -> bool:
        return False

    def _message(self, notice: Notice) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._settings.sender
        message["To"] = notice.address
        message["Subject"] = SUBJECT
        message["Date"] = format_datetime(notice.created_at)
        message["Message-ID"] = f"<{notice.id}@{self._domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(notice.text)
        return message


def _translate(error: Exception) -> ChannelError:
    """What the server says of the address (5xx) is for good; everything else, our password included, may be mended."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        codes = [refusal.code for refusal in error.recipients]
        if codes and min(codes) >= 500:
            return SendRefused(code=str(codes[0]))
        return SendFailed(code=str(codes[0]) if codes else "refused")
    if isinstance(error, TimeoutError):
        return SendFailed(code="timeout")
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return SendFailed(code=str(error.code))
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return SendRefused(code="bad-address")
    return SendFailed(code="unreachable")
