""" "Make it 12k" is said of the deal that was shown or spoken of last."""

from pathlib import Path

import pytest

from tests.chat import Chat, conversation


async def _two_deals(chat: Chat) -> None:
    await chat.calls("deal Orchid rollout at Orchid Hotels 64000")
    await chat.calls("deal Lumen pilot at Lumen Labs 9000")


async def _amount(chat: Chat, deal: str) -> str:
    said = await chat.calls(f"show {deal}")
    return next(line for line in said.text.split("\n") if "€" in line)


@pytest.mark.parametrize("typed", ["make it 12k", "set it to 12k", "no, 12k", "make that €12,000", "actually 12k"])
async def test_the_deal_that_was_shown_last_is_changed(chat: Chat, typed: str) -> None:
    await _two_deals(chat)
    await chat.says("Orchid rollout is at 70k")
    await chat.says("show Lumen pilot")
    said = await chat.says(typed)
    assert "Updated: Lumen pilot" in said
    assert await _amount(chat, "Lumen pilot") == "€12,000"
    assert await _amount(chat, "Orchid rollout") == "€70,000"


@pytest.mark.parametrize(
    ("locale", "shows", "typed"),
    [
        ("de", "zeige Lumen pilot", "mach 12k draus"),
        ("es", "muestra Lumen pilot", "ponlo en 12k"),
        ("fr", "montre Lumen pilot", "mets-le à 12k"),
        ("pt", "mostra Lumen pilot", "não, 12k"),
        ("ru", "покажи Lumen pilot", "поставь 12 тысяч"),
        ("zh", "显示Lumen pilot", "改成1万2"),
    ],
)
async def test_in_every_language(tmp_path: Path, locale: str, shows: str, typed: str) -> None:
    async with conversation(tmp_path, locale=locale) as chat:
        await _two_deals(chat)
        await chat.calls("deal Orchid rollout 2 at Orchid Hotels 70000")
        await chat.says(shows)
        said = await chat.says(typed)
        assert "Lumen pilot" in said
        assert "12" in said


async def test_hours_later_it_is_asked_which_deal(chat: Chat) -> None:
    await _two_deals(chat)
    await chat.waits_until("2026-03-03T09:30+01:00")
    said = await chat.says("make it 60k")
    assert "Which deal" in said
    assert {"Orchid rollout", "Lumen pilot"} <= said.buttons.keys()
    assert "€60,000" in await chat.presses("Orchid rollout")
    assert await _amount(chat, "Lumen pilot") == "€9,000"


async def test_after_something_else_it_is_asked(chat: Chat) -> None:
    await _two_deals(chat)
    await chat.says("called Ana Ruiz")
    assert "Which deal" in await chat.says("make it 60k")


async def test_a_day_changes_nothing_that_is_no_longer_spoken_of(chat: Chat) -> None:
    await _two_deals(chat)
    card = await chat.says("remind me to call Ana Ruiz Thursday")
    await chat.says("show Ana Ruiz")
    await chat.says("no, Friday")
    assert "Fri, Mar 6" in chat.screen.messages[card.id]
    await chat.says("show Lumen pilot")
    await chat.says("no, Monday")
    assert "Fri, Mar 6" in chat.screen.messages[card.id]


@pytest.mark.parametrize("typed", ["make it 5", "make it 20 minutes", "no, 30%"])
async def test_what_is_no_amount_changes_nothing(chat: Chat, typed: str) -> None:
    await _two_deals(chat)
    await chat.says("show Orchid rollout")
    await chat.says(typed)
    assert await _amount(chat, "Orchid rollout") == "€64,000"
    assert await _amount(chat, "Lumen pilot") == "€9,000"
