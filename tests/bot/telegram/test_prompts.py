"""Toasts, the command menu and the directory."""

import subprocess
import sys
from typing import Any

from bot.adapter import Adapter
from bot.simulator.faults import drop, http
from bot.simulator.telegram.server import TelegramServer
from bot.simulator.telegram.world import User
from bot.telegram.directory import TelegramDirectory
from bot.telegram.prompts import TelegramPrompt
from bot.telegram.rendering import limits
from bot.telegram.rendering.menu import menu_of
from bot.telegram.sender import TelegramAdapter
from handlers.kit.phrase import literal
from handlers.kit.ports import Directory, Prompt
from handlers.kit.reply import Form, Press
from handlers.kit.request import Pressed, Standing
from tests.bot.telegram.doubles import Open, Store, poller


async def test_a_press_is_answered_with_a_toast_and_never_raises(
    open_doors: Open, server: TelegramServer, store: Store, anna: User
) -> None:
    doors = open_doors()
    polling = await poller(doors, store)
    keyboard: Any = {"inline_keyboard": [[{"text": "Done", "callback_data": "token-0"}]]}
    sent = await doors._bot.send_message(anna.id, "Card", reply_markup=keyboard)
    query = server.people.presses(anna, server.message(anna, sent.message_id), "Done")
    await polling.step()
    request = list(store.requests.values())[-1]
    assert request.body == Pressed("token-0", str(sent.message_id))
    assert request.prompt == query.id
    prompt = TelegramPrompt(token=server.token, base_url=server.url)
    assert await prompt.toast(request, literal("x" * 900), "en")
    assert len(str(server.state.callbacks[query.id].answer)) >= limits.TOAST_CHARACTERS
    server.people.presses(anna, server.message(anna, sent.message_id), "Done")
    await polling.step()
    assert await prompt.toast(list(store.requests.values())[-1], None, "en"), "the waiting state ends without words too"
    server.faults.queue("answerCallbackQuery", drop(accepted=False), http(502))
    assert not await prompt.toast(request, literal("Done"), "en")
    assert not await prompt.toast(request, literal("Done"), "en")
    await server.stop()
    assert not await prompt.toast(request, literal("Done"), "en")
    assert not await prompt.open_form(request, Form(literal("New"), (), Press("deal")), "token", "en")
    await prompt.close()


async def test_the_menu_is_set_for_each_language(open_doors: Open, server: TelegramServer) -> None:
    entries = [
        ("deal", {"en": "Show a deal", "de": "Einen Deal zeigen"}),
        ("undo", {"en": "x" * 300}),
        ("Not-A-Command", {"en": "never shown"}),
    ]
    await open_doors().set_menu(entries)
    calls = [each.body["parameters"] for each in server.journal.entries("call", "setMyCommands")]
    assert [each.get("language_code") for each in calls] == [None, "de"]
    assert [each.description for each in menu_of(entries, "de")] == ["Einen Deal zeigen", "x" * 255 + "…"]


async def test_the_directory_says_what_the_request_says(open_doors: Open, store: Store, anna: User) -> None:
    await (await poller(open_doors(), store)).step()
    profile = await TelegramDirectory().profile(next(iter(store.requests.values())))
    assert (profile.direct_channel, profile.sender.standing) == (str(anna.id), Standing.UNKNOWN)


def test_the_ports_fit() -> None:
    adapter: Adapter = TelegramAdapter(token="1:a")
    prompt: Prompt = TelegramPrompt(token="1:a")
    directory: Directory = TelegramDirectory()
    assert adapter.platform == "telegram"
    assert prompt
    assert directory


def test_rendering_and_reading_do_without_the_sdk() -> None:
    light = ["outcome"]
    light += [f"incoming.{name}" for name in ("attachments", "inbound", "update", "webhook")]
    light += [f"rendering.{name}" for name in ("html", "keyboard", "limits")]
    imports = "; ".join(f"import bot.telegram.{name}" for name in light)
    code = f"{imports}; import sys; sys.exit('aiogram' in sys.modules)"
    # Its import costs seconds, and whoever only renders should not pay them.
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own words.
