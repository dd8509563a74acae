"""What a sentence's writes rest on that was not typed so: a slip in a name, or a taught one, is never read silently."""

from collections.abc import Iterator, Sequence

from handlers.kit.context import Context, Forgiven
from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Press
from handlers.understanding.clauses.modality import READS
from handlers.understanding.naming.entries import Entry
from handlers.understanding.words.text import fold, words

_MAKES = frozenset({"create_deal", "update_deal"})
"""What takes a deal's name that nobody has for a new deal."""


def note(ctx: Context, actions: Sequence[Action], text: str) -> None:
    """Note which typed words were read as which records, with the press that makes it a new record instead."""
    for number, action in enumerate(actions):
        if action.name in READS:
            continue
        for slot in (each for each in RECORDS if action.slots.get(f"{each}_id")):
            entry = ctx.names.index.get(str(action.slots[f"{slot}_id"]))
            typed = _slipped(ctx, action, entry, text) if entry is not None else ""
            if not typed or any(each.typed == typed for each in ctx.forgiven):
                continue
            anew = (slot != "deal" or action.name in _MAKES) and not _is_taught(entry, typed)
            values = {"action": number, "slot": slot, "values": {slot: typed}}
            ctx.forgiven.append(Forgiven(typed, str(entry.name), Press("mend", values) if anew else None))


def _slipped(ctx: Context, action: Action, entry: Entry, text: str) -> str:
    """Give the words that named a record with a slip, or as was taught; empty where it was named rightly, or not."""
    slipped = ""
    for said in _said(action, text):
        run = words(said)
        for place in range(len(run)):
            hit = ctx.names.index.match(run[place:], spoken=ctx.actor.locale)
            if hit is None or not any(entry.id == each.id for each in hit.entries):
                continue
            if not hit.slips:
                whole = said[run[place].start : run[place + hit.count - 1].end]
                return whole if _is_taught(entry, whole) else ""
            if not hit.unsure:  # Two slips are asked about before anything is written.
                slipped = slipped or said[run[place].start : run[place + hit.count - 1].end]
    return slipped


def _is_taught(entry: Entry, said: str) -> bool:
    """Tell whether a record goes by these words only because somebody taught it."""
    return fold(said) in map(fold, entry.aliases)


def _said(action: Action, text: str) -> Iterator[str]:
    """Give the words that named the records of an action."""
    for slot in RECORDS:
        if span := action.spans.get(slot):
            yield text[span.start : span.end]
