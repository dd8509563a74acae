"""Several replies of one message become one card: words first, one row of buttons, one Undo."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, Value, say, shortened
from handlers.kit.reply import Block, Button, Buttons, Fields, Heading, Press, Reply, Shown, Text, To
from storage.models.company import Company
from storage.models.contact import Contact

_MOST_BUTTONS = 8
_TITLE = 24
_BESIDE_DUE = 16


def joined(replies: list[Reply], ctx: Context) -> list[Reply]:
    """Join what goes to the place or the asker; what goes elsewhere stays apart. Adds what was made provisionally."""
    here = [each for each in replies if each.to in (To.PLACE, To.ASKER)]
    elsewhere = [each for each in replies if each.to not in (To.PLACE, To.ASKER)]
    if not here or (len(here) == 1 and here[0].whole):
        return [*here, *elsewhere]
    blocks = _shown_once(_done_by_title(here))
    if any(each.undo for each in here):
        blocks += _forgiven(ctx)
    blocks += _provisional(ctx)
    buttons = [button for block in blocks if isinstance(block, Buttons) for button in block.buttons]
    rest: list[Block] = [block for block in blocks if not isinstance(block, Buttons)]
    if buttons:
        rest.append(Buttons(tuple(_unique(buttons))[:_MOST_BUTTONS]))
    writes = any(each.to is To.PLACE for each in here)
    one = msgspec.structs.replace(
        here[0],
        blocks=tuple(rest),
        to=To.PLACE if writes else To.ASKER,
        undo=any(each.undo for each in here),
        shows=_shows(here),
        replaces=here[0].replaces,
    )
    return [one, *elsewhere]


def _shown_once(replies: list[Reply]) -> list[Block]:
    """Give all blocks; a record that several replies show is shown by the last of them, which has it as it is now."""
    last = {each.shows[0]: at for at, each in enumerate(replies) if each.shows and _has_heading(each)}
    blocks: list[Block] = []
    for at, each in enumerate(replies):
        again = bool(each.shows) and last.get(each.shows[0], at) > at
        blocks += [block for block in each.blocks if not (again and isinstance(block, Heading | Fields))]
    return blocks


def _done_by_title(replies: list[Reply]) -> list[Reply]:
    """Let the Done of each of several follow-ups say which one it finishes."""
    titled = [each for each in replies if _title(each) and any(_is_done(way) for way in _ways(each))]
    if len(titled) < 2:
        return replies
    alike = Counter(_title(each).casefold() for each in titled)
    return [_with_title(each, apart=alike[_title(each).casefold()] > 1) if each in titled else each for each in replies]


def _with_title(reply: Reply, *, apart: bool) -> Reply:
    """Name a follow-up on its Done; one that is called like another there by when it is due as well."""
    title: Phrase | str = shortened(_title(reply), _TITLE)
    if apart:
        title = say("card-task-line", title=shortened(_title(reply), _BESIDE_DUE), due=_due(reply))
    label = say("agenda-tick", title=title)

    def named(block: Block) -> Block:
        if not isinstance(block, Buttons):
            return block
        return Buttons(
            tuple(msgspec.structs.replace(each, label=label) if _is_done(each) else each for each in block.buttons)
        )

    return msgspec.structs.replace(reply, blocks=tuple(map(named, reply.blocks)))


def _due(reply: Reply) -> Value:
    """Say briefly when the follow-up of a reply is due."""
    first = next(each for each in reply.blocks if isinstance(each, Text))
    due = first.phrase.params.get("due", "")
    brief = [due.params[each] for each in ("at", "day") if each in due.params] if isinstance(due, Phrase) else []
    return brief[0] if brief else due


def _title(reply: Reply) -> str:
    first = next((each for each in reply.blocks if isinstance(each, Text)), None)
    return str(first.phrase.params.get("title", "")) if first is not None else ""


def _is_done(way: Button) -> bool:
    return way.press.command == "done" and way.label == say("card-task-done")


def _ways(reply: Reply) -> list[Button]:
    return [way for each in reply.blocks if isinstance(each, Buttons) for way in each.buttons]


def _has_heading(reply: Reply) -> bool:
    return any(isinstance(block, Heading) for block in reply.blocks)


def _forgiven(ctx: Context) -> list[Block]:
    """Say which words were read as a record in spite of a slip, and offer to make it a new one."""
    blocks: list[Block] = [Text(say("common-read-as", typed=each.typed, name=each.name)) for each in ctx.forgiven]
    ways = [Button(say("common-new-instead", name=each.typed[:24]), each.anew) for each in ctx.forgiven if each.anew]
    return [*blocks, Buttons(tuple(ways))] if ways else blocks


def _near(ctx: Context, record: Contact | Company) -> tuple[Button, ...]:
    """Offer the one record that a new one's name resembles, where there is just one: "An existing one: Zeta Corp"."""
    itself = {str(record.id), *ctx.gone}  # What a correction took back is still in the index until it is over.
    near = [each for each in ctx.names.near(record.name, "contact", "company") if each.id not in itself]
    if len(near) != 1:
        return ()
    kind = "contact" if isinstance(record, Contact) else "company"
    one = {"kind": near[0].kind, "id": near[0].id}
    press = Press("attach", {kind: {"kind": kind, "id": str(record.id)}, "existing": one})
    return (Button(say("common-existing-named", name=near[0].name[:24]), press),)


def _provisional(ctx: Context) -> list[Block]:
    """Say which records were made from a name alone, and offer the ways to correct that."""
    blocks: list[Block] = []
    ways: tuple[Button, ...]
    for record in ctx.provisional:
        person = isinstance(record, Contact)
        kind = "contact" if person else "company"
        arguments = {kind: {"kind": kind, "id": str(record.id)}}
        blocks.append(Text(say(f"common-new-{kind}", name=record.name)))
        other = say("common-it-is-a-company" if person else "common-it-is-a-person")
        existing = _near(ctx, record) or (Button(say("common-an-existing-one"), Press("attach", arguments)),)
        ways = (Button(other, Press("reclassify", arguments)), *existing)
        if len(ctx.provisional) > 1:
            # Of several new records each has one button that says which it is about; the ways come behind it.
            ways = (Button(say("common-correct", name=record.name[:18]), Press("correct", arguments)),)
        blocks.append(Buttons(ways))
    return blocks


def _shows(replies: Iterable[Reply]) -> tuple[Shown, ...]:
    return tuple(dict.fromkeys(shown for each in replies for shown in each.shows))


def _unique(buttons: Iterable[Button]) -> Iterable[Button]:
    seen: list[Button] = []
    for button in buttons:
        if button not in seen:
            seen.append(button)
            yield button
