"""`note`: words, photos, voice notes and forwards go onto a record."""

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from handlers.cards.activity import logged
from handlers.cards.sent import keep
from handlers.kit.arguments import Missing, NewCompany, NewContact
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.ports import NameHit
from handlers.kit.reply import Reply
from handlers.rules.records.activity import Happening, make, stamped
from storage.models.activity import ActivityKind
from storage.models.company import Company
from storage.models.contact import Contact
from storage.models.deal import Deal

_COLON = re.compile("[:：]")
_BETWEEN = " ,.:，。：、"
"""What stands between a name and the note on it."""


@command(form=("contact", "summary"))
async def note(
    ctx: Context,
    text: str = "",
    summary: str = "",
    contact: NewContact | None = None,
    company: NewCompany | None = None,
    deal: Deal | None = None,
    about: str = "",
    quoted: list[Any] | None = None,
) -> Reply:
    """Keep a note on a person, a company or a deal."""
    words, when = _content(ctx, summary or text, quoted or [])
    if not (contact or company or deal):
        contact, company, deal, words = await _whose(ctx, about, words)
    if len(quoted or []) > 1:
        words = _in_order(quoted or [])
    if not (contact or company or deal):
        raise Missing(("contact",), {"summary": words, "quoted": quoted})
    if not words and not ctx.files:
        raise Missing(("summary",), _given(contact, company, deal))
    happening = Happening(ActivityKind.NOTE, words, when, contact=contact, company=company, deal=deal)
    activity = make(happening, by=ctx.actor.id, now=ctx.now)
    ctx.store.activities.add(activity)
    return logged(activity, contact, company, deal, keep(ctx, activity))


def _content(ctx: Context, words: str, quoted: list[Any]) -> tuple[str, datetime]:
    """Join forwarded messages in their order, each with its author; their own date is the note's."""
    if not quoted:
        return words, ctx.sent_at
    lines = [f"{each['author']}: {each['text']}" if each.get("author") else each["text"] for each in quoted]
    first = next((each["sent_at"] for each in quoted if each.get("sent_at")), None)
    return "\n".join(lines), datetime.fromisoformat(first).astimezone(UTC) if first else ctx.sent_at


def _in_order(quoted: list[Any]) -> str:
    """Write several forwards one below the other, each with its own moment."""
    lines = []
    for each in quoted:
        words = f"{each['author']}: {each['text']}" if each.get("author") else each["text"]
        lines.append(stamped(words, datetime.fromisoformat(each["sent_at"])) if each.get("sent_at") else words)
    return "\n".join(lines)


async def _whose(ctx: Context, about: str, words: str) -> tuple[Contact | None, Company | None, Deal | None, str]:
    """Find the record that the caption, the note's beginning or a forward's author names."""
    for typed in filter(
        None, (about, _COLON.split(words, maxsplit=1)[0], " ".join(words.split()[:2]), words.split(" ")[0])
    ):
        hits = ctx.names.find(typed.strip(_BETWEEN), "contact", "company", "deal")
        if len(hits) > 1:  # A deal is often called as its customer: then the note is on the customer.
            hits = [each for each in hits if each.kind != "deal"]
        if len(hits) == 1:
            rest = words.removeprefix(typed).lstrip(_BETWEEN) if words.startswith(typed) else words
            return (*await _three(ctx, hits[0]), rest)
    # A caption names its customer anywhere: "offer for Acme".
    named = [each for each in ctx.names.near(words, "contact", "company") if words] if ctx.files else []
    if len(named) == 1:
        return (*await _three(ctx, named[0]), words)
    return None, None, None, words


async def _three(ctx: Context, hit: NameHit) -> tuple[Contact | None, Company | None, Deal | None]:
    identity = UUID(hit.id)
    if hit.kind == "contact":
        return await ctx.store.contacts.get(identity), None, None
    if hit.kind == "company":
        return None, await ctx.store.companies.get(identity), None
    return None, None, await ctx.store.deals.get(identity)


def _given(contact: Any, company: Any, deal: Any) -> dict[str, object]:
    named = {"contact": contact, "company": company, "deal": deal}
    return {kind: {"kind": kind, "id": str(record.id)} for kind, record in named.items() if record is not None}
