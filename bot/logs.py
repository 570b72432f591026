"""Structured logs: ids and states, never text, names or numbers."""

import logging
import sys

import structlog


def set_up_logs() -> None:
    """JSON lines on standard error; libraries that like to print what they handle say warnings only."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s")
    for name in ("httpx", "httpcore", "telegram", "twilio", "procrastinate", "sqlalchemy"):
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
