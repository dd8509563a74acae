from datetime import date
from pathlib import Path
from stat import S_IMODE
from uuid import UUID

import pytest

from bot import keyring
from bot.keyring import KeyringProblem
from handlers.kit.token import seal, unseal

CARD = UUID(int=7)


def test_buttons_of_the_old_key_work_until_no_card_of_theirs_lives(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    (first,) = keyring.read(path)
    old = seal(first, CARD, 1)
    assert keyring.rotate(path, date(2026, 3, 1)) == 1
    fresh, replaced = keyring.read(path)
    assert (fresh != first, replaced) == (True, first)
    assert unseal(keyring.read(path), old) == (CARD, 1)
    assert keyring.rotate(path, date(2026, 5, 30)) == 2
    assert unseal(keyring.read(path), old) == (CARD, 1)
    assert keyring.rotate(path, date(2026, 5, 31)) == 2
    assert unseal(keyring.read(path), old) is None
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_short_earlier_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    path.write_text("k" * 40 + "\nshort 2026-01-01\n")
    with pytest.raises(KeyringProblem, match="too short"):
        keyring.read(path)
