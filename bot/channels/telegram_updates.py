"""What a Telegram update says, if it says anything to a school."""

import re
from typing import Any

from telegram import Chat, Contact, Message, Update
from telegram.constants import MessageAttachmentType

from bot.channels.incoming_text import keepable
from bot.core.errors import MalformedPayload
from bot.core.inbound import InboundBatch
from bot.core.messages import Attachment, ChannelName, InboundMessage

WANTED_UPDATES = ("message", "edited_message")

_COMMAND = re.compile(r"/([A-Za-z0-9_]+)(?:@\w+)?(?=\s|$)")
_FILES = {
    "voice": "voice",
    "audio": "voice",
    "document": "document",
    "video": "other",
    "video_note": "other",
    "sticker": "other",
}


def read_json(data: Any) -> Update:
    """The update in this JSON value; MalformedPayload when it is none."""
    if not isinstance(data, dict) or not isinstance(data.get("update_id"), int):
        raise MalformedPayload("not an update")
    try:
        return Update.de_json(data, None)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError, OSError, RecursionError):
        raise MalformedPayload("an update with a part missing or of the wrong kind") from None


def read_update(update: Update, bot_name: str) -> InboundBatch:
    """One message of a private chat, or nothing: groups, channels and Telegram's own notices are not for us."""
    message = update.message or update.edited_message
    if message is None:
        return InboundBatch()
    if not isinstance(message.message_id, int) or not isinstance(message.chat.id, int):
        raise MalformedPayload("a message without a number")
    if message.chat.type != Chat.PRIVATE or (message.from_user is not None and message.from_user.is_bot):
        return InboundBatch()
    try:
        read = _read_message(message, bot_name, is_edit=update.message is None)
    except (TypeError, ValueError, AttributeError):
        raise MalformedPayload("a message with a part of the wrong kind") from None
    return InboundBatch() if read is None else InboundBatch(messages=(read,), recipient=bot_name)


def _read_message(message: Message, bot_name: str, *, is_edit: bool) -> InboundMessage | None:
    words = _words(message)
    shared_phone = _own_phone(message)
    attachments = () if shared_phone else _attachments(message)
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
    """Telegram numbers messages within a chat; an edit is a new message, for it must be screened too."""
    name = message_name(message.chat.id, message.message_id)
    if is_edit and message.edit_date is not None:
        return f"{name}.{int(message.edit_date.timestamp())}"
    return name


def message_name(chat_id: int, message_id: int) -> str:
    """Unique on the channel, where a message's own number is not."""
    return f"{chat_id}/{message_id}"


def _words(message: Message) -> str | None:
    """Whatever the parent wrote, wherever Telegram puts it; None where nothing can be written."""
    if message.text is not None:
        return _without_slash(message.text)
    if message.caption is not None:
        return message.caption + ""
    if message.poll is not None:
        return "\n".join((message.poll.question, *(option.text for option in message.poll.options)))
    if message.checklist is not None:
        return "\n".join((message.checklist.title, *(task.text for task in message.checklist.tasks)))
    return None


def _without_slash(text: str) -> str:
    """A command as a word. Every chat opens with "/start": a button that Telegram labels, nothing a parent wrote."""
    command = _COMMAND.match(text)
    if command is None:
        return text + ""  # a TypeError for what is no text
    if command[1].lower() == "start":
        return "hello"
    return command[1] + text[command.end() :]


def _own_phone(message: Message) -> str | None:
    """The sender's number as E.164, only where Telegram vouches that the contact is the sender's own."""
    contact = message.contact
    if contact is None or message.from_user is None or message.forward_origin is not None:
        return None
    if contact.user_id is None or contact.user_id != message.from_user.id:
        return None
    return _e164(contact)


def _e164(contact: Contact) -> str | None:
    digits = re.sub(r"[^0-9]", "", contact.phone_number)
    return f"+{digits}" if re.fullmatch(r"[1-9]\d{6,14}", digits) else None


def _attachments(message: Message) -> tuple[Attachment, ...]:
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
    if any(getattr(message, kind, None) for kind in MessageAttachmentType):
        return (Attachment(kind="other", vendor_reference=""),)
    return ()
