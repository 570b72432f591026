"""A channel whose vendor is our own database: what is marked sent is on the simulated phone."""

from dataclasses import dataclass

from bot.channels.connection import Connection, Surroundings
from bot.core.messages import ChannelName, DeliveryStatus, OutboxItem, SentMessage
from bot.core.ports import Capabilities


@dataclass(frozen=True, kw_only=True)
class SimulatorSettings:
    """Nothing to set."""


def connect(settings: SimulatorSettings, surroundings: Surroundings) -> Connection:
    return Connection(channels=(SimulatorChannel(),))


class SimulatorChannel:
    """Stands in for a phone with text messages, so that what is tried here is as long as what parents get."""

    name = ChannelName.SIMULATOR
    capabilities = Capabilities(
        is_plain_sms=True,
        can_look_up_sent=True,
        sends_receipts=False,
        has_share_phone_button=False,
        max_characters=1600,
    )

    async def send(self, item: OutboxItem) -> str:
        return _vendor_id(item)

    async def find_sent(self, item: OutboxItem) -> SentMessage | None:
        """Marking it sent is all that sending is, so an item still under way has not been sent."""
        if item.status in (DeliveryStatus.WAITING, DeliveryStatus.SENDING, DeliveryStatus.DROPPED):
            return None
        return SentMessage(vendor_message_id=_vendor_id(item), status=item.status)


def _vendor_id(item: OutboxItem) -> str:
    return f"simulator-{item.message_id}"
