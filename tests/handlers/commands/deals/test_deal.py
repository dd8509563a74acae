"""`deal`: a deal, new or changed."""

import pytest

from tests.chat import Chat


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
    assert "Somebody has changed the deal since" in said
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
    await chat.calls("deal Globex rollout 2k")
    await rita.calls("deal Globex rollout 3k")
    assert not any("has changed your deal" in each for each in rita.screen.log[before:])
