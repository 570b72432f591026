"""Everything on which schools differ: what a person goes through, row by row, before a school is set up.

Each row is held by a typed setting, or by topics that the school has a fact for; "not stated" is a value of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.core.going_live import is_made_up
from bot.core.school_settings import SchoolSettings

NOT_STATED = "not stated"
_SUPPLIED = ("office.", "safeguarding.")  # what trial schools have made up


@dataclass(frozen=True, kw_only=True)
class Row:
    name: str
    topics: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()  # paths in school.toml
    rule: str = ""  # what holds whatever a school says
    otherwise: str = ""  # what is done while it is not stated


_ROWS = """
school.name | setting: name | the line does not start
school.structure | setting: arrangements.structure |
school.phase | setting: parts | nobody is asked for a year
policy.dates | topic: policy.dates | staff are warned
policy.audience | setting: arrangements.audience | parents see reworded text only
hours.teacher_available | topic: hours.teacher_available | no claim
hours.support_staff | topic: hours.support_staff | no claim
hours.email_reply_window | topic: hours.email_reply_window | no claim
hours.feedback | topic: hours.feedback | no claim
reply_by.in_hours | setting: replies.promise | no promise
reply_by.out_of_hours | setting: replies.promise | no promise
reply_by.uses_staff_working_days | topic: reply_by.part_time, reply_by | no promise
hours.office / hours.dsl | setting: office.opens, office.closes, safeguarding.opens, safeguarding.closes | must be supplied before the school goes live
channel.school_to_parent | topic: channel.school_to_parent | no claim
channel.parent_general | topic: channel.parent_general | the office
channel.parent_learning | topic: channel.parent_learning | the office
platform.set_work | topic: platform.set_work | ask the school
platform.hand_in | topic: platform.hand_in | ask the school
platform.live | topic: platform.live | no claim
offer.hours_per_day | topic: offer.hours_per_day | no claim
offer.work_ready | topic: offer.work_ready | no claim
offer.live_frequency | topic: offer.live_frequency | no claim
offer.every_piece_marked | topic: offer.every_piece_marked | no claim
eligibility.short_illness | topic: eligibility.short_illness | a person answers
eligibility.term_holiday | topic: eligibility.term_holiday | a person answers
eligibility.operation/injury/SEND/mental health | topic: eligibility.long_medical, eligibility.mental_health_send | a person answers
eligibility.decider | topic: eligibility.decider | a person answers
attendance.remote_marked | topic: attendance.remote_marked | a person answers
exclusion.remote_not_substitute | topic: exclusion.remote_not_substitute | a person answers
sickness.tell | topic: sickness.tell | the office and the class teacher
sickness.mandatory_wording | setting: arrangements.sickness_wording | a polite request
missed_work.route | topic: missed_work.route | the class teacher
missed_work.staff_action | topic: missed_work.staff_action | a task, no promise
absence_online.followed_by | topic: absence_online.followed_by | the office
absence_pattern.told_to | setting: arrangements.absence_pattern_told_to | the office; the DSL if it is a concern
pack.available | setting: packs.is_available | passed on without a promise
pack.eligible | topic: pack.eligible | a person answers
pack.request_route | topic: pack.request_route | the office
pack.ready | topic: pack.ready | no promise
pack.handover | setting: packs.delivery | ask the office
pack.must_return | topic: pack.must_return | no claim
callback.parent_can_request | topic: callback.parent_can_request | the request is taken, no time promised
callback.log_in | setting: arrangements.calls_logged_in | staff tick it off
callback.withheld_number_possible | topic: callback.withheld_number | if unsure, ring the school
contact.routine_frequency | topic: contact.routine_frequency | no claim
contact.vulnerable_frequency | topic: contact.vulnerable_frequency | no claim
dsl.names | setting: safeguarding.lead | the line does not start
dsl.parent_route | topic: dsl.parent_route | the office's phone and the DSL's queue
safeguarding.system | setting: arrangements.safeguarding_system | ask the school
safeguarding.double_step | setting: arrangements.safeguarding_step | the DSL
alerts.child_data_in_email_chat | setting: arrangements.child_data_in_messages | rule: no notice holds a child's data
la.referral_contact | setting: safeguarding.children_services_name, safeguarding.children_services_phone | the line does not start
live.adult_present | topic: live.adult_present | no claim
live.bedroom | topic: live.bedroom | no claim
live.recording_by_family | topic: live.recording_by_family | no claim
live.recording_by_school | topic: live.recording_by_school | a person answers
live.sign_in | topic: live.sign_in | no claim
live.link_by_bot | topic: live.link_by, live.link_share | rule: this line never sends a link or a password
live.camera_off | topic: live.camera_off | a person answers
live.chat | topic: live.chat | no claim
live.staff_present | topic: live.staff_present | no claim
live.missed | topic: live.missed | a person answers
live.breach | topic: live.breach | a person answers
route.it | topic: route.it | the office
route.send | topic: route.send | the office
route.complaint | topic: route.complaint | the head's queue
route.data_protection | topic: route.data_protection | the data protection officer
route.health | topic: route.health | the office
mis | setting: arrangements.record_system | ask the school
data.hosting_barrier | setting: arrangements.hosting_barrier | settled before the school goes live
terms.staff | setting: arrangements.staff_words | plain words
"""


def _read(line: str) -> Row:
    name, held, otherwise = (part.strip() for part in line.split("|"))
    kind, keys = held.split(": ")
    listed = tuple(key.strip() for key in keys.split(","))
    rule = otherwise.removeprefix("rule: ") if otherwise.startswith("rule: ") else ""
    return Row(
        name=name,
        topics=listed if kind == "topic" else (),
        settings=listed if kind == "setting" else (),
        rule=rule,
        otherwise=rule or otherwise,
    )


ROWS: tuple[Row, ...] = tuple(_read(line) for line in _ROWS.strip().splitlines())


def stated(school: SchoolSettings, row: Row) -> tuple[str, ...]:
    """What the school has said to this row; empty while it has not."""
    return tuple(dict.fromkeys((*_from_facts(school, row), *_from_settings(school, row))))


def _from_facts(school: SchoolSettings, row: Row) -> Iterator[str]:
    for fact in school.facts:
        if {fact.topic, *fact.also} & set(row.topics):
            yield fact.answer


def _from_settings(school: SchoolSettings, row: Row) -> Iterator[str]:
    if "office.opens" in row.settings and school.office.is_placeholder:
        return
    for path in row.settings:
        value: Any = school
        for part in path.split("."):
            value = getattr(value, part)
        said = _say(value)
        if said and not (path.startswith(_SUPPLIED) and is_made_up(said)):
            yield said


def _say(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(getattr(one, "name", None) or str(one) for one in value)
    return str(value)
