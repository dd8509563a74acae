"""`learned`: a correction teaches the workspace a name or a verb, says so, and can be made to forget it."""

from uuid import UUID

from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat

ASK = "How did you read this?"


async def corrects(chat: Chat, sentence: str, slot: str, choice: str) -> None:
    """Say a sentence and correct one slot of it by two presses."""
    said = await chat.says(sentence)
    await chat.presses(ASK, on=said)
    await chat.presses(slot)
    await chat.presses(choice)


async def teaches_bobby(chat: Chat) -> None:
    """Teach that Bobsy is Robert Smith."""
    await chat.calls("contact Robert Smith")
    said = await chat.says("called Bobsy about the offer")
    assert "New company Bobsy" in said
    await chat.presses(ASK, on=said)
    await chat.presses("Company")
    await chat.says("Robert Smith")
    await chat.presses("Yes, always")


async def test_a_name_is_taught_and_read_from_then_on(chat: Chat) -> None:
    await teaches_bobby(chat)
    assert any("From now on I'll read “Bobsy” as Robert Smith." in shown for shown in chat.screen.log)
    assert "Call logged: Robert Smith" in await chat.says("called Bobsy again")
    await chat.reopens()
    assert "Meeting logged: Robert Smith" in await chat.says("met Bobsy this morning")


async def test_a_verb_is_taught_in_sight_and_taken_back_by_undo(chat: Chat) -> None:
    await chat.calls("contact Anna Petrova")
    await corrects(chat, "zinged Anna Petrova about the offer", "Kind", "Message")
    closed = next(shown for shown in reversed(chat.screen.log) if "From now on" in shown)
    assert "From now on I'll read “zinged” as: Message." in closed
    assert "Message logged: Anna Petrova" in await chat.says("zinged Anna Petrova, she likes it")
    assert "Forgotten: “zinged”" in await chat.presses("Undo", on=closed)
    assert "Message logged" not in await chat.says("zinged Anna Petrova once more today")


async def test_a_taught_verb_writes_nothing_where_the_words_say_no(chat: Chat) -> None:
    await chat.calls("contact Anna Petrova")
    await corrects(chat, "zinged Anna Petrova about the offer", "Kind", "Message")
    for sentence in (
        "if I zinged Anna Petrova, would she answer",
        "maybe I zinged Anna Petrova some day",
        "I haven't zinged Anna Petrova",
        "have you zinged Anna Petrova?",
    ):
        assert "logged" not in await chat.says(sentence), sentence


async def test_a_known_verb_is_corrected_once_and_taught_nothing(chat: Chat) -> None:
    await corrects(chat, "called Acme about the offer", "Kind", "Meeting")
    assert "Nobody has taught me" in await chat.calls("learned")
    assert "Call logged" in await chat.says("called Acme")


async def test_an_exact_name_is_never_overridden(chat: Chat) -> None:
    await teaches_bobby(chat)
    await chat.calls("contact Bobsy")
    assert "Call logged: Bobsy" in await chat.says("called Bobsy")


async def test_the_list_forgets_one_and_undo_brings_it_back(chat: Chat) -> None:
    await teaches_bobby(chat)
    listed = await chat.calls("learned")
    assert "“Bobsy” is Robert Smith · Nora Vidal, Mon, Mar 2, 2026" in listed
    gone = await chat.presses("“Bobsy”", on=listed)
    assert "Forgotten: “Bobsy”" in gone
    assert "Nobody has taught me" in await chat.calls("learned")
    await chat.presses("Undo", on=gone)
    assert "“Bobsy” is Robert Smith" in await chat.calls("learned")
    assert "Call logged: Robert Smith" in await chat.says("called Bobsy")


async def test_only_administrators_forget_all_of_it(chat: Chat) -> None:
    await teaches_bobby(chat)
    rep = await chat.colleague("Ines Alba")
    assert "Forget all" not in (await rep.calls("learned")).buttons
    await chat.presses("Forget all", on=await chat.calls("learned"))
    assert "Forgotten (1)" in await chat.presses("Yes, forget all")
    assert "Nobody has taught me" in await chat.calls("learned")


async def test_a_viewer_looks_and_forgets_nothing(chat: Chat) -> None:
    await teaches_bobby(chat)
    vera = await chat.colleague("Vera Gil", Role.VIEWER)
    seen = await vera.calls("learned")
    assert "“Bobsy” is Robert Smith" in seen
    assert not seen.buttons


async def test_a_correction_in_words_teaches_as_well(chat: Chat) -> None:
    await chat.calls("contact Robert Smith")
    card = await chat.says("called Bobsy about the offer")
    await chat.says("I meant Robert Smith")
    assert "Call logged: Robert Smith" in chat.screen.messages[card.id]
    assert "New company Bobsy" in await chat.says("called Bobsy again")
    await chat.says("undo")
    assert "From now on I'll read “Bobsy” as Robert Smith." in await chat.presses("Yes, always")
    assert "Call logged: Robert Smith" in await chat.says("called Bobsy again")


async def test_who_mixed_up_two_customers_teaches_nothing(chat: Chat) -> None:
    await chat.says("called Acme")
    await chat.says("called Initech, follow up Friday")
    assert "Shall I always read “Initech” as Acme?" in await chat.says("no, Acme")
    assert "Nobody has taught me" in await chat.calls("learned")
    assert "New company Initech" in await chat.says("called Initech")


async def test_a_card_says_which_taught_name_it_rests_on(chat: Chat) -> None:
    await teaches_bobby(chat)
    assert "I read “Bobsy” as Robert Smith." in await chat.says("called Bobsy again")
    assert "I read" not in await chat.says("called Robert Smith again")


async def test_undo_names_what_was_forgotten_and_claims_no_more(chat: Chat) -> None:
    await teaches_bobby(chat)
    await chat.presses("“Bobsy”", on=await chat.calls("learned"))
    undone = await chat.says("undo")
    assert "Undone: Forgotten: “Bobsy”" in undone
    assert "as before" not in undone


async def test_words_that_mean_anybody_are_no_name(chat: Chat) -> None:
    await chat.calls("contact Robert Smith")
    await chat.calls("contact Anna Petrova")
    await chat.says("called Anna Petrova")
    await chat.says("met her again")
    await chat.says("I meant Robert Smith")
    assert "Nobody has taught me" in await chat.calls("learned")


async def test_a_customer_that_is_gone_takes_its_nickname_along(chat: Chat) -> None:
    await teaches_bobby(chat)

    async def take_out(store: Store) -> None:
        (await store.contacts.get(UUID(robert))).deleted_at = store.now

    robert = str((await chat.app.in_reading(lambda store: store.contacts.find_by_name("Robert Smith"))).id)
    await chat.app.in_store(take_out)
    assert "Nobody has taught me" in await chat.calls("learned")
    assert "New company Bobsy" in await chat.says("called Bobsy")


async def test_undo_of_a_customer_forgets_the_nickname(chat: Chat) -> None:
    made = await chat.calls("contact Robert Smith")
    said = await chat.says("called Bobsy about the offer")
    await chat.presses(ASK, on=said)
    await chat.presses("Company")
    await chat.says("Robert Smith")
    await chat.presses("Yes, always")
    assert "“Bobsy” is Robert Smith" in await chat.calls("learned")
    await chat.presses("Undo", on=chat.screen.messages[said.id])
    assert "“Bobsy” is Robert Smith" in await chat.calls("learned")
    assert "Undone" in await chat.presses("Undo", on=made)
    assert "Nobody has taught me" in await chat.calls("learned")


async def test_a_record_that_becomes_another_keeps_its_other_names(chat: Chat) -> None:
    card = await chat.says("called Bobsy about the offer")
    said = await chat.says("met Zorpel this morning")
    await chat.presses(ASK, on=said)
    await chat.presses("Company")
    await chat.says("Bobsy")
    await chat.presses("Yes, always")
    assert "“Zorpel” is Bobsy" in await chat.calls("learned")
    person = await chat.presses("It's a person", on=card)
    assert "“Zorpel” is Bobsy" in await chat.calls("learned")
    assert "Call logged: Bobsy" in await chat.says("called Zorpel")
    await chat.says("undo")
    await chat.presses("Undo", on=person)
    assert "“Zorpel” is Bobsy" in await chat.calls("learned")


async def test_the_word_at_the_head_of_a_sentence_opens_no_list(chat: Chat) -> None:
    await teaches_bobby(chat)
    await chat.calls("company Acme")
    said = await chat.says("learned that Acme moves to Spain in the summer")
    assert "What your team taught me" not in said
    assert "Acme" in said
    assert "What your team taught me" in await chat.says("learned")
