"""Engines over psycopg 3. Built by the composition root, never at import."""

from sqlalchemy import URL, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

SCHEME = "postgresql+psycopg"


def database_url(text: str) -> URL:
    """Any PostgreSQL URL, made to use psycopg 3."""
    return make_url(text).set(drivername=SCHEME)


def psycopg_url(text: str) -> str:
    """The same address as libpq reads it, for Procrastinate and psycopg itself."""
    return make_url(text).set(drivername="postgresql").render_as_string(hide_password=False)


def make_engine(url: str, *, pool_size: int = 5, statement_timeout_seconds: int = 30) -> AsyncEngine:
    """An engine that gives up rather than hang, and keeps parameters out of error texts."""
    milliseconds = statement_timeout_seconds * 1000
    return create_async_engine(
        database_url(url),
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=10,
        pool_use_lifo=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "options": (
                f"-c timezone=UTC -c statement_timeout={milliseconds} -c lock_timeout={milliseconds}"
                " -c idle_in_transaction_session_timeout=120000"
            ),
        },
    )
