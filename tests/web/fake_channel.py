"""A channel of the tests' own: a shared secret in a header, a message in JSON."""

import json
from dataclasses import dataclass

from bot.core.errors import InvalidSignature, MalformedPayload
from bot.core.inbound import InboundBatch, RawRequest
from bot.core.messages import ChannelName, DeliveryReceipt, DeliveryStatus, InboundMessage

SIGNED = {"X-Fake-Signature": "right"}


@dataclass(frozen=True)
class FakeAdapter:
    path: str = "/webhooks/fake"

    async def parse(self, request: RawRequest) -> InboundBatch:
        if request.headers.get("x-fake-signature") != "right":
            raise InvalidSignature
        try:
            body = json.loads(request.body)
        except ValueError:
            raise MalformedPayload from None
        messages = tuple(
            InboundMessage(
                channel=ChannelName.SMS,
                vendor_message_id=message["id"],
                sender=message["from"],
                recipient=body["to"],
                text=message["text"],
            )
            for message in body.get("messages", [])
        )
        receipts = tuple(
            DeliveryReceipt(
                channel=ChannelName.SMS, vendor_message_id=receipt, status=DeliveryStatus.DELIVERED
            )
            for receipt in body.get("receipts", [])
        )
        return InboundBatch(
            messages=messages,
            receipts=receipts,
            recipient=body.get("to", ""),
            response_body="<Response/>",
            response_content_type="text/xml",
        )
