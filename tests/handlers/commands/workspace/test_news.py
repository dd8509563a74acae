"""`news`: whoever asks what is new is told, as far as it concerns them."""

from tests.chat import Chat


async def test_it_can_be_asked(chat: Chat) -> None:
    told = await chat.calls("news")
    assert "What's new in Rapport" in told
    assert "Type: setup" in told


async def test_what_only_administrators_do_is_theirs_alone(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    told = await kim.says("what's new?")
    assert "I'm away until Monday" in told
    assert "Type: setup" not in told
    assert "What changed in deals" in told.buttons
