"""What tells who is meant is blanked; what tells why it worries is not."""

import pytest

from bot.core.worry.unnamed import without_names

PEOPLE = (
    "Maryam Yusuf",
    "Amina Yusuf",
    "Will Hope-Okafor",
    "Mrs Farrow",
    "Willow Bank Primary School",
    "Xanthe Brzęk",
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Maryam is scared to go home", "[name] is scared to go home"),
        ("maryam yusuf's dad shouts at her", "[name]'s dad shouts at her"),
        ("she told Mrs Farrow about it", "she told Mrs [name] about it"),
        ("mr grimble grabbed him", "mr [name] grabbed him"),
        ("Her uncle Zoltan stays over", "Her uncle [name] stays over"),
        ("and then josh said no", "and then [name] said no"),
        ("will you ring me, Will is crying", "will you ring me, [name] is crying"),
        ("Okafor was there", "[name] was there"),
        ("XANTHE is alone again", "[name] is alone again"),
        ("we live at 12 Acacia Tree Road now", "we live at [address] now"),
        ("it is ZZ1 9ZZ", "it is [postcode]"),
        ("ring 07700 900123 or +44 7700 900 123", "ring [number] or [number]"),
        ("write to a.b@example.org", "write to [e-mail]"),
        ("he put it on https://example.org/x?y", "he put it on [link]"),
        ("everybody at Willow Bank knows", "everybody at [name] knows"),
    ],
)
def test_what_tells_who_is_meant_is_blanked(text: str, left: str) -> None:
    assert without_names(text, PEOPLE) == left


@pytest.mark.parametrize(
    "text",
    [
        "My husband hit me again last night and I am scared",
        "I can't go on. What's the point anymore",
        "HE WILL NOT LET ME OUT OF THE HOUSE",
        "There is no food until Friday. Mum says not to tell Miss",
        "he watches her on Snapchat since January, her uncle said it is fine",
        "she is 8 and was left alone from 3 to 11",
        "boi się wracać do domu",
        "he will not let her go to chess club",
        "",
    ],
)
def test_what_tells_why_it_worries_stays(text: str) -> None:
    assert without_names(text, PEOPLE) == text


@pytest.mark.parametrize(
    "text", ["Maryam and Zoltan, 07700 900123", "mr grimble of 12 Acacia Road", "O'Neill-Hope?"]
)
def test_doing_it_again_changes_nothing(text: str) -> None:
    once = without_names(text, PEOPLE)
    assert without_names(once, PEOPLE) == once
    assert "[" in once
