"""Hostile words in every field through all platforms: never refused, never active, shown as they were written."""

from pathlib import Path
from typing import Any

import pytest

from bot.markup import clean
from bot.simulator.slack.world import Message
from tests.chat import conversation
from tests.stage import Stage, stage, words

NASTY = {
    "special": "<!channel> <!here> <!subteam^S1>",
    "mention": "<@U1> @here @channel @everybody @@name_x /@name_x ²@name_x",
    "marks": "*x* _y_ ~z~ `c` ```p```",
    "html": "</b><a href='tg://user?id=1'>x</a> & &lt; &amp;",
    "link": "[x](http://evil.example) <http://evil.example|bank.example>",
    "command": "/crm /start@rapport_bot #tag $USD",
    "rtl": "abc\u202edcba\u202c \u2066x\u2069 \ufeff",
    "long": "x" * 4000,
    "emoji": "🧨👩‍👩‍👧‍👦 :boom: 🏴‍☠️" * 20,
    "nul": "a\x00b\x07c",
    "surrogate": "a\ud83db",
}
COMMANDS = ("note", "remind", "deal", "company", "contact", "find", "agenda", "settings", "invite", "nonsense")
# Bold and italic are our own: titles and quiet lines.
_ALIVE = {"mention", "hashtag", "cashtag", "text_link", "text_mention", "code", "pre", "strikethrough", "underline"}


def fields(text: str) -> tuple[str, ...]:
    """Put the words where names, titles, notes, companies and arguments of commands are."""
    return (
        f'note about "{text}": {text}',
        f'called "{text}"',
        f"remind me tomorrow at 9am to {text}",
        f'new deal "{text}" with "{text}" 500 EUR',
        f'new contact "{text}" at "{text}"',
        text,
    )


def _alive(on: Stage, message: Message) -> list[Any]:
    return [each for each in on.slack.active_entities(message) if each.kind not in ("bare_link", "emoji")]


@pytest.mark.parametrize("kind", NASTY)
async def test_hostile_words_through_slack(folder: Path, kind: str) -> None:
    text = NASTY[kind].encode("utf-8", "replace").decode() if kind == "surrogate" else NASTY[kind]
    async with stage(folder) as on:
        for line in ("called Acme", *fields(text)):
            on.slack.people.dms(on.anna, line)
        await on.settle()
        for name in COMMANDS:
            await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", f"{name} {text}")
        await on.settle()
        await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", "company")
        await on.settle()
        view = on.slack.workspace.open_views(on.anna.id)[-1]
        await on.slack.gestures.submits(on.anna, view, {"name": text})
        await on.settle()
        await on.turns_to("2026-03-03T09:00:05+01:00")
        assert on.refused() == []
        assert [each for message in on.bots() for each in _alive(on, message)] == []
        assert len(on.bots()) > 8
        if kind in ("marks", "special"):
            assert any(text.split()[0] in words(each) for each in on.bots())


async def test_hostile_words_through_telegram(folder: Path) -> None:
    async with stage(folder, with_telegram=True) as on:
        assert on.telegram is not None
        tim = await on.invites(role="admin", last_name="</b><i>")
        own = {each.id for each in on.telegram.sent(tim)}
        for kind, text in NASTY.items():
            written = text.encode("utf-8", "replace").decode() if kind == "surrogate" else text
            for line in (*fields(written), f"/company {written}", f"/note {written}"):
                on.telegram.people.says(tim, tim, line[:4096])
            await on.settle()
        await on.turns_to("2026-03-03T09:00:05+01:00")
        sent = [each for each in on.telegram.sent(tim) if each.id not in own]
        assert on.refused() == []
        assert len(sent) > 20
        found = [(one.type, each.content[one.offset : one.offset + 30]) for each in sent for one in each.entities]
        assert [each for each in found if each[0] in _ALIVE] == []
        # "There is no “crm”" names the command that was typed, in our own words.
        commands = [each[1] for each in found if each[0] == "bot_command"]
        assert not any("/start@" in each for each in commands)


async def test_hostile_words_in_the_terminal(folder: Path) -> None:
    async with conversation(folder) as chat:
        for text in NASTY.values():
            for line in fields(text):
                said = await chat.says(clean(line))
                assert "error" not in said.text.lower() or "error" in line
