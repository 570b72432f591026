"""A change of mind: the right existing record is corrected or taken back, and no second one is made."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.absence_changes import span_meant
from actions.absence_words import note_in, reason_in
from actions.base import Circumstances, Form, Result, Step
from actions.change_child import child_put_right, taken_back
from actions.change_meant import (
    child_in,
    coming_in,
    is_denied,
    moves,
    name_opening,
    named_more_fully,
    no_longer_wanted,
)
from actions.change_words import (
    ALSO,
    ATTENDS,
    CUES,
    EVERY,
    KINDS,
    NOT_BACK,
    POINTS,
    RETURNS,
    STANDING,
    SWAP,
    UNTIL,
    WITHDRAW,
)
from actions.check_status import say_together
from actions.children import class_as_written, fields_of, read_children
from actions.hand_off import receipt
from actions.reading import Reading
from actions.spans import span_in
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
            rf"{CUES.pattern}|{WITHDRAW.pattern}|\b(?:change|changed|now|instead|moved|swap|actually)\b"
        ),
        run=run,
        prompt="What should I change?",
    )


class _Change:
    """One correction on its way to the records it means."""

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

    def result(self) -> Result:
        if right := self._put_child_right():
            return right
        if not self.standing:
            return self._for_a_person()
        return (
            self._comes_in()
            or self._swap_child()
            or self._add_child()
            or self._add_days()
            or self._return()
            or self._withdraw()
            or self._revise()
            or self._complete_name()
            or self._set_class()
            or self._already_so()
            or self._ask()
        )

    def _is_over(self, request: Request) -> bool:
        """An absence of days gone by, unless it was spoken of just now, is not what "she's coming in" means."""
        if not isinstance(request, AbsenceReport) or str(request.id) in self.here.latest:
            return False
        return request.last_day is not None and request.last_day < self.here.now.date()

    # -- which records ------------------------------------------------------------------------------------------

    def _targets(self, *kinds: str) -> list[Request]:
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

    def _together(self, targets: list[Request]) -> list[Request]:
        """The first and those made with it."""
        if not targets or str(targets[0].id) not in self.here.latest:
            return targets[:1]
        return [request for request in targets if str(request.id) in self.here.latest]

    # -- the kinds of change ------------------------------------------------------------------------------------

    def _comes_in(self) -> Result | None:
        """ "Ali is coming in after all, just Sara off": one absence is taken back, the other stays."""
        coming, off = coming_in(self.reading, self.here)
        if not coming:
            return None
        if not off:
            return self._taken_back(list(coming))
        if self.reading.finds(SWAP):
            return None
        model = coming[0]
        why = reason_in(self.reading)
        made = [
            replace(model, id=self.here.new_id(), created_at=None, reason=why, **fields_of(child))
            for child in off
        ]
        gone = self._taken_back(list(coming))
        return replace(gone, requests=(*gone.requests, *made), passed_on=(self._said(made),))

    def _put_child_right(self) -> Result | None:
        found = child_put_right(self.reading, self.here)
        if found is None:
            return None
        changed = self._changed(list(found.changed)) if found.changed else Result()
        gone = self._taken_back(list(found.gone)) if found.gone else Result()
        return Result(
            requests=(*changed.requests, *gone.requests), sentences=(*changed.sentences, *gone.sentences)
        )

    def _swap_child(self) -> Result | None:
        """ "Ali is fine and coming in but Sara woke up with it, so swap them over"."""
        if not self.reading.finds(re.compile(r"\bswap\b")) or len(self.named) != 2:
            return None
        having = {request.child for request in self.standing}
        new = [child for child in self.named if child["name"] not in having]
        old = {child["name"] for child in self.named} & having
        wrong = [request for request in self._by_latest() if request.child in old]
        return (
            self._changed([replace(request, **fields_of(new[0])) for request in wrong])
            if new and wrong
            else None
        )

    def _by_latest(self) -> list[Request]:
        return sorted(self.standing, key=lambda request: str(request.id) not in self.here.latest)

    def _add_child(self) -> Result | None:
        is_bare = (
            re.match(r"\W*(?:oh )?(?:and|plus|n)\b", self.reading.plain)
            and len(self.reading.plain.split()) <= 4
        )
        is_more = self.reading.finds(ALSO) or is_bare
        if not is_more or self.reading.finds(WITHDRAW) or not self.named:
            return None
        targets = [request for request in self._by_latest() if request.kind != "callback"]
        mentioned = [request for request in targets if self.reading.finds(KINDS[request.kind])]
        model = next(iter(mentioned or targets), None)
        if model is None:
            return None
        having = {request.child for request in targets if request.kind == model.kind}
        added = [child for child in self.named if child["name"] not in having]
        if not added or (
            span_in(self.reading, self.here) is not None
            and isinstance(model, AbsenceReport)
            and not self._says_same_days(model)
        ):
            return None
        made = [replace(model, id=self.here.new_id(), created_at=None, **fields_of(child)) for child in added]
        return Result(requests=tuple(made), passed_on=(self._said(made),))

    def _says_same_days(self, model: AbsenceReport) -> bool:
        span = span_in(self.reading, self.here)
        return span is None or span.first_day is None or span.first_day == model.first_day

    def _add_days(self) -> Result | None:
        """ "Off on Monday also": a day apart from those reported is an absence of its own."""
        if not self.reading.finds(ALSO):
            return None
        for request in self._targets("absence"):
            if not isinstance(request, AbsenceReport) or request.last_day is None:
                continue
            span = span_meant(request, self.reading, self.here)
            if span is None or span.first_day is None or span.back_on:
                return None
            if span.first_day > self.here.calendar.next_school_day(request.last_day):
                made = replace(
                    request,
                    id=self.here.new_id(),
                    created_at=None,
                    first_day=span.first_day,
                    last_day=span.last_day,
                )
                return Result(requests=(made,), passed_on=(self._said([made]),))
        return None

    def _return(self) -> Result | None:
        """ "Back tomorrow": the absence ends the school day before; not begun by then, it is taken back."""
        span = span_in(self.reading, self.here)
        if span is None:
            return None
        back_on = span.back_on or (span.first_day if self._says_return(span) else None)
        if back_on is None or self._is_of_others():
            return None
        absences = [request for request in self._targets("absence") if isinstance(request, AbsenceReport)]
        absences = [
            request
            for request in absences
            if request.last_day is None
            or request.last_day >= self.here.now.date()
            or request.first_day >= self.here.now.date()
        ]
        if among := self._among(absences):
            return among
        absences = [
            request for request in self._together(list(absences)) if isinstance(request, AbsenceReport)
        ]
        if not absences:
            return None
        if self.reading.finds(NOT_BACK) and not self.reading.finds(UNTIL):
            return self._changed(
                [replace(request, last_day=max(back_on, request.last_day or back_on)) for request in absences]
            )
        over = [request for request in absences if back_on <= request.first_day]
        if over:
            return self._taken_back(list(over))
        last_day = self.here.calendar.previous_school_day(back_on)
        return self._changed(
            [replace(request, last_day=max(request.first_day, last_day)) for request in absences]
        )

    def _says_return(self, span: DaySpan) -> bool:
        return self.reading.finds(RETURNS) and span.first_day is not None

    def _withdraw(self) -> Result | None:
        kinds: tuple[str, ...] = ()
        if not self.reading.finds(WITHDRAW):
            if not self.reading.finds(ATTENDS) or self._comes_late():
                return None
            if not any(self._is_to_come(request) for request in self.standing):
                return None  # "she is in today", after days gone by
            if self._is_of_others():
                return Result(sentences=("Thank you.",))
            kinds = ("missed_work",) if self.reading.finds(re.compile(r"\bfinish\w*\b")) else ("absence",)
        elif self._gives_something_new() or moves(self.reading, self.here):
            return None
        if (kind := no_longer_wanted(self.reading, self.standing)) is not None:
            named = {child["name"] for child in self.named}
            gone = [request for request in self._by_latest() if request.kind == kind]
            of_child = [request for request in gone if request.child in named]
            return self._taken_back(self._together(of_child or gone))
        targets = self._targets(*kinds)
        if not targets:
            return self._revise() or self._for_a_person()
        if kinds == ("absence",) and (among := self._among(targets)):
            return among
        if self.reading.finds(re.compile(r"\b(?:everything|all of (?:it|that)|the lot)\b")):
            return self._taken_back(targets)
        return self._taken_back(self._together(targets))

    def _is_to_come(self, request: Request) -> bool:
        last_day = request.last_day if isinstance(request, AbsenceReport) else None
        return last_day is None or last_day >= self.here.now.date()

    def _is_of_others(self) -> bool:
        """ "Alex is still coming in", where only his sisters were reported."""
        absent = {request.child for request in self.standing if request.kind == "absence"}
        named = {child["name"] for child in (*self.named, *self.denied)}
        return bool(named) and bool(absent) and not named & absent

    def _comes_late(self) -> bool:
        return bool(note_in(self.reading))

    def _gives_something_new(self) -> bool:
        """ "Dont post it, ill come get it": denied, and put right in the same breath."""
        new = (EntityKind.DELIVERY, EntityKind.PHONE)
        return any(self.reading.values(kind) for kind in new) and self._revise() is not None

    def _revise(self) -> Result | None:
        for targets in (self._days_first(self._targets()), self._days_first(self.standing)):
            if among := self._among(
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
                        for request in self._together([target, *targets])
                        if request.kind == target.kind
                    ]
                    changed = [
                        self._revised(request)
                        for request in {request.id: request for request in [target, *group]}.values()
                    ]
                    return self._changed([request for request in changed if request is not None])
        return None

    def _days_first(self, targets: list[Request]) -> list[Request]:
        """A day by itself is the day of the absence, whatever was asked for beside it."""
        is_of_a_kind = any(self.reading.finds(pattern) for pattern in KINDS.values())
        if is_of_a_kind or span_in(self.reading, self.here) is None:
            return targets
        return sorted(targets, key=lambda request: request.kind != "absence")

    def _complete_name(self) -> Result | None:
        """ "Tyler Brooks 3K" after "Tyler is off": the same child, more fully."""
        latest = [request for request in self._together(self._by_latest()) if request.pupil_id is None]
        for child in (*self.named, *name_opening(self.reading)):
            short = [
                request
                for request in latest
                if request.child and child["name"].lower().startswith(f"{request.child.lower()} ")
            ]
            if short and not child["pupil"]:
                return self._changed(
                    [replace(request, **named_more_fully(request, child)) for request in short]
                )
        return None

    def _set_class(self) -> Result | None:
        """The class of a child taken down as written; a pupil's own class is the office's to change."""
        class_name = class_as_written(self.reading)
        written = [request for request in self._together(self._by_latest()) if request.pupil_id is None]
        if not class_name or not written:
            return None
        return self._changed([replace(request, class_name=class_name) for request in written])

    def _already_so(self) -> Result | None:
        """A day was named, and it is the day the office has."""
        targets = self._targets("absence")
        return self._changed(targets[:1]) if targets and span_in(self.reading, self.here) else None

    def _revised(self, request: Request) -> Request | None:
        revise = self.forms[request.kind].revise
        return revise(request, self.reading, self.here) if revise else None

    def _among(self, requests: Sequence[Request]) -> Result | None:
        """Several children could be meant, and the words do not say which."""
        latest = [request for request in requests if str(request.id) in self.here.latest] or list(requests)
        is_clear = self.named or self.reading.finds(EVERY) or not self.reading.finds(POINTS)
        if is_clear or len({request.child for request in latest}) < 2:
            return None
        return Result(among=tuple(child_in(request, self.here) for request in latest))

    # -- what follows -------------------------------------------------------------------------------------------

    def _said(self, requests: Sequence[Request]) -> str:
        sayings = {kind: form.say for kind, form in self.forms.items() if form.say is not None}
        return say_together(requests, sayings, self.here)

    def _changed(self, changed: list[Request]) -> Result:
        is_new = any(request not in self.standing for request in changed)
        opening = "Changed. The office now has" if is_new else "Thank you. The office has"
        return Result(requests=tuple(changed), sentences=(f"{opening}: {self._said(changed)}.",))

    def _taken_back(self, targets: list[Request]) -> Result:
        return Result(
            requests=taken_back(targets), sentences=(f"OK, I have taken this back: {self._said(targets)}.",)
        )

    def _ask(self) -> Result:
        if self.reading.asked == "change":
            return self._for_a_person()
        return Result(ask="What should I change? Please text the right day, name or time.")

    def _for_a_person(self) -> Result:
        about = f"change to an earlier request: {squash(self.reading.text, 120)}"
        handoff = Handoff(id=self.here.new_id(), about=about, route=Route.OFFICE)
        return receipt(self.here, handoff, "I have passed your change to the office.")
