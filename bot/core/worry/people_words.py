"""Named fragments of patterns: who, whom, how near. A rule writes "<someone>" and stays readable."""

_KIN = (
    "mum|dad|da|father|mother|stepdad|stepmum|stepfather|stepmother|grandma|grandad|grandson|granddaughter|uncle|auntie|aunty|aunt|"
    "brother|sister|cousin|partner|boyfriend|girlfriend|husband|wife|nephew|niece|ex|fella|bloke|man|lodger|"
    "babysitter|childminder|boyfriends|tutor|son|daughter"
)
_CHILD = (
    "child|children|son|daughter|baby|babies|toddler|boy|girl|boys|girls|little one|little ones|little uns|kid|lad|lass|"
    "brother|sister|brothers|sisters|grandson|granddaughter|grandchildren|nephew|niece|nieces|nephews|twins|pupil"
)

FRAGMENTS: dict[str, str] = {
    # up to so many words between, never over a sentence end or from the question into the answer
    "g1": r"(?: [^ .|]+){0,1}",
    "g2": r"(?: [^ .|]+){0,2}",
    "g3": r"(?: [^ .|]+){0,3}",
    "g4": r"(?: [^ .|]+){0,4}",
    "g6": r"(?: [^ .|]+){0,6}",
    "g9": r"(?: [^ .|]+){0,9}",
    "kin": rf"(?:{_KIN})s?",
    "someone": rf"(?:he|she|they|who|(?:{_KIN})s?|(?:mum|dad|sister|daughter|brother|mother)s? (?:boyfriend|partner|fella|mate|friend|husband))",
    "parent": r"(?:mum|dad|da|father|mother|stepdad|stepmum|stepfather|stepmother|parent|foster carer|carer)s?",
    "child": rf"(?:{_CHILD})",
    "her": r"(?:him|her|me|them|us|you)",
    "whom": rf"(?:him|her|me|them|us|mum|(?:my|his|her|our|their|the|a)(?: [^ .|]+)? (?:{_CHILD}|mum|mother|wife|dad))",
    "hers": r"(?:his|her|my|their|our|your|the)",
    "night": r"(?:tonight|last night|at night|in the night|every night|each night|nights|night|evening)",
    "now": r"(?:now|right now|at the moment|just now|this minute|today|tonight|this (?:morning|afternoon|evening))",
    "body": r"(?:arms?|legs?|back|face|neck|wrists?|bottom|bum|eye|ear|lip|cheek|thighs?|tummy|ribs|chest|head|hands?)",
    "marks": r"(?:marks?|bruises?|bruised|bruising|finger marks?|hand ?prints?|thumb prints?|burns?|welts?|cuts|scratches)",
    "play": (
        r"\b(?:game|games|level|lava|minecraft|creeper|creepers|mario|zombie|zombies|nerf|lego|fortnite|roblox|film|movie|"
        r"story|book|chapter|play|playing|pretend|dream|dreamt|dreem|assembly|drill|practice|project|topic|history|ww2|blitz|tudors?|"
        r"vikings?|romans?|pirates?|dragon|dinosaurs?|monster|spider|spiders|wasp|bee|cat|dog|puppy|hamster|guinea pig|rabbit|"
        r"goldfish|fish|football|goal|goals|penalty|match|netball|rugby|rounders|ball|cake|costume|halloween|panto|show|song|"
        r"lion king|harry potter|trunchbull|april fool|joke|joking|accident|axident)\b"
    ),
}
