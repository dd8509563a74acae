"""Addresses and telephone numbers, by the writer's locale."""

import pytest

from handlers.rules.records.details import BadEmail, BadPhone, card_phone, email, phone, written


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
    ("shared", "zone", "stored"),
    [
        ("0170 1234567", "Europe/Berlin", "+491701234567"),
        ("170 1234567", "Europe/Berlin", "+491701234567"),
        ("491701234567", "Europe/Berlin", "+491701234567"),
        ("34600111222", "Europe/Berlin", "+34600111222"),
        ("12125550123", "Europe/Berlin", "+12125550123"),
        ("600 111 222", "Europe/Madrid", "+34600111222"),
        ("34600111222", "Europe/Madrid", "+34600111222"),
        ("(321) 555-0123", "America/New_York", "+13215550123"),
        ("3212345678", "America/New_York", "+13212345678"),
        ("11987654321", "America/Sao_Paulo", "+5511987654321"),
        ("112", "Europe/Berlin", ""),
    ],
)
def test_a_cards_number_is_read_where_who_shares_it_lives(shared: str, zone: str, stored: str) -> None:
    assert card_phone(shared, written("en", zone)) == stored


@pytest.mark.parametrize(
    ("typed", "locale"),
    [("", "de"), ("call me", "en"), ("12", "de"), ("+999 1234567", "en"), ("1" * 30, "en"), ("555-0123", "en")],
)
def test_what_nobody_could_dial_is_refused(typed: str, locale: str) -> None:
    with pytest.raises(BadPhone):
        phone(typed, locale)
