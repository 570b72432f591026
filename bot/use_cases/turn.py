"""One message on its way through its transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.answers.unsaid import Unsaid
from bot.core.messages import NewReply, StoredMessage, Visibility
from bot.core.ports import Answer
from bot.core.storage import Conversation, JobName, School, UnitOfWork
from bot.core.understanding import Understanding
from bot.use_cases.desk import Desk


@dataclass(kw_only=True)
class Turn:
    desk: Desk
    uow: UnitOfWork
    school: School
    conversation: Conversation
    message: StoredMessage
    understanding: Understanding
    answer: Answer | None
    unsaid: Unsaid | None = None  # why there is no answer, where one was looked for
    now: datetime
    is_handled: bool = True  # False: it was left waiting for the interpreter

    @property
    def has_nothing_to_read(self) -> bool:
        """Only a picture, a voice note or a place."""
        return bool(self.message.attachments) and not self.message.text.strip()

    async def reply(
        self,
        texts: Sequence[str],
        *,
        visibility: Visibility = Visibility.OFFICE,
        wants_shared_phone: bool = False,
    ) -> None:
        """Put words in the outbox, unless the parent opted out; what a worry caused is shown to whom it concerns."""
        if not texts or self.conversation.is_opted_out:
            return
        replies = [
            NewReply(
                id=self.desk.new_id(), text=text, visibility=visibility, wants_shared_phone=wants_shared_phone
            )
            for text in texts
        ]
        await self.uow.outbox.add(self.conversation, replies, answering=self.message.id, at=self.now)
        await defer_delivery(self.uow, self.conversation)


async def defer_delivery(uow: UnitOfWork, conversation: Conversation) -> None:
    """One conversation's replies leave in order."""
    await uow.defer(
        JobName.DELIVER_CONVERSATION,
        lock=f"deliver:{conversation.id}",
        args={"conversation_id": str(conversation.id)},
    )
