"""What a platform tells of a place or of the whole account: another id, other readers, no way in, the app removed."""

import structlog

from handlers.cards.team.unreached import lost
from handlers.kit.phrase import say
from handlers.kit.reply import Reply, Text, To
from handlers.kit.request import Changed, Platform, Request
from storage.models.outbox import OutboxState
from storage.unit_of_work import Store

OF_PLACES = frozenset({"migrated", "uninstalled", "readers", "lost"})
_MOST = 10_000
_log = structlog.get_logger(__name__)


async def changed(store: Store, request: Request) -> list[Reply]:
    """Follow the change, whoever caused it: these notices come from the platform itself, not from a person."""
    body = request.body
    if isinstance(body, Changed) and body.what == "migrated":
        await move(store, request, body.to)
        return []
    if isinstance(body, Changed) and body.what == "readers":
        return []  # The directory has forgotten the place, and is asked anew before anything is shown there.
    if isinstance(body, Changed) and body.what == "lost":
        return await lost(store, request.place)
    return await _part(store, request)


async def move(store: Store, request: Request, new: str) -> None:
    """Rewrite a chat's id wherever it is still to be used. Both service messages of one move come here."""
    place = request.place
    if not new or new == place.channel:
        return
    await store.cards.move(place.platform.value, place.account, place.channel, new)
    await store.groups.move(place.platform.value, place.account, place.channel, new)
    await store.teams.move_place(place.platform.value, place.account, place.channel, new)
    waiting = (OutboxState.DUE, OutboxState.SENDING, OutboxState.UNKNOWN)
    for row in await store.outbox.list_by_conversation(place.conversation, limit=_MOST):
        if row.state in waiting and row.channel == place.channel:
            row.channel = new
    to = f"{place.platform}:{place.account}:{new}"
    await store.drafts.move(place.conversation, to)


async def _part(store: Store, request: Request) -> list[Reply]:
    """Note that nobody can be reached there any more, and tell the administrators who are elsewhere too."""
    platform = request.place.platform
    _log.warning("app_uninstalled", platform=platform.value)
    told = []
    admins = {each.id for each in await store.members.list_admins()}
    for member in await store.members.list_active():
        identities = await store.identities.list_by_member(member.id)
        for each in identities:
            each.blocked = each.blocked or each.platform == platform.value
        elsewhere = [each for each in identities if not each.blocked and each.platform != Platform.TERMINAL]
        if member.id in admins and elsewhere:
            words = Text(say("join-uninstalled", platform=platform.value.title()))
            told.append(Reply((words,), to=To.MEMBER, member=str(member.id)))
    return told
