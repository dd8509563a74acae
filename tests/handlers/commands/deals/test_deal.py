"""`deal`: a deal, new or changed."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def test_a_line_makes_a_deal(chat: Chat) -> None:
    said = await chat.calls("deal Acme rollout 12k closing June")
    for words in ("New deal: Acme rollout", "Lead", "€12,000", "Jun 30, 2026", "Nora Vidal"):
        assert words in said
    assert "Undo" in said.buttons


async def test_the_form_makes_a_deal_by_presses_and_words(chat: Chat) -> None:
    assert "Name" in await chat.calls("deal")
    assert "Company" in await chat.says("Acme rollout")
    assert "Amount" in await chat.says("Acme")
    assert "couldn't read “a lot”" in await chat.says("a lot")
    assert "Stage" in await chat.says("12.5k")
    asked = await chat.presses("Proposal")
    assert asked.edited
    assert "Close date" in asked
    said = await chat.says("next Friday")
    for words in ("New deal: Acme rollout", "Proposal", "€12,500", "Mar 13, 2026", "Customer", "New company Acme"):
        assert words in said


async def test_a_change_keeps_the_rest_and_can_be_undone(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k closing June")
    said = await chat.says("Acme rollout is now 15k")
    assert "€15,000" in said
    assert "Jun 30, 2026" in said
    await chat.presses("Undo")
    assert "€12,000" in await chat.calls("show Acme rollout")


async def test_undo_takes_the_deal_and_its_company_back(chat: Chat) -> None:
    await chat.calls("deal")
    for answer in ("Acme rollout", "Acme", "skip", "skip", "skip"):
        await chat.says(answer)
    await chat.presses("Undo")
    assert "I found nothing" in await chat.calls("find Acme")


async def test_an_undo_after_somebody_elses_change_is_refused_kindly(chat: Chat) -> None:
    made = await chat.calls("deal Acme rollout 12k")
    rep = await chat.colleague("Omar Haddad")
    await rep.calls("move Acme rollout to Proposal")
    said = await chat.presses("Undo", on=made)
    assert "This has changed since: the deal" in said
    assert "Proposal" in await chat.calls("show Acme rollout")


async def test_a_close_date_that_has_passed_is_asked_about_and_nothing_is_written(chat: Chat) -> None:
    said = await chat.calls("deal Beta pilot 5k close 2020-01-01")
    assert "Jan 1, 2020 has already passed" in said
    assert "New deal: Beta pilot" in await chat.calls("deal Beta pilot 5k close 2026-06-01")
    assert "has already passed" in await chat.says("deal Beta pilot closing 2020-01-01")


@pytest.mark.parametrize("said", ["Deal Berg gewonnen", "/deal Berg gewonnen", "/deal Berg won", "deal Berg won"])
async def test_what_became_of_a_deal_is_no_name_of_a_new_one(chat: Chat, said: str) -> None:
    await chat.calls("deal Berg 12k")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "🎉 Won: Berg" in card
    assert await _names(chat) == ["Berg"]


async def test_what_became_of_a_deal_that_nobody_knows_is_asked(chat: Chat) -> None:
    assert "I don't know a deal “Berg” yet" in await chat.calls("deal Berg won")
    assert await _names(chat) == []


@pytest.mark.parametrize(
    "said", ["deal Berg owner Omar Haddad", "/deal Berg owner Omar Haddad", "/deal Berg, owner: Omar"]
)
async def test_a_deal_that_is_there_changes_hands(chat: Chat, said: str) -> None:
    await chat.colleague("Omar Haddad")
    await chat.calls("deal Berg 12k")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Owner\nOmar Haddad" in card
    assert await _names(chat) == ["Berg"]


async def test_a_new_deal_begins_with_its_owner(chat: Chat) -> None:
    await chat.colleague("Omar Haddad")
    card = await chat.calls("deal Tal 9k owner Omar Haddad")
    assert "New deal: Tal" in card
    assert "Owner\nOmar Haddad" in card
    assert "€9,000" in card


async def test_an_owner_whom_nobody_knows_is_asked_about_and_no_deal_is_made(chat: Chat) -> None:
    said = await chat.calls("deal Berg owner Rita Rep")
    assert "I don't know “Rita Rep” yet" in said
    assert "Nora Vidal" in said.buttons
    assert await _names(chat) == []


async def test_a_deal_may_be_called_like_a_loss(chat: Chat) -> None:
    assert "New deal: Lost Lagoon" in await chat.calls("deal Lost Lagoon 12k")


async def _names(chat: Chat) -> list[str]:
    found: list[str] = [each.name for each in await chat.app.in_reading(lambda store: store.deals.list_all())]
    return found


@pytest.mark.parametrize(
    ("said", "then", "shown"),
    [
        ("new deal Globex rollout for Globex $40,000", "Globex rollout is 60k now", "$60,000"),
        ("new deal Globex rollout for Globex ¥2,000", "Globex rollout is 5000 now", "¥5,000"),
        ("new deal Globex rollout for Globex $40,000", "won Globex rollout 2500.50", "$2,500.50"),
        ("new deal Globex rollout for Globex $40,000", "Globex rollout is €60k now", "€60,000"),
        ("new deal Globex rollout for Globex", "Globex rollout is 60k now", "€60,000"),
    ],
)
async def test_an_amount_without_a_currency_is_in_the_deals_own(chat: Chat, said: str, then: str, shown: str) -> None:
    await chat.says(said)
    assert shown in await chat.says(then)


async def test_how_an_amount_without_a_currency_was_read_names_none(chat: Chat) -> None:
    await chat.says("new deal Globex rollout for Globex $40,000")
    await chat.says("Globex rollout is 60k now")
    said = await chat.presses("How did you read this?")
    assert "60,000" in said
    assert "€" not in said


async def test_the_same_deal_keeps_its_currency_when_it_is_said_again(chat: Chat) -> None:
    await chat.says("new deal Globex rollout for Globex ¥40,000")
    await chat.calls("deal")
    for answer in ("Globex rollout", "skip", "60k", "skip", "skip"):
        await chat.says(answer)
    assert "¥60,000" in await chat.presses("The same deal")


@pytest.mark.parametrize(
    ("zone", "at", "said", "closes"),
    [
        ("Asia/Tokyo", "2026-10-26T09:00+09:00", "tomorrow at 8am", "Oct 27, 2026"),
        ("America/Los_Angeles", "2026-10-26T18:00-07:00", "tomorrow at 8pm", "Oct 27, 2026"),
        ("Pacific/Auckland", "2026-10-26T09:00+13:00", "today at noon", "Oct 26, 2026"),
    ],
)
async def test_a_close_date_is_the_day_where_its_sender_is(
    folder: Path, zone: str, at: str, said: str, closes: str
) -> None:
    async with conversation(folder, at=at, zone=zone) as chat:
        assert closes in await chat.says(f"new deal Harbour tower 5k closing {said}")
        for answer in ("deal", "Quay tower"):
            await (chat.calls(answer) if answer == "deal" else chat.says(answer))
        for _ in range(3):
            await chat.says("skip")
        assert closes in await chat.says(said)


async def test_a_question_writes_no_customer_down(chat: Chat) -> None:
    await chat.says("new deal Realco 5k for Realco")
    await chat.calls("deal")
    for answer in ("Realco", "Kiwi", "8k", "skip", "skip"):
        asked = await chat.says(answer)
    assert "The same one?" in asked
    assert "Kiwi" not in asked
    assert "nothing like" in await chat.calls("find Kiwi")
    said = await chat.presses("Another one", on=asked)
    assert "New company Kiwi" in said
    assert "€8,000" in said
    await chat.presses("Undo")
    assert "nothing like" in await chat.calls("find Kiwi")


@pytest.mark.parametrize(
    ("said", "name", "customer"),
    [
        ("new deal Tango 8k with Realco", "Tango", "Realco"),
        ("new deal: Pear, Realco, 8k", "Pear", "Realco"),
        ("new deal Papaya with Realco 8k", "Papaya", "Realco"),
        ("new deal Kiwi for Realco, 8k", "Kiwi", "Realco"),
        ("new deal mango for realco, 8k", "mango", "Realco"),
    ],
)
async def test_the_customer_of_a_deal_is_the_one_who_is_named(chat: Chat, said: str, name: str, customer: str) -> None:
    await chat.calls("company Realco")
    made = await chat.says(said)
    assert f"New deal: {name}" in made
    assert customer in made.text.split("Customer")[1]
    assert "New company" not in made
    assert "New contact" not in made


async def test_a_line_names_its_customer_behind_the_amount(chat: Chat) -> None:
    await chat.calls("company Realco")
    made = await chat.calls("deal Grape 8k Realco")
    assert "New deal: Grape" in made
    assert "Realco" in made
    assert "New company" not in made


async def test_the_stage_of_a_deal_is_no_word_of_its_name(chat: Chat) -> None:
    await chat.calls("deal Hanseatik")
    assert "open deal Hanseatik already" in await chat.calls("deal Hanseatik stage Proposal")
    assert "Proposal" in await chat.presses("The same deal")


async def test_the_owner_hears_what_a_colleague_changed(chat: Chat) -> None:
    rita, kim = await chat.colleague("Rita Rep"), await chat.colleague("Kim Rep")
    await rita.calls("deal Globex rollout 40k closing June")
    for line, words in (
        ("deal Globex rollout 1k", ("Amount", "€40,000 → €1,000")),
        ("move Globex rollout to Proposal", ("Stage", "Lead → Proposal")),
        ("deal Globex rollout closing July", ("Close date", "Jul 31, 2026")),
    ):
        await kim.calls(line)
        told = rita.screen.log[-1]
        assert all(each in told for each in ("Kim Rep has changed your deal Globex rollout", *words))
    before = len(rita.screen.log)
    await rita.calls("deal Globex rollout 3k")
    assert not any("has changed your deal" in each for each in rita.screen.log[before:])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("new deal Acme phase 1 10k", "new deal Acme phase 2 20k"),
        ("new deal Bern office 5k", "new deal Berl office 6k"),
        ("new deal Renewal 2026 for Globex 8k", "new deal Renewal 2027 for Globex 9k"),
        ("new deal Firm0 seats 5k", "new deal Firm1 seats 6k"),
        ("new deal Acme rollout 10k", "new deal Acme rollout Berlin 20k"),
    ],
)
async def test_a_new_deal_overwrites_no_other(chat: Chat, first: str, second: str) -> None:
    await chat.says(first)
    chat.clock.at += timedelta(days=1)
    said = await chat.says(second)
    assert "Updated" not in said
    listed = await chat.calls("deals")
    for sentence in (first, second):
        amount = sentence.split()[-1].removesuffix("k")
        assert f"€{amount},000" in listed


async def test_a_new_deal_of_a_colleagues_name_alike_leaves_the_colleagues_alone(chat: Chat) -> None:
    kim = await chat.colleague("Kim Lund")
    await chat.says("new deal Acme phase 1 10k")
    assert "New deal: Acme phase 2" in await kim.says("new deal Acme phase 2 70k")
    assert "€10,000" in await chat.calls("show Acme phase 1")


@pytest.mark.parametrize("second", ["deal Zeta lot 2 8k", "deal Zeta lot 10 8k"])
async def test_a_typed_command_overwrites_no_other_deal(chat: Chat, second: str) -> None:
    await chat.calls("deal Zeta lot 1 7k")
    assert "New deal" in await chat.calls(second)
    assert "€7,000" in await chat.calls("deals")


async def test_a_stage_that_is_not_there_is_said_with_the_new_deal(chat: Chat) -> None:
    await chat.calls("setup stage remove Proposal")
    for said, typed in (
        ("new deal Acme 5k in Proposal", "Proposal"),
        ("deal Lumen 5k stage Legal", "Legal"),
        ("neuer Deal Borea 5k, Phase Angebot", "Angebot"),
    ):
        card = await chat.says(said)
        assert f"There is no stage “{typed}”, so it stands in Lead" in card
        assert "Stage\nLead" in card
    assert "slot-unread" not in await chat.presses("How did you read this?")
    assert "There is no stage" not in await chat.says("new deal Zeta 5k in Negotiation, next step a visit in Berlin")
    assert "There is no stage" not in await chat.says("new deal Proposal Partners 5k")


async def test_a_probability_that_was_said_is_explained_and_not_dropped(chat: Chat) -> None:
    await chat.says("new deal Skyline at Lumen 12k")
    said = await chat.says("Skyline probability 80%")
    assert "How likely a deal is comes from its stage: Lead, 10%" in said
