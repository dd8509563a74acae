"""Many late follow-ups as one message: in the order of their moments, each to be ticked off there."""

from tests.chat import Chat


async def test_they_stand_in_order_and_what_is_done_leaves_the_rest(chat: Chat) -> None:
    for hour, name in enumerate(["Acme", "Beta", "Gamma", "Delta", "Hooli", "Initech"]):
        await chat.says(f"remind me tomorrow at {15 - hour}:00 to call {name}")
    digest = await chat.waits_until("2026-03-03T19:00+01:00")
    assert "6 follow-ups came due while I was away" in digest
    assert digest.text.index("Call Initech") < digest.text.index("Call Hooli") < digest.text.index("Call Acme")
    left = await chat.presses("✓ Call Initech", on=digest)
    assert "✓ Done: Call Initech" in left
    assert "5 follow-ups" in left
    assert "Call Hooli" in left
    again = await chat.presses("✓ Call Hooli", on=left)
    assert "4 follow-ups" in again
    assert "Call Hooli ·" not in again
