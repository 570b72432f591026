"""A change of mind beside, or instead of, the answer that was asked for."""

import pytest

from tests.dialogue.conversing import ONE, THREE, TWO, Parent, school

WAYS = school("collect", "deliver", "post")


def packed(parent: Parent) -> None:
    parent.says(
        "Maryam off today. paper pack please, we will collect it",
        "report_absence+request_work_pack", delivery="collect it",
    )  # fmt: skip
    assert "why" in parent.asked


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("oh sorry could you post it instead", "update_request"),
        ("can you post it instead please", "request_work_pack"),
        ("actually post it", "inform"),
        ("sorry could it be posted not collected", "ask_question"),
        ("post the pack instead if thats ok", ""),
    ],
)
def test_a_new_way_for_the_pack_is_no_reason(text: str, intents: str) -> None:
    parent = Parent(school=WAYS)
    packed(parent)
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03", "work_pack | Maryam Yusuf | post"]
    assert "why" in parent.asked or "reason" in parent.asked


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("dont worry about the pack her teacher emailed it", "update_request"),
        ("no need for the pack now, its all online", "inform"),
        ("forget the pack, her friend has sent pics of it", "other"),
        ("actually dont worry about that pack", ""),
        ("you can forget about the pack, she is too poorly to do it", "deny"),
        ("we wont need the pack after all", "update_request"),
    ],
)
def test_a_pack_taken_back_is_no_reason(text: str, intents: str) -> None:
    parent = Parent(school=WAYS)
    packed(parent)
    parent.says(text, intents)
    assert parent.records[0].startswith("absence | Maryam Yusuf | 10.03")
    assert parent.records[1].endswith("withdrawn")
    assert "withdrawn" not in parent.records[0]
    assert len(parent.records) == 2
    assert not parent.handoffs


def test_no_need_for_a_call_takes_the_call_back() -> None:
    parent = Parent(ONE)
    parent.says(
        "Maryam off today, cold. can Mrs Shah ring me", "report_absence+request_callback", reason="cold"
    )
    parent.says("no need for the call now, seen her at the gate", "inform")
    assert [record for record in parent.records if "withdrawn" in record] == [
        "callback | Maryam Yusuf | Mrs Shah | withdrawn"
    ]


@pytest.mark.parametrize("text", ["*thurs", "sorry thurs", "thurs sorry", "i mean thurs", "*thursday"])
@pytest.mark.parametrize("intents", ["", "inform", "update_request", "report_absence"])
def test_a_day_put_right_after_an_end_moves_the_end(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off till weds, flu", "report_absence", reason="flu")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 10.03-12.03 | flu"]


@pytest.mark.parametrize("text", ["*thurs", "sorry thurs", "meant thursday sorry", "thursday i meant"])
@pytest.mark.parametrize("intents", ["", "inform", "update_request"])
def test_a_day_put_right_after_one_day_moves_the_day(text: str, intents: str) -> None:
    parent = Parent()
    parent.says("Maryam off today, flu", "report_absence", reason="flu")
    parent.says(text, intents)
    assert parent.records == ["absence | Maryam Yusuf | 12.03 | flu"]


def test_so_it_is_while_the_reason_is_asked_for() -> None:
    parent = Parent()
    parent.says("Maryam off until weds", "report_absence")
    parent.says("*thurs", "inform")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-12.03"]
    parent.says("flu", "inform", reason="flu")
    assert parent.records == ["absence | Maryam Yusuf | 10.03-12.03 | flu"]


@pytest.mark.parametrize(
    "text",
    [
        "Ali is coming in after all, just Sara off",
        "just Sara off now, Ali is coming in",
        "alis coming in after all so its only sara thats off",
        "Ali perked up so hes coming in, Sara still off",
        "ali is well enough to come in, sara is still poorly",
    ],
)
@pytest.mark.parametrize("intents", ["", "update_request", "report_absence", "report_absence+update_request"])
def test_one_of_two_comes_in_after_all(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali and Sara both off today, sick bug", "report_absence", reason="sick bug")
    parent.says(text, intents)
    assert parent.records == [
        "absence | Ali Khan | 10.03 | sick bug | withdrawn",
        "absence | Sara Khan | 10.03 | sick bug",
    ]


@pytest.mark.parametrize(
    "text",
    ["sorry i meant tomorow", "i meant tomorrow not today", "*tomorrow", "sorry meant tomorrow for maryam"],
)
@pytest.mark.parametrize("intents", ["", "update_request", "report_absence"])
def test_a_bare_day_means_the_absence_first(text: str, intents: str) -> None:
    parent = Parent(school=school("collect"))
    parent.says(
        "Maryam off today, cold. send a paper pack and ask Mr Ali to ring me today after 3",
        "report_absence+request_work_pack+request_callback", reason="cold", who="Mr Ali", time_window="after 3",
    )  # fmt: skip
    parent.says(text, intents)
    assert parent.records[0] == "absence | Maryam Yusuf | 11.03 | cold"
    assert "10.03" in parent.records[2]
    assert len(parent.records) == 3


def test_who_brings_the_pack_home_is_no_child_of_the_pack() -> None:
    for text in (
        "can Jack have a paper pack please, Poppy can bring it home",
        "paper pack for Jack please. give it to Poppy to bring home",
        "Could Poppy bring a work pack home for Jack",
        "pack for jack please, poppy will collect it",
        "Can you send jacks work pack home with poppy",
    ):
        parent = Parent(THREE, school=WAYS)
        parent.says(
            text, "request_work_pack", child=("Jack", "Poppy") if "Jack" in text else ("jack", "poppy")
        )
        assert parent.records == ["work_pack | Jack Price | with Poppy"], text


def test_so_it_is_where_the_delivery_is_asked_for() -> None:
    parent = Parent(THREE, school=WAYS)
    parent.says("work pack for Jack please", "request_work_pack", child="Jack")
    parent.says("Poppy can bring it home", "inform", child="Poppy")
    assert parent.records == ["work_pack | Jack Price | with Poppy"]


@pytest.mark.parametrize("intents", ["", "update_request", "report_absence"])
@pytest.mark.parametrize(
    "text",
    [
        "Ali is coming in after all but Sara is off now, headache",
        "alis on his way in, Sara is poorly instead though, headache",
    ],
)
def test_one_comes_in_and_another_is_off_in_their_place(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali off today, cold", "report_absence", child="Ali", reason="cold")
    parent.says(text, intents)
    assert parent.records == [
        "absence | Ali Khan | 10.03 | cold | withdrawn",
        "absence | Sara Khan | 10.03 | headache",
    ]


@pytest.mark.parametrize(
    "text", ["Poppy is still coming in", "poppys fine shes coming in", "Poppy will be in as normal"]
)
@pytest.mark.parametrize("intents", ["", "update_request", "inform"])
def test_one_who_was_never_reported_changes_nobody_s_absence(text: str, intents: str) -> None:
    parent = Parent(THREE)
    parent.says("Ella and Jack both off, bad colds", "report_absence", reason="bad colds")
    parent.says(text, intents)
    assert parent.records == [
        "absence | Ella Price | 10.03 | bad colds",
        "absence | Jack Price | 10.03 | bad colds",
    ]
    assert parent.handoffs == []


def test_only_two_of_three_are_off() -> None:
    parent = Parent(THREE)
    parent.says("all three off today, flu", "report_absence", reason="flu")
    parent.says("ella and jack only sorry, poppy is in", "report_absence+update_request")
    assert [record.split(" | ")[1] for record in parent.records if "withdrawn" in record] == ["Poppy Price"]


@pytest.mark.parametrize(
    "text", ["cancel the call please", "ignore my last message", "please cancel the pack"]
)
def test_taking_something_back_ends_no_messages(text: str) -> None:
    parent = Parent()
    parent.says("can mrs shah ring me, and a paper pack for maryam", "request_callback+request_work_pack")
    parent.says(text, "opt_out")
    assert parent.last is not None
    assert parent.last.opt_out is None
    assert any("withdrawn" in record for record in parent.records)


@pytest.mark.parametrize("text", ["sorry i mean sara", "*sara", "not ali sorry, sara", "i meant Sara"])
@pytest.mark.parametrize("intents", ["", "inform", "update_request"])
def test_another_child_meant_while_the_reason_is_asked_for(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("ali is off today", "report_absence")
    parent.says(text, intents)
    assert parent.records == ["absence | Sara Khan | 10.03"]
    parent.says("earache", "inform", reason="earache")
    assert parent.records == ["absence | Sara Khan | 10.03 | earache"]


def test_a_weekday_put_right_is_of_the_week_that_was_spoken_of() -> None:
    parent = Parent()
    parent.says("maryam off mon to weds next week, operation", "report_absence", reason="operation")
    parent.says("sorry thurs", "")
    assert parent.records == ["absence | Maryam Yusuf | 16.03-19.03 | operation"]


@pytest.mark.parametrize("text", ["ok no need to reply", "no need to text back", "dont worry about replying"])
def test_no_need_to_reply_takes_nothing_back(text: str) -> None:
    parent = Parent()
    parent.says("maryam off today, cold", "report_absence", reason="cold")
    parent.says(text, "")
    assert parent.records == ["absence | Maryam Yusuf | 10.03 | cold"]
    assert parent.handoffs == []


def test_a_day_and_a_time_after_a_call_was_asked_for_are_when_to_ring() -> None:
    parent = Parent()
    parent.says("could i have a call from the SENCO pls", "request_callback", who="the SENCO")
    parent.says(
        "Thursday morning, between 10 and 12",
        "report_absence",
        day_phrase="Thursday morning",
        time_window="between 10 and 12",
    )
    assert len(parent.records) == 1
    assert parent.records[0].startswith("callback")
    assert "10" in parent.records[0]


@pytest.mark.parametrize(
    "text",
    [
        "his older brother is in as normal",
        "her big sister's in today as usual",
        "the other one is in school",
        "my eldest is coming in tho",
        "their little sister is going in fine",
        "the others are in",
    ],
)
@pytest.mark.parametrize("intents", ["", "inform", "update_request"])
def test_a_brother_or_sister_who_is_in_takes_nothing_back(text: str, intents: str) -> None:
    parent = Parent(TWO)
    parent.says("Ali is off today, conjunctivitis", "report_absence", child="Ali", reason="conjunctivitis")
    parent.says(text, intents)
    assert parent.records == ["absence | Ali Khan | 10.03 | conjunctivitis"]
