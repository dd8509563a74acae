"""From the text of a call to what the message holds: parse mode, clean-up, limits, entities."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.simulator.telegram import html, limits, links
from bot.simulator.telegram.entities import Entity, merged, trimmed, utf16_length
from bot.simulator.telegram.errors import bad_request
from bot.simulator.telegram.parameters import Parameters
from bot.simulator.telegram.world import World

# TDLib's clean_input_string: control characters become spaces, bidi controls and some combining lines vanish.
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_GONE: Final = "\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a"


def composed(world: World, parameters: Parameters, name: str) -> tuple[str, list[Entity]]:
    """Return the clean text and all its entities; raise Telegram's 400 for markup that does not parse.

    Lengths are not judged here, because text and caption differ.
    """
    text, marked = _marked(parameters, name)
    text, marked = _cleaned(text, marked)
    text, marked = trimmed(text, marked)
    # A mention of somebody the bot has never met is only text (API, note on tg://user links).
    marked = [one for one in marked if one.user_id is None or one.user_id in world.users]
    return text, merged(text, marked)[: limits.ENTITIES_PER_MESSAGE]


def message_text(world: World, parameters: Parameters, too_long: str) -> tuple[str, list[Entity]]:
    """Return a message's text, not empty and not longer than allowed; `too_long` is the refusal's wording."""
    text, entities = composed(world, parameters, "text")
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > limits.TEXT_UNITS:
        raise bad_request(too_long)
    return text, entities


def caption(world: World, parameters: Parameters) -> tuple[str, list[Entity]]:
    """Return a caption, perhaps empty, not longer than allowed."""
    text, entities = composed(world, parameters, "caption")
    if utf16_length(text) > limits.CAPTION_UNITS:
        raise bad_request("message caption is too long")
    return text, entities


def _marked(parameters: Parameters, name: str) -> tuple[str, list[Entity]]:
    text = parameters.text(name)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise bad_request("strings must be encoded in UTF-8")
    mode = parameters.text("parse_mode").lower()
    if mode == "html":
        return html.parse(text)
    if mode in {"markdown", "markdownv2"}:
        raise bad_request("can't parse entities: this local server reads only the HTML parse mode")
    if mode:
        raise bad_request("unsupported parse_mode")
    given = parameters.parsed("entities" if name == "text" else "caption_entities")
    return text, [_given(one) for one in given or []]


def _given(raw: Any) -> Entity:
    if not isinstance(raw, dict) or not all(isinstance(raw.get(key), int) for key in ("offset", "length")):
        raise bad_request("can't parse MessageEntity: Can't find field \"offset\"")
    user = raw.get("user")
    return Entity(
        str(raw.get("type")),
        raw["offset"],
        raw["length"],
        url=links.checked(raw["url"]) if raw.get("url") else None,
        user_id=user.get("id") if isinstance(user, dict) else None,
        language=raw.get("language"),
        custom_emoji_id=raw.get("custom_emoji_id"),
    )


def _cleaned(text: str, marked: list[Entity]) -> tuple[str, list[Entity]]:
    text = _CONTROL.sub(" ", text)
    if not any(character in _GONE for character in text):
        return text, marked
    # Each vanished character is one UTF-16 unit; offsets behind it move to the left.
    gone, units = [], 0
    for character in text:
        if character in _GONE:
            gone.append(units)
        units += 2 if ord(character) > 0xFFFF else 1

    def moved(position: int) -> int:
        return position - sum(1 for one in gone if one < position)

    kept = []
    for one in marked:
        start, end = moved(one.offset), moved(one.offset + one.length)
        if end > start:
            kept.append(Entity(one.type, start, end - start, one.url, one.user_id, one.language, one.custom_emoji_id))
    return "".join(character for character in text if character not in _GONE), kept
