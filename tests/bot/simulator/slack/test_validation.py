"""What Block Kit allows and refuses, and which text becomes active."""

from typing import Any

import pytest

from bot.simulator.slack.blocks import message_findings, view_findings
from bot.simulator.slack.entities import Entity, active_entities, entities


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def button(**fields: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("Done"), "action_id": "done", **fields}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def select(**fields: Any) -> dict[str, Any]:
    return {"type": "static_select", "action_id": "s", "options": [option()], **fields}


def option(text: str = "One", value: str = "1") -> dict[str, Any]:
    return {"text": plain(text), "value": value}


GOOD: list[dict[str, Any]] = [
    {"type": "header", "text": plain("h" * 150)},
    {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "x" * 3000, "verbatim": True},
        "accessory": select(),
    },
    {"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2000}] * 10},
    actions(button(value="v" * 2000), {"type": "overflow", "action_id": "o", "options": [option()] * 5}),
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 10},
    {"type": "divider"},
    {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"},
    {
        "type": "input",
        "label": plain("When"),
        "element": {"type": "datepicker", "initial_date": "2026-11-22"},
    },
    {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}] * 20] * 100},
    {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}],
    },
]

BAD: list[tuple[dict[str, Any], str]] = [
    (
        {"type": "header", "text": plain("h" * 151)},
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    ({"type": "header", "text": {"type": "mrkdwn", "text": "h"}}, "unsupported type: mrkdwn"),
    ({"type": "section"}, "missing required field: text or fields"),
    ({"type": "section", "text": plain("")}, "must be more than 0 characters"),
    ({"type": "section", "text": plain("a"), "color": "red"}, "invalid additional property: color"),
    ({"type": "section", "fields": [plain("a")] * 11}, "no more than 10 items allowed"),
    ({"type": "section", "fields": [plain("a" * 2001)]}, "must be less than 2001 characters"),
    ({"type": "sectoin"}, "unsupported type: sectoin [json-pointer:/blocks/0/type]"),
    ({}, "missing required field: type"),
    (actions(*[button(action_id=str(n)) for n in range(26)]), "no more than 25 items allowed"),
    (actions(), "must not be empty"),
    (actions(button(text=plain("x" * 76))), "must be less than 76 characters"),
    (actions(button(value="x" * 2001)), "must be less than 2001 characters"),
    (actions(button(action_id="x" * 256)), "must be less than 256 characters"),
    (actions(button(style="default")), "must be a valid enum value"),
    (actions(button(), button()), "already exists"),
    (actions(select(options=[option()] * 101)), "no more than 100 items allowed"),
    (actions(select(options=[option(text="x" * 76)])), "must be less than 76 characters"),
    (actions(select(options=[option(value="x" * 151)])), "must be less than 151 characters"),
    (actions({"type": "static_select", "action_id": "s"}), "exactly one of options, option_groups"),
    (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    ({"type": "context", "elements": [plain("a")] * 11}, "no more than 10 items allowed"),
    ({"type": "image", "image_url": "https://example.com/a.png"}, "missing required field: alt_text"),
    ({"type": "divider", "block_id": "x" * 256}, "must be less than 256 characters"),
    ({"type": "table", "rows": [[{"type": "raw_text", "text": "a"}] * 21]}, "no more than 20 items allowed"),
    (
        {"type": "input", "label": plain("x"), "element": {"type": "datepicker", "initial_date": "22.11."}},
        "must be a date in the format YYYY-MM-DD",
    ),
]


def test_good_blocks_pass() -> None:
    assert message_findings(GOOD) == []


@pytest.mark.parametrize(("block", "words"), BAD)
def test_bad_blocks_are_named(block: dict[str, Any], words: str) -> None:
    assert any(words in one for one in message_findings([block])), message_findings([block])


def test_whole_messages() -> None:
    assert "no more than 50 items allowed [json-pointer:/blocks]" in message_findings([{"type": "divider"}] * 51)
    twice = [{"type": "divider", "block_id": "a"}] * 2
    assert "block_id already exists: a" in message_findings(twice)[0]
    assert message_findings("no list")


def test_views() -> None:
    view: dict[str, Any] = {"type": "modal", "title": plain("t" * 24), "blocks": [{"type": "divider"}] * 100}
    assert view_findings(view) == []
    assert "json-pointer:/view/title/text" in view_findings({**view, "title": plain("t" * 25)})[0]
    assert view_findings({**view, "private_metadata": "x" * 3001})
    assert view_findings({**view, "blocks": [{"type": "divider"}] * 101})
    asking = {"type": "input", "label": plain("Who"), "element": {"type": "plain_text_input"}}
    assert view_findings({**view, "blocks": [asking]}) == ["missing required field: submit [json-pointer:/view]"]
    assert view_findings({**view, "blocks": [{"type": "table", "rows": []}]})


def test_entities_of_text() -> None:
    text = (
        "<@U1> <#C1|sales> <!channel> <!subteam^S1> <!date^1^{date}|x> <https://e.com|bank> "
        "&lt;!here&gt; <b> http://e.org"
    )
    assert entities(text) == [
        Entity("user", "U1"),
        Entity("channel", "C1", "sales"),
        Entity("special", "channel"),
        Entity("group", "subteam^S1"),
        Entity("date", "date^1^{date}", "x"),
        Entity("link", "https://e.com", "bank"),
        Entity("bare_link", "http://e.org"),
    ]


def test_entities_of_a_message() -> None:
    harmless = {"type": "section", "text": plain("<!channel>")}
    active = {"type": "context", "elements": [{"type": "mrkdwn", "text": "<!here>"}]}
    rich = {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}]}],
    }
    assert active_entities({"text": "&lt;@U1&gt;", "blocks": [harmless]}) == []
    found = active_entities({"text": "", "blocks": [harmless, active, rich]})
    assert found == [Entity("special", "here"), Entity("user", "U1")]
    assert active_entities({"text": "@here now", "link_names": True}) == [Entity("name", "@here")]
