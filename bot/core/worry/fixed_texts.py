"""Every fixed safeguarding text of a school, as its DSL reads and approves them.

The version is made of the words themselves, with the school's and the help lines' numbers in them: whatever changes,
in the program or in the settings, wants approving anew.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.core.alerts import Screening
from bot.core.messages import Visibility
from bot.core.notices import Trouble
from bot.core.school_settings import SchoolSettings
from bot.core.worry.bearing import Concerns
from bot.core.worry.helplines import Helplines
from bot.core.worry.levels import Worry
from bot.core.worry.screen import Verdict
from bot.core.worry.texts import (
    find_text,
    given_text,
    held_reply,
    many_text,
    notice_text,
    safeguarding_reply,
    trouble_text,
)

OPENING = "Mon 9 March at 08:30"  # stands for whenever the school opens next
REFERENCE = "4F7K"  # stands for any alert's


@dataclass(frozen=True, kw_only=True)
class FixedText:
    sent_when: str
    text: str

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:6]


def fixed_texts(school: SchoolSettings, helplines: Helplines) -> tuple[FixedText, ...]:
    """Each text once, under the first situation that it is sent in."""
    texts: dict[str, str] = {}
    for sent_when, text in _sent(school, helplines):
        texts.setdefault(text, sent_when)
    return tuple(FixedText(sent_when=sent_when, text=text) for text, sent_when in texts.items())


def texts_version(texts: Sequence[FixedText]) -> str:
    """The version of the set: another one as soon as a word of it changes."""
    return hashlib.sha256("\n".join(sorted(each.text for each in texts)).encode()).hexdigest()[:8]


_Situation = tuple[str, Worry, Literal["adult", "child"], bool, Concerns, tuple[str, ...]]
_SITUATIONS: tuple[_Situation, ...] = (
    ("danger now", Worry.IMMEDIATE, "adult", False, "other", ()),
    ("a worry that is not of this minute", Worry.CONCERN, "adult", False, "other", ()),
    ("a worry, and the phone may be watched", Worry.CONCERN, "adult", True, "other", ()),
    ("danger now, and the phone may be watched", Worry.IMMEDIATE, "adult", True, "other", ()),
    ("danger now, and the phone is surely read", Worry.IMMEDIATE, "adult", True, "other", ("phone_is_read",)),
    ("an adult in despair", Worry.IMMEDIATE, "adult", False, "self", ()),
    ("a child writes", Worry.CONCERN, "child", False, "other", ()),
    ("a child writes of danger now", Worry.IMMEDIATE, "child", False, "other", ()),
    ("about a member of staff", Worry.CONCERN, "adult", False, "staff", ()),
)

_READERS = {
    Visibility.DSL: "the safeguarding lead",
    Visibility.HEAD: "the head",
    Visibility.CHAIR: "the chair of governors",
}


def _sent(school: SchoolSettings, helplines: Helplines) -> Iterator[tuple[str, str]]:
    for is_open, hours in ((True, "school open"), (False, "school closed")):
        for name, level, sender, may_be_watched, concerns, rules in _SITUATIONS:
            verdict = Verdict(
                screening=Screening(level=level, screened_by=("words",), rules=rules),
                visibility=Visibility.DSL,
                sender=sender,
                may_be_watched=may_be_watched,
                concerns=concerns,
            )
            yield (
                f"To the sender: {name}, {hours}",
                safeguarding_reply(
                    verdict, school=school, is_open=is_open, next_opening=OPENING, helplines=helplines
                ),
            )
        yield (
            f"To the sender: anything they write before the conversation is released, {hours}",
            held_reply(school=school, is_open=is_open, next_opening=OPENING),
        )
    yield "To those who may read it: something immediate", notice_text(REFERENCE, Worry.IMMEDIATE)
    yield "To those who may read it: a concern", notice_text(REFERENCE, Worry.CONCERN)
    yield "To those who may read them: many from unknown numbers at once", many_text()
    yield "To whoever is given an alert", given_text(REFERENCE)
    for visibility, readers in _READERS.items():
        yield f"To those who may not read it, when {readers} has not come", find_text(REFERENCE, visibility)
    for trouble in Trouble:
        yield f"To the administrator: {trouble.value.replace('_', ' ')}", trouble_text(trouble, school.name)
