"""What a request means: its body becomes presses (commands with their arguments), or a question."""

from handlers.cards import standing
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import affairs, batches, entrances, ordering, pressing, shaping
from handlers.dispatcher.meaning.before import just_asked_about, last_spoken_of
from handlers.dispatcher.meaning.cards import (
    attempted,
    below,
    correcting,
    dropping,
    keeping,
    looking,
    losing,
    moving,
    patiently,
    pointing,
    subject,
    whose,
)
from handlers.dispatcher.meaning.forms import leaving, moot, postponing, resuming, windows
from handlers.dispatcher.meaning.offers import halves, offering, proposing, unread
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read, read_aside
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood, UnknownCommand
from handlers.kit.phrase import say
from handlers.kit.reading import Reading
from handlers.kit.reply import Press
from handlers.kit.request import Audience, Called, Filled, Forwarded, Platform, Pressed, Said
from handlers.understanding import followups
from handlers.understanding.naming.before import speaks_of_before
from handlers.understanding.scene import spoken_in
from handlers.understanding.words.affairs import is_own
from handlers.understanding.words.subcommands import whole
from handlers.understanding.words.text import LONGEST
from storage.models.card import Card
from storage.models.draft import Draft

_WORDS_WORTH_KEEPING = 3

_IDLE = frozenset({"nod", "help"})
"""Commands that only answer: nothing was told."""


async def plan(house: House, ctx: Context) -> Plan:
    """Turn the request's body into a plan. An empty plan is small talk: silence. Raises ``UserError``."""
    match ctx.request.body:
        case Pressed(token, _, index):
            return await pressing.plan(house, ctx, token, index, {})
        case Filled(token, values):
            return await pressing.plan(house, ctx, token, -1, values)
        case Called(name, text, reply_to):
            await looking.at(ctx, reply_to)
            return await _beside_form(ctx, await _called(house, ctx, name.casefold(), text.strip()))
        case Forwarded(messages, text):
            await looking.at(ctx, "")
            return await batches.plan(ctx, messages, {"about": text, **unread.focused(ctx)})
        case Said(text, reply_to) if text.startswith("/") and ctx.place.audience is Audience.PRIVATE:
            name, _, text = text[1:].partition(" ")  # Slack has the one command; who types another one means it.
            await looking.at(ctx, reply_to)
            return await _beside_form(ctx, await _called(house, ctx, name.casefold(), text.strip()))
        case Said(text, reply_to):
            return await _said(house, ctx, text.strip(), reply_to)
        case _:
            return Plan(await entrances.presses(house, ctx))


async def anew(house: House, ctx: Context, text: str, below_message: str = "") -> Plan:
    """Read an edited sentence or command line, or an answer to a card of ours.

    Raises ``NotUnderstood`` for what says nothing to do.
    """
    first, _, rest = text.partition(" ")
    typed = first.startswith("/")
    card = await looking.again(ctx, below_message)
    if typed:
        result = await _called(house, ctx, first[1:].casefold(), rest.strip())
    elif card is not None:
        result = await _below(house, ctx, text, card) or Plan()
    else:
        result = await _read(house, ctx, text)
    if not any(press.command not in _IDLE for press in result.presses) and not result.asks:
        raise NotUnderstood(text=text, about=say("log-example"))
    return result


async def _called(house: House, ctx: Context, name: str, text: str) -> Plan:
    if name == "crm":  # On Slack all commands stand behind it; who knows them from there types it elsewhere too.
        name, _, text = (text or "help").casefold().partition(" ")[0], "", text.partition(" ")[2].strip()
    if name in entrances.STARTS:
        return Plan([await entrances.started(ctx, name, text)])
    command = house.registry.find(name) or house.registry.find(whole("crm", f"{name} {text}", ctx.actor.locale))
    if command is None or command.hidden:
        said = f"{name} {text}".strip()  # Words of a language stand behind a slash as well: "/hilfe".
        sentence = ctx.place.platform is Platform.SLACK or not name or shaping.is_asked(ctx, said)
        if sentence or read_aside(house, ctx, said, None).actions:
            return await _read(house, ctx, said, unknown=name)
        raise UnknownCommand(name=name, buttons=unread.resembling(house, ctx, name))
    if text and (own := await affairs.behind(ctx, command, text)):
        return own
    if not command.actions:
        return Plan([Press(command.name, {"text": text} if text else {})])
    if not text:
        return Plan([Press(command.name, unread.focused(ctx) if command.name in ("note", "show") else {})])
    if len(text) > LONGEST:
        return unread.too_long(ctx, text)
    if pointed := await pointing.plan(house, ctx, command, text):
        return pointed
    reading = subject.below_card(house, ctx, await _behind(house, ctx, command, text))
    plain = any(each.name == "text" for each in command.parameters)
    if plain and not any(each.name in command.actions for each in reading.actions):
        return Plan([Press(command.name, {"text": text})])
    return _from_reading(house, ctx, reading, command)


async def _behind(house: House, ctx: Context, command: Command, text: str) -> Reading:
    """Read the words behind a command's name, also with it before them: "move it to Proposal" points to a deal."""
    reading = read(house, ctx, text, command.name)
    whole = f"{command.name} {text}"
    if reading.actions or not speaks_of_before(whole, spoken_in(ctx.moment())):
        return reading
    ctx.focus = ctx.focus or await last_spoken_of(ctx)
    again = read_aside(house, ctx, whole, None)
    if not any(each.name in command.actions for each in again.actions):
        return reading
    ctx.text = whole
    return again


async def _said(house: House, ctx: Context, text: str, reply_to: str) -> Plan:
    card = await looking.at(ctx, reply_to)
    if not ctx.request.addressed and card is None:
        return Plan()
    if not text:
        if more := await batches.files(ctx):
            return more
        # Only the bot's name, in a channel: somebody wants to know what it can do.
        return Plan(unread.attached(ctx) or unread.nothing(ctx))
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is not None and not await standing.is_asked_still(ctx.store, draft):
        return await moot.plan(house, ctx, text, draft) or await _said(house, ctx, text, reply_to)
    if draft is not None and await leaving.is_meant(ctx, draft, text, card):
        newest = (card is not None and card.id == draft.card_id) or await leaving.is_newest(ctx, draft)
        if answered := await _answers(house, ctx, text, draft, newest=newest):
            return answered
    if card is not None and (explained := await losing.plan(house, ctx, text, card)):
        return explained
    return await _beside_form(ctx, await _newly_said(house, ctx, text, card, draft))


async def _beside_form(ctx: Context, result: Plan) -> Plan:
    """Note the form that a message leaves open, so that it does not take the next ones for its answer."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    result.aside = draft if draft is not None and leaving.is_open_form(ctx, draft) else None
    return result


async def _answers(house: House, ctx: Context, text: str, draft: Draft, *, newest: bool) -> Plan | None:
    """Read a message as the answer to the open form or question; None where it says something else."""
    if leaving.is_over(house, ctx, draft):
        return None
    if draft.command:
        own = whose.theirs(ctx, await whose.records_of(ctx, draft.arguments))
        answer = leaving.answer_to(house, ctx, draft, text, own)
        if answer is None:
            return None
        whole = {"whole": True} if leaving.ends_form(house, ctx, draft, answer) else {}
        orders = leaving.orders_in(house, ctx, draft, answer, own)
        return Plan([Press("answer", {"value": answer, **whole})], suggestions=orders, answers=draft)
    return resuming.plan(house, ctx, text, draft, newest=newest)


async def _newly_said(house: House, ctx: Context, text: str, card: Card | None, draft: Draft | None) -> Plan:
    """Read a message that answers no question: a correction, words under a card, or a sentence of its own."""
    dropped = await dropping.plan(ctx, text, card)
    if (
        found := dropped
        or await correcting.plan(house, ctx, text, card)
        or await offering.agreed(house, ctx, text, card)
    ):
        return found
    if card is None and (
        found := await windows.answered(house, ctx, text, draft) or await moving.dated(house, ctx, text)
    ):
        return found
    private = ctx.place.audience is Audience.PRIVATE
    if (card is not None or private) and whole("crm", text, ctx.actor.locale) == "why":
        return Plan([Press("why")])
    if (card or ctx.request.overheard) and len(text) <= LONGEST:
        found = await _below(house, ctx, text, card)
        if found is not None:
            return found
    if len(text) > LONGEST:
        return unread.too_long(ctx, text)
    if card is None:
        await _look_back(house, ctx, text, draft)
    return await _alone(house, ctx, text)


async def _below(house: House, ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Read words below a card, or in a thread of ours; None only where no card is answered."""
    found = await below.plan(house, ctx, text, card)
    if card is None:
        return found
    return keeping.beside(house, ctx, text, found or await _alone(house, ctx, text), card)


async def _look_back(house: House, ctx: Context, text: str, draft: Draft | None) -> None:
    """Find whom a message that answers no card speaks of: whom was spoken of last, or just asked about."""
    if speaks_of_before(text, spoken_in(ctx.moment())):
        ctx.focus = await last_spoken_of(ctx)
    if "@" not in text:  # An address belongs to whom it belongs to.
        ctx.focus = ctx.focus or await just_asked_about(ctx, draft)
    reading = read(house, ctx, text, None) if ctx.focus else None
    if reading is not None and not (reading.actions or reading.suggestions):
        ctx.focus = ()  # Small talk about somebody is no note about them.


async def _alone(house: House, ctx: Context, text: str) -> Plan:
    """Read a message as a sentence, or as an order to move what was spoken of last."""
    behind = next((rest for first, rest in followups.halves(text, ctx.moment()) if not first), "")
    if behind and pointing.is_of_mine(house, ctx, behind) and not read_aside(house, ctx, text, None).actions:
        return await _alone(house, ctx, behind)  # "and remind me on Friday"
    first, _, rest = text.partition(" ")
    mover = house.registry.find(first.casefold())
    # "snooze it 1 hour": the reader would look for a follow-up of that name.
    moves = mover if mover is not None and "snooze_task" in mover.actions else None
    if moves and (pointed := await pointing.plan(house, ctx, moves, rest.strip())) is not None:
        return pointed
    return await _read(house, ctx, text)


async def _read(house: House, ctx: Context, text: str, unknown: str = "") -> Plan:
    if shaping.is_asked(ctx, text):
        return Plan([Press("stage", {"text": text})])
    if ordered := patiently.plan(house, ctx, text) or ordering.plan(house, ctx, text) or await affairs.plan(ctx, text):
        return ordered
    reading = read(house, ctx, text, None)
    result = _from_reading(house, ctx, reading, None)
    private = ctx.place.audience is Audience.PRIVATE
    named, rest = _named(house, ctx, text)
    # A command that no sentence stands for ("invite rep Maria Lopez") is meant before anything is only suggested.
    own, called = is_own(text, ctx.actor.locale), private or ctx.request.addressed
    named = None if own and named is not None and named.group not in unread.OWN_AFFAIRS else named
    vague = not result.suggestions or own or (named is not None and not named.actions)
    if result.presses or result.asks or not vague:
        return result
    if not unknown and called and named is not None and not named.hidden and _may_be_typed(named, rest):
        return await _called(house, ctx, named.name, rest)
    if unknown and " " not in text:
        raise UnknownCommand(name=unknown, buttons=unread.resembling(house, ctx, unknown))
    if called and own:  # What is asked of the bot itself is nobody's follow-up.
        return Plan([Press("help", {"topic": text})])
    if result.suggestions:
        return result
    if ctx.files or unread.focused(ctx):
        return Plan([Press("note", {"summary": text, **unread.focused(ctx)})])
    if proposed := proposing.plan(house, ctx, text, reading):
        return proposed
    return unread.answered(ctx, text) if private else result


def _named(house: House, ctx: Context, text: str) -> tuple[Command | None, str]:
    """Give the command that a message names by its first word, or whole in the member's words, and the rest."""
    own = house.registry.find(whole("crm", text, ctx.actor.locale))
    first, _, rest = text.partition(" ")
    return (own, "") if own is not None else (house.registry.find(first.casefold()), rest.strip())


def _may_be_typed(command: Command, rest: str) -> bool:
    """Tell whether a command's name opens a message as a command: "learned that Acme …" is a sentence all the same."""
    takes_words = bool(command.actions) or any(each.name == "text" for each in command.parameters)
    return takes_words or len(rest.split()) <= 1


def _from_reading(house: House, ctx: Context, reading: Reading, command: Command | None) -> Plan:
    reading = postponing.shown(reading)
    done = tuple(each for each in reading.actions if each.name != "ask")
    asks = tuple(each for each in reading.actions if each.name == "ask")
    if command is not None and not reading.actions and (half := halves.press_of(ctx, command)):
        return Plan([half])
    if command is not None and not reading.actions:
        raise NotUnderstood(text=f"{command.name} {ctx.text}", about=say(f"{command.name}-example"))
    presses = [press_for(house, each) for each in done]
    if len(done) == len(reading.actions) == 1 and not reading.suggestions and attempted.is_one(done[0]):
        presses = [Press(presses[0].command, {**presses[0].arguments, "try_again": True})]
    return Plan(
        presses,
        actions=reading.actions,
        asks=asks,
        suggestions=reading.suggestions,
    )
