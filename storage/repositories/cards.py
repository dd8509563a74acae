"""Cards: messages of ours that can be pressed or edited."""

from uuid import UUID

from storage.models.card import Card
from storage.repositories.scope import Records


class Cards(Records[Card]):
    """Posted messages; not audited, for they are no records."""

    model = Card

    async def find_by_message(self, platform: str, account: str, channel: str, message_id: str) -> Card | None:
        """Find the card that is this message on its platform, or None."""
        return await self._one(
            self._select(Card).where(
                Card.platform == platform,
                Card.account == account,
                Card.channel == channel,
                Card.message_id == message_id,
            )
        )

    async def find_latest(
        self,
        channel: str,
        member_id: UUID | None = None,
        *,
        thread: str | None = None,
        purpose: str | None = None,
    ) -> Card | None:
        """Find the newest card in a channel, optionally of one member, thread or purpose, or None."""
        found = await self.list_latest(channel, member_id, thread=thread, purpose=purpose, limit=1)
        return found[0] if found else None

    async def list_latest(
        self,
        channel: str,
        member_id: UUID | None = None,
        *,
        thread: str | None = None,
        purpose: str | None = None,
        limit: int = 10,
    ) -> list[Card]:
        """List the newest cards in a channel, newest first, for "that one" and "the last"."""
        statement = self._select(Card).where(Card.channel == channel)
        for column, value in ((Card.member_id, member_id), (Card.thread, thread), (Card.purpose, purpose)):
            if value is not None:
                statement = statement.where(column == value)
        return await self._list(statement.order_by(Card.id.desc()).limit(limit))
