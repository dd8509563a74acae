"""The app's Home tab (docs.slack.dev/surfaces/app-home): a view for each person, published whole every time."""

from collections.abc import Iterator
from typing import Any

from bot.markup import Words
from bot.slack.rendering import blocks, limits
from handlers.kit.phrase import say
from handlers.kit.reply import Reply

PURPOSE = "home"


def view(reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
    """Render a page to what ``views.publish`` takes; ``plain`` leaves only the words, after the blocks were refused."""
    shown = blocks.rendered(reply, words, tokens)
    if plain:
        shown = [each for each in shown if each["type"] in ("header", "section", "context") and "accessory" not in each]
    if len(shown) > limits.VIEW_BLOCKS:
        shown = [*shown[: limits.VIEW_BLOCKS - 1], blocks.note(words(say("common-more-left-out")))]
    return {"view": {"type": "home", "blocks": shown}}
