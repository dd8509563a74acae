"""Who has not been here for ninety days is pointed out to the administrators, once."""

import shutil
from pathlib import Path

from tests.chat import conversation


async def test_flagged_once_and_anew_after_coming_back(sqlite_template: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_template, tmp_path / "rapport.db")
    async with conversation(tmp_path) as chat:
        omar = await chat.colleague("Omar Haddad")
        await omar.says("called Acme")
        await chat.waits_until("2026-05-20T10:00+02:00")
        await chat.calls("agenda")
        assert "long time" not in await chat.waits_until("2026-05-30T10:00+02:00")
        # The ninetieth day is a Sunday: it can wait until Monday's work begins.
        assert "long time" not in await chat.waits_until("2026-05-31T12:00+02:00")
        assert "long time" not in await chat.waits_until("2026-06-01T03:00+02:00")
        told = await chat.waits_until("2026-06-01T09:00+02:00")
        assert "Omar Haddad\nlast here on Mon, Mar 2" in told
        assert "I point this out after 90 days" in await chat.presses("Why?", on=told)
        assert "Role" in await chat.presses("Omar Haddad", on=told)
        assert "long time" not in await chat.waits_until("2026-06-05T12:00+02:00")
        await omar.says("called Acme again")
        assert "Omar" not in await chat.waits_until("2026-08-01T12:00+02:00")
        told = await chat.waits_until("2026-09-10T12:00+02:00")
        assert "Omar Haddad" in told
        why = await chat.presses("Why?", on=told)
        assert "Reports to administrators: off" in await chat.presses("No more reports", on=why)
        assert "Reports" not in (await omar.calls("settings")).text
        await omar.says("called Acme once more")
        assert "long time" not in await chat.waits_until("2027-02-10T12:00+01:00")
