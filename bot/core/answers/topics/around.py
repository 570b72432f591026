"""Around the work: other things to do, closures, the parent's part, extra help, the policy itself."""

TOPICS = """
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
he is on the screen all day and it cannot be good for him
too much time on the laptop what about breaks
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
she has missed two weeks will she be behind when she is back
how will he catch up after being off
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
