"""Addresses and telephone numbers, by the writer's locale."""

import pytest

from handlers.rules.records.details import BadEmail, BadPhone, email, phone


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("jo@acme.com", "jo@acme.com"),
        ("  Jo@Acme.COM ", "jo@acme.com"),
        ("jo.o'neil+crm@acme.co.uk", "jo.o'neil+crm@acme.co.uk"),
        ("jö@bücher.de", "jö@bücher.de"),
    ],
)
def test_an_address_is_stored_in_one_spelling(typed: str, stored: str) -> None:
    assert email(typed) == stored


@pytest.mark.parametrize("typed", ["", "jo", "jo@", "@acme.com", "jo@acme", "jo acme.com", "jo@acme..com", "a@b@c.de"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(BadEmail):
        email(typed)


@pytest.mark.parametrize(
    ("typed", "locale", "stored"),
    [
        ("030 1234567", "de", "+49301234567"),
        ("030 1234567", "de-AT", "+43301234567"),
        ("(212) 555-0123", "en", "+12125550123"),
        ("020 7946 0958", "en-GB", "+442079460958"),
        ("020 7946 0958", "en_GB", "+442079460958"),
        ("91 123 45 67", "es-419", "+34911234567"),  # Latin America is no country: read as Spain's.
        ("010 6552 9988", "zh-Hans", "+861065529988"),
        ("010 6552 9988", "zh-Hans-CN", "+861065529988"),
        ("+49 30 1234567", "en", "+49301234567"),
        ("0049 30 1234567", "de", "+49301234567"),
        ("+44 (0)20 7946 0958", "de", "+442079460958"),
        ("tel: 030/1234567", "de", "+49301234567"),
    ],
)
def test_a_number_is_read_where_its_writer_lives(typed: str, locale: str, stored: str) -> None:
    assert phone(typed, locale) == stored


@pytest.mark.parametrize(
    ("typed", "locale"),
    [("", "de"), ("call me", "en"), ("12", "de"), ("+999 1234567", "en"), ("1" * 30, "en"), ("555-0123", "en")],
)
def test_what_nobody_could_dial_is_refused(typed: str, locale: str) -> None:
    with pytest.raises(BadPhone):
        phone(typed, locale)
