"""`lost`: why is asked once, from a list that learns."""

from tests.chat import Chat

COMMON = ["Too expensive", "Went to a competitor", "Bad timing", "No budget", "Stopped answering"]


async def deal(chat: Chat, name: str) -> None:
    """Make a deal."""
    await chat.calls(f"deal {name} 12k")


async def test_a_press_says_why_and_undo_takes_the_whole_loss_back(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    asked = await chat.says("we lost Acme rollout")
    assert "Lost: Acme rollout" in asked
    assert [each for each in asked.buttons if each in COMMON] == COMMON
    said = await chat.presses("No budget")
    assert said.edited
    assert "Lost: Acme rollout (No budget)" in said
    assert "What was it?" not in said
    await chat.presses("Undo")
    shown = await chat.calls("show Acme rollout")
    assert "Lead" in shown
    assert "No budget" not in shown


async def test_a_reason_that_was_said_is_not_asked(chat: Chat) -> None:
    await deal(chat, "Globex printers")
    said = await chat.says("lost the Globex printers deal, they bought a van instead")
    assert "they bought a van instead" in said
    assert "What was it?" not in said
    await chat.presses("Undo")
    assert "Lead" in await chat.calls("show Globex printers")


async def test_a_common_reason_counts_the_same_in_every_language(chat: Chat) -> None:
    await deal(chat, "Globex printers")
    await deal(chat, "Acme rollout")
    assert "(Too expensive)" in await chat.says("lost Globex printers, too expensive")
    assert "(Too expensive)" in await chat.says("Acme rollout verloren, zu teuer")


async def test_words_of_ones_own_are_kept_and_offered_first_next_time(chat: Chat) -> None:
    for name in ("Acme rollout", "Globex printers"):
        await deal(chat, name)
    await chat.says("we lost Acme rollout")
    assert "Reason" in await chat.presses("Something else")
    assert "Lost: Acme rollout (their cousin sells it)" in await chat.says("their cousin sells it")
    asked = await chat.says("we lost Globex printers")
    assert next(iter(asked.buttons)) == "their cousin sells it"


async def test_what_is_lost_is_lost(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    await chat.says("we lost Acme rollout, too expensive")
    assert "was lost already, on Mon, Mar 2, 2026" in await chat.says("we lost Acme rollout")
    assert "Acme rollout" in await chat.says("show the lost deals")


async def test_moving_into_lost_asks_as_well(chat: Chat) -> None:
    await deal(chat, "Acme rollout")
    assert "What was it?" in await chat.calls("move Acme rollout to Lost")


async def test_a_customer_without_an_open_deal_gets_one_offered_and_the_reason_is_kept(chat: Chat) -> None:
    await chat.calls("company Wolke")
    assert "Wolke has no open deal" in await chat.says("we lost Wolke, too expensive")
    assert "Lost: Wolke (Too expensive)" in await chat.presses("Open it as lost")


async def test_the_list_of_lost_deals_has_a_column_for_the_reason(chat: Chat) -> None:
    for name in ("Acme rollout", "Globex printers"):
        await deal(chat, name)
    await chat.says("we lost Acme rollout, too expensive")
    await chat.says("we lost Globex printers")
    card = await chat.calls("deals lost")
    assert "Deal\nReason\nAmount\nLost" in card
    assert "Stage" not in card.text
    assert "Acme rollout\nToo expensive" in card
    assert "Globex printers\n–" in card
