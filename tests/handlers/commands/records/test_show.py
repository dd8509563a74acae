"""`show`: a card with its timeline, newest first, never endless."""

from handlers.kit.request import Platform
from storage.models.member import Role
from tests.chat import Chat, Shown


async def test_the_timeline_is_newest_first_with_what_is_open_above(chat: Chat) -> None:
    await chat.says("called Acme yesterday, they want a quote")
    await chat.says("meeting with Acme today about prices")
    await chat.says("remind me Friday at 3pm to call Acme")
    text = (await chat.calls("show Acme")).text
    assert text.index("Call Acme ·") < text.index("What happened") < text.index("prices") < text.index("quote")


async def test_a_long_timeline_is_cut(chat: Chat) -> None:
    await chat.calls("company Acme")
    for number in range(13):
        await chat.calls(f"note Acme: note number {number}")
    text = (await chat.calls("show Acme")).text
    assert text.count("note number") == 10
    assert "note number 12" in text


async def test_an_unknown_name_is_answered_kindly_and_nothing_breaks(chat: Chat) -> None:
    """What failed once must not spoil what comes after: its transaction is rolled back, the names are not."""
    assert "I don't know “Acme” yet" in await chat.calls("show Acme")
    assert "New company: Acme" in await chat.calls("company Acme")
    assert "Nothing has happened here yet" in await chat.calls("show Acme")


async def test_a_misspelt_name_still_finds_its_record(chat: Chat) -> None:
    await chat.calls("contact Sofia Lind")
    assert "Sofia Lind" in await chat.calls("show Sofia Lund")


async def test_a_record_that_was_undone_is_not_shown_by_an_old_button(chat: Chat) -> None:
    made = await chat.calls("company Acme")
    await chat.presses("Undo", on=made)
    said = await chat.presses("Timeline", on=made)
    assert "out of date" in said


async def test_viewers_may_look(chat: Chat) -> None:
    await chat.calls("company Acme")
    viewer = await chat.colleague("Vera Blick", Role.VIEWER)
    assert viewer.platform is Platform.TERMINAL
    assert "Acme" in await viewer.calls("show Acme")
    assert "doesn't cover" in await viewer.calls("note Acme: hello")


async def test_a_viewer_is_offered_nothing_that_would_be_refused_and_answers_what_is_asked(chat: Chat) -> None:
    for name in ("Sofia Lind", "Sofia Berg"):
        await chat.calls(f"contact {name}")
    viewer = await chat.colleague("Vera Blick", Role.VIEWER)
    asked = await viewer.says("show Sofia")
    assert {"Sofia Lind", "Sofia Berg"} <= asked.buttons.keys()
    card = await viewer.presses("Sofia Berg", on=asked)
    assert "Sofia Berg" in card
    assert {"Add a note", "Follow up"}.isdisjoint(card.buttons)
    await viewer.calls("show")
    assert "doesn't cover" not in (await viewer.presses("Cancel")).text


async def test_without_a_name_it_asks(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.calls("show")
    assert "Nothing has happened here yet" in await chat.says("Acme")


async def test_a_company_shows_its_people_and_its_deals_with_the_open_ones_first(chat: Chat) -> None:
    await chat.calls("company Acme")
    await chat.calls("contact Sofia Lind, CFO at Acme")
    await chat.calls("deal Acme pilot 2k")
    await chat.says("we won Acme pilot")
    await chat.calls("deal Acme rollout 12k")
    shown = await chat.calls("show company Acme")
    assert "People (1): Sofia Lind (CFO)" in shown
    assert "Deals (2)" in shown
    assert shown.text.index("Acme rollout · Lead · €12,000") < shown.text.index("Acme pilot · Won · €2,000")
    assert "CFO" in await chat.presses("Sofia Lind", on=shown)


async def test_what_became_of_a_deal_stands_in_its_timeline(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    await chat.waits_until("2026-03-02T11:00+01:00")
    await chat.says("move Acme rollout to Proposal")
    await chat.waits_until("2026-03-02T12:00+01:00")
    await chat.says("Acme rollout is $15k now, closing on 1 June")
    shown = (await chat.calls("show deal Acme rollout")).text
    assert "Stage: Lead → Proposal" in shown
    assert "Amount: €12,000 → $15,000" in shown
    assert "Close date: – → Mon, Jun 1" in shown
    assert shown.index("Amount: €12,000") < shown.index("Stage: Lead → Proposal")
    await chat.calls("undo")
    assert "Stage: Lead → Proposal" in (await chat.calls("show deal Acme rollout")).text


async def test_an_amount_of_before_stands_in_the_currency_of_its_day(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 10k EUR")
    for hour, price in enumerate(("12k EUR", "12k USD", "50k USD"), start=11):
        await chat.waits_until(f"2026-03-02T{hour}:00+01:00")
        await chat.says(f"Acme rollout is now {price}")
    shown = (await chat.calls("show deal Acme rollout")).text
    told = [line.partition("Amount: ")[2] for line in shown.splitlines() if "Amount: " in line]
    assert told == ["$12,000 → $50,000", "€12,000 → $12,000", "€10,000 → €12,000"]


async def test_a_shown_record_keeps_its_timeline_whatever_becomes_of_it(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    await chat.calls("note Acme rollout: they like blue")
    shown = await chat.calls("show deal Acme rollout")

    def now() -> Shown:
        return chat.screen.messages[shown.id]

    async def asks() -> None:
        await chat.presses("Add a note", on=now())
        await chat.says("they like green too")

    ways = (
        (lambda: chat.says("Acme rollout is 15k now"), "€15,000", "Amount: €12,000 → €15,000"),
        (lambda: chat.presses("Won", on=now()), "Won: Acme rollout", "Stage: Lead → Won"),
        (lambda: chat.calls("undo"), "Undone: 🎉 Won: Acme rollout", "Amount: €12,000 → €15,000"),
        (lambda: chat.presses("Lost", on=now()), "What was it?", "Stage: Lead → Lost"),
        (asks, "Lost: Acme rollout", "they like blue"),
    )
    for does, said, line in ways:
        await does()
        assert said in now()
        head, _, timeline = now().text.partition("What happened")
        assert "Acme rollout" in head
        assert line in timeline
        assert "they like blue" in timeline
        assert "Add a note" in now().buttons
        assert "Timeline" not in now().buttons


async def test_records_of_one_name_say_on_their_buttons_what_they_are(chat: Chat) -> None:
    await chat.calls("company Gamma")
    await chat.calls("contact Gamma")
    for words in ("note Gamma: asked for a discount", "called Gamma"):
        asked = await chat.says(words)
        assert {"Gamma · company", "Gamma · person"} <= set(asked.buttons), words
    assert "Gamma" in await chat.presses("Gamma · person")
