"""Each way to tell staff, against a stand-in for what carries it."""

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from bot.channels.connection import Connection, Surroundings
from bot.channels.email_notices import SUBJECT, SmtpSettings
from bot.channels.notices import LoggedNotices
from bot.channels.registry import connect_all
from bot.channels.telegram_bot import TelegramSettings
from bot.channels.twilio_messaging import TwilioSettings
from bot.core.errors import SendFailed, SendRefused, UnknownSchool
from bot.core.messages import ChannelName
from bot.core.notices import Notice
from bot.core.people import Way
from bot.core.ports import NoticeSender
from tests.stubs.server import Failure
from tests.stubs.smtp_server import BUSY, NOBODY, SmtpStub
from tests.stubs.telegram_api import TOKEN, TelegramStub
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, TwilioStub

WORDS = "School message line: 1 new URGENT item in your queue. Ref 4F7K. Sign in to read it."
SCHOOL = uuid4()


class Numbers:
    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        raise UnknownSchool

    async def notice_number(self, school_id: UUID) -> str:
        if school_id != SCHOOL:
            raise UnknownSchool
        return "+447700900900"


def notice(way: Way, address: str) -> Notice:
    return Notice(
        id=uuid4(),
        school_id=SCHOOL,
        alert_id=uuid4(),
        step=0,
        way=way,
        address=address,
        text=WORDS,
        created_at=datetime.now(UTC),
    )


def connect(settings: object, *, is_sending: bool = True) -> Connection:
    (connection,) = connect_all(
        [settings], Surroundings(numbers=Numbers(), public_url="https://x.example", is_sending=is_sending)
    )
    return connection


# E-mail


@pytest.fixture
async def smtp() -> AsyncIterator[SmtpStub]:
    async with SmtpStub() as stub:
        yield stub


def email(stub: SmtpStub, **changed: object) -> NoticeSender:
    settings = SmtpSettings(
        host="127.0.0.1", port=stub.port, sender="line@school.example", encryption="none", timeout_seconds=0.5
    )
    return connect(replace(settings, **changed)).notices[Way.EMAIL]  # type: ignore[arg-type]


async def test_an_e_mail_holds_the_notice_and_no_more(smtp: SmtpStub) -> None:
    told = notice(Way.EMAIL, "dsl@school.example")
    await email(smtp).send(told)
    (letter,) = smtp.letters
    assert (letter["To"], letter["From"]) == ("dsl@school.example", "line@school.example")
    assert letter["Subject"] == SUBJECT
    assert letter["Message-ID"] == f"<{told.id}@school.example>"
    assert letter.get_payload(decode=True).decode().strip() == WORDS  # type: ignore[union-attr]


async def test_the_same_notice_keeps_its_message_id_however_often_it_is_sent(smtp: SmtpStub) -> None:
    told, sender = notice(Way.EMAIL, "dsl@school.example"), email(smtp)
    await sender.send(told)
    assert await sender.has_sent(told) is False, "a mail server cannot be asked"
    await sender.send(replace(told, attempts=2))
    assert len({letter["Message-ID"] for letter in smtp.letters}) == 1


async def test_a_server_that_hangs_up_once_it_has_taken_the_letter_has_taken_it(smtp: SmtpStub) -> None:
    smtp.is_cut_off_after_taking = True
    await email(smtp).send(notice(Way.EMAIL, "dsl@school.example"))
    assert len(smtp.letters) == 1


@pytest.mark.parametrize(("address", "error"), [(NOBODY, SendRefused), (BUSY, SendFailed)])
async def test_an_address_that_is_none_is_told_from_one_that_is_busy(
    smtp: SmtpStub, address: str, error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        await email(smtp).send(notice(Way.EMAIL, address))
    assert address not in str(caught.value)
    assert smtp.letters == []


@pytest.mark.parametrize("encryption", ["starttls", "tls"])
async def test_nothing_goes_in_clear_where_encryption_is_set(smtp: SmtpStub, encryption: str) -> None:
    with pytest.raises(SendFailed):
        await email(smtp, encryption=encryption).send(notice(Way.EMAIL, "dsl@school.example"))
    assert smtp.letters == []


async def test_a_silent_server_is_not_waited_for(smtp: SmtpStub) -> None:
    smtp.is_silent = True
    with pytest.raises(SendFailed) as caught:
        await email(smtp).send(notice(Way.EMAIL, "dsl@school.example"))
    assert caught.value.code == "timeout"


async def test_no_server_at_all_is_said(smtp: SmtpStub) -> None:
    with pytest.raises(SendFailed):
        await email(smtp, port=1).send(notice(Way.EMAIL, "dsl@school.example"))


def test_the_password_does_not_print(smtp: SmtpStub) -> None:
    settings = SmtpSettings(host="x", port=25, sender="a@b.example", username="u", password="a secret")
    assert "a secret" not in repr(settings)


# Text


@pytest.fixture(scope="module")
def served_twilio() -> Iterator[tuple[TwilioStub, str]]:
    stub = TwilioStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
async def text(served_twilio: tuple[TwilioStub, str]) -> AsyncIterator[tuple[NoticeSender, TwilioStub]]:
    stub, url = served_twilio
    stub.forget()
    settings = TwilioSettings(
        account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN, base_url=url, timeout_seconds=0.5
    )
    connection = connect(settings)
    yield connection.notices[Way.TEXT], stub
    await connection.close()


async def test_a_text_leaves_from_the_school_s_number(text: tuple[NoticeSender, TwilioStub]) -> None:
    sender, twilio = text
    await sender.send(notice(Way.TEXT, "+447700900777"))
    (sent,) = twilio.sent
    assert (sent.to, sent.sent_from, sent.body) == ("+447700900777", "+447700900900", WORDS)
    assert sent.status_callback is None


async def test_a_text_that_cannot_be_sent_says_so(text: tuple[NoticeSender, TwilioStub]) -> None:
    sender, twilio = text
    twilio.failures.plan(Failure(status=503))
    with pytest.raises(SendFailed):
        await sender.send(notice(Way.TEXT, "+447700900777"))
    with pytest.raises(SendFailed):
        await sender.send(replace(notice(Way.TEXT, "+447700900777"), school_id=uuid4()))


async def test_after_a_crash_the_vendor_is_asked_for_this_notice_and_not_an_earlier_one(
    text: tuple[NoticeSender, TwilioStub],
) -> None:
    sender, twilio = text
    told = notice(Way.TEXT, "+447700900777")
    assert await sender.has_sent(told) is False
    sent = twilio.keep(to="+447700900777", sent_from="+447700900900", body=WORDS)
    assert await sender.has_sent(told) is True
    sent.status = "failed"
    assert await sender.has_sent(told) is False


# Telegram


@pytest.fixture(scope="module")
def served_telegram() -> Iterator[tuple[TelegramStub, str]]:
    stub = TelegramStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
async def telegram(
    served_telegram: tuple[TelegramStub, str],
) -> AsyncIterator[tuple[NoticeSender, TelegramStub]]:
    stub, url = served_telegram
    stub.forget()
    connection = connect(TelegramSettings(token=TOKEN, bot_name="bot", base_url=url, timeout_seconds=0.5))
    yield connection.notices[Way.TELEGRAM], stub
    await connection.close()


async def test_a_notice_goes_to_a_chat_with_the_bot(telegram: tuple[NoticeSender, TelegramStub]) -> None:
    sender, stub = telegram
    await sender.send(notice(Way.TELEGRAM, "5550000101"))
    (sent,) = stub.sent
    assert (sent.chat_id, sent.text) == (5550000101, WORDS)
    with pytest.raises(SendRefused):
        await sender.send(notice(Way.TELEGRAM, "not a chat"))


# All of them


def test_a_process_that_only_receives_tells_nobody() -> None:
    for settings in (
        SmtpSettings(host="x", port=25, sender="a@b.example"),
        TwilioSettings(account_sid=ACCOUNT_SID, auth_token=AUTH_TOKEN),
        TelegramSettings(token=TOKEN, bot_name="bot"),
    ):
        assert connect(settings, is_sending=False).notices == {}


async def test_without_a_vendor_a_notice_is_a_line_in_the_log_without_number_or_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    await LoggedNotices().send(notice(Way.TEXT, "+447700900777"))
    assert "notice" in caplog.text
    assert "777" not in caplog.text
    assert "4F7K" not in caplog.text
