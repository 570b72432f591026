"""Posts, as a policy names them and as parents are told them. A person's name is never kept: it may have changed since."""

import re

# In order: the first that begins where another does is taken, so the longer titles stand first.
_POSTS: tuple[tuple[str, str], ...] = (
    (r"deputy (?:designated )?safeguarding leads?|\bDDSLs?\b", "the deputy safeguarding lead"),
    (r"designated (?:safeguarding )?lead|safeguarding (?:lead|team)|\bDSLs?\b|leads? on safeguarding", "the safeguarding lead"),
    (r"home learning team", "the Home Learning Team"),
    (r"primary world", "the school's IT support"),
    (r"trust(?:'s)? IT desk|IT (?:support )?(?:help ?)?desk|help ?desk", "the IT desk"),
    (r"(?:computing|computer) (?:team|lead|staff|leader)", "the computing team"),
    (r"I(?:C)?T (?:staff|team|support|technicians?|lead|manager)|\btechnician", "the school's IT staff"),
    (r"lead for inclusion", "the Lead for Inclusion"),
    (r"inclusion (?:leader|lead|manager|co-?ordinator|team)|\bINCO\b", "the inclusion leader"),
    (r"\bSEND?COs?\b|special (?:educational )?needs co-?ordinator", "the SENCo"),
    (r"data protection officer|\bDPO\b", "the Data Protection Officer"),
    (r"data (?:lead|manager|protection lead)", "the data lead"),
    (r"(?:school )?business manager|\bSBM\b", "the school business manager"),
    (r"family support(?: workers?)?", "the family support worker"),
    (r"family link team|family (?:hub|worker|liaison \w+|link \w+|support team)|pastoral (?:team|lead|manager)|learning mentor", "{}"),
    (r"school nurse", "the school nurse"),
    (r"(?:attendance|absence) (?:desk|team|lead|officer|line)", "{}"),
    (r"chair of governors", "the chair of governors"),
    (r"(?:assistant|deputy) head(?: ?teacher)?", "{}"),
    (r"(?:executive )?head ?teacher|\bhead of school\b|\bprincipal\b|\bthe head\b", "the headteacher"),
    (r"\bSLT\b|senior leader(?:s|ship team)?|senior staff", "a senior leader"),
    (r"(?:year|phase) (?:group )?(?:leader|lead|head)s?", "{}"),
    (r"key ?worker", "your child's key worker"),
    (r"(?:class|form) (?:teacher|tutor)s?|(?:their|your|her|his) (?:own )?teacher|member of staff who set", "the class teacher"),
    (r"(?:school|front|main) (?:office|desk)|the office(?! (?:will|closes|opens))|school secretary|reception desk|admin(?:istrat\w+)?(?: (?:staff|team|office))?\b", "the school office"),
    (r"teaching (?:partner|assistant)s?", "the teaching assistant"),
    (r"(?<!head )teachers?\b", "the class teacher"),
)  # fmt: skip
_ANY = tuple((re.compile(pattern, re.IGNORECASE), words) for pattern, words in _POSTS)


def posts_in(text: str) -> list[str]:
    """The posts a text names, in its order, each once, in words for parents."""
    found: list[tuple[int, int, str]] = []
    for pattern, words in _ANY:
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end, _ in found):
                name = re.sub(r"^the ", "", match.group().lower())
                found.append((match.start(), match.end(), words.format(f"the {name}")))
    said: list[str] = []
    for _, _, words in sorted(found):
        if words not in said:
            said.append(words)
    return said
