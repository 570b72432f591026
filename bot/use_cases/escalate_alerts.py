"""An alert that nobody acknowledges climbs: DSL and deputies, then again with the office, then the head."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from bot.core.alerts import Alert
from bot.core.clock import Clock
from bot.core.errors import ChannelError
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.ports import NoticeSender
from bot.core.school_settings import Safeguarding
from bot.core.storage import WORKER, JobName, Notice, UnitOfWork, UnitOfWorkFactory
from bot.core.worry.levels import Worry
from bot.core.worry.texts import notice_text


@dataclass(frozen=True, kw_only=True)
class Step:
    after: timedelta
    roles: tuple[Role, ...]


def steps_for(alert: Alert, times: Safeguarding) -> tuple[Step, ...]:
    """Who hears of it, and when, while nobody has acknowledged it."""
    if alert.visibility is Visibility.HEAD:
        return (Step(after=timedelta(0), roles=(Role.HEAD,)),)
    first, second = (
        timedelta(minutes=times.acknowledge_within_minutes),
        timedelta(minutes=times.head_after_minutes),
    )
    climb = (
        Step(after=timedelta(0), roles=(Role.DSL,)),
        Step(after=first, roles=(Role.DSL, Role.OFFICE)),
        Step(after=second, roles=(Role.DSL, Role.HEAD)),
    )
    if alert.level is Worry.IMMEDIATE:
        return climb
    # A concern waits in the queue; it does not wait for ever.
    wait = timedelta(minutes=times.concern_within_minutes)
    return tuple(Step(after=wait + step.after, roles=step.roles) for step in climb)


async def escalate_alerts(uow_factory: UnitOfWorkFactory, clock: Clock) -> int:
    """Write the notices that are due; how many. Safe to run at any time by any number of workers."""
    written = 0
    now = clock.now()
    async with uow_factory(WORKER) as uow:
        for alert in await uow.alerts.unacknowledged():
            school = await uow.schools.by_id(alert.school_id)
            steps = steps_for(alert, school.settings.safeguarding)
            due = sum(1 for step in steps if now - alert.raised_at >= step.after)
            for number in range(alert.climbed, due):
                written += await _write_notices(uow, alert, number, steps[number].roles, now)
            if due > alert.climbed:
                await uow.alerts.set_climbed(alert.id, due)
        if written:
            await uow.defer(JobName.SEND_NOTICES, lock="notices")
        await uow.commit()
    return written


async def _write_notices(
    uow: UnitOfWork, alert: Alert, number: int, roles: Sequence[Role], now: datetime
) -> int:
    written = 0
    for role in roles:
        for member in await uow.staff.by_role(alert.school_id, role):
            if not member.phone:
                continue
            notice = Notice(
                id=uuid5(NAMESPACE_OID, f"{alert.id}/{number}/{member.phone}"),
                school_id=alert.school_id,
                alert_id=alert.id,
                step=number,
                phone=member.phone,
                text=notice_text(alert.reference, alert.level),
            )
            written += await uow.notices.add(notice, now)
    return written


async def send_notices(uow_factory: UnitOfWorkFactory, clock: Clock, sender: NoticeSender) -> int:
    """Send what waits; a notice sent twice after a crash is better than one not sent."""
    async with uow_factory(WORKER) as uow:
        notices = await uow.notices.unsent(100)
    sent = 0
    for notice in notices:
        try:
            await sender.send(notice.phone, notice.text)
        except ChannelError:
            continue  # tried again within the minute, while others climb
        sent += 1
        async with uow_factory(WORKER) as uow:
            await uow.notices.mark_sent(notice.id, clock.now())
            await uow.commit()
    return sent
