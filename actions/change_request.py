"""A change of mind: the right existing record is corrected or taken back, and no second one is made."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.base import Circumstances, Form, Result, Step, Values
from actions.check_status import say_together
from actions.children import class_as_written, fields_of, read_children
from actions.hand_off import receipt
from actions.reading import Reading
from actions.report_absence import note_in
from actions.spans import span_in
from actions.words import squash
from bot.core.days import DaySpan
from bot.core.requests import AbsenceReport, Handoff, Request, RequestStatus, Route
from bot.core.understanding import EntityKind, Intent

STANDING = (RequestStatus.OPEN, RequestStatus.UNVERIFIED)
# Always a correction, whatever the interpreter makes of it.
CUES = re.compile(
    r"\b(?:sorry,? i meant|i meant|i mean(?=\W)|make (?:it|that) (?!up|to|in|home|clear)|scrap (?:that|it|the)|never ?mind|ignore (?:that|my|me|the|last|what)|disregard|as you were|change of plan|correction"
    r"|(?:don'?t|do not|doesn'?t|no longer) (?:need|want) (?:the|that|a|it|my|this|you|anyone|(?:mrs?|miss|ms) \w+)(?: \w+)? ?(?:to (?:ring|call|phone)|pack|call|callback|anymore|any more|after all|now|now thanks|thanks)?(?=\W|$)"
    r"|(?:cancel|withdraw|undo|delete|amend|forget) (?:the|that|my|it|this|what|her|his|\w+'s|about)\b|forget it|changed (?:my|our) mind|after all|wrong (?:child|name|day|one|number)"
    r"|back (?:tomorrow|tmrw|tomoz|2moro|today|mon|tue|wed|thu|fri)\w*|not \w+,? (?:it'?s|its) \w+|it'?s \w+,? not \w+|(?:instead|rather) of (?:me|us|that))"
)
# So plainly a correction that it is one even where the interpreter sees a new report.
SURE = re.compile(
    r"\b(?:i meant|meant to (?:say|put)|correction|make (?:it|that) (?!up|to|in|home|clear)|scrap that|never ?mind|ignore (?:my|that)|as you were|wrong (?:child|name|day)|not \w+,? (?:it'?s|its) \w+)"
)
_WITHDRAW = re.compile(
    r"\b(?:cancel(?:led)?|scrap|withdraw|undo|delete|disregard|ignore|never ?mind|forget|leave it|drop it(?! (?:round|off|over|in|by|to))|as you were|no longer (?:need\w*|want\w*)|(?:don'?t|do not|doesn'?t|needn'?t|neednt) (?:need|want|bother|ring|call|phone)"
    r"|needn'?t|(?:doesn'?t|don'?t|won'?t) (?:have|need) to|not needed|no need|take \w+ off the|changed (?:my|our) mind|all sorted|sorted now|don'?t worry|no worries|(?:has|have|'?s|ve|already|just) (?:already |just |now )?(?:rung|called|phoned|been in touch)|(?:got hold of|spoke(?:n)? to) (?:him|her|them)|wrong school|caught (?:her|him|them))\b"
)
_ATTENDS = re.compile(
    r"\b(?:(?:is|are|'s|s|will be|'ll be|be) (?:coming|going|now coming) (?:in|to school)|coming in|come in|sending (?:him|her|them|\w+) in|bring(?:ing)? (?:him|her|them) in|(?:be|is|are) (?:in|at school)(?: school)? (?:as normal|today|after all|now)"
    r"|in today|on our way|he come|she come|perked up|(?:all|much|lots?|feel\w*|bit) better|fine now|(?:is|'s|s|are|re) (?:fine|ok|okay|better)(?: now| today)?|will be in\b|not off|isn'?t off|not ill|isn'?t ill|finished (?:it|the \w+) after all|managed to finish|will be at school)\b"
)
_RETURNS = re.compile(
    r"\b(?:back|return\w*|be (?:in|there)|coming in|come in|in (?:on )?(?=tomorrow|mon|tue|wed|thu|fri)|expect (?:him|her|them)|see you)\b"
)
_NOT_BACK = re.compile(r"\b(?:not|won'?t|wont|isn'?t|can'?t) (?:be |come |coming )?(?:back|in|returning)\b")
_SWAP = re.compile(
    r"\b(?:wrong (?:child|name|one|boy|girl)|i meant|i mean|meant to (?:say|put)|should (?:say|be|read)|shud (?:say|be)|not \w+|rather than \w+|instead of \w+|swap)\b"
)
_ALSO = re.compile(
    r"\b(?:both|as well|too|also|aswell|all (?:of them|three)|(?:now|and) (?:his|her|the) (?:brother|sister|twin)|started with it|got it (?:now|too)|(?:one )?(?:needs|wants) one)\b"
)
_EVERY = re.compile(
    r"\b(?:they|them|both|(?<!after )all|everything|the lot|the kids|the boys|the girls|twins)\b"
)
_KINDS = {
    "work_pack": re.compile(r"\b(?:packs?|work ?sheets?|sheets|print\w*|paper|folder)\b"),
    "callback": re.compile(
        r"\b(?:call ?back|calls?|call(?:ing|ed)?|phone|phoned|ring(?:ing)?|rung|rang|number|07\d{3})\b"
    ),
    "missed_work": re.compile(r"\b(?:homework|spellings|missed work|poem|worksheet|did (?:it|the))\b"),
    "absence": re.compile(
        r"\b(?:absen\w+|off(?! the call)|coming in|in today|back (?!to)|sick|ill|poorly|better|leave|holiday|appointment|dentist|optician|doctor|perked)\b"
    ),
}


def takes_back(reading: Reading) -> bool:
    """Whether the words undo or end something rather than report it."""
    return any(reading.finds(pattern) for pattern in (_WITHDRAW, _ATTENDS, _RETURNS))


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
            rf"{CUES.pattern}|{_WITHDRAW.pattern}|\b(?:change|changed|now|instead|moved|swap|actually)\b"
        ),
        run=run,
        prompt="What should I change?",
    )


class _Change:
    """One correction on its way to the records it means."""

    def __init__(self, reading: Reading, here: Circumstances, forms: dict[str, Form]) -> None:
        self.reading, self.here, self.forms = reading, here, forms
        self.standing = [
            request for request in here.recent if request.status in STANDING and request.kind in forms
        ]
        named = read_children(reading, here, with_staying=True).children or here.meant
        self.denied = [child for child in named if self._is_denied(child)]
        self.named = [child for child in named if child not in self.denied]

    def result(self) -> Result:
        if not self.standing:
            return self._for_a_person()
        return (
            self._swap_child()
            or self._add_child()
            or self._add_days()
            or self._return()
            or self._withdraw()
            or self._revise()
            or self._set_class()
            or self._already_so()
            or self._ask()
        )

    # -- which records ------------------------------------------------------------------------------------------

    def _targets(self, *kinds: str) -> list[Request]:
        """The standing records these words can mean, the latest made first."""
        mentioned = [kind for kind, pattern in _KINDS.items() if self.reading.finds(pattern)]
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

    def _is_denied(self, child: Values) -> bool:
        """ "not Ali", "it isn't Ali", "Amir instead of Ali"."""
        for word in {child["said"].lower(), child["name"].lower().split()[0]}:
            if re.search(
                rf"\b(?:not|isn'?t|instead of|rather than|wasn'?t)\s+(?:the |my |for )?{re.escape(word)}\b",
                self.reading.plain,
            ):
                return True
        return False

    # -- the kinds of change ------------------------------------------------------------------------------------

    def _swap_child(self) -> Result | None:
        if not self.reading.finds(_SWAP):
            return None
        old = {denied["name"] for denied in self.denied}
        named = self.named
        if len(named) == 2 and self.reading.finds(re.compile(r"\bswap\b")):
            having = {request.child for request in self.standing}
            old |= {child["name"] for child in named if child["name"] in having}
            named = [child for child in named if child["name"] not in having]
        if len(named) != 1:
            return None
        child = named[0]
        if not old and self.reading.finds(
            re.compile(r"\b(?:wrong (?:child|name|one|boy|girl)|i meant|i mean|meant to|shud|should)\b")
        ):
            old = {request.child for request in self._together(self._by_latest()) if request.child}
        wrong = [
            request
            for request in self._by_latest()
            if request.child in old and request.child != child["name"]
        ]
        if not wrong:
            return None
        having = {request.kind for request in self.standing if request.child == child["name"]}
        doubled = [request for request in wrong if request.kind in having]
        if doubled:
            return self._taken_back(doubled)
        return self._changed([replace(request, **fields_of(child)) for request in wrong])

    def _by_latest(self) -> list[Request]:
        return sorted(self.standing, key=lambda request: str(request.id) not in self.here.latest)

    def _add_child(self) -> Result | None:
        if not self.reading.finds(_ALSO) or self.reading.finds(_WITHDRAW) or not self.named:
            return None
        targets = [request for request in self._by_latest() if request.kind != "callback"]
        mentioned = [request for request in targets if self.reading.finds(_KINDS[request.kind])]
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
        span = span_in(self.reading, self.here)
        if span is None or span.first_day is None or span.back_on or not self.reading.finds(_ALSO):
            return None
        for request in self._targets("absence"):
            if not isinstance(request, AbsenceReport) or request.last_day is None:
                continue
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
        if back_on is None:
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
        if self.reading.finds(_NOT_BACK):
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
        return self.reading.finds(_RETURNS) and span.first_day is not None

    def _withdraw(self) -> Result | None:
        kinds: tuple[str, ...] = ()
        if not self.reading.finds(_WITHDRAW):
            if not self.reading.finds(_ATTENDS) or self._comes_late():
                return None
            kinds = ("missed_work",) if self.reading.finds(re.compile(r"\bfinish\w*\b")) else ("absence",)
        elif self._gives_something_new() or self._moves():
            return None
        targets = self._targets(*kinds)
        if not targets:
            return self._for_a_person()
        if kinds == ("absence",) and (among := self._among(targets)):
            return among
        if self.reading.finds(re.compile(r"\b(?:everything|all of (?:it|that)|the lot)\b")):
            return self._taken_back(targets)
        return self._taken_back(self._together(targets))

    def _comes_late(self) -> bool:
        return bool(note_in(self.reading))

    def _gives_something_new(self) -> bool:
        """ "Dont post it, ill come get it": denied, and put right in the same breath."""
        new = (EntityKind.DELIVERY, EntityKind.PHONE)
        return any(self.reading.values(kind) for kind in new) and self._revise() is not None

    def _moves(self) -> bool:
        """ "Dentist has moved to Friday so ignore Thursday"."""
        is_moved = self.reading.finds(
            re.compile(r"\b(?:moved|changed|switched|put back|rearranged|instead|make it)\b")
        )
        return is_moved and span_in(self.reading, self.here) is not None

    def _revise(self) -> Result | None:
        for targets in (self._targets(), self.standing):
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
        is_clear = self.named or self.reading.finds(_EVERY) or not self.reading.finds(_POINTS)
        if is_clear or len({request.child for request in latest}) < 2:
            return None
        return Result(among=tuple(_child_in(request, self.here) for request in latest))

    # -- what follows -------------------------------------------------------------------------------------------

    def _said(self, requests: Sequence[Request]) -> str:
        sayings = {kind: form.say for kind, form in self.forms.items() if form.say is not None}
        return say_together(requests, sayings, self.here)

    def _changed(self, changed: list[Request]) -> Result:
        is_new = any(request not in self.standing for request in changed)
        opening = "Changed. The office now has" if is_new else "Thank you. The office has"
        return Result(requests=tuple(changed), sentences=(f"{opening}: {self._said(changed)}.",))

    def _taken_back(self, targets: list[Request]) -> Result:
        withdrawn = [replace(request, status=RequestStatus.WITHDRAWN) for request in targets]
        return Result(
            requests=tuple(withdrawn), sentences=(f"OK, I have taken this back: {self._said(targets)}.",)
        )

    def _ask(self) -> Result:
        if self.reading.asked == "change":
            return self._for_a_person()
        return Result(ask="What should I change? Please text the right day, name or time.")

    def _for_a_person(self) -> Result:
        about = f"change to an earlier request: {squash(self.reading.text, 120)}"
        handoff = Handoff(id=self.here.new_id(), about=about, route=Route.OFFICE)
        return receipt(self.here, handoff, "I have passed your change to the office.")


_POINTS = re.compile(r"\b(?:he|she|him|her|hes|shes|he's|she's|his)\b")


def _child_in(request: Request, here: Circumstances) -> Values:
    said = next((pupil.first_name for pupil in here.pupils if pupil.id == request.pupil_id), request.child)
    return {
        "pupil": str(request.pupil_id or ""),
        "name": request.child,
        "said": said,
        "class": request.class_name or "",
    }
