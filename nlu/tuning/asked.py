"""Policies cut into sentences, with the questions that each sentence answers and those that none does, to learn from.

A file of nlu/answer_data holds blocks. The first line of a block is a sentence as the encoder reads it, with its heading, after the topics that it
answers in brackets ("[-]" where none); the lines below are questions that it settles by itself. Under "[nothing]" stand questions that the policy
leaves open. A question that several sentences settle stands under each of them.
"""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, FrozenSet, List, Sequence, Set, Tuple

NOTHING = "[nothing]"
ANSWER_DATA = Path(__file__).parents[1] / "answer_data"


@dataclass(frozen=True)
class Asked:
    """A question put to a policy."""

    text: str
    right: FrozenSet[int]  # the sentences that settle it; none where the policy leaves it open
    maybe: FrozenSet[int]  # that may settle it as well: they are neither right nor wrong


@dataclass
class Policy:
    """The sentences of one policy and what was asked of it."""

    name: str
    sentences: List[str]
    topics: List[FrozenSet[str]]  # one a sentence
    asked: List[Asked]

    def by_topic(self) -> Dict[str, FrozenSet[int]]:
        """Tell which sentences answer each topic."""
        found: Dict[str, Set[int]] = {}
        for at, topics in enumerate(self.topics):
            for topic in topics:
                found.setdefault(topic, set()).add(at)
        return {topic: frozenset(places) for topic, places in found.items()}


def read_policy(path: Path) -> Policy:
    """Read one file; ValueError names a line that cannot be one."""
    sentences: List[str] = []
    topics: List[FrozenSet[str]] = []
    right: Dict[str, Set[int]] = {}
    is_begun = is_open = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line == NOTHING:
            is_begun = is_open = True
        elif line.startswith("["):
            known, _, sentence = line[1:].partition("] ")
            if not sentence or is_open:
                raise ValueError(f"{path.name}: no sentence: {line}")
            is_begun = True
            sentences.append(sentence)
            topics.append(frozenset(topic.strip() for topic in known.split(",")) - {"-", ""})
        elif not is_begun:
            raise ValueError(f"{path.name}: a question before the first sentence: {line}")
        else:
            right.setdefault(line, set()).update(() if is_open else (len(sentences) - 1,))
    asked = []
    for text, places in right.items():
        shared = frozenset().union(*(topics[at] for at in places)) if places else frozenset()
        maybe = frozenset(at for at, own in enumerate(topics) if own & shared and at not in places)
        asked.append(Asked(text, frozenset(places), maybe))
    return Policy(path.stem, sentences, topics, asked)


def read_policies(folders: Sequence[Path]) -> List[Policy]:
    """Read every file; those of one name are one policy, whose later files only add questions."""
    found: Dict[str, Policy] = {}
    for path in sorted(
        (path for folder in folders for path in folder.glob("*.txt")), key=lambda one: one.name
    ):
        policy = read_policy(path)
        known = found.setdefault(policy.name, policy)
        if known is policy:
            continue
        place = {sentence: at for at, sentence in enumerate(known.sentences)}
        own = {at: place[sentence] for at, sentence in enumerate(policy.sentences) if sentence in place}
        for one in policy.asked:
            right = frozenset(own[at] for at in one.right if at in own)
            if right or not one.right:
                shared = frozenset().union(*(known.topics[at] for at in right)) if right else frozenset()
                maybe = frozenset(at for at, its in enumerate(known.topics) if its & shared) - right
                known.asked.append(Asked(one.text, right, maybe))
    return list(found.values())


def of_topics(
    policy: Policy, questions: Sequence[Tuple[str, str]], many: int, chance: random.Random
) -> List[Asked]:
    """Some known questions, (topic, question), put to a policy: half of topics that it answers, half of others."""
    answered = policy.by_topic()
    said = [one for one in questions if one[0] in answered]
    unsaid = [one for one in questions if one[0] not in answered]
    found = []
    for some in (said, unsaid):
        for topic, text in chance.sample(some, min(many // 2, len(some))):
            found.append(Asked(text, answered.get(topic, frozenset()), frozenset()))
    return found
