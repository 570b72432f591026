"""The small words that mean one thing wherever they stand: the menu, hello, thanks, goodbye, a number picked from a list."""

import re

from actions.reading import Reading

MENU_WORDS = re.compile(
    r"^\W*(?:menu|help|options|list|show menu|back to the (?:beginning|start)|start again|\?|(?:hi |hello )?what (?:do|can) (?:you|u) do|what is this(?: for| number)?|who is this|how does (?:this|it) work)\W*$"
)
GREETING = re.compile(
    r"^\W*(?:hi|hiya|hello|hey|hullo|helloo+|yo|morning|good (?:morning|afternoon|evening)|afternoon|evening|ey up|salaam|namaste)(?: (?:there|all))?\W*$"
)
THANKS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|brilliant|brill|perfect|lovely|many|oh|that'?s|thats|fab|super|no|yes|right|righto|rightio|righty|champion|grand|smashing|sound|cool|ace|magic|got it|noted|all (?:good|sorted))\W+)*(?:thanks?|thank ?(?:you|u)|thankyou|thanku|thx|thnx|ty|tyvm|tysm|ta|cheers|much appreciated|much obliged|diolch|nice one)\b(?!.*\?)"
)
# "That's everything ty": nothing more is wanted.
CLOSES = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|right|righto|and|so|no|nope|cool|great|i think|well|yes|yeah|perfect|lovely|oh|cheers|ta|thanks|thank you|sorry)\W+)*"
    r"(?:(?:i think )?(?:that|this)(?:'?s| is| will be|'?ll be| was|'?d be| would be)? (?:it|all|everything|the lot|us|me)(?: (?:done|sorted))?|(?:nothing|nowt|nothin|nout|no more|not(?:hing)?) (?:else|more)|no (?:more|other) (?:questions?|things?|requests?)"
    r"|all (?:done|sorted)|(?:we|i)(?:'re|'m| are| am|m|re) (?:all )?(?:done|sorted))"
    r"(?:\W+(?:for|from|now|today|tonight|then|me|us|this end|the moment|i think|thanks?|thank ?(?:you|u)|ty|tysm|thx|ta|cheers|x+|love|hun|folks|mate|done|sorted|i need|we need|i needed|i wanted|really|sorry))*\W*$"
)
BYE = re.compile(r"^\W*(?:bye|goodbye|good ?night|see you|tara|cya|speak soon)\b")
CHANGE_WORD = re.compile(r"^\W*(?:change|edit|correct(?:ion)?)\W*$")
OPT_OUT_WORD = re.compile(  # to Twilio, when alone; the plainer ones are in manage_contact
    r"^\W*(?:please |pls |plz |can you )?(?:cancel|end|quit)(?: please| pls| plz| it| that| this)*\W*$"
)
BACK_WORD = re.compile(r"^\W*(?:back|go back)\W*$")


def digit_in(reading: Reading) -> int | None:
    """The number picked from a list: "2", "number 2 please", "the second one"."""
    found = _PICK.fullmatch(reading.plain.strip())
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]


_NUMBERS = {
    "one": 1,
    "first": 1,
    "1st": 1,
    "two": 2,
    "second": 2,
    "2nd": 2,
    "three": 3,
    "third": 3,
    "3rd": 3,
    "four": 4,
    "fourth": 4,
}
_PICK = re.compile(
    rf"\W*(?:the |number |no\.? |option |nr\.? |#)*(\d{{1,2}}|{'|'.join(_NUMBERS)})(?: one| option)?\W*(?:please|pls|thanks|ta|thx)?\W*"
)
