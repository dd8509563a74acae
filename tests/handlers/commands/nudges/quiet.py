"""A deal that goes quiet, for the tests of what can be done about it."""

from tests.chat import Chat, Shown

LATER = "2026-03-10T10:30+01:00"


async def goes_quiet(chat: Chat, name: str = "Acme renewal") -> Shown:
    """Make a deal and let eight days pass; return the nudge."""
    await chat.says(f"new deal {name} for Acme 12k")
    shown = await chat.waits_until(LATER)
    assert f"{name}: quiet for 8 days" in shown
    return shown


async def hears(chat: Chat, at: str) -> list[str]:
    """Turn the clock and give what was brought up by itself meanwhile."""
    before = len(chat.screen.log)
    await chat.waits_until(at)
    return [each.text for each in chat.screen.log[before:] if not each.edited]
