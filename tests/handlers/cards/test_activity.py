"""How an activity is shown."""

from tests.chat import Chat


async def test_a_person_stands_with_the_company(chat: Chat) -> None:
    assert "Call logged: Sofia Lind (Nordlicht)" in await chat.says("call with Sofia Lind from Nordlicht about pricing")


async def test_a_deal_stands_for_its_customer(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    said = await chat.says("called Acme about the rollout")
    assert "Acme" in said.text.split("\n")[0]
