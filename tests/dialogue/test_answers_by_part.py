"""An answer that depends on the year or the site: settled by the message or the children, else asked for once."""

from bot.core.ports import Answer, PartAnswer
from bot.core.school_settings import Part
from tests.dialogue.conversing import ONE, Parent, family, school, understanding

PARTS = (
    Part(name="nursery", years=("N",)),
    Part(name="Reception", years=("R",)),
    Part(name="Years 1 to 6", years=("1", "2", "3", "4", "5", "6")),
)
TAPESTRY, TEAMS = "The little ones use Tapestry.", "Years 1 to 6 use Teams."
WHICH = "Is this about nursery, Reception or Years 1 to 6?"
WORK = Answer(
    text=f"{TAPESTRY} {TEAMS}",
    document="Policy",
    section="1",
    confidence=0.9,
    by_part=(
        PartAnswer(part="nursery", text=TAPESTRY),
        PartAnswer(part="Reception", text=TAPESTRY),
        PartAnswer(part="Years 1 to 6", text=TEAMS),
    ),
)
HALF_STATED = Answer(
    text=TEAMS,
    document="Policy",
    section="1",
    confidence=0.9,
    by_part=(PartAnswer(part="Reception", text=""), PartAnswer(part="Years 1 to 6", text=TEAMS)),
)
MIXED = family(("Ali Khan", "2B"), ("Sara Khan", "RH"))
EARLY = family(("Ali Khan", "N"), ("Sara Khan", "RH"))
SCHOOL = school().model_copy(update={"parts": PARTS})


def parent(known: object = None) -> Parent:
    return Parent(family=known, school=SCHOOL)  # type: ignore[arg-type]


def ask(one: Parent, text: str, answer: Answer = WORK) -> str:
    return one.sends(text, understanding(text, "ask_question"), answer=answer)


def test_all_children_in_one_phase_settle_it() -> None:
    assert ask(parent(ONE), "where do I find the work?").startswith(TEAMS)
    assert ask(parent(EARLY), "where do I find the work?").startswith(TAPESTRY)


def test_the_message_settles_it_by_a_year_or_a_childs_name() -> None:
    assert ask(parent(), "where is the Y3 work?").startswith(TEAMS)
    assert ask(parent(MIXED), "where is the reception work?").startswith(TAPESTRY)
    one = parent(MIXED)
    read = understanding("where is Sara's work?", "ask_question", child="Sara")
    assert one.sends("where is Sara's work?", read, answer=WORK).startswith(TAPESTRY)


def test_two_years_in_one_question_get_both_answers() -> None:
    assert ask(parent(), "where is it for nursery and year 4?").startswith(f"{TAPESTRY} {TEAMS}")


def test_otherwise_it_is_asked_and_the_reply_answered() -> None:
    for reply, said in (("Y3", TEAMS), ("3", TEAMS), ("reception please", TAPESTRY), ("nursery", TAPESTRY)):
        for known in (None, MIXED):
            one = parent(known)
            assert ask(one, "where do I find the work?").endswith(WHICH)
            assert one.asked == WHICH
            assert one.says(reply, "inform").startswith(said)
            assert one.asked == ""
            assert one.handoffs == []


def test_a_childs_name_or_both_answers_the_question_too() -> None:
    one = parent(MIXED)
    ask(one, "where do I find the work?")
    assert one.says("Sara", "inform", child="Sara").startswith(TAPESTRY)
    ask(one, "where do I find the work?")
    assert one.says("both", "inform").startswith(f"{TAPESTRY} {TEAMS}")


def test_the_question_is_understood_while_the_interpreter_is_away() -> None:
    one = parent()
    ask(one, "where do I find the work?")
    assert one.says("year 5", is_available=False).startswith(TEAMS)


def test_it_is_asked_once_and_another_matter_goes_on() -> None:
    one = parent(ONE)
    two = parent(MIXED)
    ask(two, "where do I find the work?")
    assert WHICH not in two.says("thanks, never mind", "thank")
    assert two.asked == ""
    ask(one, "where do I find the work?")
    assert one.asked == ""


def test_a_report_in_the_reply_is_taken_too() -> None:
    one = parent(MIXED)
    ask(one, "where do I find the work?")
    reply = one.says(
        "Reception. And Ali is off today with a cold",
        "report_absence",
        child="Ali",
        day_phrase="today",
        reason="a cold",
    )
    assert TAPESTRY in reply
    assert one.records[0].startswith("absence | Ali Khan")


def test_beside_a_report_all_is_said_and_nothing_asked() -> None:
    one = parent(MIXED)
    text = "Ali off today with a cold, where do I find the work?"
    read = understanding(
        text, "report_absence+ask_question", child="Ali", day_phrase="today", reason="a cold"
    )
    reply = one.sends(text, read, answer=WORK)
    assert TEAMS in reply
    assert one.records[0].startswith("absence | Ali Khan")
    assert "Is this about" not in reply


def test_a_part_that_the_school_has_not_spoken_of_goes_to_a_person() -> None:
    one = parent()
    reply = ask(one, "how does she hand in her reception work?", HALF_STATED)
    assert "Our policy does not say" in reply
    assert [handoff.route.value for handoff in one.handoffs] == ["office"]
    ask(one, "how is work handed in?", HALF_STATED)
    assert "Our policy does not say" in one.says("reception", "inform")
    assert "how is work handed in" in one.handoffs[-1].about


def test_what_was_said_is_traced_to_its_source_when_it_is_said() -> None:
    one = parent()
    ask(one, "where do I find the work?")
    assert one.last is not None
    assert one.last.sources == ()
    one.says("Y3", "inform")
    assert one.last.sources == (WORK.source,)
