"""Rendering: golden files for every block; hostile input stays harmless and within the limits."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.markup import Words, harmless
from bot.simulator.slack.blocks import message_findings, view_findings
from bot.simulator.slack.entities import active_entities, entities
from bot.slack.rendering import blocks, home, limits, modal
from handlers.kit.phrase import Phrase, literal
from handlers.kit.presses import presses_of
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
PRESS = Press("help")
HOSTILE = "<!channel> <@U1> <https://evil.example|bank> &lt;b&gt; *x* `y` <!subteam^S1> @here"


class Verbatim(Words):
    """Say somebody's words at any length, also at those that the catalogue would not let through."""

    def __call__(self, phrase: Phrase) -> str:
        return harmless(str(phrase.params["text"])) if phrase.key == "common-literal" else super().__call__(phrase)


def words(locale: str = "en") -> Words:
    return Verbatim(catalog(), locale, "Europe/Berlin")


def tokens() -> Iterator[str]:
    return (f"token-{number}" for number in itertools.count())


def everything(text: str, *, rows: int = 2, count: int = 2) -> tuple[Block, ...]:
    phrase = literal(text)
    kinds = itertools.cycle(ButtonKind)
    return (
        Heading(phrase),
        Text(phrase),
        Fields(tuple(Field(phrase, phrase) for _ in range(rows))),
        Table((phrase, phrase), tuple((phrase, phrase) for _ in range(rows))),
        Buttons(tuple(Button(phrase, PRESS, next(kinds)) for _ in range(count))),
        Choice(phrase, tuple(Option(phrase, PRESS) for _ in range(count))),
        Form(phrase, (Question("who", phrase),), PRESS),
        File(AttachmentKind.PHOTO, Platform.SLACK, "F1", phrase),
        File(AttachmentKind.VOICE, Platform.TELEGRAM, "AwAC1", phrase),
        Note(phrase),
    )


def render(*shown: Block, plain: bool = False, locale: str = "en") -> dict[str, Any]:
    return blocks.message(Reply(shown), words(locale), tokens(), plain=plain)


def fine(payload: dict[str, Any]) -> None:
    assert message_findings(payload["blocks"]) == []
    assert active_entities(payload) == []
    assert [each for each in entities(payload["text"]) if each.kind != "bare_link"] == []
    assert 0 < len(payload["text"]) <= limits.MESSAGE_TEXT
    assert len(payload["blocks"]) <= limits.MESSAGE_BLOCKS


@pytest.mark.parametrize("number", range(10))
def test_every_block_renders_as_its_golden_file(number: int) -> None:
    block = everything("Müller & Söhne <GmbH>")[number]
    name = f"{number}-{type(block).__name__.lower()}.json"
    found = {"rendered": render(block), "plain": render(block, plain=True)["text"]}
    golden = GOLDEN / name
    assert found == json.loads(golden.read_text("utf-8"))


def test_hostile_text_is_inert_in_every_block() -> None:
    for plain in (False, True):
        payload = render(*everything(HOSTILE), plain=plain)
        fine(payload)
        assert active_entities(payload) == []


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=60),
        st.text(alphabet="<>!@#&|*_~`:;/\\ \n\t\u202e\u0000\ud800", max_size=60),
        st.sampled_from([HOSTILE, "", " ", "x" * 5000, "&" * 5000, "😀" * 3001, "<" * 3000]),
    ),
    rows=st.sampled_from([0, 1, 3, 60, 150]),
    count=st.sampled_from([0, 1, 26, 130]),
)
def test_any_input_renders_what_slack_takes(text: str, rows: int, count: int) -> None:
    shown = everything(text, rows=rows, count=count)
    for plain in (False, True):
        payload = render(*shown, plain=plain)
        fine(payload)
        assert payload["text"].strip()
        assert "\u202e" not in payload["text"]
        assert "\x00" not in payload["text"]


def test_more_blocks_than_fit_keep_the_buttons_and_say_so() -> None:
    many = [Text(literal(f"Line {number}")) for number in range(80)]
    payload = render(*many, Buttons((Button(literal("Done"), PRESS),)))
    assert len(payload["blocks"]) == limits.MESSAGE_BLOCKS
    assert payload["blocks"][-2]["elements"][0]["value"] == "token-0"
    assert "more than fits" in payload["blocks"][-1]["elements"][0]["text"]


def test_more_text_than_fits_is_cut_and_said() -> None:
    payload = render(*[Text(literal("x" * 2900)) for _ in range(6)])
    assert sum(len(each["text"]["text"]) for each in payload["blocks"][:-1]) <= limits.MESSAGE_SHOWN
    assert payload["blocks"][-2]["text"]["text"].endswith("…")


def test_tokens_keep_the_order_of_the_presses_even_where_options_are_cut() -> None:
    options = tuple(Option(literal(str(number)), PRESS) for number in range(130))
    reply = Reply((Choice(literal("Which?"), options), Buttons((Button(literal("None"), PRESS),))))
    payload = blocks.message(reply, words(), tokens())
    assert payload["blocks"][-1]["elements"][0]["value"] == f"token-{len(presses_of(reply)) - 1}"
    assert payload["blocks"][1]["elements"][0]["text"] == "30 more choices are not shown."


def test_only_one_table_stays_a_table() -> None:
    table = Table((literal("Deal"),), ((literal("Acme"),),))
    kinds = [block["type"] for block in render(table, table)["blocks"]]
    assert kinds == ["table", "rich_text"]


def test_wide_and_long_tables_become_lines_and_notes() -> None:
    wide = Table(tuple(literal(str(n)) for n in range(21)), ())
    assert render(wide)["blocks"][0]["type"] == "rich_text"
    long = Table((literal("Deal"),), tuple((literal("x"),) for _ in range(120)))
    shown = render(long)["blocks"]
    assert len(shown[0]["rows"]) == limits.TABLE_ROWS
    assert shown[1]["elements"][0]["text"] == "21 more rows are not shown."


def test_a_possible_repeat_is_marked_within_the_limits() -> None:
    payload = blocks.repeat(render(Text(literal("x" * 5000))), words())
    assert payload["blocks"][-1]["elements"][0]["text"] == "(possible repeat)"
    assert payload["text"].endswith("(possible repeat)")
    fine(payload)


def question(kind: QuestionKind, **more: Any) -> Question:
    return Question(f"q-{kind}", literal("Which?"), kind, **more)


def test_a_form_becomes_a_modal_with_one_input_a_question() -> None:
    picks = (Pick("won", literal("Won")), Pick("lost", literal("Lost")))
    form = Form(
        literal("Close the deal"),
        (
            question(QuestionKind.TEXT, initial="Acme", error=literal("No such deal.")),
            question(QuestionKind.LONG, required=False),
            question(QuestionKind.CHOICE, picks=picks, initial="lost"),
            question(QuestionKind.DATE, initial="2026-03-04"),
            question(QuestionKind.MOMENT),
            question(QuestionKind.MONEY),
        ),
        PRESS,
    )
    view = modal.view(form, words("de"), "token-7")
    assert view_findings(view) == []
    assert (view["callback_id"], view["private_metadata"]) == ("form", "token-7")
    assert [block["element"]["type"] for block in view["blocks"]] == [
        "plain_text_input",
        "plain_text_input",
        "static_select",
        "datepicker",
        "plain_text_input",
        "plain_text_input",
    ]
    assert view["blocks"][0]["hint"]["text"] == "No such deal."
    assert view["blocks"][2]["element"]["initial_option"]["value"] == "lost"
    assert view["submit"]["text"] == "Senden"


def test_a_date_that_is_none_stays_visible() -> None:
    form = Form(literal("T"), (question(QuestionKind.DATE, initial="blursday"),), PRESS)
    assert modal.view(form, words(), "t")["blocks"][0]["element"]["initial_value"] == "blursday"


@settings(max_examples=40, deadline=None)
@given(text=st.one_of(st.text(max_size=200), st.just("x" * 5000)), count=st.sampled_from([0, 1, 101, 130]))
def test_any_form_is_a_view_that_slack_takes(text: str, count: int) -> None:
    picks = tuple(Pick(f"{number}{text[:40]}" * 3, literal(text)) for number in range(count))
    asked = tuple(
        Question(f"{kind}{number}", literal(text), kind, picks=picks, initial=text)
        for kind in QuestionKind
        for number in range(3)
    )
    assert view_findings(modal.view(Form(literal(text), asked, PRESS), words(), "token")) == []


@settings(max_examples=40, deadline=None)
@given(text=st.one_of(st.text(max_size=200), st.just("x" * 5000)), anew=st.booleans())
def test_a_menu_that_searches_is_one_that_slack_takes(text: str, anew: bool) -> None:
    chosen = Pick("contact:0190a6c0-0000-7000-8000-000000000001", literal(text))
    asked = (
        Question("a", literal(text), kinds=("contact", "company"), anew=anew, initial=text),
        Question("b", literal(text), kinds=("deal",), chosen=chosen),
    )
    assert view_findings(modal.view(Form(literal("T"), asked, PRESS), words(), "token")) == []


@settings(max_examples=40, deadline=None)
@given(text=st.one_of(st.text(max_size=200), st.just("x" * 5000)), count=st.sampled_from([0, 3, 60]))
def test_any_desk_is_a_page_that_slack_takes(text: str, count: int) -> None:
    some = Buttons((Button(literal(text), PRESS),))
    reply = Reply(tuple(each for _ in range(count) for each in (Text(literal(text)), some)), purpose="home")
    for plain in (False, True):
        page = home.view(reply, words(), (f"t{number}" for number in itertools.count()), plain=plain)["view"]
        assert view_findings(page) == []
        assert page["type"] == "home"
        assert len(page["blocks"]) <= 100
