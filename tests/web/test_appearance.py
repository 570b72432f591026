"""What every page owes its readers: contrast, labels, nothing from elsewhere, nothing unescaped."""

import re
from pathlib import Path

import pytest

import bot.web
from bot.core.people import Role
from bot.core.worry.levels import Worry
from tests.web.school_site import SchoolSite

WEB = Path(bot.web.__file__).parent
CSS = (WEB / "static" / "schoolgate.css").read_text()
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", CSS))

READ_ON = [  # words on ground; WCAG 2.2 AA asks 4.5 of words
    ("ink", ("paper", "ground", "grey-soft", "focus", "parent", "bot", "staff")),
    ("quiet", ("paper", "ground", "grey-soft", "parent", "bot", "staff")),
    ("link", ("paper", "ground", "amber-soft")),
    ("link-hover", ("paper", "ground", "blue-soft", "amber-soft")),
    ("on-top", ("top",)),
    ("on-button", ("button", "button-hover", "red", "link")),
    ("red", ("paper", "ground", "red-soft", "bot", "staff")),
    ("amber-ink", ("amber-soft",)),
    ("blue-ink", ("blue-soft",)),
    ("green-ink", ("green-soft",)),
]
SEEN_ON = [  # edges of boxes and the focus ring; 3 is asked
    ("edge", ("paper", "ground")),
    ("ink", ("focus", "paper", "ground")),
    ("focus", ("top",)),
]


def luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(COLOURS[one]), luminance(COLOURS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("words", "ground"), [(words, ground) for words, grounds in READ_ON for ground in grounds]
)
def test_words_can_be_read(words: str, ground: str) -> None:
    assert contrast(words, ground) >= 4.5, f"{words} on {ground}: {contrast(words, ground):.2f}"


@pytest.mark.parametrize(
    ("edge", "ground"), [(edge, ground) for edge, grounds in SEEN_ON for ground in grounds]
)
def test_edges_can_be_seen(edge: str, ground: str) -> None:
    assert contrast(edge, ground) >= 3


def test_every_colour_of_words_comes_from_the_list_above() -> None:
    used = set(re.findall(r"(?<![-\w])color: var\(--([a-z-]+)\)", CSS))
    assert used <= {words for words, _ in READ_ON}
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", CSS.split("}", 1)[1]), "colours are named once, at the top"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_unescapes_or_runs_anything_inline(path: Path) -> None:
    text = path.read_text()
    for forbidden in (
        "|safe",
        "| safe",
        "autoescape",
        "Markup",
        " style=",
        "javascript:",
        "http://",
        "https://",
    ):
        assert forbidden not in text, forbidden
    assert not re.search(r"<script(?! src=\"/static/)", text)
    assert not re.search(r"\son[a-z]+=", text)


def test_static_files_ask_nobody_else() -> None:
    for path in (WEB / "static").iterdir():
        found = set(re.findall(r"https?://[^\s\"')]+", path.read_text())) - {"http://www.w3.org/2000/svg"}
        assert not found, (path.name, found)
        assert "@import" not in path.read_text()


def test_scripts_put_text_into_pages_as_text() -> None:
    for path in (WEB / "static").glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", path.read_text()
        )


async def test_every_page_has_a_language_a_title_a_heading_a_skip_link_and_labelled_fields(
    site: SchoolSite,
) -> None:
    app = site.app()
    conversation_id, message_id = await site.hears("hello")
    _, alert = await site.raises("I am scared", level=Worry.CONCERN)
    office, dsl, nobody = site.browser(app), site.browser(app), site.browser(app)
    await office.sign_in(Role.OFFICE)
    await dsl.sign_in(Role.DSL)
    await office.get("/office/answers/new")
    added = await office.post("/office/answers", text="At 8am.", words="when is breakfast club")
    [address] = re.findall(r"/office/answers/[0-9a-f-]+", added.text)
    pages = [
        await nobody.get("/sign-in"),
        await nobody.get("/simulator"),
        await nobody.get("/nowhere"),
        await office.get("/office"),
        await office.get(f"/office/conversations/{conversation_id}"),
        await office.get(f"/office/messages/{message_id}/pass"),
        await office.get("/office/questions"),
        await office.get("/office/answers/new"),
        await office.get(address),
        await dsl.get("/safeguarding"),
        await dsl.get(f"/safeguarding/alerts/{alert.id}"),
        await dsl.get("/safeguarding/texts"),
    ]
    titles = set()
    for page in pages:
        text = page.text
        assert '<html lang="en-GB">' in text
        assert text.count("<h1") == 1
        assert '<a class="skip" href="#main">' in text
        assert 'id="main"' in text
        titles.update(re.findall(r"<title>(.+) - Schoolgate</title>", text))
        ids = re.findall(r'\bid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), "an id is there twice"
        labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', text))
        for tag in re.findall(r"<(?:input|textarea|select)\b[^>]*>", text):
            if 'type="hidden"' not in tag:
                (name,) = re.findall(r'\bid="([^"]+)"', tag)
                assert name in labelled, tag
        assert not re.search(r'<(input|textarea)[^>]*tabindex="[1-9]', text)
        assert not re.search(r"<img\b", text)
    assert len(titles) == len(pages)
