"""One pipeline in a process of its own: `python -m nlu.comparing.parse MODEL`, then a number of messages a line.

Each line is answered by how many milliseconds each message took, and what the process holds in memory.
"""

import asyncio
import json
import logging
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Dict

from rasa.core.agent import Agent
from rasa.utils.log_utils import configure_structlog
from rasa.utils.tensorflow.environment import setup_tf_environment

from nlu.compare import times

STATUS = Path("/proc/self/status")


def megabytes(status: str) -> Dict[str, float]:
    """Read out of Linux's account of a process what it holds now and held at most; nothing where there is none."""
    found = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB$", status, re.MULTILINE))
    names = {"VmRSS": "now", "VmHWM": "at most"}
    return {names[name]: int(kilobytes) * 1024 / 1e6 for name, kilobytes in found.items()}


def main() -> None:
    """Load, then time as often as asked."""
    configure_structlog(logging.WARNING)
    with redirect_stdout(sys.stderr):
        setup_tf_environment()  # the number of threads, as `rasa run` reads it
        agent = Agent.load(sys.argv[1])
    print("ready", flush=True)
    for line in sys.stdin:
        with redirect_stdout(sys.stderr):
            taken = asyncio.run(times(agent, int(line)))
        memory = megabytes(STATUS.read_text(encoding="utf-8")) if STATUS.exists() else {}
        print(json.dumps({"milliseconds": taken, "megabytes": memory}), flush=True)


if __name__ == "__main__":
    main()
