"""What parents asked in vain, grouped, and the office's own answers: add, change, withdraw, or "not for us"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from bot.core.answers.grouping import QuestionGroup, group_questions
from bot.core.answers.staff_answers import OpenQuestion, StaffAnswer
from bot.core.answers.writing import (
    LONGEST_WAY,
    MOST_CHARACTERS,
    MOST_WAYS,
    problem_with,
    problem_with_ways,
    ways_from,
    ways_in,
)
from bot.core.errors import NotPermitted
from bot.core.gsm import count_parts
from bot.core.school_settings import SchoolSettings
from bot.core.storage import Access
from bot.use_cases.write_staff_answer import (
    MOST_QUESTIONS,
    Draft,
    add_answer,
    change_answer,
    set_questions_aside,
    withdraw_answer,
)
from bot.web.guard import Parts, Permission, StaffAccess, Visitor, WebRoute, field
from bot.web.pages import go, page
from bot.web.parts import WebParts

LONGEST_ANSWER = 1000  # characters that are taken, to be told how many are too many
LONGEST_WAYS = 2 * MOST_WAYS * LONGEST_WAY
_OUT_OF_DATE = (
    "One of these questions has been dealt with, or has left the office, since you opened this page."
)
_CHANGED = "This answer has changed since you opened this page. Here is how it is now asked; save again if you still want to."


@dataclass(frozen=True, kw_only=True)
class _Form:
    """What stands in the fields, and what is wrong with it."""

    text: str = ""
    words: str = ""  # the ways of asking, one a line
    problem: str = ""
    is_about: str = ""  # the field that the problem is in; "" for neither


async def show_questions(request: Request, parts: Parts, access: StaffAccess) -> Response:
    async with parts.uow(access) as uow:
        questions = await uow.unanswered.open(MOST_QUESTIONS)
        answers = await uow.staff_answers.current(_school_id(access))
    return page(
        request,
        "questions.html",
        groups=await _grouped(questions),
        is_full=len(questions) == MOST_QUESTIONS,
        answers=[answer for answer in answers if not answer.is_withdrawn],
        withdrawn=[answer for answer in answers if answer.is_withdrawn],
        count_parts=count_parts,
    )


async def set_aside(request: Request, parts: Parts, access: StaffAccess) -> Response:
    await set_questions_aside(
        parts.uow, parts.clock, access=access, question_ids=await _questions_of(request)
    )
    return go("/office/questions", done="questions_aside")


async def show_group(request: Request, parts: Parts, access: StaffAccess, question_id: UUID) -> Response:
    """The group that has this question among its own, to be answered."""
    async with parts.uow(access) as uow:
        questions = await uow.unanswered.open(MOST_QUESTIONS)
    for group in await _grouped(questions):
        if any(question.id == question_id for question in group.questions):
            words = await _ways(parts, access, group.questions)
            return _new_page(request, _Form(words=words), group.questions)
    raise NotPermitted


async def show_new(request: Request, parts: Parts, access: StaffAccess) -> Response:
    return _new_page(request, _Form(), ())


async def add(request: Request, parts: Parts, access: StaffAccess, who: Visitor) -> Response:
    form, ways = await _filled(request, parts, access)
    question_ids = await _questions_of(request)
    if not form.problem:
        draft = Draft(text=form.text, ways=ways, by=who.name)
        if await add_answer(
            parts.uow, parts.clock, access=access, answer_id=uuid4(), draft=draft, question_ids=question_ids
        ):
            return go("/office/questions", done="answer_saved")
        form = replace(form, problem=_OUT_OF_DATE)
    async with parts.uow(access) as uow:
        questions = await uow.unanswered.open(MOST_QUESTIONS)
    left = [question for question in questions if question.id in question_ids]
    if len(left) < len(set(question_ids)):
        # What was drafted may hold words that are the office's no more.
        form = _Form(text=form.text, words=await _ways(parts, access, left), problem=_OUT_OF_DATE)
    return _new_page(request, form, left)


async def show_answer(request: Request, parts: Parts, access: StaffAccess, answer_id: UUID) -> Response:
    return await _answer_page(request, parts, access, answer_id)


async def change(
    request: Request, parts: Parts, access: StaffAccess, who: Visitor, answer_id: UUID
) -> Response:
    form, ways = await _filled(request, parts, access)
    mark = await field(request, "version", at_most=20)
    if form.problem:
        return await _answer_page(request, parts, access, answer_id, form, mark)
    draft = Draft(text=form.text, ways=ways, by=who.name)
    if await change_answer(
        parts.uow, parts.clock, access=access, answer_id=answer_id, mark=mark, draft=draft
    ):
        return go(_address(answer_id), done="answer_saved")
    return await _answer_page(request, parts, access, answer_id, form, mark)


async def withdraw(
    request: Request, parts: Parts, access: StaffAccess, who: Visitor, answer_id: UUID
) -> Response:
    mark = await field(request, "version", at_most=20)
    if await withdraw_answer(
        parts.uow, parts.clock, access=access, answer_id=answer_id, mark=mark, by=who.name
    ):
        return go("/office/questions", done="answer_withdrawn")
    return await _answer_page(request, parts, access, answer_id, _Form(), mark)


async def _filled(request: Request, parts: WebParts, access: Access) -> tuple[_Form, tuple[str, ...]]:
    """The posted form with what is wrong in it, and its ways of asking without names."""
    text = await field(request, "text", at_most=LONGEST_ANSWER)
    names = await parts.office.names(access)
    ways = ways_in(await field(request, "words", at_most=LONGEST_WAYS), names)
    words = "\n".join(ways)
    if problem := problem_with(text, await _settings(parts, access)):
        return _Form(text=text, words=words, problem=problem, is_about="text"), ways
    problem = problem_with_ways(ways)
    return _Form(text=text, words=words, problem=problem, is_about="words" if problem else ""), ways


def _new_page(request: Request, form: _Form, questions: Sequence[OpenQuestion]) -> Response:
    return page(
        request,
        "answer.html",
        form=form,
        answer=None,
        versions=(),
        questions=questions,
        action="/office/answers",
        **_LIMITS,
        status=422 if form.problem else 200,
    )


async def _answer_page(
    request: Request,
    parts: WebParts,
    access: Access,
    answer_id: UUID,
    form: _Form | None = None,
    mark: str = "",
) -> Response:
    """An answer as it stands; where `mark` is not its own any more, with its own ways of asking in the form."""
    async with parts.uow(access) as uow:
        versions = await uow.staff_answers.versions(answer_id)
    answer = versions[0]
    if form is None:
        form = _Form(text=answer.text, words=_lines(answer))
    elif mark != answer.mark:
        form = _Form(text=form.text or answer.text, words=_lines(answer), problem=_CHANGED)
    return page(
        request,
        "answer.html",
        form=form,
        answer=answer,
        versions=versions,
        count_parts=count_parts,
        questions=(),
        action=_address(answer_id),
        **_LIMITS,
        status=422 if form.problem else 200,
    )


_LIMITS = {"longest_answer": LONGEST_ANSWER, "longest_ways": LONGEST_WAYS, "characters": MOST_CHARACTERS}


async def _grouped(questions: Sequence[OpenQuestion]) -> list[QuestionGroup]:
    """Beside the event loop: comparing a few hundred takes the better part of a second."""
    return await to_thread.run_sync(group_questions, questions)


async def _questions_of(request: Request) -> list[UUID]:
    found = []
    for value in (await request.form()).getlist("question")[:MOST_QUESTIONS]:
        try:
            found.append(UUID(str(value)))
        except ValueError:
            raise NotPermitted from None
    return found


async def _ways(parts: WebParts, access: Access, questions: Sequence[OpenQuestion]) -> str:
    names = await parts.office.names(access)
    return "\n".join(ways_from([question.text for question in questions], names))


async def _settings(parts: WebParts, access: Access) -> SchoolSettings:
    async with parts.uow(access) as uow:
        return (await uow.schools.by_id(_school_id(access))).settings


def _lines(answer: StaffAnswer) -> str:
    return "\n".join(asking.words for asking in answer.askings)


def _address(answer_id: UUID) -> str:
    return f"/office/answers/{answer_id}"


def _school_id(access: Access) -> UUID:
    if access.school_id is None:
        raise NotPermitted
    return access.school_id


ROUTES = (
    WebRoute("GET", "/office/questions", show_questions, Permission.OFFICE),
    WebRoute("POST", "/office/questions/aside", set_aside, Permission.OFFICE),
    WebRoute("GET", "/office/questions/{question_id}/answer", show_group, Permission.OFFICE),
    WebRoute("GET", "/office/answers/new", show_new, Permission.OFFICE),
    WebRoute("POST", "/office/answers", add, Permission.OFFICE),
    WebRoute("GET", "/office/answers/{answer_id}", show_answer, Permission.OFFICE),
    WebRoute("POST", "/office/answers/{answer_id}", change, Permission.OFFICE),
    WebRoute("POST", "/office/answers/{answer_id}/withdraw", withdraw, Permission.OFFICE),
)
