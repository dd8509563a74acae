"""The terminal: what is shown, what is typed, and what becomes of it."""

import asyncio
import io
import json
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapter import Address, Deed, Envelope, Found, NotSent, Reason, Sent
from bot.console.adapter import ConsoleAdapter, Message
from bot.console.keyboard import typed_lines
from bot.console.lines import lines_of
from bot.console.render import render
from bot.console.screen import Screen
from bot.console.session import ConsoleSession
from bot.markup import Words
from handlers.kit.phrase import literal
from handlers.kit.presses import presses_of
from handlers.kit.reply import (
    Button,
    Buttons,
    Choice,
    Field,
    Fields,
    File,
    Form,
    Heading,
    Note,
    Option,
    Press,
    Question,
    Reply,
    Table,
    Text,
)
from handlers.kit.request import AttachmentKind, Body, Called, Platform, Pressed, Request, Said, Sender
from locales.catalog import catalog

PRESS = Press("undo")
EVERYTHING = Reply(
    (
        Heading(literal("Acme Corp")),
        Text(literal("Called @anna about $500\nand more")),
        Fields((Field(literal("Stage"), literal("Proposal")), Field(literal("公司"), literal("Acme")))),
        Table((literal("Deal"), literal("Amount")), ((literal("Acme pilot"), literal("€12,000")),)),
        Form(literal("New deal"), (Question("amount", literal("How much?")),), PRESS),
        Choice(literal("Which one?"), (Option(literal("Acme Corp"), PRESS), Option(literal("Acme Ltd"), PRESS))),
        File(AttachmentKind.PHOTO, Platform.SLACK, "F1", literal("📷 board.png")),
        Note(literal("from your words")),
        Buttons((Button(literal("Undo"), PRESS), Button(literal("Change"), PRESS))),
    )
)
ADDRESS = Address(platform=Platform.TERMINAL, account="terminal", channel="nora")


@pytest.fixture
def words() -> Words:
    return Words(catalog(), "en", "UTC")


def rendered(reply: Reply, words: Words, prefix: str = "token") -> dict[str, object]:
    """Render with recognisable tokens."""
    return render(reply, words, (f"{prefix}-{index}" for index in range(len(presses_of(reply)))))


def card(words: Words, *labels: str, prefix: str = "token", purpose: str = "answer") -> dict[str, object]:
    """Render a text with buttons."""
    buttons = Buttons(tuple(Button(literal(each), PRESS) for each in labels))
    return rendered(Reply((Text(literal("Saved.")), buttons), purpose=purpose), words, prefix)


def new(message: str, payload: dict[str, object], deed: Deed = Deed.POST) -> Message:
    """Make a message for the screen."""
    return Message(id=message, deed=deed, payload=payload)


def test_every_block_has_its_lines(words: Words) -> None:
    text = [line.text for line in lines_of(rendered(EVERYTHING, words), 7)]
    assert text == [
        "Acme Corp",
        "Called @anna about $500",
        "and more",
        "  Stage  Proposal",
        "  公司   Acme",
        "  Deal        Amount",
        "  Acme pilot  €12,000",
        "New deal",
        "  - How much?",
        "Which one?",
        "  [7] Acme Corp",
        "  [8] Acme Ltd",
        "📷 board.png",
        "This lies in Slack. Ask me there, and I'll send it.",
        "from your words",
        "[9] Undo   [10] Change",
    ]


def test_each_button_carries_the_token_of_its_own_press(words: Words) -> None:
    screen = Screen(io.StringIO(), words)
    screen.show(new("m1", rendered(EVERYTHING, words)))
    # The form's own press is number 0.
    assert [screen.find(str(number)).token for number in range(1, 5)] == [  # type: ignore[union-attr] # Each exists.
        "token-1",
        "token-2",
        "token-3",
        "token-4",
    ]


def test_nothing_in_a_name_drives_the_terminal(words: Words) -> None:
    shown = rendered(Reply((Text(literal("A\x1b[2Jcme\u202e\x9b31m")),)), words)
    assert [line.text for line in lines_of(shown)] == ["A[2Jcme31m"]


def test_numbers_go_on_and_an_edit_takes_the_old_ones_away(words: Words) -> None:
    stream = io.StringIO()
    screen = Screen(stream, words)
    screen.show(new("m1", card(words, "Undo", prefix="a")))
    screen.show(new("m2", card(words, "Undo", "Change", prefix="b")))
    assert [(found.token if (found := screen.find(each)) else None) for each in ("1", "2", "3", "4")] == [
        "a-0",
        "b-0",
        "b-1",
        None,
    ]
    assert screen.find("undo").token == "b-0"  # type: ignore[union-attr] # The newest card's.
    screen.show(new("m2", card(words, "Done", prefix="c"), Deed.EDIT))
    assert screen.find("2") is None
    assert screen.find("4").token == "c-0"  # type: ignore[union-attr] # It exists.
    assert screen.find("a-0") is not None
    assert stream.getvalue().count("Saved.") == 3


def test_a_label_is_not_that_of_an_older_card_which_only_follows_what_was_done(words: Words) -> None:
    screen = Screen(io.StringIO(), words)
    screen.show(new("m1", card(words, "Undo", prefix="a")))
    screen.show(new("m2", card(words, "Undo", prefix="b")))
    screen.show(new("m1", card(words, "Undo", prefix="c"), Deed.EDIT))
    assert screen.find("undo").token == "b-0"  # type: ignore[union-attr] # It exists.
    assert screen.find("3").token == "c-0"  # type: ignore[union-attr] # As above.
    screen.show(new("m1", card(words, "Undo", prefix="d"), Deed.EDIT))
    assert screen.find("undo").token == "d-0"  # type: ignore[union-attr] # The card that was just pressed.
    assert screen.find("called Acme") is None
    screen.show(new("m3", card(words, "Undo", prefix="e")))
    screen.show(new("m1", card(words, "Undo", prefix="f"), Deed.EDIT))
    assert screen.find("undo").token == "e-0"  # type: ignore[union-attr] # As above.


def test_a_number_answers_an_open_question_instead_of_pressing_an_older_button(words: Words) -> None:
    screen = Screen(io.StringIO(), words)
    screen.show(new("m1", card(words, "Undo")))
    screen.show(new("m2", card(words, "Cancel", prefix="q", purpose="question")))
    assert screen.find("1") is None
    assert screen.find("#1") is not None
    assert screen.find("[1]") is not None
    assert [screen.misses(each) for each in ("[99]", "#99", "[1]", "99", "[Acme]")] == ["99", "99", "", "", ""]
    assert screen.find("2").token == "q-0"  # type: ignore[union-attr] # It exists.
    screen.show(new("m3", card(words, prefix="z")))
    assert screen.find("1") is not None


def test_a_script_gets_one_object_a_reply(words: Words) -> None:
    stream = io.StringIO()
    screen = Screen(stream, words, as_json=True)
    screen.say("common-terminal-welcome")
    screen.show(new("m1", rendered(EVERYTHING, words)))
    screen.show(new("m1", card(words, "Undo", prefix="b"), Deed.EDIT))
    screen.show(new("m1", {"blocks": [], "purpose": ""}, Deed.DELETE))
    first, second = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert first["text"].startswith("Acme Corp\nCalled @anna about $500")
    assert "Undo" not in first["text"]
    assert [each["type"] for each in first["blocks"]] == [
        "heading",
        "text",
        "fields",
        "table",
        "form",
        "choice",
        "file",
        "note",
        "buttons",
    ]
    assert second["buttons"] == [{"label": "Undo", "type": "b-0"}]
    assert "token" not in json.dumps(first["blocks"])


def test_colours_only_on_a_terminal(words: Words) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    plain, pretty = io.StringIO(), Terminal()
    for stream in (plain, pretty):
        Screen(stream, words).show(new("m1", rendered(EVERYTHING, words)))
    assert "\x1b" not in plain.getvalue()
    assert "[3] Undo" in pretty.getvalue()


async def test_sending_shows_and_remembers(words: Words) -> None:
    shown: list[Message] = []
    adapter = ConsoleAdapter(shown.append)
    payload = adapter.render(EVERYTHING, words, iter(f"t{n}" for n in range(9)))
    post = Envelope(intent="i1", deed=Deed.POST, address=ADDRESS, payload=payload)
    assert await adapter.look_up(post) == Found("")
    assert await adapter.send(post) == Sent("i1", "nora")
    assert await adapter.look_up(post) == Found("i1")
    edit = Envelope(intent="i2", deed=Deed.EDIT, address=ADDRESS, payload=payload, message="i1")
    assert await adapter.send(edit) == Sent("i1", "nora")
    assert await adapter.retract(ADDRESS, "i1")
    assert [(each.id, each.deed) for each in shown] == [("i1", "post"), ("i1", "edit"), ("i1", "delete")]
    assert await adapter.open_direct("terminal", "nora") == "nora"
    assert adapter.scopes(ADDRESS) == ()
    assert adapter.label_repeat(payload, words)["blocks"][-1]["text"] == "(possible repeat)"


async def test_without_a_terminal_messages_wait() -> None:
    adapter = ConsoleAdapter()
    outcome = await adapter.send(Envelope(intent="i1", deed=Deed.POST, address=ADDRESS, payload={}))
    assert isinstance(outcome, NotSent)
    assert outcome.reason is Reason.ABSENT
    assert not await adapter.retract(ADDRESS, "i1")


class House:
    """Takes requests, and shows a card for each."""

    def __init__(self, screen: Screen, words: Words) -> None:
        self.screen = screen
        self.words = words
        self.taken: list[Request] = []

    async def accept(self, *requests: Request, mark: tuple[str, str] | None = None) -> int:
        assert mark is None
        self.taken += requests
        return len(requests)

    async def settle(self) -> None:
        count = len(self.taken)
        self.screen.show(new(f"m{count}", card(self.words, "Undo", prefix=f"card{count}")))

    def now(self) -> datetime:
        return datetime(2026, 3, 2, 9, tzinfo=UTC)


async def typed(*lines: str) -> AsyncIterator[str]:
    """Type lines."""
    for line in lines:
        yield line


async def bodies(words: Words, *lines: str) -> list[Body]:
    """Run a session and return what the lines became."""
    screen = Screen(io.StringIO(), words)
    house = House(screen, words)
    session = ConsoleSession(
        inbox=house, settle=house.settle, clock=house, screen=screen, sender=Sender(user="nora", name="Nora")
    )
    await session.run(typed(*lines))
    assert len({each.id for each in house.taken}) == len(house.taken)
    assert all(each.sent_at == house.now() and each.place.channel == "nora" for each in house.taken)
    return [each.body for each in house.taken]


TOKEN = "AZqh0Y5_dAGnq1rS0abcdef-hijklmnop1"


async def test_lines_become_requests(words: Words) -> None:
    assert await bodies(
        words,
        "called Acme",
        "",
        "1",
        "undo",
        "/log called Acme",
        "/crm LOG called Acme",
        "/crm",
        "> thanks",
        "42",
        "[42]",
        TOKEN,
        "/quit",
        "too late",
    ) == [
        Said("called Acme"),
        Pressed("card1-0", "m1"),
        Pressed("card2-0", "m2"),
        Called("log", "called Acme"),
        Called("log", "called Acme"),
        Called("help"),
        Said("thanks", reply_to="m6"),
        Said("42"),
        Pressed(TOKEN),
    ]


async def test_lines_are_read_from_pipes_and_files(tmp_path: Path) -> None:
    prompts: list[int] = []
    path = tmp_path / "script.txt"
    path.write_bytes("called Ünal\r\n\nlast without newline".encode())
    with path.open("rb") as file:
        lines = [line async for line in typed_lines(file.fileno(), lambda: prompts.append(1))]
    assert lines == ["called Ünal", "", "last without newline"]
    assert len(prompts) == 4
    reading, writing = os.pipe()
    arriving = typed_lines(reading, lambda: None)
    os.write(writing, b"caf" + b"\xc3")
    os.write(writing, b"\xa9\n")
    assert await asyncio.wait_for(anext(arriving), 5) == "café"
    os.close(writing)
    assert [line async for line in arriving] == []
    os.close(reading)


async def test_it_rings_between_two_lines_and_asks_for_the_line_again(words: Words) -> None:
    paper, rung = io.StringIO(), asyncio.Event()
    screen = Screen(paper, words)
    screen.asks = True
    house = House(screen, words)
    session = ConsoleSession(
        inbox=house, settle=house.settle, clock=house, screen=screen, sender=Sender(user="nora", name="Nora")
    )
    looks = 0

    async def due() -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            raise ConnectionError("the disk sleeps")
        if looks == 2:
            screen.show(new("ring", card(words, "Done")))
        if looks == 3:
            rung.set()

    screen.prompt()
    bell = asyncio.create_task(session.ring(due, 0))
    await asyncio.wait_for(rung.wait(), 5)
    bell.cancel()
    # What was typed so far stays on its own line; the reminder stands below it, and a new prompt below that.
    assert paper.getvalue() == "> \nSaved.\n[1] Done\n\n> "
    await session.run(typed("1"))
    assert house.taken[0].body == Pressed("token-0", "ring")


async def test_a_line_and_the_bell_wait_for_each_other(words: Words) -> None:
    screen = Screen(io.StringIO(), words)
    house = House(screen, words)
    inside, together = 0, 0

    async def busy() -> None:
        nonlocal inside, together
        inside += 1
        together = max(together, inside)
        await asyncio.sleep(0)
        inside -= 1

    session = ConsoleSession(
        inbox=house, settle=busy, clock=house, screen=screen, sender=Sender(user="nora", name="Nora")
    )
    bell = asyncio.create_task(session.ring(busy, 0))
    await session.run(typed(*("called Acme",) * 20))
    bell.cancel()
    assert together == 1


async def test_nothing_unseen_gets_into_a_record(words: Words) -> None:
    assert await bodies(words, "called \u202eevil\u202c Corp\x07") == [Said("called evil Corp")]
