"""A bot with people on Slack and Telegram, and shared places on both."""

from bot.cli.shell.people import new_member
from handlers.kit.request import Audience, Platform, Sender
from storage.models.identity import Identity
from storage.models.member import Role
from storage.unit_of_work import Store
from tests.chat import Chat


async def on_slack(chat: Chat, name: str, role: Role = Role.REP, *, user: str = "") -> Chat:
    """Seat a member at Slack's direct messages."""
    return await on(chat, Platform.SLACK, name, role, user=user or f"U-{name}")


async def on(chat: Chat, platform: Platform, name: str, role: Role = Role.REP, *, user: str) -> Chat:
    """Seat a member at a platform's direct messages, beside what they have."""

    async def put(store: Store) -> None:
        known = await store.members.find_by_name(name)
        if known is None:
            new_member(store, name, role)
            await store.flush()
            known = await store.members.find_by_name(name)
        assert known is not None
        known.zone = "Europe/Madrid"
        account = {"platform": platform.value, "account": platform.value, "user_id": user}
        store.identities.add(
            Identity(id=store.new_id(), member_id=known.id, direct_channel=user, checked_at=store.now, **account)
        )

    await chat.app.in_store(put)
    return chat.beside(platform, Sender(user=user, name=name))


def in_channel(who: Chat, channel: str = "C-west", audience: Audience = Audience.SHARED) -> Chat:
    """Let somebody speak in a channel; what only they see comes to their own screen."""
    return who.beside(who.platform, who.sender, channel=channel, audience=audience)
