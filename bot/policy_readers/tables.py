"""Tables as lines that can be read on their own: every cell says what its column is."""

from collections.abc import Iterator, Sequence

from bot.core.answers.documents import Block, BlockKind


def rows_as_blocks(rows: Sequence[Sequence[str]], page: int | None = None) -> Iterator[Block]:
    """The first row names the columns, unless it is the only one."""
    filled = [[_clean(cell) for cell in row] for row in rows if any(_clean(cell) for cell in row)]
    if not filled:
        return
    if len(filled) == 1:
        yield _row(" - ".join(cell for cell in filled[0] if cell), page)
        return
    header, *body = filled
    for cells in body:
        first, *others = cells
        said = [
            f"{name}: {cell}" if name else cell
            for name, cell in zip([*header[1:], *[""] * len(others)], others, strict=False)
            if cell
        ]
        yield _row(" - ".join(part for part in (first, "; ".join(said)) if part), page)


def _row(text: str, page: int | None) -> Block:
    return Block(kind=BlockKind.ROW, text=text, page=page)


def _clean(cell: str) -> str:
    return " ".join(cell.split())
