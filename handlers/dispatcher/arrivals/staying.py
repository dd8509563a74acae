"""Whoever was let in by a message that could not be done stays in: the message is rolled back, their joining is not."""

import msgspec

from handlers.cards.team.welcome import first_words, hello
from handlers.dispatcher.arrivals.people import Arrival, TurnedAway, admit, note_here
from handlers.dispatcher.house import House
from handlers.kit.ports import Profile
from handlers.kit.reply import Buttons, Reply
from handlers.kit.request import Request
from storage.unit_of_work import Store


async def with_welcome(
    house: House, store: Store, request: Request, answer: Reply, profile: Profile | None
) -> list[Reply]:
    """Let the sender in once more, and put the welcome of somebody new around the answer to their first message.

    ``profile`` is what the directory said of them when they were let in, None where nobody needed to ask. For whoever
    is known already, the answer stays as it is.
    """
    place = request.place
    if profile is None:
        return [answer]
    if await store.identities.find_by_user(place.platform.value, place.account, request.sender.user) is not None:
        return [answer]
    try:
        workspace, actor = await admit(Arrival(house, store, request, profile))
    except TurnedAway as away:  # Meanwhile the door was closed: nothing of the answer is for them.
        return list(away.replies)
    if actor is None:
        return [answer]
    note_here(actor.member, house.clock.now())
    words = [block for block in answer.blocks if not isinstance(block, Buttons)]
    ways = [block for block in answer.blocks if isinstance(block, Buttons)]
    return [
        msgspec.structs.replace(
            answer, blocks=(hello(actor.member, workspace), *words, *await first_words(store, actor.member), *ways)
        )
    ]
