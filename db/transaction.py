"""One open transaction as repositories use it: database errors become Schoolgate's own."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, Executable, Row, TextClause, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import CannotSeal, NotPermitted, StorageUnavailable
from bot.core.storage import Access

_INSUFFICIENT_PRIVILEGE = "42501"
_CHECK_VIOLATION = "23514"
_TROUBLE = (DBAPIError, PoolTimeout, PendingRollbackError)


class Transaction:
    """Statements under one access. After the commit it is over: nothing may run without its role."""

    def __init__(self, connection: AsyncConnection, access: Access) -> None:
        self.access = access
        self._connection = connection
        self._is_over = False
        self._has_written = False
        self._has_failed = False

    async def run(self, statement: Executable | str, /, **parameters: Any) -> CursorResult[Any]:
        """Execute one statement; a string is SQL with :names."""
        if self._is_over:
            raise RuntimeError("this unit of work has been committed")
        clause = _text(statement) if isinstance(statement, str) else statement
        self._has_written = self._has_written or not (isinstance(statement, str) and _only_reads(statement))
        try:
            return await self._connection.execute(clause, parameters or None)
        except _TROUBLE as error:
            self._has_failed = True
            trouble = translated(error)
            # The database quotes the row that a constraint refuses: no log may show that as the cause.
            raise trouble from (None if isinstance(trouble, CannotSeal) else error)

    async def row(self, statement: Executable | str, /, **parameters: Any) -> Row[Any] | None:
        return (await self.run(statement, **parameters)).one_or_none()

    async def rows(self, statement: Executable | str, /, **parameters: Any) -> Sequence[Row[Any]]:
        return (await self.run(statement, **parameters)).all()

    async def change(self, statement: Executable | str, /, **parameters: Any) -> int:
        """How many rows a statement touched."""
        return (await self.run(statement, **parameters)).rowcount

    async def change_one(self, statement: Executable | str, /, **parameters: Any) -> None:
        """Touch the one row meant; NotPermitted when it is not there, or not for this access."""
        if not await self.change(statement, **parameters):
            raise NotPermitted

    @property
    def has_only_read(self) -> bool:
        """Whether a commit would change nothing."""
        return not (self._is_over or self._has_written or self._has_failed)

    async def commit(self) -> None:
        try:
            await self._connection.commit()
        except _TROUBLE as error:
            raise translated(error) from error
        finally:
            self._is_over = True


def translated(error: DBAPIError | PoolTimeout | PendingRollbackError) -> Exception:
    """NotPermitted, StorageUnavailable, or CannotSeal for restricted words in the clear; a mistake of ours stays itself."""
    if not isinstance(error, DBAPIError):
        return StorageUnavailable()  # no connection to be had, or it was lost a statement ago
    if getattr(error.orig, "sqlstate", None) == _INSUFFICIENT_PRIVILEGE:
        return NotPermitted()
    if getattr(error.orig, "sqlstate", None) == _CHECK_VIOLATION and "messages_sealed_check" in str(
        error.orig
    ):
        return CannotSeal()
    if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
        return StorageUnavailable()
    return error


def _only_reads(sql: str) -> bool:
    """Whether it is surely no more than a look: none of our functions, and a SELECT."""
    return sql.lstrip().startswith("SELECT") and "schoolgate_" not in sql


def storable(words: str) -> str:
    """Text as PostgreSQL can hold it: no NUL, no half of a surrogate pair."""
    return words.replace("\0", "\N{REPLACEMENT CHARACTER}").encode(errors="replace").decode()


_texts: dict[str, TextClause] = {}


def _text(sql: str) -> TextClause:
    """The same clause for the same words, so that SQLAlchemy compiles each once."""
    clause = _texts.get(sql)
    if clause is None:
        clause = _texts[sql] = text(sql)
    return clause
