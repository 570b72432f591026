"""One unit of work, one transaction, one access: the role and the school are set before anything else is asked."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Self

from psycopg.types.json import Jsonb
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.answers.staff_answers import StaffAnswers, UnansweredQuestions
from bot.core.casework import Alerts, Casework, Notes, TextApprovals, Verdicts
from bot.core.errors import StorageUnavailable
from bot.core.notices import Notices, Troubles
from bot.core.sealing import Opener, SealedTexts, Sealer, SealingKeys
from bot.core.storage import (
    Access,
    Audit,
    Conversations,
    JobName,
    Messages,
    Outbox,
    People,
    Policies,
    Requests,
    Schools,
    Staff,
    Tickets,
    UnitOfWork,
)
from db.policies import SqlPolicies
from db.repositories.alerts import SqlAlerts
from db.repositories.audit import SqlAudit
from db.repositories.casework import SqlCasework
from db.repositories.conversations import SqlConversations
from db.repositories.messages import SqlMessages
from db.repositories.notes import SqlNotes
from db.repositories.notices import SqlNotices
from db.repositories.outbox import SqlOutbox
from db.repositories.people import SqlPeople
from db.repositories.requests import SqlRequests
from db.repositories.schools import SchoolCache, SqlSchools
from db.repositories.sealed_words import SqlSealedTexts, SqlSealingKeys
from db.repositories.staff import SqlStaff
from db.repositories.staff_answers import SqlStaffAnswers
from db.repositories.text_approvals import SqlTextApprovals
from db.repositories.tickets import SqlTickets
from db.repositories.troubles import SqlTroubles
from db.repositories.unanswered_questions import SqlUnansweredQuestions
from db.repositories.verdicts import SqlVerdicts
from db.sealing import Sealing
from db.transaction import Transaction, translated

_BEGIN = """
    SELECT set_config('role', :role, true), set_config('schoolgate.school_id', :school, true),
        set_config('schoolgate.staff_id', :staff, true)
"""


class SqlUnitOfWork:
    """Rolls back unless committed. Not to be used again after either."""

    schools: Schools
    messages: Messages
    conversations: Conversations
    outbox: Outbox
    requests: Requests
    tickets: Tickets
    alerts: Alerts
    casework: Casework
    notes: Notes
    verdicts: Verdicts
    text_approvals: TextApprovals
    notices: Notices
    troubles: Troubles
    people: People
    staff: Staff
    policies: Policies
    unanswered: UnansweredQuestions
    staff_answers: StaffAnswers
    audit: Audit
    sealing_keys: SealingKeys
    sealed_texts: SealedTexts

    def __init__(
        self,
        engine: AsyncEngine,
        access: Access,
        cache: SchoolCache,
        sealer: Sealer | None = None,
        worker: Opener | None = None,
    ) -> None:
        self._engine = engine
        self._access = access
        self._cache = cache
        self._sealer = sealer
        self._worker = worker

    async def __aenter__(self) -> Self:
        try:
            transaction = await self._begin()
        except StorageUnavailable:
            # A pooled connection may have outlived its server; the pool has dropped it, and a new one tells the truth.
            transaction = await self._begin()
        self.transaction = transaction
        sealing = Sealing(transaction, self._sealer, self._worker)
        self.schools = SqlSchools(transaction, self._cache)
        self.messages = SqlMessages(transaction, sealing)
        self.conversations = SqlConversations(transaction)
        self.outbox = SqlOutbox(transaction, sealing)
        self.requests = SqlRequests(transaction)
        self.tickets = SqlTickets(transaction)
        self.casework = SqlCasework(transaction)
        self.notes = SqlNotes(transaction, sealing)
        self.verdicts = SqlVerdicts(transaction, sealing)
        self.text_approvals = SqlTextApprovals(transaction)
        self.alerts = SqlAlerts(transaction, sealing)
        self.notices = SqlNotices(transaction)
        self.troubles = SqlTroubles(transaction)
        self.people = SqlPeople(transaction)
        self.staff = SqlStaff(transaction)
        self.policies = SqlPolicies(transaction)
        self.unanswered = SqlUnansweredQuestions(transaction)
        self.staff_answers = SqlStaffAnswers(transaction)
        self._audit = SqlAudit(transaction)
        self.audit = self._audit
        self.sealing_keys = SqlSealingKeys(transaction)
        self.sealed_texts = SqlSealedTexts(transaction)
        return self

    async def _begin(self) -> Transaction:
        access = self._access
        connection: AsyncConnection = self._engine.connect()
        try:
            self._connection = await connection.__aenter__()
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error) from error
        transaction = Transaction(self._connection, access)
        try:
            await transaction.run(
                _BEGIN,
                role=access.role.value,
                school=str(access.school_id or ""),
                staff=str(access.staff_id or ""),
            )
        except BaseException:
            await self._close()
            raise
        return transaction

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self.transaction.has_only_read:
            # There is nothing to roll back, and a ROLLBACK would make psycopg forget its prepared statements.
            with suppress(StorageUnavailable):
                await self.transaction.commit()
        await self._close(kind, error, trace)

    async def _close(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Give the connection back; what was not committed is rolled back."""
        try:
            await self._connection.__aexit__(kind, error, trace)
        except DBAPIError as trouble:
            if error is None:
                raise translated(trouble) from trouble

    async def commit(self) -> None:
        # Last, because a school's chain is locked from its first new event to the end of the transaction.
        await self._audit.write()
        await self.transaction.commit()

    async def defer(
        self, job: JobName, *, lock: str, args: dict[str, str] | None = None, at: datetime | None = None
    ) -> None:
        """Put a job in the queue inside this transaction.

        A job for later, or one being retried, holds back every younger job of the same lock.
        """
        if at is not None and at.tzinfo is None:
            raise ValueError("a naive datetime says nothing about when")
        await self.transaction.run(
            "SELECT schoolgate_defer(:task, :lock, :args, :at)",
            task=job.value,
            lock=lock,
            args=Jsonb(args or {}),
            at=at,
        )


@dataclass(frozen=True)
class SqlUnits:
    """Makes units of work over one engine; settings of schools are remembered between them."""

    engine: AsyncEngine
    cache: SchoolCache = field(default_factory=SchoolCache)
    sealer: Sealer | None = None  # None: what would restrict a word fails
    worker: Opener | None = None  # opens the worker's own copies, and is the worker's alone

    def __call__(self, access: Access) -> UnitOfWork:
        return SqlUnitOfWork(self.engine, access, self.cache, self.sealer, self.worker)
