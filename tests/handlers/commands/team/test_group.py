"""`group`: whether the bot works in a Telegram group; how it is asked is tested with the dispatcher."""

from datetime import timedelta

from handlers.kit.request import Audience, Platform, Sender
from storage.models.member import Role
from tests.chat import Chat


async def test_the_answer_can_be_changed_and_is_settled_when_the_bot_has_left(chat: Chat) -> None:
    eve = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Eve"), channel="-100", audience=Audience.SHARED)
    await eve.says("hello")
    asked = chat.screen.log[-1]
    await chat.presses("Enable", on=asked)
    assert "I leave" in await chat.presses("Leave the group")
    chat.clock.at += timedelta(minutes=2)
    assert "done its work already" in await chat.presses_token(asked.buttons["Enable"], asked.id)


async def test_only_administrators_decide(chat: Chat) -> None:
    eve = chat.beside(Platform.TELEGRAM, Sender(user="77", name="Eve"), channel="-100", audience=Audience.SHARED)
    await eve.says("hello")
    token = chat.screen.log[-1].buttons["Enable"]
    rep = await chat.colleague("Rita", Role.REP)
    assert "doesn't cover that" in await rep.presses_token(token)
    assert (await eve.says("hello again")).text == ""
