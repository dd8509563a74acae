"""A code of another platform's account, typed by somebody who is no member here yet."""

from handlers.cards.team.linking import confirm_card, spent, waiting
from handlers.kit.reply import Reply
from handlers.kit.request import Audience, Request
from handlers.rules.team.linking import Account, claim
from storage.models.link import Link
from storage.unit_of_work import Store


async def typed(store: Store, request: Request, link: Link) -> list[Reply]:
    """Note which account typed the code, and ask the account that it began on. Nothing is linked before its yes."""
    place, sender = request.place, request.sender
    if place.audience is not Audience.PRIVATE:
        return [spent()]
    by = Account(place.platform.value, place.account, sender.user, sender.name, place.channel)
    on = await store.identities.find(link.begun_on)
    if on is None or on.member_id != link.member_id or not claim(link, by, store.now):
        return [spent()]
    return [waiting(on.platform), confirm_card(link, on)]
