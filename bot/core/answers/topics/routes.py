"""Whom a matter goes to: worries, technical trouble, complaints, data, health, the family."""

TOPICS = """
[dsl.parent_route] needs: safeguarding|child protection|uncomfortable|concern about a child|worry about a child & phone|contact the|email|ask to|ask for|speak to|tell the|report to|ring & !frequently|!logged|!cpoms
how do I report concerns about a childs safety
if Im not comfortable with something that happened in a lesson who can I ring
who do I ring about keeping a child safe
I have a safeguarding worry who do I speak to
who do I tell about a safeguarding concern
how do I report a safeguarding concern
who do I speak to about child protection
who is in charge of safeguarding
something in a lesson made me uncomfortable who do I tell
how do I report something that worried me online
who do I contact about the safety of a child
what do I do if I am worried about a child

[dsl.response] needs: safeguarding|concern & respond|follow|log|quickly
what is done about safeguarding concerns
who follows up a child protection worry
what happens when I report a safeguarding concern
do you act quickly on safeguarding concerns
what does the safeguarding lead do

[online.content_concern] needs: content|contact|concern & headteacher|head|contact|parents
who do I tell if something on the app bothers me
there was something nasty online who should know
I am worried about something my child saw online who do I tell
who do I contact about bad content online
someone contacted my child online who do I tell
I saw something wrong on tapestry who do I tell

[online.incident] needs: e-safety|incident|inappropriate & inform|parent|deal
if kids are nasty online out of school do you tell us
will I be told if she gets into trouble online
will you tell us if something happens online
what happens if a child is mean online
do you tell parents about online incidents

[wellbeing.low_mood] needs: low|sad|mental health|wellbeing|frustrat|feel
hes down in the dumps learning at home on his own
she is missing her friends and crying
shes fed up and sad at home
my child is feeling low with home learning who can we talk to
she feels lonely at home what should we do
he gets frustrated and sad doing school work at home
who can my child talk to about how they feel
what help is there for wellbeing

[route.it] needs: it|technical|technolog|device|computing|internet & help|support|issue|problem|fix|contact|assist
cannot get the work to load on the laptop who fixes that
it throws us out every time who looks after the computers
who do we contact for IT problems
trouble getting onto the learning site
the website wont open on our computer who do we talk to
who sorts out the computer stuff
it keeps saying error who can help
teams keeps throwing us out who can sort it
cant log in to teams
the password is wrong on tapestry
it wont let me on
the app keeps crashing
who do I contact about a technical problem
who helps with teams not working
the app isnt working who do I call
I cant log in who helps
who do I ask for IT help
forgot the password who can reset it
we are having trouble with the website
who fixes computer problems
my tablet wont open the work
her login does not work
the website wont let us in

[device.help] needs: device|internet|laptop|tablet|computer & help|access|assist|provide|support|lend|loan|borrow
trouble getting onto the internet at home can anyone assist
is there support with internet access
can we borrow a device
could we have the loan of a tablet
does school have laptops for families
we have nothing to do the work on
do you give out data for phones or sim cards
the wifi is off what do we do
my sons tablet is broken have you a spare one
is there a scheme for internet data
can the school lend us a laptop
can we borrow a tablet
do you lend out ipads
we dont have a computer can you help
can you help us get internet
do you have any spare devices
is there any help with wifi
is there free data for phones
can I get a laptop from school
we have no internet at home what can you do

[device.shared] needs: shar & device|it|household
two of them on one laptop is that all right
my two share one tablet will that be a problem
we only have one laptop between three
they have to take turns on the computer
is it ok if siblings share a device

[device.passwords] needs: password|login|sensitive & share|safe|keep|never
can her brother use her login
is it ok to tell a friend the password
can my two children share one login
can he give his password to a friend
who should know the password
should my child keep the login secret

[route.complaint] needs: complaint|complain & head|raise|shared|respect|member of staff
how do I raise a complaint
to whom are complaints addressed
who hears complaints
Id like to raise something Im not pleased about whats the way to do it
Im fuming about this who do I take it to
who do I complain to
how do I make a complaint about remote learning
I want to complain
I am not happy with the work being set who do I tell
who deals with complaints
who do I speak to if I am unhappy with a teacher
can I complain to the head

[conduct.respect] needs: respect|polite
is there a right way to raise a concern
what if I get cross with staff
what if a parent is rude to a teacher
how should I raise a concern
how do I bring up a problem with the teacher
what happens if I am angry in an email

[route.data_protection] needs: data protection officer|dpo|data protection lead|data protection & contact|ask|officer & !breach|!flagging
whom should I contact about data protection
who would I ask about how my personal data is looked after
who deals with data protection
who handles privacy questions
who do I ask about data protection
who is the data protection officer
who do I contact about privacy
I have a worry about my data who do I speak to
who looks after our personal information

[data.minimise] needs: personal data|personal information|share & little|minimal|permission|need
do other parents see my email address
how much of our personal information goes online
what information do you keep about us
do you share our data
what personal details do you collect for home learning
do you need my permission to use my email
is my email shown to other parents
is our data safe

[data.contact_details] needs: phone number|email & up to date|update
Ive a new mobile number who needs it
our address has changed who should I tell
who do I tell about a new phone number
how do I change my phone number
where do I update my email address
I have moved house who do I tell

[route.health] needs: nurse|medical needs
does the school have a nurse I could talk to
is there someone medical I can speak to
who do I speak to about my childs health
is there a school nurse
who do I talk to about a medical condition
can I speak to the school nurse

[route.family_support] needs: family support|family welfare|family
is there anyone who helps families
could someone support us as a family
who can help our family
is there a family support worker
can I speak to the family worker
we are struggling at home who can we talk to
who do I talk to about family welfare

[workload.single_isolation] needs: normal teaching|single isolation|also
is his teacher in class while hes at home
why does it take a while when its just her off
why is the teacher slow when only my child is off
why is it taking so long for the teacher to send work
does the teacher still teach the class as well as my child at home
why cant the teacher call me during the day
"""
