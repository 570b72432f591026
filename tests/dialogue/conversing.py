"""A parent who talks to `take_turn`, with hand-made understandings, and what comes of it."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID, uuid5

from bot.core.answers.unsaid import Unsaid
from bot.core.clock import LONDON
from bot.core.gsm import is_gsm
from bot.core.people import Family, Guardian, Pupil
from bot.core.ports import Answer
from bot.core.requests import AbsenceReport, Handoff, Request
from bot.core.school_settings import Calendar, DateRange, Office, Packs, Safeguarding, SchoolSettings
from bot.core.understanding import Entity, EntityKind, Intent, IntentReading, OfChild, Understanding
from bot.dialogue.outcome import TurnContext, TurnOutcome
from bot.dialogue.turn import asked_in, take_turn

SPACE = UUID("9b7e6f0e-5a83-4a75-9d8d-0d0c6f5b8f11")
TUESDAY = datetime(2026, 3, 10, 9, 5, tzinfo=LONDON)  # a school day in term, the office open


def school(*ways: str, is_available: bool | None = True) -> SchoolSettings:
    return SchoolSettings(
        slug="elm-lane",
        name="Elm Lane Primary School",
        office=Office(phone="01632 960001", opens=time(8, 30), closes=time(16, 0)),
        safeguarding=Safeguarding(
            lead="Deputy head", children_services_name="Children's services", children_services_phone="01632 960002"
        ),
        calendar=Calendar(
            terms=(DateRange(name="Spring", first_day=date(2026, 1, 5), last_day=date(2026, 3, 27)),
                   DateRange(name="Summer", first_day=date(2026, 4, 13), last_day=date(2026, 7, 17))),
        ),
        packs=Packs.model_validate({"is_available": is_available, "delivery": ways}),
    )  # fmt: skip


def family(*children: tuple[str, str], others: tuple[str, ...] = ()) -> Family:
    pupils = tuple(
        Pupil(id=uuid5(SPACE, name), name=name, class_name=class_name, year_group=class_name[0])
        for name, class_name in children
    )
    return Family(
        guardian=Guardian(id=uuid5(SPACE, "guardian"), name="Nadia", phone="+447700900101"),
        pupils=pupils,
        other_guardians=others,
    )


ONE = family(("Maryam Yusuf", "3K"))
TWO = family(("Ali Khan", "2B"), ("Sara Khan", "5C"))
THREE = family(("Ella Price", "1A"), ("Jack Price", "4D"), ("Poppy Price", "6E"))


def understanding(
    text: str,
    intents: str = "",
    *,
    ranking: str = "",
    is_available: bool = True,
    of: dict[str, tuple[str, ...]] | None = None,
    **marked: str | tuple[str, ...],
) -> Understanding:
    """Intents as "report_absence+request_work_pack"; entities by kind, each found in the text where it stands.

    `of` says for each child what is asked for it and by which entities: {"Ali": ("report_absence", "today", "cough")}.
    """
    readings = tuple(IntentReading(name=Intent(name), confidence=0.9) for name in intents.split("+") if name)
    likely = tuple(IntentReading(name=Intent(name), confidence=0.3) for name in ranking.split("+") if name)
    entities: list[Entity] = []
    for kind, values in marked.items():
        for value in (values,) if isinstance(values, str) else values:
            start = text.index(value)
            name = EntityKind(kind.rstrip("_"))
            entities.append(Entity(kind=name, value=value, start=start, end=start + len(value)))
    entities.sort(key=lambda entity: entity.start)
    children = tuple(
        OfChild(
            value=child,
            requests=tuple(Intent(name) for name in "".join(told[:1]).split("+") if name),
            entities=tuple(entity for entity in entities if entity.value in told[1:]),
        )
        for child, told in (of or {}).items()
    )
    return Understanding(
        intents=readings,
        ranking=(*readings, *likely),
        entities=tuple(entities),
        children=children,
        is_available=is_available,
    )


@dataclass
class Parent:
    family: Family | None = field(default_factory=lambda: ONE)
    now: datetime = TUESDAY
    school: SchoolSettings = field(default_factory=lambda: school("collect", "deliver"))
    state: dict[str, object] = field(default_factory=dict)
    by_others: tuple[AbsenceReport, ...] = ()
    kept: dict[UUID, Request] = field(default_factory=dict)
    handoffs: list[Handoff] = field(default_factory=list)
    last: TurnOutcome | None = None
    has_share_phone_button: bool = False
    made: int = 0

    def _new_id(self) -> UUID:
        self.made += 1
        return uuid5(SPACE, str(self.made))

    def says(
        self,
        text: str,
        intents: str = "",
        *,
        answer: str = "",
        is_worrying: bool = False,
        ranking: str = "",
        is_available: bool = True,
        of: dict[str, tuple[str, ...]] | None = None,
        **marked: str | tuple[str, ...],
    ) -> str:
        """One turn; the reply, several joined by a line break."""
        read = understanding(text, intents, ranking=ranking, is_available=is_available, of=of, **marked)
        return self.sends(text, read, answer=answer, is_worrying=is_worrying)

    def sends(
        self,
        text: str,
        read: Understanding,
        *,
        answer: str | Answer = "",
        unsaid: Unsaid | None = None,
        is_worrying: bool = False,
    ) -> str:
        if isinstance(answer, str):
            answer = Answer(text=answer, document="Policy", section="1", confidence=0.9)
        context = TurnContext(
            now=self.now,
            school=self.school,
            family=self.family,
            recent_requests=tuple(reversed(self.kept.values())),
            absences_by_others=self.by_others,
            answer=answer if answer.text else None,
            unsaid=unsaid,
            new_id=self._new_id,
            has_share_phone_button=self.has_share_phone_button,
            is_worrying=is_worrying,
        )
        outcome = take_turn(json.loads(json.dumps(self.state)), text, read, context)
        self.state = outcome.state
        self.last = outcome
        self.handoffs = [handoff for handoff in self.handoffs if handoff.about not in outcome.settled]
        self.handoffs += outcome.handoffs
        for request in outcome.requests:
            self.kept[request.id] = request
        for reply in outcome.replies:
            assert is_gsm(reply)
            assert reply.count("?") <= 1
        return "\n".join(outcome.replies)

    @property
    def asked(self) -> str:
        return asked_in(self.state)

    @property
    def records(self) -> list[str]:
        """Every record in one line: kind, child, what matters of it, and its status when it is not open."""
        return [_line(request) for request in self.kept.values()]

    @property
    def routes(self) -> list[str]:
        return [handoff.route.value for handoff in self.handoffs]


def _line(request: Request) -> str:
    days = ""
    if request.first_day is not None:
        first, last = request.first_day, getattr(request, "last_day", None)
        days = (
            f"{first:%d.%m}"
            if last == first or request.kind == "callback"
            else f"{first:%d.%m}-{last:%d.%m}"
            if last
            else f"{first:%d.%m}-"
        )
    status = "" if request.status == "open" else request.status.value
    names = ("work", "reason", "note", "delivery", "who", "window", "phone", "about")
    rest = [str(getattr(request, name, "")) for name in names]
    return " | ".join(part for part in (request.kind, request.child, days, *rest, status) if part)
