"""Paper packs: how parents ask about them."""

TOPICS = """
[pack.available] needs: pack|paper|printed & pack|paper|print|resource|copy|copies
are paper resources available
are paper copies provided
could we get paper copies instead
is printed learning available
Id sooner have it on paper is that possible
is there anything on paper for kids at home
can he do it with a pencil not a screen
have you got printed stuff we could use
anything for families who dont do computers
do you do paper packs
can we have a paper pack instead of online work
can I get the work printed out on paper
is there a paper version of the home learning
do you give out printed worksheets
are packs available for children at home
can the school print the work for us
packs?
are there any packs if we cant do it online
does the school do packs of work to do at home
can I have it all on paper not a screen
can you send worksheets home for him

[pack.eligible] needs: pack|paper|printed & access|internet|device|printer|request|eligible|any child
which pupils are eligible for paper packs
we have no computer what are the options
do you have to have no computer to get a pack
weve no wifi at all what do you do for us
is the paper version only for some people
the wifi is down what is the alternative
we have run out of internet data what can he do
our broadband is off can he have something else
who can have a paper pack
who is allowed a paper pack
who gets the paper packs
can we still get a pack if we have a laptop
can anyone ask for a paper pack or only if you have no internet
we have no internet can we have a paper pack
we have no device at home can we get work on paper
we dont have a printer can you do paper copies
we only have my phone so can he have the work on paper
do you only give packs to families without a computer
do we qualify for a paper pack
is it ok to have a pack just because I prefer paper
we share one laptop can we get printed work

[pack.request_route] needs: pack|paper & ask|request|email|call|phone|contact|office
how is a paper pack requested
how do I order a paper pack
what is the process for requesting a pack
who do I speak to for getting the printed pack
whats the way to get hold of worksheets on paper
whose door do I knock on for a pack
how do I ask for a paper pack
how do I get a paper pack
who do I ask for a paper pack
who do I contact about getting a work pack
how can I order a pack of work
do I ring the office for a pack
where do I request printed work
what do I need to do to get a pack
how do we arrange a paper pack

[pack.ready] needs: pack|paper & ready|by the end|first day|before|within|endeavour|same day|next day|#
he is being sent home today when do we get his things to work on
when do I pick up the work bag if she is sent home today
how quickly are packs prepared
when is a pack available
if I request a pack this morning when could I collect it
how fast can you sort a paper pack
what days do packs go out
will it be there for me tomorrow morning
how much notice do you need for a pack
when do packs get put out
when are packs done
when will the pack be ready
how soon can a paper pack be ready
how long does it take to get a pack
when can I pick the pack up
if I ask this morning will the pack be ready today
how quickly can you make up a pack
what day will the paper work be ready
when would we get the paper pack
how long to wait for printed work
is the pack ready the same day

[pack.handover] needs: pack|paper|resource & collect|deliver|pick|post|sent home|drop|before they leave
can paper copies be brought to our home
are packs delivered or collected
would you deliver it or do I come in for it
when would the pack be handed over
where do I get the pack from
is someone able to drop the printed work round
can the paper work be brought to us or do I fetch it
how would we get hold of the pack is it left somewhere
will you bring it to my mums
can my neighbour collect for me
do I collect the paper pack or is it delivered
can you deliver the pack to our house
can someone drop the pack off
where do I pick up the pack
do we have to come in to collect the pack
will the pack be posted
can you post the work to us
can you send the pack home with her brother
is the pack delivered to the door
how does the pack get to us
where do I collect the pack from
do you bring the packs round
can my neighbour pick up the pack
I cant get to school can the work be brought round

[pack.must_return] needs: pack|paper & return|hand back|bring back|sent back|come back|comes back|brought back|back to
does the pack need returning
does paper work have to be returned
when should we give the pack back
should the pack come back
do the packs have to come back
do we bring all that paper back again after
must I return the sheets
whose job is it to give back the packs
do we drop the old packs in or bin them
do we have to bring the pack back
do I need to return the paper pack
does the finished pack have to come back to school
what do we do with the pack when he has finished it
do we hand in the paper work after
when do packs have to be returned
do you want the worksheets back
how often do we bring the paper work back in
do we keep the pack or give it back
do you want packs back filled in or just kept at home
where do completed packs go

[pack.who_makes] needs: pack|paper & teacher|teaching assistant|prepar|bespoke|provid|put together
do the paper packs cover the same as the online
who does the packs the teacher or the office
who makes the paper packs
who puts the packs together
does her own teacher make the pack
is the pack the same work as the others are doing online
is the pack made for my child or the same for everyone
is the paper work the same as the class is learning

[pack.cost] needs: pack|paper|print & charge|cost|free of|pay
will it cost me for the printed stuff
what does it cost for a printed pack
does delivery cost
do the packs cost anything
is there a charge for the paper pack
do we pay for printing
how much is a work pack
is there a fee for paper packs

[pack.special]
is it possible to have bigger writing in the pack
can it be in another language
can she have the pack in Welsh
can the pack be printed in large print
can the pack be on yellow paper for dyslexia
do packs come in different levels
can the pack be made easier for him
do you have the packs in polish
"""
