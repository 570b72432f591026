import pytest

from tests.conftest import Database
from tests.use_cases.desk_work import Line, open_line


@pytest.fixture
async def line(database: Database) -> Line:
    """A message line with one known family, and everybody at work."""
    return await open_line(database)
