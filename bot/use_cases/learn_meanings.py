"""When the interpreter is there: what schools have said is made findable by meaning, not by words alone."""

from collections.abc import Awaitable, Callable, Sequence

from bot.core.answers.units import meanings_of, texts_to_embed
from bot.core.ports import AnswerFinder
from bot.core.storage import SET_UP, UnitOfWorkFactory

Embed = Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]]
AT_ONCE = 50  # passages a transaction


async def learn_meanings(
    uow_factory: UnitOfWorkFactory, answers: AnswerFinder, embed: Embed, meanings: Embed
) -> int:
    """Prepare the known questions (`embed`), then passages without `meanings`; how many passages."""
    async with uow_factory(SET_UP) as uow:
        schools = await uow.schools.all()
    await answers.prepare([school.settings for school in schools], embed)
    learned = 0
    while True:
        async with uow_factory(SET_UP) as uow:
            passages = await uow.policies.without_embedding(AT_ONCE)
        texts = [text for passage in passages for text in texts_to_embed(passage.section, passage.body)]
        whole = [(passage.section, passage.body) for passage in passages]
        found = zip(passages, meanings_of(whole, await meanings(texts)), strict=True)
        embeddings = {passage.id: units for passage, units in found if units}
        if not embeddings:
            return learned
        async with uow_factory(SET_UP) as uow:
            await uow.policies.set_embeddings(embeddings)
            await uow.commit()
        learned += len(embeddings)
