"""First names as they sound, for those who write a name by ear: "shivorn" is Siobhan."""

import re
from functools import cache
from itertools import groupby

# How names that English spelling does not tell are written by ear: "name: as heard".
_HEARD = """
aisling=aislinn=ashling: ashlin ashling ashlyn aishling
angharad: anharad angarad
aoife: eefa eefah efa
ailidh=eilidh: aylee ayley ailee aly
bronagh: brona
cahal=cathal: cahill cahal
caoimhe: keeva keva kweeva queeva
cerys=carys: kerris carris kerys
chloe: kloey clowy
cian=kian: keean keyan
ciara=kiera: keera keira kira
cillian=killian: kilian
dafydd: davith davvid
daithi: dahee
dearbhla: dervla
domhnall: donal
eimear=emer: eemer eema
eoghan=eoin=euan=ewan: owen ewan yewan
fionnuala: finoola
ffion: feeon fion
gethin: gethin
grainne: gronya grawnya
gwenllian: gwenthlian
hermione: hermioney
huw=hugh: hew hue huw hugh
iestyn: yestin
ioan: yoan
isla: eyela ila eila
joaquin: wakeen hwakeen
llewelyn=llewellyn: lewellin
lleucu: leyki
llinos: linoss
maeve=meabh=maebh: mave mayve
mairead: mairaid maraid
myfanwy: mivanwy muvanwee
niall: nile nyal
niamh: neve neeve neave nieve neev neeave
nuala: noola
oisin: osheen usheen oshin
oonagh=una: oona
orlaith=orla: orla awla
padraig=padraic: pawrick porrick paudrig
phoebe: feebee pheobe feeby
pia: peea
rhys=reece: reece reese reess
roisin: rosheen roshin rosheene
ruaridh=rory=ruairi: roory rory
sadhbh: sive syve
saoirse: sersha seersha sorsha searsha
sean=shaun=shawn: shorn shawn
seamus: shaymus shamus
sian: sharn shan
sile: sheela
sinead: shinade shinaid shunaid
siobhan: shivorn shivon shavon chevon shavonne shivaun shevaun chivonne
sorcha: suraka sorraka
tadhg: tige tyge tigue
teagan=tegan: teegan
xanthe: zanthy
xavier: zavier havier
yvonne: eevon
zoe: zoey zowie
"""
_SOUNDS = (
    (r"^kn|^gn", "n"), (r"^wr", "r"), (r"^ps", "s"), (r"^x", "s"), (r"ph", "f"), (r"t?ch(?=[lr])", "k"), (r"sch|sh|t?ch", "S"),
    (r"th", "t"), (r"gh", ""), (r"ck|q|c(?![eiy])", "k"), (r"c", "s"), (r"x", "ks"), (r"z", "s"),
    (r"dg|j|g(?=[eiy])", "j"), (r"(?<=[aeiou])w(?![aeiouy])", ""), (r"(?<!^)h", ""), (r"r(?![aeiouy])", ""),
)  # fmt: skip


def sounds_like(word: str, name: str) -> bool:
    """Whether a lower-case word is this first name as it is heard, or written by the same sounds."""
    heard = _heard().get(name, frozenset())
    if word in heard:
        return True
    sound = _sound(word)
    return len(sound) >= 3 and (sound == _sound(name) or sound in {_sound(form) for form in heard})


@cache
def _heard() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _HEARD.strip().splitlines():
        names, _, forms = line.partition(":")
        spellings = names.split("=")
        for name in spellings:
            table[name] = frozenset({*forms.split(), *spellings} - {name})
    return table


@cache
def _sound(word: str) -> str:
    """The consonants as they sound, with bright (i) and dark (a) vowels between them; no silent letters."""
    sound = re.sub(r"[^a-z]", "", word)
    sound = re.sub(r"a(?=[^aeiou]e$)", "e", sound)
    sound = re.sub(r"(?<=[^aeiouy])e$", "", sound) if len(sound) > 3 else sound
    for letters, heard in _SOUNDS:
        sound = re.sub(letters, heard, sound)
    sound = re.sub(r"[eiy][aeiouy]*", "i", re.sub(r"[aou][aeiouy]*", "a", sound))
    return "".join(letter for letter, _ in groupby(sound))
