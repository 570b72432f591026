"""Changes that the words alone make sure of: one child comes in while another is off, a day put right."""

import re
from collections.abc import Sequence

from actions.absence_words import HINTS
from actions.base import Circumstances, Values
from actions.change_child import child_put_right
from actions.change_words import KINDS, NO_LONGER, STANDING, SWAP, puts_day_right
from actions.children import called, child_as_written, class_as_written, read_children
from actions.reading import Reading
from actions.spans import span_in
from actions.words import COMMON
from bot.core.requests import AbsenceReport, Request

_ONLY = re.compile(r"\b(?:only|just)\b")


def coming_in(reading: Reading, here: Circumstances) -> tuple[list[AbsenceReport], list[Values]]:
    """The standing absences of children who are said to come in where another is off, and those others not yet reported."""
    off = read_children(reading, here).children
    away = {child["name"] for child in off}
    named = {child["name"] for child in read_children(reading, here, with_staying=True).children}
    if not off or not named - away or not (reading.finds(HINTS) or reading.finds(_ONLY)):
        return [], []
    standing = [
        request
        for request in here.recent
        if isinstance(request, AbsenceReport)
        and request.status in STANDING
        and (request.last_day is None or request.last_day >= here.now.date())
    ]
    reported = {request.child for request in standing}
    return [request for request in standing if request.child in named - away], [
        child for child in off if child["name"] not in reported
    ]


def is_sure(reading: Reading, here: Circumstances) -> bool:
    """Whether the words can only change an absence that stands, whatever the interpreter makes of them."""
    if child_put_right(reading, here) is not None:
        return True
    if coming_in(reading, here)[0] and not reading.finds(SWAP):
        return True
    has_absence = any(
        isinstance(request, AbsenceReport) and request.status in STANDING and str(request.id) in here.latest
        for request in here.recent
    )
    return has_absence and puts_day_right(reading, here)


def no_longer_wanted(reading: Reading, standing: Sequence[Request]) -> str | None:
    """ "Forget about the pack, she is too poorly": the kind that is named, whatever else is spoken of."""
    found = NO_LONGER.search(reading.plain)
    if found is None:
        return None
    kinds = [kind for kind, pattern in KINDS.items() if pattern.search(found[1])]
    if not kinds and _WORK.search(found[1]):
        kinds = [kind for kind in ("work_pack", "missed_work") if any(item.kind == kind for item in standing)]
    return kinds[0] if len(kinds) == 1 and any(item.kind == kinds[0] for item in standing) else None


_WORK = re.compile(r"\b(?:work|learning)\b")


def moves(reading: Reading, here: Circumstances) -> bool:
    """ "Dentist has moved to Friday so ignore Thursday"."""
    is_moved = reading.finds(
        re.compile(r"\b(?:moved|changed|switched|put back|rearranged|instead|make it)\b")
    )
    return is_moved and span_in(reading, here) is not None


def is_denied(child: Values, reading: Reading) -> bool:
    """ "not Ali", "it isn't Ali", "Amir instead of Ali"."""
    return any(
        re.search(
            rf"\b(?:not|isn'?t|instead of|rather than|wasn'?t)\s+(?:the |my |for )?{re.escape(word)}\b",
            reading.plain,
        )
        for word in {child["said"].lower(), child["name"].lower().split()[0]}
    )


def named_more_fully(request: Request, child: Values) -> Values:
    return {"child": child["name"], "class_name": child["class"] or request.class_name}


def child_in(request: Request, here: Circumstances) -> Values:
    said = called(request, here)
    return {
        "pupil": str(request.pupil_id or ""),
        "name": request.child,
        "said": said,
        "class": request.class_name or "",
    }


def name_opening(reading: Reading) -> list[Values]:
    """A name that opens the message and runs on: "Tyler Brooks 3K"."""
    opening = re.match(r"\W*([^\W\d_]+(?:[ -][^\W\d_]+){1,2})", reading.text)
    if opening is None or any(word.lower() in COMMON for word in opening[1].split()):
        return []
    return [child_as_written(opening[1], class_as_written(reading))]
