"""Which children a message means."""

from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.names import ChildMatch, match_children
from bot.core.names_by_ear import sounds_like
from bot.core.people import Pupil


def pupil(
    name: str, class_name: str | None = None, year: str | None = None, known_as: str | None = None
) -> Pupil:
    return Pupil(
        id=uuid5(NAMESPACE_OID, f"{name} {class_name}"),
        name=name,
        class_name=class_name,
        year_group=year,
        known_as=known_as,
    )


MARYAM = pupil("Maryam Noor Yusuf", "3K", "3")
IDRIS = pupil("Idris Yusuf", "RF", "R")
ELLA = pupil("Ella Brook", "4H", "4")
JACK = pupil("Jack Brook", "1B", "1")
LILY = pupil("Lily-Mae Stone", "Oak", "2")
WILL = pupil("William Stone", "5R", "5", known_as="Will")
GRACE = pupil("Grace Lark", "6W", "6")
HOPE = pupil("Hope Lark", "2M", "2")
MO = pupil("Mohammed-Ali Rahman", "5S", "5")
ISABELLE = pupil("Isabelle Dunn", "Puffins", "1")
TOM, BEN = pupil("Thomas Hill", "3L", "3"), pupil("Benjamin Hill", "3L", "3")
KIT = pupil("Christopher Hill", "6W", "6")
ZUZANNA = pupil("Zuzanna Łapińska", "2P", "2")
CONNOR_B, CONNOR_D = pupil("Connor Bell", "3K", "3"), pupil("Connor Dale", "5T", "5")


def names(pupils: Sequence[Pupil]) -> list[str]:
    return [one.name for one in pupils]


@pytest.mark.parametrize(
    ("phrases", "text", "family", "meant"),
    [
        (["Maryam"], "Maryam off today", [MARYAM, IDRIS], [MARYAM]),
        (["maryam"], "maryam off", [MARYAM, IDRIS], [MARYAM]),
        (["Maryam's"], "Maryam's poorly", [MARYAM, IDRIS], [MARYAM]),
        (["Maryam Yusuf"], "Maryam Yusuf 3K", [MARYAM, IDRIS], [MARYAM]),
        (["Maryam Noor"], "Maryam Noor", [MARYAM, IDRIS], [MARYAM]),
        (["Noor"], "Noor is ill", [MARYAM, IDRIS], [MARYAM]),
        (["Maryum"], "Maryum sick", [MARYAM, IDRIS], [MARYAM]),
        (["Mariam"], "Mariam sick", [MARYAM, IDRIS], [MARYAM]),
        (["Maz"], "Maz not in", [MARYAM, IDRIS], [MARYAM]),
        (["Idriss"], "Idriss not in", [MARYAM, IDRIS], [IDRIS]),
        (["I. Yusuf"], "I. Yusuf RF", [MARYAM, IDRIS], [IDRIS]),
        (["ella n jack"], "ella n jack off", [ELLA, JACK], [ELLA, JACK]),
        (["Ella & Jack"], "Ella & Jack off", [ELLA, JACK], [ELLA, JACK]),
        (["Ella and Jack Brook"], "", [ELLA, JACK], [ELLA, JACK]),
        (["Jack"], "Jack and Ella both off", [ELLA, JACK], [JACK, ELLA]),
        (["Elal"], "Elal off", [ELLA, JACK], [ELLA]),
        (["wor Jack"], "Wor Jack's not reet", [ELLA, JACK], [JACK]),
        (["jacks"], "jacks poorly", [ELLA, JACK], [JACK]),
        (["Lils"], "Lils has a cold", [LILY, WILL], [LILY]),
        (["Lily"], "Lily has a cold", [LILY, WILL], [LILY]),
        (["lily mae"], "lily mae has a cold", [LILY, WILL], [LILY]),
        (["LilyMae"], "LilyMae has a cold", [LILY, WILL], [LILY]),
        (["Will"], "Will off", [LILY, WILL], [WILL]),
        (["Billy"], "Billy off", [LILY, WILL], [WILL]),
        (["Mo"], "Mo off today", [MO, IDRIS], [MO]),
        (["Mohammed Ali"], "Mohammed Ali toothache", [MO, IDRIS], [MO]),
        (["Muhammad"], "Muhammad toothache", [MO, IDRIS], [MO]),
        (["Izzy"], "Izzy off", [ISABELLE, TOM], [ISABELLE]),
        (["Isobel"], "Isobel off", [ISABELLE, TOM], [ISABELLE]),
        (["Zuzana Lapinska"], "", [ZUZANNA, TOM], [ZUZANNA]),
        (["connor b"], "connor b", [CONNOR_B, CONNOR_D], [CONNOR_B]),
        (["Connor"], "Connor 5T is sick", [CONNOR_B, CONNOR_D], [CONNOR_D]),
        (["both"], "both off", [ELLA, JACK], [ELLA, JACK]),
        (["both boys"], "both boys off", [TOM, BEN], [TOM, BEN]),
        (["My two"], "My two are off", [ELLA, JACK], [ELLA, JACK]),
        (["the kids"], "the kids are off", [ELLA, JACK], [ELLA, JACK]),
        (["them"], "keep them home", [ELLA, JACK], [ELLA, JACK]),
        (["All three of them"], "Nits. All three of them", [TOM, BEN, KIT], [TOM, BEN, KIT]),
        (["the twins"], "the twins are off", [TOM, BEN, KIT], [TOM, BEN]),
        (["the twins"], "the twins are off", [ELLA, JACK], [ELLA, JACK]),
        (["my youngest"], "my youngest is ill", [ELLA, JACK], [JACK]),
        (["The little one"], "The little one is not herself", [MARYAM, IDRIS], [IDRIS]),
        (["eldest"], "eldest is ill", [ELLA, JACK], [ELLA]),
        (["my son"], "my son is ill", [JACK], [JACK]),
        (["he"], "he is ill", [JACK], [JACK]),
        ([], "he's been sick all night", [JACK], [JACK]),
        ([], "my daughter won't be in", [ELLA], [ELLA]),
        ([], "both poorly today", [ELLA, JACK], [ELLA, JACK]),
        ([], "my youngest is off", [ELLA, JACK], [JACK]),
        ([], "ella off sick, jack is fine and coming in", [ELLA, JACK], [ELLA, JACK]),
        ([], "Off today. Ella", [ELLA, JACK], [ELLA]),
        ([], "Maryum off today with a cold", [MARYAM, IDRIS], [MARYAM]),
        ([], "Izzy has a cold", [ISABELLE, TOM], [ISABELLE]),
        ([], "Will is off today", [LILY, WILL], [WILL]),
        ([], "off today, Will", [LILY, WILL], [WILL]),
        ([], "Grace has a temperature", [GRACE, HOPE], [GRACE]),
        ([], "hope is poorly", [GRACE, HOPE], [HOPE]),
        (["Ella and my youngest"], "", [ELLA, JACK], [ELLA, JACK]),
    ],
)
def test_the_child_is_known(phrases: list[str], text: str, family: list[Pupil], meant: list[Pupil]) -> None:
    found = match_children(phrases, text, family)
    assert (names(found.pupils), found.unmatched, found.ambiguous) == (names(meant), (), ())


MAX, THEA, MIMI = (
    pupil("Maximilian Reed", "3B", "3"),
    pupil("Theodora Reed", "RB", "R"),
    pupil("Jemima Reed", "6B", "6"),
)
KUDA, TAYO = pupil("Kudakwashe Sibanda", "6E", "6"), pupil("Temitayo Sibanda", "2E", "2")


@pytest.mark.parametrize(
    ("written", "family", "meant"),
    [
        ("Max", [MAX, THEA, MIMI], MAX),
        ("thea", [MAX, THEA, MIMI], THEA),
        ("Mimi", [MAX, THEA, MIMI], MIMI),
        ("Jem", [MAX, THEA, MIMI], MIMI),
        ("Kuda", [KUDA, TAYO], KUDA),
        ("Tayo", [KUDA, TAYO], TAYO),
        ("Lulu", [pupil("Lucia Reed"), MAX], pupil("Lucia Reed")),
        ("Hari", [pupil("Harleen Gill"), MAX], pupil("Harleen Gill")),
        ("Kat", [pupil("Katalina Reed"), MAX], pupil("Katalina Reed")),
    ],
)
def test_a_short_form_is_a_child_of_this_family(written: str, family: list[Pupil], meant: Pupil) -> None:
    assert match_children([written], f"{written} off today", family) == ChildMatch(pupils=(meant,))


@pytest.mark.parametrize(
    ("text", "family", "meant", "ambiguous"),
    [
        ("Both twins are off", [TOM, BEN, KIT], [TOM, BEN], []),
        ("both of the twins are off", [TOM, BEN, KIT], [TOM, BEN], []),
        ("the twins and Kit are off", [TOM, BEN, KIT], [KIT, TOM, BEN], []),
        ("one of the twins is off", [TOM, BEN, KIT], [], [TOM, BEN]),
        ("my daughters sick, not coming", [ELLA, JACK], [], [ELLA, JACK]),
        ("my boys got a temp", [TOM, BEN, KIT], [], [TOM, BEN, KIT]),
        ("my daughters are sick", [ELLA, JACK], [ELLA, JACK], []),
        ("my sons off today, they both have colds", [TOM, BEN], [TOM, BEN], []),
        ("my youngest daughter is off", [TOM, BEN, KIT], [], [TOM, BEN, KIT]),
        ("the small one is ill", [ELLA, JACK], [JACK], []),
    ],
)
def test_twins_and_one_of_several(
    text: str, family: list[Pupil], meant: list[Pupil], ambiguous: list[Pupil]
) -> None:
    found = match_children([], text, family)
    assert (names(found.pupils), names(found.ambiguous)) == (names(meant), names(ambiguous))


def test_an_article_that_was_marked_alone_is_nobody() -> None:
    assert match_children(["my"], "my daughter sick today", [ELLA, JACK]).pupils == ()


@pytest.mark.parametrize(
    ("phrases", "text", "family"),
    [
        ([], "Will she need a coat", [LILY, WILL]),
        ([], "will be late today", [LILY, WILL]),
        ([], "Hope she is better soon", [GRACE, HOPE]),
        ([], "hope you are well, she is off", [GRACE, HOPE]),
        ([], "Miss Grace said so", [GRACE, HOPE]),
        ([], "Auntie Grace here", [GRACE, HOPE]),
        ([], "please send the PE kit", [TOM, KIT]),
        ([], "off today", [ELLA]),
        ([], "he is ill", [ELLA, JACK]),
        ([], "both books are lost", [ELLA, JACK]),
        ([], "all two days of it", [ELLA, JACK]),
        ([], "tell them I rang", [ELLA, JACK]),
        (["my son"], "my son is ill", []),
        ([], "", [ELLA]),
    ],
)
def test_plain_words_are_nobodys_name(phrases: list[str], text: str, family: list[Pupil]) -> None:
    assert match_children(phrases, text, family) == ChildMatch()


@pytest.mark.parametrize(
    ("phrases", "text", "family", "unmatched"),
    [
        (["Oscar"], "Oscar off", [ELLA, JACK], ("Oscar",)),
        (["Oscar"], "Oscar off", [], ("Oscar",)),
        (["Jack Turner"], "Jack Turner off", [ELLA, JACK], ("Jack Turner",)),
        (["Jake"], "Jake off", [ELLA, JACK], ("Jake",)),
        (["Ellie"], "Ellie off", [ELLA, JACK], ("Ellie",)),
        (["Mia"], "Mia off", [pupil("Mya Fox")], ("Mia",)),
        (["Ella and Oscar"], "Ella and Oscar off", [ELLA, JACK], ("Oscar",)),
    ],
)
def test_a_name_that_fits_nobody_is_kept_as_written(
    phrases: list[str], text: str, family: list[Pupil], unmatched: tuple[str, ...]
) -> None:
    assert match_children(phrases, text, family).unmatched == unmatched


@pytest.mark.parametrize(
    ("phrases", "text", "family", "ambiguous"),
    [
        (["Connor"], "Connor off", [CONNOR_B, CONNOR_D], [CONNOR_B, CONNOR_D]),
        (["my son"], "my son is ill", [ELLA, JACK], [ELLA, JACK]),
        (["he"], "he is ill", [ELLA, JACK], [ELLA, JACK]),
        (["both"], "both off", [TOM, BEN, KIT], [TOM, BEN, KIT]),
        (["the boys"], "the boys are off", [TOM, BEN, KIT], [TOM, BEN, KIT]),
        (["All three"], "All three off", [ELLA, JACK], [ELLA, JACK]),
        (["my youngest"], "my youngest is off", [TOM, BEN], [TOM, BEN]),
        (["Hill"], "Hill off", [TOM, BEN], [TOM, BEN]),
    ],
)
def test_a_doubt_stays_a_doubt(
    phrases: list[str], text: str, family: list[Pupil], ambiguous: list[Pupil]
) -> None:
    found = match_children(phrases, text, family)
    assert (found.pupils, names(found.ambiguous)) == ((), names(ambiguous))


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "Ella",
                "jack",
                "both",
                "my youngest",
                "Oscar",
                "will",
                "Will is off",
                "the twins",
                "he",
                "n",
                "&",
                ",",
                ".",
                "'s",
            )
        ]
    ),
    max_size=6,
).map(" ".join)


@given(st.lists(st.one_of(st.text(max_size=20), WORDS), max_size=3), st.one_of(st.text(max_size=60), WORDS))
def test_nobody_outside_the_family_is_ever_meant_and_no_text_raises(phrases: list[str], text: str) -> None:
    family = [ELLA, JACK, WILL]
    found = match_children(phrases, text, family)
    assert set(found.pupils) <= set(family)
    assert set(found.ambiguous) <= set(family)
    assert not set(found.pupils) & set(found.ambiguous)
    assert match_children(phrases, text, []).pupils == ()


@pytest.mark.parametrize(
    ("written", "name", "is_like"),
    [
        ("shivorn", "siobhan", True),
        ("eefa", "aoife", True),
        ("seersha", "saoirse", True),
        ("reece", "rhys", True),
        ("shane", "sean", False),
        ("nova", "niamh", False),
        ("cara", "ciara", False),
        ("eva", "aoife", False),
    ],
)
def test_a_name_by_ear(written: str, name: str, is_like: bool) -> None:
    assert sounds_like(written, name) is is_like


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("taz wont b in", True),
        ("Morning. taz is off today", True),
        ("hi taz isnt well", True),
        ("can we taz the wall", False),
    ],
)
def test_three_letters_name_a_child_where_they_open_a_sentence_about_one(text: str, meant: bool) -> None:
    taz, other = pupil("Tazwar Chowdhury", "5C"), pupil("Nafisa Chowdhury", "2C")
    assert match_children([], text, [taz, other]).pupils == ((taz,) if meant else ())


@pytest.mark.parametrize(
    "text", ["hes off today", "she is poorly", "bug is still here, off today", "fri is off"]
)
def test_nor_do_everyday_words_of_three_letters(text: str) -> None:
    names = [
        pupil("Hester Bell", "5C"),
        pupil("Shelby Bell", "4C"),
        pupil("Bugra Bell", "1C"),
        pupil("Frida Bell", "2C"),
    ]
    assert match_children([], text, names).pupils == ()
