"""A language that the line cannot read goes to a person as just that; a grave word in it goes before the DSL at once."""

import pytest

from tests.use_cases.desk_work import Line

ORDINARY = {
    "Polish": "Zosia jest chora i dzisiaj nie przyjdzie",
    "Romanian": "la ce oră se termină școala?",
    "Punjabi": "ਗੁਰਪ੍ਰੀਤ ਨੂੰ ਬੁਖਾਰ ਹੈ, ਅੱਜ ਨਹੀਂ ਆਵੇਗਾ",
    "Urdu": "ہمزہ کو بخار ہے آج نہیں آئے گا",
    "Urdu in Latin letters": "hamza bimar hai aaj school nahi aa sakta",
    "Bengali": "আমার ছেলের জ্বর, আজ স্কুলে যাবে না",
    "Gujarati in Latin letters": "mara dikra ne taav che aaje nahi aave",
    "Arabic": "ابني مريض ولن يأتي اليوم",
    "Somali": "wiilkaygu waa jiran yahay maanta ma imanayo",
    "Portuguese": "preciso de ajuda com o tablet",
    "Turkish": "ödev için yardım lazım",
    "Ukrainian": "Син захворів і сьогодні не прийде",
    "Spanish": "necesito ayuda con la tableta",
    "French": "à quelle heure finit l'école ?",
    "Albanian": "në çfarë ore mbaron shkolla",
    "Lithuanian": "dukra turi temperatūros",
    "Tamil": "பள்ளி எப்போது திறக்கும்",
    "Chinese": "我儿子今天发烧,不能来",
    "Yoruba": "ọmọ mi ń ṣàìsàn, kò ní wá lónìí",
    "Swahili": "mtoto wangu ni mgonjwa hatakuja leo",
}
GRAVE = {
    "Polish": "partner bije dziecko",
    "Romanian": "ne-a batut aseara",
    "Punjabi in Latin letters": "menu marda hai",
    "Urdu in Latin letters": "mujhay marta hai",
    "Bengali in Latin letters": "amar jamai amare mare",
    "Gujarati": "તે મને મારી નાખશે",
    "Arabic in Latin letters": "abi yadrebni",
    "Somali": "aabo wuu i garaacaa",
    "Portuguese": "o meu pai bate-me",
    "Turkish": "kocam dun beni dovdu",
    "Ukrainian in Latin letters": "vin mene bye",
    "Spanish": "mi tío me toca",
    "French": "mon mari me frappe",
    "Albanian": "dua te vras veten",
    "Lithuanian": "vyras mane musa",
    "Tamil in Latin letters": "appa ennai adikirar",
}


@pytest.mark.parametrize("language", ORDINARY)
async def test_what_cannot_be_read_goes_to_a_person_as_unread(line: Line, language: str) -> None:
    [reply] = await line.say(ORDINARY[language])
    assert "999" in reply
    assert await line.database.rows("SELECT about, visibility FROM tickets") == [
        {"about": "not understood, unread", "visibility": "office"}
    ]
    assert await line.database.value("SELECT count(*) FROM alerts") == 0


@pytest.mark.parametrize("language", GRAVE)
async def test_a_grave_word_in_it_goes_before_the_dsl(line: Line, language: str) -> None:
    await line.say(GRAVE[language])
    assert await line.database.value("SELECT level FROM alerts") == "immediate"
    assert await line.database.value("SELECT visibility FROM messages WHERE direction = 'in'") == "dsl"
    assert await line.database.value("SELECT count(*) FROM tickets") == 0
