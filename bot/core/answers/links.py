"""The page that sets an answer out, and what is never sent: a way into a live session."""

import re

from bot.core.gsm import count_parts
from bot.core.school_settings import SchoolSettings

_ROOMS = (
    r"teams\.(?:microsoft|live)\.|zoom\.(?:us|com)|zoomgov\.|meet\.google|hangouts\.google|webex\.|whereby\.|meet\.jit|"
    r"gotomeet|bluejeans\.|skype\."
)
# A value follows: "the password is swordfish", "Meeting ID: 812 334", "passcode 4410"; not "the password is private".
_NO_VALUE = (
    r"(?!(?:private|secret|confidential|safe|kept|needed|wrong|not|never|only|sent|emailed|given|shared|changed|the|a|an|in|on|for|"
    r"yours|theirs|personal|always|also|to|different|available|required|essential|reset|lost|forgotten|stored|printed|written|provided|"
    r"issued|unique|same|important|protected|enough|inside|below|above|here|attached)\b)"
)
_WAY_IN = re.compile(
    rf"{_ROOMS}"
    rf"|\bpass ?(?:word|code|phrase)s?\s*(?:(?:is|are|:|=|-)\s*{_NO_VALUE}|(?=\w*\d))[\"']?[\w!$%*-]{{3,}}"
    # "the password for the spelling games is swordfish": what follows has a digit, stands in quotes or ends the sentence.
    rf"|\bpass ?(?:word|code|phrase)s?\b[^.!?\n]{{1,60}}?\b(?:is|are)\s+"
    rf"(?:(?=\w*\d)[\w!$%*-]{{3,}}|[\"'\u201c][\w!$%*-]{{3,}}[\"'\u201d]|{_NO_VALUE}[\w!$%*-]{{4,}}(?=[.!?\"]|\s*$))"
    r"|\b(?:meeting|conference|webinar|room|class|session|join(?:ing)?|access|invit\w+|entry) (?:id|code|pin|number)\b"
    r"[^\w.?]{0,3}(?:is\b)?[^\w.?]{0,3}(?=[\w-]*\d)[\w-]{3,}"
    r"|\b(?:id|pin|code)\s*[:=]\s*(?=[\w-]*\d)[\w-]{3,}",
    re.IGNORECASE,
)


def holds_way_in(text: str) -> bool:
    """Whether the words give a link, a code or a password of a live session."""
    return _WAY_IN.search(text) is not None


def page_of(school: SchoolSettings, document: str) -> str:
    """Where the school sets this document out; "" where it has given no page."""
    return next((page.url for page in school.pages if document and page.document == document), "")


def with_page(text: str, url: str, parts: int) -> str:
    """The text with the link, whole, behind it; of a text too long for both, a part is left out."""
    if not url or count_parts(f"{text} {url}") <= parts:
        return f"{text} {url}" if url else text
    words = text
    while " " in words and count_parts(_cut(words, url)) > parts:
        words = words.rsplit(" ", 1)[0]
    return _cut(words, url)


def _cut(words: str, url: str) -> str:
    quote = '"' if words.count('"') % 2 else ""
    return f"{words.rstrip(' ,;:-.(')}...{quote} {url}"
