import pytest

from tests.conftest import Database
from tests.web.school_site import SchoolSite, open_site


@pytest.fixture
async def site(database: Database) -> SchoolSite:
    return await open_site(database)
