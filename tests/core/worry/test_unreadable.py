"""A message in a language that the bot cannot read is known as one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.worry.unreadable import is_unreadable


@pytest.mark.parametrize(
    "text",
    [
        "Dzień dobry, Zosia ma gorączkę i dziś nie przyjdzie do szkoły",
        "Buna ziua, copilul meu nu vine azi la scoala",
        "hamza ko bukhar hai aaj school nahi aayega",
        "мама не просыпается",
        "今天发烧",
        "ابنتي مريضة اليوم",
        "آج بخار ہے اسکول نہیں آئے گا",
        "ਅੱਜ ਬੁਖਾਰ ਹੈ",
        "bugün hasta, okula gelmeyecek",
        "mi hijo tiene fiebre y no va hoy a la escuela",
        "a minha filha tem febre hoje, não vai à escola",
        "waa xanuunsan tahay maanta, mahadsanid",
        "šiandien serga, neateis, ačiū",
        "mon fils est malade aujourd'hui, merci",
    ],
)
def test_another_language_is_unreadable(text: str) -> None:
    assert is_unreadable(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "👍",
        "🙂🙂🙂",
        "12/3",
        "qwertyuiop",
        "aaaaaaaaaaa",
        "Maryam Yusuf 3K",
        "Zosia Kowalska Oak class",
        "Ava Y3 off today, sick bug",
        "hes gt a temp wnt b in 2day soz",
        "he come after inshallah, toothache",
        "Cześć, can you send the pack please",
        "Korkuyorum abla, he is coming up stair",
        "https://example.org/",
        "Zoë and José had café au lait at Söder's",
        "naïve question, is the fête at 3? Beyoncé will sing",
        "can Zoë's café money be paid late",
        "howay what time's the disco, bairn's drivin us daft",
    ],
)
def test_english_of_every_kind_names_and_noise_are_not(text: str) -> None:
    assert not is_unreadable(text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_judged_without_an_error(text: str) -> None:
    assert is_unreadable(text) in (True, False)
