"""How old the school's current policy documents are."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.answers.documents import Age
from bot.core.reads import PolicyLine
from db.tables import policy_documents


async def current_policies(connection: AsyncConnection) -> tuple[PolicyLine, ...]:
    """Those that were dated at their import: of the others nothing is known."""
    table = policy_documents.c
    statement = (
        select(
            table.title,
            table.published_on,
            table.review_by,
            table.school_year_ends,
            table.latest_year,
            table.old_phrases,
        )
        .where(table.is_current, table.old_phrases.is_not(None))
        .order_by(table.title)
    )
    return tuple(
        PolicyLine(
            title=row.title,
            age=Age(
                published_on=row.published_on,
                review_by=row.review_by,
                school_year_ends=row.school_year_ends,
                latest_year=row.latest_year,
                old_phrases=tuple(row.old_phrases),
            ),
        )
        for row in (await connection.execute(statement)).all()
    )
