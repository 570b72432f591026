"""Named fragments of patterns: who, how near. A rule writes "<man>" and stays readable."""

_KIN = "mum|dad|father|mother|stepdad|stepmum|grandma|grandad|uncle|auntie|aunty|aunt|brother|sister|cousin|partner|boyfriend|girlfriend|husband|wife|nephew|niece|ex"

FRAGMENTS: dict[str, str] = {
    # up to so many words between, never over a sentence end
    "g1": r"(?: [^ .|]+){0,1}",
    "g2": r"(?: [^ .|]+){0,2}",
    "g3": r"(?: [^ .|]+){0,3}",
    "g4": r"(?: [^ .|]+){0,4}",
    "g6": r"(?: [^ .|]+){0,6}",
    "g9": r"(?: [^ .|]+){0,9}",
    "kin": rf"(?:{_KIN})s?",
    "parent": r"(?:mum|dad|father|mother|stepdad|stepmum|parent|foster carer)s?",
    "child": r"(?:child|children|son|daughter|baby|babies|toddler|boy|girl|boys|girls|little one|little ones|brother|sister|lad|lass|kid|twins)",
    "she": r"(?:he|she|they|we|i|it)",
    "her": r"(?:him|her|me|them|us)",
    "hers": r"(?:his|her|my|their|our|your|the)",
}
