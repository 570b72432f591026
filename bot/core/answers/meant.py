"""Whether a school has said what a question is about, by the topics that the interpreter reads in it."""

from collections import defaultdict
from collections.abc import Mapping

from bot.core.answers.answerability import OFFICE_HOURS, Reading, Verdict, facts_by_topic, is_never_answered
from bot.core.school_settings import Fact, SchoolSettings

# Chosen by questions of two authors to the trial schools, read by what was learned without them.
TOLD = 0.6  # one topic's chance from which the school's answer to it is told
BOTH = 0.80  # two topics' chance together, from which the answers to both are told
_SILENT = 0.5  # chance of what is not the policy's to say, from which nothing is searched for
# Held elsewhere, and never to be quoted from a policy: other people's names, staff's own helplines, attempts to give orders.
_NEVER_QUOTED = frozenset({"elsewhere.staff_names", "elsewhere.staff_help", "elsewhere.instructions"})
# A link, a code or a password is never sent, but a policy may say where it stands and who mends it.
_WAYS_IN = frozenset({"password_please", "live.link_please"})
_SECOND = 0.15  # chance of a second topic that is worth saying

_Said = tuple[Fact, ...]


def read_meant(school: SchoolSettings, topics: Mapping[str, float]) -> Reading:
    """What to do with a question that is, with these chances, about these topics."""
    answers = facts_by_topic(school)
    chances: defaultdict[_Said, float] = defaultdict(
        float
    )  # of each answer: several topics may have the same
    named: dict[_Said, str] = {}
    unsaid: dict[str, float] = {}
    for topic, chance in sorted(topics.items(), key=lambda one: -one[1]):
        said = answers.get(topic, ())
        if not said and not (topic == OFFICE_HOURS and not school.office.is_placeholder):
            unsaid[topic] = chance
            continue
        chances[said] += chance
        named.setdefault(said, topic)
    first, *others = sorted(chances, key=chances.__getitem__, reverse=True) or [()]
    if chances[first] >= TOLD:
        return Reading(verdict=Verdict.FACT, topic=named[first], facts=first, score=chances[first])
    if others and chances[others[0]] >= _SECOND and chances[first] + chances[others[0]] >= BOTH:
        both = (*first, *others[0])
        return Reading(verdict=Verdict.FACT, topic=named[first], facts=both, score=chances[first])
    nearest = max(topics, key=topics.__getitem__, default=None)
    never = sum(chance for topic, chance in unsaid.items() if is_never_answered(topic))
    searched = sum(chance for topic, chance in unsaid.items() if _is_searched_for(topic))
    not_stated = sum(chance for topic, chance in unsaid.items() if topic in school.not_stated)
    is_silent = never + not_stated >= _SILENT and searched < _SILENT
    return Reading(
        verdict=Verdict.SILENT if is_silent else Verdict.LOOK,
        topic=nearest,
        score=topics[nearest] if nearest else 0.0,
        is_for_a_person=never >= _SILENT,
    )


def _is_searched_for(topic: str) -> bool:
    """Whether a policy may say something of it that a parent may hear, though the school's own answer never does."""
    return topic in _WAYS_IN or (topic.startswith("elsewhere.") and topic not in _NEVER_QUOTED)
