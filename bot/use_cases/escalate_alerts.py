"""An alert that nobody acknowledges climbs: its readers, then again with the office, then the head.

Who is due is worked out anew each time from the row and the clock, so that a restart loses and doubles nothing.
Whoever a colleague has given it to is told of that at once, and is the first to be told at every step.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from bot.core.alerts import Alert
from bot.core.climbing import climb_of, may_read
from bot.core.clock import Clock
from bot.core.notices import Notice
from bot.core.people import Role, StaffMember, Way
from bot.core.storage import WORKER, JobName, UnitOfWork, UnitOfWorkFactory
from bot.core.worry.texts import find_text, given_text, many_text, notice_text

# An unknown sender, or many of them, page a person once in this time for each step and level: the queue has them all.
# One that somebody has given to a colleague is known to matter, and is told of by itself.
GROUPED_FOR = timedelta(minutes=15)
MOST_UNKNOWN = 5  # unknown senders paged for one by one in that time; then one notice for all that follow


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Who can be told of one alert, by the ways that this installation carries."""

    people: dict[Role, tuple[StaffMember, ...]]  # without those it is kept from
    assigned: StaffMember | None  # one of its readers
    ways: Collection[Way]
    refused: Collection[tuple[Way, str]]

    def addresses(self, members: Collection[StaffMember]) -> list[tuple[Way, str]]:
        return [(way, address) for member in members for way, address in member.ways if way in self.ways]

    def readers(self, alert: Alert, roles: Sequence[Role]) -> list[StaffMember]:
        """Whoever has it comes first."""
        members = [self.assigned] if self.assigned is not None else []
        for role in roles:
            members += self.people[role] if may_read(role, alert.visibility) else ()
        return members

    def finders(self, alert: Alert, roles: Sequence[Role]) -> list[StaffMember]:
        """Those who cannot read it, and are asked to find somebody who can."""
        return [
            member for role in roles if not may_read(role, alert.visibility) for member in self.people[role]
        ]

    def reaches_a_reader(self, alert: Alert, roles: Sequence[Role]) -> bool:
        return bool(set(self.addresses(self.readers(alert, roles))) - set(self.refused))


async def reach_of(uow: UnitOfWork, alert: Alert, ways: Collection[Way]) -> Reach:
    roles = (Role.DSL, Role.OFFICE, Role.HEAD, Role.CHAIR)
    return Reach(
        people={
            role: tuple(
                member
                for member in await uow.staff.by_role(alert.school_id, role)
                if member.id not in alert.kept_from
            )
            for role in roles
        },
        assigned=await uow.staff.by_id(alert.assigned_to) if alert.assigned_to else None,
        ways=ways,
        refused=await uow.notices.refused(alert.id),
    )


async def escalate_alerts(
    uow_factory: UnitOfWorkFactory, clock: Clock, ways: Collection[Way] = tuple(Way)
) -> int:
    """Write the notices that are due; how many. Safe to run at any time by any number of workers."""
    written = 0
    now = clock.now()
    async with uow_factory(WORKER) as uow:
        for alert in await uow.alerts.unacknowledged():
            written += await _climb(uow, alert, now, ways)
        for alert in await uow.alerts.newly_assigned():
            written += await _tell_assigned(uow, alert, now, ways)
        if written:
            # A lock of its own: a job that is tried again must not hold back the notices of the next alert.
            await uow.defer(JobName.SEND_NOTICES, lock=f"notices:{now.isoformat()}")
        await uow.commit()
    return written


async def _climb(uow: UnitOfWork, alert: Alert, now: datetime, ways: Collection[Way]) -> int:
    school = await uow.schools.by_id(alert.school_id)
    climb = climb_of(alert, school.settings)
    due = climb.due(now)
    if not due or alert.climbed >= len(climb.steps):
        return 0
    reach = await reach_of(uow, alert, ways)
    written = climbed = 0
    is_reader_reached = False
    for number, step in enumerate(climb.steps):
        # Whoever cannot be reached is not waited for.
        if number >= due and is_reader_reached:
            break
        if number >= alert.climbed:
            written += await _tell(uow, alert, number, step.roles, reach, now)
        is_reader_reached = is_reader_reached or reach.reaches_a_reader(alert, step.roles)
        climbed = number + 1
    if climbed > alert.climbed:
        await uow.alerts.set_climbed(alert.id, climbed)
    return written


async def _tell_assigned(uow: UnitOfWork, alert: Alert, now: datetime, ways: Collection[Way]) -> int:
    reach = await reach_of(uow, alert, ways)
    members = reach.readers(alert, ())
    which = f"{alert.id}/{alert.climbs_from}"
    text = given_text(alert.reference)
    return await _write(uow, alert, -alert.assignments, which, reach.addresses(members), text, now)


async def _tell(
    uow: UnitOfWork, alert: Alert, number: int, roles: Sequence[Role], reach: Reach, now: datetime
) -> int:
    told = await uow.notices.told(alert, number, now - GROUPED_FOR)
    is_grouped = told.is_unknown and reach.assigned is None
    if is_grouped and told.of_sender:
        return 0
    if is_grouped and told.of_unknown >= MOST_UNKNOWN:
        which = f"{alert.school_id}/{alert.visibility}/{int(now.timestamp() // GROUPED_FOR.total_seconds())}"
        text = many_text()
    else:
        which = f"{alert.id}/{alert.climbs_from}"
        text = notice_text(alert.reference, alert.level)
    find = find_text(alert.reference, alert.visibility)
    readers = reach.addresses(reach.readers(alert, roles))
    finders = reach.addresses(reach.finders(alert, roles))
    written = await _write(uow, alert, number, which, readers, text, now)
    return written + await _write(uow, alert, number, which, finders, find, now)


async def _write(
    uow: UnitOfWork,
    alert: Alert,
    number: int,
    which: str,
    addresses: Collection[tuple[Way, str]],
    text: str,
    now: datetime,
) -> int:
    """One notice an address, in this order."""
    written = 0
    for way, address in addresses:
        notice = Notice(
            id=uuid5(NAMESPACE_OID, f"{which}/{alert.level}/{number}/{way}/{address}"),
            school_id=alert.school_id,
            alert_id=alert.id,
            step=number,
            way=way,
            address=address,
            text=text,
            created_at=now,
        )
        written += await uow.notices.add(notice)
    return written
