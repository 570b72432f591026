"""Structured logs: ids and states, never text, names or numbers."""

import logging
import sys

import structlog

# Libraries that like to print what they handle: they say warnings only.
QUIET = ("httpx", "httpcore", "telegram", "twilio", "procrastinate", "sqlalchemy")


def set_up_logs() -> None:
    """JSON lines on standard error."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
