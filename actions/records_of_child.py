"""A message that changes whose the records are: who comes in, who joins, who takes another's place."""

import re
from dataclasses import replace

from actions.absence_words import reason_in
from actions.base import Result
from actions.change_child import child_put_right, taken_back
from actions.change_meant import coming_in
from actions.change_words import ALSO, KINDS, SWAP
from actions.children import called, fields_of, join_names
from actions.other_guardian import reports_ended
from actions.records_named import RecordsNamed
from actions.spans import span_in
from actions.taking_back import takes_back
from bot.core.requests import AbsenceReport


class RecordsOfChild(RecordsNamed):
    """The records that the words can mean, given to the children that the words mean."""

    def comes_in(self) -> Result | None:
        """ "Ali is coming in after all, just Sara off": one absence is taken back, the other stays."""
        coming, off = coming_in(self.reading, self.here)
        if not coming:
            return None
        if not off:
            return self.taken_back(list(coming))
        if self.reading.finds(SWAP):
            return None
        model = coming[0]
        why = reason_in(self.reading)
        made = [
            replace(model, id=self.here.new_id(), created_at=None, reason=why, **fields_of(child))
            for child in off
        ]
        gone = self.taken_back(list(coming))
        return replace(gone, requests=(*gone.requests, *made), passed_on=(self.said(made),))

    def ends_report_of_another(self) -> Result | None:
        """ "Her dad texted she's off, but she's coming in now": whoever knows of the other's report may end it."""
        ended = reports_ended(self.reading, self.here)
        if not ended:
            return None
        names = join_names([called(report, self.here) for report in ended])
        said = (
            f"Thank you. I have told the office that {names} {'is' if len(ended) == 1 else 'are'} coming in."
        )
        return Result(requests=taken_back(ended), sentences=(said,))

    def put_child_right(self) -> Result | None:
        found = child_put_right(self.reading, self.here)
        return None if found is None else self.both(list(found.changed), list(found.gone))

    def swap_child(self) -> Result | None:
        """ "Ali is fine and coming in but Sara woke up with it, so swap them over"."""
        if not self.reading.finds(re.compile(r"\bswap\b")) or len(self.named) != 2:
            return None
        having = {request.child for request in self.standing}
        new = [child for child in self.named if child["name"] not in having]
        old = {child["name"] for child in self.named} & having
        wrong = [request for request in self.by_latest() if request.child in old]
        return (
            self.changed([replace(request, **fields_of(new[0])) for request in wrong])
            if new and wrong
            else None
        )

    def add_child(self) -> Result | None:
        is_bare = (
            re.match(r"\W*(?:oh )?(?:and|plus|n)\b", self.reading.plain)
            and len(self.reading.plain.split()) <= 4
        )
        is_more = self.reading.finds(ALSO) or is_bare
        if not is_more or takes_back(self.reading) or not self.named:
            return None
        targets = [request for request in self.by_latest() if request.kind != "callback"]
        mentioned = [request for request in targets if self.reading.finds(KINDS[request.kind])]
        model = next(iter(mentioned or targets), None)
        if model is None:
            return None
        having = {request.child for request in targets if request.kind == model.kind}
        known = [child for child in self.named if child["pupil"] or not self.here.pupils]
        added = [child for child in known if child["name"] not in having]
        if not added or (
            span_in(self.reading, self.here) is not None
            and isinstance(model, AbsenceReport)
            and not self._says_same_days(model)
        ):
            return None
        made = [replace(model, id=self.here.new_id(), created_at=None, **fields_of(child)) for child in added]
        return Result(requests=tuple(made), passed_on=(self.said(made),))

    def _says_same_days(self, model: AbsenceReport) -> bool:
        span = span_in(self.reading, self.here)
        return span is None or span.first_day is None or span.first_day == model.first_day
