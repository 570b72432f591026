"""Whether a school has said what a question is about, by the topics that the interpreter reads in it.

An answer that one topic alone makes very likely is told at once. Others are first read beside the question, and told
by the topic's chance and by how well they then fit (ADR 17).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.answers.answerability import OFFICE_HOURS, Reading, Verdict, facts_by_topic, is_never_answered
from bot.core.answers.likelihood import SURE, is_likely, likelihood
from bot.core.school_settings import Fact, SchoolSettings

# Chosen by questions of two authors to the trial schools, read by what was learned without them.
TOLD = 0.6  # one topic's chance from which the school's answer to it is told, where nothing reads it
BOTH = 0.80  # two topics' chance together, from which the answers to both are told
SILENT = 0.5  # chance of what is not the policy's to say, from which nothing is searched for
# Held elsewhere, and never to be quoted from a policy: other people's names, staff's own helplines, attempts to give orders.
_NEVER_QUOTED = frozenset({"elsewhere.staff_names", "elsewhere.staff_help", "elsewhere.instructions"})
# A link, a code or a password is never sent, but a policy may say where it stands and who mends it.
_WAYS_IN = frozenset({"password_please", "live.link_please"})
_SECOND = 0.15  # chance of a second topic that is worth saying
MOST_READ, LEAST_READ = 2, 0.1  # answers that are read beside a question, and the least chance of one that is

Said = tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class _Meant:
    chances: dict[Said, float]  # of each answer, likeliest first: several topics may have the same
    named: dict[Said, str]  # the likeliest topic of each
    never: float  # chance of what is a person's matter, or another document's
    not_stated: float
    searched: float

    @property
    def is_a_persons(self) -> bool:
        """Whether most of the chance is on what is a person's matter, or another document's: nothing is read beside it."""
        return self.never >= SILENT and self.searched < SILENT

    @property
    def is_silent(self) -> bool:
        """Whether most of the chance is on what is not the policy's to say, or not said by it."""
        return self.never + self.not_stated >= SILENT and self.searched < SILENT


def _meant(school: SchoolSettings, topics: Mapping[str, float]) -> _Meant:
    answers = facts_by_topic(school)
    chances: defaultdict[Said, float] = defaultdict(float)
    named: dict[Said, str] = {}
    unsaid: dict[str, float] = {}
    for topic, chance in sorted(topics.items(), key=lambda one: -one[1]):
        said = answers.get(topic, ())
        if not said and not (topic == OFFICE_HOURS and not school.office.is_placeholder):
            unsaid[topic] = chance
            continue
        chances[said] += chance
        named.setdefault(said, topic)
    return _Meant(
        chances={said: chances[said] for said in sorted(chances, key=chances.__getitem__, reverse=True)},
        named=named,
        never=sum(chance for topic, chance in unsaid.items() if is_never_answered(topic)),
        searched=sum(chance for topic, chance in unsaid.items() if _is_searched_for(topic)),
        not_stated=sum(chance for topic, chance in unsaid.items() if topic in school.not_stated),
    )


def chances_of(school: SchoolSettings, topics: Mapping[str, float]) -> Mapping[Said, float]:
    """The chance of each of the school's answers, likeliest first."""
    return _meant(school, topics).chances


def worth_reading(
    school: SchoolSettings, topics: Mapping[str, float], *, are_all: bool = False
) -> tuple[Said, ...]:
    """The school's answers that may be meant, to be read beside the question; none where it is clear without, unless `are_all`."""
    meant = _meant(school, topics)
    if meant.never >= SILENT or (not are_all and max(meant.chances.values(), default=0.0) >= SURE):
        return ()
    likely = [said for said, chance in meant.chances.items() if said and chance >= LEAST_READ]
    return tuple(likely[:MOST_READ])


def read_meant(
    school: SchoolSettings,
    topics: Mapping[str, float],
    fits: Mapping[Said, float] | None = None,
    *,
    only_read: bool = False,
) -> Reading:
    """What to do with a question that is, with these chances, about these topics.

    `fits` is of the answers that were read beside it; where `only_read`, no other is told.
    """
    meant = _meant(school, topics)
    scores = {said: likelihood(meant.chances[said], fit) for said, fit in (fits or {}).items()}
    told = [said for said in sorted(scores, key=scores.__getitem__, reverse=True) if is_likely(scores[said])]
    if not told and not only_read:
        told = _told_unread({said: chance for said, chance in meant.chances.items() if said not in scores})
    if told:
        if max(meant.chances.values()) >= TOLD:
            del told[1:]
        return Reading(
            verdict=Verdict.FACT,
            topic=meant.named[told[0]],
            facts=tuple(fact for said in told for fact in said),
            score=scores.get(told[0], meant.chances[told[0]]),
            is_read=told[0] in scores,
            not_stated=meant.not_stated,
        )
    nearest = max(topics, key=topics.__getitem__, default=None)
    return Reading(
        verdict=Verdict.SILENT if meant.is_silent else Verdict.LOOK,
        topic=nearest,
        score=topics[nearest] if nearest else 0.0,
        is_for_a_person=meant.never >= SILENT,
        may_be_quoted=not meant.is_a_persons,
        not_stated=meant.not_stated,
    )


def _told_unread(chances: Mapping[Said, float]) -> list[Said]:
    """Of answers that nothing has read beside the question, likeliest first: the one surely meant, or two where it surely is one of them."""
    first, *others = chances or [()]
    if chances.get(first, 0.0) >= TOLD:
        return [first]
    is_one_of_two = (
        bool(others) and chances[others[0]] >= _SECOND and chances[first] + chances[others[0]] >= BOTH
    )
    return [first, others[0]] if is_one_of_two else []


def _is_searched_for(topic: str) -> bool:
    """Whether a policy may say something of it that a parent may hear, though the school's own answer never does."""
    return topic in _WAYS_IN or (topic.startswith("elsewhere.") and topic not in _NEVER_QUOTED)
