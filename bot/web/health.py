"""/healthz and /metrics: whether the line works, told to machines, with nobody's data in it."""

import asyncio
import hmac
import ipaddress

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.core.errors import NotPermitted
from bot.web.guard import Parts, Permission, WebRoute
from bot.web.ports import HealthProbe, ProbeResult

PROBE_SECONDS = 3.0


async def healthz(parts: Parts) -> Response:
    results = await asyncio.gather(*(_ask(probe) for probe in parts.probes))
    probes = list(zip(parts.probes, results, strict=True))
    is_failing = any(probe.is_essential and not result.is_well for probe, result in probes)
    is_weak = any(not result.is_well for _, result in probes)
    body = {
        "status": "failing" if is_failing else "degraded" if is_weak else "well",
        "checks": {
            probe.name: {"well": result.is_well, "essential": probe.is_essential, "detail": result.detail}
            for probe, result in probes
        },
    }
    return JSONResponse(body, status_code=503 if is_failing else 200)


async def _ask(probe: HealthProbe) -> ProbeResult:
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            return await probe.check()
    except Exception as error:  # a probe that breaks is an answer, not a fault of this page
        return ProbeResult(is_well=False, detail=type(error).__name__)


async def metrics(request: Request, parts: Parts) -> Response:
    if not _may_read(request, parts.metrics_token):
        raise NotPermitted
    body, content_type = parts.metrics.render()
    return Response(body, media_type=content_type)


def _may_read(request: Request, token: str | None) -> bool:
    if token is not None:
        sent = request.headers.get("authorization", "")
        return hmac.compare_digest(sent.encode(), f"Bearer {token}".encode())
    is_forwarded = any(name in request.headers for name in ("x-forwarded-for", "forwarded", "via"))
    return not is_forwarded and request.client is not None and _is_this_machine(request.client.host)


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


ROUTES = (
    WebRoute("GET", "/healthz", healthz, Permission.MACHINE),
    WebRoute("GET", "/metrics", metrics, Permission.MACHINE),
)
