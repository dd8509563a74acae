"""Half a command: a move whose deal is known and whose stage is none, or whose customer has no deal to be moved."""

from difflib import get_close_matches

from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.errors import Unclear, UserError
from handlers.kit.phrase import literal, say
from handlers.kit.ports import NameHit
from handlers.kit.reply import Button, ButtonKind, Press
from handlers.understanding.naming.before import speaks_of_before
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.scene import spoken_in
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import LEFT, RIGHT, fold
from storage.models.stage import Stage, StageKind

_OFFERED = 6
_WORDS = 3
"""Words that a deal is called by behind an article."""
_ENDS = {StageKind.WON: "won", StageKind.LOST: "lost"}

_TURNS = frozenset({"win_deal", "lose_deal", "reopen_deal"})
"""What is done with a deal that stands behind the command's name."""


class NothingToMove(UserError):
    """The customer ``name`` has no open deal: to open one is offered."""

    @classmethod
    def key(cls) -> str:
        """Say it as a win or a loss without a deal does."""
        return "deal-none-open"


def press_of(ctx: Context, command: Command) -> Press | None:
    """Go on with the one deal that is meant: to which stage is asked then, with the stages as buttons.

    Raises ``Unclear`` for a customer with several, ``NothingToMove`` for one with none.
    """
    if _TURNS.intersection(command.actions):
        _must_have_deals(ctx, command)
        return _unknown(ctx, command)
    if not any(each.name == "stage" and each.required for each in command.parameters):
        return None
    named = ctx.names.near(ctx.text, "deal")
    if named:
        return _about(command, named[0].id) if len(named) == 1 else None
    customers = ctx.names.near(ctx.text, "company", "contact")
    if len(customers) != 1:
        return None
    (customer,) = customers
    ids = (None, customer.id) if customer.kind == "contact" else (customer.id, None)
    deals = ctx.names.open_deals(*ids)
    if len(deals) == 1:
        return _about(command, deals[0].id)
    if deals:
        ways = tuple(Button(literal(each.name), _about(command, each.id)) for each in deals[:_OFFERED])
        raise Unclear(name=customer.name, buttons=ways)
    raise NothingToMove(name=customer.name, buttons=_ways(customer, _stage_in(ctx)))


def _must_have_deals(ctx: Context, command: Command) -> None:
    """Say of the customer that "it" was said of that there is no deal: "win it". Raises ``NothingToMove``."""
    if not speaks_of_before(f"{command.name} {ctx.text}", spoken_in(ctx.moment())):
        return
    spoken = [entry for _, each in ctx.focus if (entry := ctx.names.index.get(str(each))) is not None]
    customer = next((each for each in spoken if each.kind in ("contact", "company")), None)
    if customer is not None and not any(each.kind == "deal" for each in spoken):
        raise NothingToMove(name=customer.name, buttons=_ways(customer, None))


def _unknown(ctx: Context, command: Command) -> Press | None:
    """Go on with a name that no deal has, so that this is said and not that it could not be read: "won Globex fair"."""
    name = ctx.text.strip(" .!,")
    thing = _behind_article(ctx, name)
    known = thing or (name if may_be_new(name, load(ctx.actor.locale), ctx.actor.locale) else "")
    return Press(command.name, {"deal": known}) if known else None


def _behind_article(ctx: Context, name: str) -> str:
    """Give what is said with an article and may be a deal's name: "the hospital tender", but not "the keys"."""
    lexicon = load(ctx.actor.locale)
    folded = fold(name)
    led = patterns.match(rf"(?:{lexicon.alternation('the')}|{lexicon.alternation('articles')}) (?=\w)", folded)
    rest = name[led.end() :] if led and len(folded) == len(name) else ""
    thing = patterns.search(rf"{LEFT}{lexicon.alternation('lost_things')}{RIGHT}", fold(rest))
    return rest if 0 < len(rest.split()) <= _WORDS and thing is None and rest.replace(" ", "").isalnum() else ""


def _ways(customer: NameHit, stage: Stage | None) -> tuple[Button, ...]:
    """Offer to open a deal in the stage that was said: as won or lost where that is what the stage means."""
    about = {customer.kind: {"kind": customer.kind, "id": customer.id}}
    plain = Button(say("deal-open-only"), Press("deal", about))
    if stage is None:
        return (plain,)
    if end := _ENDS.get(stage.kind):
        return (Button(say(f"{end}-open-first"), Press(end, {**about, "opened": True}), ButtonKind.MAIN), plain)
    return (Button(say("deal-open-only"), Press("deal", {**about, "stage": str(stage.id)}), ButtonKind.MAIN),)


def _stage_in(ctx: Context) -> Stage | None:
    """Find the stage that the last words name, also with a slip."""
    known = {stage.name.casefold(): stage for stage in ctx.stages}
    said = ctx.text.casefold().split()
    for size in (1, 2, 3):
        if near := get_close_matches(" ".join(said[-size:]).strip(" .!"), known, 1, 0.8):
            return known[near[0]]
    return None


def _about(command: Command, identity: str) -> Press:
    return Press(command.name, {"deal": {"kind": "deal", "id": identity}})
