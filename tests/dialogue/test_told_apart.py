"""What the interpreter read of each child decides whom a request is for, and with which days and reasons."""

from bot.core.requests import AbsenceReport, Request, WorkPackRequest
from tests.dialogue.conversing import THREE, TWO, Parent


def absences(parent: Parent) -> dict[str, tuple[str, str]]:
    return {
        record.child: (record.first_day.isoformat()[5:], record.reason)
        for record in parent.kept.values()
        if isinstance(record, AbsenceReport)
    }


def packs(parent: Parent) -> list[Request]:
    return [record for record in parent.kept.values() if isinstance(record, WorkPackRequest)]


def test_a_child_of_whom_nothing_is_asked_has_no_record() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali not in 2day got a bad belly, Sara tho has swimming",
        "report_absence",
        child=("Ali", "Sara"),
        day_phrase="2day",
        reason="bad belly",
        of={"Ali": ("report_absence", "2day", "bad belly"), "Sara": ()},
    )
    assert absences(parent) == {"Ali Khan": ("03-10", "bad belly")}


def test_each_child_has_the_days_and_reason_that_are_its_own() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali is sick today with his stomach. Sara is ok to come now, but tomorrow she has the eye clinic",
        "report_absence",
        child=("Ali", "Sara"),
        day_phrase=("today", "tomorrow"),
        reason=("stomach", "eye clinic"),
        of={
            "Ali": ("report_absence", "today", "stomach"),
            "Sara": ("report_absence", "tomorrow", "eye clinic"),
        },
    )
    assert absences(parent) == {"Ali Khan": ("03-10", "stomach"), "Sara Khan": ("03-11", "eye clinic")}


def test_a_pack_for_one_of_two_who_are_off_is_for_that_one() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara are both off today, impetigo. Sara would like some sheets, dont trouble with any for Ali",
        "report_absence+request_work_pack",
        child=("Ali", "Sara"),
        day_phrase="today",
        reason="impetigo",
        of={
            "Ali": ("report_absence", "today", "impetigo"),
            "Sara": ("report_absence+request_work_pack", "today", "impetigo"),
        },
    )
    assert set(absences(parent)) == {"Ali Khan", "Sara Khan"}
    assert [pack.child for pack in packs(parent)] == ["Sara Khan"]


def test_children_of_whom_the_same_is_said_share_one_read_back() -> None:
    parent = Parent(THREE)
    reply = parent.says(
        "Ella and Jack off today, colds. Poppys in",
        "report_absence",
        child=("Ella", "Jack", "Poppy"),
        day_phrase="today",
        reason="colds",
        of={
            "Ella": ("report_absence", "today", "colds"),
            "Jack": ("report_absence", "today", "colds"),
            "Poppy": (),
        },
    )
    assert set(absences(parent)) == {"Ella Price", "Jack Price"}
    assert "Ella and Jack off today" in reply


def test_where_nothing_was_read_of_any_child_the_words_decide() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali off today, cough. Sara is fine and coming in",
        "report_absence",
        child=("Ali", "Sara"),
        day_phrase="today",
        reason="cough",
        of={"Ali": (), "Sara": ()},
    )
    assert absences(parent) == {"Ali Khan": ("03-10", "cough")}


def test_a_sister_who_brings_the_pack_home_gets_none() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali not in, cold. can u send sheets home with his sister Sara",
        "report_absence+request_work_pack",
        child=("Ali", "Sara"),
        reason="cold",
        delivery="with his sister Sara",
        of={
            "Ali": ("report_absence+request_work_pack", "cold", "with his sister Sara"),
            "Sara": ("request_work_pack", "with his sister Sara"),
        },
    )
    assert [pack.child for pack in packs(parent)] == ["Ali Khan"]


def test_what_is_said_of_one_of_two_named_side_by_side_is_said_of_both() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara both off today been up all night being sick",
        "report_absence",
        child=("Ali", "Sara"),
        day_phrase="today",
        reason="been up all night being sick",
        of={
            "Ali": ("report_absence", "today"),
            "Sara": ("report_absence", "today", "been up all night being sick"),
        },
    )
    reason = "been up all night being sick"
    assert absences(parent) == {"Ali Khan": ("03-10", reason), "Sara Khan": ("03-10", reason)}


def test_what_is_said_again_of_one_of_them_is_that_one_s() -> None:
    parent = Parent(TWO)
    parent.says(
        "Ali and Sara off today, Sara has a cough and Ali a cold",
        "report_absence",
        child=("Ali", "Sara", "Sara", "Ali"),
        day_phrase="today",
        reason=("cough", "cold"),
        of={"Ali": ("report_absence", "today", "cold"), "Sara": ("report_absence", "today", "cough")},
    )
    assert absences(parent) == {"Ali Khan": ("03-10", "cold"), "Sara Khan": ("03-10", "cough")}


def test_a_first_and_a_last_name_marked_apart_are_one_child() -> None:
    parent = Parent(TWO)
    parent.says(
        "Rayyan Malik is off today, throwing up. Ali is in",
        "report_absence",
        child=("Rayyan", "Malik", "Ali"),
        day_phrase="today",
        reason="throwing up",
        of={
            "Rayyan": ("report_absence", "today", "throwing up"),
            "Malik": ("report_absence", "today", "throwing up"),
            "Ali": (),
        },
    )
    assert list(absences(parent)) == ["Rayyan Malik"]


def test_a_request_that_reads_as_a_change_for_the_child_is_taken_down() -> None:
    parent = Parent(TWO)
    parent.says(
        "its Ali, bad cough. Sara is fine shes coming in",
        "report_absence",
        child=("Ali", "Sara"),
        reason="bad cough",
        of={"Ali": ("update_request", "bad cough"), "Sara": ()},
    )
    assert absences(parent) == {"Ali Khan": ("03-10", "bad cough")}
