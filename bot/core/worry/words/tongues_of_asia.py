"""Harm told in languages of Asia, in their own letters and as people type them in Latin ones."""

from bot.core.worry.words.tongues import told_in

RULES = (
    told_in(
        "punjabi",
        """
        ਮੈਨੂੰ .. ਮਾਰਦ
        ਮੈਨੂੰ .. ਮਾਰਿਆ
        ਮਾਰ ਦੇਵੇਗਾ
        ਮਾਰ ਦੇਣਾ
        ਕੁੱਟ
        ਕੁਟਦ
        ਪੁਲਿਸ .. ਬੁਲਾ
        ਪੁਲੀਸ .. ਬੁਲਾ
        ਘਰ .. ਇਕੱਲ
        ਇਕੱਲੇ ਹਨ
        ਸਾਹ ਨਹੀਂ
        مینوں ماردا
        مینوں بچا
        مینوں مار
        mainu .. maar dev*
        menu .. maar dev*
        mainu mard*
        menu marda
        menu mareya
        mainu kutt*
        menu kutt*
        menu kutd*
        maar devega
        marna chahund*
        police nu .. bula*
        ghar ikall*
        ghar .. ikalle
        chaku hai
        """,
        must=("ਉਹ ਮੈਨੂੰ ਮਾਰ ਦੇਵੇਗਾ", "menu marda hai", "police nu bulao", "میرا پتی مینوں ماردا اے"),
        must_not=(
            "ਮੈਨੂੰ ਮਾਰਚ ਦੀ ਫੀਸ ਦੱਸੋ",
            "mainu homework bhej deo",
            "puttar nu bukhar hai",
            "the menu Mardi Gras day",
        ),
    ),
    told_in(
        "urdu",
        """
        =مدد کریں
        =مدد کیجیے
        میری مدد کر
        ہماری مدد کر
        مار ڈالے
        مجھے مارت
        ہمیں مارت
        بچوں کو مارت
        پولیس کو .. بلا
        پولیس بلا
        گھر میں اکیل
        گھر پر اکیل
        خود کشی
        غلط جگہ
        =madad karein
        =please madad karein
        =madad
        meri madad kar*
        hamari madad kar*
        mujhe mart*
        mujhay mart*
        mujhay maar*
        humein mart*
        bachon ko mart*
        police ko .. bula*
        police bulao
        ghar .. akel*
        galat jagah
        jaan se maar*
        dhamki de*
        """,
        must=("وہ مجھے مار ڈالے گا", "mujhay marta hai", "police ko bulao", "please madad karein"),
        must_not=("ہوم ورک میں مدد کریں", "usay bukhar hai aaj nahi aayega", "kal akela aayega"),
    ),
    told_in(
        "hindi",
        """
        मुझे मारत
        हमें मारत
        मार डाल
        पुलिस को .. बुल
        पुलिस बुल
        घर पर अकेल
        बच्चे .. अकेल
        मुझे पीट
        मलाई बचाउ
        मलाई कुट
        मलाई पिट
        mujhe marte
        mujhe peet*
        humein peet*
        malai bachau*
        malai kut*
        """,
        must=("वह मुझे मार डालेगा", "pitaji mujhe peette hain", "मलाई बचाउनुहोस्"),
        must_not=("आज बुखार है", "मार्च की छुट्टी कब है"),
    ),
    told_in(
        "bengali",
        """
        আমাকে মারে
        আমারে মারে
        আমাকে মারছ
        আমাকে মেরেছ
        আমাদের মারে
        বাচ্চাদের মারে
        মেরে ফেল
        পুলিশ ডাক
        পুলিশকে .. ডাক
        বাসায় একা
        বাড়িতে একা
        ভয় লাগ
        ভয় পাচ্ছি
        =সাহায্য করুন
        amake bachan
        amake bacha*
        amare bacha*
        amake mare
        amare mare
        amare marse
        amake marse
        amader mare
        mere felbe
        churi ache
        churi ase
        police dak*
        bashay eka
        basay eka
        bhoy lag*
        voy lag*
        more jete chai
        =sahajjo korun
        """,
        must=("আমার স্বামী আমাকে মারে", "amar jamai amare mare", "baccha ra bashay eka"),
        must_not=("আমার ছেলে আজ আসবে না", "amar meye asustho, aaj ashbe na"),
    ),
    told_in(
        "gujarati",
        """
        મને મારે
        અમને મારે
        મારી નાખ
        મરી જવું
        પોલીસને બોલાવ
        પોલીસ બોલાવ
        ઘરે એકલા
        શ્વાસ નથી
        ધમકી
        mane mare che
        mane mare chhe
        amne mare che
        mari nakhs*
        mari javu che
        mari javu chhe
        chari che
        chappu che
        police ne bolav*
        ghare ekla
        bik lage che
        bik lage chhe
        =madad karo
        """,
        must=("મારે મરી જવું છે", "te mane mari nakhse", "balako ghare ekla che"),
        must_not=("આજે તાવ છે, નહીં આવે", "mari dikri ne taav che"),
    ),
    told_in(
        "tamil",
        """
        என்னை அடி
        எங்களை அடி
        போலீஸை .. கூப்பிட
        பொலிஸை .. கூப்பிட
        வீட்டில் தனியாக
        தற்கொலை
        ennai adik*
        engala adik*
        ennai konn*
        konnuduv*
        saaga poren
        saga poren
        kathi vech*
        kathi iruk*
        police koop*
        police kup*
        bayama iru*
        payama iru*
        udhavi seiy*
        """,
        must=("பிள்ளைகள் வீட்டில் தனியாக இருக்கிறார்கள்", "appa ennai adikirar", "enakku bayama irukku"),
        must_not=("இன்று காய்ச்சல், வர மாட்டான்", "nalaikku varuvaan, nandri"),
    ),
    told_in(
        "malayalam_sinhala_telugu",
        """
        രക്ഷിക്ക
        തല്ലുന്നു
        കൊല്ലും
        മരിക്കണം
        බේරගන්න
        බේරාගන්න
        මට ගහනවා
        මාව මරනවා
        రక్షించండి
        కాపాడండి
        నన్ను కొడ
        చంపేస్తా
        """,
        must=("ഭർത്താവ് എന്നെ തല്ലുന്നു", "මට ගහනවා", "నన్ను కొడుతున్నాడు"),
        must_not=("ഇന്ന് പനിയാണ്", "අද උණ", "ఈరోజు జ్వరం"),
    ),
    told_in(
        "chinese",
        """
        摸我
        摸孩子
        家暴
        求救
        性侵
        打死
        殺我
        杀我
        """,
        must=("叔叔摸我", "老公家暴我"),
        must_not=("今天发烧,在家休息", "老师您好,作业在哪里"),
        has_spaces=False,
    ),
    told_in(
        "persian_pashto",
        """
        مرا می‌کشد
        مرا می کشد
        منو میکشه
        می‌خواهم بمیرم
        می خواهم بمیرم
        میخوام بمیرم
        پلیس زنگ
        پلیس خبر
        خانه تنها هستند
        تنها در خانه
        می‌ترسم
        مې وهي
        ما وهي
        چاړه لري
        چاړه راخيست
        پولیسو ته
        =komak
        =komak konid
        mara mizan*
        mano mizan*
        mikosh*
        """,
        must=("مرا می‌کشد", "خاوند مې وهي", "pedaram mara mizanad"),
        must_not=("امروز تب دارد", "نن ناروغ دی"),
    ),
    told_in(
        "vietnamese",
        """
        =cứu tôi
        cứu tôi với
        đánh tôi
        đánh con tôi
        bố đánh con
        giết tôi
        muốn chết
        =tôi sợ
        tôi sợ chồng
        có dao
        """,
        must=("cứu tôi", "chồng tôi đánh tôi"),
        must_not=("con tôi bị sốt hôm nay",),
    ),
)
