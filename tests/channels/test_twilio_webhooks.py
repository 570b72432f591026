"""What Twilio posts, replayed: believed when it is signed, refused when it is not."""

import dataclasses
from urllib.parse import quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from bot.channels.twilio_webhooks import MESSAGES_PATH, STATUS_PATH, TwilioMessages, TwilioReceipts
from bot.core.errors import InvalidSignature, MalformedPayload
from bot.core.inbound import InboundBatch, RawRequest
from bot.core.messages import Attachment, ChannelName, DeliveryReceipt, DeliveryStatus, InboundMessage
from tests.channels.signing import AUTH_TOKEN, FORM, PUBLIC_URL, twilio_fields, twilio_request

messages = TwilioMessages(AUTH_TOKEN, PUBLIC_URL)
receipts = TwilioReceipts(AUTH_TOKEN, PUBLIC_URL)


async def receive(name: str, **changes: str) -> InboundBatch:
    return await messages.parse(twilio_request(MESSAGES_PATH, twilio_fields(name, **changes)))


async def receipt(name: str, **changes: str) -> InboundBatch:
    return await receipts.parse(twilio_request(STATUS_PATH, twilio_fields(name, **changes)))


def signed_bytes(body: bytes, fields: dict[str, str], content_type: str = FORM) -> RawRequest:
    """A body that urlencode would not make, under a signature over these fields."""
    signature = RequestValidator(AUTH_TOKEN).compute_signature(f"{PUBLIC_URL}{MESSAGES_PATH}", fields)
    headers = {"content-type": content_type, "x-twilio-signature": signature}
    return RawRequest(method="POST", url_path=MESSAGES_PATH, query="", headers=headers, body=body)


async def test_a_text_is_read_as_it_was_written() -> None:
    batch = await receive("sms")

    assert batch.messages == (
        InboundMessage(
            channel=ChannelName.SMS,
            vendor_message_id="SM5f0c1a2b3c4d5e6f708192a3b4c5d601",
            sender="+447700900101",
            recipient="+447700900900",
            text="Ava Y3 off today, sick bug & a temp of 39% + no sleep",
        ),
    )
    assert batch.recipient == "+447700900900"
    assert batch.receipts == ()


async def test_twilio_is_answered_with_empty_twiml_so_that_it_says_nothing_itself() -> None:
    batch = await receive("sms")

    assert batch.response_body == '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
    assert batch.response_content_type == "text/xml"


async def test_an_opt_out_word_comes_through_as_a_message() -> None:
    (message,) = (await receive("sms_through_service")).messages

    assert message.text == "STOP"


async def test_pictures_and_files_are_attachments_with_their_words_as_the_text() -> None:
    (message,) = (await receive("mms")).messages

    assert message.text == "his maths sheet"
    assert [(attachment.kind, attachment.content_type) for attachment in message.attachments] == [
        ("photo", "image/jpeg"),
        ("document", "application/pdf"),
    ]
    assert message.attachments[1].vendor_reference.endswith("ME00000000000000000000000000000002")


@pytest.mark.parametrize(
    ("content_type", "kind"),
    [("audio/amr", "voice"), ("video/mp4", "other"), ("text/vcard", "contact"), ("", "other")],
)
async def test_an_attachment_is_known_by_its_content_type(content_type: str, kind: str) -> None:
    (message,) = (await receive("mms", MediaContentType0=content_type)).messages

    assert message.attachments[0].kind == kind


async def test_whatsapp_is_its_own_channel_with_plain_numbers() -> None:
    batch = await receive("whatsapp")

    (message,) = batch.messages
    assert message.channel is ChannelName.WHATSAPP
    assert (message.sender, message.recipient) == ("+447700900104", "+447700900901")
    assert message.text == "Morning 😀 Noor is poorly"
    assert batch.recipient == "+447700900901"


async def test_a_whatsapp_voice_note_has_no_text() -> None:
    (message,) = (await receive("whatsapp_voice")).messages

    assert message.text == ""
    assert [attachment.kind for attachment in message.attachments] == ["voice"]


async def test_a_whatsapp_location_is_an_attachment() -> None:
    (message,) = (await receive("whatsapp_location")).messages

    assert message.attachments == (Attachment(kind="location", vendor_reference="geo:52.4862,-1.8904"),)


async def test_a_whatsapp_button_is_its_words() -> None:
    (message,) = (await receive("whatsapp_button")).messages

    assert message.text == "Yes please"


@pytest.mark.parametrize("name", ["rcs", "conversation_event", "status_delivered", "status_whatsapp_read"])
async def test_what_nobody_wants_is_acknowledged_and_forgotten(name: str) -> None:
    batch = await receive(name)

    assert (batch.messages, batch.receipts) == ((), ())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "status_delivered",
            DeliveryReceipt(
                channel=ChannelName.SMS,
                vendor_message_id="SM5f0c1a2b3c4d5e6f708192a3b4c5d6f1",
                status=DeliveryStatus.DELIVERED,
            ),
        ),
        (
            "status_undelivered",
            DeliveryReceipt(
                channel=ChannelName.SMS,
                vendor_message_id="SM5f0c1a2b3c4d5e6f708192a3b4c5d6f2",
                status=DeliveryStatus.FAILED,
                error_code="30003",
            ),
        ),
        (
            "status_whatsapp_read",
            DeliveryReceipt(
                channel=ChannelName.WHATSAPP,
                vendor_message_id="SM5f0c1a2b3c4d5e6f708192a3b4c5d6f3",
                status=DeliveryStatus.READ,
            ),
        ),
        (
            "status_whatsapp_window_closed",
            DeliveryReceipt(
                channel=ChannelName.WHATSAPP,
                vendor_message_id="SM5f0c1a2b3c4d5e6f708192a3b4c5d6f4",
                status=DeliveryStatus.FAILED,
                error_code="63016",
            ),
        ),
    ],
)
async def test_a_status_callback_is_a_receipt(name: str, expected: DeliveryReceipt) -> None:
    batch = await receipt(name)

    assert batch.receipts == (expected,)
    assert batch.messages == ()


@pytest.mark.parametrize("word", ["queued", "sending", "accepted", "a word of next year's"])
async def test_a_status_that_says_nothing_new_is_no_receipt(word: str) -> None:
    assert (await receipt("status_queued", MessageStatus=word)).receipts == ()


async def test_a_receipt_without_a_status_is_malformed() -> None:
    with pytest.raises(MalformedPayload):
        await receipt("status_delivered", MessageStatus="")


# Signatures


async def test_the_query_is_part_of_what_is_signed() -> None:
    fields = twilio_fields("sms")
    request = twilio_request(MESSAGES_PATH, fields, query="a=1&b=%20")

    assert (await messages.parse(request)).messages
    with pytest.raises(InvalidSignature):
        await messages.parse(dataclasses.replace(request, query="a=1&b=%21"))


async def test_a_public_url_with_a_path_before_ours_is_signed_with_it() -> None:
    behind = TwilioMessages(AUTH_TOKEN, "https://schools.example/line/")
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"), public_url="https://schools.example/line")

    assert (await behind.parse(request)).messages


async def test_a_missing_signature_is_refused() -> None:
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"))

    with pytest.raises(InvalidSignature):
        await messages.parse(dataclasses.replace(request, headers={"content-type": FORM}))


async def test_a_signature_by_another_token_is_refused() -> None:
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"), token="somebody else's")

    with pytest.raises(InvalidSignature):
        await messages.parse(request)


async def test_a_signature_for_the_other_path_is_refused() -> None:
    request = twilio_request(STATUS_PATH, twilio_fields("status_delivered"))

    with pytest.raises(InvalidSignature):
        await messages.parse(dataclasses.replace(request, url_path=MESSAGES_PATH))


@pytest.mark.parametrize("token", [None, ""])
@pytest.mark.parametrize("adapter", [TwilioMessages, TwilioReceipts])
async def test_without_a_token_everything_is_refused(
    adapter: type[TwilioMessages] | type[TwilioReceipts], token: str | None
) -> None:
    for signed_with in ("", "anything"):
        request = twilio_request(adapter.path, twilio_fields("sms"), token=signed_with)
        with pytest.raises(InvalidSignature):
            await adapter(token, PUBLIC_URL).parse(request)


async def test_without_a_public_url_everything_is_refused() -> None:
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"), public_url="")

    with pytest.raises(InvalidSignature):
        await TwilioMessages(AUTH_TOKEN, None).parse(request)


@given(st.data())
async def test_any_changed_byte_of_the_signature_is_refused(data: st.DataObject) -> None:
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"))
    signature = request.headers["x-twilio-signature"]
    place = data.draw(st.integers(0, len(signature) - 1))
    other = data.draw(
        st.characters(min_codepoint=33, max_codepoint=126).filter(lambda c: c != signature[place])
    )
    forged = signature[:place] + other + signature[place + 1 :]

    with pytest.raises(InvalidSignature):
        await messages.parse(
            dataclasses.replace(request, headers={**request.headers, "x-twilio-signature": forged})
        )


@given(st.data())
async def test_any_changed_byte_of_the_path_is_refused(data: st.DataObject) -> None:
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"))
    place = data.draw(st.integers(1, len(MESSAGES_PATH) - 1))
    other = data.draw(st.sampled_from("abcxyz0189-_").filter(lambda c: c != MESSAGES_PATH[place]))

    with pytest.raises(InvalidSignature):
        await messages.parse(
            dataclasses.replace(request, url_path=MESSAGES_PATH[:place] + other + MESSAGES_PATH[place + 1 :])
        )


@given(st.data())
async def test_no_changed_byte_of_the_body_is_ever_believed(data: st.DataObject) -> None:
    """Some bytes can be written two ways ("%2b", "%2B"): then nothing that we read has changed."""
    request = twilio_request(MESSAGES_PATH, twilio_fields("sms"))
    place = data.draw(st.integers(0, len(request.body) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != request.body[place]))
    forged = request.body[:place] + bytes([other]) + request.body[place + 1 :]

    try:
        batch = await messages.parse(dataclasses.replace(request, body=forged))
    except (InvalidSignature, MalformedPayload):
        return
    assert batch == await messages.parse(request)


@given(st.sampled_from(sorted(twilio_fields("sms"))), st.text(max_size=30))
async def test_any_changed_field_is_refused(name: str, value: str) -> None:
    fields = twilio_fields("sms")
    request = twilio_request(MESSAGES_PATH, fields)
    if fields[name] == value:
        return

    with pytest.raises(InvalidSignature):
        await messages.parse(
            dataclasses.replace(request, body=urlencode(fields | {name: value}, errors="replace").encode())
        )


# Bad input


@given(st.text(st.characters(codec="utf-8"), max_size=400))
async def test_any_text_signed_by_twilio_is_kept_but_for_nul(text: str) -> None:
    (message,) = (await receive("sms", Body=text)).messages

    assert message.text == text.replace("\x00", "")


async def test_a_hundred_thousand_characters_are_kept() -> None:
    (message,) = (await receive("sms", Body="ill " * 25_000)).messages

    assert len(message.text) == 100_000


async def test_an_empty_text_is_a_message() -> None:
    (message,) = (await receive("sms", Body="")).messages

    assert (message.text, message.attachments) == ("", ())


async def test_a_message_without_a_body_field_is_an_empty_one() -> None:
    fields = twilio_fields("sms")
    del fields["Body"]

    (message,) = (await messages.parse(twilio_request(MESSAGES_PATH, fields))).messages

    assert message.text == ""


@pytest.mark.parametrize("name", ["MessageSid", "From", "To"])
async def test_a_message_without_its_id_sender_or_recipient_is_malformed(name: str) -> None:
    with pytest.raises(MalformedPayload):
        await receive("sms", **{name: ""})


@pytest.mark.parametrize("count", ["two", "-1", "٢", "1.5"])
async def test_a_number_of_media_that_is_none_is_malformed(count: str) -> None:
    with pytest.raises(MalformedPayload):
        await receive("mms", NumMedia=count)


async def test_media_that_are_counted_but_not_there_are_not_made_up() -> None:
    (message,) = (await receive("mms", NumMedia="99999999999999999999")).messages

    assert len(message.attachments) == 2


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"%FF%FE", b"caf%E9", b"%ED%A0%80"])
async def test_bytes_that_are_not_utf_8_are_malformed_when_signed_and_refused_when_not(raw: bytes) -> None:
    fields = twilio_fields("sms")
    del fields["Body"]
    body = urlencode(fields).encode() + b"&Body=" + raw
    as_read = {
        "\ufffd\ufffd": (b"\xff\xfe", b"%FF%FE"),
        "caf\ufffd": (b"caf%E9",),
        "\ufffd\ufffd\ufffd": (b"%ED%A0%80",),
    }
    text = next(text for text, raws in as_read.items() if raw in raws)

    with pytest.raises(MalformedPayload):
        await messages.parse(signed_bytes(body, fields | {"Body": text}))
    with pytest.raises(InvalidSignature):
        await messages.parse(signed_bytes(body, fields))


async def test_a_field_given_twice_is_malformed() -> None:
    fields = twilio_fields("sms")
    body = urlencode(fields).encode() + b"&Body=" + quote_plus(fields["Body"]).encode()

    with pytest.raises(MalformedPayload):
        await messages.parse(signed_bytes(body, fields))


async def test_a_body_that_is_no_form_is_malformed() -> None:
    with pytest.raises(MalformedPayload):
        await messages.parse(
            signed_bytes(b'{"Body": "hello"}', {'{"Body": "hello"}': ""}, "application/json")
        )
    with pytest.raises(MalformedPayload):
        await messages.parse(signed_bytes(b"", {}))
    with pytest.raises(MalformedPayload):
        await messages.parse(signed_bytes(b"hello", {"hello": ""}))


async def test_more_fields_than_twilio_ever_sends_are_refused() -> None:
    with pytest.raises(InvalidSignature):
        await messages.parse(signed_bytes(b"&".join(b"a%d=1" % number for number in range(5_000)), {}))
