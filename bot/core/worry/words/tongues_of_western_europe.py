"""Harm told in languages of Western and Southern Europe, beyond the few sure words of `other_languages`."""

from bot.core.worry.words.tongues import told_in

RULES = (
    told_in(
        "portuguese",
        """
        bate-me
        bate-nos
        bateu-me
        bateu na minha
        bateu no meu
        bateu na mãe
        bateu nas crianças
        bate nas crianças
        me espanc*
        espancou
        matar-me
        ameaça .. matar
        ameaçou .. matar
        suicidar-me
        suicidar-se
        suicídio
        não quer viver
        sozinhas em casa
        sozinho em casa
        sozinha em casa
        chamem a polícia
        chame a polícia
        chama a polícia
        medo de ir para casa
        medo de voltar para casa
        medo do meu pai
        medo do meu marido
        toca nela
        toca nele
        toca em mim
        =ajudem-me
        =ajudem-me por favor
        tem uma arma
        """,
        must=("o meu pai bate-me", "as crianças estão sozinhas em casa", "chamem a polícia"),
        must_not=("bateu com a cabeça no recreio", "ela toca piano à terça"),
    ),
    told_in(
        "spanish",
        """
        =ayuda
        =ayúdame
        =ayúdeme
        =ayúdeme por favor
        ayúdenos
        me golpe*
        nos golpe*
        golpea a
        pega a mi
        pega a los niños
        pega a las niñas
        me amenaza
        amenaza con
        no quiere vivir
        no quiero vivir
        no quiere seguir viviendo
        llam* a la policía
        llam* la policía
        tío me toca
        padre me toca
        padrastro me toca
        toca a mi hija
        toca a mi hijo
        miedo de ir a casa
        miedo de volver a casa
        """,
        must=("nos golpea", "Ayuda, mi marido está aquí", "mi tío me toca"),
        must_not=(
            "se golpeó la rodilla en el patio",
            "mañana me toca recoger a Lola",
            "gracias por la ayuda",
        ),
    ),
    told_in(
        "french",
        """
        il me frapp*
        mari me frapp*
        papa me frapp*
        père me frapp*
        nous frapp*
        il m'a frapp*
        mari m'a frapp*
        papa m'a frapp*
        père m'a frapp*
        nous a frapp*
        frapp* mon fils
        frapp* ma fille
        frapp* les enfants
        il la frapp*
        papa me tape
        il me tape
        me tuer
        nous tuer
        veut mourir
        veut se tuer
        se suicider
        me suicider
        a un couteau
        appelez la police
        appelle la police
        oncle me touche
        père me touche
        il me touche
        nous bat
        il me bat
        mari me bat
        =à l'aide
        =aidez-moi
        j'ai peur de rentrer
        j'ai peur de lui
        """,
        must=("mon mari me frappe", "il nous bat", "à l'aide !", "ma fille veut mourir"),
        must_not=(
            "merci de votre aide",
            "il a un coup de froid",
            "elle a été frappée par un ballon",
            "I cant find me bat",
        ),
    ),
    told_in(
        "italian",
        """
        mi picchia
        picchia i bambini
        picchia la mamma
        vuole uccider*
        mi uccide
        vuole morire
        non vuole vivere
        soli a casa
        chiamate la polizia
        chiami la polizia
        paura di tornare a casa
        mio zio mi tocca
        """,
        must=("mio marito mi picchia", "mia figlia vuole morire"),
        must_not=("torna a casa con il pulmino", "oggi ha la febbre"),
    ),
    told_in(
        "german",
        """
        =hilfe
        =bitte hilfe
        schlägt mich
        schlägt uns
        schlägt die kinder
        schlägt meine
        schlägt meinen
        hat mich geschlagen
        will mich umbringen
        bringt mich um
        will sterben
        will nicht mehr leben
        hat ein messer
        atmet nicht
        allein zu hause
        rufen sie die polizei
        rufen sie bitte die polizei
        ruft die polizei
        angst nach hause
        fasst mich an
        """,
        must=("mein Mann schlägt mich", "Hilfe!", "meine Tochter will sterben"),
        must_not=("danke für die Hilfe", "sie ist krank und bleibt zu Hause"),
    ),
    told_in(
        "albanian",
        """
        =ndihmë
        =ndihmoni
        ndihmoni ju lutem
        më rreh
        na rreh
        rreh fëmij*
        më godet
        na godet
        më goditi
        më kërcënon
        të më vrasë
        do të vdes*
        dua të vdes
        vras veten
        nuk merr frymë
        vetëm në shtëpi
        thirrni policinë
        thirr policinë
        më prek
        kam frikë
        """,
        must=("dua të vras veten", "na godet", "thirrni policinë"),
        must_not=("nuk vjen sot, ka temperaturë", "faleminderit për ndihmën me detyrat"),
    ),
    told_in(
        "greek",
        """
        =βοήθεια
        =βοηθεια
        =voithia
        με χτυπά
        με χτυπα
        μας χτυπά
        με δέρνει
        με σκοτώσει
        με σκοτωσει
        έχει μαχαίρι
        εχει μαχαιρι
        θέλω να πεθάνω
        θελω να πεθανω
        θέλει να πεθάνει
        φοβάμαι να πάω σπίτι
        τον φοβάμαι
        =φοβάμαι
        καλέστε την αστυνομία
        """,
        must=("ο άντρας μου με χτυπάει", "Βοήθεια!"),
        must_not=("ευχαριστώ για τη βοήθεια", "είναι άρρωστη σήμερα"),
    ),
)
