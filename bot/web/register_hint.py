"""A hint for the attendance register from a parent's reason. The office chooses the code; this only suggests.

Illness suggests I, a medical or dental appointment M, anything else nothing (attendance codes in force from
19 August 2024). A reason that fits both, or that names a holiday or a family matter besides, gets no hint.
"""

import re

_ILLNESS = (
    r"ill|illness|unwell|poorly|sick|sickness|vomit\w*|threw up|throwing up|being sick|bug|temperature|temp|fever|"
    r"cough\w*|cold|flu|covid|diarrh\w*|d ?& ?v|upset tummy|(?:tummy|stomach|belly|head|ear|tooth|throat)[ -]?aches?|"
    r"sore throat|migraine|chicken ?pox|asthma|infection|tonsillitis|conjunctivitis|hand,? foot and mouth|"
    r"rash|virus|norovirus|impetigo|scarlet fever|slapped cheek|not (?:very |too )?well"
)
_APPOINTMENT = (
    r"appointments?|appt|apt|dentist\w*|dental|orthodontist|doctors?|dr'?s|gp|hospital|clinic|optician\w*|"
    r"eye test|consultant|physio\w*|speech therap\w*|camhs|scan|blood test|x-?ray|check ?up|operation"
)
_NEITHER = (
    r"holidays?|vacation|abroad|flight|wedding|funeral|bereavement|passed away|died|moving house|birthday|"
    r"religious|eid|diwali|strike|snow|bus|taxi|train|car|refus\w*|anxi\w*|"
    r"mum|mom|mam|dad|mother|father|gran|grandma|nan|grandad|granny|brother|sister|baby|i'?m|i am"
)


def _has(words: str, reason: str) -> bool:
    return re.search(rf"(?<!\w)(?:{words})(?!\w)", reason) is not None


def hint(reason: str) -> str:
    """ "I", "M", or "" for no hint."""
    plain = reason.casefold().replace("’", "'")
    if _has(_NEITHER, plain):
        return ""
    is_illness, is_appointment = _has(_ILLNESS, plain), _has(_APPOINTMENT, plain)
    if is_illness == is_appointment:
        return ""
    return "I" if is_illness else "M"
