"""Find what Slack would make active in a message: mentions, channel links, specials and links.

Format: https://docs.slack.dev/messaging/formatting-message-text. A test uses `active_entities` to show
that no text of a user became a mention or a disguised link.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_ANGLE = re.compile(r"<([^<>\n]+)>")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*://|mailto:|tel:)", re.IGNORECASE)
_BARE = re.compile(r"(?<![<|\w])(?:https?://|mailto:)[^\s<>|]+", re.IGNORECASE)
_NAME = re.compile(r"(?<!\w)@(?:here|channel|everyone)\b|(?<!\w)[@#][\w.-]+")
_RICH = {
    "user": "user_id",
    "usergroup": "usergroup_id",
    "channel": "channel_id",
    "broadcast": "range",
    "link": "url",
}


@dataclass(frozen=True, slots=True)
class Entity:
    """One active piece: kind is user, channel, group, special, date, link, bare_link or name."""

    kind: str
    target: str
    label: str | None = None


def entities(text: str) -> list[Entity]:
    """Return the entities that Slack sees in mrkdwn, in order of kind: bracketed first, then bare links."""
    found = [entity for inner in _ANGLE.findall(text) if (entity := _bracketed(inner)) is not None]
    found.extend(Entity("bare_link", url) for url in _BARE.findall(_ANGLE.sub(" ", text)))
    return found


def _bracketed(inner: str) -> Entity | None:
    target, bar, label = inner.partition("|")
    shown = label if bar else None
    kinds = {"@": "user", "#": "channel"}
    if target[0] in kinds:
        return Entity(kinds[target[0]], target[1:], shown)
    if target[0] == "!":
        kind = {"subteam": "group", "date": "date"}.get(target[1:].split("^", 1)[0], "special")
        return Entity(kind, target[1:], shown)
    return Entity("link", target, shown) if _SCHEME.match(target) else None


def active_entities(message: Mapping[str, Any]) -> list[Entity]:
    """Return every active entity of a message: its text, mrkdwn text objects, rich text and attachments."""
    found = list(entities(str(message.get("text") or ""))) if message.get("mrkdwn", True) is not False else []
    if message.get("parse") == "full" or message.get("link_names"):
        # With these flags Slack also links plain @names and #channels.
        found.extend(Entity("name", name) for name in _NAME.findall(str(message.get("text") or "")))
    for part in ("blocks", "attachments"):
        found.extend(_inside(message.get(part) or []))
    return found


def _inside(node: Any) -> Iterator[Entity]:
    if isinstance(node, list):
        for item in node:
            yield from _inside(item)
        return
    if not isinstance(node, dict):
        return
    kind = node.get("type")
    if kind in ("mrkdwn", "markdown") and isinstance(node.get("text"), str):
        yield from entities(node["text"])
    elif isinstance(kind, str) and kind in _RICH and _RICH[kind] in node:
        names = {"usergroup": "group", "broadcast": "special"}
        yield Entity(names.get(kind, kind), str(node[_RICH[kind]]), node.get("text"))
    elif kind is None:
        for key in ("text", "pretext", "value"):
            if isinstance(node.get(key), str):
                yield from entities(node[key])
    for key, value in node.items():
        if key not in ("metadata", "value"):
            yield from _inside(value)
