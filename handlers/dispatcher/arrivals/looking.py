"""Look-ups over the network, before the transaction: who sent a request, who reads a place, what words may mean.

An error denies.
"""

from typing import Any

import msgspec
import structlog

from handlers.dispatcher.house import House
from handlers.kit.ports import Asked, Profile
from handlers.kit.request import Audience, Changed, Place, Request, Standing

_log = structlog.get_logger(__name__)


def forget(house: House, request: Request) -> None:
    """Ask the directory anew about a person or a place of whom the platform says that something changed."""
    directory = house.directories.get(request.place.platform)
    if directory is not None and isinstance(request.body, Changed):
        if request.body.what == "readers":
            directory.forget_readers(request.place)
        else:
            directory.forget(request.place.account, request.sender.user)


async def profile_of(house: House, request: Request) -> Profile:
    """Ask the directory who sent the request. When it does not answer, that is what is known: nothing."""
    unknown = Profile(sender=msgspec.structs.replace(request.sender, standing=Standing.UNKNOWN))
    directory = house.directories.get(request.place.platform)
    if directory is None:  # Its platform is not connected (yet).
        return unknown
    try:
        return await directory.profile(request)
    except ConnectionError as error:
        _log.warning("directory_does_not_answer", platform=request.place.platform, error=str(error))
        return unknown


async def audience_of(house: House, place: Place) -> Audience:
    """Ask who reads a place. What nobody can check (its platform is not connected yet) may have outside readers."""
    directory = house.directories.get(place.platform)
    return Audience.EXTERNAL if directory is None else await directory.audience(place)


async def proposed_by_another(house: House, asked: Asked) -> tuple[Any, ...]:
    """Ask the second reader what a sentence may mean; without one that is nothing."""
    return () if house.proposer is None else tuple(await house.proposer.propose(asked))
