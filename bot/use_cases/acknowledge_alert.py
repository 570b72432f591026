"""What a DSL does with an alert, and the office's one press that makes one. Each leaves a line in the audit chain."""

from datetime import datetime
from uuid import UUID, uuid4

from bot.core.alerts import Outcome
from bot.core.casework import NoteKind
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.storage import Access, JobName, UnitOfWork, UnitOfWorkFactory
from bot.core.understanding import NOT_UNDERSTOOD
from bot.core.worry.references import new_reference
from bot.core.worry.screen import past_its_subject, screen
from bot.use_cases.logged_work import log_work, staff_of
from bot.use_cases.raise_alert import dsl_names


async def pass_to_dsl(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, message_id: UUID
) -> None:
    """Anyone in the office passes a message on; after the commit the office no longer sees it."""
    async with uow_factory(access) as uow:
        is_passed = await uow.alerts.pass_on(
            message_id,
            alert_id=uuid4(),
            reference=new_reference(),
            at=clock.now(),
            kept_from=await _subjects(uow, access, message_id),
        )
        if not is_passed:
            raise NotPermitted
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")
        await uow.commit()


async def _subjects(uow: UnitOfWork, access: Access, message_id: UUID) -> tuple[UUID, ...]:
    """Staff whom the message may be about: they do not read it, whoever passes it on."""
    if access.school_id is None:
        raise NotPermitted
    text = (await uow.messages.by_id(message_id)).text
    school = await uow.schools.by_id(access.school_id)
    verdict = past_its_subject(
        screen(text, understanding=NOT_UNDERSTOOD),
        text,
        dsl_names=dsl_names(school),
        staff=await uow.staff.of_school(school.id),
    )
    return verdict.kept_from


async def acknowledge_alert(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, alert_id: UUID
) -> None:
    """A named person has it: it stops climbing."""
    async with uow_factory(access) as uow:
        await uow.alerts.acknowledge(alert_id, staff_id=staff_of(access), at=clock.now())
        await log_work(uow, clock, access, "alert_acknowledged", alert_id)
        await uow.commit()


async def acknowledge_all(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    access: Access,
    conversation_id: UUID,
    until: datetime,
) -> None:
    """One person has all of a sender's alerts that were raised until then."""
    async with uow_factory(access) as uow:
        for alert_id in await uow.alerts.acknowledge_all(
            conversation_id, until=until, staff_id=staff_of(access), at=clock.now()
        ):
            await log_work(uow, clock, access, "alert_acknowledged", alert_id)
        await uow.commit()


async def close_alert(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    access: Access,
    alert_id: UUID,
    outcome: Outcome,
    words: str = "",
) -> None:
    """Ended by a DSL alone, with what was done in words; only a line of the skim is ticked off without."""
    if not words.strip() and outcome is not Outcome.SEEN:
        raise NotPermitted("words on what was done are needed")
    staff_id, now = staff_of(access), clock.now()
    async with uow_factory(access) as uow:
        await uow.alerts.close(alert_id, staff_id=staff_id, at=now, outcome=outcome)
        if words.strip():
            await uow.notes.add(alert_id, NoteKind.OUTCOME, words.strip(), staff_id=staff_id, at=now)
        await log_work(uow, clock, access, "alert_closed", alert_id)
        await uow.commit()


async def release_conversation(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, conversation_id: UUID
) -> None:
    """The line may speak with this parent as usual again."""
    async with uow_factory(access) as uow:
        await uow.conversations.set_held(conversation_id, False)
        await log_work(uow, clock, access, "conversation_released", conversation_id)
        await uow.commit()
