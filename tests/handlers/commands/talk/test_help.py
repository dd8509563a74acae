"""`help`: what can be said here, by role."""

import pytest

from handlers.kit.command import registry
from locales.catalog import catalog
from storage.models.member import Role
from tests.chat import Chat


async def test_it_lists_every_visible_command_once(chat: Chat) -> None:
    lines = (await chat.calls("help")).text.split("\n")
    for command in registry().visible("admin"):
        assert lines.count(f"/{command.name}") == 1


async def test_hidden_ones_are_not_listed_and_cannot_be_called(chat: Chat) -> None:
    text = (await chat.calls("help")).text
    for command in registry().commands.values():
        if command.hidden:
            assert f"/{command.name}\n" not in text
            assert f"There is no “{command.name}”" in await chat.calls(command.name)


async def test_a_viewer_sees_only_what_a_viewer_may(chat: Chat) -> None:
    viewer = await chat.colleague("Vera Blick", Role.VIEWER)
    text = (await viewer.calls("help")).text
    assert "/show" in text
    assert "/invite" not in text
    assert "/log" not in text


@pytest.mark.parametrize("name", [each.name for each in registry().visible("admin")])
def test_every_command_has_a_line_and_an_example_in_every_language(name: str) -> None:
    for locale in ("en", "de", "es"):
        for key in (f"{name}-help", f"{name}-example"):
            assert catalog().has(locale, key)
            assert catalog().text(locale, key, {})


async def test_one_command_is_explained(chat: Chat) -> None:
    said = await chat.calls("help remind")
    assert "such as: remind me Friday at 3pm to call Acme" in said


async def test_asked_in_a_sentence(chat: Chat) -> None:
    assert "What I can do" in await chat.says("help")
    assert "What I can do" in await chat.says("what can you do?")
