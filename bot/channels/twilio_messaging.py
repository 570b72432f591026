"""SMS and WhatsApp by Twilio: its settings, and how it is connected.

A number's webhook in the Twilio console is `PUBLIC_URL/webhooks/twilio/messages#rc=5&rp=all`: without that fragment
Twilio gives up at the first 503. With it, it gives up after 15 seconds: what came in a longer outage stays in its list.
"""

from dataclasses import dataclass, field

from bot.channels.connection import Connection, Surroundings
from bot.channels.notices import TextNotices
from bot.channels.twilio_webhooks import STATUS_PATH, TwilioMessages, TwilioReceipts
from bot.core.people import Way

TWILIO = "https://api.twilio.com"


@dataclass(frozen=True, kw_only=True)
class TwilioSettings:
    account_sid: str
    auth_token: str | None = field(repr=False)  # None: every webhook is refused
    base_url: str = TWILIO
    timeout_seconds: float = 10.0


def connect(settings: TwilioSettings, surroundings: Surroundings) -> Connection:
    """Webhooks for messages and receipts; both channels, where this process sends."""
    inbound = (
        TwilioMessages(settings.auth_token, surroundings.public_url),
        TwilioReceipts(settings.auth_token, surroundings.public_url),
    )
    if not surroundings.is_sending:
        return Connection(inbound=inbound)
    # Twilio's client takes 28 MB and a second to load: only a process that sends pays for it.
    from bot.channels.twilio_sending import TwilioGateway, sms, whatsapp

    gateway = TwilioGateway(
        settings.account_sid,
        settings.auth_token or "",
        base_url=settings.base_url,
        timeout_seconds=settings.timeout_seconds,
    )
    status_url = f"{surroundings.public_url}{STATUS_PATH}" if surroundings.public_url else None
    return Connection(
        channels=(
            sms(gateway, surroundings.numbers, status_url),
            whatsapp(gateway, surroundings.numbers, status_url),
        ),
        inbound=inbound,
        notices={Way.TEXT: TextNotices(gateway, surroundings.numbers)},
        close=gateway.close,
    )
