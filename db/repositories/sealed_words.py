from collections.abc import Sequence

from bot.core.sealing import KeyPurpose, PublicKey, SealedWords, mark_of
from db.sealing import SEALED_COLUMNS
from db.transaction import Transaction


class SqlSealingKeys:
    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def current(self, purpose: KeyPurpose) -> PublicKey | None:
        row = await self._transaction.row(
            "SELECT id, public_key, is_demo FROM sealing_keys WHERE is_current AND purpose = :purpose",
            purpose=purpose.value,
        )
        return PublicKey(id=row.id, text=row.public_key, is_demo=row.is_demo) if row is not None else None

    async def make_current(self, purpose: KeyPurpose, key: PublicKey) -> None:
        # Whoever seals has read this table and keeps it from changing until their words are committed.
        await self._transaction.run("LOCK TABLE sealing_keys IN ACCESS EXCLUSIVE MODE")
        await self._transaction.run(
            "UPDATE sealing_keys SET is_current = false WHERE is_current AND purpose = :purpose",
            purpose=purpose.value,
        )
        await self._transaction.run(
            "INSERT INTO sealing_keys (id, purpose, public_key, is_demo) VALUES (:id, :purpose, :text, :is_demo)"
            " ON CONFLICT (id) DO UPDATE SET is_current = true",
            id=key.id,
            purpose=purpose.value,
            text=key.text,
            is_demo=key.is_demo,
        )


class SqlSealedTexts:
    """Every sealed text of the installation, column after column."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def some(
        self, *, after: SealedWords | None, limit: int, but_not_under: str = ""
    ) -> Sequence[SealedWords]:
        first = after.column if after is not None else 0
        for column in range(first, len(SEALED_COLUMNS)):
            at = SEALED_COLUMNS[column]
            rows = await self._transaction.rows(
                f"SELECT {at.key} AS row_id, {at.column} AS text FROM {at.table}"
                f" WHERE replace({at.column}, :mark, '') LIKE '%sealed:%'"
                f" AND (CAST(:after AS uuid) IS NULL OR {at.key} > :after) ORDER BY {at.key} LIMIT :limit",
                mark=mark_of(but_not_under),
                after=after.row if after is not None and after.column == column else None,
                limit=limit,
            )
            if rows:
                return [SealedWords(column=column, row=row.row_id, text=row.text) for row in rows]
        return []

    async def replace(self, words: SealedWords, text: str) -> bool:
        at = SEALED_COLUMNS[words.column]
        return bool(
            await self._transaction.change(
                f"UPDATE {at.table} SET {at.column} = :text WHERE {at.key} = :row AND {at.column} = :old",
                text=text,
                row=words.row,
                old=words.text,
            )
        )
