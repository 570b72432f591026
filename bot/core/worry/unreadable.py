"""Whether a message is in a language that the bot cannot read, so that a person must."""

import re
import unicodedata

_READ = 4000  # characters: the language of a text shows in its beginning
_FEWEST_LETTERS = 4
_FEWEST_WORDS = 3


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Small words that carry English sentences, as parents type them.
_ENGLISH = _words(
    """
    a about after again all already also always am an and any anyone are as ask at away back be because been before bit book both but by
    call came can cant class club come could day days did didnt dinner do does doesnt doing done dont down each else end every feel few
    find fine for form forgot free from get gets give go going gone gonna good got had half hand has hasnt have havent having he help her
    here hes hi him his holiday home homework hope hour how hows hrs i id if ill im in into is isnt it its ive just keep kids know last late later
    leave left let like link little long look lost lot lunch made make many may me meet mins miss missed mon monday more morning much mum
    must my name need needs never new next night no not nothing now of off office ok okay old on once one only or other our out over pack
    paper parents pe pick please pls poorly put really reading right ring run said same sat say school see send she shes should show sick
    since so some someone something soon sorry start still stop sun sure take talk teacher tell text than thank thanks that thats the
    their them then there theres they theyre thing think this thurs till time to today tomorrow tonight too trip tue tues two u until up ur us
    very wait want wants was wasnt we wed weds week weekend well went were what whats when where which while who why will with wont work
    would year yes yesterday yet you your youre dad daddy mummy nan grandma grandad son daughter baby child children house police happy
    fri friday thursday tuesday wednesday saturday sunday hello dear morning afternoon evening absent ill unwell temperature cough cold
    doctor dentist appointment hospital bug tummy headache pain bad big small hurt hit scared cry crying eat food money phone number
    """
)  # fmt: skip

# Small words that English does not have, or hardly, by language.
_FOREIGN = _words(
    """
    nie jest sie czy dzis jutro dziecko syn corka moja moj prosze dziekuje dzien dobry szkoly szkole szkola chory chora goraczke ma bedzie dla przyjdzie tak mam oraz jestem ze na
    este nu si la de ca mea meu azi maine copilul baiatul baiatul fetita multumesc buna ziua vine vin scoala febra sunt am va rog pentru cu care ce mi
    hai hain nahi nahin aaj kal mera meri bacha bachi bukhar ko ka ki ke ghar mein se aur kya kyun aap ji shukriya acha beta beti gaya gayi raha rahi tha thi
    el los las una uno por para con que esta hoy manana mi hijo hija gracias hola tiene fiebre escuela colegio va pero muy como yo usted senora favor porque
    o os um uma nao sim hoje amanha minha meu filho filha obrigado obrigada bom dia escola febre esta tem com por para que eu voce muito mas ele ela
    bu bir ve icin cok degil var yok bugun yarin oglum kizim okula gelmeyecek hasta tesekkurler merhaba ates benim ogretmen lutfen
    ir yra ne sunus dukra siandien rytoj mokykla mokykla serga aciu laba diena mano nebus temperatura
    waa maanta ma iyo wuxuu waxay caawa ardayga iskuul iskuulka xanuunsan tahay mahadsanid wiilkayga gabadhayda aniga
    eshte nuk dhe ne djali vajza sot neser shkolle faleminderit semure imja im
    je ne pas est le les des une mon ma fils fille aujourd hui demain ecole malade merci bonjour avec pour mais il elle vous nous
    il lo gli una mio mia figlio figlia oggi domani scuola malato malata grazie buongiorno non per sono perche questo febbre
    ich nicht ist und der die das ein eine mein meine sohn tochter heute morgen schule krank danke guten mit fur auch wir sie
    ang ng sa ko siya hindi po anak ngayon bukas paaralan may lagnat salamat
    toi khong con hom nay truong om cam on cua la
    nem es egy az fiam lanyom ma holnap iskola beteg koszonom van hogy
    je se neni dnes zitra muj moje syn dcera skola nemocny dekuji prosim bude nepride
    jest gdzie kiedy jutro ktorej lekcje lekcji koncza konczy prosze nauczyciela nauczycielki telefon pomoc moge chcialbym bolu brzucha boli przez wczoraj
    ore termina nevoie ajutor copil copiii bolnav bolnava profesoara doamna temperatura tema astazi poate mai despre sunteti nostru
    kado khulda nu ni da di kadon puttar munda kudi nahin aj ajj school chutti kab kar sakte gaya hoga unko usko usay mujhe hum
    kalke khola amar apnar keno kokhon ashbe jabe jor tar chele shathe amader bondho
    mara mari dikra dikri ne taav aaje nahi aave che chhe kem kyare shala tame tamne
    ibni binti mareed marid elyoum lyoum shukran kteer rah yiji bukra madrasa ustaza lazim mish mesh
    dugsiga dugsi goormuu furmayaa macalin macalinka wiilka gabadha jiran berri imanayo kama kuma waxaan
    que horas acaba preciso ajuda ajudar pela pelo recreio joelho cabeca professora amanha ontem doente vai ir nao
    okul saat kacta bitiyor odev yardim lazim tesekkur ederim ogretmen hasta yarin gelemeyecek gelecek kizimin oglumun rica
    necesito ayuda tableta toca recogerlo salir clase maestra profesora ella ellos enfermo enferma cuando donde manana
    quelle heure finit besoin aide devoir devoirs viendra maitresse elle ils lundi mardi jeudi vendredi
    cfare ore mbaron shkolla djali semure vjen nesermja mesuese ndihmen pak jane
    kada baigiasi pamokos dukra turi temperaturos pagalba uz vaikas mokytoja prasau siandiena
    magan magal kaichal innaiku varamaatan naalaiku eppo palli teacher nandri romba
    mwanangu mtoto wangu mgonjwa hatakuja leo kesho shule asante mwalimu habari tafadhali
    mijn zoon ziek komt vandaag niet morgen dochter bedankt juf meester
    omo mi nsaisan ko ni wa lonii ile iwe ola e se
    mana meita dels slims skola rit paldies ludzu
    amar ache na aaj kal jor hoyeche ami amake tumi apni bachcha chele meye skule dhonnobad
    """
) - _ENGLISH - _words("am a in on ma la de im est son ne con me may va die mi ji ki ya o ha om es das il je no ke se ca ce si")  # fmt: skip

_TOKEN = re.compile(r"[a-z]+")
_ACCENTED = re.compile(
    r"(?<![^\W\d_])[a-z]+[\u00df-\u024f\u1e00-\u1eff]\w*|(?<![^\W\d_])[\u00df-\u024f\u1e00-\u1eff]\w+"
)
_ADDRESS = re.compile(r"\S*(?:https?://|www\.|@)\S*")


def is_unreadable(text: str) -> bool:
    """True when most letters are of another script, or the words are plainly another language's."""
    start = _ADDRESS.sub(" ", text[:_READ])
    letters = [character for character in start if character.isalpha()]
    if not letters:
        return False
    latin = sum(
        1 for character in letters if unicodedata.name(character, "").startswith(("LATIN", "FULLWIDTH LATIN"))
    )
    if latin * 2 < len(letters):
        # A sign or two beside a picture is no message; one Chinese character may be a word.
        return len(letters) - latin >= _FEWEST_LETTERS or _is_wide(letters)
    words = _TOKEN.findall(_plain(start).replace("'", "").replace("’", ""))
    accented = _ACCENTED.findall(unicodedata.normalize("NFC", start))
    if len(words) < (_FEWEST_WORDS if len(accented) < 2 else 2):
        return False
    english = sum(word in _ENGLISH for word in words)
    # A word that is no name and has a letter that English has not.
    foreign = max(sum(word in _FOREIGN for word in words), len(accented))
    return foreign >= 2 and foreign > english and english <= len(words) * 0.25


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize(
        "NFD", text.casefold().replace("ł", "l").replace("ı", "i").replace("đ", "d")
    )
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _is_wide(letters: list[str]) -> bool:
    return sum(unicodedata.east_asian_width(character) == "W" for character in letters) >= 2
