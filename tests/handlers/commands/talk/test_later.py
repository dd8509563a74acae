"""`later`: what was understood but cannot be done yet gets one honest sentence."""

from tests.chat import Chat


async def test_it_is_said_and_nothing_is_written(chat: Chat) -> None:
    said = await chat.says("show me the pipeline")
    assert "can't do that here yet" in said
    assert "nothing of yours to undo" in await chat.calls("undo")


async def test_winning_a_deal_offers_the_stage_instead(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    said = await chat.says("we won the Acme rollout deal")
    if "Move to Won" in said.buttons:
        said = await chat.presses("Move to Won")
    assert "Won" in said
    assert "Won" in await chat.calls("show Acme rollout")
