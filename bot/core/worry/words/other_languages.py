"""The gravest words in the languages most spoken at home in English schools, in their own and in Latin letters.

Kept to a few sure phrases each: a message in another language goes to a person anyway, these make it go first.
"""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule


def _now(language: str, pattern: str, must: tuple[str, ...], must_not: tuple[str, ...]) -> Rule:
    return Rule(
        name=f"danger_in_{language}",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=pattern,
        why=f"a cry for help, a weapon, dying or being beaten, in {language.capitalize()}",
        must=must,
        must_not=must_not,
    )


RULES = (
    _now(
        "polish",
        r"\b(?:pomocy|ratunku|pomozcie|prosze o pomoc policj\w*|boje sie|on mnie bije|bije (?:mnie|ja|go|nas|dzieci)|pobil (?:mnie|ja|go|nas)|chce sie zabic|zabije (?:mnie|sie|nas|ja)|(?:nie chce|nie chciala?) (?:zyc|juz zyc)|ma noz|z nozem|nie oddycha|nie budzi sie|zgwalc\w+|krzywdzi (?:mnie|ja|go)|umarl w nocy|(?:jest|siedzi) sama? w domu|sami w domu|(?:mum|tata|ojciec|maz) pije|dotyka (?:mnie|ja|go))\b",
        ("Pomocy, on ma nóż", "Boję się, mąż bije dzieci"),
        ("Dziękuję za pomoc z zadaniem", "Zosia ma gorączkę i dziś nie przyjdzie"),
    ),
    _now(
        "romanian",
        r"\b(?:(?<!pentru )ajutor(?! (?:cu|la)\b)|ajutati ?ma|mi e frica|imi este frica|ma bate|ne bate|o bate|il bate|vrea sa ma omoare|ma omoara|are (?:un )?cutit|cu cutitul|vreau sa mor|nu mai vreau sa traiesc|nu respira|nu se trezeste|m a violat|a violat|singuri acasa|singur acasa|singura acasa|chemati politia)\b",
        ("va rog ajutor mi e frica vino repede", "Tata ne bate și are un cuțit"),
        ("Băiatul meu nu vine azi la școală, are febră", "mulțumesc mult", "am nevoie de ajutor cu tableta"),
    ),
    _now(
        "urdu",
        r"\b(?:madad (?:karo|kijiye|chahiye)|bachao|mujhe bachao|maar(?:ta|te|ti) (?:hai|hain)|mujhe maar\w*|mar raha hai|maar raha hai|maar dega|maar dalega|khudkushi|khud ?kushi|marna chahta|marna chahti|marna chahte|jaan se maar\w*|chaku|chhuri|saans nahi|uth nahi rahi|uth nahi raha|ghar mein akel[aei]|ghar par akel[aei]|dar lag raha)\b|مدد کرو|مدد كرو|بچاو|بچاؤ|بچائ|مار رها هے|مارتا هے|مار دے گا|چاقو|خودكشي|مرنا چاهت|سانس نهيں|سانس نهین|اكيلے هيں|ڈر لگ رها",
        ("madad karo woh maar raha hai", "مدد کرو وہ مجھے مار رہا ہے"),
        ("hamza ko bukhar hai aaj school nahi aayega", "آج بخار ہے اسکول نہیں آئے گا"),
    ),
    _now(
        "punjabi",
        r"\b(?:bacha ?lo|mainu bachao|mainu maarda|maarda (?:hai|aa|ae)|kutda (?:hai|aa|ae)|kuttda|mar ?na chaun\w*|jaan ton maar\w*|darr? lagda)\b|ਬਚਾਓ|ਮਦਦ ਕਰੋ|ਮਾਰਦਾ|ਕੁੱਟਦਾ|ਚਾਕੂ|ਖ਼ੁਦਕੁਸ਼ੀ|ਖੁਦਕੁਸ਼ੀ|ਮਰਨਾ ਚਾਹੁੰ|ਡਰ ਲੱਗ",
        ("mainu bachao oh maarda hai", "ਬਚਾਓ ਉਹ ਮੈਨੂੰ ਮਾਰਦਾ ਹੈ"),
        ("ਅੱਜ ਬੁਖਾਰ ਹੈ", "sat sri akal ji, school kadon khulda"),
    ),
    _now(
        "hindi",
        r"बचाओ|मदद करो|मार रहा है|मारता है|मार देगा|चाकू|आत्महत्या|मरना चाह|साँस नहीं|सांस नहीं|डर लग रहा|घर में अकेल",
        ("बचाओ वह मुझे मार रहा है",),
        ("आज बुखार है, स्कूल नहीं आएगा",),
    ),
    _now(
        "bengali",
        r"বাঁচাও|বাঁচান|সাহায্য করুন আমাকে মার|মারছে|মারধর|মেরে ফেলবে|ছুরি|আত্মহত্যা|মরতে চাই|শ্বাস নি|ভয় লাগছে|\b(?:bachao amake|amake bachao|bachan amake|amake mare|amake marche|mere felbe|marche amake|morte chai|bachte chai na|churi niye|voy lagche)\b",
        ("বাঁচাও, আমাকে মারছে", "amake bachao, mere felbe"),
        ("আজ জ্বর, স্কুলে আসবে না", "aaj school nai?"),
    ),
    _now(
        "gujarati",
        r"બચાવો|મદદ કરો|મારે છે|મારી નાખશે|છરી|ચપ્પુ|આત્મહત્યા|મરવું છે|ડર લાગે|\b(?:bachavo|mane bachavo|mane mare che|mane mare chhe|mari nakhshe|marvu che|marvu chhe|dar lage che)\b",
        ("બચાવો, મને મારે છે", "mane bachavo"),
        ("આજે તાવ છે", "kem cho, school bandh che?"),
    ),
    _now(
        "tamil",
        r"காப்பாற்று|உதவி செய்யுங்கள் அடி|அடிக்கிற|கத்தி|தற்கொலை|சாக வேண்டும்|கொன்று|கொல்ல|மூச்சு விட|பயமாக இருக்கிற|\b(?:kaapathunga|kapathunga|kaapaathu|adikkir\w+|tharkolai|saaga venum|bayama iruku)\b",
        ("காப்பாற்றுங்கள் அவர் அடிக்கிறார்", "kaapathunga"),
        ("இன்று காய்ச்சல்", "vanakkam teacher"),
    ),
    _now(
        "arabic",
        r"ساعدوني|ساعدني|انقذوني|انقذني|النجده|يضربني|يضربنا|يضربها|ضربني|سيقتلني|يقتلني|رح يقتل|بدي اموت|اريد ان اموت|انتحار|انتحر|سكين|لا يتنفس|ما عم يتنفس|لا تستيقظ|انا خايف|خايفه منه|لوحدهم في البيت|\b(?:sa ?3idouni|sa3dooni|saidouni|bidrabni|yadribni|yidrobni|biddi amout|baddi mout|sikkin|khayfa menno|yaqtulni)\b",
        ("ساعدوني زوجي يضربني", "جوزي معه سكين"),
        ("ابنتي مريضة اليوم", "shukran ya ustaza"),
    ),
    _now(
        "somali",
        r"\b(?:i caawi|ii gargaar|caawi(?:ya)? degdeg|wuu i garaacay|i garaaca|garaacaya|wuu i dilayaa|i dilayaa|wuu dilayaa|mindi|is dil|is dilo|inaan dhinto|ma neefsanayo|ma neefsanayso|waan baqayaa|waan cabsanayaa|keligood guriga)\b",
        ("i caawi, wuu i garaacay", "wuxuu haystaa mindi"),
        ("waa xanuunsan tahay maanta, mahadsanid",),
    ),
    _now(
        "portuguese",
        r"\b(?:socorro|me ajud[ae] por favor|ele (?:me|nos) bate|bate(?:u)? (?:em mim|nela|nele|nos meninos|nas criancas)|me bateu|vai me matar|vai matar|quero morrer|quer morrer|me matar|tem uma faca|com uma faca|faca na mao|nao respira|nao acorda|estou com medo|tenho medo del[ea]|sozinhos em casa|abusou)\b",
        ("socorro ele me bate", "quero morrer"),
        ("a minha filha tem febre, não vai hoje", "obrigada pela ajuda com o tablet"),
    ),
    _now(
        "spanish",
        r"\b(?:auxilio|ayudenme|ayudame por favor|me pega|nos pega|me pego|me esta pegando|me quiere matar|me va a matar|quiero morir|quiere morir|matarme|suicid\w+|tiene un cuchillo|con un cuchillo|no respira|no despierta|no se despierta|tengo miedo|solos en casa|llame a la policia|abuso de)\b",
        ("ayúdenme, mi marido me pega", "tiene un cuchillo"),
        ("mi hijo tiene fiebre y no va hoy", "gracias por la ayuda"),
    ),
    _now(
        "italian_french",
        r"\b(?:aiuto|mi picchia|ci picchia|mi ammazza|voglio morire|ha un coltello|non respira|ho paura di lui|au secours|aidez moi|il me frappe|il nous frappe|il me bat|il va me tuer|je veux mourir|il a un couteau|ne respire (?:pas|plus)|j ?ai peur|seuls a la maison)\b",
        ("aiuto mi picchia", "au secours il me frappe"),
        ("mio figlio ha la febbre", "merci pour le dossier"),
    ),
    _now(
        "turkish",
        r"\b(?:imdat|yardim edin|bana vuruyor|bizi dovuyor|beni dovuyor|dovuyor|beni oldurecek|oldurecek|olmek istiyor\w*|intihar|bicagi? var|bicak(?:la| var| elinde)|nefes almiyor|uyanmiyor|korkuyorum|evde yalniz)\b",
        ("imdat kocam beni dövüyor", "Korkuyorum abla"),
        ("bugün hasta, okula gelmeyecek", "teşekkürler"),
    ),
    _now(
        "kurdish",
        r"\b(?:hawar|alikariya min|li min died|li me died|min dikuje|dixwazim bimirim|ditirsim|kera? wi heye)\b|یارمەتی|هاوار|لێم دەدات|دەمکوژێت|ده مكوژيت|چەقۆ",
        ("hawar, li min dide", "ditirsim"),
        ("zarok nexweş e îro",),
    ),
    _now(
        "ukrainian_russian",
        r"допоможіть|допоможить|рятуйте|помогите|спасите|бʼє|бє мене|бє нас|бьет|б'є|бьёт|вбє|убє|убьет|ніж у|нож у|с ножом|з ножем|не хочу жити|не хочу жить|хочу померти|хочу умереть|самогуб|самоубий|не дихає|не дышит|не прокида|не просыпается|мне страшно|мені страшно|зґвалт|гвалт|изнасил|один[аі]? дома|сама вдома|сина немає|дочки немає|викликайте поліцію|вызовите полицию",
        ("Допоможіть, він бʼє мене", "помогите, у него нож у двери", "She say не хочу жити"),
        ("Син хворіє сьогодні", "у дочки температура, спасибо"),
    ),
    _now(
        "lithuanian_latvian",
        r"\b(?:gelbekite|padekite (?:man|greitai)|pagalbos|musa mane|musa mus|musa vaikus|nuzudys|noriu mirti|nenoriu gyventi|turi peili|nekvepuoja|neatsibunda|bijau jo|as bijau|palidziet|glabiet|vins mani sit|vins mus sit|nogalinas|gribu mirt|negribu dzivot|nazis rokas|man bail)\b",
        ("gelbėkite, jis muša mane", "man bail, viņš mani sit"),
        ("šiandien serga, neateis", "paldies par palīdzību"),
    ),
    _now(
        "hungarian_czech_slovak_bulgarian_albanian",
        r"\b(?:segitseg|segitsenek|megver|megol|meg akarok halni|kes van nala|felek tole|nem lelegzik|pomoc(?:te)? (?:bije|prosim rychle)|bije ma|bije me|zabije ma|zabije me|chcem zomriet|chci umrit|ma noz|bojim sa|bojim se|ndihme|me rreh|na rreh|do te me vrase|do me vrase|dua te vdes|ka thike|kam frike)\b|помощ|бие ме|ще ме убие|искам да умра|има нож|страх ме е",
        ("segítség, megver az apám", "ndihmë, më rreh", "Помощ, бие ме"),
        ("ma beteg, nem megy iskolába", "faleminderit shumë"),
    ),
    _now(
        "chinese",
        r"救命|救我|救救|打我|打妈妈|打孩子|杀了我|要杀|杀死|殺了我|想死|不想活|自杀|自殺|有刀|拿刀|不能呼吸|没有呼吸|叫不醒|我害怕|很害怕|好怕|报警|報警|一个人在家|我想回家|\b(?:jiu ?ming|ta da wo|wo hai ?pa|bu xiang huo)\b",
        ("救命,他打我", "孩子说不想活了"),
        ("今天发烧,不去学校", "谢谢老师"),
    ),
    _now(
        "persian_pashto",
        r"كمكم كنيد|كمك كنيد|كمكم كن|نجاتم بد|مرا مي ?زند|منو مي ?زنه|كتكم مي|ميخواهد مرا بكشد|مي ?كشد مرا|ميخوام بميرم|مي خواهم بميرم|خودكشي|چاقو دارد|نفس نمي|مي ?ترسم|مرسته وكړ|ما وهي|وژني|\b(?:komak(?:am)? konid|komakam kon|mano mizan[ae]|mitarsam|mikhaham bemiram|mrasta wokra)\b",
        ("کمک کنید مرا می‌زند", "komak konid mitarsam"),
        ("امروز مریض است", "tashakor"),
    ),
    _now(
        "tagalog_vietnamese_malayalam_yoruba_swahili",
        r"\b(?:tulungan (?:nyo|ninyo|mo) ako|saklolo|sinasaktan (?:ako|kami|niya)|papatayin ako|gusto ko nang mamatay|may kutsilyo|natatakot ako|cuu (?:toi|em|con) voi|cuu voi|danh (?:toi|em|con|me)|muon chet|so lam|giet toi|e gba mi|o n lu mi|nisaidie|ananipiga|anatupiga|ataniua|nataka kufa|ana kisu|naogopa|rakshikk\w+|enne thallunnu|adikkunnu|marikkanam)\b",
        ("saklolo sinasaktan niya ako", "nisaidie ananipiga", "cứu tôi với"),
        ("may lagnat siya ngayon", "asante sana mwalimu"),
    ),
)
