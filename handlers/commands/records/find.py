"""`find`: people, companies and deals by a piece of their name."""

from collections.abc import Sequence

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, say
from handlers.kit.ports import NameHit
from handlers.kit.reply import Button, Buttons, Choice, Note, Option, Press, Reply, Text, To, reply

_BUTTONS = 5
_SHOWN = 20


@command(actions=("find",), role="viewer")
async def find(ctx: Context, query: str) -> Reply:
    """Find people, companies and deals."""
    kinds = ("contact", "company", "deal")
    hits = _listed(ctx.names.find(query, *kinds, slips=False))
    for kind, rows in (
        ("contact", await ctx.store.contacts.search(query, _SHOWN + 1)),
        ("company", await ctx.store.companies.search(query, _SHOWN + 1)),
        ("deal", await ctx.store.deals.search(query, _SHOWN + 1)),
    ):
        hits |= {str(row.id): (kind, str(row.id), row.name) for row in rows if str(row.id) not in hits}
    near = {} if hits else _listed([*ctx.names.find(query, *kinds), *ctx.names.near(query, *kinds)])
    hits = hits or near
    found, cut = list(hits.values())[:_SHOWN], len(hits) > _SHOWN
    if not found:
        create = Button(say("find-create"), Press("contact", {"name": query}))
        return reply(Text(say("find-none", query=query)), Buttons((create,)), to=To.ASKER)
    head = Text(say("find-near", query=query) if near else say("find-found", count=len(found), query=query))
    if len(found) <= _BUTTONS:
        return reply(head, Buttons(tuple(Button(_label(each), _press(each)) for each in found)), to=To.ASKER)
    options = tuple(Option(_label(each), _press(each)) for each in found)
    more = (Note(say("common-more-left-out")),) if cut else ()
    return reply(head, Choice(say("find-choose"), options), *more, to=To.ASKER)


def _listed(named: Sequence[NameHit]) -> dict[str, tuple[str, str, str]]:
    return {each.id: (each.kind, each.id, each.name) for each in named}


def _label(hit: tuple[str, str, str]) -> Phrase:
    return say(f"find-{hit[0]}", name=hit[2][:50])


def _press(hit: tuple[str, str, str]) -> Press:
    return Press("show", {hit[0]: {"kind": hit[0], "id": hit[1]}})
