"""Which of the records that stand a correction means, and how what becomes of them is said."""

import re
from collections.abc import Sequence

from actions.base import Circumstances, Form, Result
from actions.change_child import taken_back
from actions.change_meant import child_in, is_denied
from actions.change_words import EVERY, KINDS, POINTS, STANDING
from actions.check_status import say_together
from actions.children import read_children
from actions.reading import Reading
from bot.core.requests import AbsenceReport, Request

KIN_IS = re.compile(
    r"\b(?:(?:her|his|their) (?:(?:other|little|big|older|elder|younger|twin|baby|half|step|wee) ?)*(?:brother|sister|sibling|twin|bro|sis)s?"
    r"|(?:the|my|our) (?:other|others|rest|eldest|oldest|youngest)(?: (?:one|two|child|kids?|boys?|girls?|son|daughter|children))?)"
    r"(?:'?s| is| are| will| goes| still)\b"
)


class RecordsMeant:
    """The standing records, and those among them that the words can mean."""

    def __init__(self, reading: Reading, here: Circumstances, forms: dict[str, Form]) -> None:
        self.reading, self.here, self.forms = reading, here, forms
        self.standing = [
            request
            for request in here.recent
            if request.status in STANDING and request.kind in forms and not self._is_over(request)
        ]
        named = read_children(reading, here, with_staying=True).children or here.meant
        self.denied = [child for child in named if is_denied(child, reading)]
        self.named = [child for child in named if child not in self.denied]

    def _is_over(self, request: Request) -> bool:
        """An absence of days gone by, unless it was spoken of just now, is not what "she's coming in" means."""
        if not isinstance(request, AbsenceReport) or str(request.id) in self.here.latest:
            return False
        return request.last_day is not None and request.last_day < self.here.now.date()

    def targets(self, *kinds: str) -> list[Request]:
        """The standing records these words can mean, the latest made first."""
        mentioned = [kind for kind, pattern in KINDS.items() if self.reading.finds(pattern)]
        wanted = [
            kind for kind in (kinds or tuple(self.forms)) if not mentioned or kind in mentioned
        ] or list(kinds)
        targets = [request for request in self.standing if request.kind in wanted]
        names = {child["name"] for child in (*self.named, *self.denied)}
        of_child = [request for request in targets if request.child in names]
        targets = of_child or targets
        return sorted(targets, key=lambda request: str(request.id) not in self.here.latest)

    def together(self, targets: list[Request]) -> list[Request]:
        """The first and those made with it."""
        if not targets or str(targets[0].id) not in self.here.latest:
            return targets[:1]
        return [request for request in targets if str(request.id) in self.here.latest]

    def by_latest(self) -> list[Request]:
        return sorted(self.standing, key=lambda request: str(request.id) not in self.here.latest)

    def of_kind(self, kind: str) -> list[Request]:
        named = {child["name"] for child in self.named}
        gone = [request for request in self.by_latest() if request.kind == kind]
        of_child = [request for request in gone if request.child in named]
        return self.together(of_child or gone)

    def is_of_others(self) -> bool:
        """ "Alex is still coming in", where only his sisters were reported."""
        absent = {request.child for request in self.standing if request.kind == "absence"}
        named = {child["name"] for child in (*self.named, *self.denied)}
        if not named and absent and self.reading.finds(KIN_IS):
            return True  # "his older brother is in as normal"
        return bool(named) and bool(absent) and not named & absent

    def is_to_come(self, request: Request) -> bool:
        last_day = request.last_day if isinstance(request, AbsenceReport) else None
        return last_day is None or last_day >= self.here.now.date()

    def among(self, requests: Sequence[Request]) -> Result | None:
        """Several children could be meant, and the words do not say which."""
        latest = [request for request in requests if str(request.id) in self.here.latest] or list(requests)
        is_clear = self.named or self.reading.finds(EVERY) or not self.reading.finds(POINTS)
        if is_clear or len({request.child for request in latest}) < 2:
            return None
        return Result(among=tuple(child_in(request, self.here) for request in latest))

    # -- how a change is said ------------------------------------------------------------------------------------

    def said(self, requests: Sequence[Request]) -> str:
        sayings = {kind: form.say for kind, form in self.forms.items() if form.say is not None}
        return say_together(requests, sayings, self.here)

    def changed(self, changed: list[Request]) -> Result:
        is_new = any(request not in self.standing for request in changed)
        opening = "Changed. The office now has" if is_new else "Thank you. The office has"
        return Result(requests=tuple(changed), sentences=(f"{opening}: {self.said(changed)}.",))

    def taken_back(self, targets: list[Request]) -> Result:
        return Result(
            requests=taken_back(targets), sentences=(f"OK, I have taken this back: {self.said(targets)}.",)
        )

    def both(self, kept: list[Request], gone: list[Request]) -> Result:
        changed = self.changed(kept) if kept else Result()
        back = self.taken_back(gone) if gone else Result()
        return Result(
            requests=(*changed.requests, *back.requests), sentences=(*changed.sentences, *back.sentences)
        )
