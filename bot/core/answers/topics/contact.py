"""Hours and ways to reach each other: replies, channels, calls, how often the school is in touch."""

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
I wrote to the teacher in the evening when do they normally answer
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

[office.no_answer]
nobody is picking up the phone at school
I keep ringing and no one answers
the office phone just rings out
been on the phone to the office all morning and cannot get through
the line is always engaged
ive rung three times and its gone to voicemail
why is nobody answering the phone

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
"""
