"""Replies as Telegram HTML: pure, one function per block, never refused.

Everybody's words are escaped once; tags stand only around whole pieces, and texts are cut before tags are put
around them, so no cut can break an entity (https://core.telegram.org/bots/api#html-style).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, assert_never

from bot.markup import Words, cut, unshown, utf16
from bot.telegram.rendering import keyboard, limits
from handlers.kit.phrase import say
from handlers.kit.reply import (
    LEAVE,
    Block,
    Buttons,
    Choice,
    Fields,
    File,
    Form,
    Heading,
    Note,
    Reply,
    Table,
    Text,
)
from handlers.kit.request import AttachmentKind, Platform

_JOINER = "\u2060"
# Where bot.markup leaves a sign alone because something stands before it, TDLib still finds an entity
# (MessageEntity.cpp, match_mentions and its neighbours): "@@name", "²@name", a tag that begins with a joiner.
# What surely is one address is passed over: breaking it would break the link.
_SIGNS = re.compile(
    r"((?<![\w/#@.~\-])https?://(?:[a-z0-9\-]+\.)+[a-z]{2,63}(?::\d{1,5})?(?:/[a-z0-9_./?=&%@:+~,;\-]*[a-z0-9_/])?)"
    r"|(?<=(.))([@/#$])(?=\w)|(#)(?=[\u200c\u00b7\u0d80-\u0dff])",
    re.DOTALL | re.IGNORECASE,
)
_WAYS = {AttachmentKind.VOICE: "voice", AttachmentKind.PHOTO: "photo"} | dict.fromkeys(
    (AttachmentKind.FILE, AttachmentKind.LOCATION, AttachmentKind.CONTACT_CARD), "document"
)
_SCHEMES = re.compile(r"(?i)\b(tg|ton|tonsite):(?=//)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of plain text and the tag around it (``b``, ``i`` or none)."""

    text: str
    tag: str = ""


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together: ``fixed`` keeps their columns, ``close`` leaves no empty line below."""

    lines: tuple[Line, ...]
    fixed: bool = False
    close: bool = False


def render(reply: Reply, words: Words, tokens: Iterator[str], *, plain: bool = False) -> dict[str, Any]:
    """Turn a reply into parameters of sendMessage; ``file`` (how and what) asks to send what lies at Telegram."""
    paragraphs: list[Paragraph] = []
    rows: list[keyboard.Row] = []
    file: File | None = None
    for block in reply.blocks:
        rows.extend(_rows(block, words, tokens))
        found = _paragraph(block, words, plain=plain)
        if found is not None:
            paragraphs.append(found)
        if isinstance(block, File) and block.platform is Platform.TELEGRAM:
            file = block
    shows = file is not None and not plain
    most = limits.CAPTION_UNITS if shows else limits.TEXT_UNITS
    text = compose(paragraphs, most - limits.REPEAT_UNITS, plain=plain)
    if not keyboard.visible(text):
        text = words(say("common-what-next")) if rows else "…"
    payload: dict[str, Any] = {"text": text, "link_preview_options": {"is_disabled": True}}
    if not plain:
        payload["parse_mode"] = "HTML"
    if rows:
        payload["reply_markup"] = keyboard.markup(rows)
    if reply.purpose == LEAVE:
        payload["leave"] = True
    if not reply.pings:
        payload["disable_notification"] = True
    if file is not None and shows:
        payload["file"] = _sent_as(file)
    return payload


def label_repeat(payload: dict[str, Any], words: Words) -> dict[str, Any]:
    """Add a last line that marks the message as a possible repeat; ``compose`` has kept room for it."""
    label = Piece(cut(words(say("common-possible-repeat")), limits.REPEAT_UNITS - 1, utf16), "i")
    line = _show(label, plain="parse_mode" not in payload)
    return payload | {"text": f"{payload['text']}\n{line}"}


def compose(paragraphs: list[Paragraph], limit: int, *, plain: bool = False) -> str:
    """Join paragraphs into at most ``limit`` UTF-16 units after parsing, with "…" where something is cut."""
    parts: list[str] = []
    left = limit - 2  # Room for a last "\n…".
    gap = ""
    for paragraph in paragraphs:
        fitted, used = _fit(paragraph.lines, left - len(gap), whole=paragraph.fixed)
        if fitted is None:
            parts.append("\n…")
            break
        parts.append(gap + _paragraph_text(fitted, fixed=paragraph.fixed, plain=plain))
        left -= used + len(gap)
        if fitted != paragraph.lines:
            break
        gap = "\n" if paragraph.close else "\n\n"
    return "".join(parts)


def _fit(lines: tuple[Line, ...], left: int, *, whole: bool) -> tuple[tuple[Line, ...] | None, int]:
    """Take what fits into ``left`` units: whole lines, and unless ``whole`` the beginning of the next one."""
    taken: list[Line] = []
    used = 0
    for line in lines:
        size = sum(utf16(piece.text) for piece in line) + (1 if taken else 0)
        if used + size > left:
            short = () if whole else _cut_line(line, left - used - 1)
            if short or (whole and taken):
                taken.append(short or (Piece("…"),))
                return tuple(taken), left
            return ((*taken, (Piece("…"),)), left) if taken else (None, 0)
        taken.append(line)
        used += size
    return tuple(taken), used


def _cut_line(line: Line, left: int) -> Line:
    kept: list[Piece] = []
    for piece in line:
        size = utf16(piece.text)
        if size > left:
            return (*kept, Piece(cut(piece.text, left, utf16), piece.tag)) if left > 1 else ()
        kept.append(piece)
        left -= size
    return tuple(kept)


def _paragraph_text(lines: tuple[Line, ...], *, fixed: bool, plain: bool) -> str:
    text = "\n".join("".join(_show(piece, plain=plain) for piece in line) for line in lines)
    return f"<pre>{text}</pre>" if fixed and not plain else text


def _show(piece: Piece, *, plain: bool) -> str:
    if plain:
        return piece.text
    text = escape(piece.text, quote=False)
    return f"<{piece.tag}>{text}</{piece.tag}>" if piece.tag and text.strip() else text


def _sent_as(file: File) -> tuple[str, str]:
    """Say how a file is sent and its id: Telegram takes an id only for what the file was when it came."""
    way, _, identity = file.reference.rpartition(":")
    return way or _WAYS[file.kind], identity


def _paragraph(block: Block, words: Words, *, plain: bool) -> Paragraph | None:
    match block:
        case Heading(phrase):
            found = Paragraph((_line(words(phrase), "b"),), close=True)
        case Text(phrase):
            found = Paragraph((_line(words(phrase)),))
        case Note(phrase):
            found = Paragraph((_line(words(phrase), "i"),))
        case Fields(rows):
            found = Paragraph(tuple(_labelled(words(row.label), words(row.value)) for row in rows))
        case Table():
            found = _table(block, words)
        case Choice(label, _):
            found = Paragraph((_line(words(label)),))
        case Form():
            labels = tuple(_line(f"• {words(each.label)}") for each in block.questions)
            found = Paragraph((_line(words(block.title), "b"), *labels))
        case File():
            shown = block.platform is Platform.TELEGRAM and not plain
            why = () if shown else (_line(unshown(block, Platform.TELEGRAM, words), "i"),)
            found = Paragraph((_line(words(block.label)), *why))
        case Buttons():
            return None
        case _:
            assert_never(block)
    kept = tuple(line for line in found.lines if any(piece.text for piece in line) or found.fixed)
    return Paragraph(kept, found.fixed, found.close) if kept else None


def _rows(block: Block, words: Words, tokens: Iterator[str]) -> list[keyboard.Row]:
    match block:
        case Buttons(buttons):
            made = [keyboard.button(_settled(words(one.label)), next(tokens), one.kind) for one in buttons]
            return keyboard.beside(made)
        case Choice(_, options):
            return [[keyboard.button(_settled(words(one.label)), next(tokens))] for one in options]
        case Form():
            # The form's own press is not shown: the dispatcher asks question after question here.
            next(tokens)
            return []
        case Heading() | Text() | Note() | Fields() | Table() | File():
            return []
        case _:
            assert_never(block)


def _table(table: Table, words: Words) -> Paragraph:
    head = tuple(_cell(words(column)) for column in table.columns)
    body = tuple(tuple(_cell(words(cell)) for cell in row) for row in table.rows)
    sizes = [max(keyboard.width(row[at]) for row in (head, *body)) for at in range(len(head))]
    if sum(sizes) + 2 * (len(sizes) - 1) <= limits.TABLE_COLUMNS:
        return Paragraph(tuple((Piece(_aligned(row, sizes)),) for row in (head, *body)), fixed=True)
    return Paragraph(tuple(line for row in body for line in _record(head, row)))


def _record(head: tuple[str, ...], row: tuple[str, ...]) -> Iterator[Line]:
    """Show a row that is too wide for a phone: its first cell as a title, the others with their column."""
    yield (Piece(row[0] or "–", "b"),)
    for title, cell in zip(head[1:], row[1:], strict=True):
        if cell:
            yield (Piece(f"{title}: {cell}" if title else cell),)


def _aligned(row: tuple[str, ...], sizes: list[int]) -> str:
    cells = (cell + " " * (size - keyboard.width(cell)) for cell, size in zip(row, sizes, strict=True))
    return "  ".join(cells).rstrip()


def _cell(text: str) -> str:
    return " ".join(_settled(text).split())


def _line(text: str, tag: str = "") -> Line:
    return (Piece(_settled(text).strip(), tag),)


def _labelled(label: str, value: str) -> Line:
    return (Piece(_settled(label).strip(), "b"), Piece(f" {_settled(value).strip()}"))


def _settled(text: str) -> str:
    return _SCHEMES.sub(rf"\1:{_JOINER}", _SIGNS.sub(_broken, text))


def _broken(match: re.Match[str]) -> str:
    address, before, sign, tag = match.groups()
    if address:
        return str(address)
    if tag:
        return f"{tag}{_JOINER}"
    glued = before in "@/#$" and (before, sign) != ("/", "/")
    return f"{sign}{_JOINER}" if glued or unicodedata.category(before) in {"No", "Nl"} else str(sign)
