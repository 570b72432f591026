"""Reaching people: hours, replies, calls, and whom to ask."""

TOPICS = """
[hours.teacher_available] needs: available|contactable|reach|working hours|on hand & teacher|staff & #
what are teachers available hours
until what time can we contact staff
when are teachers contactable
what hours can I catch the class teacher
whats a good time to catch the teacher
between what times are staff around
until when could he speak to his teacher
what are her teachers working hours
I dont want to message at a bad time when is the teacher on
when does miss finish work
what hours are teachers available
what time can I speak to the teacher
when is the teacher there
when are teachers on hand
what time do teachers start and finish
can we reach the teacher at 8 in the morning
how late can we contact the teacher
till what time is the teacher about
when can we contact staff
are teachers around after 3
is anyone there to help at 4 oclock
what time can my child get help until

[hours.support_staff] needs: support staff|teaching partner|teaching assistant|lsa & #
until what time can we contact the teaching partner
is the teaching partner around till 4
what times is the assistant on
what hours do teaching assistants work
when is the teaching partner available
what time can we reach the support staff
what hours is the TA there
when can the teaching assistant help

[hours.email_reply_window] needs: email|message|reply|respond|answer & # & am|pm|hour|after|between|until|by
how late do teachers answer emails
which hours are emails answered
is it any use emailing the teacher at 5
do teachers answer messages after 5
whats the latest a teacher will look at an email
do staff look at emails at tea time
whats the cut off for getting an email read
will they see an email I send tonight
do you answer this at weekends
what time do teachers answer emails
how late do teachers reply to emails
do teachers reply in the evening
can I email the teacher at night
what time is too late to email a teacher
when do teachers check their emails
will the teacher read my email after school
do teachers reply to messages at weekends
until what time are emails answered
do staff answer emails on a saturday

[reply_by] needs: reply|replies|respond|response|answer & working day|next day|within|hour|same day|the end of
how long do staff take to respond to a message
how quickly are emails replied to
what is the maximum time for a reply
will my email be seen before tomorrow
how long should I leave it before chasing an email
if I email miss tonight whens she likely to write back
whens the reply likely
how many days to get an answer
how soon will I get an answer to my email
when will I get a reply
how long does it take to get a reply
how soon will the teacher get back to me
when will someone answer my email
how long do teachers take to reply
will I hear back tonight
will I hear back today
I emailed last night when will I hear back
how quickly do you answer messages
is there a time limit for replying to parents
if I email now will I get an answer today
when can I expect to hear from the teacher
nobody has answered my email yet how long does it take

[reply_by.part_time] needs: part-time|part time|usually work|working day
his teacher works part time will she answer on her days off
her teachers only in monday to wednesday what about thursdays
what if the teacher is part time and not in
what if her teacher only works part time
his teacher does not work on fridays who replies
will a part time teacher reply on their day off

[channel.parent_general] needs: contact the|contact school|contact us|phone|telephone|email|call school|ring & school|office
what is the phone number for school
how do I contact the office
what number gets me through to school
how do I reach school
is there an email for school
who do I get in touch with for a general question
number for the office
what number do I call
phone number please
how do I contact the school
how can I get in touch with school
what is the best way to contact the school
who do I ring with a question
can I phone or email the school
how do I get hold of someone
what is the school's phone number
what number do I ring
whats the email for the office

[channel.parent_learning] needs: email|contact|tapestry|teams|phone & teacher|learning|work|enquir
how would I get hold of his teacher about the work
whats the best way to speak to the class teacher
should I use email or the app for the teacher
who do I go to about what she is learning
how do I contact the teacher
how do I message the teacher about work
can I email the teacher
what is the teachers email
how do I speak to her teacher about her learning
how do I get in touch with class teacher
can I message the teacher on the app
who do I ask about his learning
can I ring the teacher

[channel.school_to_parent] needs: parentmail|email|phone|telephone|weduc|contact|call & parent|famil|communicat|contact
how does school communicate with parents
what is used to contact families
how do staff normally get hold of us
which app does school send messages on
will you ring or email us
how will the school contact us
how will you get in touch with me
do you email or text parents
what do you use to send messages to parents
how does the teacher contact parents
how will we hear from you

[channel.official] needs: approved|official & channel|portal|platform|communication
can I just message her teacher on Instagram
is it ok to add the teacher on facebook
can I message the teacher on facebook
can we use whatsapp to send work
are we only allowed to use school apps
can he message his teacher on instagram
can we talk to teachers on social media
is it ok to send work from his own email

[channel.personal_number] needs: professional|personal|private & contact|number|phone|email
can I have the teachers mobile number
can I have the teachers own email
can teachers give out their number

[hours.office]
whens someone in the office to pick up the phone
what time do you shut on a friday
til what time can I get someone on the phone
is office open at lunch
what time does the office shut
what time does the office open
when does the office close
what are the office hours
is the office open now
when can I ring the office
is the school office open on saturday
what time can I call school
when is someone in the office
is anyone in the office today

[callback.parent_can_request] needs: request|call|phone|speak|telephone & teacher|parent|call
can parents request a telephone call
how long before a teacher rings me back
Id like the teacher to give me a bell can I ask for that
how do I get a phone call with her teacher
if I ask for a ring back how long might it be
would the teacher be able to phone me
can I ask the teacher to call me
can someone ring me back
can I get a phone call from the teacher
how do I ask for a call back
can I request a call from school
is it possible to speak to the teacher on the phone
will the teacher phone me if I ask
can I have a phone appointment

[callback.withheld_number] needs: 141|withheld|anonymous|hidden|own number
no caller ID phoned twice is that one of the teachers
a blocked number keeps ringing could that be her class teacher
do you ring from a private number
I had a call off a withheld number was that you
was it school that rang from a private number
I had a call from a withheld number was it school
is the private number that rang me the school
does school call from a hidden number
no caller id rang me was that the teacher
an unknown number called is it the teacher

[callback.too_often] needs: excessive
can I ring as often as I like
how often can I contact the teacher
am I allowed to email every day

[contact.routine_frequency] needs: contact|meeting|call|check|ring & weekly|daily|regular|once|every|each & pupil|parent|famil|child|class & !teachers and teaching partners|!frequently
how frequently will the teacher contact us
how often are families contacted
will somebody be in touch every day
how many times a week do you ring home
do teachers keep in contact while theyre at home
how much will we hear from school
how often will the teacher contact us
how often do you check in with families
will the teacher ring every week
does someone phone home to check on him
how much contact will there be
will anyone keep in touch with us
how often will someone check on my child
do you call us every day

[contact.wellbeing_call] needs: well-being|wellbeing|welfare & weekly|contact|call|check
does anyone ring to see how the kids are doing in themselves
will a person check that shes all right
does somebody check how she is feeling
is there a wellbeing call
will you check on his mental health
do you do welfare calls
who checks that children are ok at home

[contact.vulnerable_frequency] needs: vulnerable
how often do you ring vulnerable families
are the more vulnerable kids checked on
how often are vulnerable children contacted
what contact do vulnerable pupils get
do you ring vulnerable families every week
what is done for vulnerable children

[contact.home_visit] needs: home visit|visit
what happens if you cannot reach us at all
when would staff visit our home
would anyone come knocking if you couldnt get me
will someone turn up at our door
does someone come to the house
do you do home visits
will school come round if I dont answer
why would someone visit our home

[contact.social_worker] needs: social worker
must social workers be informed of long absences
does our social worker hear about it when hes off for ages
is social care told about absences
do you tell the social worker if he is off
does our social worker get told
when is the social worker informed
who tells the social worker about a long absence

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
