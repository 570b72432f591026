"""A DSL signs off the fixed safeguarding texts; where that is missing it is said, and nothing is held back."""

from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.storage import Access, UnitOfWorkFactory
from bot.core.worry.fixed_texts import fixed_texts, texts_version
from bot.core.worry.helplines import Helplines
from bot.use_cases.logged_work import log_work, staff_of


async def approve_texts(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    access: Access,
    helplines: Helplines,
    version: str,
    name: str,
) -> bool:
    """False when the texts are no longer those of this version: they have to be read again."""
    if access.school_id is None:
        raise NotPermitted
    async with uow_factory(access) as uow:
        school = await uow.schools.by_id(access.school_id)
        if version != texts_version(fixed_texts(school.settings, helplines)):
            return False
        await uow.text_approvals.add(school.id, version, staff_id=staff_of(access), name=name, at=clock.now())
        await log_work(uow, clock, access, "texts_approved", version)
        await uow.commit()
    return True


async def schools_to_approve(
    uow_factory: UnitOfWorkFactory, access: Access, helplines: Helplines
) -> dict[str, str]:
    """The schools whose DSL has not approved the texts as they are, with the version that waits."""
    waiting = {}
    async with uow_factory(access) as uow:
        for school in await uow.schools.all():
            version = texts_version(fixed_texts(school.settings, helplines))
            if await uow.text_approvals.of_version(school.id, version) is None:
                waiting[school.settings.slug] = version
    return waiting
