"""A message that says more of a name, or nothing that the records do not hold."""

import re
from dataclasses import replace

from actions.base import Result
from actions.change_meant import name_opening, named_more_fully
from actions.change_words import BETTER
from actions.children import class_as_written
from actions.records_meant import KIN_IS, RecordsMeant
from actions.spans import span_in

# "Jun is Junjie Chen, at home we only say Jun": how a child is called changes nothing.
_SAYS_NAME = re.compile(
    r"\b(?:short for|known as|nickname\w*|pet name|goes by|full name|real name|proper name|same (?:child|boy|girl|person|one)|(?:we|i|everyone|everybody|they|all) (?:\w+ )?(?:call|calls|say|says|name)|(?:is|s) (?:called|named))\b"
)
_IS_IN = re.compile(r"\b(?:in|here|there|fine|ok|okay|well|coming|school)\b")


class RecordsNamed(RecordsMeant):
    """The records that the words can mean, put right by a fuller name, or left as they are."""

    def complete_name(self) -> Result | None:
        """ "Tyler Brooks 3K" after "Tyler is off": the same child, more fully."""
        latest = [request for request in self.together(self.by_latest()) if request.pupil_id is None]
        for child in (*self.named, *name_opening(self.reading)):
            short = [
                request
                for request in latest
                if request.child and child["name"].lower().startswith(f"{request.child.lower()} ")
            ]
            if short and not child["pupil"]:
                return self.changed(
                    [replace(request, **named_more_fully(request, child)) for request in short]
                )
        return None

    def set_class(self) -> Result | None:
        """The class of a child taken down as written; a pupil's own class is the office's to change."""
        class_name = class_as_written(self.reading)
        written = [request for request in self.together(self.by_latest()) if request.pupil_id is None]
        if not class_name or not written:
            return None
        return self.changed([replace(request, class_name=class_name) for request in written])

    def already_so(self) -> Result | None:
        """A day was named, and it is the day the office has; or the child, and it is that child; or it is of another."""
        if self.reading.finds(KIN_IS) and self.reading.finds(_IS_IN):
            return Result(sentences=("Thank you.",))
        targets = self.targets("absence")
        if targets and span_in(self.reading, self.here):
            return self.changed(targets[:1])
        names = {child["name"] for child in self.named}
        own = [request for request in self.together(self.by_latest()) if request.child in names]
        is_of_own = bool(own) and {request.child for request in own} == names
        is_name_alone = len(self.reading.plain.split()) <= 8 or self.reading.finds(_SAYS_NAME)
        return self.changed(own) if is_of_own and is_name_alone else None

    def is_better(self) -> Result | None:
        """ "She feels much better": no word of coming in, so what was reported stands, and is said so."""
        absences = self.together(self.targets("absence")) if self.reading.finds(BETTER) else []
        return self.changed(absences) if absences else None
