"""Short and pet forms of first names that English families use, and names that are also words."""

# "full names: short forms"; full names joined by "=" are spellings of one name.
_FORMS = """
abigail: abi abby abbie gail
abdul abdullah: abdi abs
abdirahman: abdi
aaliyah=aliyah: ali
alexander alexandra alexa alexia: alex lex lexi lexie alec sandy xander zander sasha ally alix
alfred: alfie fred freddie alf
alistair=alasdair: ali
amelia: millie milly mia amy
andrew: andy drew
angela angelina: angie
annabel=annabelle: bella belle anna annie
anne: anna ann annie
anthony: tony ant
archibald: archie arch
arthur: art artie
benjamin: ben benny benji
bethany: beth bethy
elizabeth=elisabeth: beth betty betsy bess bessie liz lizzie lizzy libby libbie eliza elsie ellie lilibet liza lisa buffy
bartholomew: bart
beatrice beatrix: bea trixie
cameron: cam
caroline: carolyn caz carrie
catherine=katherine=kathryn=katrina: katie kate kat kathy cathy kitty kit kaz
charles: charlie charley chaz chas chuck
charlotte: charlie lottie lotte char
christopher: chris kit
christina christine: christian chris tina chrissy
clementine: clemmie clem
daniel danny: dan danielle dani
david: dave davey
deborah: debbie deb
dominic=dominik: dom
dorothy: dot dottie dolly
edward: eddie ed ted teddy ned eddy teddie
edwin: eddie ed
eleanor=elinor: ellie nell nellie nora ella elle
emily: emmie em millie milly emmy ems
emma: em emmie
esther: essie
evangeline: evie eve angie
evelyn: evie eve
ezekiel: zeke
fatima: fati fatimah
felicity: fliss flick
florence: flo flossie florrie
francesca frances francis: frankie fran franny frances francis cesca chess frank
frederick=frederic: freddie freddy fred
gabriel gabriella gabrielle: gabe gabby gabi
georgia georgina: george georgie
gregory: greg
hamza=hamzah:
harold: harry hal
harrison: harry haz
harry: haz
harriet: hattie harri
jemima: jem jemmy mima mimi
henrietta: hettie etta hattie
henry: harry hal hen hank
hugh: hugo huey hughie
ibrahim: ibby ibs ibra
imogen: immy immie imo
isaac: zac ike
isabelle=isabel=isabella=isobel: izzy izzie bella belle issy izzi issie ibby tibby
jacob: jake jakey
jacqueline: jackie
james: jamie jim jimmy jem jimbo jay
jasmine: jaz jas jazz
jennifer: jenny jen jenna
jeremiah: jeremy jerry jez
jessica: jess jessie
joanna joanne: jo joey
john: jack johnny johnnie jon
jonathan: jonny jon jonty
joseph=josef: joe joey yusuf
joshua: josh
josephine: josie jo
julia juliet juliette: jules
katherine: kat
kenneth: ken kenny kenzie
mackenzie: kenzie mac
lawrence=laurence: larry loz
lauren: loz
leonard leonardo: leo len lenny
leopold: leo
lewis=louis: lou louie
liam: william
lillian=lilian: lily lil lilly lils
lily: lil lils lilly
louise louisa: lou lulu
lucas: luke luca
lucy: luce lulu
madeleine=madeline: maddie maddy mads
magdalena: maggie magda lena
margaret: maggie meg megan peggy margo margot daisy
maria: marie mary
maryam=mariam=miriam: maz mimi mary
marcus: mark
martha: marty
matilda: tilly tillie mattie
matthew: matt matty
maximilian maximus maxwell maxine maximillian: max maxi maxie
megan: meg megs
melissa: mel lissa
michael: mike mikey mick micky
michaela: kayla
mohammed=muhammad=mohamed=muhammed=mohammad: mo moh mohd
mustafa: musty
natalie: natasha nat tasha
nathaniel: nathan nate nat
nicholas=nicolas: nick nicky
nicole: nicola nicky nic
oliver: ollie olly oli
olivia: liv livvy livi olive
oluwaseun: seun
oluwadarasimi: dara simi
ottilie=ottilia: tilly otti
patricia patrick: pat paddy trish tricia patsy
penelope: penny nell
peter: pete
philip=phillip: phil pip
philippa: pip pippa
phoebe: phebs
rebecca=rebekah: becky becca bex becks becs
reginald: reggie reg
reuben: ruben rube
rhiannon: rhi
richard: rich richie rick ricky dick
robert: rob robbie bob bobby bobbie robby bert
roberta: bobbie
rosalind rosemary: rose rosie ros
rose: rosie
rupert: ru
ryan: ry
samuel samantha: sam sammy
sarah=sara: sal sally
sebastian: seb bas
sienna: si
simon: si
sophia sofia: sophie soph
stephen=steven: steve stevie
stephanie: steph stevie
susannah susanna susan: sue susie suki
tabitha: tabby tabs
theodore theodora: theo ted teddy teddie thea dora
theresa=teresa: tess tessa terri
thomas: tom tommy
timothy: tim timmy
tobias: toby tobes
tomasz: tomek tom
valentina: val tina
victoria: vicky vikki vicki tori vic
vincent: vince vinny
wilfred: wilf fred
william: will bill billy willy liam wills billie willie
winifred: winnie freda
yusuf=yousef=youssef=yusef=yousuf:
zachary=zachariah=zac: zach zack zak
zainab: zaynab zee
zuzanna: zuza zuzia zuzka
albert: bert bertie al albie
augustus augustine: gus gussie
aurora: rory rora
barnaby: barney
bernadette: bernie
bridget: bridie biddy
cassandra: cass cassie
cecilia: cece celia cissy
claudia: claud
cordelia: delia cordy
delilah: lilah lila
eleanora: nora ellie
emmanuel emanuel: manny emma
ernest: ernie
eugene: gene
gerald gerard: gerry jerry ged
gilbert: gil bertie
giuseppe: beppe joe
guillermo: memo
herbert: bert bertie herbie
hubert: bertie hugh
ignatius ignacio: iggy nacho
jayden: jay
jedidiah: jed
katarzyna: kasia kate
krzysztof: kris chris
leonardo: leo
lorenzo: enzo renzo
aleksander: olek alek
aleksandra: ola
agnieszka: aga
andrei: andi
antoni: antek tosiek
barbara: basia barb babs
bartosz: bartek
franciszek: franek
hanna: hania
ioana: oana
jakub: kuba
karolina: karola
lukasz: lukas
maja: majka
mateusz: mati
michal: misiek
mihai: misu
natalia: nati nat
piotr: piotrek
stanislaw: stas staszek
wojciech: wojtek
zofia: zosia
malgorzata: gosia
montgomery: monty
muhammad: mamadou
nathanael: nathan nate nat
octavia octavius: tavi
olivier: ollie
orlando: lando
percival: percy
persephone: percy seph
raphael=rafael rafaella: rafe raf rafi
raymond: ray
rosalie rosanna rosemarie: rosie rose ro
rowena: ro
salvatore: sal
santiago: santi
scarlett=scarlet: scar lettie
serena: rena
stanley: stan
susanna: zuzu susie
tamara tamsin: tam tammy
tristan: tris
ulysses: uly
valerie: val
veronica: ronnie vera
violet violetta: vi letty
wilhelmina: billie willa mina
xavier: xav
zechariah: zac zak zach
"""

# First names that are everyday words too: in running text they need more than their letters.
_WORD_NAMES = """
will may mark grace hope joy faith dawn rob art drew bill pat chase grant frank guy miles rose ray
jay june april august summer autumn sky star angel bear king prince precious lucky heaven sunny
happy max dot ash robin bea reed melody harmony charity mercy patience honor honour constance noble
basil herb sage olive ivy iris holly heather hazel jade amber ruby pearl penny poppy daisy lily
violet willow lark wren clay cliff dale dean don gene lance lee miller nick norm page pip rich rusty
sandy sue tad wade winter an so my me to in on he she the al ed jo mo bo ty vi em si can see man any
bob kit len mat mac hal tess char chess
"""

# Those of them that begin sentences or stand in nearly every message: even a capital proves nothing.
_COMMON_WORDS = """
will may mark grace hope joy faith dawn rob art drew bill pat chase grant frank guy miles june april
august summer autumn an so my me to in on he she the can see man any lee happy lucky sunny winter
page rich gene don norm jade star king dot bear sue
"""

WORD_NAMES = frozenset(_WORD_NAMES.split())
COMMON_WORDS = frozenset(_COMMON_WORDS.split())


def _read_forms() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """What each name is a form of, and under which full names it stands."""
    alike: dict[str, set[str]] = {}
    heads: dict[str, set[str]] = {}
    for line in _FORMS.strip().splitlines():
        names, _, shorts = line.partition(":")
        for spellings in names.split():
            spelt = set(spellings.split("="))
            for name in spelt:
                alike.setdefault(name, set()).update(spelt, shorts.split())
                heads.setdefault(name, set()).update(spelt)
            for short in shorts.split():
                alike.setdefault(short, set()).update(spelt)
                heads.setdefault(short, set()).update(spelt)
    return {k: frozenset(v) for k, v in alike.items()}, {k: frozenset(v) for k, v in heads.items()}


_ALIKE, _HEADS = _read_forms()


def are_forms(one: str, other: str) -> bool:
    """Whether one lower-case first name is a short form or a spelling of the other: "izzy" and "isabelle"."""
    return other in _ALIKE.get(one, frozenset())


def is_another_name(word: str, name: str) -> bool:
    """Whether the word is a first name in its own right, so no misspelling of this one."""
    return word in _ALIKE and not _HEADS[word] & _HEADS.get(name, frozenset())


def is_name(word: str) -> bool:
    """Whether this is a first name that families use."""
    return word in _ALIKE


def is_short_form(word: str) -> bool:
    """Whether families use this as a pet name alone: "mimi" and "beth", and not "lily"."""
    return word in _ALIKE and word not in _HEADS[word]
