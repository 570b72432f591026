"""A real browser before the real pages; skipped, and says so, where there is none."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from tests.conftest import Database
from tests.web.school_site import SchoolSite, open_site

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-proxy-server",
    "--window-size=1280,900",
)


@dataclass(frozen=True)
class Served:
    """A school whose pages a browser can reach."""

    site: SchoolSite
    address: str


@pytest.fixture
def driver(tmp_path: Path) -> Iterator[Chrome]:
    if not CHROMIUM or not DRIVER:
        pytest.skip(
            "no chromium with its chromedriver on this machine: the pages were not tried in a browser"
        )
    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = Chrome(options=options, service=Service(DRIVER))
    yield chrome
    chrome.quit()


@pytest.fixture
async def served(database: Database) -> AsyncIterator[Served]:
    site = await open_site(database)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(site.app(), log_level="critical", lifespan="off", ws="none"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 - it tells in no other way
        await asyncio.sleep(0.01)
    yield Served(site=site, address=f"http://127.0.0.1:{listener.getsockname()[1]}")
    server.should_exit = True
    await serving
    listener.close()
