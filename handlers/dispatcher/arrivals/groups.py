"""Groups on Telegram: anybody can bring a bot in, so an administrator decides where it works."""

from datetime import datetime, timedelta

from handlers.cards.team.unreached import lost
from handlers.dispatcher.arrivals.people import turned_away
from handlers.dispatcher.house import House
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text, To
from handlers.kit.request import Audience, Changed, Place, Platform, Request, Standing
from storage.models.chat_group import ChatGroup, GroupState
from storage.models.member import Member, MemberState, Role
from storage.unit_of_work import Store

_DAY = timedelta(days=1)
_MOST_A_DAY = 5
"""Cards to administrators: whoever brings the bot into group after group shall not fill their messages."""


def is_group(place: Place) -> bool:
    """Tell whether a place is a group that somebody must have let the bot work in; Slack's members invite it there."""
    return place.platform is Platform.TELEGRAM and place.audience is not Audience.PRIVATE


async def held_back(house: House, store: Store, request: Request) -> list[Reply] | None:
    """Answer for a group in which the bot does not work (yet); None where the request may go on."""
    place = request.place
    if not is_group(place):
        return None
    known = await store.groups.find_by_channel(place.platform.value, place.account, place.channel)
    if isinstance(request.body, Changed):
        return await _changed(house, store, request, known)
    if known is not None and known.state is GroupState.ENABLED:
        return None
    if request.sender.standing is Standing.BOT:
        return []
    sender = await _member(store, request)
    if sender is None and not await turned_away(store, request):
        return []
    said = [] if await _is_told(store, place) else [_ask_an_administrator()]
    return [*said, *await _asked(store, request, known, sender)]


async def _is_told(store: Store, place: Place) -> bool:
    """Tell whether it was said in this group today that an administrator must be asked; note that it is said now."""
    key = f"group:{place.account}:{place.channel}"
    told = await store.state.find(key)
    if told is not None and store.now - datetime.fromisoformat(told["told_at"]) < _DAY:
        return True
    await store.state.put(key, {"told_at": store.now.isoformat()})
    return False


async def _changed(house: House, store: Store, request: Request, known: ChatGroup | None) -> list[Reply] | None:
    """Follow the bot's own coming and going in a group."""
    body = request.body
    assert isinstance(body, Changed)  # noqa: S101  The caller said so.
    enabled = known is not None and known.state is GroupState.ENABLED
    if body.what == "blocked":
        if known is not None:
            known.state = GroupState.OUT
        return await lost(store, request.place) if enabled else []
    if body.what != "unblocked":
        return None if enabled else []
    if enabled:
        return []
    sender = await _member(store, request)
    if sender is None or sender.role is not Role.ADMIN:
        return [_ask_an_administrator(), *await _asked(store, request, known, sender)]
    group = known or _new(store, request.place)
    group.state, group.decided_by, group.decided_at = GroupState.ENABLED, sender.id, house.clock.now()
    return [Reply((Text(say("group-hello")),))]


async def _member(store: Store, request: Request) -> Member | None:
    place = request.place
    found = await store.identities.find_by_user(place.platform.value, place.account, request.sender.user)
    return found.member if found is not None and found.member.state is MemberState.ACTIVE else None


async def _asked(store: Store, request: Request, known: ChatGroup | None, sender: Member | None) -> list[Reply]:
    """Put the question to every administrator, once a day for one group and not for ever more groups."""
    lately = store.now - _DAY
    if known is not None:
        came_back = known.state is GroupState.OUT and known.asked_at <= lately
        known.state = GroupState.ASKED
        if not came_back:
            return []
    is_crowd = await store.groups.count_asked(lately) >= _MOST_A_DAY
    group = known or _new(store, request.place)
    group.asked_at = store.now
    if is_crowd and sender is None:
        return []
    # What a stranger called their group or themselves is told, and never kept with the group.
    name = sender.name if sender is not None else request.sender.name or request.sender.user
    card = _question(group, say("group-request", name=name, title=request.place.title or "…"), request.place.title)
    return [
        Reply(card, to=To.MEMBER, member=str(each.id), purpose="group") for each in await store.members.list_admins()
    ]


def _new(store: Store, place: Place) -> ChatGroup:
    row = ChatGroup(
        id=store.new_id(),
        platform=place.platform.value,
        account=place.account,
        channel=place.channel,
        asked_at=store.now,
    )
    return store.groups.add(row)


def _question(group: ChatGroup, words: Phrase, title: str) -> tuple[Text, Buttons]:
    arguments = {"group": str(group.id), "title": title}
    enable = Button(say("group-enable"), Press("group", arguments), ButtonKind.MAIN)
    leave = Button(say("group-leave"), Press("group", arguments | {"verdict": "leave"}))
    return Text(words), Buttons((enable, leave))


def _ask_an_administrator() -> Reply:
    return Reply((Text(say("group-ask-an-administrator")),))
