"""Spellings written out before the rules look: contractions, text-speak, misspellings, a young child's spelling.

Only words that mean nothing else: "ill", "well", "were", "shell" and "wed" stay as they are.
"""


def _table(lines: str) -> dict[str, str]:
    """Lines of "written out: as typed, as typed"."""
    words: dict[str, str] = {}
    for line in lines.strip().splitlines():
        meaning, _, typed = line.partition(":")
        words.update({word: meaning.strip() for word in typed.split()})
    return words


_CONTRACTIONS = """
i am: im iam ime
you are: youre ur.
he is: hes
she is: shes
it is: its
we are: wer
they are: theyre theyr
that is: thats
there is: theres ther's
what is: whats wots
who is: whos
where is: wheres
i have: ive
you have: youve
we have: weve
they have: theyve
he will: hell.
they will: theyll
you will: youll youl
it will: itll
that will: thatll
i would: id
he would: hed
she would: shed.
they would: theyd
you would: youd
can not: cant cannot carnt cnt cannit cannae canny kant cudnt.
could not: couldnt cudnt couldnae
do not: dont dnt dinnae dinna doesnt doesnae dosnt dont dunt
did not: didnt didnae didint dint didn
will not: wont willnt winnae
would not: wouldnt wudnt wouldnae
should not: shouldnt shudnt
is not: isnt isnae aint arent isint
was not: wasnt werent wasnae
have not: havent hasnt hadnt havnt hasnae hadnae avent
need not: neednt
must not: mustnt mustent
must have: mustve
could have: couldve
should have: shouldve
would have: wouldve
going to: gonna gona gunna gunner gonnae
want to: wanna
got to: gotta
because: cos coz cuz bcos becuz becos cause. bcoz
"""

_TEXT_SPEAK = """
you: u yous
your: ur yr. yur
are: r
and: n & an. nd
to: 2.
with: w wiv wi
be: b
see: c.
why: y.
please: pls plz ples plese pleas pleez pleese plis
thanks: thx tnx ta.
tonight: 2nite 2night tonite tonit tonyt tonght
tomorrow: tmrw tmr tmz tomoz tomorow tomoro tommorow tommorrow tomorro 2moz 2morrow 2moro tomora
today: 2day tday
before: b4
people: ppl
something: sumthing smth sumfing somthing summat sumthin sumting somefing
someone: sum1 some1 sumone somone somebody sumbody
anyone: any1 anybody
no one: noone no1
nobody: nobdy
everyone: every1 everybody
nothing: nuffin nothin nuthin nowt nuffink nutin
anything: owt anyfing anythin enything
them: em dem
about: bout abt
house: hous howse
messages: msgs
message: msg mesage
our: are.
to: tae
off: aff
out: oot
keeping: keepin
after: efter
nobody has: nobodys
no one has: noones
night: nite nyt
nights: nites
right: rite
"""

_MISSPELLED = """
hit: hited hitted hitt hitz
hits: hitts
hitting: hiting hittin hitin
hurt: hurted hert
hurts: herts hurtz
hurting: hurtin herting
kill: kil kll
kills: kils
killed: kiled
killing: killin kiling
die: dye. dei
died: dyed. dide
dying: diying
dead: ded deaded
scared: scard skard skared scaird scard scareed scerd sceared feart scarred skeered
frightened: frightend fritened frytened frightned
crying: cryin criying cring
cries: crys
bleeding: bleedin bleding bledin
blood: blud blod
breathing: breathin brething breefing breeving brethin breatheing
breathe: breeth brethe breeve
knife: nife knive niff nyfe
suicide: suiside sucide suicde suacide
suicidal: sucidal suisidal suicidle suicideal
overdose: overdosed overdoes. overdoze od'd
tablets: tablits tabs tabletes
pills: pils
drunk: drunc druk drinked.
touch: tuch toch tutch
touches: tuches toches
touched: tuched toched tutched
touching: tuching touchin toching
secret: secrit sekret seecret sekrit secrt
mum: mumma mam mom mummy mumy mammy mami mama ammi amma mumm mums. maa
mums: mams moms mummys mummies. mumys mammys
dad: daddy dady dadd da. abbu baba. dadda daddi papa
dads: dadys daddys
grandma: gran nan nana nanny. nannan nannie nani dadi grandmother granma grandmum gran's
grandad: grandfather granddad grandpa grampa
brother: bro brudder bruv bruther bruvver brover
sister: sis sista sistar
brothers: bros bruvs
friend: frend freind mate.
friends: frends freinds
boyfriend: bf boyfrend
girlfriend: gf
school: scool skool schol
teacher: techer teecher teacha
said: sed sayed
says: sez
told: toled tolled.
know: no. kno
went: whent
because: becorse becoz becaus
going: goin gowing
coming: comin cumin.
looking: lookin
trying: tryin
being: bein
doing: doin
asking: askin
shouting: shoutin showting
screaming: screamin screeming
throwing: throwin
threw: frew
kicking: kickin
kicked: kiked kickd
punched: punchd punshed
punching: punchin
slapped: slaped slapd
slapping: slappin
pushed: pusht pushd
grabbed: grabed grabd
locked: lokd lockt lokked locced
drinking: drinkin drinkng
driving: drivin
smashing: smashin
breaking: breakin braking.
waiting: waitin
leaving: leavin
sleeping: sleepin slepping
taking: takin
saying: sayin
nothing: nothng
hungry: hungrey hungy hungary. hungery
police: polise pleece
house: hoose
hospital: hosptal hospitl
ambulance: ambulence ambulanse amblance ambalance
baby: babby bairn. babe. beby
child: wean. bairn
children: kids childs childrens bairns weans kidz chidren
child: kid lad. lass. kiddy
emergency: emergancy emergensy
help: halp hellp hlp helpp
still: stil
away: awya
upset: upsett
afraid: afrade afriad
bedroom: bedrom
wake: wak
alone: alon
missing: missin
"""


def _clean(table: dict[str, str]) -> dict[str, str]:
    """Words marked with a full stop were weighed and left alone."""
    return {typed: meaning for typed, meaning in table.items() if not typed.endswith(".")}


WORDS: dict[str, str] = {
    **_clean(_table(_CONTRACTIONS)),
    **_clean(_table(_TEXT_SPEAK)),
    **_clean(_table(_MISSPELLED)),
}

# (pattern over words already written out, how it is written out)
PHRASES: tuple[tuple[str, str], ...] = (
    (r"\b(can|do|did|will|would|could|should|is|was|have) nt\b", r"\1 not"),
    (r"\bstep (?=dad|mum|father|mother|brother|sister|son|daughter)", "step"),
    (r"\ba ?lone\b", "alone"),
    (r"\b(?:by|on) (?:her|him|my|them|your|there|their)(?: ?sel(?:f|ves|fs?)|sen|sens)\b", "on own"),
    (r"\bon (?:her|his|my|their|there|your|its|the|thier|they) ?own\b", "on own"),
    (r"\b(?:can|could) nt\b", "can not"),
)
