"""Below the card of a deal that has gone quiet, the deal is what every word is about."""

import msgspec
import pytest

from handlers.kit.request import Called, Said
from tests.chat import Chat, Shown
from tests.handlers.commands.nudges.quiet import goes_quiet, hears


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("snooze until Monday", "no nudges about Acme renewal before Mon, Mar 16"),
        ("snooze", "Until when shall I leave Acme renewal alone?"),
        ("later", "Until when shall I leave Acme renewal alone?"),
        ("lost, too expensive", "Lost: Acme renewal (Too expensive)"),
        ("lost", "Lost: Acme renewal"),
        ("won", "Won: Acme renewal"),
        ("waiting for legal", "Got it: it is with legal or purchasing."),
        ("not stalled, they decide in May", "Got it: they decide in May."),
        ("next step", "What needs to be done?"),
        ("send the quote Friday", "⏰ Send the quote · Acme renewal · Fri, Mar 13"),
        ("called them, next call on Friday at 10", "⏰ Next call · Acme · Fri, Mar 13, 2026, 10:00 AM"),
        ("worth 5000 now", "€5,000"),
        ("they are on holiday until April", "Note logged: Acme renewal"),
        ("done", "Nothing is open"),
        ("snooze the Bravo call until Monday", "Moved: Call Bravo"),
    ],
)
async def test_the_deal_is_what_is_meant(chat: Chat, typed: str, seen: str) -> None:
    await chat.calls("company Bravo")
    await chat.says("remind me on March 20 to call Bravo")
    card = await goes_quiet(chat)
    assert seen in await chat.says(typed, reply_to=card.id)


@pytest.mark.parametrize(
    "typed",
    [
        "spoke with Tom, he decides in April",
        "met Paula from legal, she needs two weeks",
        "called Zhenya, they want a demo",
        "email from Tom Reyes: we'll sign",
        "remind me to call Tom on Friday",
        "spoke with Lea, she decides in April, follow up on April 7",
    ],
)
async def test_somebody_new_below_the_card_is_the_customer_s(chat: Chat, typed: str) -> None:
    await chat.calls("contact Lea Brandt")  # She is nobody's yet.
    card = await goes_quiet(chat)
    await chat.says(typed, reply_to=card.id)
    assert "Acme renewal" not in await chat.calls("deals stalled")
    assert not await hears(chat, "2026-03-12T10:30+01:00")
    for name in ("Tom", "Paula"):
        assert name not in typed or "Acme" in await chat.says(f"show {name}")


@pytest.mark.parametrize(
    ("name", "text"), [("log", "spoke with Tom, he decides in April"), ("remind", "call Tom on Friday")]
)
async def test_it_is_so_behind_a_command_as_well(chat: Chat, name: str, text: str) -> None:
    card = await goes_quiet(chat)
    await chat.does(Called(name, text, card.id))
    assert "Acme renewal" not in await chat.calls("deals stalled")
    assert "Acme" in await chat.says("show Tom")


async def test_of_two_of_a_name_the_customer_s_is_meant_below_its_card(chat: Chat) -> None:
    for company in ("Bravo", "Acme"):
        await chat.says(f"add contact Tom {company}son at {company}")
    card = await goes_quiet(chat)
    assert "Call logged: Tom Acmeson" in await chat.says("spoke with Tom, he decides in April", reply_to=card.id)
    assert "Acme renewal" not in await chat.calls("deals stalled")


async def test_one_of_two_of_a_name_is_asked_and_the_deal_stays_the_card_s(chat: Chat) -> None:
    for name in ("Tom Alder", "Tom Birch"):
        await chat.calls(f"contact {name}")
    card = await goes_quiet(chat)
    await chat.says("spoke with Tom, he decides in April", reply_to=card.id)
    await chat.presses("Tom Birch")
    assert "Acme renewal" not in await chat.calls("deals stalled")


async def test_another_company_s_person_keeps_their_own(chat: Chat) -> None:
    await chat.says("add contact Mia Holt at Bravo")
    card = await goes_quiet(chat)
    await chat.says("called Mia, she wants a demo", reply_to=card.id)
    assert "Acme renewal" in await chat.calls("deals stalled")


@pytest.mark.parametrize(("typed", "seen"), [("verloren, zu teuer", "Verloren: Acme"), ("gewonnen", "Gewonnen")])
async def test_it_is_so_in_other_languages(chat: Chat, typed: str, seen: str) -> None:
    await chat.calls("settings language de")
    await chat.says("neuer Deal Acme renewal für Acme 12000 EUR")
    card = await chat.waits_until("2026-03-10T10:30+01:00")
    assert seen in await chat.says(typed, reply_to=card.id)


@pytest.mark.parametrize("typed", ["not lost yet", "almost won", "probably lost"])
async def test_what_has_not_happened_is_a_note(chat: Chat, typed: str) -> None:
    card = await goes_quiet(chat)
    assert "Note logged: Acme renewal" in await chat.says(typed, reply_to=card.id)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        (
            "called them, next call on Friday at 10",
            ("Call logged: Acme", "⏰ Next call · Acme · Fri, Mar 13, 2026, 10:00 AM"),
        ),
        (
            "met the boss, follow up on Thursday",
            ("Meeting logged: Acme renewal", "⏰ Follow up · Acme renewal · Thu"),
        ),
        ("send them the quote on Friday", ("⏰ Send them the quote · Acme",)),
        ("they like us", ("Note logged: Acme renewal",)),
    ],
)
async def test_a_note_s_words_do_what_they_do_below_the_card(chat: Chat, typed: str, seen: tuple[str, ...]) -> None:
    await goes_quiet(chat)
    await chat.presses("Log")
    before = len(chat.screen.log)
    said = await chat.says(typed)
    assert all(each in said for each in seen)
    assert not any("kept this open" in each for each in chat.screen.log[before:])


async def test_a_reminder_s_note_takes_what_is_told_of_its_customer(chat: Chat) -> None:
    await chat.says("remind me tomorrow at 9am to call Acme")
    rung = await chat.waits_until("2026-03-03T09:00+01:00")
    await chat.presses("Note", on=rung)
    before = len(chat.screen.log)
    assert "logged: Acme" in await chat.says("called Acme, they want a demo next Tuesday")
    assert not any("kept this open" in each for each in chat.screen.log[before:])


async def _overhears(chat: Chat, text: str, card: Shown) -> str:
    before = len(chat.screen.log)
    await chat.app.inbox.accept(msgspec.structs.replace(chat.request(Said(text, card.id)), overheard=True))
    await chat.app.settle()
    return "\n".join(each.text for each in chat.screen.log[before:])


async def test_the_owner_s_answer_in_front_of_the_team_is_a_note(chat: Chat) -> None:
    card = await goes_quiet(chat)
    async with chat.app.database.writing(chat.app.workspace_id, now=chat.clock.now()) as store:
        row = await store.cards.find_by_message("terminal", "terminal", chat.channel, card.id)
        assert row is not None
        row.member_id = None  # As the card is that stands in a team's channel.
    for talk in ("on it", "my bad", "who can take this?", "Nora: have a look at it", "@nora have a look at it"):
        assert not await _overhears(chat, talk, card), talk
    assert "Note logged: Acme renewal" in await _overhears(chat, "they are on holiday until April", card)
    ines = await chat.colleague("Ines Ruiz")
    chat.sender = ines.sender
    assert not await _overhears(chat, "they looked quite busy to me", card)
