"""British phone numbers, read as written and said in national format."""

import re

import phonenumbers

from bot.core.number_words import digits_of_words

_BEGINNING = re.compile(r"(?<![\d+])(?:\+\s?44|0044|44(?=[\s(]*0?\)?\s?7\d)|(?=\(?0)|(?=7\d{3}))")
_SEPARATOR = r"[ \u00a0.\-\u2010-\u2013()]"
_BODY = re.compile(rf"{_SEPARATOR}{{0,3}}0?((?:{_SEPARATOR}{{0,3}}[0-9])+)")
# Ofcom keeps these for stories and examples; some lie outside the plan that phonenumbers knows.
_FICTIONAL = re.compile(
    r"7700900\d{3}|1632960\d{3}|(?:1\d{2}|1\d1)4960\d{3}|2079460\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3}"
)
_LENGTHS = (10, 9)  # 9: a few old landline numbers


def read_uk_phone(text: str) -> str | None:
    """The first valid-looking British number in the text, as E.164."""
    for reading in (text, digits_of_words(text)):
        for beginning in _BEGINNING.finditer(_letters_as_noughts(reading)):
            number = _read_at(_letters_as_noughts(reading), beginning.end())
            if number:
                return f"+44{number}"
    return None


def say_phone(e164: str) -> str:
    """National format for a British number: "07700 900123"; international for others."""
    try:
        number = phonenumbers.parse(e164, "GB")
    except phonenumbers.NumberParseException:
        return e164
    if number.country_code != 44:
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def _letters_as_noughts(text: str) -> str:
    """ "O7700 9OO123": the letter for the nought."""
    return re.sub(r"(?<=\d)[oO](?=[\doO])|(?<![A-Za-z])[oO](?=7\d)|(?<=\d[oO])[oO](?=\d)", "0", text)


def _read_at(text: str, position: int) -> str | None:
    """The national number that begins here, without its nought."""
    body = _BODY.match(text, position)
    if body is None:
        return None
    places = [index for index in range(body.start(1), body.end(1)) if text[index].isdigit()]
    digits = "".join(text[index] for index in places)
    for length in _LENGTHS:
        ends_there = len(places) == length or (
            len(places) > length and places[length] > places[length - 1] + 1
        )
        if ends_there and _is_number(digits[:length]):
            return digits[:length]
    return None


def _is_number(national: str) -> bool:
    if _FICTIONAL.fullmatch(national):
        return True
    if national[0] not in "12378":
        return False
    return phonenumbers.is_valid_number(
        phonenumbers.PhoneNumber(country_code=44, national_number=int(national))
    )
