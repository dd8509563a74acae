"""`pipeline`: the open deals by stage, each currency by itself."""

import pytest

from storage.models.member import Role
from tests.chat import Chat


@pytest.fixture(autouse=True)
async def _deals(chat: Chat) -> None:
    await chat.calls("deal Acme rollout 12k")
    await chat.calls("deal Globex printers 90k")
    await chat.calls("move Globex printers to Negotiation")


@pytest.mark.parametrize("said", ["what's in my pipeline", "zeig mir meine Pipeline", "/pipeline mine"])
async def test_sums_weights_and_bars(chat: Chat, said: str) -> None:
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Pipeline · only yours" in card
    for words in ("€12,000", "€1,200", "€90,000", "€67,500", "2 open deals: €102,000, weighted €68,700"):
        assert words in card
    assert card.text.index("█\n") < card.text.index("████████")


async def test_currencies_are_never_mixed(chat: Chat) -> None:
    await chat.calls("deal Yen thing 900000 JPY")
    card = await chat.says("what's in my pipeline")
    assert "3 open deals: €102,000 and ¥900,000, weighted €68,700 and ¥90,000" in card
    assert "Each currency is added up by itself" in card


async def test_a_rep_sees_their_own_a_manager_the_team_and_either_switches(chat: Chat) -> None:
    rep = await chat.colleague("Omar Haddad")
    assert "No open deals here" in await rep.calls("pipeline")
    assert "2 open deals" in await rep.presses("The team's pipeline")
    boss = await chat.colleague("Ines Roth", Role.MANAGER)
    assert "2 open deals" in await boss.calls("pipeline")
    assert "No open deals here" in await boss.presses("My pipeline")
    assert "2 open deals" in await boss.says("Nora's pipeline")


async def test_what_has_no_amount_is_counted_and_said(chat: Chat) -> None:
    await chat.calls("deal Bare thing")
    assert "One deal has no amount yet" in await chat.calls("pipeline")


@pytest.mark.parametrize(
    "said",
    ["pipeline of Nobody", "/pipeline Nobody", "/pipeline of nobody", "Pipeline von Nobody", "pipeline de Nobody"],
)
async def test_somebody_whom_nobody_knows_is_not_taken_for_oneself(chat: Chat, said: str) -> None:
    await chat.colleague("Omar Haddad")
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Nobody here is called “" in card
    assert "obody" in card
    assert "Omar Haddad" in card.buttons
    assert "No open deals here" in await chat.presses("Omar Haddad", on=card)


@pytest.mark.parametrize(
    "said", ["pipeline please", "show me the whole pipeline", "pipeline this quarter", "/pipeline mine"]
)
async def test_other_words_are_nobodys_name(chat: Chat, said: str) -> None:
    card = await (chat.calls(said[1:]) if said.startswith("/") else chat.says(said))
    assert "Pipeline · " in card


async def test_the_weighted_sums_stand_in_the_order_of_the_whole_ones(chat: Chat) -> None:
    await chat.says("new deal Nord seats 500k in proposal")
    await chat.says("new deal Sur seats 650k USD")
    line = next(each for each in (await chat.calls("pipeline")).text.split("\n") if "weighted" in each and "$" in each)
    whole, weighted = line.split("weighted")
    assert whole.index("$") < whole.index("€")
    assert weighted.index("$") < weighted.index("€")
