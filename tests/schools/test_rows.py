"""Every row on which schools differ is held, and "not stated" is a value of its own."""

import pytest

from bot.core.answers.rows import ROWS, Row, stated
from bot.core.answers.topics import all_topics
from bot.core.school_settings import SchoolSettings
from bot.settings_files import load_school
from tests.answers.answering import school
from tests.schools.test_schools import ALL, SCHOOLS, TRIAL

NAMES = """
school.name school.structure school.phase policy.dates policy.audience
hours.teacher_available hours.support_staff hours.email_reply_window hours.feedback
reply_by.in_hours reply_by.out_of_hours reply_by.uses_staff_working_days hours.office/hours.dsl
channel.school_to_parent channel.parent_general channel.parent_learning platform.set_work platform.hand_in platform.live
offer.hours_per_day offer.work_ready offer.live_frequency offer.every_piece_marked
eligibility.short_illness eligibility.term_holiday eligibility.operation/injury/SEND/mentalhealth eligibility.decider
attendance.remote_marked exclusion.remote_not_substitute
sickness.tell sickness.mandatory_wording missed_work.route missed_work.staff_action absence_online.followed_by
absence_pattern.told_to
pack.available pack.eligible pack.request_route pack.ready pack.handover pack.must_return
callback.parent_can_request callback.log_in callback.withheld_number_possible
contact.routine_frequency contact.vulnerable_frequency
dsl.names dsl.parent_route safeguarding.system safeguarding.double_step alerts.child_data_in_email_chat la.referral_contact
live.adult_present live.bedroom live.recording_by_family live.recording_by_school live.sign_in live.link_by_bot
live.camera_off live.chat live.staff_present live.missed live.breach
route.it route.send route.complaint route.data_protection route.health mis data.hosting_barrier terms.staff
"""


def row(name: str) -> Row:
    return next(row for row in ROWS if row.name == name)


def test_all_seventy_one_rows_are_there() -> None:
    names = NAMES.split()
    assert len(names) == 71
    assert sorted(row.name.replace(" ", "") for row in ROWS) == sorted(names)


@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.name)
def test_every_row_is_held_by_topics_or_settings_that_exist(one: Row) -> None:
    assert bool(one.topics) != bool(one.settings)
    assert set(one.topics) <= set(all_topics())
    for path in one.settings:
        model: type = SchoolSettings
        for part in path.split("."):
            field = model.model_fields[part]  # type: ignore[attr-defined]
            model = field.annotation


@pytest.mark.parametrize("slug", TRIAL)
def test_a_trial_school_has_settled_each_topic_of_each_row(slug: str) -> None:
    settings = load_school(SCHOOLS / slug)
    told = {topic for fact in settings.facts for topic in (fact.topic, *fact.also)}
    settled = told | set(settings.not_stated)
    assert [topic for row in ROWS for topic in row.topics if topic not in settled] == []


def test_what_a_school_says_nothing_of_is_not_stated() -> None:
    assert stated(school(), row("mis")) == ()
    assert stated(school(), row("pack.must_return")) == ()
    assert stated(school(), row("live.bedroom")) == ("Not a bedroom, please.",)


@pytest.mark.parametrize("settings", ALL, ids=lambda settings: settings.slug)
def test_what_is_made_up_for_a_trial_is_not_stated(settings: SchoolSettings) -> None:
    for name in ("dsl.names", "la.referral_contact"):
        assert stated(settings, row(name)) == ()


def test_rules_of_ours_hold_whatever_a_school_says() -> None:
    assert [one.name for one in ROWS if one.rule] == ["alerts.child_data_in_email_chat", "live.link_by_bot"]
