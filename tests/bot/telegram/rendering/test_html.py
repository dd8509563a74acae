"""Replies as Telegram HTML: golden files, limits, and nobody's text ever active."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.markup import Words, utf16
from bot.simulator.telegram import entities, keyboards
from bot.simulator.telegram import html as simulated
from bot.telegram.rendering import html, keyboard, limits
from handlers.kit.phrase import Phrase, literal, say, typed
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Choice,
    Field,
    Fields,
    File,
    Form,
    Heading,
    Note,
    Option,
    Pick,
    Press,
    Question,
    QuestionKind,
    Reply,
    Table,
    Text,
)
from handlers.kit.request import AttachmentKind, Platform
from locales.catalog import catalog

GOLDEN = Path(__file__).parent / "golden"
PRESS = Press("show", {"deal": "1"})


def words(locale: str = "en") -> Words:
    return Words(catalog(), locale, "Europe/Berlin")


def tokens() -> Iterator[str]:
    return (f"token-{number}" for number in count())


def shown(*blocks: Block, plain: bool = False, **more: Any) -> dict[str, Any]:
    return html.render(Reply(blocks, **more), words(), tokens(), plain=plain)


def parsed(payload: dict[str, Any]) -> tuple[str, list[entities.Entity]]:
    if "parse_mode" not in payload:
        return entities.trimmed(payload["text"], [])
    return entities.trimmed(*simulated.parse(payload["text"]))


CARD = (
    Heading(literal("Acme <renewal> & friends")),
    Text(literal("Moved to <b>Proposal</b>, by @anna\nCall /stop or #now, see https://acme.test/a?b=1&c=2")),
    Fields((Field(literal("Amount"), literal("€12,000")), Field(literal("Owner"), literal("Anna & Bo")))),
    Table(
        (literal("Deal"), literal("Stage")),
        ((literal("Acme"), literal("Won")), (literal("株式会社"), literal("<Lost>"))),
    ),
    Table(
        (literal("Deal"), literal("Close"), literal("Owner")),
        ((literal("A very long deal name, really"), literal("Tue 10 Nov 2026"), literal("")),) * 2,
    ),
    Choice(literal("Which Anna?"), (Option(literal("Anna Weber"), PRESS), Option(literal("Anna Wolf"), PRESS))),
    Form(
        literal("New deal"),
        (
            Question("name", literal("Name")),
            Question("stage", literal("Stage"), QuestionKind.CHOICE, picks=(Pick("a", literal("A")),)),
        ),
        PRESS,
    ),
    File(AttachmentKind.PHOTO, Platform.TELEGRAM, "AgAC1", literal("📷 board.png")),
    Note(literal("From your message of 09:00")),
    Buttons(
        (
            Button(literal("Done"), PRESS, ButtonKind.MAIN),
            Button(literal("Snooze"), PRESS),
            Button(literal("Delete this deal for good"), PRESS, ButtonKind.DANGER),
            Button(literal("Undo"), PRESS),
        )
    ),
)
CASES = {
    "card": CARD,
    "heading": CARD[:1],
    "text": CARD[1:2],
    "fields": CARD[2:3],
    "table": CARD[3:4],
    "wide_table": CARD[4:5],
    "choice": CARD[5:6],
    "form": CARD[6:7],
    "file": CARD[7:8],
    "note": CARD[8:9],
    "buttons": CARD[9:],
}


@pytest.mark.parametrize("plain", [False, True], ids=["html", "plain"])
@pytest.mark.parametrize("name", CASES)
def test_golden(name: str, plain: bool) -> None:
    payload = shown(*CASES[name], plain=plain)
    text = json.dumps(payload, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = GOLDEN / f"{name}{'.plain' if plain else ''}.json"
    if not path.exists():
        path.write_text(text, "utf-8")
        pytest.fail(f"{path.name} was missing and has been written: read it, then run again")
    assert text == path.read_text("utf-8")


def test_a_command_of_ours_can_be_tapped_and_nobody_elses() -> None:
    text, _ = parsed(shown(Heading(typed("/log")), Text(literal("/log"))))
    assert text.split() == ["/log", "/\u2060log"]


def test_every_press_takes_its_own_token() -> None:
    rows = shown(*CARD)["reply_markup"]["inline_keyboard"]
    data = [each["callback_data"] for row in rows for each in row]
    # Token 2 is the form's, which Telegram shows as questions, not as a button.
    assert data == [f"token-{number}" for number in (0, 1, 3, 4, 5, 6)]


def test_short_buttons_stand_in_pairs_and_long_ones_alone() -> None:
    rows = shown(*CASES["buttons"])["reply_markup"]["inline_keyboard"]
    assert [[each["text"] for each in row] for row in rows] == [
        ["Done", "Snooze"],
        ["Delete this deal for good"],
        ["Undo"],
    ]


def test_at_most_a_hundred_buttons() -> None:
    block = Choice(literal("Which?"), tuple(Option(literal(f"Number {at}"), PRESS) for at in range(130)))
    rows = shown(block)["reply_markup"]["inline_keyboard"]
    assert sum(map(len, rows)) == limits.BUTTONS
    assert keyboards.parse({"inline_keyboard": rows})


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u2060", "\u2800\u3164"])
def test_what_nobody_can_see_becomes_something(text: str) -> None:
    assert shown(Text(literal(text)))["text"] == "…"
    assert shown()["text"] == "…"
    assert shown(Buttons((Button(literal(text), PRESS),)))["text"] == "What next?"
    assert shown(Buttons((Button(literal(text), PRESS),)))["reply_markup"]["inline_keyboard"][0][0]["text"] == "…"


def test_a_quiet_reply_makes_no_sound() -> None:
    assert shown(Text(literal("Hi")), pings=False)["disable_notification"] is True
    assert "disable_notification" not in shown(Text(literal("Hi")))


@pytest.mark.parametrize(
    "block",
    [
        Text(literal("😀" * 1000)),
        Text(literal("&" * 2000)),
        Heading(literal("<" * 2000)),
        Note(literal("x\n" * 1000)),
        Fields(tuple(Field(literal("Label &"), literal("Value <>")) for _ in range(500))),
        Table((literal("A"), literal("B")), tuple((literal(f"{at}"), literal("<&>")) for at in range(900))),
        Table((literal("A"), literal("B")), tuple((literal("wide " * 9), literal("<&>")) for _ in range(200))),
    ],
    ids=lambda block: type(block).__name__,
)
def test_too_long_is_cut_between_entities_and_still_takes_the_repeat_line(block: Block) -> None:
    payload = html.label_repeat(shown(block, block, block, Text(literal("the end"))), words())
    text, marked = parsed(payload)
    assert limits.TEXT_UNITS - 400 < utf16(text) <= limits.TEXT_UNITS
    assert text.endswith("\n(possible repeat)")
    assert "…" in text
    assert marked[-1].type == "italic"


def test_a_table_is_cut_between_rows() -> None:
    block = Table((literal("A"), literal("B")), tuple((literal(f"{at:05}"), literal("end")) for at in range(900)))
    text, _ = parsed(shown(block))
    lines = text.splitlines()
    assert lines[-1] == "…"
    assert all(line.endswith("end") for line in lines[1:-1])


def test_a_table_is_aligned_by_what_is_seen() -> None:
    text, _ = parsed(shown(*CASES["table"]))
    first, _, last = text.splitlines()
    assert keyboard.width(first[: first.index("Stage")]) == keyboard.width(last[: last.index("<Lost>")])
    assert max(map(keyboard.width, text.splitlines())) <= limits.TABLE_COLUMNS


def test_the_plain_twin_has_no_markup_and_can_be_marked_too() -> None:
    payload = html.label_repeat(shown(*CARD, plain=True), words("de"))
    assert "parse_mode" not in payload
    assert "Moved to <b>Proposal<" in payload["text"]
    assert "<pre>" not in payload["text"]


def test_our_own_commands_stay_alive_and_addresses_whole() -> None:
    text, _ = parsed(shown(Text(literal("see https://medium.test/@name/x"))))
    assert "https://medium.test/@name/x" in text
    assert html._settled("Send /cancel to stop.") == "Send /cancel to stop."


SEEDS = (
    "<b>", "</b>", "</pre>", "<a href='tg://user?id=1'>", "&lt;", "&#60;", "&", "@@anna", "@anna", "/@anna",
    "#tag", "##tag", "$USD", "$$USD", "/stop", "//stop", "/stop@bot", "²@anna", "½#tag", "#\u200ctag", "tg://user?id=1",
    "https://evil.test/<b>", "\u202e", "\u0000", "\ud800", "\u2060", "😀", "\n", "\t", " ", "…", "a" * 300,
)  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(SEEDS), st.text(max_size=8)), max_size=12).map("".join)
PHRASE = HOSTILE.map(literal)
BUTTONS = st.lists(st.builds(Button, PHRASE, st.just(PRESS)), max_size=4).map(lambda found: Buttons(tuple(found)))


def tables(draw: Any) -> Table:
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[PHRASE] * columns)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=4))))


BLOCKS = st.one_of(
    st.builds(Heading, PHRASE),
    st.builds(Text, PHRASE),
    st.builds(Note, PHRASE),
    st.lists(st.builds(Field, PHRASE, PHRASE), max_size=4).map(lambda rows: Fields(tuple(rows))),
    st.composite(tables)(),
    BUTTONS,
    st.builds(Choice, PHRASE, st.lists(st.builds(Option, PHRASE, st.just(PRESS)), max_size=3).map(tuple)),
    st.builds(
        Form,
        PHRASE,
        st.lists(st.builds(Question, st.just("name"), PHRASE), max_size=3).map(tuple),
        st.just(PRESS),
    ),
    st.builds(File, st.just(AttachmentKind.FILE), st.just(Platform.TELEGRAM), st.just("AgAC1"), PHRASE),
)
OURS = {"bold", "italic", "pre"}
CLIENTS_OWN = {"url", "email", "phone_number"}


@settings(max_examples=300, deadline=None)
@given(st.lists(BLOCKS, max_size=5), st.booleans())
def test_hostile_text_is_never_refused_and_never_active(blocks: list[Block], plain: bool) -> None:
    payload = html.label_repeat(shown(*blocks, plain=plain), words())
    text, marked = parsed(payload)
    assert text
    assert utf16(text) <= limits.TEXT_UNITS
    assert {each.type for each in marked} <= OURS
    assert {each.type for each in entities.merged(text, marked)} <= OURS | CLIENTS_OWN
    keyboards.parse(payload.get("reply_markup"))
    json.dumps(payload, ensure_ascii=False).encode()


@pytest.mark.parametrize("text", ["@@anna", "$@anna", "²@anna", "½#tag", "@/stop", "#\u200ctag", "tg://user?id=1"])
def test_signs_that_only_telegram_finds_are_broken(text: str) -> None:
    assert "\u2060" in html._settled(text)


def test_phrases_exist_in_every_language() -> None:
    for language in ("en", "de"):
        assert catalog().has(language, "common-what-next")
    assert isinstance(say("common-what-next"), Phrase)
