"""A number, an address or a job that is said of whom was spoken of last, and how numbers are shown."""

import pytest

from tests.chat import Chat


@pytest.mark.parametrize(
    ("locale", "said", "shown"),
    [
        ("en", "his number is +49 151 23456789", "+49 1512 3456789"),
        ("en", "her new mobile is 600 123 456", "+34 600 12 34 56"),
        ("en", "his email is jens@nordlicht.de", "jens@nordlicht.de"),
        ("en", "his title is Head of IT", "Head of IT"),
        ("de", "Seine Nummer ist 0151 23456789", "+49 1512 3456789"),
        ("es", "su número es 600 123 456", "+34 600 12 34 56"),
        ("fr", "son numéro est le 06 12 34 56 78", "+33 6 12 34 56 78"),
        ("pt", "o número dele é +351 912 345 678", "+351 912 345 678"),
        ("pt", "seu número é +351 912 345 678", "+351 912 345 678"),
        ("ru", "её номер +7 912 345-67-89", "+7 912 345-67-89"),
        ("zh", "她的电话是13812345678", "+86 138 1234 5678"),
    ],
)
async def test_of_whom_was_spoken_of(chat: Chat, locale: str, said: str, shown: str) -> None:
    await chat.calls("contact Jens Vogel")
    await chat.calls("show Jens Vogel")
    await chat.calls(f"settings language {locale}")
    written = await chat.says(said)
    assert "Jens Vogel" in written
    assert shown in written


@pytest.mark.parametrize("said", ["his number is the best", "his number is 12345", "their email is broken"])
async def test_what_is_no_number_writes_nothing(chat: Chat, said: str) -> None:
    await chat.calls("contact Jens Vogel")
    assert "Updated" not in await chat.says(said)


async def test_of_nobody_nothing(chat: Chat) -> None:
    assert "Updated" not in await chat.says("his number is +49 151 23456789")


async def test_how_likely_a_deal_is(chat: Chat) -> None:
    shown = await chat.says("new deal Skyline at Lumen 12k")
    assert "Probability\n10%" in shown
    assert "Probability" not in await chat.says("won Skyline")
