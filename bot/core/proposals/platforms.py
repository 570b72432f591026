"""Platforms: where work is set, where it is handed in and where live sessions are, for which years."""

import re
from collections.abc import Iterator

from bot.core.proposals.found import Reading
from bot.core.proposals.reading import Said
from bot.core.proposals.rules import LIVE, Sentences, sureness_of, words
from bot.core.proposals.year_words import years_in

_NAMES: tuple[tuple[str, str], ...] = (
    (r"(?:microsoft |ms )?teams\b(?! of| are| will| can| have)(?<!class teams)", "Microsoft Teams"),
    (r"google classroom", "Google Classroom"),
    (r"google meet|\bmeet\b(?= (?:link|call|session))", "Google Meet"),
    (r"\bzoom\b", "Zoom"),
    (r"tapestry", "Tapestry"),
    (r"see-?saw", "Seesaw"),
    (r"class ?dojo|\bdojo\b", "ClassDojo"),
    (r"showbie", "Showbie"),
    (r"show my homework|satchel(?: one)?", "Show My Homework"),
    (r"evidence me", "Evidence Me"),
    (r"purple mash", "Purple Mash"),
    (r"\bweduc\b", "Weduc"),
    (r"\bdb primary\b", "DB Primary"),
    (r"edmodo", "Edmodo"),
    (r"\bj2e\b", "J2E"),
    (r"learning ?book|learning journal", "Learning Journal"),
    (r"\bfrog\b(?= (?:play|learn))", "Frog"),
    (r"school(?:'s)? website|website of the school|home learning page", "the school website"),
    (r"class e-?mail(?: address)?", "the class email address"),
)
_PLATFORMS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _NAMES)
_CALLS = frozenset({"Zoom", "Google Meet"})
_LIVE = words(
    rf"{LIVE.replace(chr(92) + 'bteams' + chr(92) + 'b|', '')}|meetings?\b|hello|group call|sessions?\b|taught live"
)
_SETS = words(
    r"\b(?:set|sets|post(?:ed|s)?|upload(?:ed)?|provided|found|find|lands?|visible|appears?|pop up|put on|placed|use|used|via|set up|shared|sent through|put|puts|goes on|log in to|look under|scheduled|published)\b|platform"
)
_WORK = words(r"\b(?:work|tasks?|activit\w+|learning|everything|jobs|lessons?|assignments?|platforms?)\b")
_HANDS_IN = words(
    r"hand(?:ed|s)?[\" ]+(?:it |work )?(?:in|back)|\"hand in\"|submit|send (?:in |any )?(?:completed|finished)|(?:send|post) (?:a |us )?(?:photo|picture)|photo(?:graph)?\b[^.]{0,40}\b(?:on|to|into)\b|complet\w+ work|finished work|work (?:will be |is )?returned|email the work|work[^.]{0,20}photographed|access completed"
)
_NOT_WORK = words(
    r"optional|also use|may use|\be\.g\.|games\b|do not|don't|only login|password|passphrase|forgotten|message|closed|closure|shut|notified|text message|radio|complaints|policy|translat|languages?|photos of other|personal data|name, class|holds?\b|privacy|access personal|comments and content|write to|slides|timetable for|interpreter|deleted|kept in|chat\b|newsletter|suggestions|revision|phonics|free library|spare days|friends|check\b|monitor|family|quick(?:er)?|practice|discuss|enquir|feedback"
)


def read_platforms(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        if not names_in(said.text):
            continue
        for clause, years, names in _by_years(said, sentences):
            for name in names:
                yield from _of(name, clause, years, said)


def names_in(text: str) -> list[str]:
    """The platforms a text names, in its order."""
    found: list[tuple[int, str]] = []
    for pattern, name in _PLATFORMS:
        if match := pattern.search(text):
            found.append((match.start(), name))
    return [name for _, name in sorted(found)]


def _of(name: str, clause: str, years: frozenset[str], said: Said) -> Iterator[Reading]:
    cell = re.search(rf"platform[^:;]*: [^;]*{re.escape(name.split()[-1])}", clause, re.IGNORECASE)
    if name in _CALLS or (name == "Microsoft Teams" and _LIVE.search(clause) and not cell):
        if _LIVE.search(said.around) and not re.search(r"\bnot\b|link|password|zoom\.us|two of the", clause):
            yield _reading("platform.live", name, f"Live sessions are on {name}.", years, said)
        if not re.search(r"\bwork (?:should|will|is|must|shall) be set|speak to\b.{0}$", clause):
            return
    if _HANDS_IN.search(clause) and not re.search(r"\bnot\b|password", clause):
        yield _reading(
            "platform.hand_in",
            name,
            f"Hand work in on {name}.".replace("on the class email address", "by email to the class address"),
            years,
            said,
        )
        if not re.search(r"\bset\b", clause):
            return
    if cell or (_SETS.search(said.text) and _WORK.search(said.around) and not _NOT_WORK.search(said.text)):
        if name == "the class email address":
            return
        yield _reading("platform.set_work", name, f"Work is set on {name}.", years, said)


def _reading(key: str, name: str, draft: str, years: frozenset[str], said: Said) -> Reading:
    return Reading(key=key, means=name, value=draft, years=years, said=said, sureness=sureness_of(said))


def _by_years(said: Said, sentences: Sentences) -> Iterator[tuple[str, frozenset[str], list[str]]]:
    """The sentence in pieces, each with its own platform and years; whole when there is but one platform."""
    if said.is_row or len(names_in(said.text)) < 2:
        yield said.text, sentences.years_of(said), names_in(said.text)
        return
    pieces = re.split(
        r"; |, (?:and|but)\b|, | and (?=work|years?|the upper|the lower|those|pupils)", said.text
    )
    with_name = [piece for piece in pieces if names_in(piece)]
    own = [years_in(piece, sentences.own_years) for piece in with_name]
    if any(own):
        for piece, years in zip(with_name, own, strict=True):
            is_whole = _SETS.search(piece) or _HANDS_IN.search(piece)
            yield (piece if is_whole else f"{pieces[0]} {piece}"), years, names_in(piece)
