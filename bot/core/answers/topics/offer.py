"""The work itself: where it is, how much there is, when, and what is taught live."""

TOPICS = """
[platform.set_work] needs: tapestry|teams|show my homework|google|seesaw|classroom platform|dojo|purple mash|showbie|satchel|emailed|teacher to email|weduc|set via|learning platform|school website|the platform|j2e & work|learn|task|lesson|resource|set|homework|planning & !offer|!monitor|!virtual sessions
where do I find the reception work and on which app
what app is the reception work on
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
is the nursery class meeting on tapestry or teams
which app is the class video meeting on
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
what lessons will reception be doing at home
which subjects does my reception child get
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
just my child is off and the rest are in so when will the lesson be up
if only he is isolating is the work up the same day
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
"""
