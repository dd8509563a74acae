"""Leaving a deal alone."""

from tests.chat import Chat


async def test_x(chat: Chat) -> None:
    r = await chat.says("new deal Acme renewal for Acme 12k")
    print(r)
    r = await chat.waits_until("2026-03-09T10:30+01:00")
    print(r)
    for label in list(r.buttons):
        if label in ("Log", "Next step", "Move", "Why?", "Snooze", "Not stalled because …"):
            q = await chat.presses(label, on=r)
            print("=====", label, q)
    for t in (
        "stop nudging me about Acme until May",
        "pause Acme renewal until June 15",
        "resume nudges for Acme",
        "why?",
        "why",
        "stop nudging me about Acme renewal",
        "keine Erinnerungen mehr zu Acme bis Mai",
    ):
        print(">>>>", t, await chat.says(t))
    assert 0
