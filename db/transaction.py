"""One open transaction as repositories use it: database errors become Schoolgate's own."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, Executable, Row, TextClause, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import NotPermitted, StorageUnavailable
from bot.core.storage import Access

_INSUFFICIENT_PRIVILEGE = "42501"


class Transaction:
    """Statements under one access. After the commit it is over: nothing may run without its role."""

    def __init__(self, connection: AsyncConnection, access: Access) -> None:
        self.access = access
        self._connection = connection
        self._is_over = False

    async def run(self, statement: Executable | str, /, **parameters: Any) -> CursorResult[Any]:
        """Execute one statement; a string is SQL with :names."""
        if self._is_over:
            raise RuntimeError("this unit of work has been committed")
        clause = _text(statement) if isinstance(statement, str) else statement
        try:
            return await self._connection.execute(clause, parameters or None)
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error) from error

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

    async def commit(self) -> None:
        try:
            await self._connection.commit()
        except (DBAPIError, PoolTimeout) as error:
            raise translated(error) from error
        finally:
            self._is_over = True


def translated(error: DBAPIError | PoolTimeout) -> Exception:
    """Lack of a right is NotPermitted, trouble with the server StorageUnavailable; a mistake of ours stays itself."""
    if isinstance(error, PoolTimeout):
        return StorageUnavailable()
    if getattr(error.orig, "sqlstate", None) == _INSUFFICIENT_PRIVILEGE:
        return NotPermitted()
    if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
        return StorageUnavailable()
    return error


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
