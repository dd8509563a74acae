"""One request in one transaction: who it is, what it means, the commands, and the rows that go out."""

from dataclasses import dataclass, field

import msgspec

from handlers.cards.nudges.at_once import at_once
from handlers.cards.team.welcome import first_words, hello
from handlers.dispatcher.arrivals import groups, joining, moving
from handlers.dispatcher.arrivals.asking import asked_before
from handlers.dispatcher.arrivals.people import (
    Arrival,
    Looked,
    NeedsAudience,
    TurnedAway,
    admit,
    note_here,
)
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import entrances, meaning
from handlers.dispatcher.meaning.forms import questions
from handlers.dispatcher.replies import agreeing_cards, agreeing_days, agreeing_deals, answered, homes, way_back
from handlers.dispatcher.replies.agreeing import agree
from handlers.dispatcher.replies.allowed import for_reader
from handlers.dispatcher.replies.joined import joined
from handlers.dispatcher.replies.outgoing import Out
from handlers.dispatcher.running import Running
from handlers.dispatcher.surroundings import context_of
from handlers.kit.context import Actor, Context
from handlers.kit.phrase import Phrase
from handlers.kit.presses import undo_in
from handlers.kit.reply import NOD, UNREAD, Form, Heading, Reply, Text, To
from handlers.kit.request import Audience, Changed, Entered, Platform, Request
from handlers.kit.token import seal
from storage.models.member import MemberState
from storage.models.outbox import Outbox
from storage.models.workspace import Workspace
from storage.unit_of_work import Store


@dataclass(slots=True)
class Opening:
    """A form to open at once; ``row`` is the card that is sent instead when it cannot be shown."""

    form: Form
    token: str
    row: Outbox


@dataclass(slots=True)
class After:
    """What remains to be done once the transaction is committed."""

    rows: list[Outbox] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    locale: str = "en"
    toast: Phrase | None = None


async def take_turn(house: House, store: Store, request: Request, looked: Looked) -> After:
    """Run one request. Raises what commands raise; everything written goes with the caller's transaction."""
    if isinstance(request.body, Changed) and request.body.what in moving.OF_PLACES:
        return await send(house, store, request, ("", "UTC"), await moving.changed(store, request))
    held_back = await groups.held_back(house, store, request)
    if held_back is not None:
        return await send(house, store, request, await reader_of(store, request), held_back)
    request = _placed(house, request, looked)
    try:
        workspace, actor = await admit(Arrival(house, store, request, looked.profile))
    except TurnedAway as away:
        workspace = await store.workspaces.get()
        locale = request.sender.locale or workspace.locale
        if _opens_home(request):
            reader = homes.Reader(request.place.platform, request.place.account, request.sender.user, locale=locale)
            return await _published(house, store, await homes.closed(store, reader, request.id), locale)
        return await send(house, store, request, (locale, workspace.zone), list(away.replies))
    if actor is None or not _is_work(request, actor):
        if actor is None and looked.profile is not None:
            request = msgspec.structs.replace(request, sender=looked.profile.sender)
        return await _about_people(house, store, request, workspace, actor)
    store.actor = actor.id
    note_here(actor.member, house.clock.now())
    if _opens_home(request):
        place, user = request.place, request.sender.user
        reader = homes.Reader(place.platform, place.account, user, actor.id, actor.locale, actor.zone)
        return await _published(house, store, await homes.opened(store, reader, request.id), actor.locale)
    await house.names.catch_up(store, workspace)
    ctx = context_of(house, store, request, workspace, actor)
    ctx.proposed = looked.proposed
    return await _about_work(house, ctx, looked)


def _opens_home(request: Request) -> bool:
    return isinstance(request.body, Entered) and request.body.door == entrances.HOME


async def _published(house: House, store: Store, rows: list[Outbox], locale: str) -> After:
    stored = set(await store.outbox.add(rows, leased_to=house.worker))
    return After([row for row in rows if row.id in stored], locale=locale)


async def _about_work(house: House, ctx: Context, looked: Looked) -> After:
    """Run what a member says, presses or fills in."""
    ctx.files = ctx.request.attachments
    plan = await meaning.plan(house, ctx)
    ctx.request = _placed(house, ctx.request, looked)
    running = Running(house, ctx, plan)
    done = await running.run()
    written = [each for each in done if each.undo]  # An Undo names what was done, not a form beside it.
    replies = [*joined(done, ctx), *ctx.also]
    replies += await at_once(ctx)
    only_nods = all(each.purpose in (NOD, UNREAD) for each in replies)
    if only_nods and ctx.actor.is_new and ctx.place.audience is Audience.PRIVATE:
        # Small talk is met with silence or a nod, but not by a door that has just opened.
        first = (hello(ctx.actor.member, ctx.workspace), *await first_words(ctx.store, ctx.actor.member))
        replies = [Reply(first, to=To.ASKER)]
    replies = [for_reader(house.registry, ctx, each) for each in replies]
    ctx.store.undo_says = _in_words(written or replies[:1])
    await way_back.note(ctx, plan.presses)
    if not ctx.store.keeps_undo:
        replies = [msgspec.structs.replace(each, undo=False) for each in replies]
    member = ctx.actor.member
    replies += await asked_before(ctx.store, member) if ctx.actor.is_new else []
    out = Out(
        house,
        ctx.store,
        ctx.request,
        # A language or a zone that was just set holds for this very answer.
        member.locale or ctx.actor.locale,
        member.zone or ctx.actor.zone,
        member=member.id,
        pressed=plan.card,
        tapped=plan.tapped,
        memory=running.memory(),
        draft=running.draft,
    )
    await _correct(out, ctx)
    return await _store(out, replies, looked)


async def _correct(out: Out, ctx: Context) -> None:
    """Let other cards show what became of their records, with the Undo that they offer from now on."""
    for card, said in ctx.corrected:
        card.undo_id = None
        if out.reaches(card):
            await out.correct(card, said)
        card.undo_id = undo_in(said)


def _is_work(request: Request, actor: Actor) -> bool:
    """Tell what is run as a member's work from what the platform tells of a person."""
    if not isinstance(request.body, Changed):
        return True
    return request.body.what in entrances.OF_WORDS and actor.member.state is MemberState.ACTIVE


def _placed(house: House, request: Request, looked: Looked) -> Request:
    """Say who reads a channel of Slack's: a request does not tell of guests, mostly not of other organisations either.

    Raises ``NeedsAudience``.
    """
    place = request.place
    if place.platform is not Platform.SLACK or place.audience is not Audience.SHARED:
        return request
    if isinstance(request.body, Changed):
        return request
    if place.platform not in house.directories:
        # The directory is not there before its connection is: what nobody can check may have outside readers.
        audience = Audience.EXTERNAL
    elif place.channel not in looked.audiences:
        raise NeedsAudience(place)
    else:
        audience = looked.audiences[place.channel]
    return msgspec.structs.replace(request, place=msgspec.structs.replace(place, audience=audience))


def _in_words(replies: list[Reply]) -> list[object]:
    """Keep the first line of each thing that was done: an Undo says by them what it takes back."""
    kept: list[object] = []
    for each in replies:
        titles = (block.phrase for kind in (Text, Heading) for block in each.blocks if isinstance(block, kind))
        first = next(titles, None)
        if first is not None and (said := msgspec.to_builtins(first)) not in kept:
            kept.append(said)
    return kept


async def reader_of(store: Store, request: Request) -> tuple[str, str]:
    """Give language and zone of somebody of whom perhaps nothing is known."""
    place = request.place
    found = await store.identities.find_by_user(place.platform.value, place.account, request.sender.user)
    if found is None:
        return request.sender.locale, "UTC"
    return found.member.locale or found.workspace.locale, found.member.zone or found.workspace.zone


async def send(house: House, store: Store, request: Request, reader: tuple[str, str], replies: list[Reply]) -> After:
    """Store replies for somebody who is no member, or for an error."""
    return await _store(Out(house, store, request, reader[0], reader[1]), replies)


async def _about_people(
    house: House, store: Store, request: Request, workspace: Workspace, actor: Actor | None
) -> After:
    if actor is None:
        replies = await joining.join(house, store, request, workspace)
    else:
        replies = await joining.changed(store, request, actor)
    locale = request.sender.locale or workspace.locale
    return await send(house, store, request, (locale, workspace.zone), replies)


async def _store(out: Out, replies: list[Reply], looked: Looked | None = None) -> After:
    after = After(locale=out.locale)
    for reply in replies:
        card = await out.put(reply)
        if card is not None and out.draft is not None:
            await answered.note_card(out.store, out.draft, reply, card)
        form = next((block for block in reply.blocks if isinstance(block, Form)), None)
        if form and card and out.request.prompt and out.request.place.platform in out.house.prompts:
            token = seal(out.house.keys[0], card.id, len(card.presses) - 1)
            row = out.rows[-1]
            row.not_before += questions.HOLD
            after.openings.append(Opening(form, token, row))
    if looked is not None:
        await agree(out, looked.audiences)
        await agreeing_deals.agree(out)
        await agreeing_cards.agree(out)
        await agreeing_days.agree(out)
        await agreeing_deals.agree_leads(out)
        out.rows += await homes.refresh(out.store, out.request.id, out.pressed)
    # An intent that was stored before is somebody else's to send.
    stored = set(await out.store.outbox.add(out.rows, leased_to=out.house.worker))
    after.rows = [row for row in out.rows if row.id in stored]
    return after
