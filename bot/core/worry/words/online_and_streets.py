"""Strangers online, pictures asked for, children used for errands and money, hatred taught."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

_ONLINE = r"(?:online|roblox|fortnite|snap|snapchat|insta|instagram|tiktok|discord|whatsapp|game|games|facebook|youtube|minecraft|chat|app|internet|the phone|messages|video)"

RULES = (
    Rule(
        name="pictures_asked_for",
        level=Worry.CONCERN,
        category="online_harm",
        pattern=(
            r"\b(?:ask|asks|asked|asking|want|wants|wanted|send|sent|sending|sends|keep telling you to send|shared|sharing|has|got|there is|pictures|photos)<g6> (?:pics?|pictures?|photos?|nudes?|nude|naked|video|stuff|selfies?|one)\b(?=<g9> (?:bra|swimming costum|swimming costume|costum|naked|undressed|private|without|changing|rude|secret|bedroom|underwear|pants|girl in))"
            r"|\b(?:naked|nude|nudes|porn|rude (?:pics?|pictures?|videos?|grown up)|dirty (?:pics?|pictures?|videos?))\b|\bsent (?:him|her|them) one\b|\b(?:photo|picture|pic|video)<g9> (?:girl|boy|child|her|him)<g4> (?:no top|no clothes|nothing on)\b|\b(?:was not|not) dressed\b|\btell anyone what i sent\b|\b(?:boy|man|someone|stranger|lad) on (?:roblox|snap|fortnite|discord|insta|tiktok|the game) (?:wants?|asks?|asking|asked)\b|\bnow he wants more\b|\basking for pics\b|\bmarks out of ten\b"
        ),
        why="pictures of a child's body, asked for or passed on",
        must=(
            "there is a picture going round of a girl with no top on",
            "man sent her naked picture",
            "a boy on roblox wants a pic of me in my swimming costum",
            "she sent him one. now he wants more",
        ),
        must_not=(
            "can you send a photo of the spelling list",
            "have you got the class photos yet",
            "he ran naked through the sprinkler lol",
        ),
        unless=r"\bclass photos?\b|\bschool photos?\b|\bspellings?\b|\btapestry\b|\bworksheet\b|\bpage\b|\btimetable\b|\bphotographer\b|\bnativity\b|\bsports day\b|\bpassport\b|\bform\b|\bmaths\b|\bhomework\b|\buniform\b|\bmenu\b|\bsprinkler\b|\bpaddling\b|\bbath time\b|\bmole rat\b|\bbaby photo|\bof (?:the|his|her) (?:work|letter|list|rash|poster|model|spots|cake|tooth|drawing)\b|\bpants on\b",
    ),
    Rule(
        name="stranger_online",
        level=Worry.CONCERN,
        category="online_harm",
        pattern=(
            rf"\b(?:man|bloke|blokes|men|stranger|strangers|someone|somebody|lad|older|laddie|boy|girl|lady|adam|person|friend|woman|gamers)<g6> {_ONLINE}\b<g9> (?:knows|nows|asks|asking|asked|where|which|meet|secret|love|loves|says|wants|talk|voice|gifts?|sent|road|street|school|bedroom|posted|alone|gate)\b"
            rf"|\b{_ONLINE}\b<g9> (?:man|men|stranger|strangers|grown man|mans voice|old blokes|bloke|nows my|knows my|meet|meeting|alone|delete this|keep<g2> private|which gate|her age)\b|\bmet (?:him|her|a (?:boy|man|girl|lad)) (?:online|on (?:an? )?(?:app|snap\w*|insta\w*|tiktok|roblox|fortnite|discord|facebook|the internet|a game|her game|his game))\b(?!.{{0,100}}\b(?:puppy|kitten|dog|hamster)\b)|\b(?:chatting|talking|talks|speaking|messaging)<g3> (?:to|with) (?:a man|a stranger|strangers|someone she|someone he|men|older)\b"
            r"|\b(?:knows|nows|know)<g2> (?:my|her|his|our|what|which|the name of our) (?:school|road|street|address|house|gate)\b|\b(?:is he|is she|are you|is she) (?:home )?alone\b|\bsee me in my room\b|\bgrown mans? voice\b|\bvoice is like a man\b|\bdeep his voice\b|\b(?:posted|sent) (?:her|him|me) (?:a )?(?:\w+ )?(?:parcel|phone|headset|gift card|robux|v ?bucks|present)\b|\b(?:says?|said|message is|wrote|writes|told (?:me|him|her|them)|and|robux)<g1> (?:do not|not to) tell (?:mum|your mum|my mum|her mum|his mum|dad)\b(?! (?:i|but))|\bdelete this after\b|\blive ?stream|\bgoing to meet\b|\boff to meet\b|\bmans voice\b|\bdares? you\b|\bdare server\b|\b(?:search history|history on the laptop)\b|\bpictures? (?:come|comes) when\b|\bsee it (?:when|wen) i shut\b|\bnot a child who\b"
        ),
        why="an unknown person reaching a child through a screen",
        must=(
            "message to her says dont tell mum",
            "someone on fortnite nows my school and my road",
            "there's a man on roblox who asks where we live",
            "She met him online, he's fourteen he says",
        ),
        must_not=(
            "please don't tell mum I used her phone",
            "we met him online, he is a puppy and comes Saturday",
            "leo come on roblox im in brookhaven",
            "can she play minecraft with her friend from class",
            "which app do I need for home learning",
        ),
        unless=r"\bno internet\b|\bengineer\b|\bhome learning\b|\bteams\b|\bseesaw\b|\bparents evening\b|\bsupport ticket\b|\bhelp ?desk\b|\bfriend from class\b|\bmeet the teacher\b|\bsanta\b|\bbank\b|\bgoogle classroom\b|\bmeeting link\b|\blive lesson\b",
    ),
    Rule(
        name="meeting_stranger_now",
        level=Worry.IMMEDIATE,
        category="online_harm",
        pattern=r"\b(?:went|gone|going|off|wants?|want)(?: off)? to meet<g6> (?:roblox|online|snap|game|today|man|tonight|after school|fortnite|instagram|discord|now)\b|\b(?:man|someone|bloke|he) (?:says|say|said) (?:he is|he|that he is) outside\b|\bman on game want\b",
        why="a meeting with an online stranger today",
        must=(
            "Man on game want to meet her today after school",
            "she's went tae meet some laddie aff Roblox",
        ),
        must_not=("I want to meet the head today about the trip",),
        unless=r"\bthe head\b|\bteacher\b|\bmiss\b|\bmr\b|\bmrs\b|\bparents\b|\bsenco\b",
    ),
    Rule(
        name="used_for_errands",
        level=Worry.CONCERN,
        category="exploitation",
        pattern=(
            r"\b(?:county lines|going country|going country|going cunch|trap ?house|(?:running|runs) for(?! (?:the|a|school|his|her|my|charity|council|captain|president|\d))|hold things|holding (?:things|stuff)|drop (?:something|stuff) off|dropping stuff off|keeping watch|lookouts?|pass money through|money mule|paying off a debt|owes?<g3> money|owe some|debt|olders|older (?:lads|boys|lot|ones)|big boys|gang|gangs)\b(?=<g9> [^ ]+)"
            r"|\b(?:second|2|two|new|another|secret|burner) (?:phone|phones|trainers|moncler|coat)s?\b<g9> (?:off|who|say|says|money|rings|will not (?:say|tell)|afford|saying|cries)\b|\b(?:trainers|phone|jacket|cash|money|bike|£\d+)\b<g9> (?:will not say|will not say|would not say|who off|where from|saying (?:nothing|nothing)|no money for|more than my)\b|\b2 phones\b|\bsecond phone\b|\btwo phones\b"
            r"|\b(?:give|gave|giv|gives|offered|pay|paid|pays)<g2> (?:me|him|her|them|my son)?<g1> ?(?:£ ?\d+|a tenner|tenner|money)<g4> (?:to|for)<g3> (?:take|carry|hold|drop|watch|bag|keep|do)\b|\bwork(?:s|ing)?<g6> (?:until is all paid|off the debt|nail (?:shop|bar)|car wash|from five before|cash in hand|to pay|no school|other city)\b|(?<!my )(?<!our )\b(?:nail shop|car wash)\b(?! (?:fundraiser|for charity|on|at the|by the))|(?<!you )\b(?:has|have|got|took|keeps) (?:our|their|my|her|his) papers\b|\bnever (?:goes?|see her go|going)<g2> to (?:a )?school\b|\bask(?:s)? people (?:at|for)<g3> (?:money|shops)\b|\bif i do not get enough\b|\bnot in school ever\b|\bblacked out windows\b|\bfancy car\b|\bflash cars?\b|\b(?:he|she) is \d+ and<g3> (?:boyfriend|calls? him)\b"
        ),
        why="a child given money, phones or work by people who use them",
        must=(
            "he is running for someone, up and down on the train",
            "he's got £90 trainers and wont say who off",
            "he's paying off a debt. he's 9",
            "the man has our papers and she must work",
            "my cousins 11 and he has 2 phones now and he cries",
        ),
        must_not=(
            "you took my papers for the transport form",
            "new phone, so the app will not send me a code",
            "he is running for the county on Saturday",
            "the beans died in the window of my nail shop",
            "new trainers for PE, size 3",
            "he owes the library money",
            "gang of us coming to the fair",
        ),
        unless=r"\boff?is\b|\boffice\b|\bharibo\b|\bleaflets\b|\blibrary\b|\bdinner money\b|\bfair\b|\bparentpay\b|\btrip\b|\bclub money\b|\bsponsor|\bgang of us\b|\bgangs? show\b|\bthe whole gang\b|\bopening\b|\bolder (?:ones?|lads?) (?:at|in) (?:cubs|scouts|football)\b|\bbig boys (?:bed|pants|bike|shoes|school|toilet|now)\b|\bdad works at\b|<play>",
    ),
    Rule(
        name="hatred_taught",
        level=Worry.CONCERN,
        category="radicalisation",
        pattern=(
            r"\b(?:kafir|kuffar|kaffir|unbelievers?|infidels?|jihad|isis|martyr(?! to)|shaheed|hellfire|white children first|white power|master race|black sun|lightning bolts|swastika|nazi|heil|the salute|race war|cleansing|terroris[tm]|extremis[tm]|radicali\w+|civil war|sovereign|jews|make them pay|migrant hotel|blows? up the (?:jews?|mosque|synagogue|church)|doing the muslim|invaders|get(?:ting)? them (?:all )?out)\b(?=<g9> [^ ]+)"
            r"|\b(?:fight|die|soldier|lion|war)<g4> (?:like the man|for (?:god|allah|the cause)|over there|is coming|pick a side|of god)\b|\b(?:killing|execution|beheading) (?:films?|videos?)\b|\bvideos?<g4> (?:flags|guns|fighters|soldiers)<g3>\b|\bwar is coming\b|\bthey had it coming\b|\bwomen should know their place\b|\bare the enemy\b|\bnot (?:sit|play|speak|mix) with (?:unbelievers|certain|non|muslims|them because)\b|\bguns? part|\bprinting parts\b|\bthey will not be here\b|\bgoes? to the mountain\b|\babout race\b|\bcamps? (?:were made up|with flags and (?:knives|guns))\b"
        ),
        why="a child taught to hate or to fight",
        must=(
            "he say his teacher is kafir so he can't listen her",
            "dads frends do the salute and they laff when i do it",
            "my brother says a war is coming and we hav to pick a side",
        ),
        must_not=(
            "I am a martyr to my back",
            "the choir sings at the mosque over the road",
            "a camp with flags and kayaks",
            "his hero blows up the maths shop",
            "project on the Nazi invasion of Poland for history",
            "is the mosque visit on Tuesday",
            "he plays the lion in the show",
        ),
        unless=r"\bhistory\b|\bproject\b|\btopic\b|\bhomework\b|\bww2\b|\bworld war\b|\banne frank\b|\brefugee week\b|\bexhibition\b|\bmuseum\b|\bspider\b|\bstar wars\b|\bthe vikings\b",
    ),
)
