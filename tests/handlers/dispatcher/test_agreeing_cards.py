"""Of several cards of one deal in one place, the newest is kept up to date."""

from tests.chat import Chat


async def test_an_older_card_is_edited_once_more_and_no_more(chat: Chat) -> None:
    first = await chat.says("new deal Acme rollout 10k")
    second = await chat.says("Acme rollout is 11k now")
    passed = chat.screen.messages[first.id]
    assert "newer card below" in passed
    assert list(passed.buttons) == ["Undo"]
    before = len(chat.screen.log)
    third = await chat.says("Acme rollout is 12k now")
    assert [each.id for each in chat.screen.log[before:] if each.edited] == [second.id]
    assert "Won" in third.buttons
