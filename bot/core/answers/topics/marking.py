"""What comes of the work: feedback, deadlines, and what happens when it is not done."""

TOPICS = """
[feedback.how] needs: feedback|mark|respond|comment & work|teacher|tapestry|teams|pupil|give|chat|phone
how is feedback provided
in what way is work assessed
does the teacher get back to them on what they did
how will she know how she did
who checks what they hand in
will somebody look at her writing
how do they mark stuff done at home
how do teachers give feedback
how will I know if the work is right
how does the work get marked
will the teacher mark the work
will he get feedback on his work
who marks the home learning
will she get comments on her work
does anyone look at the work we send
how do we get feedback
does anyone mark it

[offer.every_piece_marked] needs: feedback|mark & every|each|all
is feedback given on all pieces of work
is every task marked
does every single sheet get looked at
he handed in loads and only one was marked
will they mark each and every bit
she has uploaded nine pieces does anyone comment on each one
does anybody look at it or does it just sit there
does every piece of work get marked
is all of the work marked
will the teacher mark everything he does
do they get feedback on every piece
why has nobody marked his work
not all her work has been marked is that normal
is each thing we send in looked at

[hours.feedback] needs: feedback|mark|comment & # & am|pm|hour|time|between|until|within|day
what are the feedback times
between what hours is feedback given
when does marking stop for the day
whats the last time work gets marked
how soon would she get her work back marked
from when till when is feedback
what time do teachers give feedback until
when will we get feedback on work
how long does marking take
how late in the day do you give feedback
what are the hours for feedback
when do comments come back after handing in
if we send it at night when will it be marked
how quickly does work get marked
will feedback come the same day
when do teachers mark until

[work.is_compulsory] needs: expect|must|require & complet|participat|all work|take part|join in
are pupils expected to complete all work
is participation required
are they expected to complete everything
will we get in bother if he doesnt do it
is it optional the work they put up
must she take part
can we give it a miss
is the home learning compulsory
does he have to do all the work
do they have to do the work or is it optional
is the work compulsory or just if we want
what happens if we choose not to do the work
do I have to make her do it
does it matter if we skip some of the work
are children expected to finish everything

[work.deadline] needs: deadline|given time|due & work|complet
when must work be handed in
is there a set time for submitting work
when is work due in
by when must it be in
is there a penalty if work is late
how long have they got to finish it
is there a deadline for the work
when does work have to be in by
what happens if the work is late
can he hand it in late
what is the cut off for handing work in
is there a time the work must be done by

[work.help] needs: help|support|stuck & teacher|contact|seek|need|ask
how can a pupil get support with a task
whom should my child ask when work is difficult
who explains it if hes confused by a task
shes stuck and I cant do it either
if my child doesnt understand who can he ask
how would he get hold of his teacher for help with a sum
will there be someone to answer questions if we get stuck
who can explain the task to him
what do we do if she is stuck
who can help if he doesnt understand the work
how do we get help with the work
who do we ask if the work is too hard
she doesnt understand her maths who can help
how can my child ask the teacher for help
where can we get help with home learning
can he message his teacher if hes stuck

[missed_work.route] needs: unable|not able|cannot|can't|fail|alert|notify & work|complet
my child is unable to complete a task do you need telling
whom do we inform about incomplete work
he isnt able to complete his writing
she cant manage the sheet do I warn somebody
we wont get it all done who needs to hear
who should I let know the reading isnt done
who do I tell if he cant finish the work
what do I do if she cant do the work
do I have to tell you if the work is not done
we couldnt finish the work who do we tell
how do I let the teacher know work wont be done
should I say before if he cannot complete the task
what if we cant get the work done in time

[missed_work.staff_action] needs: fail|not complete|missing|unable to & call|contact|telephone|phone|ring
will the teacher contact us about unfinished work
what follows when work is not completed
nothing handed in this week what will you do
will his teacher be in touch because he didnt finish
what do you do about kids who dont do the work
what happens if the work isnt done
what happens if she doesnt do her work
will someone ring if he doesnt hand in his work
do you phone home if work is missing
will I get a call if the work is not finished
does the teacher call if work is not complete
is he in trouble if he hasnt done the work

[absence_online.followed_by] needs: absent|access|not attend|register|not responsive|engag|log|join in|not online & call|visit|follow|refer|phone|ring
what happens if my child does not register in the morning
what happens if you cannot reach a family
how are pupils who do not engage followed up
what if she forgets to come to the class meeting
nobody has signed him in this morning will there be a call
what if she just doesnt turn up online
do you chase up families who dont log on
hes not been on all week does anyone notice
what happens if she doesnt log on
will someone call if he is not online
what if my child misses the register online
do you take a register online
what happens if he doesnt join in
is attendance taken in online lessons
what if we dont log in for a day
will you ring me if shes not on teams
does anyone check they are logging in
what do you do if a family does not answer
what if nobody hears from us
"""
