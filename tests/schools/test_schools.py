import csv
import re
import tomllib
from pathlib import Path

import pytest

from bot.core.answers.topics import all_topics
from bot.core.errors import SettingsError
from bot.core.people import Role
from bot.core.phones import read_uk_phone
from bot.core.school_settings import SchoolSettings
from bot.settings_files import load_school, load_schools, read_school

SCHOOLS = Path(__file__).resolve().parents[2] / "schools"
TRIAL = ("balfour", "beech-green", "blended-001", "ratby", "staffordshire-002")
ALL = load_schools(SCHOOLS)
FORBIDDEN = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr)\b|\bMiss [A-Z]|[Tt]hink[Ww]ell|01785|Public Health|\b(?:STOPALL|UNSUBSCRIBE|QUIT|OPTOUT|REVOKE)\b"
)


def test_the_demo_school_and_the_five_trial_schools_are_there() -> None:
    assert sorted(school.slug for school in ALL) == sorted((*TRIAL, "demo"))


@pytest.mark.parametrize("school", ALL, ids=lambda school: school.slug)
class TestEverySchool:
    def test_is_marked_as_a_demo(self, school: SchoolSettings) -> None:
        assert school.is_demo

    def test_answers_topics_that_parents_ask_about_and_may_ask(self, school: SchoolSettings) -> None:
        told = [topic for fact in school.facts for topic in (fact.topic, *fact.also)]
        assert [topic for topic in told if topic not in all_topics()] == []
        assert [topic for topic in told if all_topics()[topic].is_never_answered] == []

    def test_says_of_each_topic_once_that_it_is_stated_or_not(self, school: SchoolSettings) -> None:
        told = {topic for fact in school.facts for topic in (fact.topic, *fact.also)}
        assert told.isdisjoint(school.not_stated)
        assert set(school.not_stated) <= set(all_topics())

    def test_every_fact_names_its_document_and_place(self, school: SchoolSettings) -> None:
        assert [fact.topic for fact in school.facts if not fact.document] == []

    def test_no_fact_names_a_person_or_gives_what_is_for_staff(self, school: SchoolSettings) -> None:
        assert [fact.answer for fact in school.facts if FORBIDDEN.search(fact.answer)] == []


@pytest.mark.parametrize("slug", TRIAL)
def test_a_trial_schools_made_up_values_are_marked(slug: str) -> None:
    school = load_school(SCHOOLS / slug)
    assert school.office.is_placeholder
    assert school.safeguarding.children_services_phone.startswith("01632 960")
    assert len(school.facts) + len(school.not_stated) > 100


def test_the_demo_school_has_twelve_invented_families() -> None:
    with (SCHOOLS / "demo" / "contacts.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(re.fullmatch(r"\+447700900\d{3}", row["guardian_phone"]) for row in rows)
    assert all(read_uk_phone(row["guardian_phone"]) == row["guardian_phone"] for row in rows)
    children = {
        row["child_name"]: frozenset(
            r["guardian_phone"] for r in rows if r["child_name"] == row["child_name"]
        )
        for row in rows
    }
    assert len(set(children.values())) == 12
    first = next(row for row in rows if row["guardian_phone"] == "+447700900101")
    assert (first["child_name"], first["class"]) == ("Maryam Yusuf", "3K")


def test_the_demo_schools_staff_can_be_told_of_an_alert() -> None:
    staff = tomllib.loads((SCHOOLS / "demo" / "staff.toml").read_text())["staff"]
    roles = [Role(member["role"]) for member in staff]
    assert roles.count(Role.DSL) == 2
    assert {Role.OFFICE, Role.HEAD} <= set(roles)
    assert all(member.get("phone") for member in staff if Role(member["role"]) in {Role.DSL, Role.HEAD})


GOOD = tomllib.loads((SCHOOLS / "demo" / "school.toml").read_text())
PARTS = [{"name": "infants"}, {"name": "juniors"}, {"name": "Mill Lane", "kind": "site"}]


def changed(**changes: object) -> dict[str, object]:
    return {**GOOD, **changes}


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({key: value for key, value in GOOD.items() if key != "office"}, "office: is missing"),
        (changed(safeguarding={"lead": "x", "children_services_name": "y"}), "children_services_phone: is missing; wants the phone"),
        (changed(colour="blue"), "colour: is no setting of a school"),
        (changed(office={**GOOD["office"], "closes": "07:00"}), "office.closes: wants a time after office.opens"),
        (changed(channels={"sms_number": "07700 900101"}), "channels.sms_number"),
        (changed(facts=[{"topic": "live.dress", "answer": "a" * 320}]), "longer than 2 SMS parts with the link"),
        (changed(facts=[{"topic": "live.dress", "answer": "Don\u2019t"}]), "plain text message"),
        (changed(facts=[{"topic": "live.dress", "answer": "A"}, {"topic": "live.dress", "answer": "B"}]), "answered twice"),
        (changed(parts=PARTS, facts=[{"topic": "live.dress", "answer": "A", "parts": ["infants"]}, {"topic": "live.dress", "answer": "B"}]), "answered twice"),
        (changed(parts=PARTS, facts=[{"topic": "live.dress", "answer": "A", "parts": ["sixth form"]}]), "sixth form is no part of the school"),
        (changed(parts=PARTS, facts=[{"topic": "live.dress", "answer": "A", "parts": ["infants", "Mill Lane"]}]), "phase and site"),
        (changed(parts=PARTS, facts=[{"topic": "live.dress", "answer": "a" * 200, "parts": ["infants"]}, {"topic": "live.dress", "answer": "b" * 200, "parts": ["juniors"]}]), "together longer"),
        (changed(parts=[*PARTS, PARTS[0]], facts=[]), "parts: infants: is there twice"),
        (changed(facts=[{"topic": "live.dress", "answer": "a" * 280, "document": "Learning at Home Policy"}]), "with the link"),
        (changed(facts=[{"topic": "platform.live", "answer": "On Zoom, passcode 4410."}]), "password of a live session"),
        (changed(pages=[{"document": "P", "url": "https://teams.microsoft.com/l/meetup"}]), "is a live session's"),
        (changed(pages=[{"document": "P", "url": "https://oak.example/?page=3"}]), "pages.0.url"),
        (changed(pages=[{"document": "P", "url": "http://oak.example/page"}]), "pages.0.url"),
        (changed(calendar={"terms": [{"name": "T", "first_day": "2026-05-02", "last_day": "2026-05-01"}]}), "ends before it begins"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named_with_what_it_wants(values: dict[str, object], problem: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_school(values, "school.toml")
    assert any(problem in said for said in caught.value.problems)


def test_every_problem_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_school(changed(name="", slug="Not A Slug", colour="blue"), "school.toml")
    assert len(caught.value.problems) == 3


def test_a_folder_without_settings_or_with_bad_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such file"):
        load_school(tmp_path)
    (tmp_path / "school.toml").write_text("slug = ")
    with pytest.raises(SettingsError, match="not readable as TOML"):
        load_school(tmp_path)


def test_a_slug_must_be_its_folders_name(tmp_path: Path) -> None:
    (tmp_path / "school.toml").write_text((SCHOOLS / "demo" / "school.toml").read_text())
    with pytest.raises(SettingsError, match="folder's name"):
        load_school(tmp_path)
