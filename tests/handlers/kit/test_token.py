"""Opaque button tokens."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as some

from handlers.kit.token import seal, unseal

_KEY, _OLD = b"k" * 32, b"o" * 32


@given(some.uuids(), some.integers(0, 255))
def test_what_is_sealed_is_read_back_and_fits_telegram(card: UUID, index: int) -> None:
    token = seal(_KEY, card, index)
    assert unseal((_KEY,), token) == (card, index)
    assert len(token.encode()) == 34


def test_an_old_key_still_opens_and_a_foreign_one_does_not() -> None:
    card = uuid4()
    assert unseal((_KEY, _OLD), seal(_OLD, card, 3)) == (card, 3)
    assert unseal((_KEY,), seal(_OLD, card, 3)) is None


@given(some.text())
def test_whatever_else_is_none(text: str) -> None:
    assert unseal((_KEY,), text) is None


def test_every_changed_character_is_noticed() -> None:
    token = seal(_KEY, uuid4(), 7)
    for place in range(len(token)):
        other = "A" if token[place] != "A" else "B"
        forged = token[:place] + other + token[place + 1 :]
        assert unseal((_KEY,), forged) in (None, unseal((_KEY,), token))
        assert unseal((_KEY,), forged) is None or place == len(token) - 1
