"""Tunes the reader of what is said of one child among several: `python -m nlu.tuning.about` (after `nlu.tuning`).

It goes on from the message reader, whose first layers it keeps, and learns from the messages of nlu/linked_data, each read once for every child that it
names, with "About <name>" where the bot's question stands. About half an hour on two cores.
"""

import argparse
import random
from pathlib import Path
from typing import List, Sequence

from nlu.components.built import CHILD_FILE, TUNED_FILE
from nlu.components.family import MPNET
from nlu.components.places import asked_about
from nlu.labelled import LINKED_DATA, Labelled, labelled
from nlu.linked import children_in, linked_in
from nlu.tuning.__main__ import tune
from nlu.tuning.messages import PLAIN, SLIPPED, TrainingMessage, plain, slipped

BESIDE, SEED = 350, 7  # messages that name one child, so that the reader also knows plain ones


def about_each(one: Labelled) -> List[TrainingMessage]:
    """One message for each child named in it: the requests and entities that are of this child."""
    linked = linked_in(one)
    if linked is None:
        return []
    found = []
    for name, own in children_in(one).items():
        requests = [request for request in linked if own & request.members]
        members = set().union(*(request.members for request in requests))
        entities = [one.entities[at] for at in sorted(members)]
        found.append(
            TrainingMessage(
                one.text,
                asked_about(name),
                tuple(sorted({request.kind for request in requests})),
                tuple((entity["start"], entity["end"], entity["entity"]) for entity in entities),
                "none",
                one.example.author,
                True,
                True,
            )
        )
    return found


def alone(messages: Sequence[TrainingMessage], chance: random.Random) -> List[TrainingMessage]:
    """Give every message once, some of them with slips; none is joined to another, whose children it does not know."""
    found = []
    for message in messages:
        if chance.random() < SLIPPED:
            message = slipped(message, chance)
        if chance.random() < PLAIN:
            message = plain(message, chance)
        found.append(message)
    return found


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--leave-out", nargs="*", default=[], help="authors not to learn from")
    command.add_argument("--epochs", type=int, default=3)
    command.add_argument("--rate", type=float, default=3e-4)
    command.add_argument("--out", type=Path, default=CHILD_FILE)
    chosen = command.parse_args()
    chosen.rank = 32
    found = [
        one for one in (*labelled(LINKED_DATA), *labelled()) if one.example.author not in chosen.leave_out
    ]
    linked = [one for one in found if one.requests is not None]
    beside = [one for one in found if one.requests is None and linked_in(one) is not None]
    random.Random(SEED).shuffle(beside)
    messages = [message for one in (*linked, *beside[:BESIDE]) for message in about_each(one)]
    print(f"{len(linked)} messages that name several, {len(messages)} readings", flush=True)
    tune(messages, MPNET, chosen, TUNED_FILE, alone, is_branch=True)


if __name__ == "__main__":
    main()
