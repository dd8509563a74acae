"""What Slack is sent, judged by Slack's own SDK: its model classes know Block Kit's shapes and limits."""

from pathlib import Path
from typing import Any

from slack_sdk.models.basic_objects import JsonObject
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.stage import stage

SENTENCES = (
    "called Acme, wants a quote by Friday",
    "remind me tomorrow to call Zeta",
    "Acme Corp deal 5000 EUR",
    "agenda",
    "find acme",
    "show acme",
    "help",
    "settings",
)


async def test_the_sdk_finds_no_fault_with_what_is_sent(folder: Path) -> None:
    async with stage(folder) as on:
        for sentence in SENTENCES:
            await on.tells(on.anna, sentence)
        for command in ("deal", "contact", "remind", "note"):
            await on.slack.gestures.slash(on.anna, on.slack.workspace.direct(on.anna), "/crm", command)
            await on.settle()
        await on.turns_to("2026-03-03T09:00:05+01:00")
        journal = [dict(each.body) for each in on.slack.journal.entries("call")]
        assert on.refused() == []
    views = [view for body in journal for view in _found(body, "view")]
    cards = [blocks for body in journal for blocks in _found(body, "blocks")] + [view["blocks"] for view in views]
    assert len(views) >= 2
    assert len(cards) > len(SENTENCES)
    for view in views:
        View(**view).validate_json()
    for block in (block for card in cards for block in card):
        read = Block.parse(block)
        assert read is not None, block
        assert read.type == block["type"]
        read.validate_json()
        within = [*(getattr(read, "elements", None) or ()), getattr(read, "element", None)]
        for element in (each for each in within if isinstance(each, JsonObject)):
            element.validate_json()


def _found(value: Any, name: str) -> list[Any]:
    if isinstance(value, dict):
        own = [value[name]] if value.get(name) else []
        return own + [found for key, each in value.items() if key != name for found in _found(each, name)]
    return [found for each in value for found in _found(each, name)] if isinstance(value, list) else []
