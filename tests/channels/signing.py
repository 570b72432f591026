"""Requests as the vendors make them."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from bot.core.inbound import RawRequest

PAYLOADS = Path(__file__).resolve().parents[1] / "payloads"
PUBLIC_URL = "https://line.school.example"
AUTH_TOKEN = "a-token-that-only-the-tests-know"
SECRET = "a-secret-that-only-the-tests-know"
BOT_NAME = "demo_school_bot"
FORM = "application/x-www-form-urlencoded; charset=UTF-8"


def twilio_fields(name: str, **changes: str) -> dict[str, str]:
    """A captured body's fields, some of them changed."""
    lines = (PAYLOADS / "twilio" / f"{name}.form").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines) | changes


def twilio_request(
    path: str,
    fields: dict[str, str],
    *,
    query: str = "",
    token: str = AUTH_TOKEN,
    public_url: str = PUBLIC_URL,
) -> RawRequest:
    """Posted and signed by Twilio's own rule."""
    url = f"{public_url}{path}" + (f"?{query}" if query else "")
    return RawRequest(
        method="POST",
        url_path=path,
        query=query,
        headers={
            "content-type": FORM,
            "x-twilio-signature": RequestValidator(token).compute_signature(url, fields),
        },
        body=urlencode(fields).encode(),
    )


def telegram_update(name: str) -> dict[str, Any]:
    update: dict[str, Any] = json.loads((PAYLOADS / "telegram" / f"{name}.json").read_text(encoding="utf-8"))
    return update


def telegram_request(body: object, *, secret: str | None = SECRET) -> RawRequest:
    """Posted with the secret; `body` is bytes as they are, or a value to be sent as JSON."""
    headers = {"content-type": "application/json"}
    if secret is not None:
        headers["x-telegram-bot-api-secret-token"] = secret
    return RawRequest(
        method="POST",
        url_path="/webhooks/telegram",
        query="",
        headers=headers,
        body=body if isinstance(body, bytes) else json.dumps(body).encode(),
    )
