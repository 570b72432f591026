"""Which school a number belongs to, and which number a school writes from: from the schools' own settings."""

from uuid import UUID

from bot.core.errors import UnknownSchool
from bot.core.messages import ChannelName
from bot.core.school_settings import Channels
from bot.core.storage import Access, School, UnitOfWorkFactory


class Directory:
    """Both ways round; read afresh each time, under the access of whoever asks."""

    def __init__(self, uow_factory: UnitOfWorkFactory, access: Access) -> None:
        self._uow_factory = uow_factory
        self._access = access

    async def school_at(self, channel: ChannelName, recipient: str) -> UUID:
        """The school that owns this number or bot; UnknownSchool when none does, or two."""
        owners = [
            each.id for each in await self._schools() if _own(each.settings.channels, channel) == recipient
        ]
        if len(owners) != 1:
            raise UnknownSchool
        return owners[0]

    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        """The school's own number or bot on this channel; UnknownSchool when it has none."""
        async with self._uow_factory(self._access) as uow:
            school = await uow.schools.by_id(school_id)
        number = _own(school.settings.channels, channel)
        if number is None:
            raise UnknownSchool
        return number

    async def notice_number(self, school_id: UUID) -> str:
        """What texts to this school's staff come from: its own number, or another school's of this installation."""
        numbers = {
            each.id: each.settings.channels.sms_number
            for each in await self._schools()
            if each.settings.channels.sms_number
        }
        number = numbers.get(school_id) or next(iter(numbers.values()), None)
        if number is None:
            raise UnknownSchool
        return number

    async def _schools(self) -> list[School]:
        async with self._uow_factory(self._access) as uow:
            return await uow.schools.all()


def _own(channels: Channels, channel: ChannelName) -> str | None:
    return {
        ChannelName.SMS: channels.sms_number,
        ChannelName.WHATSAPP: channels.whatsapp_number,
        ChannelName.TELEGRAM: channels.telegram_bot,
    }.get(channel)
