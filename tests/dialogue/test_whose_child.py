"""Which child is meant: past a greeting, by a pet name, by ear, as one of twins, and by a name written in full."""

import pytest

from tests.dialogue.conversing import THREE, Parent, family, school

EARS = family(("Siobhan Doyle", "2B"), ("Niamh Doyle", "4D"), ("Aoife Doyle", "6E"))
TWINS = family(("Leo Marsh", "3K"), ("Orla Marsh", "3K"), ("Grace Marsh", "5C"))
FORMAL = family(("Elizabeth Webb", "1A"), ("Charles Webb", "4D"), ("Alexander Webb", "6E"))


def children(parent: Parent) -> list[str]:
    return [record.split(" | ")[1] for record in parent.records]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Hiya jack off today, cold", "Hiya jack"),
        ("Morning Jack poorly today", "Morning Jack"),
        ("hello its jack off today with a cold", "hello its jack"),
        ("Hi miss jack wont be in today", "Hi miss jack"),
        ("hey all Jack price off today", "hey all Jack price"),
        ("Good morning sir, Jack is off today", "Good morning sir, Jack"),
        ("alright jack off again today", "alright jack"),
    ],
)
def test_a_greeting_is_no_part_of_a_name(text: str, marked: str) -> None:
    parent = Parent(THREE)
    parent.says(text, "report_absence", child=marked)
    assert children(parent) == ["Jack Price"]
    assert "unverified" not in parent.records[0]


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Hiya bernice off today, cold", "Hiya bernice", "Bernice"),
        ("Morning Mrs Office, Bernice Tatlock off today", "Morning Mrs Office, Bernice Tatlock", "Bernice Tatlock"),
        ("hey so bernice is off today", "hey so bernice", "Bernice"),
        ("hello there its Bernice in year 2 off today", "hello there its Bernice", "Bernice"),
    ],
)  # fmt: skip
def test_nor_of_one_that_nobody_knows(text: str, marked: str, name: str) -> None:
    parent = Parent(None)
    parent.says(text, "report_absence", child=marked)
    assert children(parent) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the twins are off today, both full of cold", ["Leo Marsh", "Orla Marsh"]),
        ("twins wont be in today, sick bug", ["Leo Marsh", "Orla Marsh"]),
        ("the twins are off today. Grace is fine, on her way", ["Leo Marsh", "Orla Marsh"]),
        ("the twins have a bug so off today but grace is coming in as normal", ["Leo Marsh", "Orla Marsh"]),
        ("Leo off today and so is Orla", ["Leo Marsh", "Orla Marsh"]),
        ("leo is off sick today, same with orla", ["Leo Marsh", "Orla Marsh"]),
        ("Leo is poorly so off today. Orla is fine, already on her way in", ["Leo Marsh"]),
        ("orla off today, temp. leo and grace are on their way", ["Orla Marsh"]),
    ],
)
def test_twins_are_the_two_of_a_class_and_one_who_is_fine_is_not_meant(text: str, names: list[str]) -> None:
    parent = Parent(TWINS)
    parent.says(text, "report_absence")
    assert children(parent) == names


@pytest.mark.parametrize(
    ("text", "marked", "names"),
    [
        ("beth off today, cold", "beth", ["Elizabeth Webb"]),
        ("charlie and beth off today, colds", "charlie and beth", ["Elizabeth Webb", "Charles Webb"]),
        ("Our Chaz is off today", "Our Chaz", ["Charles Webb"]),
        ("eliza off sick today", "eliza", ["Elizabeth Webb"]),
        ("xander is off today", "xander", ["Alexander Webb"]),
        ("Lizzie not in today, and so is Alex", "Lizzie", ["Elizabeth Webb", "Alexander Webb"]),
    ],
)
def test_pet_names_are_known(text: str, marked: str, names: list[str]) -> None:
    parent = Parent(FORMAL)
    parent.says(text, "report_absence", child=marked)
    assert sorted(children(parent)) == sorted(names)
    assert not any("unverified" in record for record in parent.records)


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("shivorn off today, cold", "shivorn", "Siobhan Doyle"),
        ("chevon wont be in today", "chevon", "Siobhan Doyle"),
        ("neve is off today", "neve", "Niamh Doyle"),
        ("neeve off today with a cold", "neeve", "Niamh Doyle"),
        ("eefa is poorly today not in", "eefa", "Aoife Doyle"),
        ("Eva off today, I mean eefah", "eefah", "Aoife Doyle"),
    ],
)
def test_a_name_written_by_ear_is_known_in_its_family(text: str, marked: str, name: str) -> None:
    parent = Parent(EARS)
    parent.says(text, "report_absence", child=marked)
    assert children(parent) == [name]


@pytest.mark.parametrize(
    ("written", "name"),
    [("keira", "Ciara Flynn"), ("keera", "Ciara Flynn"), ("Sean", "Sean Flynn"), ("shaun", "Sean Flynn"),
     ("shawn", "Sean Flynn"), ("hugh", "Huw Flynn"), ("hew", "Huw Flynn")],
)  # fmt: skip
def test_more_names_by_ear(written: str, name: str) -> None:
    parent = Parent(family(("Ciara Flynn", "2B"), ("Sean Flynn", "4D"), ("Huw Flynn", "6E")))
    parent.says(f"{written} off today, cold", "report_absence", child=written)
    assert children(parent) == [name]


@pytest.mark.parametrize("written", ["Steve", "Nathan", "Olivia", "Kian", "Aaron"])
def test_a_name_that_sounds_like_nobody_is_kept_as_written(written: str) -> None:
    parent = Parent(EARS)
    parent.says(f"{written} off today, cold", "report_absence", child=written)
    assert children(parent) == [written]


@pytest.mark.parametrize(
    ("answer", "marked", "name"),
    [
        ("Betty Crowther", "Betty", "Betty Crowther"),
        ("its Rowan Tilsley", "Rowan", "Rowan Tilsley"),
        ("Kofi Owusu-Mensah", "", "Kofi Owusu-Mensah"),
        ("Anya Mae Brindle", "Anya Mae", "Anya Mae Brindle"),
        ("mia jones", "mia", "Mia Jones"),
    ],
)
def test_an_unknown_child_s_full_name_is_kept_whole_and_a_class_fills_the_class(
    answer: str, marked: str, name: str
) -> None:
    parent = Parent(None, school=school("collect"))
    parent.says("my child is off today", "report_absence")
    if marked:
        parent.says(answer, "inform", child=marked)
    else:
        parent.says(answer, "inform")
    assert children(parent) == [name]
    assert "why" in parent.asked
    parent.says("year 3", "inform", class_="year 3")
    assert [request.class_name for request in parent.kept.values()] == ["Year 3"]
    assert "year 3" not in parent.records[0].lower()
    parent.says("she has a cough", "inform", reason="cough")
    assert parent.records == [f"absence | {name} | 10.03 | cough | unverified"]


def test_the_child_of_a_call_is_not_the_one_who_is_off() -> None:
    parent = Parent(THREE)
    parent.says(
        "please can someone ring me about jack and also ella is off poorly", "request_callback+report_absence"
    )
    assert [record.split(" | ")[:2] for record in parent.records] == [
        ["absence", "Ella Price"],
        ["callback", "Jack Price"],
    ]


@pytest.mark.parametrize("phrase", ["one of my girls", "1 of the girls", "one of my two"])
def test_one_of_several_is_asked_for_and_nobody_is_taken_for_all(phrase: str) -> None:
    parent = Parent(family(("Ruby Crabtree", "2B"), ("Edie Crabtree", "5C")))
    parent.says(f"Morning {phrase} is off today, high temp", "report_absence", child=phrase)
    assert parent.records == []
    parent.says("1")
    assert len(children(parent)) == 1


@pytest.mark.parametrize(
    ("name", "said"), [("Bartosz Lis", "Bartek"), ("Hanna Lis", "Hania"), ("Jakub Lis", "Kuba")]
)
def test_pet_names_of_other_languages_are_known(name: str, said: str) -> None:
    parent = Parent(family((name, "2B"), ("Ewa Lis", "5C")))
    parent.says(f"{said} off today, cold", "report_absence", child=said)
    assert children(parent) == [name]
