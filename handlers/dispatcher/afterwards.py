"""What follows a committed request: its rows are handed on, forms opened, a button's waiting ended."""

import asyncio
from collections.abc import Awaitable

from handlers.dispatcher.house import House
from handlers.dispatcher.turn import After
from handlers.kit.request import Entered, Pressed, Request

_PROMPT_TIME = 2.5


async def go_on(house: House, request: Request, after: After) -> None:
    """Hand the rows on, open forms, end the button's waiting: none of it can undo what is committed."""
    waiting = [opening.row for opening in after.openings]
    house.hand_on([row for row in after.rows if row not in waiting])
    prompt = house.prompts.get(request.place.platform)
    if prompt is None or not request.prompt:
        return
    if isinstance(request.body, Pressed) or (isinstance(request.body, Entered) and not after.openings):
        await _promptly(prompt.toast(request, after.toast, after.locale))
    for opening in after.openings:
        opened = await _promptly(prompt.open_form(request, opening.form, opening.token, after.locale))
        if not opened:
            house.hand_on([opening.row])
            continue
        async with house.database.writing(house.workspace_id, now=house.clock.now()) as store:
            await store.outbox.cancel_by_intent(opening.row.intent_key)


async def _promptly(answer: Awaitable[bool]) -> bool:
    """Wait for a prompt answer as long as the platform does."""
    try:
        return await asyncio.wait_for(answer, _PROMPT_TIME)
    except TimeoutError:
        return False
