"""Live sessions: who, where, what is allowed."""

TOPICS = """
[live.adult_present] needs: adult|parent|carer & present|room|remain|with & session|meeting|call|live|video
can I pop out while he is on the call
do I need to be in the room for his one to one
can I get on with the washing while the lesson is on
have I got to be sat there in the group lesson
do I have to be there for a 1:1 session online
do I have to remain with my child for the call
should a parent stay for a one-to-one session
does a parent need to sit in
is an adult required during sessions
do grown ups have to be there for live meetings
can I pop out while shes doing the live session
can I leave him on his own in the session
do I need to be sat in with her while they do the video thing
must a grown up be next to him
can my mother sit with him because she is looking after him
is it ok to go to another room while hes on
do I need to be in the room for the video call
are grandparents allowed to sit with them
is it all right if nobody is with her
does an adult have to be there for the live lesson
do I have to be in the room during the call
do I have to sit with her on teams
can he do the live session on his own
can I leave her to it while she is on the video call
am I meant to be sat with him the whole time
does a parent have to be present in the meeting
can grandma sit with her instead of me
can a childminder be with him for the live lesson
do I need to stay in the room
can I go to work while hes on the live lesson
must somebody be with her for a one to one

[live.bedroom] needs: bedroom|central room|dining|kitchen|room in
are bedrooms permitted for live sessions
may we use the bedroom for the session
where should my child take part from
whereabouts in the house should she sit
could he do the call from his bed
my daughters only desk is in her room
is it all right for him to sit on his bed for it
does it have to be downstairs
can he do the live lesson in his bedroom
is the bedroom ok for the call
is it ok to be in her room
which room should she be in for the call
where in the house should they sit
can she do zoom in bed
does it have to be in the living room
can he use the kitchen table for the live lesson
is the bedroom allowed
theres nowhere quiet but the bedroom

[live.recording_by_family] needs: record|picture|photo|screenshot|screen-shot & not|must|agree|never & parent|child|pupil|session|live|famil
are parents allowed to record the session
may I record it for grandma
can we make a recording of the virtual session
is it alright to tape the session so his dad can see
can I put a screenshot of the meeting on facebook
am I ok to take a photo of her class on the screen
is it fine to video it for later
does screenshotting break the rules
what is the rule on recording it
am I allowed to film it
can I record the live lesson
are we allowed to record the session
can I take a photo of the screen
can we screenshot the call
can I take a picture of him on the call
can I video the story time for grandma
can I post a picture of the class call on facebook
are we allowed to take pictures of the meeting
is it ok to film the lesson

[live.recording_by_school] needs: record & school|teacher|meeting|lesson
are the live sessions recorded
does school keep recordings
is the lesson being taped by school
do you keep a video of them
I dont want my childs face recorded
does the school record the live lessons
are you recording my child
will the call be recorded by the school
is the live session recorded by the teacher
who can see the recording of the session

[live.sign_in] needs: sign|join|invit|guest|email address|log & name|email|guest|invite
which email do pupils join with
what username should my child use when joining
how do pupils join a session
what do I type in as his name
which address does he use to get in
whats the way in to the virtual session
what name should come up on screen
how do we join the live lesson
how do we sign in to the call
what name do we put when we join
do I sign in as a guest
which email does she use to join
what login do we use for the live session
how does my child get into the meeting
do I put her full name to get in
how do I get on to the live story

[live.link_by] needs: link|invit|url & email|sent|receive|arrive
who sends out the link and how
will we get an email with the date of the call
how are we told about the live session
how do we get the link for the live lesson
where does the link come from
who gets sent the meeting link
will the invite be emailed
how will I be told the date and time of the call
when do we get the invitation

[live.link_share] needs: link|password|code|login & share|confidential|safe
can my mum pass on the code so his cousin gets on
is it all right to share the invite on a group chat
could I send the link to a friend
can I share the link with another parent
can I put the link in the whatsapp group
can I forward the meeting invite
is it ok to give the code to my sister
can his friend use our link

[live.second_household] needs: family member|different parent|other parent|another parent|both parents & email|office|link|sent
my ex husband needs the session details too
can details be sent to a second parent
her dad and I live apart how does he get told about the call
can you send it to both our emails
I have him weekends can I get the invite too
do both parents get sent it or only the one listed first
he is at his dads half the week can school send it to both of us
can both me and her dad get the link
we are separated can we both get the invite
shes at her dads this week how does he get the invite
can her dad have the details of the call too
can the other parent be sent the email about live lessons

[live.camera_off] needs: camera|video|audio & off|audio only|prefer|turn
may he switch his camera off
can we turn the camera off
is video required
hes shy can he do it without the webcam
do they need their camera on
can we just listen in
does the camera need to be on
does she have to have the camera on
can he have his camera off
do we have to have our camera on
can she join with just sound
my camera is broken can he still join
is it ok without video
he hates being on camera

[live.chat] needs: chat
can they type to each other
is there a chat box for the kids
can the children use the chat
is the chat on in live lessons
is he allowed to type in the chat
can they message each other in the meeting
can children talk to each other in chat

[live.staff_present] needs: staff|adult|teacher|member & two|present|another|second|both
is there always a second member of staff on the session
how many members of staff attend
are two adults present online
is there just the one adult with the kids online
how many grown ups from school will be on it
is it only the teacher on there
how many staff are on the call
is there another adult with the teacher
will the teacher be alone with my child online
are there two teachers on the call
who else is in the live session
does somebody else sit in with the teacher
who from school will be in the meeting

[live.monitoring] needs: monitor|oversight|drop in|randomly & meeting|lesson|class|session|comment|call
do the leadership team watch the online lessons
are live lessons monitored
could the head pop into one of these meetings
do senior staff drop in on lessons
who keeps an eye on whats posted
do the leaders check the lessons
can the head join the live lesson
who checks what is said online
does someone check the comments on tapestry
who watches the class meetings

[live.missed] needs: miss|fail to attend|misses & meeting|session|call
we could not make our session may we join another
we missed ours on monday can she go on the wednesday one
he slept through it is there another one
what if she cant make it to the live session
if we miss thursdays session can he go in with the other class
what happens if we miss the live session
if she misses her slot can she join another one
can he go to a different group if we miss it
what if we cant make the meeting
we missed the class call what now
does it matter if she misses the video meeting
can we swap to another session

[live.must_attend] needs: attend|expect|important & session|meeting
is attendance at live sessions required
is it important they go on every session
has she got to be on the class meeting
do they have to turn up to it
does she have to attend the live lessons
are live sessions compulsory
is it ok if he doesnt go on the class call
do they have to come to the weekly meeting
do we have to join the live lesson

[live.breach] needs: comply|break|unsafe|stop|end|denied|terminat & session|call|rule|access
what do you do if a kid plays up on the call
he was kicked off the call why
will they stop the lesson if someones silly
what happens if a child misbehaves on the call
what if someone breaks the rules online
can my child be removed from a live session
why was the session stopped
can the teacher end the call
what if he messes about in the live lesson

[live.dress] needs: dress|pyjama|cloth|uniform|daytime
what is the dress code for live sessions
can my son be in his pyjamas on camera
would it matter if he joined in his jim jams
what should they be wearing for it
does he need to be in uniform on the zoom
what should she wear for the live lesson
can he wear pyjamas on the call
can she wear pjs on the live lesson
do they need to wear uniform for live lessons at home
does he need school uniform on zoom
what clothes do they need for the call
is a onesie ok for the video lesson
do I need to be dressed too

[live.household] needs: household|sibling|brother|sister|other member|other people|only children|family member & session|visible|call|visible|appear|present|background|picture|seen|heard
may siblings be present
should other family members stay out of view
is it ok for his sister to be in shot
can his little sister be in the room when hes on
we are all in one room will that be a problem
can people walk past behind him
can her brother be in the room
can siblings be in the room during the live lesson
can the baby be in the background
can other people in the house be seen
does it matter if my partner walks past the camera
can my other child join in too
can nan say hello on the call
can friends watch the session

[live.pets] needs: pet|animal|dog
may our dog be in the room during the session
is it fine for the hamster to be on the call
the cat keeps jumping up is that allowed
can the dog be in the room
can he show his cat on the call
are pets allowed
the dog barks during lessons is that ok

[live.background] needs: background|poster|light|noise
what should be behind her when shes on camera
does it matter what can be seen in the room
what should be behind him on the call
can we blur the background
does the background matter
is it ok if theres noise in the house
should there be anything on the wall behind her

[live.parent_talk] needs: parent|opportunity|discuss & session|call|part
can I have a word with the teacher after the live lesson
is it ok to ask miss about her maths at the end of the call
can I ask her teacher something while theyre on
is it ok if I speak up in the live lesson
should I join in with them
can I talk to the teacher during the live lesson
can I ask the teacher a question on the call
can I join in the live session
can parents take part in the lesson
can I speak to her teacher at the end of the call

[live.who] needs: session|virtual|live|lesson & identif|offer|invit|participat & !parent or carer|!email address
which pupils are offered virtual sessions
who may attend live sessions
is every child given a virtual session
who gets to go on the live sessions
does everybody get one
could her tutor join the live lesson
is my childminded child able to join
can someone else in the family join the lesson
which children get live sessions
who is offered virtual sessions
is the live lesson for everyone
can my child have live lessons
can his cousin join the lesson
does my nephew get to join in

[live.anxiety] needs: anxi|worr|stress
the live lessons make her feel sick with nerves
he gets so worked up before the video call
the virtual sessions are making my child anxious
anything I should do if shes scared of the online lessons
he gets upset about being on screen
shes worried about the live session
the live sessions make her anxious
he gets nervous on the video calls what should we do
she is scared of the camera who do I tell
my child hates the live lessons and cries

[live.joining_trouble] needs: technolog|get on|problem|cannot|access & session|phone|school|let
we keep getting thrown out of teams who sorts that
it wont let us into the session what do I do
stuck in the waiting room cant get in the lesson
what do we do if we cant get on to the session
the live lesson wont load who do I call
we cant get into the call what now
if the video freezes what do we do
I cant join the meeting

[live.consent] needs: consent|agree|agreement|attending
are we signing up to something by joining
do you need me to say yes to the live lessons
do I need to give permission for live lessons
is there a form to sign for live sessions
do we have to agree to anything before the call
do you need my consent for video calls
what are we agreeing to when we join

[live.ready] needs: ready|time|resources & session|start
does he need a pen and paper for the session
should we be early for the session
what do we need to have ready for the live lesson
what should he bring to the call
does she need her book for the live lesson
do we have to be on time

[live.behaviour] needs: behaviour|rules|conduct|polite|respect
what manners are expected online
do the classroom rules count on screen
what are the rules for live lessons
how should children behave online
do school rules apply at home
what behaviour do you expect online
what are the rules of the video call

[live.leave] needs: leave & session|call|meeting
are we allowed to duck out of the session halfway
can he go off before it finishes
can we leave the call early
can she come off the call if she wants
what if we have to go before the end

[live.safe_staff] needs: dbs|recruit|trained|train
have the online teachers been police checked
are the people teaching online safe
are the teachers checked to do video calls
are the staff trained for online lessons
are staff DBS checked
"""
