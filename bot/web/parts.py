"""Everything the web process is handed by the composition root."""

from dataclasses import dataclass

from bot.core.clock import Clock
from bot.core.inbound import InboundAdapter, SchoolDirectory
from bot.core.ports import ConcernWriter
from bot.core.reads import OfficeReads, SafeguardingReads, SignIns, SimulatorReads
from bot.core.storage import UnitOfWorkFactory
from bot.core.worry.helplines import Helplines
from bot.web.ports import CodeChecker, HealthProbe, Metrics, PasswordChecker
from bot.web.throttle import Throttle


@dataclass(frozen=True, kw_only=True)
class WebParts:
    uow: UnitOfWorkFactory
    clock: Clock
    schools: SchoolDirectory
    inbound: tuple[InboundAdapter, ...]  # only those whose secrets are set
    sign_ins: SignIns
    office: OfficeReads
    safeguarding: SafeguardingReads
    simulator: SimulatorReads | None  # None: no simulator in this installation
    passwords: PasswordChecker
    codes: CodeChecker
    throttle: Throttle
    helplines: Helplines  # the numbers in the fixed texts
    probes: tuple[HealthProbe, ...]
    metrics: Metrics
    exports: ConcernWriter
    has_secure_cookies: bool  # True behind https
    metrics_token: str | None = None  # None: /metrics answers this machine alone
