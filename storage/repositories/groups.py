"""Chat groups, and whether the bot may work in them."""

from datetime import datetime

from sqlalchemy import func, select

from storage.base import new_id
from storage.models.chat_group import ChatGroup, GroupState
from storage.repositories.scope import Records


class Groups(Records[ChatGroup]):
    """Groups that the bot was brought into."""

    model = ChatGroup

    async def find_by_channel(self, platform: str, account: str, channel: str) -> ChatGroup | None:
        """Find a group by its place, or None."""
        return await self._one(
            self._select(ChatGroup).where(
                ChatGroup.platform == platform, ChatGroup.account == account, ChatGroup.channel == channel
            )
        )

    async def count_asked(self, since: datetime) -> int:
        """Count the groups about which administrators were asked since a moment."""
        mine = ChatGroup.workspace_id == self._scope.workspace_id
        statement = select(func.count()).select_from(ChatGroup).where(mine, ChatGroup.asked_at >= since)
        return await self._session.scalar(statement) or 0

    async def move(self, platform: str, account: str, channel: str, to_channel: str) -> bool:
        """Let what was decided of a group hold for its new id too; buttons in the old one still work. Tell if known."""
        old = await self.find_by_channel(platform, account, channel)
        if old is None:
            return False
        new = await self.find_by_channel(platform, account, to_channel)
        if new is None:
            key = new_id(self._scope.now)
            new = ChatGroup(id=key, platform=platform, account=account, channel=to_channel, asked_at=old.asked_at)
            self.add(new)
        if new.state is not GroupState.ENABLED:
            new.state, new.decided_by, new.decided_at = old.state, old.decided_by, old.decided_at
        return True
