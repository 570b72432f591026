"""What Twilio posts: messages from parents, and receipts for ours. Signed, or refused.

form post ──> signature over public URL + path + query + fields ──> InboundMessage   (/webhooks/twilio/messages)
                                                              └──> DeliveryReceipt  (/webhooks/twilio/status)
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from twilio.request_validator import RequestValidator

from bot.channels.incoming_text import decode, keepable
from bot.core.errors import InvalidSignature, MalformedPayload
from bot.core.inbound import InboundBatch, RawRequest
from bot.core.messages import Attachment, ChannelName, DeliveryReceipt, DeliveryStatus, InboundMessage

MESSAGES_PATH = "/webhooks/twilio/messages"
STATUS_PATH = "/webhooks/twilio/status"
WHATSAPP_PREFIX = "whatsapp:"

_FORM = "application/x-www-form-urlencoded"
_NO_REPLY = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
_MOST_MEDIA = 20  # Twilio sends at most ten
_MOST_FIELDS = 500
_LONGEST_ID = 100

_STATUS = {
    "accepted": DeliveryStatus.SENDING,
    "scheduled": DeliveryStatus.SENDING,
    "queued": DeliveryStatus.SENDING,
    "sending": DeliveryStatus.SENDING,
    "sent": DeliveryStatus.SENT,
    "delivered": DeliveryStatus.DELIVERED,
    "partially_delivered": DeliveryStatus.SENT,
    "read": DeliveryStatus.READ,
    "undelivered": DeliveryStatus.FAILED,
    "failed": DeliveryStatus.FAILED,
    "canceled": DeliveryStatus.FAILED,
}


def status_of(word: str) -> DeliveryStatus | None:
    """Twilio's word for how far a message of ours has come; None for a word that says nothing of it."""
    return _STATUS.get(word)


class _SignedForm:
    """A form post that only the holder of the account's token can have made."""

    def __init__(self, auth_token: str | None, public_url: str | None) -> None:
        self._validator = RequestValidator(auth_token) if auth_token else None
        self._public_url = (public_url or "").rstrip("/")

    def read(self, request: RawRequest) -> Mapping[str, str]:
        """The fields, cleaned for storage: InvalidSignature first, then MalformedPayload."""
        self._verify(request)
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            raise MalformedPayload("the body is not a form")
        text = decode(request.body)
        try:
            pairs = parse_qsl(
                text,
                keep_blank_values=True,
                strict_parsing=True,
                errors="strict",
                max_num_fields=_MOST_FIELDS,
            )
        except ValueError:  # UnicodeDecodeError is one: a percent-encoded byte that is not UTF-8
            raise MalformedPayload("the form cannot be read") from None
        form = {name: keepable(value) for name, value in pairs}
        if len(form) != len(pairs):
            raise MalformedPayload("a field is given twice")
        return form

    def _verify(self, request: RawRequest) -> None:
        signature = request.headers.get("x-twilio-signature")
        if self._validator is None or not self._public_url or not signature:
            raise InvalidSignature
        url = f"{self._public_url}{request.url_path}" + (f"?{request.query}" if request.query else "")
        if not self._validator.validate(url, _fields_as_signed(request.body), signature):
            raise InvalidSignature


def _fields_as_signed(body: bytes) -> dict[str, str]:
    try:
        return dict(
            parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        )
    except ValueError:
        raise InvalidSignature from None  # nothing Twilio would sign


class TwilioMessages:
    """Messages from parents by SMS, MMS and WhatsApp."""

    path = MESSAGES_PATH

    def __init__(self, auth_token: str | None, public_url: str | None) -> None:
        self._form = _SignedForm(auth_token, public_url)

    async def parse(self, request: RawRequest) -> InboundBatch:
        form = self._form.read(request)
        answer = InboundBatch(response_body=_NO_REPLY, response_content_type="text/xml")
        if _is_unwanted(form):
            return answer
        channel, sender = _address(_wanted(form, "From"))
        _, recipient = _address(_wanted(form, "To"))
        message = InboundMessage(
            channel=channel,
            vendor_message_id=_wanted(form, "MessageSid"),
            sender=sender,
            recipient=recipient,
            text=form.get("Body", ""),
            attachments=_attachments(form),
        )
        return InboundBatch(
            messages=(message,),
            recipient=recipient,
            response_body=answer.response_body,
            response_content_type=answer.response_content_type,
        )


class TwilioReceipts:
    """How far a message of ours has come."""

    path = STATUS_PATH

    def __init__(self, auth_token: str | None, public_url: str | None) -> None:
        self._form = _SignedForm(auth_token, public_url)

    async def parse(self, request: RawRequest) -> InboundBatch:
        form = self._form.read(request)
        message_id = _wanted(form, "MessageSid")
        status = status_of(_wanted(form, "MessageStatus"))
        if status is None or status is DeliveryStatus.SENDING:  # no further than we know already
            return InboundBatch()
        channel, _ = _address(form.get("To", ""))
        receipt = DeliveryReceipt(
            channel=channel,
            vendor_message_id=message_id,
            status=status,
            error_code=form.get("ErrorCode") or None,
        )
        return InboundBatch(receipts=(receipt,))


def _is_unwanted(form: Mapping[str, str]) -> bool:
    """Other things an account may be set to post here: receipts, Conversations events, channels we do not serve."""
    status = form.get("SmsStatus") or form.get("MessageStatus") or "received"
    scheme, colon, _ = form.get("From", "").partition(":")
    return (
        status not in ("received", "receiving") or "EventType" in form or bool(colon and scheme != "whatsapp")
    )


def _wanted(form: Mapping[str, str], name: str) -> str:
    value = form.get(name, "").strip()
    if not value or len(value) > _LONGEST_ID:
        raise MalformedPayload(f"{name} is missing or too long")
    return value


def _address(text: str) -> tuple[ChannelName, str]:
    if text.startswith(WHATSAPP_PREFIX):
        return ChannelName.WHATSAPP, text.removeprefix(WHATSAPP_PREFIX)
    return ChannelName.SMS, text


def _attachments(form: Mapping[str, str]) -> tuple[Attachment, ...]:
    count = form.get("NumMedia") or "0"
    if not (count.isascii() and count.isdigit()):
        raise MalformedPayload("NumMedia is not a number")
    found = [
        Attachment(
            kind=_kind(content_type := form.get(f"MediaContentType{number}", "")),
            vendor_reference=form[f"MediaUrl{number}"],
            content_type=content_type,
        )
        for number in range(min(int(count[:9]), _MOST_MEDIA))
        if f"MediaUrl{number}" in form
    ]
    if form.get("Latitude") and form.get("Longitude"):
        where = f"geo:{form['Latitude']},{form['Longitude']}"
        found.append(Attachment(kind="location", vendor_reference=where))
    return tuple(found)


def _kind(content_type: str) -> str:
    family, _, detail = content_type.partition("/")
    if family in ("image", "audio"):
        return "photo" if family == "image" else "voice"
    if detail in ("vcard", "x-vcard"):
        return "contact"
    return "document" if family in ("application", "text") else "other"
