"""Harm told in languages of Eastern Europe, beyond the few sure words of `other_languages`."""

from bot.core.worry.words.tongues import told_in

RULES = (
    told_in(
        "polish",
        """
        =pomóż
        =pomóżcie
        pomóżcie mi
        mnie bije
        nas bije
        bije dziec*
        bije mamę
        bije syna
        bije córkę
        mnie pobił
        uderzył mnie
        mnie uderzył
        uderzył dziec*
        grozi że
        grozi mi
        mnie zabije
        chce mnie zabić
        nie chce żyć
        nie chce już żyć
        mnie dotyka
        dzieci są same
        same w domu
        zadzwoń* na policję
        zadzwoń* po policję
        zadzwonić na policję
        zadzwonić po policję
        wezwij* policję
        nie wrócił* ze szkoły
        nie wrócił* do domu
        się nie rusza
        boję się wracać
        boję się go
        boję się iść do domu
        """,
        must=("partner bije dziecko", "on grozi że mnie zabije", "Pomóżcie!", "corka nie wrocila ze szkoly"),
        must_not=(
            "Zosia uderzyła się w kolano, jutro przyjdzie",
            "czy może pan pomóc z zadaniem",
            "wróciła ze szkoły bez plecaka",
        ),
    ),
    told_in(
        "romanian",
        """
        mă bate
        ne bate
        bate copi*
        m-a bătut
        ne-a bătut
        a bătut-o
        m-a lovit
        mă lovește
        ne lovește
        lovește copi*
        mă amenință
        amenință că
        vrea să moară
        vrea să se omoare
        mă sinucid
        se sinucidă
        nu mai vrea să trăiască
        sunați la poliție
        chemați poliția
        mă atinge
        o atinge
        îl atinge
        sunt singuri
        singure acasă
        nu s-a întors de la școală
        mi-e frică să merg acasă
        mă tem de el
        """,
        must=("ne-a bătut aseară", "vreau sa ma sinucid", "vă rog sunați la poliție"),
        must_not=("s-a lovit la genunchi, vine mâine", "mulțumesc pentru ajutor cu tema"),
    ),
    told_in(
        "lithuanian",
        """
        =padėkite
        gelbėkit
        mane muša
        mus muša
        muša mamą
        mane sumušė
        užmuš
        nužudys
        nusižudy*
        nori mirti
        nenori gyventi
        turi peil*
        vieni namuose
        vienas namuose
        kvieskite policiją
        iškvieskite policiją
        bijau eiti namo
        bijau grįžti
        mane liečia
        grasina
        """,
        must=("vyras mane muša", "noriu nusižudyti", "vaikai vieni namuose"),
        must_not=("sūnus serga, šiandien neateis", "ačiū už pagalbą"),
    ),
    told_in(
        "latvian",
        """
        =palīdziet
        vīrs mani sit
        tētis mani sit
        tēvs mani sit
        mūs sit
        mani nogalin*
        grib mirt
        negrib dzīvot
        ir nazis
        bail iet mājās
        bail no viņa
        izsauciet policiju
        """,
        must=("vīrs mani sit", "bail iet mājās"),
        must_not=("dēls šodien ir slims", "can Mani sit next to Ivy"),
    ),
    told_in(
        "ukrainian",
        """
        =допоможіть
        =допоможи
        мене б'є
        нас б'є
        б'є мене
        б'є дитину
        б'є дітей
        б'є маму
        мене побив
        мене вб'є
        вб'є мене
        хоче мене вбити
        погрожує
        не хоче жити
        хоче померти
        у нього ніж
        діти самі
        самі вдома
        викличте поліцію
        подзвоніть в поліцію
        боюся йти додому
        боюся повертатися
        боюся його
        чіпає мене
        торкається мене
        dopomozh*
        mene bye
        bye mene
        mene vbye
        boyusya yty dodomu
        boyusya yoho
        """,
        must=("тато б'є мене", "діти самі вдома", "vin mene bye"),
        must_not=("дякую за допомогу", "у неї температура, сьогодні не прийде"),
    ),
    told_in(
        "russian",
        """
        =помоги
        =помогите
        меня бьёт
        нас бьёт
        бьёт меня
        бьёт ребёнка
        бьёт детей
        бьёт маму
        меня избил
        меня убьёт
        убьёт меня
        меня убьют
        хочет меня убить
        угрожает
        не хочет жить
        хочет умереть
        у него нож
        дети одни
        одни дома
        вызовите полицию
        позвоните в полицию
        боюсь идти домой
        боюсь возвращаться
        боюсь его
        трогает меня
        pomogite
        menya byot
        menya biet
        menya b'et
        byot menya
        u nego nozh
        menya ubyet
        menya ubyut
        boyus idti domoy
        """,
        must=("папа бьёт меня", "дети одни дома", "pomogite muzh menya byot"),
        must_not=("спасибо за помощь", "у него температура", "сын болеет"),
    ),
    told_in(
        "bulgarian",
        """
        =помощ
        ме бие
        ни бие
        бие децата
        бие майка
        ме заплашва
        не иска да живее
        не диша
        децата са сами
        сами вкъщи
        обадете се на полицията
        извикайте полиция
        страх ме е
        """,
        must=("баща ми ме бие", "децата са сами вкъщи"),
        must_not=("днес е болен и няма да дойде", "благодаря за помощта"),
    ),
    told_in(
        "slovak_czech",
        """
        =pomoc
        =pomozte
        manžel ma bije
        otec ma bije
        ocino ma bije
        bije mě
        mě bije
        bije deti
        bije děti
        nás bije
        chce ma zabiť
        chce mě zabít
        vyhráža sa
        chce zomrieť
        chce umřít
        nedýcha
        nedýchá
        samé doma
        samy doma
        zavolajte políciu
        zavolejte policii
        bojím sa ísť domov
        bojím se jít domů
        """,
        must=("otec ma bije", "deti sú samy doma", "Pomoc!"),
        must_not=("ďakujem za pomoc s úlohou", "syn je chorý, dnes nepríde"),
    ),
    told_in(
        "hungarian",
        """
        ver engem
        ver minket
        megvert
        veri a gyerek*
        meg akar ölni
        meg akar halni
        nem akar élni
        egyedül vannak otthon
        hívja* a rendőrséget
        hívják a rendőrséget
        félek hazamenni
        """,
        must=("a férjem ver engem", "félek hazamenni"),
        must_not=("a fiam ma beteg", "köszönöm a segítséget a leckével"),
    ),
)
