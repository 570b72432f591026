"""The settings that a school's answers rest on, in plain words, and which must be supplied before going live.

A setting is found when one of its keys was proposed, contested or is in school.toml.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.proposals.drafts import present
from bot.core.proposals.found import Survey
from bot.core.school_settings import SchoolSettings


@dataclass(frozen=True, kw_only=True)
class Wanted:
    key: str
    words: str
    keys: tuple[str, ...]  # any of these settles it
    is_needed: bool  # before the school goes live


_TABLE = """
school.name | the school's name | | needed
school.structure | whether it is one school or several sites | school.several_sites
school.phase | which year groups the school has |
policy.dates | when the policy was made and when it is due for review | policy.dates
policy.audience | whom the policy is written for | policy.read
hours.teacher_available | when teachers are available | hours.teacher_available
hours.support_staff | when support staff are available | hours.support_staff
hours.email_reply_window | between which times messages are answered | hours.email_reply_window replies.opens replies.closes
hours.feedback | when teachers give feedback | hours.feedback
reply_by.in_hours | how soon a message in hours is answered | reply_by replies.promise
reply_by.out_of_hours | how soon a message out of hours is answered | reply_by replies.promise
reply_by.part_time | whether part-time staff answer on their own days alone | reply_by.part_time
hours.office | when the office is open | hours.office office.opens | needed
hours.dsl | when and how the safeguarding lead is reached, out of hours too | | needed
channel.school_to_parent | how the school writes to parents | channel.school_to_parent
channel.parent_general | how parents reach the school | channel.parent_general
channel.parent_learning | how parents ask about learning | channel.parent_learning
platform.set_work | where work is set, for which years | platform.set_work
platform.hand_in | where work is handed in | platform.hand_in
platform.live | where live sessions are held | platform.live
offer.hours_per_day | how much work there is in a day | offer.hours_per_day
offer.work_ready | by when work is there | offer.work_ready
offer.live_frequency | how often there are live sessions | offer.live_frequency
offer.every_piece_marked | whether each piece is marked | offer.every_piece_marked
eligibility.short_illness | work during a short illness | eligibility.short_illness
eligibility.term_holiday | work during a holiday in term time | eligibility.term_holiday
eligibility.long_medical | work for an operation, an injury, SEND or mental health | eligibility.long_medical eligibility.mental_health_send
eligibility.decider | who decides about learning at home | eligibility.decider
attendance.remote_marked | how a child who learns at home is marked | attendance.remote_marked
exclusion.remote_not_substitute | that learning at home does not stand in for a suspension | exclusion.remote_not_substitute
sickness.tell | whom parents tell about illness | sickness.tell
absence.report_by | by what time an absence is to be reported | absence.report_by
sickness.mandatory_wording | whether telling is asked for or required |
missed_work.route | whom parents tell about missed work | missed_work.route
missed_work.staff_action | what staff do about missed work | missed_work.staff_action
absence_online.followed_by | what happens when a child is not seen online | absence_online.followed_by
absence_pattern.told_to | who hears of absences that form a pattern | absence.pattern
pack.available | whether there are paper packs | pack.available packs.is_available
pack.eligible | who can have a paper pack | pack.eligible
pack.request_route | how a paper pack is asked for | pack.request_route
pack.ready | when a paper pack is ready | pack.ready
pack.handover | how a paper pack reaches a family | pack.handover packs.delivery
pack.must_return | whether a paper pack comes back | pack.must_return
callback.parent_can_request | whether parents can ask for a call | callback.parent_can_request
callback.log_in | where calls are recorded |
callback.withheld_number | whether a call from school may hide its number | callback.withheld_number
contact.routine_frequency | how often families hear from the school | contact.routine_frequency
contact.vulnerable_frequency | how often children who need extra care are contacted | contact.vulnerable_frequency
dsl.names | who leads on safeguarding, and the deputies | | needed
dsl.parent_route | how a parent reaches the safeguarding lead | dsl.parent_route | needed
safeguarding.system | where concerns are recorded |
safeguarding.double_step | who is told of a concern beside the safeguarding lead |
alerts.child_data | that no child's data goes by email or chat |
la.referral_contact | the number of the local children's services | | needed
live.adult_present | whether an adult must be there for a live session | live.adult_present
live.bedroom | whether a child may be in a bedroom | live.bedroom
live.recording_by_family | whether families may record | live.recording_by_family
live.recording_by_school | whether the school records | live.recording_by_school
live.sign_in | the name or address a child joins with | live.sign_in
live.link | how the link comes, and that it is not passed on | live.link_by live.link_share
live.camera_off | whether the camera may be off | live.camera_off
live.chat | whether the chat is used | live.chat
live.staff_present | how many staff are there | live.staff_present
live.missed | what happens when a session is missed | live.missed
live.breach | what happens when rules are broken | live.breach
route.it | who helps with devices and logging in | route.it
route.send | who helps with special educational needs | route.send
route.complaint | where a complaint goes first | route.complaint
route.data_protection | who answers questions about personal data | route.data_protection
route.health | who answers questions about health | route.health
data.hosting | whether personal data may leave the school | | needed
"""  # fmt: skip


def all_wanted() -> list[Wanted]:
    return [_read(line) for line in _TABLE.strip().splitlines()]


def not_found(found: Survey, school: SchoolSettings | None = None) -> list[Wanted]:
    """What neither the document nor school.toml settles. What it takes a person to settle is always named."""
    held = {*found.by_key, *found.contested}
    if found.systems:
        held.add("safeguarding.system")
    if found.age.published_on or found.age.review_by:
        held.add("policy.dates")
    return [wanted for wanted in all_wanted() if not _is_settled(wanted, held, school)]


def _is_settled(wanted: Wanted, held: Iterable[str], school: SchoolSettings | None) -> bool:
    if {wanted.key, *wanted.keys} & set(held):
        return True
    if school is None:
        return False
    if wanted.key == "school.name":
        return True
    if wanted.key == "hours.office":
        return not school.office.is_placeholder
    if wanted.key == "hours.dsl":
        return bool(school.safeguarding.out_of_hours_plan)
    if wanted.key in {"dsl.names", "la.referral_contact"}:
        return not school.office.is_placeholder
    return any(present(key, school) is not None for key in wanted.keys)


def _read(line: str) -> Wanted:
    key, words, keys, *rest = [part.strip() for part in line.split("|")]
    return Wanted(key=key, words=words, keys=tuple(keys.split()), is_needed=rest == ["needed"])
