"""Live sessions: who, where, what is allowed."""

TOPICS = """
[live.adult_present] needs: adult|parent|carer & present|room|remain|with & session|meeting|call|live|video
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
does the school record the live lessons
are you recording my child
will the call be recorded by the school
is the live session recorded by the teacher
who can see the recording of the session

[live.sign_in] needs: sign|join|invit|guest|email address|log & name|email|guest|invite
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
how do we get the link for the live lesson
where does the link come from
who gets sent the meeting link
will the invite be emailed
how will I be told the date and time of the call
when do we get the invitation

[live.link_share] needs: link|password|code|login & share|confidential|safe
can I share the link with another parent
can I put the link in the whatsapp group
can I forward the meeting invite
is it ok to give the code to my sister
can his friend use our link

[live.second_household] needs: family member|different parent|other parent & email|office|link
can both me and her dad get the link
we are separated can we both get the invite
shes at her dads this week how does he get the invite
can her dad have the details of the call too
can the other parent be sent the email about live lessons

[live.camera_off] needs: camera|video|audio & off|audio only|prefer|turn
does she have to have the camera on
can he have his camera off
do we have to have our camera on
can she join with just sound
my camera is broken can he still join
is it ok without video
he hates being on camera

[live.chat] needs: chat
can the children use the chat
is the chat on in live lessons
is he allowed to type in the chat
can they message each other in the meeting
can children talk to each other in chat

[live.staff_present] needs: staff|adult|teacher|member & two|present|another|second|both
how many staff are on the call
is there another adult with the teacher
will the teacher be alone with my child online
are there two teachers on the call
who else is in the live session
does somebody else sit in with the teacher
who from school will be in the meeting

[live.monitoring] needs: monitor|attend|oversight|join & meeting|lesson|class|session|comment
do the leaders check the lessons
can the head join the live lesson
who checks what is said online
does someone check the comments on tapestry
who watches the class meetings

[live.missed] needs: miss|fail & meeting|session
what happens if we miss the live session
if she misses her slot can she join another one
can he go to a different group if we miss it
what if we cant make the meeting
we missed the class call what now
does it matter if she misses the video meeting
can we swap to another session

[live.must_attend] needs: attend|expect|important & session|meeting
does she have to attend the live lessons
are live sessions compulsory
is it ok if he doesnt go on the class call
do they have to come to the weekly meeting
do we have to join the live lesson

[live.breach] needs: comply|break|unsafe|stop|end|denied|terminat & session|call|rule|access
what happens if a child misbehaves on the call
what if someone breaks the rules online
can my child be removed from a live session
why was the session stopped
can the teacher end the call
what if he messes about in the live lesson

[live.dress] needs: dress|pyjama|cloth|uniform|daytime
what should she wear for the live lesson
can he wear pyjamas on the call
can she wear pjs on the live lesson
do they need to wear uniform for live lessons at home
does he need school uniform on zoom
what clothes do they need for the call
is a onesie ok for the video lesson
do I need to be dressed too

[live.household] needs: household|sibling|famil|background|visible|other members & session|call|visible|appear|present|background
can her brother be in the room
can siblings be in the room during the live lesson
can the baby be in the background
can other people in the house be seen
does it matter if my partner walks past the camera
can my other child join in too
can nan say hello on the call
can friends watch the session

[live.pets] needs: pet|animal|dog
can the dog be in the room
can he show his cat on the call
are pets allowed
the dog barks during lessons is that ok

[live.background] needs: background|poster|light|noise
what should be behind him on the call
can we blur the background
does the background matter
is it ok if theres noise in the house
should there be anything on the wall behind her

[live.parent_talk] needs: parent|opportunity|discuss & session|call|part
can I talk to the teacher during the live lesson
can I ask the teacher a question on the call
can I join in the live session
can parents take part in the lesson
can I speak to her teacher at the end of the call

[live.who] needs: session|virtual|live & identif|offer|invit|participat|child
which children get live sessions
who is offered virtual sessions
is the live lesson for everyone
can my child have live lessons
can his cousin join the lesson
does my nephew get to join in

[live.anxiety] needs: anxi|worr|stress
the live sessions make her anxious
he gets nervous on the video calls what should we do
she is scared of the camera who do I tell
my child hates the live lessons and cries

[live.joining_trouble] needs: technolog|get on|problem|cannot|access & session|phone|school|let
what do we do if we cant get on to the session
the live lesson wont load who do I call
we cant get into the call what now
if the video freezes what do we do
I cant join the meeting

[live.consent] needs: consent|agree|agreement|attending
do I need to give permission for live lessons
is there a form to sign for live sessions
do we have to agree to anything before the call
do you need my consent for video calls
what are we agreeing to when we join

[live.ready] needs: ready|time|resources & session|start
what do we need to have ready for the live lesson
what should he bring to the call
does she need her book for the live lesson
do we have to be on time

[live.behaviour] needs: behaviour|rules|conduct|polite|respect
what are the rules for live lessons
how should children behave online
do school rules apply at home
what behaviour do you expect online
what are the rules of the video call

[live.leave] needs: leave & session
can we leave the call early
can she come off the call if she wants
what if we have to go before the end

[live.safe_staff] needs: dbs|recruit|trained|train
are the teachers checked to do video calls
are the staff trained for online lessons
are staff DBS checked
"""
