"""The words of a longer message that ask, without the story around them."""

import re

_LONG = 10  # words from which a message may be a story with a question in it
_LEAST = 3  # words of a part
_MOST_OF_IT = 0.85  # a part that is nearly the whole tells nothing new
_AUXILIARY = (
    r"(?:can|could|may|might|do|does|dos|did|is|are|am|was|will|would|wud|should|shud|shall|must|has|have|any chance|any idea|ok|"
    r"alright|allowed)"
)
_SUBJECT = (
    r"(?:i|we|you|u|yous?|ya|he|she|it|they|there|the|my|me|our|ur|your|his|her|their|that|this|these|those|anyone|anybody|someone|"
    r"somebody|school|to|if|a|an|im)"
)
_WH = r"(?:wh?at|wot|wat|whats|wots|wats|when|wen|whens|where|wheres|wher|who|whos|whom|which|wich|why|how|hows|whose)"
_LEADING = r"(?:(?:and|n|so|but|just|anyway|also|or|please|pls|plz|basically|wondering|wonder|asking|know|tell me|question)\s+)*"
_BEGINS = re.compile(rf"(?:^|\b){_LEADING}\b(?:{_WH}\b|{_AUXILIARY}\s+{_SUBJECT}\b)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")
_CLAUSE = re.compile(r"[^,:(]+[,:(]?")


def parts_that_ask(text: str) -> list[str]:
    """The last and the first stretch of a long message that ask; none of a short one, or where all of it asks."""
    if len(text.split()) < _LONG:
        return []
    found = [part for sentence in _SENTENCE.findall(text) for part in _asking(sentence)]
    whole = len(text.strip())
    short = [part for part in found if len(part.split()) >= _LEAST and len(part) < _MOST_OF_IT * whole]
    return list(dict.fromkeys((*short[-1:], *short[:1])))


def _asking(sentence: str) -> list[str]:
    """From where each of its clauses begins as a question does, to its end; all of it where only its mark asks."""
    starts = []
    for clause in _CLAUSE.finditer(sentence):
        found = _BEGINS.search(clause.group())
        if found:
            starts.append(clause.start() + found.start())
    if not starts and sentence.rstrip().endswith("?"):
        starts = [0]
    return [sentence[start:].strip() for start in starts]
