"""Single-use invitations."""

from datetime import timedelta

import pytest

from handlers.rules.team.invitations import hashed, make
from storage.models.member import Role
from tests.handlers.rules.made import ANNA, NOON


def test_the_row_knows_the_code_only_by_its_hash() -> None:
    code, row = make(role=Role.REP, name="Kim", by=ANNA, now=NOON)
    assert row.token_hash == hashed(code)
    assert code not in repr(vars(row))
    assert (row.role, row.member_name, row.invited_by, row.used_at) == (Role.REP, "Kim", ANNA, None)
    assert row.expires_at == NOON + timedelta(days=7)


def test_a_name_may_be_left_out() -> None:
    assert make(role=Role.ADMIN, name="", by=None, now=NOON)[1].member_name is None


def test_no_code_is_like_another_and_each_fits_a_deep_link() -> None:
    codes = {make(role=Role.REP, name="", by=None, now=NOON)[0] for _ in range(200)}
    assert len(codes) == 200
    # Telegram's start parameter takes up to 64 of these characters; 22 of them hold 128 bits.
    assert all(len(code) == 22 and set(code) <= set(_ALPHABET) for code in codes)


_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


@pytest.mark.parametrize(("typed", "same"), [(" abc\n", True), ("ABC", False), ("abcd", False)])
def test_space_around_a_code_is_no_other_code(typed: str, same: bool) -> None:
    assert (hashed(typed) == hashed("abc")) is same
