"""What the actions read in a message by themselves, where the interpreter marks little or nothing."""

import pytest

from actions.absence_words import note_in, plain_reason_in, reason_in
from actions.children import is_name
from actions.hand_off import COMPLAINT
from actions.reading import Reading, is_question
from actions.report_missed_work import work_in
from actions.request_callback import about_in, phone_in, who_in
from actions.request_work_pack import delivery_in
from actions.words import is_no, is_yes, squash
from tests.dialogue.conversing import understanding


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("ill collect it", "collect"),
        ("can pick it up at 3", "collect"),
        ("her auntie'll nip in for it", "collect"),
        ("I come to take it tomorrow", "collect"),
        ("leave it at the gate", "collect"),
        ("can sum1 drop it round", "deliver"),
        ("bring it to ours?", "deliver"),
        ("delivered please", "deliver"),
        ("could it be posted", "post"),
        ("pack thru letterbox if poss", "post"),
        ("email me the sheets", "email"),
        ("dont post it, ill come get it", "collect"),
        ("collect not deliver", "collect"),
        ("ill collect her at 2", ""),
        ("whichever is easiest", ""),
    ],
)
def test_how_a_pack_is_to_reach_the_family(text: str, way: str) -> None:
    assert delivery_in(Reading(text)) == way


def test_another_way_is_kept_as_written() -> None:
    text = "send it home with our neighbours lad"
    read = understanding(text, delivery="home with our neighbours lad")
    assert delivery_in(Reading(text, read)) == "home with our neighbours lad"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Maryam is off today, sick bug", "sick bug"),
        ("he's got a high temp", "high temp"),
        ("she has been throwing up all night", "throwing up"),
        ("dentist appointment at 2", "dentist appointment"),
        ("hospital appt", "hospital appt"),
        ("not well", "not well"),
        ("hand foot and mouth", "hand foot and mouth"),
        ("broke his arm on the trampoline", "broke his arm"),
        ("her nans funeral", "nans funeral"),
        ("Maryam is off today", ""),
        ("bugsy malone rehearsal", ""),
    ],
)
def test_a_reason_is_found_in_plain_words(text: str, reason: str) -> None:
    assert reason_in(Reading(text)) == reason


def test_a_marked_reason_is_cut_short_and_loses_its_lead_in() -> None:
    text = "off today because of a " + "very " * 20 + "bad cold"
    assert len(reason_in(Reading(text, understanding(text, reason=text[10:])))) <= 50


def test_an_injury_is_no_plain_reason_for_a_worrying_message() -> None:
    assert plain_reason_in(Reading("he broke his arm")) == ""


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("late today, alarm did not ring", "late"),
        ("will be in after 11:00, optician", "in after 11:00"),
        ("I will pick her up at 14:00", "leaving at 14:00"),
        ("leaving early today", "leaving early"),
        ("sorry for the late notice, she is sick", ""),
        ("is that too late", ""),
        ("off sick", ""),
    ],
)
def test_lateness_and_leaving_early(text: str, note: str) -> None:
    assert note_in(Reading(text)) == note


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ask Mr Ali to ring me after 3", "Mr Ali"),
        ("can miss hanley ring me", "Miss Hanley"),
        ("get the school nurse to call me", "school nurse"),
        ("I want the head to phone me", "head"),
        ("this is doing my head in, call me", ""),
        ("SENCO to ring please", "SENCO"),
        ("please ring me", ""),
        ("phone me on 07700900288 b4 4 ta", ""),
    ],
)
def test_whom_the_parent_wants(text: str, who: str) -> None:
    assert who_in(Reading(text)) == who


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("ring me about her inhaler plan, after 10", "her inhaler plan"),
        ("call me re the trip please", "the trip"),
        ("can you call about school photos anytime b4 2.30", "school photos"),
        ("ring me", ""),
    ],
)
def test_what_a_call_is_about(text: str, about: str) -> None:
    assert about_in(Reading(text)) == about


def test_a_phone_number_in_the_text() -> None:
    assert phone_in(Reading("ring me on 07700 900123 please")) == "+447700900123"
    assert phone_in(Reading("ring me at 12")) == ""


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("she did not finish her maths sheet", "maths sheet"),
        ("the spellings werent done", "spellings"),
        ("not done it", ""),
    ],
)
def test_the_work_in_a_school_word(text: str, work: str) -> None:
    assert work_in(Reading(text)) == work


@pytest.mark.parametrize(
    "phrase",
    ["Maryam", "connor b", "Ana-Maria", "leonie brathwaite", "Exaucé", "my grandson Teddy Pickersgill"],
)
def test_names(phrase: str) -> None:
    assert is_name(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "my son",
        "the little one",
        "my two",
        "both boys",
        "all three of them",
        "her",
        "Mrs Lee",
        "off today",
        "what",
        "",
        "123",
    ],
)
def test_what_is_no_name(phrase: str) -> None:
    assert not is_name(phrase)


@pytest.mark.parametrize(
    "text",
    ["yes", "yeah go on then", "yep", "👍", "aye", "Yes please", "ok", "thats the one", "k", "go for it!"],
)
def test_yes(text: str) -> None:
    assert is_yes(Reading(text).plain)


@pytest.mark.parametrize(
    "text", ["no", "Nah your alright", "nope", "👎", "n", "no thank you dear", "neither"]
)
def test_no(text: str) -> None:
    assert is_no(Reading(text).plain)


@pytest.mark.parametrize(
    "text", ["what time is it", "is there a pack?", "do i have to bring it back", "can she?"]
)
def test_questions(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize("text", ["off today", "collect", "she is ill", "I know what it is"])
def test_what_is_no_question(text: str) -> None:
    assert not is_question(text)


def test_a_complaint_in_plain_words() -> None:
    assert COMPLAINT.search("i want to complain about the reading book")
    assert not COMPLAINT.search("he is complaining of a sore throat, off today")


def test_squash_cuts_at_a_word() -> None:
    assert squash("  one   two three ", 8) == "one two"
    assert squash("?!", 8) == ""


def test_offsets_hold_for_letters_that_grow_when_lowered() -> None:
    reading = Reading("İİ sick bug")
    assert len(reading.plain) == len(reading.text)
    assert reason_in(reading) == "sick bug"


def test_a_part_of_a_message_keeps_the_entities_inside_it() -> None:
    text = "Ali off, flu. Ring me after 3"
    reading = Reading(text, understanding(text, child="Ali", reason="flu", time_window="after 3"))
    part = reading.only([(14, len(text))])
    assert part.text == "Ring me after 3"
    assert [(entity.value, part.text[entity.start : entity.end]) for entity in part.entities] == [
        ("after 3", "after 3")
    ]
