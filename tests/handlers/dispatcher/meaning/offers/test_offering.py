"""What a sentence only suggests: the offer says what it would make, and "yes" makes it."""

from tests.chat import Chat


async def test_an_offer_says_title_customer_and_day_and_yes_takes_it(chat: Chat) -> None:
    asked = await chat.says("Jane wants a quote by Friday")
    assert "follow-up?" in asked
    assert "⏰ Quote · Jane · Fri, Mar 6" in asked
    assert "⏰ Quote · Jane · Fri, Mar 6" in await chat.says("yes")
    assert not (await chat.says("yes")).text
    assert "(1)" in await chat.says("agenda")


async def test_yes_is_for_the_offer_right_above_only(chat: Chat) -> None:
    await chat.says("Jane wants a quote by Friday")
    await chat.calls("company Acme")
    assert not (await chat.says("please do")).text


async def test_what_nobody_can_deliver_is_not_offered(chat: Chat) -> None:
    for words in ("they like it", "they like the product", "they need help", "she needs time to think"):
        assert not [each for each in (await chat.says(f"called Zeta, {words}")).buttons if each.startswith("+")], words
    assert "+ Demo" in (await chat.says("called Zeta, they'd like a demo")).buttons
