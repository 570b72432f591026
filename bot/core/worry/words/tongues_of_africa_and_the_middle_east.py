"""Harm told in languages of Africa, Turkey and the Middle East, in their own letters and in Latin ones."""

from bot.core.worry.words.tongues import told_in

RULES = (
    told_in(
        "arabic",
        """
        انقذونا
        بيضربني
        بيضرب الاولاد
        يضرب الاولاد
        يضرب اولادي
        يضرب امي
        يضرب ابني
        يضرب بنتي
        ضرب امي
        ضربنا امس
        يهددني
        هددني
        اتصلوا بالشرطة
        اتصل بالشرطة
        كلموا الشرطة
        وحدهم في البيت
        لا تتنفس
        ما بتتنفس
        ما عم تتنفس
        انا خائف
        خائفة من
        اخاف منه
        بدها تموت
        بدو يموت
        تريد ان تموت
        يريد ان يموت
        يلمسني
        يلمسها
        اغتصب
        تحرش
        yadrab*
        yadreb*
        yedrab*
        yidrab*
        bydrob*
        byedrab*
        bydrab*
        bidrob*
        sa3ed*
        sa3id*
        el7a2*
        il7a2*
        ma3o sek*
        ma3ah sek*
        beddi mout
        biddi mout
        3ayza amout
        3ayez amout
        ana khayf*
        ana kha2f*
        bil shorta
        el shorta
        """,
        must=("أمي لا تتنفس", "abi yadrebni", "el7a2oni", "اتصلوا بالشرطة"),
        must_not=("شكرا على المساعدة", "ebni mareed elyoum", "كيف نضرب الاعداد في الواجب"),
    ),
    told_in(
        "somali",
        """
        i caawiy*
        i caawin*
        i garaac*
        na garaac*
        ina garaac*
        garaaca carruur*
        booliis* u yeer
        booliis* wac*
        guriga keligood
        guriga kaligood
        gurmad degdeg
        wuu i dili*
        isdil*
        waan ka baqayaa
        """,
        must=("aabo wuu i garaacaa", "booliiska u yeer", "carruurta guriga keligood ayay joogaan"),
        must_not=("wiilkaygu maanta ma imanayo", "mahadsanid caawimaadda", "Gurmad is off today"),
    ),
    told_in(
        "turkish",
        """
        =yardım edin
        beni döv*
        bizi döv*
        çocukları döv*
        annemi döv*
        bana vurdu
        bana vuruyor
        beni öldür*
        tehdit ed*
        polis çağır*
        polisi ara*
        bana dokun*
        kızıma dokun*
        eve gitmekten kork*
        ondan korkuyor*
        """,
        must=("kocam dün beni dövdü", "polis çağırın", "amcam bana dokunuyor"),
        must_not=("ödevde yardım için teşekkürler", "kızım bugün hasta"),
    ),
    told_in(
        "kurdish",
        """
        یارمەتیم
        دەمکوژ
        دەترسم
        لێم دەدات
        لێمان دەدات
        چەقۆ
        li min did*
        li min dide
        min dikuj*
        kêr pê re
        ditirsim
        zarok tenê ne
        """,
        must=("دەمکوژێت", "mêrê min li min dide"),
        must_not=("kurê min îro nexweş e", "ئەمڕۆ نەخۆشە"),
    ),
    told_in(
        "amharic_tigrinya",
        """
        እርዱኝ
        ርድኡኒ
        ይመታኛል
        ይወቅዐኒ
        ይወቅዓኒ
        ሊገድለኝ
        ክቐትለኒ
        ክቀትለኒ
        ቢላዋ
        """,
        must=("ባለቤቴ ይመታኛል", "ርድኡኒ"),
        must_not=("ልጄ ዛሬ ታሟል",),
    ),
)
