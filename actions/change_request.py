"""A change of mind: the right existing record is corrected or taken back, and no second one is made."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.absence_changes import span_meant, without_denied
from actions.absence_words import note_in
from actions.base import Circumstances, Form, Result, Step
from actions.change_meant import (
    moves,
    no_longer_wanted,
)
from actions.change_words import (
    ATTENDS,
    COMES,
    CUES,
    KINDS,
    NOT_BACK,
    RETURNS,
    STANDING,
    UNTIL,
)
from actions.days_said import adds_days, clauses, days_denied, said_in
from actions.each_child import portions
from actions.hand_off import receipt
from actions.reading import Reading
from actions.records_of_child import RecordsOfChild
from actions.spans import span_in
from actions.taking_back import VERBS, call_is_over, takes_back
from actions.words import squash
from bot.core.days import DaySpan
from bot.core.requests import AbsenceReport, Handoff, Request, Route
from bot.core.understanding import EntityKind, Intent


def of(forms: Sequence[Form]) -> Step:
    """The action, correcting each record by the form that makes it."""
    by_kind = {form.kind: form for form in forms if form.revise is not None and form.say is not None}

    def run(reading: Reading, here: Circumstances) -> Result:
        return _Change(reading, here, by_kind).result()

    return Step(
        name="change_request",
        intents=(Intent.UPDATE_REQUEST,),
        menu_line="Change a request",
        likely="Change something you sent before",
        cues=CUES,
        hints=re.compile(
            rf"{CUES.pattern}|{VERBS.pattern}|\b(?:change|changed|now|instead|moved|swap|actually)\b"
        ),
        run=run,
        prompt="What should I change?",
    )


class _Change(RecordsOfChild):
    """One correction on its way to the records it means."""

    def result(self) -> Result:
        if right := self.put_child_right() or self.ends_report_of_another():
            return right
        if not self.standing:
            return self._for_a_person()
        return (
            self.comes_in()
            or self.swap_child()
            or self.add_child()
            or self._drop_one_kind()
            or self._each_own()
            or self._deny_days()
            or self._add_days()
            or self._return()
            or self._withdraw()
            or self._revise()
            or self.is_better()
            or self.complete_name()
            or self.set_class()
            or self.already_so()
            or self._ask()
        )

    # -- the kinds of change ------------------------------------------------------------------------------------

    def _each_own(self) -> Result | None:
        """ "Poppy goes back Weds and Freddie Friday": what is said of each child changes that child's record alone."""
        absent = {request.child for request in self.standing if request.kind == "absence"}
        named = [child for child in self.named if child["name"] in absent]
        parts = portions(self.reading, named, self.here) if len(named) > 1 else []
        parts = [part for part in parts if len(part.names) == 1 and span_in(part.reading, self.here)]
        if len(parts) < 2 or len(parts) != len(named):
            return None
        found = [_Change(part.reading, self.here, self.forms).result().requests for part in parts]
        requests = [request for made in found for request in made]
        if not all(found) or {request.child for request in requests} != {child["name"] for child in named}:
            return None
        kept = [request for request in requests if request.status in STANDING]
        gone = [request for request in requests if request.status not in STANDING]
        return self.both(kept, gone)

    def _deny_days(self) -> Result | None:
        """ "Not Monday, Tuesday", "please ignore Friday": a day in place of another, or less by it."""
        said = said_in(self.reading)
        absences = [request for request in self.targets("absence") if isinstance(request, AbsenceReport)]
        is_of_another = not absences or (
            self.by_latest()[0].kind != "absence" and self.reading.finds(KINDS[self.by_latest()[0].kind])
        )
        if not said.denied or is_of_another:
            return None
        meant = [report for report in absences if days_denied(report, said, self.here)] or absences
        if among := self.among(meant):
            return among
        group = [report for report in self.together(list(meant)) if report in meant]
        found = [
            without_denied(report, said, self.here) for report in group if isinstance(report, AbsenceReport)
        ]
        right = [report for report in found if report is not None]
        if len(right) < len(found):
            return self._ask()
        return self.both(
            [*(report for report in right if report.status in STANDING), *self._packs_beside()],
            [report for report in right if report.status not in STANDING],
        )

    def _packs_beside(self) -> list[Request]:
        """ "The scan's tomorrow. Still want the work but gran will fetch it": the pack's way, in the same text."""
        if not self.reading.values(EntityKind.DELIVERY):
            return []
        packs = [request for request in self.by_latest() if request.kind == "work_pack"]
        changed = [self._revised(request) for request in self.together(list(packs))]
        return [request for request in changed if request is not None and request.kind == "work_pack"]

    def _add_days(self) -> Result | None:
        """ "Off on Monday also": a day apart from those reported is an absence of its own."""
        said = span_in(self.reading, self.here)
        if not adds_days(self.reading) and not (said and said.is_more):
            return None
        for request in self.targets("absence"):
            if not isinstance(request, AbsenceReport) or request.last_day is None:
                continue
            span = span_meant(request, self.reading, self.here)
            if span is None or span.first_day is None or span.back_on:
                return None
            after = self.here.calendar.next_school_day
            is_before = after(span.last_day or span.first_day) < request.first_day
            if is_before or span.first_day > after(request.last_day):
                made = replace(
                    request,
                    id=self.here.new_id(),
                    created_at=None,
                    first_day=span.first_day,
                    last_day=span.last_day,
                )
                return Result(requests=(made,), passed_on=(self.said([made]),))
        return None

    def _return(self) -> Result | None:
        """ "Back tomorrow": the absence ends the school day before; not begun by then, it is taken back."""
        of_return = [
            span for span in clauses(self.reading) if self._tells_of_return(self.reading.only([span]))
        ]
        span = span_in(self.reading.only(of_return) if of_return else self.reading, self.here)
        if span is None:
            return None
        back_on = span.back_on or (span.first_day if of_return and self._says_return(span) else None)
        if back_on is None or self.is_of_others():
            return None
        absences = [request for request in self.targets("absence") if isinstance(request, AbsenceReport)]
        absences = [
            request
            for request in absences
            if request.last_day is None
            or request.last_day >= self.here.now.date()
            or request.first_day >= self.here.now.date()
        ]
        if among := self.among(absences):
            return among
        absences = [
            request for request in self.together(list(absences)) if isinstance(request, AbsenceReport)
        ]
        if not absences:
            return None
        if self.reading.finds(NOT_BACK) and not self.reading.finds(UNTIL):
            return self.changed(
                [replace(request, last_day=max(back_on, request.last_day or back_on)) for request in absences]
            )
        if ahead := [request for request in absences if back_on < request.first_day]:
            return self.changed(
                list(ahead)
            )  # "that day only, back Wednesday": nobody returns from days to come
        over = [request for request in absences if back_on == request.first_day]
        if over:
            return self.taken_back(list(over))
        last_day = self.here.calendar.previous_school_day(back_on)
        return self.changed(
            [replace(request, last_day=max(request.first_day, last_day)) for request in absences]
        )

    def _tells_of_return(self, clause: Reading) -> bool:
        """ "Back on Friday", and "tomorrow she come": who comes today is not back from what was reported, but never off."""
        span = span_in(clause, self.here)
        if span is None or clause.finds(RETURNS):
            return span is not None
        is_later = span.first_day is not None and span.first_day > self.here.now.date()
        return is_later and clause.finds(COMES) and not clause.finds(NOT_BACK)

    def _says_return(self, span: DaySpan) -> bool:
        return span.first_day is not None and span.is_start_said

    def _withdraw(self) -> Result | None:
        kinds: tuple[str, ...] = ()
        if takes_back(self.reading):
            if self._gives_something_new() or moves(self.reading, self.here):
                return None
        elif call_is_over(self.reading) and any(request.kind == "callback" for request in self.standing):
            kinds = ("callback",)
        elif not self.reading.finds(ATTENDS) or self._comes_late():
            return None
        elif not any(self.is_to_come(request) for request in self.standing):
            return None  # "she is in today", after days gone by
        elif self.is_of_others():
            return Result(sentences=("Thank you.",))
        else:
            kinds = ("missed_work",) if self.reading.finds(re.compile(r"\bfinish\w*\b")) else ("absence",)
        if (kind := no_longer_wanted(self.reading, self.standing)) is not None:
            return self.taken_back(self.of_kind(kind))
        targets = self.targets(*kinds)
        if not targets:
            return self._revise() or self._for_a_person()
        if kinds == ("absence",) and (among := self.among(targets)):
            return among
        if self.reading.finds(re.compile(r"\b(?:everything|all of (?:it|that)|the lot)\b")):
            return self.taken_back(targets)
        return self.taken_back(self.together(targets))

    def _drop_one_kind(self) -> Result | None:
        """ "Forget the pack, Thursday still stands": that alone is taken back, and what is said of the days is theirs."""
        kind = no_longer_wanted(self.reading, self.standing)
        if kind in {None, "absence"} or not takes_back(self.reading) or self._gives_something_new():
            return None
        gone = self.of_kind(str(kind))
        of_days = [
            span
            for span in clauses(self.reading)
            if not takes_back(clause := self.reading.only([span])) and span_in(clause, self.here)
        ]
        changed = (
            _Change(self.reading.only(of_days), self.here, self.forms)._days_changed() if of_days else []
        )
        return self.both(changed, gone)

    def _days_changed(self) -> list[Request]:
        found = self._return() or self._revise()
        requests = found.requests if found is not None else ()
        return [
            request
            for request in requests
            if request.kind == "absence" and request.status in STANDING and request not in self.standing
        ]

    def _comes_late(self) -> bool:
        return bool(note_in(self.reading))

    def _gives_something_new(self) -> bool:
        """ "Dont post it, ill come get it": denied, and put right in the same breath."""
        new = (EntityKind.DELIVERY, EntityKind.PHONE)
        return any(self.reading.values(kind) for kind in new) and self._revise() is not None

    def _revise(self) -> Result | None:
        for targets in (self._days_first(self.targets()), self._days_first(self.standing)):
            if among := self.among(
                [
                    request
                    for request in targets
                    if self._revised(request) is not None and request.kind != "callback"
                ]
            ):
                return among
            for target in targets:
                if self._revised(target) is not None:
                    group = [
                        request
                        for request in self.together([target, *targets])
                        if request.kind == target.kind
                    ]
                    changed = [
                        self._revised(request)
                        for request in {request.id: request for request in [target, *group]}.values()
                    ]
                    return self.changed([request for request in changed if request is not None])
        return None

    def _days_first(self, targets: list[Request]) -> list[Request]:
        """A day by itself is the day of the absence, whatever was asked for beside it."""
        is_of_a_kind = any(self.reading.finds(pattern) for pattern in KINDS.values())
        if is_of_a_kind or span_in(self.reading, self.here) is None:
            return targets
        return sorted(targets, key=lambda request: request.kind != "absence")

    def _revised(self, request: Request) -> Request | None:
        revise = self.forms[request.kind].revise
        return revise(request, self.reading, self.here) if revise else None

    # -- what follows -------------------------------------------------------------------------------------------

    def _ask(self) -> Result:
        if self.reading.asked == "change":
            return self._for_a_person()
        return Result(ask="What should I change? Please text the right day, name or time.")

    def _for_a_person(self) -> Result:
        about = f"change to an earlier request: {squash(self.reading.text, 120)}"
        handoff = Handoff(id=self.here.new_id(), about=about, route=Route.OFFICE)
        return receipt(self.here, handoff, "I have passed your change to the office.")
