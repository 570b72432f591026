"""Whether each school's safeguarding lead can be counted on; if not, /healthz is red and its administrators are told, once."""

from collections.abc import Collection
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

import structlog

from bot.core.climbing import climb_of
from bot.core.clock import Clock
from bot.core.notices import Notice, Trouble
from bot.core.people import Role, Way
from bot.core.storage import WORKER, JobName, School, UnitOfWork, UnitOfWorkFactory
from bot.core.worry.texts import trouble_text
from bot.use_cases.escalate_alerts import reach_of

log = structlog.get_logger()


async def watch_over(uow_factory: UnitOfWorkFactory, clock: Clock, ways: Collection[Way] = tuple(Way)) -> int:
    """Begin and end troubles; how many began."""
    now = clock.now()
    began = 0
    async with uow_factory(WORKER) as uow:
        standing = await _standing(uow, now, ways)
        for school in await uow.schools.all():
            troubles = standing.get(school.id, set())
            if not await _is_lead_reachable(uow, school.id, ways):
                troubles.add(Trouble.NOBODY_REACHABLE)
            for trouble in sorted(troubles):
                trouble_id = await uow.troubles.begin(school.id, trouble, now)
                if trouble_id is not None:
                    began += 1
                    await _page(uow, school, trouble, trouble_id, now, ways)
            await uow.troubles.end_others(school.id, troubles, now)
        if began:
            await uow.defer(JobName.SEND_NOTICES, lock=f"notices:{now.isoformat()}")
        await uow.commit()
    return began


async def _standing(uow: UnitOfWork, now: datetime, ways: Collection[Way]) -> dict[UUID, set[Trouble]]:
    """By school, what its unacknowledged alerts show to be wrong."""
    standing: dict[UUID, set[Trouble]] = {}
    reached = set()  # in a flood the same people are not looked up for each alert
    for alert in await uow.alerts.waiting():
        climb = climb_of(alert, (await uow.schools.by_id(alert.school_id)).settings)
        troubles = standing.setdefault(alert.school_id, set())
        if climb.is_overdue(now):
            troubles.add(Trouble.UNANSWERED)
        whose = (alert.school_id, alert.visibility, alert.kept_from, alert.assigned_to)
        if climb.due(now) and whose not in reached:
            reach = await reach_of(uow, alert, ways)
            if any(reach.reaches_a_reader(alert, step.roles) for step in climb.steps):
                reached.add(whose)
            else:
                troubles.add(Trouble.NOBODY_REACHABLE)
    return standing


async def _is_lead_reachable(uow: UnitOfWork, school_id: UUID, ways: Collection[Way]) -> bool:
    leads = await uow.staff.by_role(school_id, Role.DSL)
    return any(way in ways for lead in leads for way, _ in lead.ways)


async def _page(
    uow: UnitOfWork, school: School, trouble: Trouble, trouble_id: UUID, now: datetime, ways: Collection[Way]
) -> None:
    administrators = await uow.staff.by_role(school.id, Role.ADMINISTRATOR)
    addresses = [
        (way, address)
        for administrator in administrators
        for way, address in administrator.ways
        if way in ways
    ]
    if not addresses:
        log.error("no_administrator_to_tell", school_id=str(school.id), trouble=trouble.value)
    for way, address in addresses:
        await uow.notices.add(
            Notice(
                id=uuid5(NAMESPACE_OID, f"{trouble_id}/{way}/{address}"),
                school_id=school.id,
                alert_id=None,
                step=0,
                way=way,
                address=address,
                text=trouble_text(trouble, school.settings.name),
                created_at=now,
            )
        )
