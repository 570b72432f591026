"""A concern about staff never reaches its subject, whoever wrote the name and however."""

from uuid import uuid4

import pytest

from bot.core.messages import Visibility
from bot.core.people import Role, StaffMember
from bot.core.understanding import NOT_UNDERSTOOD
from bot.core.worry.levels import Worry
from bot.core.worry.screen import Verdict, past_its_subject, screen

DSL, HEAD, CHAIR = Visibility.DSL, Visibility.HEAD, Visibility.CHAIR


def member(name: str, role: Role) -> StaffMember:
    return StaffMember(id=uuid4(), school_id=uuid4(), name=name, email=f"{role}@oak.example", role=role)


STAFF = (
    member("Mrs Farrow", Role.DSL),
    member("Femi Oduya", Role.DSL),
    member("Ms Tregenza", Role.HEAD),
    member("Sunita Khan", Role.CHAIR),
    member("Priya Bell", Role.TEACHER),
)


def verdict(text: str, staff: tuple[StaffMember, ...] = STAFF, *, dsl_names: tuple[str, ...] = ()) -> Verdict:
    return past_its_subject(
        screen(text, understanding=NOT_UNDERSTOOD), text, dsl_names=dsl_names, staff=staff
    )


def kept_from(found: Verdict) -> set[str]:
    return {each.name for each in STAFF if each.id in found.kept_from}


@pytest.mark.parametrize(
    ("text", "visibility", "subjects"),
    [
        ("Her teacher shouted and grabbed her arm", HEAD, set()),
        ("Miss Bell pinched her arm and left a mark", HEAD, {"Priya Bell"}),
        ("the deputy head dragged him out by the arm", HEAD, set()),
        ("the head of year 6 grabbed him and the teacher shouted in his face", HEAD, set()),
        ("the TA slapped her and now it hurts her head", HEAD, set()),
        ("Mrs Farrow grabbed her arm and shouted at her", HEAD, {"Mrs Farrow"}),
        ("the safeguarding lead grabbed my daughter", HEAD, {"Mrs Farrow", "Femi Oduya"}),
        ("he is scared of mr oduya", HEAD, {"Femi Oduya"}),
        ("the head grabbed him by the arm and dragged him out", CHAIR, {"Ms Tregenza"}),
        ("headteacher slapped him", CHAIR, {"Ms Tregenza"}),
        ("Ms Tregenza slapped my boy", CHAIR, {"Ms Tregenza"}),
        ("Mrs Farrow and the head teacher both held him down", CHAIR, {"Mrs Farrow", "Ms Tregenza"}),
    ],
)
def test_a_concern_about_staff_goes_past_its_subject(
    text: str, visibility: Visibility, subjects: set[str]
) -> None:
    found = verdict(text)
    assert found.level.is_alert
    assert (found.visibility, kept_from(found), found.concerns) == (visibility, subjects, "staff")


@pytest.mark.parametrize(
    "text",
    [
        "mrs farow hurt my son",
        "Mrs Farrows grabbed her arm",
        "miss pharrow hits him when no one looks",
        "MRS FARRO slapped her",
        "farrow threatened my boy and grabbed him, his teacher did nothing",
    ],
)
def test_a_name_is_known_though_misspelt(text: str) -> None:
    assert kept_from(verdict(text)) == {"Mrs Farrow"}


def test_a_doubt_about_somebody_who_works_here_is_more_than_a_doubt() -> None:
    text = "tregenza smacked my boy"
    assert screen(text, understanding=NOT_UNDERSTOOD).level is Worry.LOOK
    assert (verdict(text).level, verdict(text).visibility) == (Worry.CONCERN, CHAIR)


def test_in_doubt_fewer_read_it() -> None:
    told = verdict("I told the head that the TA slapped her and she did nothing")
    assert (told.visibility, kept_from(told)) == (CHAIR, {"Ms Tregenza"})


@pytest.mark.parametrize(
    ("text", "visibility", "subjects"),
    [
        ("please tell the head that the TA slapped her", HEAD, set()),
        ("can you let Mrs Farrow know the teacher hit him", HEAD, set()),
        ("Miss Bell pinched her arm, can mrs farrow ring me", HEAD, {"Priya Bell"}),
    ],
)
def test_whom_we_are_asked_to_tell_is_not_the_subject(
    text: str, visibility: Visibility, subjects: set[str]
) -> None:
    found = verdict(text)
    assert (found.visibility, kept_from(found)) == (visibility, subjects)


@pytest.mark.parametrize(
    "text",
    [
        "Off today. He hit her again last night",
        "dad punched mum last night",
        "he hit his head on the wall when dad pushed him",
        "we are green with worry, grandad hit her again last night",
    ],
)
def test_a_worry_about_home_is_the_dsl_s_and_kept_from_nobody(text: str) -> None:
    found = verdict(text)
    assert (found.visibility, found.kept_from) == (DSL, ())


def test_danger_at_home_reaches_the_other_dsls_though_one_is_named_beside_it() -> None:
    found = verdict("Mrs Farrow knows dad hit him again")
    assert (found.visibility, kept_from(found)) == (DSL, {"Mrs Farrow"})


def test_where_there_is_no_chair_the_dsls_read_what_the_head_may_not() -> None:
    staff = tuple(each for each in STAFF if each.role is not Role.CHAIR)
    found = verdict("headteacher slapped him", staff)
    assert (found.visibility, kept_from(found)) == (DSL, {"Ms Tregenza"})


def test_where_there_is_no_head_a_concern_about_the_only_dsl_goes_to_the_chair() -> None:
    staff = tuple(each for each in STAFF if each.name in {"Mrs Farrow", "Sunita Khan"})
    assert verdict("Mrs Farrow slapped him", staff).visibility is CHAIR


def test_a_dsl_named_in_the_settings_alone_is_passed_by_too() -> None:
    text = "Mrs Whitfield grabbed his arm and the teacher shouted at him, he is crying"
    assert verdict(text, (), dsl_names=("Ann Whitfield",)).visibility is HEAD
    passing = verdict("Mrs Whitfield knows about us. He hit me again", (), dsl_names=("Ann Whitfield",))
    assert passing.visibility is DSL


def test_a_surname_that_is_an_everyday_word_names_nobody_by_itself() -> None:
    staff = (*STAFF, member("Ruth Green", Role.DSL))
    assert not verdict("the teacher grabbed her by her green coat", staff).kept_from
    assert len(verdict("Miss Green grabbed her by her coat and shook her", staff).kept_from) == 1
