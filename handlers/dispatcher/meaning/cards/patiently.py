"""Words that a deal is not stalled: of the one that was named, else of the one whose card is answered."""

from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.understanding.words.patience import not_stalled

_NAME = 6
"""Words of a deal's name."""


def plan(ctx: Context, text: str) -> Plan | None:
    """Read "not stalled because …" about one deal; None for what says it of nothing that is known."""
    said = not_stalled(text, ctx.actor.locale)
    if said is None or len(said.name.split()) > _NAME:
        return None
    given: dict[str, object] = {"words": said.why}
    if said.name and ctx.names.find(said.name, "deal", "company", "contact"):
        return Plan([Press("patience", {**given, "deal": said.name})])
    deal = next((identity for kind, identity in ctx.focus if kind == "deal"), None)
    return Plan([Press("patience", {**given, "deal": {"kind": "deal", "id": str(deal)}})]) if deal else None
