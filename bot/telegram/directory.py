"""Who somebody is on Telegram. It keeps no list of colleagues: people get in by invitation only."""

from handlers.kit.ports import Profile
from handlers.kit.request import Audience, Place, Request


class TelegramDirectory:
    """The ``Directory`` of Telegram: all it could tell came with the request."""

    async def profile(self, request: Request) -> Profile:
        """Return the sender as the update named them; their private chat has their own id."""
        return Profile(sender=request.sender, direct_channel=request.sender.user)

    async def audience(self, place: Place) -> Audience:
        """Return what the update said: a group is one that a member brought the bot into."""
        return place.audience

    async def audience_now(self, place: Place) -> Audience:
        """Return what is known of the place: a group does not become another one."""
        return place.audience

    def forget(self, account: str, user: str) -> None:
        """Do nothing: nothing is remembered."""

    def forget_readers(self, place: Place) -> None:
        """Do nothing: nothing is remembered."""
