"""Being away: when remote learning is given, what to tell the school, how it is marked."""

TOPICS = """
[eligibility.when] needs: remote|home learning|learning & last resort|consider|circumstances|possible|short-term|not possible|case
in which situations is remote education provided
what are the reasons for offering remote learning
is it a choice to be taught at home
when would a child be taught online
could we just do home learning instead
whats remote learning actually for
when is remote learning used
when do children get remote learning
can my child learn from home instead of coming in
who can have remote education
is remote learning as good as being in school
can we choose to do school from home
can she do online school for a while
can he just work from home this week
in what circumstances do you do home learning
is online learning the same as going to school
what counts as a good reason for remote learning

[eligibility.short_illness] needs: illness|ill|sick|infectious|unwell|healthy|poorly|isolat & remote|learn|provide|participate|rest|set work|work may & !aware|!notify|!inform|!procedure|!teachers are at home
she has a temperature and is asleep does she have to join in
must he do lessons when he is poorly in bed
can children with an infectious illness have remote education
if she has a day off poorly will you send anything
is remote education given during illness
she is unwell does she still need to do the online work
kids got a temperature is he still meant to do the work
hes only got a cold will there be work for him
shes got something contagious but shes bright as a button could she learn from home
only he is isolating would there be work
so if shes too ill to do work she doesnt have to
is a kid with chickenpox allowed to join in online
does he have to do it if he is poorly in bed
when she is unwell may she simply rest
is a child with a cough given work
he has a cold can you send work
she is off sick will work be sent home
do we get work if he is off ill
is there work for children who are poorly
my child has a tummy bug do you send work
does she have to do work when she is ill
will you set work for a day off sick
he has chickenpox can he do the lessons at home
can she have remote learning while shes poorly
will work be sent if he is off for two days with flu
is an ill child expected to work
does he have to do school work if he is unwell
do children isolating get work
she is infectious but feels fine can she learn at home

[eligibility.term_holiday] needs: holiday|term time
were off to spain for a fortnight will you give her work
taking him to pakistan in term time can his teacher send something
would you set work if we went away during term
is remote learning offered for holidays
is there work set if we go away in term
were off for three weeks can she have her work sent
my kids are travelling with us for the fair season can they get work
is work sent when were on holiday
we are going to Pakistan for a wedding will the teacher give work
we are travelling for a few weeks will you send work on
we are going on holiday in term time can we have work
do you give work for holidays
will you send work if we go away
can she do her lessons from abroad
can we have a pack to take on holiday
we are visiting family abroad can he do remote learning
can you set work for our trip

[eligibility.long_medical] needs: medical|operation|treatment|injury|mobility|recover|long-term
my daughter is recovering from an operation could work be set
long term illness can work be provided
shes starting chemo what can you do about her learning
hes having his hip done can he do school from home after
had her tonsils out can she learn from home for three weeks
broken leg six weeks off can he do work at home
long hospital stay how does school do work for that
her leg is in traction for a month
she will be in hospital for a while what about lessons
broken wrist can she do lessons from home till the cast is off
she is having an operation will she get work
he has broken his leg can he learn at home
my child has a long illness what help is there
can he have remote learning while he recovers
what happens if a child is in hospital
she cant walk can she work from home
will you send work during treatment
what do you do for long term medical conditions
he has to be off six weeks after surgery

[eligibility.mental_health_send] needs: mental health|send|special educational & attend|affect|remote|eligib
could remote education be offered because of his mental health
is remote learning available for pupils with SEND
his anxiety means he cant face the building can he learn here instead
she is too overwhelmed to come in can she do it online
panic attacks about school can he be taught at home
is adhd enough of a reason for online
he is autistic and it is too loud in class can he learn from home
he is too anxious to come in can he learn at home
can she have remote learning because of her mental health
can an autistic child learn from home if school is too much
can he work at home because of his special needs
she cant cope with school can she do online
school refuser can he have online lessons

[eligibility.decider] needs: agree|decision|decide|case-by-case|involved & remote|parent|authority|head|famil & !channels|!agreed with school
who is involved in deciding about remote education
who makes the decision on remote education
who must agree to remote education
whose say is it whether she can be taught at home
who makes the decision about home learning
do I ask the head for remote learning
who decides if my child can learn from home
how is it decided who gets remote learning
do I need a doctors note for remote learning
does the council have a say in remote learning
who do I ask for remote learning
how do I apply for remote learning
who has to agree to home learning
is the local authority involved
do you need a letter from the doctor for home learning

[eligibility.time_limit] needs: time limit|limited duration|short-term|short time|limit
is remote education time limited
how long can remote education continue
what is the maximum length of remote learning
how long would an arrangement like that go on for
is there an end date to learning from home
how long can he learn from home for
is there a limit on remote learning
how long does remote learning last
when does home learning stop
will it be looked at again
could he do remote learning all year

[eligibility.siblings]
if one child is sent home does the sibling have to be off too
does his sister have to stay off as well

[attendance.remote_marked] needs: marked|recorded|coded|counted & absent|present|attendance|register
how is attendance recorded when my son learns remotely
do children learning at home count as absent
is remote learning marked as absence
will he go down as absent if hes taught at home
do they get counted as off if they learn at home
is she present or absent if shes learning from home
will doing the work at home hurt his attendance
will it count as absent on the register if he works at home
is she marked absent if she learns from home
does remote learning count as attendance
is home learning counted as present
how are children marked when they work at home
will working online count on the register
what mark do they get if they are learning remotely
marked absent?
does it count as a day off if he does the work at home
if he does all the online lessons is he still absent

[exclusion.remote_not_substitute] needs: suspension|misbehaviour|exclu
can they send him home to work online because he misbehaved
is remote education used for behaviour reasons
he kicked off on tuesday they want him to work from home is that allowed
is being told to stay home and work online for bad behaviour ok
if they get sent home for messing about do they have to do online work
can he be made to work from home for being naughty
can you send my child home for bad behaviour and give online work
he was sent home for misbehaving is that remote learning
is being sent home to work the same as suspension
can school make him learn at home because of his behaviour
can they send her home to work online instead of excluding her
he has been suspended does he get online work

[sickness.tell] needs: sick|unwell|ill & aware|notify|tell|inform|contact|let
too ill to do what the teacher set who do I tell
how quickly do I have to say she is too poorly for the work
what time do I have to ring in by if she is poorly
when must I phone by if he is off sick
how should I tell school he is too poorly
if she is ill on a home learning day do I report it
what time must I report an absence
shes been sick in the night who should be told
who wants to know if shes too poorly to log in
what is the latest time I may report an illness
if Ive texted do I also have to ring
do I let you know if he cant do his lessons because hes ill
how late in the morning can I say she is off sick
do I text every day he is off or is once enough
who do I tell if my child is ill
how do I report my child sick
how do I let school know he is poorly
who do I contact if she is unwell and learning at home
do I have to tell you if he is sick on a home learning day
what do I do if shes too ill to do the work
when do I need to tell you he is ill
do I ring or text to report an absence
is a text enough for reporting absence
how early do I have to report absence
what time do I have to report sickness by

[absence.return] needs: return|isolation|back & school|expected|track
how will we find out what date she can come back
who decides the day he returns
when can she come back to school
who tells us when to come back
how do we know when he can return
will you tell us the date to come back
when is he due back

[absence.covid]
does the bubble rule still stand how long do we isolate
do we still have to test for covid
does she have to isolate for covid
what are the rules for covid
he tested positive for covid how long is he off
is the bubble still a thing

[absence.pattern] needs: attendance concern|attendance & dsl|slt|report
who hears about it if a child is off a lot
who is told if my child has a lot of time off
what happens if attendance is low while learning at home
"""
