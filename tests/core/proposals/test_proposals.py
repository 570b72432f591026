"""What single sentences and short documents are taken to say."""

from datetime import date, time

import pytest

from bot.core.answers.documents import Block, BlockKind
from bot.core.proposals.found import Sureness, Survey
from bot.core.proposals.propose import survey
from bot.core.proposals.wanted import not_found


def read(*lines: str) -> Survey:
    """Lines as blocks: "# heading", "- item", "| row", else a paragraph."""
    kinds = {"# ": BlockKind.HEADING, "- ": BlockKind.ITEM, "| ": BlockKind.ROW}
    return survey(
        [
            Block(
                kind=kinds.get(line[:2], BlockKind.PARAGRAPH),
                text=line[2:] if line[:2] in kinds else line,
                level=1 if line.startswith("# ") else 0,
                page=3,
            )
            for line in lines
        ]
    )


@pytest.mark.parametrize(
    ("lines", "key", "means"),
    [
        (("Teachers answer emails from 8:30am to 5pm only.",), "hours.email_reply_window", "08:30-17:00"),
        (("Teachers are not expected to read emails after 3.30pm.",), "replies.closes", "15:30"),
        (("We aim to reply to messages by the next working day.",), "replies.promise", "next_working_day"),
        (("Staff reply to messages within one working day.",), "replies.promise", "normally_one_working_day"),
        (("The office is open from 8am to 4pm.",), "office.opens", "08:00"),
        (("# Illness", "Tell the office by 9.10am if your child is ill."), "absence.report_by", "09:10"),
        (("In EYFS, work is set on Tapestry.", "In KS2, work is set on Seesaw."), "platform.set_work", "N,R: Tapestry; 3,4,5,6: Seesaw"),
        (("Any family may have a paper pack. Ask the school office.",), "pack.eligible", "anyone"),
        (("Packs are collected from school or delivered to your door.",), "packs.delivery", "collect; deliver"),
        (("Finished packs should be returned to school.",), "pack.must_return", "yes"),
        (("You can ask for a call and the teacher will ring you within two days.",), "callbacks.note", "within two days"),
        (("# Who to contact", "- Issues with IT: the IT technician"), "route.it", "the school's IT staff"),
        (("# Zoom rules", "- Children must not be in a bedroom."), "live.bedroom", "no"),
        (("# Zoom rules", "- Parents must not record the call."), "live.recording_by_family", "no"),
        (("# Live lessons", "An adult must sit beside the child."), "live.adult_present", "beside"),
        (("# Do I need to stay in the room for Zoom?", "Yes please, all the way through."), "live.adult_present", "beside"),
    ],
)  # fmt: skip
def test_a_plain_sentence_is_understood(lines: tuple[str, ...], key: str, means: str) -> None:
    found = read(*lines).by_key
    assert key in found
    assert found[key].means == means


def test_a_proposal_says_where_it_was_read_and_how_sure_it_is() -> None:
    proposal = read("# Email", "Teachers should answer emails between 8:30am and 5pm.").by_key[
        "replies.opens"
    ]
    assert proposal.value == time(8, 30)
    assert proposal.sources[0].section == "Email"
    assert proposal.sources[0].page == 3
    assert proposal.sureness is Sureness.LIKELY
    assert (
        read("Teachers answer emails between 8:30am and 5pm.").by_key["replies.opens"].sureness
        is Sureness.PLAIN
    )


def test_a_staff_member_s_name_is_nowhere_in_what_is_proposed() -> None:
    found = read("# Extra help", "Mrs Verity Oddie, the SENCo, rings families who need extra help with SEND.")
    assert (
        found.by_key["route.send"].value
        == "For special educational needs, ask for the SENCo. The office can pass you on."
    )
    assert "Oddie" not in str(found)


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        ("Teachers answer emails from 8:30am to 5pm.", "Teachers answer emails from 9am to 4pm.", "hours.email_reply_window"),
        ("Work is set on Seesaw.", "Tasks are set on Tapestry.", "platform.set_work"),
        ("Work is due by 4pm.", "Work should be handed in by 6pm.", "work.deadline"),
        ("Vulnerable pupils are telephoned once a week.", "Pupils identified as vulnerable are telephoned every day.", "contact.vulnerable_frequency"),
        ("Children do up to 3 hours a day.", "Children do 3 hours a day.", "offer.hours_per_day"),
        ("This policy is reviewed every three years.", "This policy is reviewed annually.", "policy.review_cycle"),
    ],
)  # fmt: skip
def test_two_values_for_one_setting_are_named_and_neither_is_proposed(one: str, other: str, key: str) -> None:
    found = read("# Learning", one, other)
    contradiction = next(entry for entry in found.contradictions if entry.key == key)
    assert {side.source.sentence for side in contradiction.sides} == {one, other}
    assert key not in found.by_key


def test_what_rests_on_a_contested_sentence_is_not_proposed_either() -> None:
    found = read("Teachers answer emails from 8:30am to 5pm.", "Teachers answer emails from 9am to 4pm.")
    assert not {"replies.opens", "replies.closes"} & found.by_key.keys()


def test_platforms_of_different_years_do_not_contradict() -> None:
    found = read("Reception work is set on Tapestry.", "Work for Years 1 to 6 is set on Seesaw.")
    assert not found.contradictions


def test_a_helpline_for_staff_and_phone_numbers_are_never_proposed() -> None:
    found = read(
        "Confidential support for staff: 01632 960488, 8am to 6pm.", "Ring the office on 01632 960701."
    )
    assert "9604" not in str(found.proposals)
    assert not any(
        "phone" in proposal.key or "email" in proposal.key.split(".")[0] for proposal in found.proposals
    )


def test_what_a_school_must_know_of_its_document_is_remarked() -> None:
    found = read(
        "Any concern is logged on CPOMS.",
        "Ensure that no personal data leaves the school premises.",
        "Contact [insert name].",
    )
    said = "\n".join(found.remarks)
    assert "no personal data" in said
    assert "[insert name]" in said
    assert found.systems == ("CPOMS",)
    assert "safeguarding.system" not in {wanted.key for wanted in not_found(found)}


def test_an_empty_document_says_nothing() -> None:
    found = survey([])
    assert (found.proposals, found.contradictions, found.age.review_by) == ((), (), None)


def test_a_long_hostile_line_does_not_hold_the_reading_up() -> None:
    read("not " * 4000, "a - " * 4000, "record " * 3000 + "8 to " * 2000, date.min.isoformat() * 500)
