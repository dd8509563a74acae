"""`later`: what was understood but cannot be done yet gets one honest sentence."""

from tests.chat import Chat


async def test_it_is_said_and_nothing_is_written(chat: Chat) -> None:
    said = await chat.says("show me the forecast")
    assert "can't do that here yet" in said
    assert "nothing of yours to undo" in await chat.calls("undo")
