"""People named in a policy are told by what they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.documents import Block, BlockKind
from bot.core.answers.passages import cut
from bot.core.answers.people import posts_in, says_more_than_a_name, without_names
from bot.core.answers.units import units_of


def paragraph(text: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def test_a_name_is_left_out_of_a_sentence_that_says_something_without_it() -> None:
    told = "Ask Mrs Ada Quill-Hart in the office before noon and the pack is ready by 3pm."
    (passage,) = cut([paragraph(f"{told} The head is Mr T. Oaken.")])
    assert passage.body == "Ask a member of staff in the office before noon and the pack is ready by 3pm."


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("The SENDCo, Mrs Hall, will ring you once a week.", "The SENDCo will ring you once a week."),
        ("Packs are brought round by our caretaker, Mr Low.", "Packs are brought round by our caretaker."),
        ("Mr Low, our caretaker, brings packs round.", "Our caretaker brings packs round."),
        ("Mr Low the caretaker brings packs round.", "The caretaker brings packs round."),
        ("6.2 Mr Low will bring them.", "6.2 A member of staff will bring them."),
        ("Mrs Hall is our SENDCo and can be reached on 01632 960799.", "Our SENDCo can be reached on 01632 960799."),
        (
            "We offer it after a talk with Miss Hart (Headteacher), if he is:",
            "We offer it after a talk with the Headteacher, if he is:",
        ),
        (
            "Miss Hart (the Headteacher) decides within three school days.",
            "The Headteacher decides within three school days.",
        ),
        ("Ask Mrs Hall, Mrs Low or Mr Day at the gate.", "Ask a member of staff at the gate."),
        ("Mrs Hall and Mr Day answer.", "Members of staff answer."),
        ("With Mrs Hall's leave.", "With a member of staff's leave."),
        ("SENDCo, Mr Day - Contact: the office", "SENDCo - Contact: the office"),
        ("Safety - Contact: Mrs Hall; How: 01632 960799", "Safety - How: 01632 960799"),
        ("Safety - Contact: Mrs Hall, DSL; How: 01632 960799", "Safety - Contact: DSL; How: 01632 960799"),
        ("Wait for it, for it may take a week (or more).", "Wait for it, for it may take a week (or more)."),
    ],
)  # fmt: skip
def test_what_somebody_does_is_said_instead_of_the_name(told: str, said: str) -> None:
    assert without_names(told) == said


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("Our SENDCo, Mrs Ada Hall, works on Mondays.", {"Mrs Hall": "the SENDCo"}),
        ("Speak to our family support worker Mr Day.", {"Mr Day": "the family support worker"}),
        ("Mr Day (Deputy Head) reads them.", {"Mr Day": "the Deputy Head"}),
        ("Mr Low, the site manager, drives the van.", {"Mr Low": "the site manager"}),
        ("Miss Fenn is our attendance officer.", {"Miss Fenn": "the attendance officer"}),
        ("Head of school: Dr K. Rowan", {"Dr Rowan": "the Head of school"}),
        ("SENCo - Name: Mrs Hall; Ask about: plans", {"Mrs Hall": "the SENCo"}),
        ("Lost or early help worker: Mrs Hall will call you.", {}),
        ("Mrs Hall, who will ask the office manager, decides.", {}),
        ("Ask Mrs Hall about the deputy for the day.", {}),
        ("Miss Hart, formerly headteacher, wrote this.", {}),
    ],
)
def test_what_people_do_is_learned_from_the_policy(told: str, posts: dict[str, str]) -> None:
    assert posts_in([told]) == posts


def test_what_somebody_does_is_said_wherever_the_policy_names_them() -> None:
    blocks = [
        paragraph("Plans are made with our SENDCo, Mrs Hall, once a term."),
        paragraph("Mrs Hall rings every Monday. Ring Mr Day on 01632 960799."),
        Block(kind=BlockKind.ROW, text="Plans - Contact: Mrs Hall; How: 01632 960798"),
    ]
    bodies = [passage.body for passage in cut(blocks)]
    assert bodies == [
        "Plans are made with our SENDCo once a term.",
        "The SENDCo rings every Monday. Ring a member of staff on 01632 960799.",
        "- Plans - Contact: the SENDCo; How: 01632 960798",
    ]


@pytest.mark.parametrize(
    ("sentence", "is_kept"),
    [
        ("The head is Mr T. Oaken.", False),
        ("Mrs Quill is the Designated Safeguarding Lead.", False),
        ("Mrs Quill and Mr Day are the deputies in all matters of safeguarding here.", False),
        ("Mrs Low lends laptops to whoever asks first, and the form is the one in the office.", True),
        ("Ask Mrs Low.", False),
        ("Ring Mrs Low on 01632 960799.", True),
        ("Mrs Hall decides.", True),
        ("Nobody is named here.", True),
    ],
)
def test_a_sentence_that_only_names_somebody_is_left_out(sentence: str, is_kept: bool) -> None:
    assert says_more_than_a_name(sentence, {"Mrs Hall": "the SENDCo"}) is is_kept


def test_a_name_that_is_left_out_ends_no_sentence() -> None:
    (passage,) = cut(
        [paragraph("Bring it to Mrs Hall (Year 2 or 3) when you can come in. Or ask for Mrs Low. Packs are free.")]
    )  # fmt: skip
    assert [unit.text for unit in units_of("Packs", passage.body)] == [
        "Bring it to a member of staff (Year 2 or 3) when you can come in.",
        "Packs are free.",
    ]


NAMES = st.builds(
    "{} {}".format, st.sampled_from(["Mr", "Mrs.", "Miss", "Dr"]), st.sampled_from(["Hall", "Low", "Quill-Hart", "O'Day"])
)  # fmt: skip
WORDS = st.sampled_from(["the SENDCo", "our head", "(Headteacher)", "rings", ",", ";", "on Monday.", "Contact:", " - ", "or", "and"])  # fmt: skip


@given(st.lists(NAMES | WORDS, max_size=8).map(" ".join))
def test_no_name_is_ever_left(text: str) -> None:
    said = without_names(text, posts_in([text]))
    assert not any(surname in said for surname in ("Hall", "Low", "Quill", "O'Day"))
    assert "\0" not in said
