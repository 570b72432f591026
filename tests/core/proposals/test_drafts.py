"""Rules that every draft keeps, and what a person may write in place of one."""

from datetime import time

import pytest

from bot.core.gsm import is_gsm
from bot.core.proposals import live, offer
from bot.core.proposals.drafts import is_copied, is_writable, present, shown, to_accept, typed
from bot.core.proposals.found import Proposal, Sureness, Survey
from bot.core.proposals.wanted import all_wanted, not_found
from bot.policy_readers.registry import read_policy
from bot.processes.places import ROOT
from bot.settings_files import load_school
from tests.core.proposals.measuring import EXPECTED, document_of, survey_of

INVENTED = sorted(path.stem for path in EXPECTED.glob("*.toml") if path.stem not in {"ratby", "balfour", "beech-green", "blended-001", "staffordshire-002"})  # fmt: skip
DEMO = load_school(ROOT / "schools" / "demo")


@pytest.mark.parametrize("name", INVENTED)
def test_no_draft_takes_the_document_s_words(name: str) -> None:
    document = document_of(name)
    sentences = [block.text for block in read_policy(document).blocks]
    for proposal in survey_of(document).proposals:
        assert not is_copied(str(proposal.value), sentences), proposal.key


@pytest.mark.parametrize("name", INVENTED)
def test_every_proposal_has_a_place_in_school_toml_and_fits_a_text(name: str) -> None:
    for proposal in survey_of(document_of(name)).proposals:
        assert is_writable(proposal.key), proposal.key
        assert is_gsm(str(proposal.value)), proposal.key


def test_every_rule_s_key_is_a_topic_or_a_setting() -> None:
    assert all(is_writable(rule.key) for rule in (*live.RULES, *offer.RULES))


def test_a_run_of_the_document_s_words_is_known_however_it_is_written() -> None:
    sentence = "Parents wishing to have a pack need to email the office before noon."
    assert is_copied("parents wishing to have a PACK need to email us", [sentence])
    assert not is_copied("Email the office for a pack before noon.", [sentence])


def test_what_the_school_has_already_is_not_proposed_again() -> None:
    def proposal(value: object) -> Proposal:
        return Proposal(key="packs.delivery", means="", value=value, sureness=Sureness.PLAIN, sources=())  # type: ignore[arg-type]

    same = Survey(proposals=(proposal(("collect", "deliver")),), contradictions=())
    other = Survey(proposals=(proposal(("post",)),), contradictions=())
    assert to_accept(same, DEMO) == []
    assert [entry.key for entry in to_accept(other, DEMO)] == ["packs.delivery"]
    assert present("offer.live_length", DEMO) is not None  # by `also`


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("office.opens", "08:30", time(8, 30)),
        ("packs.is_available", "yes", True),
        ("packs.delivery", "collect, post", ("collect", "post")),
        ("packs.note", "Bring it back.", "Bring it back."),
    ],
)
def test_what_is_typed_becomes_what_the_setting_wants(key: str, text: str, value: object) -> None:
    assert typed(key, text) == value
    assert typed(key, shown(value)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(("key", "text"), [("office.opens", "half eight"), ("packs.is_available", "maybe")])
def test_what_cannot_be_is_refused(key: str, text: str) -> None:
    with pytest.raises(ValueError, match="wants"):
        typed(key, text)


def test_all_the_settings_are_known_and_what_nobody_said_is_listed() -> None:
    assert len(all_wanted()) == len({wanted.key for wanted in all_wanted()}) == 71
    nothing = Survey(proposals=(), contradictions=())
    assert len(not_found(nothing)) == 71
    needed = {wanted.key for wanted in not_found(nothing) if wanted.is_needed}
    assert {"hours.office", "dsl.names", "la.referral_contact"} <= needed


def test_what_school_toml_has_is_not_listed_as_missing() -> None:
    missing = {wanted.key for wanted in not_found(Survey(proposals=(), contradictions=()), DEMO)}
    assert not {"hours.office", "pack.available", "live.bedroom"} & missing
    assert "safeguarding.system" in missing
