"""Answers of a form while it stands open: what cannot be read is said beside it. Nothing is written."""

from collections.abc import Mapping

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import typed
from handlers.dispatcher.meaning.arguments import check, wanted
from handlers.dispatcher.surroundings import as_actor, context_of
from handlers.kit.command import Command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import Phrase
from handlers.kit.ports import Misread
from handlers.kit.reply import Press
from handlers.kit.request import Filled, Request
from handlers.kit.token import unseal
from storage.models.member import MemberState


async def proof(house: House, request: Request) -> Misread:
    """Name the answers of a form that cannot be read; which records are meant is seen when it is worked on."""
    body, place = request.body, request.place
    sealed = unseal(house.keys, body.token) if isinstance(body, Filled) else None
    if sealed is None or not isinstance(body, Filled):
        return Misread()
    async with house.database.reading(house.workspace_id) as store:
        known = await store.identities.find_by_user(place.platform.value, place.account, request.sender.user)
        card = await store.cards.find(sealed[0])
        if known is None or known.member.state is not MemberState.ACTIVE or card is None:
            return Misread()
        press = next(iter(card.presses[sealed[1] :]), None)
        command = house.registry.find(msgspec.convert(press, Press).command) if press else None
        ctx = context_of(house, store, request, known.workspace, as_actor(*known))
        wrong = await _wrong(house, ctx, command, body.values) if command is not None else {}
        return Misread(locale=ctx.actor.locale, zone=ctx.actor.zone, wrong=wrong)


async def _wrong(house: House, ctx: Context, command: Command, answers: Mapping[str, str]) -> dict[str, Phrase]:
    found: dict[str, Phrase] = {}
    for parameter in command.parameters:
        text = answers.get(parameter.name, "").strip()
        if not text or wanted(parameter.type).kinds:
            continue
        try:
            value = typed.value(house, ctx, parameter, text)
            await check(ctx, command, parameter.name, {parameter.name: value})
        except UserError as error:
            found[parameter.name] = error.phrase
    return found
