"""Every vendor Schoolgate can be connected to, one line each.

A new channel is a module with its settings and a `connect`, a line here, a test file and captured bodies.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.channels import email_notices, simulator, telegram_bot, twilio_messaging
from bot.channels.connection import Connection, Surroundings

CONNECTORS: Mapping[type, Callable[[Any, Surroundings], Connection]] = {
    twilio_messaging.TwilioSettings: twilio_messaging.connect,
    telegram_bot.TelegramSettings: telegram_bot.connect,
    email_notices.SmtpSettings: email_notices.connect,
    simulator.SimulatorSettings: simulator.connect,
}

# What vendors' libraries log holds tokens, numbers and texts; what went wrong is said by ours.
_LOUD = ("aiohttp", "aiosmtplib", "httpcore", "httpx", "requests", "telegram", "twilio", "urllib3")


def connect_all(settings: Sequence[object], surroundings: Surroundings) -> list[Connection]:
    """One connection for each vendor's settings. Nothing is sent or asked yet."""
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return [CONNECTORS[type(vendor)](vendor, surroundings) for vendor in settings]
