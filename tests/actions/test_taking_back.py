"""What takes a request back, and what only sounds like it."""

import pytest

from actions.reading import Reading
from actions.taking_back import says_never_mind_alone, takes_back


@pytest.mark.parametrize(
    "text",
    [
        "cancel that, she wants to go",
        "So please cancel what I asked, both will be in tomorrow",
        "please disregard my last message",
        "can you ignore my text from earlier",
        "delete that one please",
        "please cancel the leave request, wedding is off",
        "dont bother with the sheets",
        "no need to ring me now",
        "i don't need the callback any more",
        "leave it, its fine",
        "scrap what I said",
        "forget it shes perked up, sending her in",
        "I need to cancel the time off for Ella",
        "cancel Ellas absence please",
        "please cancel",
        "now no need ring, my wife she ask teacher at the gate",
        "not need call me now, is ok",
        "doesn't need the work sheets now",
        "not needed any more",
        "please withdraw the request for leave",
        "ignore previous message",
        "she doesn't have to come out early any more",
        "ok he say he is fine now and want to go. please cancel, I bring him normal time",
        "so cancel pls he go to school",
        "you can cancel please. he is better",
        "no need pack now, she only sleeping. thank you",
        "not need the work pack",
        "no need send work pack now",
    ],
)
def test_done_away_with_is_the_request(text: str) -> None:
    assert takes_back(Reading(text))


@pytest.mark.parametrize(
    "text",
    [
        "no need to tell her mum i'll do that",
        "I forget the 48 hours rule. so wednesday and thursday also he stay home",
        "please ignore Friday, we can't say when she will be back",
        "leave it in her tray",
        "leave it with the office and ill get it",
        "no worries",
        "dont worry she is being looked after",
        "no need to reply",
        "no need to tell her dad to ring",
        "no need to worry she is ok with her nan",
        "dont forget she needs her inhaler",
        "i forgot to say she also has a rash",
        "forget thursday, friday is the day",
        "they cancelled it",
        "she doesn't need to go to hospital thankfully",
        "no need to send her brother home",
        "never mind the rain lol",
        "no need to bring the pack back",
        "no need to post the pack to him",
        "he said please cancel my lunch",
    ],
)
def test_nothing_of_the_request_is_done_away_with(text: str) -> None:
    assert not takes_back(Reading(text))


@pytest.mark.parametrize(
    "text",
    [
        "Never mind, he's just confessed he forgot! She has a hospital check-up on Friday",
        "oh never mind. Ella is off tomorrow",
        "nevermind that, he forgot",
    ],
)
def test_never_mind_may_be_all_that_is_said(text: str) -> None:
    assert says_never_mind_alone(Reading(text))


@pytest.mark.parametrize(
    "text",
    [
        "never mind the pack, she is off tomorrow",
        "never mind about the call",
        "never mind, cancel that. Ella is off tomorrow",
        "never mind, ring me on Friday instead",
        "Ella is off tomorrow",
    ],
)
def test_never_mind_may_point_at_something(text: str) -> None:
    assert not says_never_mind_alone(Reading(text))
