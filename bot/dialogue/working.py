"""A turn in the making: what was said, recorded and is still to be asked."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from actions.base import Circumstances, Result, Values
from actions.change_words import KINDS, STANDING
from bot.core.calendar import SchoolCalendar
from bot.core.clock import LONDON
from bot.core.requests import Handoff, Request
from bot.dialogue import memory as memories
from bot.dialogue import wording
from bot.dialogue.memory import Asked, Memory
from bot.dialogue.outcome import TurnContext, TurnOutcome


@dataclass
class Working:
    memory: Memory
    here: Circumstances
    context: TurnContext
    is_fresh: bool
    answers: list[str] = field(default_factory=list)  # said first
    passed_on: list[str] = field(default_factory=list)  # the read-back
    sentences: list[str] = field(default_factory=list)  # said after it
    notes: list[str] = field(default_factory=list)  # said where they fit
    question: str = ""
    requests: dict[UUID, Request] = field(default_factory=dict)
    handoffs: list[Handoff] = field(default_factory=list)
    doubts: list[Values] = field(default_factory=list)  # of the turn before
    settled: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)  # of the answers said
    opt_out: bool | None = None
    unanswered: list[str] = field(default_factory=list)
    is_receipt: bool = False
    is_understood: bool = True

    def take(self, result: Result, *, is_answer: bool = False) -> None:
        """Add what an action yielded."""
        for request in result.requests:
            self.requests[request.id] = request
        self.handoffs += result.handoffs
        self.sources += [result.source] if result.source and result.source not in self.sources else []
        self.passed_on += [phrase for phrase in result.passed_on if phrase not in self.passed_on]
        said = self.answers if is_answer else self.sentences
        said += [
            sentence for sentence in result.sentences if sentence not in (*self.answers, *self.sentences)
        ]
        self.notes += [note for note in result.notes if note not in self.notes]
        self.unanswered += [result.unanswered] if result.unanswered else []
        self.is_receipt = self.is_receipt or result.is_receipt
        self.opt_out = result.opt_out if result.opt_out is not None else self.opt_out
        if result.requests:
            earlier = [request for request in self.here.recent if request.id not in self.requests]
            self.here = replace(self.here, recent=(*reversed(self.requests.values()), *earlier))

    def doubt(self, result: Result, *, children: list[str] | None = None) -> None:
        """These handoffs are needless should the next message explain; given children: should it report them."""
        self.memory.doubts += [
            {"about": handoff.about, "is_status": children is not None, "children": children or []}
            for handoff in result.handoffs
        ]

    def settle(self) -> bool:
        """Nothing is left of what the turn before handed over; whether there was anything."""
        self.settled += [doubt["about"] for doubt in self.doubts if doubt["about"] not in self.settled]
        return bool(self.doubts)

    def _settle_what_was_told(self) -> None:
        """ "Did you get my message?", answered by the report itself."""
        for doubt in self.doubts:
            kinds = [kind for kind, pattern in KINDS.items() if pattern.search(doubt["about"].lower())]
            for request in self.requests.values():
                is_same_child = not doubt["children"] or request.child in doubt["children"]
                is_told = request.status in STANDING and (not kinds or request.kind in kinds)
                if (
                    doubt.get("is_status")
                    and is_same_child
                    and is_told
                    and doubt["about"] not in self.settled
                ):
                    self.settled.append(doubt["about"])

    def ask(self, asked: Asked) -> None:
        self.memory.asked = asked
        self.memory.last_words = asked.words
        self.question = asked.words

    def outcome(self) -> TurnOutcome:
        """The finished turn."""
        memory = self.memory
        if self.requests:
            memory.latest = [str(request_id) for request_id in self.requests]
        self._settle_what_was_told()
        if not self.requests and not self.handoffs:  # "who is this", in between
            memory.doubts = [doubt for doubt in self.doubts if doubt["about"] not in self.settled]
        memory.at = self.here.now.isoformat()
        optional = [*self.notes]
        if self.passed_on and not self.question:
            optional.append(wording.CORRECTABLE)
        wants_phone = self._wants_phone()
        if wants_phone:
            optional.append(wording.SHARE_PHONE)
        if self.is_fresh or self.is_receipt:
            optional.append(wording.STANDING_LINE)
        said = [wording.read_back(self.passed_on), *self.answers, *self.sentences]
        if not any(said) and not self.question:
            said = [
                wording.NOTED
            ]  # all of it stood already: nothing new to read back, but nobody is left unanswered
        return TurnOutcome(
            state=memories.dump(memory),
            replies=wording.compose(said=said, question=self.question, optional=optional),
            requests=tuple(self.requests.values()),
            handoffs=tuple(self.handoffs),
            settled=tuple(self.settled),
            sources=tuple(self.sources),
            unanswered=tuple(self.unanswered),
            opt_out=self.opt_out,
            wants_shared_phone=wants_phone,
            is_understood=self.is_understood,
        )

    def _wants_phone(self) -> bool:
        return (
            self.context.family is None
            and self.context.has_share_phone_button
            and (self.is_fresh or bool(self.requests))
        )


def begin(state_memory: Memory, context: TurnContext) -> Working:
    now = context.now.astimezone(LONDON)
    is_fresh = state_memory.is_fresh(now)
    here = Circumstances(
        now=now,
        school=context.school,
        calendar=SchoolCalendar.of(context.school),
        family=context.family,
        recent=context.recent_requests,
        by_others=context.absences_by_others,
        answer=context.answer,
        unsaid=context.unsaid,
        new_id=context.new_id,
        spoken_of=tuple(state_memory.spoken_of) if not is_fresh else (),
        latest=tuple(state_memory.latest),
        has_open_ticket=context.has_open_ticket,
    )
    doubts, state_memory.doubts = state_memory.doubts, []
    return Working(
        memory=state_memory, here=here, context=context, is_fresh=is_fresh, doubts=[] if is_fresh else doubts
    )
