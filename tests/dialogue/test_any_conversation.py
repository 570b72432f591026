"""Whatever is said in whatever order: the promises of a conversation hold after every message."""

import json
import re
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.core.gsm import count_parts, is_gsm
from bot.core.requests import AbsenceReport, RequestStatus
from bot.core.understanding import Intent, IntentReading, Understanding
from bot.dialogue import memory
from bot.dialogue.turn import is_under_way
from tests.dialogue.conversing import ONE, THREE, TUESDAY, TWO, Parent, school, understanding

ASKS_TO_STOP = re.compile(
    r"\b(?:text|send|reply|say|type)\W+(?:stop|stopall|unsubscribe|cancel|end|quit|optout|revoke)\b", re.I
)

REQUESTS = st.sampled_from(
    [
        ("off sick today", "report_absence"),
        ("Ali and Sara both off tomorrow, cold", "report_absence"),
        ("Maryam has the dentist on thursday", "report_absence"),
        ("away 16-20 march for a wedding", "report_absence"),
        ("maths sheet not done sorry", "report_missed_work"),
        ("they missed it", "report_missed_work"),
        ("can we have a paper pack", "request_work_pack"),
        ("work for Sara please ill collect", "request_work_pack"),
        ("please ring me after 3", "request_callback"),
        (
            "Ella's poorly can u send some work n get Miss Khan to ring",
            "report_absence+request_work_pack+request_callback",
        ),
    ]
)
CHANGES = st.sampled_from(
    [
        "sorry i meant tuesday", "not Ali its Sara", "make that 2pm", "shes back tomorrow", "actually dont need the pack",
        "never mind", "he's fine now, coming in", "make it til friday", "both of them now", "thats wrong", "CHANGE",
    ]
)  # fmt: skip
ASIDES = st.sampled_from(
    [
        ("do packs cost anything?", "ask_question"), ("did you get my message", "check_status"), ("cant log in", "technical_help"),
        ("thanks", "thank"), ("bye", "goodbye"), ("hi", "greet"), ("menu", "help"), ("knock knock", "other"), ("what is it", ""),
        ("BACK", ""), ("STOP", "opt_out"), ("START", "opt_in"), ("can i talk to a person", "talk_to_person"),
        ("i want a copy of my data", "data_request"), ("👍", "affirm"), ("nah", "deny"),
    ]
)  # fmt: skip
ANSWERS = st.sampled_from(
    [
        "1",
        "2",
        "3",
        "9",
        "Sara",
        "Ali",
        "Maryam",
        "ella n jack",
        "both",
        "collect",
        "tummy bug",
        "tomorrow",
        "rather not say",
        "yes",
        "no",
        "the little one",
        "Zayn",
    ]
)


SEVERAL = st.sampled_from(
    [
        "Ali off today with a cold, Sara tomorrow with a cough",
        "Ali and Sara off today and tomorrow, cold and a cough. ring me",
        "its Ali off today, cold. Sara had the cough n needs a pack tomorrow",
    ]
)
KINDS = st.sampled_from(
    ["report_absence", "report_missed_work", "request_work_pack", "request_callback", "update_request"]
)
OF_A_CHILD = st.builds(
    lambda kinds, said: ("+".join(kinds), *said) if kinds else (),
    st.lists(KINDS, max_size=2, unique=True),
    st.lists(st.sampled_from(["today", "tomorrow", "cold", "cough"]), max_size=3, unique=True),
)


class AnyConversation(RuleBasedStateMachine):
    @initialize(
        family=st.sampled_from([None, ONE, TWO, THREE]),
        ways=st.sampled_from([(), ("collect",), ("collect", "deliver")]),
    )
    def begin(self, family: object, ways: tuple[str, ...]) -> None:
        self.parent = Parent(family, school=school(*ways), now=TUESDAY)  # type: ignore[arg-type]
        self.asked = ""
        self.replies: list[str] = []

    def _say(self, text: str, read: Understanding, *, answer: str = "", is_worrying: bool = False) -> None:
        self.asked = self.parent.asked
        self.parent.sends(text, read, answer=answer, is_worrying=is_worrying)
        assert self.parent.last is not None
        self.replies = list(self.parent.last.replies)
        asked = self.parent.asked
        if not is_worrying:
            assert not (asked and asked == self.asked and any(asked in reply for reply in self.replies)), (
                "asked twice in the same words"
            )
            assert self.replies, "no reply"

    @rule(request=REQUESTS, is_available=st.booleans())
    def asks_for_something(self, request: tuple[str, str], is_available: bool) -> None:
        text, intents = request
        self._say(text, read(intents) if is_available else Understanding(is_available=False))

    @rule(
        text=SEVERAL,
        intents=st.lists(KINDS, min_size=1, max_size=3, unique=True),
        of_one=OF_A_CHILD,
        of_other=OF_A_CHILD,
    )
    def names_several(
        self, text: str, intents: list[str], of_one: tuple[str, ...], of_other: tuple[str, ...]
    ) -> None:
        """Whatever the interpreter read of each child, likely or not."""
        marked = {"child": ("Ali", "Sara"), "day_phrase": ("today", "tomorrow"), "reason": ("cold", "cough")}
        of = {"Ali": of_one, "Sara": of_other}
        self._say(text, understanding(text, "+".join(intents), of=of, **marked))

    @rule(text=CHANGES)
    def changes_their_mind(self, text: str) -> None:
        before = len(self.parent.kept)
        is_running = is_under_way(self.parent.state)
        self._say(text, read("update_request"))
        # While a form runs, "sorry I meant Tuesday" may be what completes it.
        if text != "both of them now" and not is_running:
            assert len(self.parent.kept) == before, "a correction made a second record"

    @rule(aside=ASIDES, answer=st.sampled_from(["", "Packs are free."]))
    def says_something_else(self, aside: tuple[str, str], answer: str) -> None:
        self._say(aside[0], read(aside[1]), answer=answer)

    @rule(
        text=ANSWERS,
        intents=st.sampled_from(["inform", "", "affirm", "report_absence"]),
        is_available=st.booleans(),
    )
    def answers(self, text: str, intents: str, is_available: bool) -> None:
        self._say(text, read(intents) if is_available else Understanding(is_available=False))

    @rule(
        text=st.text(max_size=80),
        intents=st.lists(st.sampled_from([intent.value for intent in Intent]), max_size=3),
    )
    def says_anything(self, text: str, intents: list[str]) -> None:
        self._say(text, read("+".join(dict.fromkeys(intents)), ranking="ask_question"))

    @rule(request=REQUESTS)
    def worries_the_screen(self, request: tuple[str, str]) -> None:
        state = self.parent.state
        self._say(request[0], read(request[1]), is_worrying=True)
        assert self.replies == []
        assert self.parent.last is not None
        # The form stays as it is, unless a plain word answered what it had asked.
        assert self.parent.state == state or self.parent.last.requests

    @rule(hours=st.integers(1, 60))
    def time_passes(self, hours: int) -> None:
        self.parent.now += timedelta(hours=hours)

    @invariant()
    def every_record_has_what_it_needs(self) -> None:
        for request in getattr(self, "parent", Parent()).kept.values():
            assert request.child or request.kind == "callback"
            assert (
                (request.pupil_id is None) == (request.status is RequestStatus.UNVERIFIED)
                or request.kind == "callback"
                or request.status is RequestStatus.WITHDRAWN
            )
            if isinstance(request, AbsenceReport):
                assert request.last_day is None or request.first_day <= request.last_day

    @invariant()
    def replies_are_plain(self) -> None:
        for reply in getattr(self, "replies", []):
            assert is_gsm(reply)
            assert count_parts(reply) <= 2
            assert reply.count("?") <= 1
            assert not ASKS_TO_STOP.search(reply)
            assert "authorised" not in reply

    @invariant()
    def the_state_is_json(self) -> None:
        state = getattr(self, "parent", Parent()).state
        assert json.loads(json.dumps(state)) == state

    def teardown(self) -> None:
        """Every conversation comes to rest, when nothing but riddles is said."""
        if not hasattr(self, "parent"):
            return
        for _ in range(12):
            self.parent.says("hmm", "other")
        assert memory.load(self.parent.state).is_at_rest


def read(intents: str, ranking: str = "") -> Understanding:
    readings = tuple(IntentReading(name=Intent(name), confidence=0.9) for name in intents.split("+") if name)
    likely = tuple(IntentReading(name=Intent(name), confidence=0.3) for name in ranking.split("+") if name)
    return Understanding(intents=readings, ranking=(*readings, *likely))


TestAnyConversation = AnyConversation.TestCase
TestAnyConversation.settings = settings(
    max_examples=60, stateful_step_count=14, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
