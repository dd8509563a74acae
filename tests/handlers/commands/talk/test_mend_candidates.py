"""`mend` in two presses: whom else it may mean stands on buttons, and words right below the question count as well."""

from tests.chat import Chat

ASK = "How did you read this?"


async def _explained(chat: Chat, sentence: str) -> str:
    said = await chat.says(sentence)
    await chat.presses(ASK, on=said)
    return said.id


async def test_people_of_the_same_company_and_those_of_late_are_offered(chat: Chat) -> None:
    await chat.says("new contact Ana Ruiz at Casa Verde SL")
    await chat.says("new contact Luz Gil at Casa Verde SL")
    await chat.says("met Mei Tanaka")
    card = await _explained(chat, "called Ana Ruiz")
    ways = list((await chat.presses("Person")).buttons)
    assert ways[0] == "Luz Gil"
    assert {"Mei Tanaka", "Casa Verde SL", "Something else …"} < set(ways)
    await chat.presses("Mei Tanaka")
    assert "Call logged: Mei Tanaka" in chat.screen.messages[card]


async def test_a_deal_that_was_not_read_is_added(chat: Chat) -> None:
    await chat.calls("deal Orchid rollout for Orchid Hotels 64k")
    await chat.says("new contact Ana Ruiz at Casa Verde SL")
    card = await _explained(chat, "called Ana Ruiz about the Orchid thing")
    await chat.presses("Deal")
    await chat.presses("Orchid rollout")
    assert "Call logged: Ana Ruiz" in chat.screen.messages[card]
    assert "· Call" in await chat.calls("show Orchid rollout")


async def test_a_day_typed_right_below_the_question(chat: Chat) -> None:
    card = await _explained(chat, "new deal Skyline at Lumen 12k closing in July")
    await chat.presses("Close date")
    await chat.says("end of august")
    assert "Mon, Aug 31, 2026" in chat.screen.messages[card]


async def test_a_customer_and_an_amount_typed_right_below(chat: Chat) -> None:
    await chat.says("called Nordlicht GmbH")
    card = await _explained(chat, "new deal Skyline at Lumen 900 €")
    await chat.presses("Amount")
    await chat.says("12.5k")
    assert "€12,500" in chat.screen.messages[card]
    await chat.presses(ASK, on=chat.screen.messages[card])
    await chat.presses("Company")
    await chat.says("Nordlicht")
    assert "Nordlicht GmbH" in chat.screen.messages[card]


async def test_what_fits_no_slot_is_none_of_the_question_s(chat: Chat) -> None:
    card = await _explained(chat, "called Acme, follow up on Thursday at 3pm")
    await chat.presses("When")
    await chat.says("nice weather")
    await chat.says("remind me to call Jens on Friday")
    assert "Thu, Mar 5, 2026, 3:00 PM" in chat.screen.messages[card]
    before = len(chat.screen.log)
    await chat.says("Monday")
    assert not any("Corrected" in each for each in chat.screen.log[before:])
    assert "Thu, Mar 5, 2026, 3:00 PM" in chat.screen.messages[card]


async def test_an_offer_that_was_pressed_explains_itself_and_keeps_its_day(chat: Chat) -> None:
    await chat.says("new contact Ana Ruiz")
    offered = await chat.says("zapped Ana Ruiz yesterday about the renewal")
    logged = await chat.presses("Note on Ana Ruiz", on=offered)
    assert "Note logged: Ana Ruiz · Sun, Mar 1, 2026" in logged
    await chat.presses(ASK, on=logged)
    await chat.presses("Kind")
    taught = await chat.presses("Call")
    assert "From now on" in taught
    assert "Call logged: Ana Ruiz · Sun, Mar 1, 2026" in chat.screen.messages[offered.id]
    assert "Call logged: Jens Vogel" in await chat.says("zapped Jens Vogel")


async def test_a_pressed_offer_means_its_own_moment(chat: Chat) -> None:
    await chat.says("new contact Ana Ruiz")
    await chat.says("zapped Ana Ruiz about the renewal")
    chat.clock.at = chat.clock.at.replace(hour=10)
    assert "Mon, Mar 2, 2026, 10:00 AM" in await chat.says("yes")
