"""The work itself: where it is, how much, when, and what comes of it."""

TOPICS = """
[platform.set_work] needs: tapestry|teams|show my homework|google|seesaw|classroom platform|dojo|purple mash|showbie|satchel|emailed|teacher to email|weduc|set via|learning platform|school website|the platform|j2e & work|learn|task|lesson|resource|set|homework|planning & !offer|!monitor|!virtual sessions
which platform is used for setting work
what is the system for remote learning
where are assignments posted
where are pupils tasks kept
how do pupils access remote learning
whereabouts online is his work put
whats the name of the website they learn on
is her stuff on the app or emailed over
where did the teacher stick the tasks
hows the work coming to us every day
which thing do the infants log on to
where has the year 6 work gone
is it the same app for every year
can you remind me what tapestry is for
what is tapestry
where do I find the work
where is the home learning
what app do you use for home learning
which platform is the work on
which app?
is it teams or google classroom
is it tapestry or teams for reception
is it tapestry or teams for year 4
what do nursery children use for home learning
where do we look for her work
how does my child get the work
where does the teacher put the work
where is the work uploaded
how will work be sent home
which website do we go on for the lessons
whats it called the thing you use for remote learning
how do I get the work if shes at home
how do we access the learning online
where is homework set
what do year 2 use for their work
is the work emailed to us

[platform.hand_in] needs: hand in|hand work|handed in|return|submit|send|notebook|email|upload|photo & work & pupil|child|parent|complet|finish|notebook|returned|you
how should completed work be submitted
where do pupils submit assignments
how do we return finished work
what is the way to send work to the teacher
where do pictures of the finished work go
how do they turn their work in
what do I do with it when its finished
where do I put his completed project
can I email a photo of it
how do we hand in finished work
how do I send in completed work
where do I upload his work
how do I submit work
do I email the work or put it on the app
can I send a photo of her work
how does the teacher see what he has done
where do I send the finished work
how do we get work back to the teacher
do I take a picture of it and send it
how do I turn in the homework
where does completed work go

[platform.live] needs: teams|zoom|meet|virtual|video|live & teams|zoom|google|skype|platform
what platform are virtual sessions held on
which software is used for live lessons
what do we use to see the teacher on screen
is it on teams then the live thing
what are the live lessons on
is it zoom or teams for live lessons
which app do we need for the video calls
do you use zoom
what programme are the live sessions on
do we need to download teams
do I need an app for the live lesson
do we need teams installed to join

[offer.hours_per_day] needs: hour|lesson|minutes & day|daily & # & !email|!respond|!reply|!working hours
how many hours of remote education are provided
how many hours of work are set each day
number of lessons set each day
what is the daily amount of home learning
how long should a child in year 1 spend learning each day
how much are they expected to get through in a day
roughly what amount of work is it a day
how long will a days work take
how many sessions a day of learning
do year 6 get more home learning than year 3
how long is he meant to be at it each day
is it meant to take all day
how many hours a day of work is it
how many hours should my child do at home
how much work will she get each day
how long should he spend on home learning every day
how many hrs a day is year 2 meant to do
what is the daily amount of work
how much work is set each day
is it a full day of work
how many lessons a day are there
how many lessons does she get each day
how long each day do they have to work for

[offer.subjects] needs: math|read|writing|phonics|subject|science & learn|offer|subject|support|cover|lesson
which subjects are included in remote learning
what does the curriculum at home cover
which lessons will they be set
what sort of things do they learn from home
do they still do maths and english
what subjects will they do at home
which subjects are covered at home
is there phonics in the home learning
is it just maths and english
what will they be learning at home
do they do science and topic at home
what does the home learning consist of

[offer.work_ready] needs: ready|upload|available|posted|there by|set by|sent & am|pm|o'clock|morning|following day|next day|same day|first day|noon & work|learn|lesson|task & !teachers must|!upload completed
at what time is work made available
when is work posted
when are tasks uploaded each morning
what oclock does the work appear
by what time is the days work up
if shes off tomorrow will the work come tomorrow
when can we see the next days tasks
does it arrive in the morning
what time is the work ready
when is the work uploaded
what time does work go up in the morning
when will her work be put on
what time can we get the work each day
does the work come the same day or the next day
if he is off today when do we get the work
when do lessons get posted
how soon after being sent home does work start
when does the work start if the class is sent home
is there work from the first day

[offer.live_frequency] needs: live|virtual|video|meeting|catch-up|session|call|story & weekly|daily|each day|week|every|once|monday|tuesday|wednesday|thursday|friday
how frequent are live sessions
is there a live session every day
how often is there a class call
how often is live story time
is there a get together online for the class
how regular are the online meetings
do they see their friends online at all
which days are live
will they get to see each other on screen
is there anything live or is it just worksheets
is there a daily catch up with the teacher
do we have a catch up every morning like other schools
do they still do online stories
how often are the live lessons
how many live sessions a week
is there a live lesson every day
do they have a class video call every day
how often is the class meeting
do you do live lessons or is it all videos
are there live lessons
is there a live story time
will she see her teacher online
when do they meet as a class online
how often does the teacher do a video call with the class

[offer.live_length] needs: live|session|meeting|call|virtual|video|story & minute|limited in length|hour
what is the duration of a live session
how long do virtual sessions last
how longs the story on screen
does the live bit go on long
will it be half an hour
how long is live phonics
when will the live bit be over
how long is a live session
how long do the live lessons last
how many minutes is the video call
how long is the class meeting
how long will she be on the call for
what time does the live lesson finish

[offer.group_size] needs: live|session|call|group|meeting & # & children|pupil
is it a big group on the screen
how many will be on with her
how many children are in a live session
how many kids are on the call
is it the whole class on the call or small groups
how big are the groups online

[offer.recorded_lessons] needs: record|pre-record|video & lesson|session|watch|teach
are recorded lessons provided
will lessons be pre-recorded
is there a video if the teacher cant do it live
does he watch videos or is the teacher live
will we still be able to see it later that day
are the lessons recorded to watch later
can we watch the lesson again later
is there a recording if we miss it
are there videos of the teacher explaining
are the lessons pre recorded
can we catch up on the videos in the evening
I work shifts can we watch the live lesson later
are the videos saved anywhere

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

[offer.extra_resources] needs: website|resource|online|book|white rose|oak|activelearn & learn|read|math|resource|wish|book
do they do anything for bright ones who finish early
any good sites for maths
what else can she read online
he wants more to do
is it white rose or something else for maths
what else could she use for reading practice
are there any other websites we can use
can we use oak academy
is there a website for maths
where can we get e books to read
which website is for reading
are there extra things we can do at home
he has finished it all can he get more
do you recommend any websites

[offer.reading]
can you send a reading book home
how do we get new reading books at home
can we change her book

[offer.blended] needs: blended|asynchronous|synchronous
what is blended learning
what does blended mean
what does asynchronous mean
what does synchronous mean
blended with what

[offer.closure] needs: clos|open & school|learn|work|teach
how will learning continue during a school closure
what is provided if the school is closed
if the heating goes and you shut what then
whats the plan if school cant open
are there lessons on the computer if it snows
if it is too hot and you send them home is there work straight away
what do they do for lessons on a day the school is closed for weather
what happens if the school closes
will there be work if school is shut for snow
what is the plan if the whole school shuts
if the boiler breaks do they learn from home
if the whole year group is sent home is there work
what happens with lessons if school has to close
is there online learning on a snow day
do they do remote learning if the class is sent home

[offer.timetable] needs: timetable|routine|schedule
is a visual timetable provided
is there a daily schedule for remote learning
is there a plan of the day
how do we know what to do when
what will his day look like
where can I find the timetable for the week at home
is there a timetable for home learning
do we get a timetable
will you send a visual timetable
what order should we do the work in
should we follow a routine at home
how should we plan the day at home

[offer.screen_breaks] needs: screen & break|time|exclusive
how do we limit screen time
what is advised about screen time
how long should my 5 year old be on a screen
should she be having time off the screen
is it bad to be on the laptop so long
how much screen time is ok
should they have breaks from the screen
is it all on a screen
he is on the screen all day is that right
do they get breaks
are there things to do that are not on the computer

[offer.catch_up] needs: catch-up|catch up|return|reintegrat & provision|support|school
what support is there for returning pupils
when he comes back will you help him catch up
will they help him get back into it
whats done for her when shes back in class
how do they settle back in afterwards
will he get help to catch up when he is back
what catch up is there when she comes back
how will you help him settle when he returns
what support is there when they come back to school
do they have to catch up on missed lessons

[offer.parent_role] needs: parent|adult|support|interest & learn|help|child|supervis|monitor
what are parents responsibilities in remote learning
what are parents expected to do
whats my job in this
do I need to be the teacher
what should I be doing while she learns
how much should I help with the work
what do parents have to do
do I have to teach her myself
am I meant to sit with him while he works
what is expected of parents
how can I support my child at home
are we meant to help or let them get it wrong
I am not good at maths how can I help

[offer.parent_online_duty] needs: monitor|supervis|control|filter|safe|reminder & online|internet|app|activity|child
do I have to keep an eye on him on the internet
how do I make sure hes safe on the laptop
should I check what shes looking at
do I have to supervise when he is online
do I need parental controls on the tablet
how do we keep her safe online
should I watch what he does on the internet
do I need to be there while shes on the computer
what should I do about internet safety

[contact.child_reachable] needs: contactable|phone|available & day|school day
must pupils be contactable in the school day
is he meant to be by a phone in the daytime
might the teacher ring during the day to speak to her
we want to nip out is that ok on a learning day
do we have to be reachable by phone during the day
will the teacher phone during the day
does my child have to be available all day
do we have to be by the phone
can we go out in the day if she is learning at home
he shares a tablet and cant be on all day

[support.teaching_partner] needs: teaching partner|teaching assistant|support staff|lsa & support|extra|allocat|intervention
do teaching partners support children online
who helps the ones who need more support
is his helper available online
do SEN kids still get their one to one
her TA usually sits with her how does that work at home
who gives extra support at home
will her teaching assistant help online
does he still get his interventions at home
can the TA work with him online
will she get one to one help
who helps children who need extra support

[route.send] needs: send|senco|inclusion|special|ehc|inco & support|pupil|child
who supports children with SEND at home
who is the contact for special needs
what provision is there for pupils with SEND
will the EHCP support carry on if theyre sent home
hes dyslexic who should I have a word with
who do I talk to about his additional needs
my son has an EHCP how do you support him when school is shut
whos the person for special needs
who do I talk to about special needs
who do I speak to about SEND
my child has an EHCP who do I contact
what help is there for children with SEN at home
who is in charge of special needs
how will you support my autistic son at home
what about children with special educational needs
who do I go to about his EHCP while learning from home

[policy.dates] needs: review|publi|agreed|approved|date & #
what is the date of the policy
when is the policy due for review
when did this policy come out
has the policy changed since covid
how recent is your home learning policy
is there a newer version
when was the policy written
how old is the policy
when is the policy reviewed
is this policy up to date
what date is the remote learning policy
when will the policy next be looked at

[policy.read]
where do I find the policy document
cant find the remote learning policy on the website
where can I read the remote learning policy
can I have a copy of the policy
is the policy on the website
can you send me the home learning policy

[school.several_sites]
which site do I contact
does this apply to both sites
"""
