"""Near to what a policy holds, and usually not in it: asked often, so it must not be taken for something else."""

TOPICS = """
[device.damage]
if the school ipad breaks do we pay for it
what about insurance for the laptop
do we keep the chromebook over the summer
are we liable if the tablet gets broken
when do we give the laptop back
the chromebook you lent us will not charge

[device.which]
can he use a phone for it or has it to be a computer
can they do it on an xbox
will it work on a playstation
is our tablet too old for the app
what browser does it want
are phones ok for the app or does it have to be a laptop

[work.other_times] needs: flexib|any time|own time|schedule|evening
can she do the lessons in the evening instead
can he do the work at the weekend
does it have to be done in school hours
I work till five can she do it after that
is there any way round the 9am start
can we do the work at our own pace

[offer.teacher_ill]
what happens to remote lessons when the teacher is ill
if the teacher is off sick do they still get live lessons
who covers if her teacher is away
is the teacher still his teacher when its online or does someone else do it

[support.language]
is there help for parents who cannot read english
do you translate the worksheets
my daughter speaks no english is the work in easy english
I cannot read can somebody tell me the work by voice
do you have someone who speaks Bengali
is there an audio version for parents who struggle with reading

[line.privacy] never
are these messages private
who sees what I write here
can social services see these texts
is this confidential
does a teacher read these messages

[live.times] needs: session|meeting|live|lesson|call & # & am|pm|start
what time does the online register close
what time does the live lesson start each day
is there a set time for the class call
which day is the weekly meeting

[offer.pe]
how are you supposed to do PE at home in a flat
do they do music at home
is there swimming while they are at home

[live.clash]
will my twos live sessions clash
I have two children and one tablet do their lessons overlap

[offer.nursery] needs: nursery|reception|eyfs & work|learn|tapestry
what should nursery be doing at home
is anything expected of a nursery child when off
do reception children get work

[offer.holidays_work]
is anything set over christmas
is there work in the holidays
do they have to work on bank holidays

[offer.same_or_different] needs: single|one child|individual|whole class & isolation|closure|work|learn
is it the same if only my child is off or just when the whole class is shut
does one child isolating get the same as a whole class

[offer.is_watched]
how do you know they watched it
would the school notice if he was not listening
how will the teacher know he did the work alone

[safety.filtering] needs: filter|monitor|block
how is the content filtered on school laptops at home
do you block youtube on the school tablets

[elsewhere.data_usage]
does teams eat your data
how much data does a lesson use

[school.reopens]
when will you open again
when does school reopen
how long will you be shut for
are you open tomorrow or still closed
any idea when youre back open
when can the kids come back in
will it be open again by monday
is school back on tomorrow
"""
