"""Small closed lists that help to tell one kind of word from another."""

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays "
    "tuesdays wednesdays thursdays fridays moday teusday tuseday wensday wednsday wedensday thrusday thursaday firday "
    "fryday".split()
)
NEAR_DAYS = frozenset(
    "today tomorrow yesterday tonight tmrw tmw tmoz tomoz tomo tomorow tommorow tomorro tommorrow tmorrow todays 2day "
    "2moro 2morrow 2moz yday yest yesturday morning afternoon evening week weeks weekend fortnight term month".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
TITLES = frozenset("mr mrs miss ms dr sir mister missus head headteacher teacher ta senco office nurse secretary".split())
CLASS_WORDS = frozenset("year yr y class reception nursery rec ks1 ks2 infants juniors foundation eyfs form".split())
KIN = frozenset(
    "son daughter lad girl boy boys girls child kid kids twins youngest eldest oldest middle little one both brother "
    "sister grandson granddaughter nephew niece bairn wee babe him her he she them they".split()
)
ILLNESS = frozenset(
    "sick ill poorly temperature temp fever cold cough flu bug vomiting vomited throwing sickness diarrhoea chickenpox "
    "pox headache migraine tummy belly stomach throat ear earache infection tonsillitis asthma rash conjunctivitis nits "
    "covid virus dentist doctor doctors appointment appt hospital orthodontist optician unwell pain ache d v".split()
)
SUBJECTS = frozenset(
    "maths english reading spelling spellings phonics science history geography topic homework worksheet worksheets "
    "booklet project book sheet sheets pack packs essay story diary log quiz lesson lessons assignment task tasks "
    "times tables fractions comprehension handwriting computing french spanish art".split()
)
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve half quarter past noon lunch lunchtime dinner "
    "dinnertime break oh double".split()
)
TIMES = frozenset("am pm before after between until til till from by anytime whenever oclock o'clock ish since".split())
GETTING = frozenset("collect pick drop deliver delivered post posted email emailed bring fetch send print upload".split())

LISTS = {
    "day": DAYS, "near day": NEAR_DAYS, "month": MONTHS, "title": TITLES, "class": CLASS_WORDS, "kin": KIN,
    "illness": ILLNESS, "subject": SUBJECTS, "number": NUMBERS, "time": TIMES, "getting": GETTING,
}
