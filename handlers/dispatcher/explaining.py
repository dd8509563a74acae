"""Telling a person what was wrong with a request, or that something went wrong on our side."""

from handlers.dispatcher.arrivals.staying import with_welcome
from handlers.dispatcher.house import House
from handlers.dispatcher.turn import After, reader_of, send
from handlers.kit.errors import UserError
from handlers.kit.phrase import say
from handlers.kit.ports import Profile
from handlers.kit.reply import Buttons, Reply, Text, To
from handlers.kit.request import Request
from storage.unit_of_work import Store


async def explain(house: House, store: Store, request: Request, reply: Reply, profile: Profile | None = None) -> After:
    """Store an answer to somebody of whom perhaps nothing is known, in their own language where it is.

    ``profile`` is what was looked up about them: whom it let in stays in, though their message could not be done.
    """
    replies = await with_welcome(house, store, request, reply, profile)
    return await send(house, store, request, await reader_of(store, request), replies)


def in_words(error: UserError) -> Reply:
    """Word what a person can put right."""
    words = Text(error.phrase)
    return Reply((words, Buttons(error.buttons)) if error.buttons else (words,), to=To.ASKER)


def our_fault(reference: str) -> Reply:
    """Word an error of ours, with the reference under which it was logged."""
    return Reply((Text(say("error-unexpected", reference=reference)),), to=To.ASKER)
