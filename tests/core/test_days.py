"""Days as parents write them; read on Tuesday 10 March 2026 at 08:05 unless a test says otherwise."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.clock import LONDON
from bot.core.days import DaySpan, read_days
from tests.core.oak_hill import CALENDAR

TUESDAY = datetime(2026, 3, 10, 8, 5, tzinfo=LONDON)

# phrase | first day | last day | back on | "open"; days as month-day, empty where nothing is said; "none" for no day.
FUTURE = """
today | 3-10 | 3-10
TODAY | 3-10 | 3-10
2day | 3-10 | 3-10
to day | 3-10 | 3-10
Ava Y3 off today, sick bug | 3-10 | 3-10
not in today | 3-10 | 3-10
Ayaan wont be in today | 3-10 | 3-10
Elijah not in school today sore throat | 3-10 | 3-10
keeping her in today | 3-10 | 3-10
he's staying in bed today | 3-10 | 3-10
this morning | 3-10 | 3-10
sick this mornin | 3-10 | 3-10
this arvo | 3-10 | 3-10
this aft | 3-10 | 3-10
s'morning | 3-10 | 3-10
for the day | 3-10 | 3-10
keepin him off the day, bad belly | 3-10 | 3-10
tomorrow | 3-11 | 3-11
Tommorow | 3-11 | 3-11
tomorow | 3-11 | 3-11
tmrw | 3-11 | 3-11
tmw | 3-11 | 3-11
tomoz | 3-11 | 3-11
2moz | 3-11 | 3-11
2moro | 3-11 | 3-11
2morrow | 3-11 | 3-11
2moro bradley off. nans funeral | 3-11 | 3-11
tomorrow morning | 3-11 | 3-11
day after tomorrow | 3-12 | 3-12
yesterday | 3-9 | 3-9
yday | 3-9 | 3-9
day before yesterday | 3-8 | 3-8
2 days ago | 3-8 | 3-8
a week ago | 3-3 | 3-3
Monday | 3-16 | 3-16
mon | 3-16 | 3-16
Tuesday | 3-10 | 3-10
tues | 3-10 | 3-10
weds | 3-11 | 3-11
Wensday | 3-11 | 3-11
wednesday please | 3-11 | 3-11
thurs | 3-12 | 3-12
thur | 3-12 | 3-12
thursday | 3-12 | 3-12
thirsday | 3-12 | 3-12
fri | 3-13 | 3-13
FRIDAY | 3-13 | 3-13
on Friday | 3-13 | 3-13
this Friday | 3-13 | 3-13
this coming friday | 3-13 | 3-13
Saturday | 3-14 | 3-14
since sat off with flu | 3-9 |
dentist Tue, leaving 2.10 | 3-10 | 3-10
next Tuesday | 3-17 | 3-17
next tues | 3-17 | 3-17
next Friday | 3-20 | 3-20
nxt monday | 3-16 | 3-16
next week on Thursday | 3-19 | 3-19
Thursday next week | 3-19 | 3-19
Friday week | 3-20 | 3-20
a week on Friday | 3-20 | 3-20
a week Friday | 3-20 | 3-20
week on monday | 3-23 | 3-23
two weeks on Friday | 3-27 | 3-27
a week today | 3-17 | 3-17
week tomorrow | 3-18 | 3-18
last Friday | 3-6 | 3-6
friday gone | 3-6 | 3-6
the 12th | 3-12 | 3-12
12th | 3-12 | 3-12
on the 9th | 4-9 | 4-9
the 10th | 3-10 | 3-10
Friday 13th | 3-13 | 3-13
Fri the 13th | 3-13 | 3-13
wed 18th | 3-18 | 3-18
Mon 23 | 3-23 | 3-23
12 March | 3-12 | 3-12
12th of march | 3-12 | 3-12
12th Mar | 3-12 | 3-12
March 12th | 3-12 | 3-12
march 12 | 3-12 | 3-12
Thursday 12 March 2026 | 3-12 | 3-12
12/3 | 3-12 | 3-12
12/03 | 3-12 | 3-12
12/03/26 | 3-12 | 3-12
12/03/2026 | 3-12 | 3-12
12.03.26 | 3-12 | 3-12
12.03 | 3-12 | 3-12
2026-03-12 | 3-12 | 3-12
6/3 | 3-6 | 3-6
2 March | 3-2 | 3-2
21 dec | 12-21 | 12-21
audition on the 30th | 3-30 | 3-30
mon-weds | 3-16 | 3-18
off mon-weds | 3-16 | 3-18
mon to weds | 3-16 | 3-18
Mon–Weds | 3-16 | 3-18
Mon & Tues | 3-16 | 3-17
next mon + tues | 3-16 | 3-17
monday and wednesday | 3-16 | 3-18
weds thurs fri | 3-11 | 3-13
Weds, Thurs and Fri | 3-11 | 3-13
thurs/fri | 3-12 | 3-13
Tues til Fri | 3-10 | 3-13
from Tues till Fri | 3-10 | 3-13
from Thursday to Tuesday | 3-12 | 3-17
today and tomorrow | 3-10 | 3-11
for 2day and 2moz | 3-10 | 3-11
Today + tomorrow | 3-10 | 3-11
for today, p'raps tomorrow too | 3-10 | 3-11
off today and probably tomorrow | 3-10 | 3-11
today or tomoz | 3-10 | 3-11
yesterday n today | 3-9 | 3-10
today until Thursday | 3-10 | 3-12
off today til fri | 3-10 | 3-13
12th-14th | 3-12 | 3-13
12th to the 13th | 3-12 | 3-13
12th of march to the 16th | 3-12 | 3-16
from the 16th to the 18th of March | 3-16 | 3-18
16-20 March | 3-16 | 3-20
17–21 Feb | 2-17 | 2-21
16th - 20th March | 3-16 | 3-20
16/3-18/3 | 3-16 | 3-18
16/3 to 18/3 | 3-16 | 3-18
Mon 16 to Weds 18 Mar | 3-16 | 3-18
from the 5th to 16th | 4-13 | 4-16
30th April to 6th May | 4-30 | 5-6
30th april - 4th may | 4-30 | 5-1
w/c 16 March | 3-16 | 3-20
week commencing 23rd | 3-23 | 3-27
10th June for 4 school days | 6-10 | 6-15
from Thursday for 3 days | 3-12 | 3-16
rest of the week | 3-10 | 3-13
for the rest of the week | 3-10 | 3-13
The rest of this week | 3-10 | 3-13
all week | 3-10 | 3-13
off all this week | 3-10 | 3-13
this week | 3-10 | 3-13
for the week | 3-10 | 3-13
the whole week | 3-10 | 3-13
next week | 3-16 | 3-20
all of next week | 3-16 | 3-20
off all next week on holiday | 3-16 | 3-20
week after next | 3-23 | 3-27
last week | 3-2 | 3-6
until next week | 3-10 | 3-13 | 3-16
til end of week | 3-10 | 3-13
til the end of the week | 3-10 | 3-13
til the weekend | 3-10 | 3-13
half term | 5-25 | 5-29
until half term | 3-10 | 5-22
til the end of term | 3-10 | 3-27
rest of term | 3-10 | 3-27
couple of days | 3-10 | 3-11
a couple of days off | 3-10 | 3-11
off for a couple days | 3-10 | 3-11
3 days | 3-10 | 3-12
for three days | 3-10 | 3-12
off for 5 days | 3-10 | 3-16
ten days | 3-10 | 3-19
for a week | 3-10 | 3-16
one week | 3-10 | 3-16
two weeks | 3-10 | 3-23
2 wks | 3-10 | 3-23
a fortnight | 3-10 | 3-23
for a fortnight | 3-10 | 3-23
another day | 3-10 | 3-10
another 2 days | 3-10 | 3-11
off 2-3 days | 3-10 | 3-12
two more days | 3-10 | 3-11
48 hours | 3-10 | 3-11
has to have 48hrs off | 3-10 | 3-11
been sick so keeping her off 48 hrs | 3-10 | 3-11
off today and for 48 hours | 3-10 | 3-11
until further notice | | | | open
off until further notice | | | | open
not sure how long | | | | open
off today not sure how long | 3-10 | | | open
til he's better | | | | open
til it clears, prob Thurs | 3-12 | | | open
off til it clears | | | | open
til the cast is off | | | | open
off today, will see how she is | 3-10 | | | open
for the foreseeable | | | | open
a few days | | | | open
dont know how long shes off for | | | | open
from tomorrow not sure how long | 3-11 | | | open
off today til further notice | 3-10 | | | open
since Sunday | 3-9 |
off since Sunday | 3-9 |
since friday | 3-6 |
been off since Friday | 3-6 |
since yesterday | 3-9 |
since monday | 3-9 |
since Tuesday | 3-10 |
poorly since Sunday so off today | 3-10 | 3-10
Sickness bug in this house since Saturday: Petra isn't in | none
off since Monday back tomorrow | 3-9 | 3-10 | 3-11
off since Monday and still off today | 3-9 | 3-10
from tomorrow | 3-11 |
from Monday | 3-16 |
from last Friday | 3-6 |
from 16 March | 3-16 |
starting thursday | 3-12 |
til Thurs | 3-10 | 3-12
off til Thurs | 3-10 | 3-12
Home again til wednesday | 3-10 | 3-11
keeping her home while Weds | 3-10 | 3-11
until Wednesday anyhow | 3-10 | 3-11
til weds min | 3-10 | 3-11
through to Friday | 3-10 | 3-13
until the 12th | 3-10 | 3-12
til a week on Friday | 3-10 | 3-20
until 16 March | 3-10 | 3-13 | 3-16
til Monday | 3-10 | 3-13 | 3-16
off til mon | 3-10 | 3-13 | 3-16
until Sunday | 3-10 | 3-13
off until after half term | 3-10 | 5-22 | 6-2
back Weds | | 3-10 | 3-11
back in on Weds | | 3-10 | 3-11
back tomorrow | | 3-10 | 3-11
returns Thursday | | 3-11 | 3-12
returning on the 13th | | 3-12 | 3-13
she's back tomorrow | | 3-10 | 3-11
shes back tmrw | | 3-10 | 3-11
Toby much better, back tomorrow | | 3-10 | 3-11
he will be back on Monday | | 3-13 | 3-16
back monday hopefully | | 3-13 | 3-16
back next week | | 3-13 | 3-16
back to school on Thursday | | 3-11 | 3-12
will be back in school Thurs | | 3-11 | 3-12
Thursday she'll be back | | 3-11 | 3-12
hopefully in tomorrow | | 3-10 | 3-11
should be in tomoz | | 3-10 | 3-11
will be in on Thursday | | 3-11 | 3-12
coming in to school tomorrow | | 3-10 | 3-11
He'll be there Weds not tomorrow | | 3-10 | 3-11
not back til Thurs | | 3-11 | 3-12
wont be back until Friday | | 3-12 | 3-13
not in until Thursday | | 3-11 | 3-12
off today back tomorrow | 3-10 | 3-10 | 3-11
off today, back Thursday | 3-10 | 3-11 | 3-12
off today, back in on Friday | 3-10 | 3-12 | 3-13
off tomorrow back monday | 3-11 | 3-13 | 3-16
off thurs and fri back mon | 3-12 | 3-13 | 3-16
off weds back weds week | 3-11 | 3-17 | 3-18
2nd December and returning 9th January | 12-2 | 2027-1-8 | 2027-1-11
not today | 3-10 | 3-10
sorry I meant Tuesday not Monday | 3-10 | 3-10
sorry i meant wednesday | 3-11 | 3-11
I said today, should be tomorrow | 3-11 | 3-11
not Thursday, Friday | 3-13 | 3-13
at home today. Did anyone see my text yesterday? | 3-10 | 3-10
not in tomorrow | 3-11 | 3-11
he's not coming in Thursday | 3-12 | 3-12
can you ring me back tomorrow | 3-11 | 3-11
she will hand it in on Friday | 3-13 | 3-13
collected by his grandmother on Friday | 3-13 | 3-13
his back hurts today | 3-10 | 3-10
last night | none
sick in the night | none
every Monday | none
on Tuesdays | none
SATs | none
sat on by her brother | none
she sat in the sun | none
3K | none
pages 14-20 | none
07700 900123 | none
his 5th birthday | none
2nd time this has happened | none
in 3 days | none
24/7 | none
Is it 1/2 a day | none
May I have a pack | none
3 days a week | none
8 years old | none
the 48 hour rule | none
she got 3/10 questions | none
at the weekend | none
three weeks running | none
half day only | none
first day 6 March | 3-6 | 3-6
twice a week | none
hello | none
the day | 3-10 | 3-10
any day but Weds | none
won't be Monday, more like the Monday after | 3-23 | 3-23
missed yesterday and will miss today | 3-9 | 3-10
off today. also off tomorrow | 3-10 | 3-11
none of this weeks learning done | 3-10 | 3-13
she stay home one week | 3-10 | 3-16
Nancy will be in late this morning | 3-10 | 3-10
when will someone get back to me on Thursday | 3-12 | 3-12
Jonty off today, sick. Is it 48 hours from the first time | 3-10 | 3-10
my form for the 11th | 3-11 | 3-11
she got 10/10 | none
tara for now | none
she's three weeks behind | none
In today as normal | | 3-9 | 3-10
Florence will not be back tomorrow | 3-11 | 3-11
out Mon 20 to Weds 22 April back Thurs | 4-20 | 4-22 | 4-23
Alfie not well today so staying off, hopefully back tomorrow | 3-10 | 3-10 | 3-11
wont be in til thursday | | 3-11 | 3-12
she will be off today & tomorrow with tonsillitis | 3-10 | 3-11
been told to keep him off for 5 days chickenpox | 3-10 | 3-16
hospital appt on thurs 12th at 2.30 | 3-12 | 3-12
off rest of week chicken pox | 3-10 | 3-13
not well again, back fri hopefully | | 3-12 | 3-13
Ella ill, keeping off until Thursday | 3-10 | 3-12
he'll return to school on Monday 16th | | 3-13 | 3-16
shes off from today until friday | 3-10 | 3-13
Family holiday 23rd March to 27th March | 3-23 | 3-27
holiday 23/03 - 27/03 | 3-23 | 3-27
off this thursday and friday for a wedding | 3-12 | 3-13
dentist next thursday | 3-19 | 3-19
dentist thursday week | 3-19 | 3-19
could i have work for the next 2 weeks | 3-10 | 3-23
work for the rest of this week pls | 3-10 | 3-13
off mon and tues next week | 3-16 | 3-17
Monday to Wednesday next week | 3-16 | 3-18
she is still poorly so will be off again today | 3-10 | 3-10
he was sick last night so off today | 3-10 | 3-10
sick yesterday so off today | 3-10 | 3-10
sorry, Ali was poorly yesterday so he was off | 3-9 | 3-9
she was ill yesterday so she didnt come in | 3-9 | 3-9
he was unwell yesterday so i kept him at home | 3-9 | 3-9
he was sick yesterday, she said he wasnt in school | 3-9 | 3-9
was poorly yesterday so they stayed home | 3-9 | 3-9
was poorly yesterday so i kept her off today | 3-10 | 3-10
threw up this morning, off today and tomorrow (48hr rule) | 3-10 | 3-11
48 hour rule so back Thursday | | 3-11 | 3-12
he can come back on friday doctor says | | 3-12 | 3-13
will she be ok to come in tomorrow | | 3-10 | 3-11
not back till monday now | | 3-13 | 3-16
make that friday | 3-13 | 3-13
actually wednesday not tuesday | 3-11 | 3-11
its thursday I need the call | 3-12 | 3-12
tomorrow after 3 | 3-11 | 3-11
off indefinitely with broken leg | | | | open
signed off for 2 weeks | 3-10 | 3-23
off for at least a week | 3-10 | 3-16
probably a week | none
until the end of the month | 3-10 | 3-27
14th-18th march | 3-16 | 3-18
off on the 19th and 20th | 3-19 | 3-20
sick since monday night | 3-10 |
off since last thursday | 3-5 |
back in tomoz fingers crossed | | 3-10 | 3-11
she's in tomorrow | | 3-10 | 3-11
just today | 3-10 | 3-10
only tomorrow | 3-11 | 3-11
today only | 3-10 | 3-10
from now until friday | 3-10 | 3-13
tues & weds this week | 3-10 | 3-11
tomorrow and thursday | 3-11 | 3-12
till next Wednesday | 3-10 | 3-18
until next monday | 3-10 | 3-13 | 3-16
2 days off | 3-10 | 3-11
off 2days | 3-10 | 3-11
Hes got covid so 3 days off then back | 3-10 | 3-12
Friday the 20th of March only | 3-20 | 3-20
all day tomorrow | 3-11 | 3-11
tomorrow all day | 3-11 | 3-11
tomorrow pm | 3-11 | 3-11
weds am | 3-11 | 3-11
not in tomorrow or thursday | 3-11 | 3-12
Not coming in this week | 3-10 | 3-13
"""

PAST = """
was off Monday | 3-9 | 3-9
missed Thursday's lesson | 3-5 | 3-5
couldn't do thursdays live lesson | 3-5 | 3-5
Tuesday | 3-3 | 3-3
on Friday | 3-6 | 3-6
mon and tues | 3-9 | 3-10
thurs-fri | 3-5 | 3-6
the 9th | 3-9 | 3-9
the 12th | 2-12 | 2-12
12 March | 2025-3-12 | 2025-3-12
5 March | 3-5 | 3-5
yesterday | 3-9 | 3-9
today | 3-10 | 3-10
this week | 3-9 | 3-10
all week | 3-9 | 3-10
last week | 3-2 | 3-6
last Wednesday | 3-4 | 3-4
thursday last week | 3-5 | 3-5
the last three days | 3-6 | 3-10
last 2 weeks | 2-24 | 3-10
was off Monday back Weds | 3-9 | 3-10 | 3-11
was off Thursday and Friday, back Monday | 3-5 | 3-6 | 3-9
off since Thursday | 3-5 |
"""


def day(text: str) -> date | None:
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    return date(parts[0], parts[1], parts[2]) if len(parts) == 3 else date(2026, parts[0], parts[1])


def rows(table: str) -> list[tuple[str, DaySpan | None]]:
    read = []
    for line in table.strip().splitlines():
        phrase, *cells = [cell.strip() for cell in line.split("|")]
        if cells == ["none"]:
            read.append((phrase, None))
            continue
        first, last, back, ending = [*cells, "", "", "", ""][:4]
        span = DaySpan(
            first_day=day(first), last_day=day(last), back_on=day(back), is_open_ended=ending == "open"
        )
        read.append((phrase, span))
    return read


def test_the_table_is_as_long_as_we_say() -> None:
    assert len(rows(FUTURE)) + len(rows(PAST)) >= 200


@pytest.mark.parametrize(("phrase", "span"), rows(FUTURE))
def test_phrase_about_days_to_come(phrase: str, span: DaySpan | None) -> None:
    assert read_days(phrase, now=TUESDAY, calendar=CALENDAR) == span


@pytest.mark.parametrize(("phrase", "span"), rows(PAST))
def test_phrase_about_days_gone_by(phrase: str, span: DaySpan | None) -> None:
    assert read_days(phrase, now=TUESDAY, calendar=CALENDAR, leaning="past") == span


def at(year: int, month: int, number: int, hour: int = 8) -> datetime:
    return datetime(year, month, number, hour, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("now", "phrase", "first", "last"),
    [
        (
            at(2026, 3, 14),
            "off today",
            date(2026, 3, 14),
            date(2026, 3, 14),
        ),  # a Saturday stays what was said
        (at(2026, 3, 15, 20), "off tomorrow", date(2026, 3, 16), date(2026, 3, 16)),
        (at(2026, 3, 15, 20), "off all week", date(2026, 3, 16), date(2026, 3, 20)),
        (at(2026, 3, 15, 20), "off til Wednesday", date(2026, 3, 16), date(2026, 3, 18)),
        (at(2026, 3, 15, 20), "3 days", date(2026, 3, 16), date(2026, 3, 18)),
        (at(2026, 3, 15, 20), "next week", date(2026, 3, 16), date(2026, 3, 20)),
        (at(2026, 3, 13), "today and tomorrow", date(2026, 3, 13), date(2026, 3, 13)),
        (at(2026, 3, 13), "off for 2 days", date(2026, 3, 13), date(2026, 3, 16)),
        (at(2026, 3, 13), "Friday", date(2026, 3, 13), date(2026, 3, 13)),
        (at(2026, 3, 13), "next Tuesday", date(2026, 3, 17), date(2026, 3, 17)),
        (at(2026, 3, 10, 13), "48 hours", date(2026, 3, 10), date(2026, 3, 12)),
        (at(2026, 3, 12, 13), "48 hours", date(2026, 3, 12), date(2026, 3, 13)),
        (at(2026, 4, 30), "thurs to tues", date(2026, 4, 30), date(2026, 5, 5)),
        (at(2026, 5, 1), "2 days", date(2026, 5, 1), date(2026, 5, 5)),  # over the early May bank holiday
        (at(2026, 2, 13), "2 days", date(2026, 2, 13), date(2026, 2, 24)),  # over half term and the INSET day
        (at(2025, 12, 18), "the 5th", date(2026, 1, 5), date(2026, 1, 5)),
        (at(2025, 12, 18), "5 Jan", date(2026, 1, 5), date(2026, 1, 5)),
        (at(2025, 12, 18), "18th to the 6th of January", date(2025, 12, 18), date(2026, 1, 6)),
        (at(2026, 1, 6), "19 Dec", date(2025, 12, 19), date(2025, 12, 19)),
        (at(2026, 1, 31), "the 31st", date(2026, 1, 31), date(2026, 1, 31)),
        (at(2026, 2, 2), "the 31st", date(2026, 3, 31), date(2026, 3, 31)),
        (at(2026, 3, 27), "tomorrow", date(2026, 3, 28), date(2026, 3, 28)),
        (datetime(2026, 6, 9, 23, 30, tzinfo=UTC), "today", date(2026, 6, 10), date(2026, 6, 10)),
    ],
)
def test_weekends_holidays_and_year_ends(now: datetime, phrase: str, first: date, last: date) -> None:
    span = read_days(phrase, now=now, calendar=CALENDAR)
    assert span is not None
    assert (span.first_day, span.last_day) == (first, last)


def test_back_tomorrow_on_a_thursday_evening_before_an_inset_day() -> None:
    span = read_days("back tomorrow", now=at(2026, 2, 22, 18), calendar=CALENDAR)
    assert span == DaySpan(last_day=date(2026, 2, 13), back_on=date(2026, 2, 24))


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        read_days("today", now=datetime(2026, 3, 10), calendar=CALENDAR)  # noqa: DTZ001


PIECES = [phrase for phrase, _ in rows(FUTURE)] + [
    " and ",
    " til ",
    " to ",
    "-",
    ". ",
    ", ",
    " back ",
    " since ",
    " not ",
]
ANY_TEXT = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))


@given(
    ANY_TEXT,
    st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1), timezones=st.just(LONDON)),  # noqa: DTZ001
    st.sampled_from(["future", "past"]),
)
def test_any_text_at_any_time_gives_days_in_order_and_near(text: str, now: datetime, leaning: str) -> None:
    span = read_days(text, now=now, calendar=CALENDAR, leaning="past" if leaning == "past" else "future")
    if span is None:
        return
    assert span != DaySpan()
    for said in (span.first_day, span.last_day, span.back_on):
        assert said is None or abs(said - now.date()) <= timedelta(days=366)
    if span.first_day and span.last_day:
        assert span.first_day <= span.last_day
    if span.back_on:
        assert span.last_day is None or span.last_day < span.back_on
        assert CALENDAR.is_school_day(span.back_on)
    assert not (span.is_open_ended and span.last_day)
