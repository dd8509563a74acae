"""The cards of the first quarter of an hour: one step after another, and all of them at a glance."""

from collections.abc import Mapping, Sequence

from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    Choice,
    Field,
    Fields,
    Heading,
    Note,
    Option,
    Press,
    Reply,
    Text,
    To,
    reply,
)
from storage.models.member import Member, Role
from storage.models.stage import Stage, StageKind
from storage.models.workspace import Workspace
from storage.unit_of_work import Store

STEPS = ("zone", "currency", "pipeline", "channel", "invite", "sample")
_ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Singapore",
    "Asia/Shanghai",
)
_CURRENCIES = ("EUR", "USD", "GBP", "CHF", "BRL", "CNY", "SEK", "PLN")


DONE = "setup"
"""Where the steps that were taken are kept."""


async def begin(store: Store, member: Member) -> Button | None:
    """Offer the way in to an administrator for as long as a step is open."""
    if member.role is not Role.ADMIN:
        return None
    done = await store.state.find(DONE) or {}
    return Button(say("setup-begin"), Press("setup", {})) if any(each not in done for each in STEPS) else None


def step(name: str, **arguments: object) -> Press:
    """Run the command at one of its steps."""
    return Press("setup", {"step": name, **arguments})


def overview(workspace: Workspace, done: Mapping[str, object], *, has_sample: bool) -> Reply:
    """Show all steps, what is set, and the way to each."""
    rows = tuple(Field(say(f"setup-step-{name}"), _state(name, workspace, done, has_sample)) for name in STEPS)
    left = [name for name in STEPS if name not in done]
    ways = [Button(say(f"setup-step-{name}"), step(name), _weight(name, left)) for name in STEPS]
    blocks: list[Block] = [Heading(say("setup-title")), Text(say("setup-how", count=len(left))), Fields(rows)]
    return reply(*blocks, Buttons(tuple(ways)), to=To.ASKER)


def zone_step(workspace: Workspace, own: str | None) -> list[Block]:
    """Offer time zones, the asker's own first; any other can be typed."""
    options = tuple(
        Option(literal(each), step("zone", value=each))
        for each in dict.fromkeys((*filter(None, (own,)), workspace.zone, *_ZONES))
    )
    return [Text(say("setup-zone", now=workspace.zone)), Choice(say("setup-step-zone"), options)]


def zone_ways(workspace: Workspace, own: str) -> tuple[Button, Button]:
    """Propose the asker's own zone while nobody has chosen one: it is likelier than what the bot was started with."""
    take = Button(say("setup-zone-take", zone=own), step("zone", value=own), ButtonKind.MAIN)
    return take, Button(say("setup-zone-keep", zone=workspace.zone), step("zone", skip=True))


def currency_step(workspace: Workspace) -> list[Block]:
    """Offer currencies; any other can be typed."""
    options = tuple(
        Option(literal(each), step("currency", value=each))
        for each in dict.fromkeys((workspace.currency, *_CURRENCIES))
    )
    return [Text(say("setup-currency", now=workspace.currency)), Choice(say("setup-step-currency"), options)]


def pipeline_step(stages: Sequence[Stage]) -> list[Block]:
    """Show the stages with the days after which a deal stalls in them; each can be changed, and one added."""
    open_ones = [each for each in stages if each.kind is StageKind.OPEN]
    rows = tuple(Field(literal(each.name), say("setup-days", count=each.stall_days or 0)) for each in open_ones)
    options = tuple(Option(literal(each.name), Press("stage", {"stage": str(each.id)})) for each in stages)
    add = Buttons((Button(say("stage-add"), Press("stage", {"act": "add"})),))
    how = Note(say("stage-type-it"))
    return [Text(say("setup-pipeline")), Fields(rows), Choice(say("stage-change"), options), add, how]


def page(
    name: str,
    blocks: Sequence[Block],
    *,
    said: Phrase | None = None,
    extra: Sequence[Button] = (),
    last: Button | None = None,
) -> Reply:
    """Show one step: what was just set, where one stands, and the ways on."""
    number = STEPS.index(name) + 1
    ways = (
        *extra,
        last or Button(say("setup-next"), step(name, skip=True), ButtonKind.MAIN if not extra else ButtonKind.PLAIN),
        Button(say("setup-overview"), step("overview")),
    )
    head: list[Block] = [Text(said)] if said is not None else []
    title = Heading(say("setup-at", number=number, count=len(STEPS), step=say(f"setup-step-{name}")))
    return reply(*head, title, *blocks, Buttons(ways), to=To.ASKER)


def finished() -> Reply:
    """Say that it is done, and what comes now."""
    ways = Buttons(
        (Button(say("setup-help-button"), Press("help", {})), Button(say("setup-overview"), step("overview")))
    )
    return reply(Text(say("setup-finished")), Note(say("setup-again")), ways, to=To.ASKER)


def _weight(name: str, left: Sequence[str]) -> ButtonKind:
    return ButtonKind.MAIN if left[:1] == [name] else ButtonKind.PLAIN


def _state(name: str, workspace: Workspace, done: Mapping[str, object], has_sample: bool) -> Phrase:
    if name == "zone":
        return literal(workspace.zone)
    if name == "currency":
        return literal(workspace.currency)
    if name == "sample":
        return say("setup-sample-in" if has_sample else "setup-sample-out")
    return say("setup-seen" if name in done else "setup-open")
