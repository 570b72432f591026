"""Webhooks: verify, read, store, answer. Nothing else happens before the vendor is told 2xx (promises 1 and 3)."""

import logging
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.core.errors import InvalidSignature, MalformedPayload, StorageUnavailable, UnknownSchool
from bot.core.inbound import InboundAdapter, InboundBatch, RawRequest
from bot.use_cases.receive_messages import receive_messages
from bot.use_cases.record_receipts import record_receipts
from bot.web.guard import Permission, WebRoute, parts_of
from bot.web.parts import WebParts

log = logging.getLogger(__name__)


def routes(adapters: tuple[InboundAdapter, ...]) -> tuple[WebRoute, ...]:
    return tuple(WebRoute("POST", adapter.path, _handler(adapter), Permission.VENDOR) for adapter in adapters)


def _handler(adapter: InboundAdapter) -> Callable[[Request], Awaitable[Response]]:
    async def take_webhook(request: Request) -> Response:
        raw = RawRequest(
            method=request.method,
            url_path=request.url.path,
            query=request.url.query,
            headers={name.lower(): value for name, value in request.headers.items()},
            body=await request.body(),
        )
        return await _take(parts_of(request), adapter, raw)

    return take_webhook


async def _take(parts: WebParts, adapter: InboundAdapter, raw: RawRequest) -> Response:
    try:
        batch = await adapter.parse(raw)
        await _store(parts, batch)
    except InvalidSignature:
        return _refused(adapter, 403, "The signature is missing or wrong.")
    except MalformedPayload:
        return _refused(adapter, 400, "The body cannot be read.")
    except UnknownSchool:
        return _refused(adapter, 404, "No school has that number.")
    except StorageUnavailable:
        return _refused(adapter, 503, "Please try again.", {"Retry-After": "5"})
    return Response(batch.response_body, media_type=batch.response_content_type)


async def _store(parts: WebParts, batch: InboundBatch) -> None:
    if batch.messages:
        school_id = await parts.schools.school_at(batch.messages[0].channel, batch.recipient)
        await receive_messages(parts.uow, parts.clock, school_id=school_id, messages=batch.messages)
    if batch.receipts:
        await record_receipts(parts.uow, receipts=batch.receipts)


def _refused(
    adapter: InboundAdapter, status: int, reason: str, headers: dict[str, str] | None = None
) -> Response:
    log.warning("webhook refused: path=%s status=%d", adapter.path, status)
    return PlainTextResponse(reason, status_code=status, headers=headers)
