"""`attach`: "An existing record"."""

from tests.chat import Chat


async def test_what_was_logged_moves_to_the_existing_record(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    first = await chat.says("called Blumen Berg, they want tulips, follow up Friday at 3pm")
    asked = await chat.presses("An existing record", on=first)
    assert "Which record is “Blumen Berg”?" in asked
    assert "Sofia Lind" in asked.buttons
    said = await chat.says("Sofia Lind")
    assert "It is with Sofia Lind now" in said
    shown = await chat.calls("show Sofia Lind")
    assert "they want tulips" in shown
    assert "Fri, Mar 6, 2026" in shown
    assert "I found nothing" in await chat.calls("find Blumen")


async def test_the_question_leaves_the_card_and_its_undo_in_place(chat: Chat) -> None:
    first = await chat.says("called Blumen Berg")
    asked = await chat.presses("An existing record", on=first)
    assert not asked.edited
    await chat.presses("Undo", on=first)
    assert "I found nothing" in await chat.calls("find Blumen")


async def test_names_that_resemble_it_are_offered(chat: Chat) -> None:
    first = await chat.says("called Nordlicht")
    await chat.calls("contact Eva Nordlicht")
    await chat.presses("An existing record", on=first)
    said = (
        await chat.presses("Eva Nordlicht")
        if "Eva Nordlicht" in chat.screen.log[-1].buttons
        else await chat.says("Eva")
    )
    assert "It is with Eva Nordlicht now" in said
    await chat.presses("Undo")
    assert "🏢 Nordlicht" in (await chat.calls("find Nordlicht")).buttons


async def test_an_unknown_answer_is_asked_again_and_the_form_can_be_left(chat: Chat) -> None:
    await chat.says("called Blumen Berg")
    await chat.presses("An existing record")
    assert "I don't know “Zork” yet" in await chat.says("Zork")
    assert "dropped" in await chat.says("cancel")
    assert "Call logged: Zork" in await chat.says("called Zork")


async def test_people_and_deals_come_along(chat: Chat) -> None:
    await chat.calls("company Realco")
    await chat.calls("contact Lee Park at Quux")
    first = next(each for each in reversed(chat.screen.log) if "An existing record" in each.buttons)
    await chat.says("new deal Garden with Quux 5k")
    await chat.presses("An existing record", on=first)
    said = await chat.says("Realco")
    assert "It is with Realco now" in said
    assert "Realco" in await chat.calls("show Lee Park")
    assert "Realco" in await chat.calls("show Garden")
    assert "I found nothing" in await chat.calls("find Quux")


async def test_a_corrected_card_does_not_offer_its_new_record_as_its_own_twin(chat: Chat) -> None:
    card = await chat.says("remind me Tuesday at 3pm to call Vandelay")
    assert "An existing record" in card.buttons
    await chat.says("no, Wednesday")
    corrected = chat.screen.messages[card.id]
    assert "New company Vandelay" in corrected
    assert "It is Vandelay" not in corrected.buttons
    await chat.says("called Vandelai Berlin")
    assert "An existing record" in corrected.buttons
    assert "out of date" not in await chat.presses("An existing record", on=corrected)


async def test_a_known_name_typed_right_below_the_candidates(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    await chat.calls("contact Luz Gil")
    first = await chat.says("called Blumen Berg")
    asked = await chat.presses("An existing record", on=first)
    assert {"Sofia Lind", "Luz Gil", "Something else …"} == set(asked.buttons)
    await chat.says("nice weather")
    assert "It is with Luz Gil now" in await chat.says("Luz Gil")
