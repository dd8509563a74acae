"""A note of nothing, "note on Acme": while it is asked whose a waiting file is, it says that."""

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying
from handlers.kit.context import Context


def whose(house: House, ctx: Context, text: str) -> str | None:
    """Name the one record that a text wants a note on without saying any; None where it says more, or else."""
    says = saying.actions_of(house, ctx, text)
    if len(says) != 1 or says[0].name != "log_activity" or not saying.names_record(says[0]):
        return None
    slots = says[0].slots
    if slots.get("kind", "note") != "note" or slots.get("summary"):
        return None
    kind = next(each for each in ("contact", "company", "deal") if each in slots)
    return f"{kind}:{slots[f'{kind}_id']}" if slots.get(f"{kind}_id") else str(slots[kind])
