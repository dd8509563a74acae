"""Telegram's HTML parse mode: its few tags, its four named entities, and its own words for every mistake.

Follows the behaviour of TDLib's parse_html (https://github.com/tdlib/td, MessageEntity.cpp) and
https://core.telegram.org/bots/api#html-style; byte offsets in errors count UTF-8 bytes of the sent text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from bot.simulator.telegram import links
from bot.simulator.telegram.entities import Entity, utf16_length
from bot.simulator.telegram.errors import ApiError, bad_request

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE: Final = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_ATTRIBUTE_NAME: Final = re.compile(r"[^\s=]*")
_EXPANDABLE: Final = re.compile(r"expandable(?=[\s>])", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE: Final = re.compile(r"\s*")
_NUMERIC_WIDTH: Final = 10  # TDLib takes no numeric reference of ten or more characters.


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    position: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    parts: list[str] = field(default_factory=list)
    units: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def put(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.units += utf16_length(text)

    def failure(self, words: str, position: int, rest: str = "") -> ApiError:
        offset = len(self.source[:position].encode("utf-8", "surrogatepass"))
        return bad_request(f"can't parse entities: {words} at byte offset {offset}{rest}")

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.at)
        self.at = match.end() if match else self.at
        return match.group() if match else ""


def parse(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities, or raise Telegram's 400 "can't parse entities: …"."""
    parser = _Parser(source)
    while parser.at < len(source):
        stop = next((i for i in range(parser.at, len(source)) if source[i] in "<&"), len(source))
        parser.put(source[parser.at : stop])
        parser.at = stop
        if stop == len(source):
            break
        if source[stop] == "&":
            text, parser.at = _reference(source, stop)
            parser.put(text)
        elif source.startswith("</", stop):
            _end_tag(parser)
        else:
            _start_tag(parser)
    if parser.opened:
        tag = parser.opened[-1].tag
        # Telegram gives the tag's name here, not an offset.
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag {tag}")
    return _rejoined(parser), _outside_code(parser.entities)


def _rejoined(parser: _Parser) -> str:
    """Join the text; halves of a surrogate pair from numeric references meet, lone ones are refused."""
    text = "".join(parser.parts)
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError as error:
        words = "Text contains invalid Unicode characters after decoding HTML entities"
        raise bad_request(f"can't parse entities: {words}, check for unmatched surrogate code units") from error


def _reference(source: str, at: int) -> tuple[str, int]:
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return (_NAMED[name], match.end()) if name in _NAMED else ("&", at + 1)
    digits = match.group().rstrip(";")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or len(digits) >= _NUMERIC_WIDTH:
        return "&", at + 1
    return chr(code), match.end()


def _start_tag(parser: _Parser) -> None:
    begin = parser.at
    end = re.compile(r"[\s>]").search(parser.source, begin + 1)
    if end is None:
        raise parser.failure("Unclosed start tag", begin)
    tag = parser.source[begin + 1 : end.start()].lower()
    if tag not in _KINDS:
        raise parser.failure(f'Unsupported start tag "{tag}"', begin)
    parser.at = end.start()
    argument = ""
    while True:
        parser.skip(_SPACE)
        if parser.peek() == ">":
            break
        name, value = _attribute(parser, tag, begin)
        argument = _argument(tag, name, value) or argument
    parser.at += 1
    if tag == "span" and argument != "spoiler":
        raise parser.failure('Tag "span" must have class "tg-spoiler"', begin)
    parser.opened.append(_Open(tag, argument, parser.units, len(parser.parts)))


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("blockquote", "expandable"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
    return ""


def _attribute(parser: _Parser, tag: str, begin: int) -> tuple[str, str]:
    if tag == "blockquote" and parser.skip(_EXPANDABLE):
        return "expandable", "1"
    name = parser.skip(_ATTRIBUTE_NAME)
    if not name:
        raise parser.failure(f'Empty attribute name in the tag "{tag}"', begin)
    parser.skip(_SPACE)
    if parser.peek() != "=":
        raise parser.failure(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
    parser.at += 1
    parser.skip(_SPACE)
    if not parser.peek():
        raise parser.failure(f'Unclosed start tag "{tag}"', begin)
    value = _quoted(parser) if parser.peek() in "'\"" else _token(parser)
    if not parser.peek():
        raise parser.failure("Unclosed start tag", begin)
    return name, value


def _token(parser: _Parser) -> str:
    start = parser.at
    value = parser.skip(_TOKEN).lower()
    if parser.peek() and not parser.peek().isspace() and parser.peek() != ">":
        raise parser.failure("Unexpected end of name token", start)
    return value


def _quoted(parser: _Parser) -> str:
    quote, parts = parser.peek(), []
    parser.at += 1
    while parser.peek() and parser.peek() != quote:
        if parser.peek() == "&":
            text, parser.at = _reference(parser.source, parser.at)
        else:
            text = parser.peek()
            parser.at += 1
        parts.append(text)
    parser.at += 1 if parser.peek() else 0
    return "".join(parts)


def _end_tag(parser: _Parser) -> None:
    begin = parser.at
    if not parser.opened:
        raise parser.failure("Unexpected end tag", begin)
    match = re.compile(r"</([^\s>]*)\s*>").match(parser.source, begin)
    if match is None:
        raise parser.failure("Unclosed end tag", begin)
    opened, found = parser.opened[-1], match.group(1).lower()
    if found and found != opened.tag:
        raise parser.failure("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{found}>"')
    parser.at = match.end()
    parser.opened.pop()
    if parser.units > opened.offset:
        _close(parser, opened)


def _close(parser: _Parser, opened: _Open) -> None:
    entity = Entity(_KINDS[opened.tag], opened.offset, parser.units - opened.offset)
    last = parser.entities[-1] if parser.entities else None
    same = last is not None and (last.offset, last.length) == (entity.offset, entity.length)
    match opened.tag:
        case "a":
            linked = _link(entity, opened.argument or "".join(parser.parts[opened.position :]))
            parser.entities.extend([linked] if linked else [])
            return
        case "tg-emoji":
            if not opened.argument.isdigit() or int(opened.argument) == 0:
                raise bad_request("can't parse entities: Invalid custom emoji identifier specified")
            entity = replace(entity, custom_emoji_id=opened.argument)
        case "blockquote" if opened.argument:
            entity = replace(entity, type="expandable_blockquote")
        case "pre" if last is not None and same and last.type == "code" and last.language:
            parser.entities[-1] = replace(last, type="pre")
            return
        case "code":
            entity = replace(entity, language=opened.argument or None)
    parser.entities.append(entity)


def _link(entity: Entity, url: str) -> Entity | None:
    if (user := links.mentioned_user(url)) is not None:
        return replace(entity, type="text_mention", user_id=user)
    address = links.checked(url)
    return replace(entity, url=address) if address else None


def _outside_code(entities: list[Entity]) -> list[Entity]:
    """Drop what lies inside code, where Telegram keeps no other formatting, and put the rest in order."""
    entities = [replace(one, language=None) if one.type == "code" else one for one in entities]
    blocks = [one for one in entities if one.type in {"code", "pre"}]

    def inside(one: Entity) -> bool:
        return any(
            one is not block and block.offset <= one.offset and one.offset + one.length <= block.offset + block.length
            for block in blocks
        )

    kept = [one for one in entities if one.type in {"pre", "blockquote", "expandable_blockquote"} or not inside(one)]
    return sorted(kept, key=lambda one: (one.offset, -one.length))
