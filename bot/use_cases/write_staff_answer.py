"""The office answers what nobody had: saved with who and when, used from the next question on, every version kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from bot.core.answers.staff_answers import Asking, OpenQuestion, StaffAnswer
from bot.core.answers.writing import Source, as_sent, origins
from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.storage import Access, UnitOfWork, UnitOfWorkFactory
from bot.use_cases.logged_work import log_work, staff_of

MOST_QUESTIONS = 200  # looked at together; older ones come up when these are dealt with


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An answer as somebody has written it."""

    text: str
    ways: Sequence[str]  # it is asked, without names
    by: str  # the staff member's name


async def add_answer(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    access: Access,
    answer_id: UUID,
    draft: Draft,
    question_ids: Sequence[UUID] = (),
) -> bool:
    """A new answer, which deals with these questions; False where one of them is no longer there to be dealt with."""
    async with uow_factory(access) as uow:
        asked = [each for each in await uow.unanswered.open(MOST_QUESTIONS) if each.id in set(question_ids)]
        # First: whoever passes one of these to the DSL meanwhile waits, and then finds what was kept of it.
        if await uow.unanswered.finish(question_ids) != len(asked) or len(asked) != len(set(question_ids)):
            return False
        await _save(uow, clock, access, answer_id, 1, draft, [_source(each) for each in asked])
        await log_work(uow, clock, access, "answer_added", answer_id)
        await uow.commit()
    return True


async def change_answer(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, answer_id: UUID, mark: str, draft: Draft
) -> bool:
    """The next version, in use even if it had been withdrawn; False where it is not as it was when `mark` was read."""
    async with uow_factory(access) as uow:
        before = await _superseded(uow, answer_id, mark)
        if before is None:
            return False
        sources = [Source(words=each.words, message_ids=each.message_ids) for each in before.askings]
        await _save(uow, clock, access, answer_id, before.version + 1, draft, sources)
        await log_work(uow, clock, access, "answer_changed", answer_id)
        await uow.commit()
    return True


async def withdraw_answer(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, answer_id: UUID, mark: str, by: str
) -> bool:
    """Said to nobody from now on; False where it is not as it was when `mark` was read."""
    async with uow_factory(access) as uow:
        before = await _superseded(uow, answer_id, mark)
        if before is None:
            return False
        withdrawn = replace(before, version=before.version + 1, is_withdrawn=True, by=by, at=clock.now())
        await uow.staff_answers.add(withdrawn, school_id=_school(access), staff_id=staff_of(access))
        await log_work(uow, clock, access, "answer_withdrawn", answer_id)
        await uow.commit()
    return True


async def set_questions_aside(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, question_ids: Sequence[UUID]
) -> None:
    """These are not for the school to answer; NotPermitted where none of them is there."""
    async with uow_factory(access) as uow:
        if not await uow.unanswered.finish(question_ids):
            raise NotPermitted
        await log_work(uow, clock, access, "questions_set_aside", f"{len(question_ids)} questions")
        await uow.commit()


async def _superseded(uow: UnitOfWork, answer_id: UUID, mark: str) -> StaffAnswer | None:
    """The version that is being replaced, held fast; None where somebody was quicker, or words of it are gone."""
    version = mark.split("-")[0]
    if not version.isascii() or not version.isdigit() or len(version) > 9:
        raise NotPermitted
    if not await uow.staff_answers.supersede(answer_id, int(version)):
        await uow.staff_answers.versions(answer_id)  # NotPermitted where there is no such answer
        return None
    before = (await uow.staff_answers.versions(answer_id))[0]
    return before if before.mark == mark else None


async def _save(
    uow: UnitOfWork,
    clock: Clock,
    access: Access,
    answer_id: UUID,
    version: int,
    draft: Draft,
    sources: Sequence[Source],
) -> None:
    answer = StaffAnswer(
        id=answer_id,
        version=version,
        text=as_sent(draft.text),
        askings=tuple(Asking(words=way, message_ids=origins(way, sources)) for way in draft.ways),
        is_withdrawn=False,
        by=draft.by,
        at=clock.now(),
    )
    await uow.staff_answers.add(answer, school_id=_school(access), staff_id=staff_of(access))


def _source(question: OpenQuestion) -> Source:
    return Source(words=question.text, message_ids=(question.message_id,))


def _school(access: Access) -> UUID:
    if access.school_id is None:
        raise NotPermitted
    return access.school_id
