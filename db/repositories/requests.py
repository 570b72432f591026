from datetime import date, datetime
from typing import Any
from uuid import UUID

from bot.core.errors import NotPermitted
from bot.core.requests import (
    AbsenceReport,
    CallbackRequest,
    MissedWorkReport,
    Request,
    RequestStatus,
    WorkPackRequest,
)
from bot.core.storage import Conversation
from db.tables import REQUEST_TABLES
from db.transaction import Transaction, storable

_RECORDS: dict[str, type[Request]] = {
    "absence": AbsenceReport,
    "missed_work": MissedWorkReport,
    "work_pack": WorkPackRequest,
    "callback": CallbackRequest,
}
_SHARED = ("pupil_id", "child", "class_name", "status")
_OWN = {
    "absence": ("first_day", "last_day", "reason", "note"),
    "missed_work": ("work", "reason", "first_day", "last_day"),
    "work_pack": ("delivery", "work", "first_day", "last_day"),
    "callback": ("who", "time_window", "first_day", "phone", "about"),
}
_FIELD_OF = {"time_window": "window"}  # a reserved word in SQL
_DAYS = ("first_day", "last_day")

# The children of the guardian whose conversation it is.
_OWN_PUPILS = (
    "SELECT gs.pupil_id FROM conversations c JOIN contact_addresses a ON a.id = c.contact_address_id"
    " JOIN guardianships gs ON gs.guardian_id = a.guardian_id WHERE c.id = :conversation"
)


def _save_statement(kind: str) -> str:
    columns = (*_SHARED, *_OWN[kind])
    table = REQUEST_TABLES[kind].name
    return (
        f"INSERT INTO {table} (id, school_id, conversation_id, message_id, message_ids, created_at, updated_at,"
        f" {', '.join(columns)}) VALUES (:id, :school, :conversation, :message,"
        " array_remove(ARRAY[CAST(:message AS uuid)], NULL), :at, :at,"
        f" {', '.join(':' + column for column in columns)})"
        f" ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at,"
        f" message_ids = {table}.message_ids || excluded.message_ids,"
        f" {', '.join(f'{column} = excluded.{column}' for column in columns)},"
        f" done_by = CASE excluded.status WHEN 'done' THEN {table}.done_by END,"
        f" done_at = CASE excluded.status WHEN 'done' THEN {table}.done_at END"
        f" WHERE {table}.conversation_id = excluded.conversation_id"
        f" OR ({table}.pupil_id = excluded.pupil_id AND {table}.pupil_id IN ({_OWN_PUPILS}))"
    )


_SAVE = {kind: _save_statement(kind) for kind in _OWN}


def _select(condition: str, order: str) -> str:
    return (
        " UNION ALL ".join(
            f"SELECT '{kind}' AS kind, id, created_at, recorded_at, to_jsonb({table.name}) AS fields"
            f" FROM {table.name} WHERE {condition}"
            for kind, table in REQUEST_TABLES.items()
        )
        + f" ORDER BY created_at {order}, recorded_at {order}"
    )


_RECENT = _select("conversation_id = :conversation AND created_at >= :since", "DESC")
_BY_OTHERS = (
    "SELECT 'absence' AS kind, r.id, r.created_at, to_jsonb(r) AS fields FROM absence_reports r"
    f" WHERE r.pupil_id IN ({_OWN_PUPILS}) AND r.conversation_id <> :conversation AND r.status = 'open'"
    " AND r.created_at >= :since ORDER BY r.created_at DESC, r.recorded_at DESC"
)
_OF_SCHOOL = _select("school_id = :school", "ASC")


class SqlRequests:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def save(
        self, conversation: Conversation, request: Request, *, message_id: UUID | None, at: datetime
    ) -> None:
        """Insert, or replace; NotPermitted when it is another conversation's, of a child not this guardian's."""
        values = {column: _value(request, column) for column in (*_SHARED, *_OWN[request.kind])}
        await self._transaction.change_one(
            _SAVE[request.kind],
            id=request.id,
            school=conversation.school_id,
            conversation=conversation.id,
            message=message_id,
            at=at,
            **values,
        )

    async def recent(self, conversation_id: UUID, since: datetime) -> tuple[Request, ...]:
        rows = await self._transaction.rows(_RECENT, conversation=conversation_id, since=since)
        return tuple(_record(row.kind, row.id, row.created_at, row.fields) for row in rows)

    async def absences_by_others(self, conversation_id: UUID, since: datetime) -> tuple[AbsenceReport, ...]:
        rows = await self._transaction.rows(_BY_OTHERS, conversation=conversation_id, since=since)
        found = (_record(row.kind, row.id, row.created_at, row.fields) for row in rows)
        return tuple(request for request in found if isinstance(request, AbsenceReport))

    async def of_school(self, school_id: UUID) -> tuple[Request, ...]:
        rows = await self._transaction.rows(_OF_SCHOOL, school=school_id)
        return tuple(_record(row.kind, row.id, row.created_at, row.fields) for row in rows)

    async def set_status(
        self, kind: str, request_id: UUID, status: RequestStatus, *, staff_id: UUID | None, at: datetime
    ) -> None:
        table = REQUEST_TABLES.get(kind)
        if table is None:
            raise NotPermitted
        await self._transaction.change_one(
            f"UPDATE {table.name} SET status = :status, updated_at = :at,"
            " done_by = CASE WHEN :is_done THEN CAST(:staff AS uuid) END,"
            " done_at = CASE WHEN :is_done THEN CAST(:at AS timestamptz) END WHERE id = :id",
            id=request_id,
            status=status.value,
            is_done=status is RequestStatus.DONE,
            staff=staff_id,
            at=at,
        )


def _value(request: Request, column: str) -> Any:
    value = getattr(request, _FIELD_OF.get(column, column))
    return storable(value) if isinstance(value, str) else value


def _record(kind: str, request_id: UUID, created_at: datetime, fields: dict[str, Any]) -> Request:
    own: dict[str, Any] = {_FIELD_OF.get(column, column): fields[column] for column in _OWN[kind]}
    for day in _DAYS:
        if own.get(day) is not None:
            own[day] = date.fromisoformat(own[day])
    return _RECORDS[kind](
        id=request_id,
        child=fields["child"],
        pupil_id=UUID(fields["pupil_id"]) if fields["pupil_id"] else None,
        class_name=fields["class_name"],
        status=RequestStatus(fields["status"]),
        created_at=created_at,
        **own,
    )
