"""The worker's job for notices: Procrastinate tries it again while some staff could not be told."""

from typing import Any

import procrastinate
import pytest

from bot.core.errors import NoticesPutOff, SendFailed
from bot.core.people import Role, Way
from bot.core.storage import JobName
from bot.use_cases.deliver_message import Delivery
from bot.use_cases.escalate_alerts import escalate_alerts
from bot.worker import WorkerParts, build_app
from tests.conftest import Database
from tests.use_cases.desk_work import open_line
from tests.use_cases.told import DSL, Carrier, hire, member, raise_alert


async def no_embedding(*_: Any) -> list[Any]:
    return []


async def test_a_notice_that_could_not_leave_is_tried_again_by_the_queue(database: Database) -> None:
    line, phones = await open_line(database), Carrier()
    await hire(line, member(line, "Dee Lead", Role.DSL, DSL))
    await raise_alert(line)
    await escalate_alerts(line.desk.uow, line.clock, [Way.TEXT])
    app = build_app(
        WorkerParts(
            desk=line.desk, channels={}, notices={Way.TEXT: phones}, delivery=Delivery(), embed=no_embedding, meanings=no_embedding,
            conninfo="", slots=1,
        )
    )  # fmt: skip
    task = app.tasks[JobName.SEND_NOTICES]
    assert isinstance(task, procrastinate.tasks.Task)
    phones.error = SendFailed(code="503")
    with pytest.raises(NoticesPutOff):
        await task()
    assert task.retry_strategy is not None
    phones.error = None
    line.wait(seconds=2)
    await task()
    assert [phone for phone, _ in phones.told] == [DSL]
