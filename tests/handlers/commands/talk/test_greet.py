"""`greet`: a member follows a link, or presses Start again."""

import pytest

from storage.models.company import Company
from storage.unit_of_work import Store
from tests.chat import Chat


async def companies(store: Store) -> list[Company]:
    return await store.companies.list_all()


@pytest.mark.parametrize("line", ["start", "join", "start abcdefghijklmnopqrstuv", "start company-0"])
async def test_who_is_in_is_greeted(chat: Chat, line: str) -> None:
    said = await chat.calls(line)
    assert "Nora Vidal, you're in" in said
    assert set(said.buttons) >= {"My agenda"}


@pytest.mark.parametrize("code", ["zzzz", "abcdefghijklmnopqrstuv"])
async def test_a_member_who_types_a_code_hears_that_none_is_needed(chat: Chat, code: str) -> None:
    said = await chat.calls(f"join {code}")
    assert "You're in already, Nora Vidal, so you need no code" in said
    assert set(said.buttons) >= {"My agenda", "What can I say?"}


async def test_a_link_opens_a_record_or_a_page(chat: Chat) -> None:
    await chat.says("called Acme")
    (acme,) = await chat.app.in_store(companies)
    assert "Acme" in await chat.calls(f"start company-{acme.id.hex}")
    assert "Nothing" in await chat.calls("start agenda")


async def test_a_link_to_nothing_of_this_team_does_nothing(chat: Chat) -> None:
    assert "out of date" in await chat.calls("start company-" + "0" * 32)
