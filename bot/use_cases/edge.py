"""The worker's edge: a message whose handling fails for a reason of our own making goes before a person."""

from uuid import UUID

import structlog

from bot.core.errors import SchoolgateError
from bot.use_cases.desk import Desk
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.set_aside import set_aside

log = structlog.get_logger()


async def handle_or_set_aside(desk: Desk, conversation_id: UUID) -> None:
    """Handle a conversation's messages; what raises is set aside, so that it neither blocks nor is lost."""
    try:
        await handle_conversation(desk, conversation_id)
    except SchoolgateError:
        raise  # the database or another part is away: the job is tried again
    except Exception as error:
        log.error("handling_failed", conversation_id=str(conversation_id), error=type(error).__name__)
        await set_aside(desk, conversation_id)
