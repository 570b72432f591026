"""What a Telegram update says, if it says anything to a school.

Telegram adds parts to its messages every few weeks, and the library refuses a part that lacks what a later version
asks for. So only the parts read here are parsed, and where even those do not fit, the parent's words still come through.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from telegram import Chat, Contact, Message, Update
from telegram.constants import MessageAttachmentType

from bot.channels.incoming_text import keepable
from bot.core.errors import MalformedPayload
from bot.core.inbound import InboundBatch
from bot.core.messages import Attachment, ChannelName, InboundMessage

WANTED_UPDATES = ("message", "edited_message")

_FILES = {
    "voice": "voice",
    "audio": "voice",
    "document": "document",
    "video": "other",
    "video_note": "other",
    "sticker": "other",
}
_WORDS = ("message_id", "date", "edit_date", "chat", "from", "text", "caption")
_PARTS = (*_WORDS, "photo", "location", "contact", *_FILES)
_WRITTEN_IN_LISTS = {"poll": ("question", "options"), "checklist": ("title", "tasks")}
_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@\w+)?(?=\s|$)")
_WRONG_KIND = (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError, RecursionError)


def read_update(data: Any, bot_name: str) -> InboundBatch:
    """One message of a private chat, or nothing: groups, channels and Telegram's own notices are not for us."""
    if not isinstance(data, dict) or not isinstance(data.get("update_id"), int):
        raise MalformedPayload("not an update")
    kind = next((kind for kind in WANTED_UPDATES if kind in data), None)
    if kind is None:
        return InboundBatch()
    raw = data[kind]
    message = _parse(raw, _PARTS) or _parse(raw, _WORDS)
    if message is None:
        raise MalformedPayload("a message with a part missing or of the wrong kind")
    if message.chat.type != Chat.PRIVATE or (message.from_user is not None and message.from_user.is_bot):
        return InboundBatch()
    read = _read_message(message, raw, bot_name, is_edit=kind == "edited_message")
    return InboundBatch() if read is None else InboundBatch(messages=(read,), recipient=bot_name)


def message_name(chat_id: int, message_id: int) -> str:
    """Unique on the channel; Telegram numbers messages within a chat."""
    return f"{chat_id}/{message_id}"


def _parse(raw: Any, parts: Iterable[str]) -> Message | None:
    """These parts of the message; None where they are not what the library, or we, take them to be."""
    try:
        wanted = {part: raw[part] for part in parts if part in raw}
        message = Update.de_json({"update_id": 0, "message": wanted}, None).message
        if message is not None:
            _check(message)
    except _WRONG_KIND:
        return None
    return message


def _check(message: Message) -> None:
    """The library takes any value for a number or a text; the first use tells."""
    if type(message.message_id) is not int or type(message.chat.id) is not int:
        raise TypeError
    for text in (message.text, message.caption):
        if text is not None and not isinstance(text, str):
            raise TypeError
    _own_phone(message, {})
    _attachments(message, {})


def _read_message(
    message: Message, raw: Mapping[str, Any], bot_name: str, *, is_edit: bool
) -> InboundMessage | None:
    words = _words(message, raw)
    shared_phone = _own_phone(message, raw)
    attachments = () if shared_phone else _attachments(message, raw)
    if words is None and not attachments and not shared_phone:
        return None  # a name changed, a message pinned
    if is_edit and not words:
        return None  # a live location moves on: the first one has been kept
    return InboundMessage(
        channel=ChannelName.TELEGRAM,
        vendor_message_id=_message_id(message, is_edit=is_edit),
        sender=str(message.chat.id),
        recipient=bot_name,
        text=keepable(words or ""),
        attachments=attachments,
        shared_phone=shared_phone,
    )


def _message_id(message: Message, *, is_edit: bool) -> str:
    """An edit is a message of its own, for it must be screened too."""
    name = message_name(message.chat.id, message.message_id)
    if is_edit and message.edit_date is not None:
        return f"{name}.{int(message.edit_date.timestamp())}"
    return name


def _words(message: Message, raw: Mapping[str, Any]) -> str | None:
    """Whatever the parent wrote, wherever Telegram puts it; None where nothing can be written."""
    if message.text is not None:
        return _without_slash(message.text)
    if message.caption is not None:
        return message.caption
    for part, (title, entries) in _WRITTEN_IN_LISTS.items():
        if isinstance(written := raw.get(part), dict):
            lines = [written.get(title), *(_texts(written.get(entries)))]
            return "\n".join(line for line in lines if isinstance(line, str))
    return None


def _texts(entries: Any) -> list[Any]:
    return (
        [entry.get("text") for entry in entries if isinstance(entry, dict)]
        if isinstance(entries, list)
        else []
    )


def _without_slash(text: str) -> str:
    """A command as a word. Every chat opens with "/start": a button that Telegram labels, nothing a parent wrote."""
    command = _COMMAND.match(text)
    if command is None:
        return text
    if command[1].lower() == "start":
        return "hello"
    return command[1] + text[command.end() :]


def _own_phone(message: Message, raw: Mapping[str, Any]) -> str | None:
    """The sender's number as E.164, only where Telegram vouches that the contact is the sender's own."""
    contact = message.contact
    if contact is None or message.from_user is None or "forward_origin" in raw:
        return None
    if type(contact.user_id) is not int or contact.user_id != message.from_user.id:
        return None
    return _e164(contact)


def _e164(contact: Contact) -> str | None:
    digits = re.sub(r"[^0-9]", "", contact.phone_number)
    return f"+{digits}" if re.fullmatch(r"[1-9]\d{6,14}", digits) else None


def _attachments(message: Message, raw: Mapping[str, Any]) -> tuple[Attachment, ...]:
    if message.photo:
        return (Attachment(kind="photo", vendor_reference=keepable(message.photo[-1].file_id)),)
    if message.location is not None:
        where = f"geo:{float(message.location.latitude)},{float(message.location.longitude)}"
        return (Attachment(kind="location", vendor_reference=where),)
    if message.contact is not None:
        phone = _e164(message.contact)
        return (Attachment(kind="contact", vendor_reference=f"tel:{phone}" if phone else ""),)
    for name, kind in _FILES.items():
        file = getattr(message, name)
        if file is not None:
            content_type = keepable(getattr(file, "mime_type", None) or "")
            reference = keepable(file.file_id)
            return (Attachment(kind=kind, vendor_reference=reference, content_type=content_type),)
    if any(raw.get(kind) for kind in MessageAttachmentType):
        return (Attachment(kind="other", vendor_reference=""),)
    return ()
