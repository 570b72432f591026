"""What in a message is a question, and what asks for something to be done."""

import re

from actions.answer_question import ACTION as ANSWER
from actions.base import Action
from actions.reading import Reading
from actions.request_work_pack import ACTION as PACK
from bot.core.understanding import EntityKind
from bot.dialogue import clauses

# A clause that asks about something is not a request for it: "do you do packs", "what if he's off sick".
ASKS_ABOUT = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|morning|and|n|but|also|so|sorry|please|just wondering|wondering|do you know|oh|ok)\W+)*"
    r"(?:until when|till when|how long|list|show|print|repeat|give me|name all|what|whats|what's|wat|wats|wot|when|wen|whens|where|wheres|who|whos|why|how|hows|which|is|are|do|does|did|has|have|if|am|was|were|should|whether|suppose|im wondering|i was wondering)\b"
)
ASKS_WHETHER = re.compile(
    r"^\W*(?:(?:hi|hiya|hello|hey|morning|good morning|please|pls)\W+)*(?:is|are|was|were|why(?:'?s| is| are| was))\s+(?!it\b|that\b|this\b|there\b|ok\b)[\w'-]+(?:\s[\w'-]+)?\s(?:off|in|absent|away|there|ill|sick|poorly|at school)\b[^.!\n]*\?"
)
_ASKS_WHO = re.compile(
    r"\b(?:list|show|tell|name|give)\b.{0,20}\b(?:pupils|children|kids|students|names|everyone|everybody|who)\b|\bwho(?:'?s| is| was| else)\b"
)
# A question anywhere in a clause; "can you", "could someone" and "please" ask for something to be done.
INTERROGATIVE = re.compile(
    r"(?:^|[.,;!?\n-]|\b(?:and|but|so|also|n|or|know|wondering)\b)\s*(?:what|whats|wat|wats|wot|when|wen|where|how|why|who|which|until when|till when|is (?:it|there|the|he|she|that|this)|do (?:i|we|you|u|they|he|she)|does|did|will|should|are (?:you|there|we)|am i|can (?:he|she|i|we|they|her|his)|could (?:he|she|i|we))\b"
)
_ASKED_TOO = {"technical_help", "check_status"}  # a question is of these as well: it needs one answer
# "I said to him can I be getting on with the tea": asked of somebody else.
_TOLD_AS_SAID = re.compile(
    r"\b(?:i|he|she|they|we|\w+'?s? (?:dad|mum|nan)) (?:just |only )?(?:said|says|asked|goes|told|was like|thought|wondered|shouted)(?: to)?(?: (?:him|her|me|them|us|myself|the \w+|(?:his|her|my) \w+))?\W+(?:well |oh |so )?(?:what|when|where|how|why|who|which|is|are|do|does|did|will|should|am|can|could|shall)\b"
)


def still_asks(reading: Reading, chosen: list[Action]) -> bool:
    """Whether anything is asked beside the requests: "can you send work home?" is a request alone."""
    others = [action for action in chosen if action is not ANSWER]
    for start, end in clauses.split(reading.plain):
        clause = reading.plain[start:end]
        is_asking = (INTERROGATIVE.search(clause) is not None or "?" in clause) and not _TOLD_AS_SAID.search(
            clause
        )
        patterns = [action.hints if action.name in _ASKED_TOO else action.cues for action in others]
        is_taken = any(pattern is not None and pattern.search(clause) for pattern in patterns)
        is_taken = is_taken or (PACK in others and _wishes_for_work(reading, start, end))
        if is_asking and (
            not is_taken
            or (ASKS_ABOUT.match(clause) and not any(action.name in _ASKED_TOO for action in others))
        ):
            return True
    return False


_WISHES = re.compile(
    r"\b(?:can|could|cud|may) (?:s?he|they|we|i|my \w+|the \w+) (?:please |pls |just |also )*(?:have|get|take|borrow)\b"
)


def _wishes_for_work(reading: Reading, start: int, end: int) -> bool:
    """ "Can he have his reading sheets": a wish, where a pack was asked for and the work is marked."""
    marked = any(
        entity.kind is EntityKind.WORK and start <= entity.start < end for entity in reading.entities
    )
    return marked and _WISHES.search(reading.plain[start:end]) is not None


def asks_about(action: Action, clause: str) -> bool:
    """ "Do you do packs": a clause with the words of a request, which only asks about it."""
    if ASKS_ABOUT.match(clause) or _ASKS_WHO.search(clause):
        return True
    is_asked = clause.rstrip().endswith("?") or INTERROGATIVE.search(clause) is not None
    return action.name == "report_absence" and is_asked
