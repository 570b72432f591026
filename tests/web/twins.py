"""Two schools alike but for one thing: in the second, parents have also written what worries.

Whatever an office, teacher or administrator login is answered in the one must be what it is answered in the other.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count, product
from typing import Any
from uuid import UUID, uuid4

import httpx
from fastapi import FastAPI
from fastapi.routing import APIRoute

from bot.core.alerts import Outcome
from bot.core.messages import ChannelName, InboundMessage, Visibility
from bot.core.people import Role, Way
from bot.core.storage import STAFF_DATABASE_ROLES, Access
from bot.core.understanding import Intent
from bot.core.worry.helplines import Helplines
from bot.core.worry.levels import Worry
from bot.use_cases.acknowledge_alert import acknowledge_alert, close_alert
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.desk import Desk
from bot.use_cases.escalate_alerts import escalate_alerts
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.receive_messages import receive_messages
from bot.use_cases.send_notices import send_notices
from tests.fakes import FakeAnswers, FakeChannel, FakeInterpreter, reading
from tests.use_cases.desk_work import ROOT
from tests.use_cases.told import Carrier
from tests.web.fake_channel import FakeAdapter
from tests.web.school_site import AMINA, DEAN, STRANGER, Browser, SchoolSite

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_KEY = re.compile(r'name="key" value="[0-9a-f]+"')
_PARAMETER = re.compile(r"{(\w+)(?::\w+)?}")
_TOKENS = {"set-cookie"}
# In what order a table's rows are called by their place, where it does not say when they were recorded.
_ORDERS = {
    "alerts": "raised_at, reference",
    "audit_events": "position",
    "contact_addresses": "address",
    "conversations": "(SELECT address FROM contact_addresses a WHERE a.id = contact_address_id)",
    "guardians": "name",
    "passages": "ordinal",
    "policy_documents": "name",
    "pupils": "name",
    "schools": "slug",
    "staff_members": "email",
    "text_approvals": "approved_at",
    "tickets": "opened_at, about",
    "troubles": "began_at",
    "unanswered_questions": "asked_at",
}

ORDINARY = (
    (
        AMINA,
        "Maryam is off today, sick bug",
        Intent.REPORT_ABSENCE,
        {"child": "Maryam", "reason": "sick bug"},
    ),
    (DEAN, "can somebody from the office ring me", Intent.TALK_TO_PERSON, {}),
    (DEAN, "can I have a paper pack for Ella", Intent.REQUEST_WORK_PACK, {"child": "Ella"}),
    (DEAN, "what time does breakfast club open", Intent.ASK_QUESTION, {}),
)
HIDDEN_NUMBER = "+447700900998"
WORRYING = (
    (AMINA, "zebra. he's got a knife and we are hiding", Worry.IMMEDIATE),
    (AMINA, "zebra. are you there", Worry.NONE),
    (HIDDEN_NUMBER, "zebra. he hit her again last night", Worry.CONCERN),
    (STRANGER, "zebra. there is no food and no heating in the house", Worry.CONCERN),
    (DEAN, "zebra. the safeguarding lead grabbed his arm", Worry.CONCERN),
)
TRACES = (
    "zebra",
    "knife",
    "hit her",
    HIDDEN_NUMBER,
    "0770 0900",
    "07700 900998",
    "safeguarding staff",
    "senior staff",
)


@dataclass
class Twin:
    site: SchoolSite
    desk: Desk
    app: FastAPI
    channel: FakeChannel = field(default_factory=FakeChannel)
    notices: Carrier = field(default_factory=Carrier)
    names: dict[str, str] = field(default_factory=dict)  # of the ids that both have, by id
    browsers: dict[Role, Browser] = field(default_factory=dict)
    _numbers: Any = field(default_factory=count)

    async def hear(self, sender: str, text: str) -> None:
        """A whole turn: received, handled, delivered, told."""
        message = InboundMessage(
            channel=ChannelName.SMS,
            vendor_message_id=f"m{next(self._numbers)}",
            sender=sender,
            recipient="",
            text=text,
        )
        uow, clock = self.desk.uow, self.site.clock
        await receive_messages(uow, clock, school_id=self.site.school_id, messages=[message])
        conversation = await self.site.database.value(
            "SELECT c.id FROM conversations c JOIN contact_addresses a ON a.id = c.contact_address_id"
            " WHERE a.address = :address",
            address=sender,
        )
        await handle_conversation(self.desk, conversation)
        await deliver_conversation(uow, clock, {ChannelName.SMS: self.channel}, conversation)
        await escalate_alerts(uow, clock)
        await send_notices(uow, clock, {Way.TEXT: self.notices})

    async def ids(self) -> list[tuple[str, str]]:
        """Every id in the database with its table and column, a row's own before what points to it."""
        columns = await self.site.database.rows(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND data_type = 'uuid'"
            " ORDER BY column_name <> 'id', table_name, column_name"
        )
        found = []
        for row in columns:
            table, column = row["table_name"], row["column_name"]
            order = _ORDERS.get(table, "recorded_at") if column == "id" else "1"
            values = await self.site.database.rows(
                f'SELECT "{column}"::text AS id FROM "{table}" WHERE "{column}" IS NOT NULL ORDER BY {order}'
            )
            found += [(f"{table}.{column}", value["id"]) for value in values]
        return found

    async def name_ids(self) -> None:
        """What is there now is there in the other school too, and is called by its place."""
        places: dict[str, int] = {}
        for place, found in await self.ids():
            places[place] = places.get(place, 0) + 1
            self.names.setdefault(found, f"<{place} {places[place]}>")

    @property
    def shared(self) -> dict[str, str]:
        """The ids that both schools have, by what they are called."""
        return {name: found for found, name in self.names.items()}

    async def hidden_ids(self) -> list[str]:
        """What came since."""
        return list(dict.fromkeys(found for _, found in await self.ids() if found not in self.names))

    async def sign_in(self, role: Role) -> Browser:
        if role not in self.browsers:
            browser = self.site.browser(self.app)
            await browser.sign_in(role)
            await browser.get("/")
            self.browsers[role] = browser
        return self.browsers[role]

    def plain(self, text: str) -> str:
        """What is said, with what is random by nature put by its name."""
        return _KEY.sub('name="key"', _UUID.sub(lambda match: self.names.get(match[0], match[0]), text))

    def answer(self, response: httpx.Response, asked: Sequence[str] = ()) -> tuple[int, dict[str, str], str]:
        """Status, headers and body; the ids that were asked about stand for themselves."""

        def told(text: str) -> str:
            for number, each in enumerate(asked):
                text = text.replace(each, f"<asked {number}>")
            return self.plain(text)

        headers = {name: told(value) for name, value in response.headers.items() if name not in _TOKENS}
        return response.status_code, headers, told(response.text)

    async def call(self, role: Role, method: str, path: str, **options: Any) -> httpx.Response:
        """As the browser of this role does it; a form carries every field that any form here has."""
        browser = await self.sign_in(role)
        data = {"key": browser.key, **FIELDS} if method == "POST" else None
        return await browser.http.request(method, path, data=data, **options)


FIELDS = {
    "text": "We will ring you.",
    "note": "seen",
    "form": "pdf",
    "release": "yes",
    "level": "none",
    "name": "x",
    "to": "dsl",
    "staff": "00000000-0000-0000-0000-000000000000",
    "other": "00000000-0000-0000-0000-000000000000",
    "verdict": "worrying",
    "outcome": "other",
    "reference": "4F7K",
    "words": "seen",
    "allowed": "yes",
    "version": "0",
}
_NO_IDS = ("absence", "missed_work", "work_pack", "callback", "alert", "message")


def walked(app: FastAPI) -> list[tuple[str, str, tuple[str, ...]]]:
    """Every method and path of the application's own list, with its parameters. A new route is here by being there."""
    found = []
    for route in app.routes:
        if isinstance(route, APIRoute):
            parameters = tuple(_PARAMETER.findall(route.path))
            found += [(method, route.path, parameters) for method in sorted(route.methods)]
    return found


def paths(path: str, parameters: tuple[str, ...], asked: str) -> list[str]:
    """The path with this id in every place for one, and with each word that stands in for a kind."""
    kinds = [name for name in parameters if not name.endswith("_id")]
    filled = []
    for words in product(_NO_IDS, repeat=len(kinds)):
        chosen = dict(zip(kinds, words, strict=True))
        filled.append(_PARAMETER.sub(lambda match, chosen=chosen: chosen.get(match[1], asked), path))
    return filled


async def raise_twin(site: SchoolSite) -> Twin:
    """A school in which ordinary things were said."""
    known = {text: reading(text, intent, **marked) for _, text, intent, marked in ORDINARY}
    channel = FakeChannel()
    desk = Desk(
        uow=site.database.uow,
        clock=site.clock,
        interpreter=FakeInterpreter(known),
        answers=FakeAnswers(),
        helplines=Helplines.from_mapping(tomllib.loads((ROOT / "schools" / "helplines.toml").read_text())),
        capabilities={ChannelName.SMS: channel.capabilities},
        new_id=uuid4,
    )
    twin = Twin(site=site, desk=desk, app=site.app(inbound=(FakeAdapter(),)), channel=channel)
    for sender, text, _, _ in ORDINARY:
        await twin.hear(sender, text)
    await twin.name_ids()
    return twin


async def worry(twin: Twin) -> None:
    """What worries is said, told to those who must know, and dealt with by them."""
    for sender, text, level in WORRYING:
        if level is not Worry.NONE:
            twin.desk.interpreter.known[text] = reading(text, Intent.WORRY, worry=level)  # type: ignore[attr-defined]
        await twin.hear(sender, text)
    site = twin.site
    rows = await site.database.rows("SELECT id, visibility FROM alerts ORDER BY raised_at, id")
    assert {row["visibility"] for row in rows} == {Visibility.DSL.value, Visibility.HEAD.value}
    for row in rows:
        role = Role.HEAD if row["visibility"] == "head" else Role.DSL
        access = Access(
            role=STAFF_DATABASE_ROLES[role], school_id=site.school_id, staff_id=site.staff[role].id
        )
        await acknowledge_alert(site.database.web_uow, site.clock, access=access, alert_id=row["id"])
    dsl = Access(
        role=STAFF_DATABASE_ROLES[Role.DSL], school_id=site.school_id, staff_id=site.staff[Role.DSL].id
    )
    seen = next(row["id"] for row in rows if row["visibility"] == "dsl")
    await close_alert(
        site.database.web_uow,
        site.clock,
        access=dsl,
        alert_id=seen,
        outcome=Outcome.SPOKE_WITH_FAMILY,
        words="zebra rang",
    )
    await work_through(twin, [row["id"] for row in rows if row["visibility"] == "dsl" and row["id"] != seen])


async def work_through(twin: Twin, alerts: Sequence[UUID]) -> None:
    """A DSL at their pages; where there is nothing, they look all the same."""
    dsl = await twin.sign_in(Role.DSL)
    await dsl.get("/safeguarding")
    await dsl.post("/safeguarding/skim/seen")
    for alert_id in alerts:
        await dsl.get(f"/safeguarding/alerts/{alert_id}")
        await dsl.post(f"/safeguarding/alerts/{alert_id}/reply", text="zebra: when is it safe to ring?")
        await dsl.post(f"/safeguarding/alerts/{alert_id}/notes", note="zebra spoke of it at the gate")
        await dsl.post(f"/safeguarding/alerts/{alert_id}/assign", to=str(twin.site.staff[Role.HEAD].id))
        await dsl.post(f"/safeguarding/alerts/{alert_id}/verdict", verdict="worrying")
        await dsl.post(f"/safeguarding/alerts/{alert_id}/link", reference=await _another(twin, alert_id))
        await dsl.post(f"/safeguarding/alerts/{alert_id}/teaching", words="zebra", allowed="yes")
        await dsl.get(f"/safeguarding/alerts/{alert_id}/standing")
        await dsl.post(f"/safeguarding/alerts/{alert_id}/export", form="cpoms")


async def _another(twin: Twin, alert_id: UUID) -> str:
    """The reference of some other alert that the DSL may read."""
    reference = await twin.site.database.value(
        "SELECT reference FROM alerts WHERE visibility = 'dsl' AND id <> :id LIMIT 1", id=alert_id
    )
    return str(reference)
